"""Everything in the window has a name, is reached by keyboard, and follows the palette."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.models.folders import FolderRole, FoldersModel
from anyfind_desktop.models.results import ResultRole
from anyfind_desktop.views.theme import colours
from fakes.accessible_tree import faults, heard, unreached
from fakes.scripted_engine import ScriptedEngine, folder, found, result
from fakes.window_steps import WAIT, names, ready

OpenDesktop = Callable[[Path], Desktop]


@pytest.fixture
def shown(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> Desktop:
    """The window with folders, results of every kind, and an indexer at work."""
    scripted.answers["GET /v1/folders"] = {
        "folders": [
            folder(1, "/pictures"),
            folder(2, "/media/disk", state="offline"),
            folder(3, "/letters", scanned_at=None),
        ]
    }
    scripted.answers["GET /v1/indexing"] = {"state": "indexing", "done": 1, "total": 4}
    scripted.answers["POST /v1/search"] = found(
        result("/pictures/a.png", copies=["/pictures/b.png"]),
        result("/letters/c.pdf", modality="text", segment={"ordinal": 0, "page": 4, "snippet": "two new valves"}),
        result("/media/disk/d.mp3", "weak", modality="sound", segment={"ordinal": 1, "start_s": 83.2}, online=False),
    )
    desktop = open_desktop(scripted.library)
    for model in (desktop.results, desktop.folders):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, desktop)
    ready(qtbot, desktop)
    # Without a window manager, as under a bare X server, nobody else gives the window the keyboard.
    with qtbot.waitActive(desktop.window, timeout=WAIT):
        desktop.window.activateWindow()
    QTest.keyClicks(desktop.window.query_box.edit, "valves")
    qtbot.waitUntil(lambda: len(names(desktop)) == 3, timeout=WAIT)
    return desktop


def test_every_control_has_a_name_and_takes_the_keyboard(qtbot: QtBot, shown: Desktop) -> None:
    assert len(heard(shown.window)) > 20
    assert faults(shown.window) == []


def test_the_tab_key_reaches_every_control_that_is_shown(qtbot: QtBot, shown: Desktop) -> None:
    shown.window.query_box.setFocus()
    assert unreached(shown.window) == []


def test_arrows_go_from_the_box_to_the_results_and_back(qtbot: QtBot, shown: Desktop) -> None:
    box, view = shown.window.query_box, shown.window.results
    QTest.keyClick(box.edit, Qt.Key.Key_Down)
    assert view.hasFocus()
    assert view.current_path() == "/pictures/a.png"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current_path() == "/letters/c.pdf"
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current_path() == "/media/disk/d.mp3"
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert box.edit.hasFocus()
    QTest.keyClick(box.edit, Qt.Key.Key_Down)
    # Letters belong to the words, wherever they are typed.
    QTest.keyClick(view, Qt.Key.Key_S)
    assert box.edit.text() == "valvess"
    assert box.edit.hasFocus()


def test_keys_of_the_window(qtbot: QtBot, shown: Desktop) -> None:
    window = shown.window
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    window.results.setFocus()
    for key in (Qt.Key.Key_L, Qt.Key.Key_F):
        QTest.keyClick(window, key, control)
        assert window.query_box.edit.hasFocus()
        assert window.query_box.edit.selectedText() == "valves"
        window.results.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F, control | shift)
    assert shown.sections.current == "library"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert shown.sections.current == ""
    window.results.setFocus()
    QTest.keyClick(window.results, Qt.Key.Key_Escape)
    assert window.query_box.query.empty
    assert names(shown) == []


def test_what_a_screen_reader_hears_of_a_result(shown: Desktop) -> None:
    model = shown.results
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert said[0].startswith("a.png, /pictures/a.png")
    assert "p. 4" in said[1]
    assert said[3].endswith("1:23\nIts folder cannot be reached now.")
    assert [model.index(row).data(ResultRole.SNIPPET) for row in (0, 1)] == ["", "two new valves"]


def test_folders_tell_how_they_are(shown: Desktop) -> None:
    model = shown.folders
    assert [model.index(row).data(FolderRole.DETAIL) for row in range(3)] == [
        "3 files",
        "Offline · 3 files",
        "Looking through it…",
    ]


def test_folders_that_stay_keep_their_rows(qtbot: QtBot, shown: Desktop) -> None:
    model = FoldersModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, shown)
    one, two, three = shown.folders.folders
    model.show([one, two])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsRemoved):
        model.show([two, three])
    assert model.folders == [two, three]
    changed = two.model_copy(update={"files": 9})
    with qtbot.assertNotEmitted(model.rowsInserted), qtbot.waitSignal(model.dataChanged):
        model.show([changed, three])
    assert model.index(0).data(FolderRole.DETAIL) == "Offline · 9 files"


def test_the_same_answer_again_keeps_what_was_chosen(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    view = shown.window.results
    view.enter()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current_path() == "/letters/c.pdf"
    scripted.answers["POST /v1/search"] = found(result("/new.png"), result("/letters/c.pdf"))
    scripted.send("library", {"seq": 9}, 9)
    qtbot.waitUntil(lambda: names(shown) == ["new.png", "c.pdf"], timeout=WAIT)
    assert view.current_path() == "/letters/c.pdf"
    # A new engine is asked the same, too; another question has answers of its own.
    scripted.answers["POST /v1/search"] = found(result("/newer.png"), result("/new.png"), result("/letters/c.pdf"))
    shown.searching.engine_back()
    qtbot.waitUntil(lambda: names(shown) == ["newer.png", "new.png", "c.pdf"], timeout=WAIT)
    assert view.current_path() == "/letters/c.pdf"
    scripted.answers["POST /v1/search"] = found(result("/letters/c.pdf"))
    shown.window.query_box.edit.insert(" and more")
    qtbot.waitUntil(lambda: names(shown) == ["c.pdf"], timeout=WAIT)
    assert view.current_path() is None


@pytest.mark.parametrize("dark", [False, True])
def test_the_window_follows_the_palette(qtbot: QtBot, shown: Desktop, dark: bool) -> None:
    before = QApplication.palette()
    palette = QPalette(QColor(40, 40, 44) if dark else QColor(240, 240, 240))
    QApplication.setPalette(palette)
    try:
        qtbot.waitUntil(lambda: colours(shown.window.palette()).dark == dark, timeout=WAIT)
        tones = colours(shown.window.palette())
        picture = shown.window.grab().toImage()
        corner = picture.pixelColor(3, 3)
        assert (corner.lightness() < 128) == dark
        # Words can be read: the two are far from each other in lightness.
        assert abs(tones.text.lightness() - tones.window.lightness()) > 100
        assert abs(tones.muted.lightness() - tones.surface.lightness()) > 60
    finally:
        QApplication.setPalette(before)
