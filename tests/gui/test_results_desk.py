"""What is below the box, beside an engine whose answers the test chooses: pages, counts, facets, weaker matches."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QDropEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPainter,
)
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.models.results import ResultRole
from anyfind_desktop.results.card_parts import paint_passage
from anyfind_desktop.results.page_part import PASSAGE, WORD
from anyfind_desktop.searching import RESULTS
from anyfind_desktop.views.results_view import paths_of
from anyfind_desktop.views.theme import colours
from fakes.scripted_engine import ScriptedEngine, folder, found, result
from fakes.window_steps import WAIT, names, ready

OpenDesktop = Callable[[Path], Desktop]
TOTAL = 2_500
FACETS = {
    "type": [
        {"value": "image", "count": 2000, "filter": "type:image"},
        {"value": "text", "count": 500, "filter": "type:text"},
    ],
    "folder": [{"value": "/p", "count": TOTAL, "filter": "in:/p"}],
    "year": [{"value": str(year), "count": 30 - year % 10, "filter": f"date:{year}"} for year in range(2010, 2019)],
    "extension": [],
}


def answered(body: dict[str, Any]) -> dict[str, Any]:
    """As the engine does with pages at fixed places."""
    query, number = {"k": RESULTS, "text": body.get("text")}, body.get("page", 1)
    if body.get("explain"):
        one = result("/p/5.png", file=6, sources=[source("looks like a boat", "strong"), source("by chance", "hidden")])
        words = [{"word": "sail", "weight": 0.5, "match": 0.4}]
        return {"query": query, "took_ms": 1.0, "results": [{**one, "words": words}], "relevant": 1, "total": 1}
    every = [
        result(
            f"/p/{one}.png",
            "weak" if body.get("weaker", True) and one >= 40 else "strong",
            file=one + 1,
            sources=[source("looks like a boat", "strong")],
        )
        for one in range((number - 1) * body["k"], min(number * body["k"], TOTAL))
    ]
    more = {} if body.get("weaker", True) else {"weaker": 0 if body.get("text") == "many" else TOTAL - 40}
    total = TOTAL if body.get("weaker", True) or body.get("text") == "many" else 40
    counted = {} if body.get("text") == "many" and not body.get("facets") else {"total": total}
    facets = {"facets": FACETS} if body.get("facets") else {}
    results = every if total == TOTAL else every[: max(0, 40 - (number - 1) * body["k"])]
    return {"query": query, "took_ms": 1.0, "results": results, "relevant": len(results), **more, **counted, **facets}


def source(why: str, relevance: str) -> dict[str, Any]:
    return {"route": "text>image", "rank": 1, "score": 0.5, "why": why, "relevance": relevance}


@pytest.fixture
def shown(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> Desktop:
    """The window with the strong results of a question."""
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/p")]}
    scripted.answers["POST /v1/search"] = answered
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    desktop.window.query_box.edit.setText("boat")
    qtbot.waitUntil(lambda: len(names(desktop)) == 40, timeout=WAIT)
    return desktop


def pages(scripted: ScriptedEngine) -> list[int]:
    return [body.get("page", 1) for body in scripted.requests("POST /v1/search") if not body.get("facets")]


def show_all(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.window.query_box.edit.setText("many")
    qtbot.waitUntil(lambda: desktop.results.rowCount() == TOTAL, timeout=WAIT)


def test_weaker_matches_come_when_they_are_asked_for_and_go_again(qtbot: QtBot, shown: Desktop) -> None:
    view, model = shown.window.results, shown.results
    assert model.rowCount() == 41
    view.enter()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert model.heading(view.currentIndex()) is not None
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.rowCount() == TOTAL + 1, timeout=WAIT)
    assert model.index(40).data() == "Weaker matches"
    view.scrollTo(model.index(40))
    place = view.visualRect(model.index(40)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: model.rowCount() == 41, timeout=WAIT)
    # Another question begins without them again.
    view.weaker_wanted.emit()
    qtbot.waitUntil(lambda: model.rowCount() == TOTAL + 1, timeout=WAIT)
    shown.window.query_box.edit.setText("a boat")
    qtbot.waitUntil(lambda: model.rowCount() == 41, timeout=WAIT)


def test_how_many_there_are_is_counted_after_the_first_page(qtbot: QtBot, shown: Desktop) -> None:
    bar = shown.window.results_pane.bar
    assert bar.count.text() == "40 results"
    shown.window.query_box.edit.setText("many")
    qtbot.waitUntil(lambda: bar.count.text() == f"More than {RESULTS} results", timeout=WAIT)
    qtbot.waitUntil(
        lambda: bar.count.text() == f"{TOTAL:,} results" or bar.count.text() == f"{TOTAL} results", timeout=WAIT
    )
    assert shown.results.rowCount() == TOTAL


def test_pages_come_where_one_looks_and_those_passed_by_do_not(
    qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine
) -> None:
    show_all(qtbot, shown)
    view, model = shown.window.results, shown.results
    scripted.asked.clear()
    bar = view.verticalScrollBar()
    for tenth in range(1, 9):
        bar.setValue(bar.maximum() * tenth // 10)
    qtbot.waitUntil(lambda: all(model.result(model.index(row)) is not None for row in view.seen()), timeout=WAIT)
    there = model.result(model.index(view.seen().start))
    assert there is not None
    assert there.path == f"/p/{view.seen().start}.png"
    asked = set(pages(scripted))
    assert asked <= {
        page for row in range(view.seen().start - 60, view.seen().stop + 60) for page in [row // RESULTS + 1]
    }


def test_what_is_asked_anew_drops_pages_of_the_question_before(
    qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine
) -> None:
    show_all(qtbot, shown)
    slow = {"many": 0.4}
    scripted.delays.update(slow)
    bar = shown.window.results.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: TOTAL // RESULTS in pages(scripted), timeout=WAIT)
    shown.window.query_box.edit.setText("boat")
    qtbot.waitUntil(lambda: shown.results.rowCount() == 41, timeout=WAIT)
    with qtbot.assertNotEmitted(shown.results.dataChanged, wait=600):
        pass
    assert len(names(shown)) == 40


def test_facets_narrow_down(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    pane = shown.window.results_pane
    pane.bar.facets_button.click()
    qtbot.waitUntil(lambda: len(pane.facets.rows) > 0, timeout=WAIT)
    told = [(row.text(), row.facet.count) for row in pane.facets.rows]
    assert told[:2] == [("Pictures", 2000), ("Texts", 500)]
    more = [row for row in pane.facets.findChildren(type(pane.facets.rows[0])) if row.text() == "3 more"]
    more[0].click()
    assert sum(row.text().startswith("20") for row in pane.facets.rows) == 9
    pane.facets.rows[1].setFocus()
    QTest.keyClick(pane.facets.rows[1], Qt.Key.Key_Return)
    assert shown.window.query_box.query.filters == ("type:text",)
    qtbot.waitUntil(lambda: "type:text" in scripted.requests("POST /v1/search")[-1].get("text", ""), timeout=WAIT)
    pane.bar.facets_button.click()
    assert not pane.facets.isVisible()


def test_results_are_sorted_and_put_together_from_the_menus(
    qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine
) -> None:
    bar = shown.window.results_pane.bar
    menu = bar.sort_menu()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Best match"]
    next(action for action in menu.actions() if action.text() == "Oldest first").trigger()
    qtbot.waitUntil(lambda: scripted.requests("POST /v1/search")[-1].get("sort") == "date", timeout=WAIT)
    assert scripted.requests("POST /v1/search")[-1]["reverse"] is True
    qtbot.waitUntil(lambda: bar.sort_button.text() == "Sort: oldest first", timeout=WAIT)
    groups = bar.group_menu()
    groups.actions()[1].trigger()
    qtbot.waitUntil(lambda: scripted.requests("POST /v1/search")[-1].get("group") == "day", timeout=WAIT)
    qtbot.waitUntil(lambda: bar.group_button.text() == "Group: by day", timeout=WAIT)
    for one in (menu, groups):
        one.close()
        one.deleteLater()


def test_why_a_result_is_here(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    view, reasons = shown.window.results, shown.desk.reasons
    view.setCurrentIndex(shown.results.index(5))
    view.setFocus()
    chip = view._delegate.reason_rect(view.visualRect(view.currentIndex()), view.font(), view.currentIndex())
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, chip.topLeft() + QPoint(9, 9)
    )
    assert reasons.isVisible()
    qtbot.waitUntil(lambda: "by chance" in reasons.accessibleDescription(), timeout=WAIT)
    asked = [body for body in scripted.requests("POST /v1/search") if body.get("explain")]
    assert [body["files"] for body in asked] == [[6]]
    texts = [
        label.text() for label in reasons.findChildren(type(shown.window.results_pane.bar.count)) if label.isVisible()
    ]
    assert "Why 5.png is here" in texts
    assert "sail" in texts
    QTest.keyClick(reasons, Qt.Key.Key_Escape)
    assert not reasons.isVisible()
    assert view.hasFocus()


def test_several_results_are_chosen_and_copied(qtbot: QtBot, shown: Desktop) -> None:
    view, model = shown.window.results, shown.results
    view.enter()
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert [one.path for one in view.chosen()] == ["/p/0.png", "/p/1.png", "/p/2.png"]
    place = view.visualRect(model.index(4)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\n") == ["/p/0.png", "/p/1.png", "/p/2.png", "/p/4.png"]
    view.selectAll()
    assert len(view.chosen()) == 40


def test_the_list_has_one_result_a_line_and_is_remembered(qtbot: QtBot, shown: Desktop) -> None:
    view, model = shown.window.results, shown.results
    boxes = [view.visualRect(model.index(row)) for row in range(2)]
    assert boxes[0].top() == boxes[1].top()
    shown.window.results_pane.bar.list_button.click()
    boxes = [view.visualRect(model.index(row)) for row in range(2)]
    assert boxes[0].bottom() < boxes[1].top()
    assert boxes[0].width() > 400
    assert shown.tools.preferences.get("results/list", False) is True
    assert not view.grab().toImage().isNull()


def test_a_screen_reader_is_told_of_every_result(shown: Desktop) -> None:
    reader = QAccessible.queryAccessibleInterface(shown.window.results)
    assert reader is not None
    assert reader.role() == QAccessible.Role.List
    assert reader.childCount() == 41
    said = [reader.child(row).text(QAccessible.Text.Name) for row in (0, 39)]
    assert [text.split(",")[0] for text in said] == ["0.png", "39.png"]


def test_space_asks_for_a_closer_look(qtbot: QtBot, shown: Desktop) -> None:
    view = shown.window.results
    view.enter()
    with qtbot.waitSignal(view.preview_wanted) as asked:
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert asked.args is not None
    assert asked.args[0].row() == 0


def test_a_page_is_shown_where_it_was_found_or_else_as_a_whole(
    qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine
) -> None:
    page = {"ordinal": 4, "page": 3, "snippet": "two new valves"}
    found_on = [
        result(f"/p/{name}.pdf", modality="text", file=file, segment=page) for name, file in (("a", 7), ("b", 8))
    ]
    scripted.answers["GET /v1/files/7/preview"] = picture(QColor("red"))
    scripted.answers["GET /v1/files/8/thumbnail"] = picture(QColor("blue"))
    scripted.answers["POST /v1/search"] = found(*found_on)
    shown.window.query_box.edit.setText("valves")
    qtbot.waitUntil(lambda: names(shown) == ["a.pdf", "b.pdf"], timeout=WAIT)
    view = shown.window.results
    view.grab()

    def drawn() -> list[str]:
        pixmaps = [shown.results.index(row).data(ResultRole.THUMBNAIL) for row in range(2)]
        return [pixmap.toImage().pixelColor(3, 3).name() for pixmap in pixmaps if pixmap is not None]

    qtbot.waitUntil(lambda: drawn() == ["#ff0000", "#0000ff"], timeout=WAIT)
    assert not view.grab().toImage().isNull()


class OwnDrop(QDropEvent):
    """Something that is dragged out of the window itself."""

    def source(self) -> QObject:
        return self.parent_of_drag

    parent_of_drag = QObject()


def test_a_result_is_dropped_on_the_box_and_nowhere_else(qtbot: QtBot, shown: Desktop) -> None:
    window, box = shown.window, shown.window.query_box
    mime = shown.results.mimeData([shown.results.index(0)])
    given: list[str] = []
    window.file_given.connect(given.append)

    def drop(at: QPoint) -> bool:
        event = OwnDrop(
            QPointF(at), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        window.dropEvent(event)
        return event.isAccepted()

    assert not drop(window.results.mapTo(window, window.results.rect().center()))
    assert given == []
    assert drop(box.mapTo(window, box.rect().center()))
    assert given == ["/p/0.png"]


def test_a_name_that_is_no_unicode_is_dragged_and_asked_with(
    qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine
) -> None:
    path = os.fsdecode(b"/p/lone\xff\xfe #1%20.png")
    scripted.answers["POST /v1/search"] = found(result(path, file=3))
    shown.window.query_box.edit.setText("lone")
    qtbot.waitUntil(lambda: shown.results.rowCount() == 1, timeout=WAIT)
    index = shown.results.index(0)
    mime = shown.results.mimeData([index])
    assert bytes(mime.urls()[0].toEncoded().data()) == b"file:///p/lone%FF%FE%20%231%2520.png"
    assert paths_of(mime) == [path]
    shown.window.results.setCurrentIndex(index)
    shown.asking.more_like_this()
    qtbot.waitUntil(lambda: "parts" in scripted.requests("POST /v1/search")[-1], timeout=WAIT)
    assert scripted.requests("POST /v1/search")[-1]["parts"][0]["file"]["file"] == 3


def test_what_was_found_is_marked_on_its_page_also_for_other_words(
    qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine
) -> None:
    page = {"ordinal": 4, "page": 3, "snippet": "two new valves in the bathroom"}
    scripted.answers["GET /v1/files/7/preview"] = picture(QColor("white"), 600)
    # Far down on the page, so that it is seen only where the card goes there.
    scripted.answers["GET /v1/files/7/marks"] = {
        "page": 3,
        "passage": [[0.1, 0.8, 0.9, 0.9]],
        "words": [[0.1, 0.1, 0.9, 0.2], [0.4, 0.92, 0.6, 0.96]],
    }
    scripted.answers["POST /v1/search"] = found(result("/p/a.pdf", modality="text", file=7, segment=page))
    shown.window.query_box.edit.setText("valves")
    qtbot.waitUntil(lambda: names(shown) == ["a.pdf"], timeout=WAIT)
    view = shown.window.results

    def seen() -> set[str]:
        image, card = view.viewport().grab().toImage(), view.visualRect(shown.results.index(0))
        x = card.center().x()
        return {image.pixelColor(x, y).name() for y in range(card.top(), card.top() + card.width() * 3 // 4)}

    qtbot.waitUntil(lambda: {WORD.name(), PASSAGE.name()} <= seen(), timeout=WAIT)
    asked = scripted.asked.count(("GET", "/v1/files/7/marks", {}))
    view.grab()
    assert scripted.asked.count(("GET", "/v1/files/7/marks", {})) == asked == 1
    # The same files for other words: those are the ones that are marked.
    shown.window.query_box.edit.setText("valves bathroom")

    def asked_anew() -> bool:
        view.grab()
        return scripted.asked.count(("GET", "/v1/files/7/marks", {})) == 2

    qtbot.waitUntil(asked_anew, timeout=WAIT)
    assert shown.results.query.text == "valves bathroom"


def test_a_passage_that_is_cut_is_painted_once(qtbot: QtBot) -> None:
    """Where there is room for one line, nothing of the next one is painted over it."""

    def painted(text: str) -> QImage:
        image = QImage(120, 60, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        font = QFont(QGuiApplication.font())
        painter = QPainter(image)
        room = QRectF(0, 0, 120, QFontMetricsF(font).height())
        paint_passage(painter, font, colours(QGuiApplication.palette()), text, frozenset(), room, rtl=False)
        painter.end()
        return image

    assert painted("iiiiiiiiiiiiii MMMMMMMMMMMMMMMMM") == painted("iiiiiiiiiiiiii")


def picture(colour: QColor, width: int = 60) -> bytes:
    image = QImage(width, width * 4 // 3, QImage.Format.Format_RGB32)
    image.fill(colour)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(content.data())
