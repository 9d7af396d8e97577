"""Rows, headings and cards are where a formula says, however many there are."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtWidgets import QAbstractItemView

from anyfind_desktop.naming import shown_name
from anyfind_desktop.results.geometry import Geometry, Measures
from anyfind_desktop.results.marking import asked_words, marks
from anyfind_desktop.results.rows import Block, Heading, Rows
from anyfind_desktop.results.steps import step

BLOCKS = [
    [],
    [Block(7)],
    [Block(3, Heading("a"))],
    [Block(3), Block(0, Heading("more", pressable=True))],
    [Block(4, Heading("a")), Block(1, Heading("b")), Block(9, Heading("c"))],
]
MEASURES = Measures(width=640, columns=3, card_width=200, card_height=100, gap=20, heading=30, edge=4)
Action = QAbstractItemView.CursorAction


@pytest.mark.parametrize("blocks", BLOCKS)
def test_rows_are_results_in_their_order_with_headings_between(blocks: list[Block]) -> None:
    rows = Rows(blocks)
    expected: list[str | int] = []
    for block in blocks:
        expected += [block.heading.text] if block.heading else []
        expected += range(
            sum(isinstance(one, int) for one in expected), sum(isinstance(one, int) for one in expected) + block.count
        )
    found: list[object] = []
    for row in range(len(rows)):
        heading = rows.heading(row)
        found.append(rows.place(row) if heading is None else heading.text)
    assert found == expected
    assert rows.results == sum(block.count for block in blocks)
    assert [rows.place(rows.row(place)) for place in range(rows.results)] == list(range(rows.results))


@pytest.mark.parametrize("blocks", BLOCKS)
@pytest.mark.parametrize("right_to_left", [False, True])
def test_no_two_rows_overlap_and_each_is_found_where_it_is(blocks: list[Block], right_to_left: bool) -> None:
    geometry = Geometry(Rows(blocks), MEASURES, right_to_left=right_to_left)
    boxes = [geometry.rect(row) for row in range(len(geometry.rows))]
    for one, other in itertools.combinations(boxes, 2):
        assert not one.intersects(other)
    for row, box in enumerate(boxes):
        assert geometry.row_at(box.center().x(), box.center().y()) == row
        assert geometry.nearest(box.center().x(), box.center().y()) == row
        assert 0 <= box.left() <= box.right() < MEASURES.width
        assert box.bottom() < geometry.height
    for top in range(-10, geometry.height + 60, 7):
        seen = {row for row, box in enumerate(boxes) if box.bottom() >= top and box.top() <= top + 90}
        assert seen <= set(geometry.between(top, top + 90))
        assert len(geometry.between(top, top + 90)) <= len(seen) + 2 * MEASURES.columns + 2


def test_the_first_card_of_a_line_is_at_the_leading_side() -> None:
    rows = Rows([Block(2)])
    assert Geometry(rows, MEASURES).rect(0).left() == 0
    assert Geometry(rows, MEASURES, right_to_left=True).rect(0).right() == MEASURES.width - 1
    assert Geometry(rows, MEASURES, right_to_left=True).rect(1).right() < Geometry(rows, MEASURES).rect(1).right() + 1


def test_a_hundred_thousand_rows_are_one_step_away() -> None:
    geometry = Geometry(Rows([Block(100_000, Heading("all"))]), MEASURES)
    assert geometry.row_at(5, geometry.height - MEASURES.edge - MEASURES.gap - 5) == 100_000
    assert len(geometry.between(1_000_000, 1_000_500)) < 30


def selectable(rows: Rows) -> set[int]:
    return {row for row in range(len(rows)) if (one := rows.heading(row)) is None or one.pressable}


@pytest.mark.parametrize(("row", "action", "reached"), [
    (None, Action.MoveDown, 1),
    (2, Action.MoveLeft, 1),
    (1, Action.MoveLeft, 1),
    (4, Action.MoveRight, 6),
    (1, Action.MoveDown, 4),
    (2, Action.MoveDown, 4),
    (4, Action.MoveDown, 6),
    (6, Action.MoveDown, 8),
    (10, Action.MoveUp, 6),
    (15, Action.MoveDown, 17),
    (17, Action.MoveUp, 14),
    (9, Action.MoveHome, 1),
    (1, Action.MoveEnd, 17),
    (1, Action.MovePageDown, 6),
])  # fmt: skip
def test_arrows_pass_over_headings(row: int | None, action: Action, reached: int) -> None:
    # 0 heading, 1-4 cards, 5 heading, 6 a card, 7 heading, 8-16 cards, 17 a heading that can be pressed.
    rows = Rows([*BLOCKS[4], Block(0, Heading("more", pressable=True))])
    geometry = Geometry(rows, MEASURES)
    assert step(geometry, selectable(rows).__contains__, row, action, 400) == reached


@pytest.mark.parametrize(("asked", "passage", "marked"), [
    ("harbour", "The old harbour, and harbours like it", ["harbour", "harbours"]),
    ("Müller", "muller und MÜLLER", ["muller", "MÜLLER"]),
    ("cat", "concatenate the cat", ["cat"]),
    ("red boats type:image -blue", "A red boat; an image; blue", ["red", "boat"]),
    ("", "nothing", []),
])  # fmt: skip
def test_words_that_were_asked_for_are_marked(asked: str, passage: str, marked: list[str]) -> None:
    found = marks(passage, asked_words(asked))
    assert [passage[start : start + length] for start, length in found] == marked


def test_names_are_shown_on_one_line_and_never_turned_round() -> None:
    assert shown_name("/p/zebra עבר (1).png") == "zebra עבר (1).png"
    # Shown as it is, this would read "bill_exe.png".
    assert shown_name("/p/bill_\u202egnp.exe") == "bill_\ufffdgnp.exe"
    assert shown_name("/p/two\nlines\tand\udcffa byte.txt") == "two\ufffdlines\ufffdand\ufffda byte.txt"
    assert shown_name("/p/family \U0001f468\u200d\U0001f469.png") == "family \U0001f468\u200d\U0001f469.png"
