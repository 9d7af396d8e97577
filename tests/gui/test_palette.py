"""The command palette and the shortcut sheet: found by letters, done by Enter, and closed without a trace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.shell.fuzzy import fit
from anyfind_desktop.shell.palette import CommandPalette
from fakes.scripted_engine import ScriptedEngine, folder, found, result
from fakes.window_steps import WAIT, names, ready

OpenDesktop = Callable[[Path], Desktop]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> Desktop:
    """The window on the scripted engine, with folders and a saved search."""
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures/Norway"), folder(2, "/letters")]}
    saved: dict[str, Any] = {"name": "Boats", "text": "a red boat", "request": {}, "looked_at": None}
    saved["created_at"] = "2026-01-01"
    scripted.answers["GET /v1/searches"] = {"searches": [saved]}
    scripted.answers["POST /v1/search"] = lambda body: found(result(f"/pictures/{body['text'] or 'all'}.png"))
    desktop = open_desktop(scripted.library)
    QAbstractItemModelTester(desktop.frame.palette.model, QAbstractItemModelTester.FailureReportingMode.Fatal, desktop)
    ready(qtbot, desktop)
    with qtbot.waitActive(desktop.window, timeout=WAIT):
        desktop.window.activateWindow()
    return desktop


def titles(palette: CommandPalette) -> list[str]:
    return [str(palette.model.index(row).data()) for row in range(palette.model.rowCount())]


def opened(qtbot: QtBot, desktop: Desktop) -> CommandPalette:
    """The palette, with what the engine knows."""
    palette = desktop.frame.palette
    QTest.keyClick(desktop.window, Qt.Key.Key_K, CONTROL)
    assert palette.isVisible()
    qtbot.waitUntil(lambda: {"Boats", "/letters"} <= set(titles(palette)), timeout=WAIT)
    return palette


def test_letters_fit_best_at_the_beginnings_of_words() -> None:
    assert fit("xyz", "Show folders") is None
    assert fit("", "Show folders") is not None
    one = fit("sf", "Show folders")
    assert one is not None
    assert one.places == (0, 5)
    together, apart = fit("fold", "Show folders"), fit("fold", "Find on a library disk")
    assert together is not None
    assert apart is not None
    assert together.score > apart.score
    assert fit("wof", "Show folders") is None


def test_a_command_is_found_and_done_by_keyboard(qtbot: QtBot, shown: Desktop) -> None:
    box = shown.window.query_box
    palette = opened(qtbot, shown)
    assert palette.field.hasFocus()
    QTest.keyClicks(palette.field, "keyboard")
    assert titles(palette)[0] == "Show keyboard shortcuts"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(shown.frame.sheet.isVisible, timeout=WAIT)
    assert not palette.isVisible()
    QTest.keyClick(shown.frame.sheet.field, Qt.Key.Key_Escape)
    assert not shown.frame.sheet.isVisible()
    assert box.edit.hasFocus()
    # What was done last is offered first.
    assert titles(opened(qtbot, shown))[0] == "Show keyboard shortcuts"


def test_arrows_choose_and_escape_changes_nothing(qtbot: QtBot, shown: Desktop) -> None:
    shown.window.query_box.edit.setText("boat")
    qtbot.waitUntil(lambda: names(shown) == ["boat.png"], timeout=WAIT)
    palette = opened(qtbot, shown)
    first = palette.list.currentIndex().row()
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first
    QTest.keyClick(palette.field, Qt.Key.Key_Tab)
    assert palette.isAncestorOf(QApplication.focusWidget() or shown.window)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert shown.window.query_box.edit.text() == "boat"


def test_saved_searches_folders_and_words_are_searched(qtbot: QtBot, shown: Desktop) -> None:
    palette = opened(qtbot, shown)
    QTest.keyClicks(palette.field, "boats")
    assert titles(palette)[0] == "Boats"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(shown) == ["a red boat.png"], timeout=WAIT)
    palette = opened(qtbot, shown)
    QTest.keyClicks(palette.field, "zebra in the snow")
    assert titles(palette) == ["Search for “zebra in the snow”"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(shown) == ["zebra in the snow.png"], timeout=WAIT)
    palette = opened(qtbot, shown)
    QTest.keyClicks(palette.field, "norway")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "/pictures/Norway" in str(shown.searching.query), timeout=WAIT)


def test_actions_that_cannot_be_done_are_not_offered(qtbot: QtBot, shown: Desktop) -> None:
    assert "Undo" not in titles(opened(qtbot, shown))


def test_the_sheet_tells_every_key(qtbot: QtBot, shown: Desktop) -> None:
    sheet = shown.frame.sheet
    QTest.keyClick(shown.window, Qt.Key.Key_F1)
    assert sheet.isVisible()
    for entry in shown.tools.actions.entries:
        assert not entry.action.shortcuts() or entry.action.text() in sheet.text.splitlines()
    QTest.keyClicks(sheet.field, "undo")
    assert "Undo" in sheet.text
    assert "Add a folder" not in sheet.text
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    # The question mark opens it from anywhere but a field of text, in which it is a letter.
    QTest.keyClicks(shown.window.query_box.edit, "?")
    assert not sheet.isVisible()
    QTest.keyClicks(shown.window.rail.buttons[""], "?")
    assert sheet.isVisible()
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.rect().bottomLeft())
    assert not sheet.isVisible()


def test_two_actions_never_share_a_key(shown: Desktop) -> None:
    for key in shown.sections.entries:
        shown.sections.show(key)
    owners: dict[str, list[str]] = {}
    for entry in shown.tools.actions.entries:
        if entry.action.shortcutContext() != Qt.ShortcutContext.WidgetWithChildrenShortcut:
            for keys in entry.action.shortcuts():
                owners.setdefault(keys.toString(), []).append(entry.key)
    assert {keys: names for keys, names in owners.items() if len(names) > 1} == {}
