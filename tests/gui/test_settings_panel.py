"""The engine's settings where they are shown: quick changes, late answers, values beyond all bounds, the wheel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.library.engine_settings import ChoiceControl, EngineSettings, NumberControl
from anyfind_desktop.library.section import LibrarySection
from anyfind_desktop.views.parts import Column
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]


class Settings:
    """Settings as an engine keeps them; a change can be held up."""

    def __init__(self, engine: ScriptedEngine) -> None:
        self.values: dict[str, Any] = {"indexing.priority": "low", "indexing.cpu_percent": 50}
        self.go_on = threading.Event()
        self.go_on.set()
        engine.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
        engine.answers["GET /v1/settings"] = lambda _: self._told()
        engine.answers["PATCH /v1/settings"] = self._change

    def _change(self, body: dict[str, Any]) -> dict[str, Any]:
        before = self._told()
        self.values.update(body["values"])
        if self.go_on.is_set():
            return self._told()
        # It was looked up early and comes late.
        self.go_on.wait(10)
        return before

    def _told(self) -> dict[str, Any]:
        plain = {"default": None, "source": "library", "text": "", "kind": "number", "applies": "now", "optional": True}
        return {
            "file": "/config.toml",
            "settings": [{**plain, "key": key, "value": value} for key, value in self.values.items()],
        }


@pytest.fixture
def settings(scripted: ScriptedEngine) -> Settings:
    return Settings(scripted)


def panel_of(qtbot: QtBot, desktop: Desktop) -> EngineSettings:
    ready(qtbot, desktop)
    desktop.sections.show("library")
    shown = desktop.sections.section("library")
    assert isinstance(shown, LibrarySection)
    qtbot.waitUntil(shown.settings.isEnabled, timeout=WAIT)
    return shown.settings


def choose(control: ChoiceControl, value: str) -> None:
    control.setCurrentIndex(control.findData(value))
    control.activated.emit(control.currentIndex())


def test_changes_in_quick_succession_hold_whatever_comes_late(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine, settings: Settings
) -> None:
    panel = panel_of(qtbot, open_desktop(scripted.library))
    priority = panel.controls["indexing.priority"]
    assert isinstance(priority, ChoiceControl)
    settings.go_on.clear()
    choose(priority, "normal")
    qtbot.waitUntil(lambda: settings.values["indexing.priority"] == "normal", timeout=WAIT)
    choose(priority, "idle")
    settings.go_on.set()
    qtbot.waitUntil(lambda: settings.values["indexing.priority"] == "idle", timeout=WAIT)
    qtbot.wait(100)
    assert priority.currentData() == "idle"
    assert len(scripted.requests("PATCH /v1/settings")) == 2


def test_what_was_changed_elsewhere_is_seen_when_the_section_is_shown_again(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine, settings: Settings
) -> None:
    desktop = open_desktop(scripted.library)
    panel = panel_of(qtbot, desktop)
    percent = panel.controls["indexing.cpu_percent"]
    assert isinstance(percent, NumberControl)
    assert percent.value() == 50
    settings.values["indexing.cpu_percent"] = 10**30
    desktop.sections.show("")
    desktop.sections.show("library")
    qtbot.waitUntil(lambda: percent.value() == percent.maximum(), timeout=WAIT)


def turn(control: QWidget) -> None:
    """The wheel over it."""
    middle = QPointF(control.rect().center())
    QApplication.sendEvent(
        control,
        QWheelEvent(
            middle,
            QPointF(control.mapToGlobal(middle.toPoint())),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_the_wheel_changes_nothing_that_has_not_the_keyboard(qtbot: QtBot) -> None:
    page = Column()
    qtbot.addWidget(page)
    number, choice = QSpinBox(), QComboBox()
    choice.addItems(["one", "two"])
    for control in (number, choice):
        page.add(control)
    number.setValue(50)
    page.show()
    for control in (number, choice):
        turn(control)
    assert (number.value(), choice.currentIndex()) == (50, 0)
    with qtbot.waitActive(page, timeout=WAIT):
        page.activateWindow()
    number.setFocus()
    turn(number)
    assert number.value() == 49
