"""The model of results: all rows at once, pages when they are looked at, groups, weaker matches."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from anyfind.api.answers import QueryEcho, ResultGroup, SearchAnswer, SearchResult
from anyfind_desktop.models.results import KEPT_PAGES, ResultRole, ResultsModel
from anyfind_desktop.searching import RESULTS, Query
from fakes.scripted_engine import result

WORDS = Query(text="boat")


def results(start: int, stop: int, relevance: str = "strong") -> list[SearchResult]:
    return [SearchResult(**result(f"/p/{number}.png", relevance, file=number + 1)) for number in range(start, stop)]


def answer(found: list[SearchResult], **more: Any) -> SearchAnswer:
    strong = sum(one.relevance == "strong" for one in found)
    return SearchAnswer(query=QueryEcho(k=RESULTS), took_ms=1, results=found, relevant=strong, **more)


@pytest.fixture
def model(qtbot: QtBot) -> ResultsModel:
    model = ResultsModel(lambda _: None)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def texts(model: ResultsModel) -> list[object]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_all_results_are_rows_before_they_are_here(model: ResultsModel) -> None:
    model.show(answer(results(0, RESULTS), total=5000), WORDS)
    assert model.rowCount() == 5000
    deep = 4234
    assert model.result(model.index(deep)) is None
    assert model.index(deep).data(Qt.ItemDataRole.AccessibleTextRole) == "Not here yet"
    page = deep // RESULTS
    assert model.missing([deep, deep + 1]) == [page]
    model.show_page(page, results(page * RESULTS, (page + 1) * RESULTS))
    assert model.index(deep).data() == f"{deep}.png"
    assert model.missing([deep, deep + 1]) == []
    assert model.row_of(f"/p/{deep}.png") == deep


def test_pages_that_were_not_looked_at_for_longest_go() -> None:
    model = ResultsModel(lambda _: None)
    model.show(answer(results(0, RESULTS), total=5000), WORDS)
    for page in range(1, KEPT_PAGES + 5):
        model.show_page(page, results(page * RESULTS, (page + 1) * RESULTS))
    assert model.missing([RESULTS * 3]) == [3]
    assert model.missing([RESULTS * (KEPT_PAGES + 4)]) == []
    assert len(model.results) == KEPT_PAGES * RESULTS


def test_a_thumbnail_is_painted_where_its_file_is(qtbot: QtBot, model: ResultsModel) -> None:
    model.show(answer(results(0, RESULTS), total=1000), WORDS)
    model.show_page(510 // RESULTS, results(510 // RESULTS * RESULTS, 560))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.thumbnail_ready(511)
    assert told.args is not None
    assert (told.args[0].row(), told.args[2]) == (510, [ResultRole.THUMBNAIL])
    with qtbot.assertNotEmitted(model.dataChanged):
        model.thumbnail_ready(4000)


def test_an_answer_that_is_counted_later_grows(qtbot: QtBot, model: ResultsModel) -> None:
    model.show(answer(results(0, RESULTS), weaker=7), WORDS)
    assert model.rowCount() == RESULTS + 1
    assert texts(model)[-1] == "Show weaker matches"
    with qtbot.waitSignal(model.rowsInserted), qtbot.assertNotEmitted(model.modelReset):
        model.grow(850)
    assert model.rowCount() == 851
    assert texts(model)[-1] == "Show weaker matches"
    model.grow(850)
    assert model.rowCount() == 851


def test_groups_have_headings_and_their_numbers(model: ResultsModel) -> None:
    groups = [ResultGroup(value="2024-06-30", count=2), ResultGroup(value="", count=1)]
    model.show(answer(results(0, 3), total=3, groups=groups), Query(text="boat", group="day"))
    assert texts(model) == ["Sunday, 30 June 2024", "0.png", "1.png", "Day not known", "2.png"]
    assert [model.rows.heading(row) and model.rows.heading(row).detail for row in (0, 3)] == ["2", "1"]  # type: ignore[union-attr]
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    folders = [ResultGroup(value="/p/a", count=3)]
    model.show(answer(results(0, 3), total=3, groups=folders), Query(text="boat", group="folder"))
    assert texts(model)[0] == "/p/a"


def test_weaker_matches_stand_behind_a_heading_that_can_be_pressed(model: ResultsModel) -> None:
    model.show(answer(results(0, 2), total=2, weaker=3), WORDS)
    assert texts(model) == ["0.png", "1.png", "Show weaker matches"]
    offer = model.index(2)
    heading = model.heading(offer)
    assert heading is not None
    assert (heading.detail, heading.pressable) == ("3", True)
    assert model.flags(offer) & Qt.ItemFlag.ItemIsSelectable
    mixed = [*results(0, 2), *results(2, 5, "weak")]
    model.show(answer(mixed, total=5), WORDS, strong=2)
    assert texts(model) == ["0.png", "1.png", "Weaker matches", "2.png", "3.png", "4.png"]
    # More strong ones than a page holds: where the weaker ones begin is known from the answer before.
    model.show(answer(results(0, RESULTS), total=500), WORDS, strong=320)
    assert texts(model)[320] == "Weaker matches"
    assert model.rowCount() == 501


def test_the_same_answer_again_resets_nothing_and_asks_for_other_pages_anew(qtbot: QtBot, model: ResultsModel) -> None:
    model.show(answer(results(0, RESULTS), total=1000), WORDS)
    model.show_page(2, results(2 * RESULTS, 3 * RESULTS))
    there = 2 * RESULTS + 9
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(answer(results(0, RESULTS), total=1000), WORDS)
    assert model.index(there).data() == f"{there}.png", "what is shown stays until the new page is here"
    assert model.missing([there]) == [2]
    with qtbot.waitSignal(model.modelReset):
        model.show(answer(results(1, RESULTS + 1), total=999), WORDS)


def test_chosen_files_are_dragged_as_files(model: ResultsModel) -> None:
    away = SearchResult(**result("/p/away.png", online=False))
    model.show(answer([*results(0, 2), away], total=3), WORDS)
    mime = model.mimeData([model.index(row) for row in range(3)])
    assert [url.toLocalFile() for url in mime.urls()] == ["/p/0.png", "/p/1.png"], "what is away cannot be dragged"
    assert mime.text() == "/p/0.png\n/p/1.png"
