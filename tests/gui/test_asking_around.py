"""Suggestions, saved searches, recordings and results that are asked with, against an engine of scripted answers."""

from __future__ import annotations

import base64
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from anyfind_desktop.asking.microphone import Microphone, loudness, wave
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.searching import Query
from fakes.scripted_engine import ScriptedEngine, folder, found, result
from fakes.window_steps import WAIT, names, ready

OpenDesktop = Callable[[Path], Desktop]

KEPT = {
    "name": "Boats",
    "text": "boat",
    "request": {"text": "boat"},
    "created_at": "2026-01-01T00:00:00+00:00",
    "looked_at": None,
}


def past(number: int, **request: Any) -> dict[str, Any]:
    return {"id": number, "at": "2026-01-01T00:00:00+00:00", "text": request.get("text", ""), "request": request}


@pytest.fixture
def shown(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> Desktop:
    """The window with a folder, a saved search and a history."""
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/home/eva/Trips")]}
    scripted.answers["GET /v1/searches"] = {"searches": [KEPT]}
    scripted.answers["GET /v1/history"] = {
        "on": True,
        "searches": [
            past(4, text="a red boat"),
            past(3, text="type:image", parts=[{"file": {"file": 9, "name": "harbour.jpg"}, "weight": -0.5}]),
            past(2, text="a red boat"),
            past(1, text="boat"),
        ],
    }
    scripted.answers["POST /v1/search"] = found(result("/a.png", file=1), result("/b.png", file=2))
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    with qtbot.waitActive(desktop.window, timeout=WAIT):
        desktop.window.activateWindow()
    desktop.window.query_box.setFocus()
    QAbstractItemModelTester(
        desktop.asking.suggesting.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal, desktop
    )
    qtbot.waitUntil(lambda: len(scripted.asked) > 0 and asked(scripted, "GET /v1/history"), timeout=WAIT)
    return desktop


def asked(scripted: ScriptedEngine, line: str) -> bool:
    return any(f"{method} {path}" == line for method, path, _ in list(scripted.asked))


def offered(desktop: Desktop) -> list[str]:
    """What is offered below the box; nothing while it is closed."""
    rows = desktop.asking.suggesting.list
    return [one.title for one in rows.model.suggestions] if rows.showing else []


def test_down_in_the_empty_box_offers_what_was_asked(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    box = shown.window.query_box
    QTest.keyClick(box.edit, Qt.Key.Key_Down)
    # Each once; a saved search is no recent one.
    qtbot.waitUntil(lambda: offered(shown) == ["Boats", "a red boat", "type:image · not harbour.jpg"], timeout=WAIT)
    assert box.edit.hasFocus()
    QTest.keyClick(box.edit, Qt.Key.Key_Down)
    QTest.keyClick(box.edit, Qt.Key.Key_Down)
    QTest.keyClick(box.edit, Qt.Key.Key_Up)
    QTest.keyClick(box.edit, Qt.Key.Key_Down)
    QTest.keyClick(box.edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(shown.searching.answered, timeout=WAIT):
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert offered(shown) == []
    (part,) = box.query.parts
    assert (part.name, part.weight, box.query.filters, box.query.text) == ("harbour.jpg", -0.5, ("type:image",), "")
    sent = scripted.requests("POST /v1/search")[-1]
    assert sent["parts"] == [{"file": {"file": 9, "name": "harbour.jpg"}, "weight": -0.5}]


def test_a_saved_search_is_made_from_the_list(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    box = shown.window.query_box
    scripted.answers["POST /v1/searches/Boats/run"] = {"search": KEPT, "new_files": [], "answer": found()}
    QTest.keyClick(shown.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: offered(shown)[:1] == ["Boats"], timeout=WAIT)
    QTest.keyClick(box.edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(shown.searching.answered, timeout=WAIT):
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert box.query == Query("boat")
    # It counts as looked at.
    qtbot.waitUntil(lambda: asked(scripted, "POST /v1/searches/Boats/run"), timeout=WAIT)


def test_keys_and_values_are_completed(qtbot: QtBot, shown: Desktop) -> None:
    box = shown.window.query_box
    QTest.keyClicks(box.edit, "boats ty")
    assert offered(shown) == ["type:"]
    QTest.keyClick(box.edit, Qt.Key.Key_Tab)
    assert box.edit.text() == "boats type:"
    assert offered(shown) == ["pictures", "sounds", "films", "documents", "pdf"]
    QTest.keyClicks(box.edit, "so")
    assert offered(shown) == ["sounds"]
    QTest.keyClick(box.edit, Qt.Key.Key_Tab)
    assert (box.query.text, box.query.filters) == ("boats ", ("type:sound",))
    assert offered(shown) == []
    QTest.keyClicks(box.edit, "-in:tri")
    assert offered(shown) == ["Trips"]
    QTest.keyClick(box.edit, Qt.Key.Key_Tab)
    assert box.query.filters == ("type:sound", "-in:/home/eva/Trips")
    # Without something offered, Tab goes on as everywhere.
    QTest.keyClick(box.edit, Qt.Key.Key_Tab)
    assert not box.edit.hasFocus()


def test_escape_leaves_what_is_offered_before_it_clears(qtbot: QtBot, shown: Desktop) -> None:
    box = shown.window.query_box
    QTest.keyClicks(box.edit, "boats ty")
    assert offered(shown)
    QTest.keyClick(box.edit, Qt.Key.Key_Escape)
    assert (offered(shown), box.edit.text()) == ([], "boats ty")
    QTest.keyClick(box.edit, Qt.Key.Key_Escape)
    assert box.edit.text() == ""


def test_saved_searches_are_kept_renamed_removed_and_brought_back(
    qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine
) -> None:
    keeping, box = shown.asking.keeping, shown.window.query_box
    panel = keeping.panel
    kept = {"Boats": {**KEPT, "new": 3}}

    def save(body: dict[str, Any]) -> dict[str, Any]:
        name = body["name"]
        kept[name] = {**KEPT, "name": name, "text": body["request"].get("text"), "request": body["request"], "new": 0}
        return kept[name]

    def rename(body: dict[str, Any]) -> dict[str, Any]:
        kept[body["name"]] = {**kept.pop("Boats"), "name": body["name"]}
        return kept[body["name"]]

    def remove(_: dict[str, Any]) -> dict[str, Any]:
        kept.pop("Ships")
        return {"removed": "Ships"}

    scripted.answers["GET /v1/searches"] = lambda _: {"searches": [kept[name] for name in sorted(kept)]}
    scripted.answers["POST /v1/searches"] = save
    scripted.answers["PATCH /v1/searches/Boats"] = rename
    scripted.answers["DELETE /v1/searches/Ships"] = remove
    box.set_query(Query("a red boat", filters=("type:image",)))
    QTest.keyClick(shown.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert panel.name.hasFocus()
    assert panel.name.text() == "type:image a red boat"
    qtbot.waitUntil(lambda: [row.badge.text() for row in panel.rows] == ["3 new"], timeout=WAIT)
    panel.name.setText("Boats")
    QTest.keyClick(panel.name, Qt.Key.Key_Return)
    assert panel.trouble.text() == "There is a saved search “Boats” already."
    panel.name.setText("Reds")
    QTest.keyClick(panel.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.name for one in keeping.kept.searches] == ["Boats", "Reds"], timeout=WAIT)
    assert scripted.requests("POST /v1/searches")[-1]["request"] == {"text": "type:image a red boat"}
    assert panel.isHidden()
    # Another name, by keyboard.
    QTest.mouseClick(box.saved_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(panel.rows) == 2, timeout=WAIT)
    boats = panel.rows[0]
    assert boats.button.hasFocus()
    QTest.keyClick(boats.button, Qt.Key.Key_F2)
    boats.field.setText("Ships")
    QTest.keyClick(boats.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [row.search.name for row in panel.rows] == ["Reds", "Ships"], timeout=WAIT)
    QTest.keyClick(panel.rows[0].button, Qt.Key.Key_Down)
    assert panel.rows[1].button.hasFocus()
    QTest.keyClick(panel.rows[1].button, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [row.search.name for row in panel.rows] == ["Reds"] and "Ships" not in kept, timeout=WAIT)
    assert shown.tools.undo.undoText() == "Remove the saved search “Ships”"
    shown.tools.undo.undo()
    qtbot.waitUntil(lambda: sorted(one.name for one in keeping.kept.searches) == ["Reds", "Ships"], timeout=WAIT)
    assert scripted.requests("POST /v1/searches")[-1]["request"] == {"text": "boat"}
    for row in panel.rows:
        for control in (row.button, row.rename, row.remove):
            reader = QAccessible.queryAccessibleInterface(control)
            assert reader.text(QAccessible.Text.Name)


def test_what_was_pasted_cannot_be_kept_and_that_is_said(qtbot: QtBot, shown: Desktop) -> None:
    give(shown, Microphone.__name__.encode() * 4000)
    qtbot.waitUntil(lambda: len(shown.window.query_box.query.parts) == 1, timeout=WAIT)
    shown.asking.keeping.save()
    QTest.keyClick(shown.asking.keeping.panel.name, Qt.Key.Key_Return)
    assert "pasted or recorded cannot be kept" in shown.asking.keeping.panel.trouble.text()


class Whistle(QObject):
    """A microphone that a test plays."""

    arrived = Signal(bytes)
    broken = Signal(str)
    rate = 8000
    channels = 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running = False

    def start(self) -> None:
        self.running = True

    def stop(self) -> None:
        self.running = False


def give(desktop: Desktop, samples: bytes) -> None:
    """Record these samples."""
    made: list[Whistle] = []

    def make(parent: QObject) -> Whistle:
        made.append(Whistle(parent))
        return made[0]

    recording = desktop.asking.recording
    recording.make_source = make
    recording.start()
    assert made[0].running
    made[0].arrived.emit(samples)
    recording.finish()
    assert not made[0].running


def test_a_recording_is_searched_by(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    samples = struct.pack("<4h", 0, 20000, -20000, 0) * 5000
    with qtbot.waitSignal(shown.searching.answered, timeout=WAIT):
        give(shown, samples)
    (part,) = shown.window.query_box.query.parts
    assert (part.name, part.role) == ("Recording 0:02", "sound")
    (sent,) = scripted.requests("POST /v1/search")[-1]["parts"]
    assert (sent["role"], sent["file"]["name"]) == ("sound", "recording.wav")
    content = base64.b64decode(sent["file"]["data"])
    assert content[:4] + content[8:12] == b"RIFFWAVE"
    assert struct.unpack("<IHHIIHH", content[16:36]) == (16, 1, 1, 8000, 16000, 2, 16)
    assert content[44:] == samples


def test_too_short_a_recording_asks_nothing(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    give(shown, b"\0\0" * 100)
    shown.asking.recording.start()
    QTest.keyClick(shown.asking.recording.panel.search, Qt.Key.Key_Escape)
    assert shown.asking.recording.panel.isHidden()
    qtbot.wait(50)
    assert shown.window.query_box.query.empty


def test_a_recording_that_does_not_come_about_is_told_in_a_sentence(shown: Desktop) -> None:
    recording = shown.asking.recording
    made: list[Whistle] = []
    recording.make_source = lambda parent: made.append(Whistle(parent)) or made[-1]  # type: ignore[func-returns-value]
    recording.start()
    made[0].broken.emit("There is no microphone on this computer.")
    assert recording.panel.words.text() == "There is no microphone on this computer."
    assert recording.panel.search.isHidden()
    assert recording.panel.cancel.text() == "Close"
    recording.panel.cancel.click()
    assert recording.panel.isHidden()


def test_a_wave_and_how_loud_it_is() -> None:
    assert loudness(b"") == loudness(b"\0\0\0\0") == 0
    assert loudness(struct.pack("<3h", 5, -32768, 7)) == 1
    assert len(wave(b"\1\2", 8000, 1)) == 46


def test_results_are_added_and_taken_away(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    box, view = shown.window.query_box, shown.window.results
    QTest.keyClicks(box.edit, "boats")
    qtbot.waitUntil(lambda: names(shown) == ["a.png", "b.png"], timeout=WAIT)
    view.enter()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert [(one.name, one.weight) for one in box.query.parts] == [("a.png", 1.0)]
    qtbot.waitUntil(lambda: not shown.searching.busy, timeout=WAIT)
    view.enter()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert [(one.name, one.weight) for one in box.query.parts] == [("a.png", 1.0), ("b.png", -1.0)]
    qtbot.waitUntil(lambda: not shown.searching.busy, timeout=WAIT)
    # The same once more changes its sign rather than asking twice.
    view.enter()
    QTest.keyClick(view, Qt.Key.Key_Right)
    shown.asking.add_result()
    assert [one.weight for one in box.query.parts] == [1.0, 1.0]
    assert box.query.text == "boats"
    qtbot.waitUntil(lambda: not shown.searching.busy, timeout=WAIT)
    view.enter()
    QTest.keyClick(view, Qt.Key.Key_Right)
    shown.asking.more_like_this()
    assert (box.query.text, [one.name for one in box.query.parts]) == ("", ["b.png"])


def test_an_engine_that_goes_while_one_types_takes_nothing_along(
    qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine
) -> None:
    box = shown.window.query_box
    box.set_query(Query("boats", filters=("type:image",)))
    qtbot.waitUntil(lambda: names(shown) == ["a.png", "b.png"], timeout=WAIT)
    scripted.answers["POST /v1/search"] = None
    shown.asking.engine_lost()
    QTest.keyClicks(box.edit, " at ni")
    shown.asking.keeping.open()
    QTest.keyClick(shown.asking.keeping.panel.name, Qt.Key.Key_Escape)
    box.setFocus()
    QTest.keyClicks(box.edit, "ght ty")
    QTest.keyClick(box.edit, Qt.Key.Key_Tab)
    assert (box.query.text, box.query.filters) == ("boats at night type:", ("type:image",))
