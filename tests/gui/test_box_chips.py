"""The box and its chips: filters that are typed, parts with weights, parts of pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from anyfind.api.requests import QueryFile
from anyfind_desktop.asking import filters
from anyfind_desktop.asking.chips import FilterChip, PartChip
from anyfind_desktop.asking.crop import Box, CropArea
from anyfind_desktop.asking.filter_editor import FilterEditor
from anyfind_desktop.asking.flow import GAP, LEAST_WORDS, flow
from anyfind_desktop.asking.part_editor import PartEditor
from anyfind_desktop.asking.remembered import query_of, title
from anyfind_desktop.pictures import QueryPart
from anyfind_desktop.searching import Query, request_for
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.query_box import QueryBox

FILE = QueryFile(file=3, name="rocket.jpg")


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[QueryBox]:
    """The box in a window, with the keyboard."""
    window = QWidget()
    window.resize(700, 400)
    column = QVBoxLayout(window)
    made = QueryBox(window)
    column.addWidget(made)
    column.addStretch(1)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    made.setFocus()
    yield made
    window.close()
    window.deleteLater()


def part(**more: object) -> QueryPart:
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    return QueryPart(FILE, "rocket.jpg", "image", picture, full=(2000, 1000), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "words", "conditions"),
    [
        ("boat type:image ", "boat ", ("type:image",)),
        ("boat type:image", "boat type:image", ()),
        ("type:image boat", "boat", ("type:image",)),
        ("a -ext:pdf b since:2024 c", "a b c", ("-ext:pdf", "since:2024")),
        ('date:"last week" x', "x", ('date:"last week"',)),
        ('name:"not closed x', 'name:"not closed x', ()),
        ('"a type:image b"', '"a type:image b"', ()),
        ("nokey:value x", "nokey:value x", ()),
        ("type:image OR ext:txt x", "x", ("type:image OR ext:txt",)),
        ("cat OR type:image x", "cat OR type:image x", ()),
        ("Type:Image TYPE:pdf x", "x", ("Type:Image", "TYPE:pdf")),
        ("type:image type:image x", "x", ("type:image",)),
        ("- people", "- people", ()),
    ],
)
def test_finished_filters_become_chips(box: QueryBox, typed: str, words: str, conditions: tuple[str, ...]) -> None:
    QTest.keyClicks(box.edit, typed)
    assert (box.query.text, box.query.filters) == (words, conditions)
    # No word of it is lost.
    assert set((request_for(box.query).text or "").split()) == set(typed.split())


def test_enter_finishes_a_filter_and_asks_at_once(qtbot: QtBot, box: QueryBox) -> None:
    QTest.keyClicks(box.edit, "boat type:image")
    with qtbot.waitSignal(box.confirmed) as asked:
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert asked.args == [Query("boat", filters=("type:image",))]


def test_backspace_takes_a_filter_back_to_be_written_on(box: QueryBox) -> None:
    box.set_query(Query("boat", (part(),), ("type:image",)))
    box.edit.setCursorPosition(0)
    QTest.keyClick(box.edit, Qt.Key.Key_Backspace)
    assert (box.query.text, box.query.filters) == ("type:image boat", ())
    QTest.keyClicks(box.edit, ",pdf")
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert (box.query.text, box.query.filters) == ("boat", ("type:image,pdf",))
    box.edit.setCursorPosition(0)
    for _ in range(len("type:image,pdf") + 2):
        QTest.keyClick(box.edit, Qt.Key.Key_Backspace)
    # After the filter's letters the picture goes, too.
    assert (box.query.text.strip(), box.query.parts) == ("boat", ())


def test_what_is_set_is_what_is_asked(qtbot: QtBot, box: QueryBox) -> None:
    query = Query("at night", (part(), part(weight=-0.5)), ("type:image",), "date", True, "day", files=(4, 5))
    with qtbot.waitSignal(box.confirmed) as asked:
        box.set_query(query)
    assert asked.args == [query]
    assert box.query == query
    assert [chip.accessibleName() for chip in box.chips] == [
        "2 chosen files",
        "Like rocket.jpg, weight 1",
        "Not like rocket.jpg, weight 0.5",
        "Filter: Type: pictures",
    ]
    sent = request_for(query)
    assert sent.text == "type:image at night"
    assert [(one.weight, one.role, one.file) for one in sent.parts] == [(1.0, "image", FILE), (-0.5, "image", FILE)]
    box.set_sort("name")
    box.set_group("folder")
    assert (box.query.sort, box.query.reverse, box.query.group) == ("name", False, "folder")
    box.clear()
    assert box.query == Query()


def test_words_typed_before_a_chip_come_do_not_end_in_its_quotes(box: QueryBox) -> None:
    box.set_query(Query('"red boat', filters=("type:image",)))
    assert request_for(box.query).text == 'type:image "red boat'


def test_facets_add_a_filter_once(qtbot: QtBot, box: QueryBox) -> None:
    box.add_filter("ext:pdf")
    with qtbot.assertNotEmitted(box.confirmed):
        box.add_filter("ext:pdf")
    box.remove_filter("ext:pdf")
    assert box.query == Query()


def test_chips_by_keyboard(qtbot: QtBot, box: QueryBox) -> None:
    box.set_query(Query("", (part(),), ("type:image",)))
    first, second = box.chips
    QTest.keyClick(box.edit, Qt.Key.Key_Left)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Left)
    assert first.hasFocus()
    for key, weight in [
        (Qt.Key.Key_Plus, 1.5),
        (Qt.Key.Key_Plus, 2.0),
        (Qt.Key.Key_Plus, 2.0),
        *[(Qt.Key.Key_Minus, weight) for weight in (1.5, 1.0, 0.5, -0.5, -1.0)],
    ]:
        QTest.keyClick(first, key)
        assert box.query.parts[0].weight == weight
    assert first.accessibleName() == "Not like rocket.jpg, weight 1"
    with qtbot.waitSignal(box.chip_opened) as opened:
        QTest.keyClick(first, Qt.Key.Key_Return)
    assert opened.args == [first]
    QTest.keyClick(first, Qt.Key.Key_Right)
    QTest.keyClick(second, Qt.Key.Key_Delete)
    assert box.query.filters == ()
    assert box.window().focusWidget() is box.edit


def test_arrows_follow_the_direction_of_writing(box: QueryBox) -> None:
    box.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box.set_query(Query("", (part(), part())))
    first, second = box.chips
    assert first.x() > second.x() > box.clear_button.x()
    QTest.keyClick(box.edit, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Right)
    assert first.hasFocus()


def test_the_cross_removes_and_the_rest_opens(qtbot: QtBot, box: QueryBox) -> None:
    box.set_query(Query("x", (part(),)))
    (chip,) = box.chips
    with qtbot.waitSignal(box.chip_opened):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, chip.height() // 2))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, chip.height() // 2))
    assert box.query == Query("x")


def test_chips_take_more_lines_when_they_have_to(box: QueryBox) -> None:
    before = box.height()
    box.set_query(Query("words", filters=tuple(f"name:number{number}" for number in range(9))))
    assert box.height() > before
    places = [chip.geometry() for chip in box.chips] + [box.edit.geometry()]
    assert all(QRect(QPoint(), box.size()).contains(place) for place in places)
    assert not any(a.intersects(b) for number, a in enumerate(places) for b in places[:number])
    box.clear()
    assert box.height() == before


def test_flow_leaves_room_for_words() -> None:
    line = QRect(10, 5, 400, 34)
    places, words = flow([QSize(150, 34), QSize(200, 30), QSize(900, 34)], line)
    assert places == [QRect(10, 5, 150, 34), QRect(10 + 150 + GAP, 7, 200, 30), QRect(10, 5 + 34 + GAP, 400, 34)]
    assert words == QRect(10, 5 + 2 * (34 + GAP), 400, 34)
    _, beside = flow([QSize(400 - LEAST_WORDS - GAP, 34)], line)
    assert beside.top() == line.top()
    assert beside.width() == LEAST_WORDS


def test_a_filter_is_changed_in_its_editor(qtbot: QtBot, box: QueryBox) -> None:
    box.set_query(Query("x", filters=('in:"/home/eva/My Trips"',)))
    (chip,) = box.chips
    assert isinstance(chip, FilterChip)
    assert chip.text() == "Folder: My Trips"
    editor = FilterEditor(chip)
    changed: list[str] = []
    editor.changed.connect(changed.append)
    editor.open()
    assert editor.value.text() == "/home/eva/My Trips"
    editor.offer(["/home/eva/Music"])
    editor.turned.click()
    button = next(one for one in editor.findChildren(TextButton) if one.text() == "Music")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert changed == ['-in:"/home/eva/My Trips"', "-in:/home/eva/Music"]
    assert editor.isHidden()


def test_a_part_is_weighed_turned_and_cut_in_its_editor(box: QueryBox) -> None:
    box.set_query(Query("x", (part(),)))
    chip = box.chips[0]
    assert isinstance(chip, PartChip)
    editor = PartEditor(chip)
    told: list[tuple[QueryPart, bool]] = []
    editor.changed.connect(lambda changed, at_once: told.append((changed, at_once)))
    editor.open(editor.slider)
    assert editor.slider.hasFocus()
    reached = []
    for _ in range(2):
        QTest.keyClick(editor.window().focusWidget(), Qt.Key.Key_Tab)
        reached.append(editor.window().focusWidget())
    # The arrow keys go from "Like this" to its opposite.
    assert reached == [editor.near, editor.remove]
    editor.slider.setFocus()
    QTest.keyClick(editor.slider, Qt.Key.Key_Right)
    QTest.mouseClick(editor.away, Qt.MouseButton.LeftButton)
    # While a slider is drawn, nobody asks for each step at once.
    assert [(one.weight, at_once) for one, at_once in told] == [(1.1, False), (-1.1, True)]
    editor.crop.setFocus()
    QTest.keyClick(editor.crop, Qt.Key.Key_Right)
    assert (told[-1][0].box, told[-1][1]) == ((500, 250, 1500, 750), True)
    QTest.mouseClick(editor.whole, Qt.MouseButton.LeftButton)
    assert [one.box for one, _ in told][-1] is None
    QTest.keyClick(editor.crop, Qt.Key.Key_Escape)
    assert editor.isHidden()
    assert chip.hasFocus()


def test_an_editor_goes_when_one_looks_elsewhere(box: QueryBox) -> None:
    box.set_query(Query("x", (part(),)))
    editor = PartEditor(box.part_chips[0])

    def shown_after(leave: Callable[[], None]) -> list[bool]:
        editor.open(editor.slider)
        before = editor.isVisible()
        leave()
        return [before, editor.isVisible()]

    away = QPoint(690, 390)
    assert shown_after(box.edit.setFocus) == [True, False]
    assert shown_after(lambda: QTest.mouseClick(box.window(), Qt.MouseButton.LeftButton, pos=away)) == [True, False]
    # A click into it changes nothing.
    inside = editor.slider.rect().center()
    assert shown_after(lambda: QTest.mouseClick(editor.slider, Qt.MouseButton.LeftButton, pos=inside)) == [True, True]


@pytest.fixture
def crop(qtbot: QtBot) -> CropArea:
    """A picture of 1000 times 500 pixels, shown in half its size."""
    area = CropArea()
    qtbot.addWidget(area)
    picture = QPixmap(100, 50)
    picture.fill(Qt.GlobalColor.blue)
    area.resize(500, 250)
    area.show_picture(picture, (1000, 500))
    area.show()
    return area


def drag(area: CropArea, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(area, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(area, (start + end) / 2)
    QTest.mouseMove(area, end)
    QTest.mouseRelease(area, Qt.MouseButton.LeftButton, pos=end)


def test_a_rectangle_is_drawn_moved_sized_and_forgotten(qtbot: QtBot, crop: CropArea) -> None:
    settled: list[Box | None] = []
    crop.settled.connect(settled.append)
    drag(crop, QPoint(50, 50), QPoint(150, 100))
    assert crop.box == (100, 100, 300, 200)
    # Taken hold of inside, it moves, and stays within the picture.
    drag(crop, QPoint(100, 75), QPoint(120, 80))
    assert crop.box == (140, 110, 340, 210)
    drag(crop, QPoint(100, 75), QPoint(-300, 75))
    assert crop.box == (0, 110, 200, 210)
    # At its edge it is sized.
    drag(crop, QPoint(100, 80), QPoint(200, 80))
    assert crop.box == (0, 110, 400, 210)
    drag(crop, QPoint(200, 105), QPoint(-50, -50))
    assert crop.box == (0, 110, 8, 118)
    QTest.mouseClick(crop, Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
    assert settled == [
        (100, 100, 300, 200),
        (140, 110, 340, 210),
        (0, 110, 200, 210),
        (0, 110, 400, 210),
        (0, 110, 8, 118),
        None,
    ]


def test_a_rectangle_by_keyboard(qtbot: QtBot, crop: CropArea) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    boxes: list[Box | None] = []
    crop.changed.connect(boxes.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Down):
        QTest.keyClick(crop, key)
    assert boxes == [(250, 125, 750, 375), (230, 125, 730, 375), (230, 135, 730, 385)]
    QTest.keyClick(crop, Qt.Key.Key_Right, shift)
    QTest.keyClick(crop, Qt.Key.Key_Up, shift)
    assert boxes[-1] == (230, 135, 750, 375)
    assert "From 23% to 75% across and from 27% to 75% down" in crop.accessibleDescription()
    with qtbot.waitSignal(crop.chosen) as chosen:
        QTest.keyClick(crop, Qt.Key.Key_Return)
    assert chosen.args == [(230, 135, 750, 375)]
    QTest.keyClick(crop, Qt.Key.Key_Delete)
    assert crop.box is None


def test_a_rectangle_on_a_picture_that_somebody_else_paints(crop: CropArea) -> None:
    crop.show_picture(None, (1000, 500))
    crop.place_picture(QRectF(-100, -50, 2000, 1000))
    drag(crop, QPoint(0, 50), QPoint(200, 150))
    assert crop.box == (50, 50, 150, 100)


def test_a_kept_request_is_the_question_again(qtbot: QtBot) -> None:
    query = Query("boats type:image", (QueryPart(FILE, "rocket.jpg", "image"),))
    sent = request_for(query).model_dump(by_alias=True, exclude_defaults=True)
    assert query_of(sent) == query
    assert title(sent) == "boats type:image · like rocket.jpg"
    other = query_of({"text": "x", "types": ["image"], "folders": ["/a b"], "after": "2024", "not": "people", "new": 1})
    assert other.text == 'x type:image in:"/a b" after:2024'
    assert [(one.name, one.weight, one.role) for one in other.parts] == [("people", -1.0, "words")]
    assert title({"like": {"path": "/x/y.png"}}) == "like y.png"
    part = {"file": {"file": 7, "name": "tree.jpg"}, "role": "image", "box": [1, 2, 30, 40]}
    assert title({"parts": [part]}) == "like Part of tree.jpg"
    (again,) = query_of({"parts": [part]}).parts
    chip = PartChip(again)
    qtbot.addWidget(chip)
    assert (again.name, chip.text(), chip.accessibleName()) == (
        "tree.jpg",
        "Part of tree.jpg",
        "Like Part of tree.jpg, weight 1",
    )


def test_what_may_become_a_filter() -> None:
    assert filters.typed_last("a boat ty") == "ty"
    assert filters.typed_last("a boat -type:") == "-type:"
    assert filters.typed_last('in:"/home/eva/My Tr') == 'in:"/home/eva/My Tr'
    assert filters.typed_last("a boat ") == ""
    assert filters.typed_last('"a ty') == ""
    assert filters.title('-date:"last week"') == "Date: not last week"
    assert filters.put_together("", "name", ' a "b" c ') == 'name:"a \\"b\\" c"'


def test_a_file_whose_name_looks_like_html_is_told_letter_for_letter(box: QueryBox) -> None:
    box.add_part(QueryPart(QueryFile(file=3), "a <img src='x'>.png", "like"))
    assert "&lt;img src=" in box.part_chips[0].toolTip()
