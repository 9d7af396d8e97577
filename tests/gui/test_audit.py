"""The whole window as a screen reader and the Tab key find it, with a real engine and a real library behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QComboBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.shell.palette import OWN
from anyfind_desktop.views.spoken import name_by_label
from fakes.accessible_tree import faults, heard, unreached
from fakes.scripted_engine import ScriptedEngine, folder, found, result
from fakes.window_steps import WAIT, names, ready

OpenDesktop = Callable[[Path], Desktop]
Library = tuple[Path, Path]


def test_the_audit_finds_what_is_wrong(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    column = QVBoxLayout(widget)
    nameless, deaf, good = QPushButton(""), QPushButton("Deaf"), QPushButton("Good")
    deaf.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for one in (nameless, deaf, good, QLabel("words")):
        column.addWidget(one)
    with qtbot.waitActive(widget, timeout=WAIT):
        widget.show()
        widget.activateWindow()
    wrong = faults(widget)
    assert len(wrong) == 2
    assert wrong[0].startswith("has no name")
    assert "Deaf" in wrong[1]
    QWidget.setTabOrder(nameless, good)
    good.setFocus()
    assert unreached(widget) == []
    nameless.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert {type(one.widget) for one in heard(widget)} >= {QPushButton, QLabel}


def test_the_audit_hears_what_is_said_wrongly(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    column = QVBoxLayout(widget)
    choice, value, one, other = QComboBox(), QLabel("3 MB"), QPushButton("One"), QPushButton("Other")
    choice.addItem("Names only")
    choice.setAccessibleName("On battery")
    value.setTextFormat(Qt.TextFormat.PlainText)
    value.setAccessibleName("Size")
    group = QButtonGroup(widget)
    for button in (one, other):
        button.setCheckable(True)
        group.addButton(button)
    for control in (choice, value, one, other):
        column.addWidget(control)
    widget.show()
    wrong = [words.partition(":")[0] for words in faults(widget)]
    assert wrong == ["has no label", "shows '3 MB'", "is one of several", "is one of several"]
    name_by_label(choice, "On battery")
    value.setAccessibleName("3 MB")
    for button in (one, other):
        button.setAutoExclusive(True)
    assert faults(widget) == []


def test_the_rail_is_one_stop_and_arrows_walk_on_it(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    with qtbot.waitActive(desktop.window, timeout=WAIT):
        desktop.window.activateWindow()
    rail = desktop.window.rail
    rail.buttons[""].setFocus()
    QTest.keyClick(rail.buttons[""], Qt.Key.Key_Down)
    assert rail.buttons["library"].hasFocus()
    # Looking round is not going there.
    assert desktop.sections.current == ""
    QTest.keyClick(rail.buttons["library"], Qt.Key.Key_Up)
    QTest.keyClick(rail.buttons[""], Qt.Key.Key_Up)
    assert rail.buttons["settings"].hasFocus()
    QTest.keyClick(rail.buttons["settings"], Qt.Key.Key_Return)
    assert desktop.sections.current == "settings"
    assert [key for key, button in rail.buttons.items() if button.isChecked()] == ["settings"]
    rail.buttons["settings"].setFocus()
    QTest.keyClick(rail.buttons["settings"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in rail.buttons.values()


def test_what_happens_is_said_although_the_keyboard_is_elsewhere(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    scripted.answers["POST /v1/search"] = found(result("/pictures/a.png"))
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    desktop.window.query_box.edit.setText("a boat")
    qtbot.waitUntil(lambda: "1 result" in said, timeout=WAIT)
    scripted.answers["POST /v1/search"] = found()
    desktop.window.query_box.edit.setText("a ship")
    qtbot.waitUntil(lambda: any(words.startswith("Nothing found\n") for words in said), timeout=WAIT)
    desktop.notices.say("The engine stopped. Restarting…")
    desktop.notices.say("The engine stopped. Restarting…")
    assert said.count("The engine stopped. Restarting…") == 1


def do(desktop: Desktop, key: str) -> None:
    """Do an action by its name, as the palette does."""
    action = desktop.tools.actions.find(key)
    assert action is not None, key
    assert action.isEnabled(), key
    action.trigger()


def places(qtbot: QtBot, desktop: Desktop) -> Iterator[str]:
    """Every place of the window, one after the other, by its name."""
    window = desktop.window
    box = window.query_box
    yield "idle"
    box.edit.setText("a cat")
    qtbot.waitUntil(lambda: bool(names(desktop)) and not desktop.searching.busy, timeout=WAIT)
    yield "results"
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    yield "results as a list"
    do(desktop, "results.facets")
    yield "results with facets"
    for words, name in (("a cat", "img_1.png"), ("invoice plumbing", "note.txt")):
        box.edit.setText(words)
        qtbot.waitUntil(lambda name=name: names(desktop)[:1] == [name], timeout=WAIT)  # type: ignore[misc]
        window.results.enter()
        do(desktop, "preview.look")
        qtbot.wait(400)
        yield f"preview of {name}"
        do(desktop, "preview.details")
        yield f"preview of {name} the other way about details"
        desktop.frame.actions.step_back()
    box.clear()
    desktop.frame.palette.open_fresh()
    yield "palette"
    desktop.frame.palette.close_again()
    desktop.frame.sheet.open_fresh()
    yield "sheet"
    desktop.frame.sheet.close_again()
    for key in desktop.sections.entries:
        desktop.sections.show(key)
        # What the section asks the engine at first comes within that time on any computer that is not stuck.
        qtbot.wait(700)
        yield f"section {key}"
    desktop.sections.show("")


@pytest.mark.models
@pytest.mark.slow
def test_everything_has_a_name_and_is_reached_by_keyboard(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library
) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    with qtbot.waitActive(desktop.window, timeout=WAIT):
        desktop.window.activateWindow()
    wrong: list[str] = []
    seen = 0
    for place in places(qtbot, desktop):
        seen += len(heard(desktop.window))
        wrong += [f"{place}: {words}" for words in faults(desktop.window)]
        overlay = [one for one in (desktop.frame.palette, desktop.frame.sheet) if one.isVisible()]
        if QApplication.focusWidget() is None:
            desktop.window.rail.buttons[""].setFocus()
        wrong += [f"{place}: {words}" for words in unreached(overlay[0] if overlay else desktop.window)]
    assert wrong == [], "\n".join(dict.fromkeys(wrong))
    assert seen > 400


def test_the_first_window_is_reached_by_keyboard(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    with qtbot.waitActive(desktop.window, timeout=WAIT):
        desktop.window.activateWindow()
    assert faults(desktop.window) == []
    desktop.window.rail.buttons[""].setFocus()
    assert unreached(desktop.window) == []


def test_every_action_is_in_the_palette_and_explained(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    for key in desktop.sections.entries:
        desktop.sections.section(key)
    palette = desktop.frame.palette
    palette.open_fresh()
    rows = range(palette.model.rowCount())
    offered = {command.key for row in rows if (command := palette.model.command(palette.model.index(row))) is not None}
    able = {entry.key for entry in desktop.tools.actions.entries if entry.action.isEnabled()}
    assert able - offered == set(OWN)
    for entry in desktop.tools.actions.entries:
        assert entry.action.text().strip(), entry.key
        assert entry.category.strip(), entry.key
        assert not entry.action.text().endswith("."), entry.key
