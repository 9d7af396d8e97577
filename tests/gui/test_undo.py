"""What was done is told, and taken back by a button or a key, wherever the keyboard is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoCommand
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.library.changes import add_folder
from anyfind_desktop.shell.toast import PATIENCE_MS
from anyfind_desktop.shell.undo_words import both
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Removal(QUndoCommand):
    """Takes a name out of a list."""

    def __init__(self, things: list[str], name: str) -> None:
        super().__init__(f"Remove {name}")
        self._things = things
        self._name = name

    def redo(self) -> None:
        self._things.remove(self._name)

    def undo(self) -> None:
        self._things.append(self._name)


@pytest.fixture
def shown(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> Desktop:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    with qtbot.waitActive(desktop.window, timeout=WAIT):
        desktop.window.activateWindow()
    return desktop


def test_the_message_takes_it_back_and_does_it_again(qtbot: QtBot, shown: Desktop) -> None:
    toast, things = shown.frame.toast, ["a", "b"]
    assert toast.text == ""
    shown.tools.undo.push(Removal(things, "a"))
    assert toast.text == "Done: Remove a"
    assert shown.window.rect().contains(toast.geometry())
    QTest.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert things == ["b", "a"]
    assert toast.text == "Undone: Remove a"
    toast.button.setFocus()
    QTest.keyClick(toast.button, Qt.Key.Key_Return)
    assert things == ["b"]
    QTest.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    assert toast.text == ""


def test_a_step_is_told_in_the_past_and_offered_in_the_imperative(shown: Desktop) -> None:
    toast, undo = shown.frame.toast, shown.tools.actions.find("edit.undo")
    step = QUndoCommand(both("Remove the folder “two\nlines”", "The folder “two\nlines” was removed."))
    shown.tools.undo.push(step)
    assert toast.text == "The folder “two lines” was removed."
    assert undo is not None
    assert undo.text() == "Undo: Remove the folder “two lines”"
    shown.tools.undo.undo()
    assert toast.text == "Undone: Remove the folder “two lines”"


def test_adding_a_folder_is_told_in_the_past(qtbot: QtBot, shown: Desktop, tmp_path: Path) -> None:
    add_folder(shown.tools, str(tmp_path / "Ships"))
    assert shown.frame.toast.text == "The folder “Ships” was added."


def test_keys_undo_even_in_the_box_but_words_come_first(qtbot: QtBot, shown: Desktop) -> None:
    things, edit = ["a"], shown.window.query_box.edit
    shown.tools.undo.push(Removal(things, "a"))
    shown.window.rail.buttons[""].setFocus()
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Z, CONTROL)
    assert things == ["a"]
    QTest.keyClick(edit, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert things == []
    QTest.keyClicks(edit, "boat")
    QTest.keyClick(edit, Qt.Key.Key_Z, CONTROL)
    assert edit.text() == ""
    assert things == []


def test_the_actions_say_what_they_would_do(qtbot: QtBot, shown: Desktop) -> None:
    undo, redo = shown.tools.actions.find("edit.undo"), shown.tools.actions.find("edit.redo")
    assert undo is not None
    assert redo is not None
    assert not undo.isEnabled()
    shown.tools.undo.push(Removal(["a"], "a"))
    assert undo.isEnabled()
    assert undo.text() == "Undo: Remove a"
    undo.trigger()
    assert not undo.isEnabled()
    assert redo.text() == "Redo: Remove a"


def test_the_message_goes_by_itself(qtbot: QtBot, shown: Desktop) -> None:
    toast = shown.frame.toast
    shown.tools.undo.push(Removal(["a"], "a"))
    with qtbot.waitSignal(toast._timer.timeout, timeout=PATIENCE_MS * 3):
        toast._timer.setInterval(10)
    assert toast.text == ""
