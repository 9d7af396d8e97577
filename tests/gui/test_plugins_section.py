"""Plugins against a real engine: a wheel is looked up, agreed to, installed, checked, switched, removed, and undone."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.extensions.section import ExtensionsSection
from data_makers.plugin_wheels import plain_wheel, plugin_wheel
from fakes.window_steps import WAIT, engine_pid, ready

OpenDesktop = Callable[[Path], Desktop]


@dataclass
class Opened:
    """The section in an open window."""

    desktop: Desktop
    section: ExtensionsSection
    home: Path
    qtbot: QtBot

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=WAIT)

    def press(self, button: QWidget) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def said(self) -> str:
        outcome = self.section.outcome
        return "" if outcome.isHidden() else outcome.words.text()

    def has(self, key: str) -> bool:
        return key in self.section.plugins.rows


@pytest.fixture
def opened(open_desktop: OpenDesktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    monkeypatch.setenv("ANYFIND_ENVIRONMENTS", str(tmp_path / "environments"))
    # As on a computer that reaches no package index.
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    home = tmp_path / "home"
    desktop = open_desktop(home)
    ready(qtbot, desktop)
    desktop.sections.show("extensions")
    section = desktop.sections.section("extensions")
    assert isinstance(section, ExtensionsSection)
    qtbot.waitUntil(lambda: "anyfind.image" in section.plugins.rows, timeout=WAIT)
    return Opened(desktop, section, home, qtbot)


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    folder = tmp_path / "wheels"
    plain_wheel(folder, "tinylib", "1.0", {"tinylib.py": "x" * 50})
    plugin_wheel(folder, "acme-notes", requires=("anyfind", "tinylib"), summary="Reads the notes of Acme.")
    return folder


def test_a_plugin_comes_after_consent_and_goes_and_comes_back(opened: Opened, wheels: Path) -> None:
    page, undo = opened.section.plugins, opened.section.tools.undo
    # Typed as a folder, found out, and declined: nothing is installed.
    page.bar.edit.setText(str(wheels))
    opened.press(page.bar.look)
    opened.wait(page.consent.isVisible)
    assert page.consent.headline.text() == "Install acme-notes 1.0?"
    told = dict(page.consent.lines())
    assert told["Licence"] == "MIT"
    assert "tinylib 1.0" in told["Comes with it"]
    assert "*.acmenotes" in told["Brings"]
    assert told["Compiled code"].startswith("None")
    assert told["From"] == str(wheels)
    assert page.consent.no.hasFocus(), "Enter alone agrees to nothing"
    opened.press(page.consent.no)
    assert page.consent.isHidden()
    assert not opened.has("acme.notes")
    # Dropped as a wheel and agreed to.
    drop(opened, plugin_wheel(wheels.with_name("alone"), "acme-notes"))
    opened.wait(page.consent.isVisible)
    opened.press(page.consent.yes)
    opened.wait(lambda: "acme-notes 1.0 is installed" in opened.said())
    opened.wait(lambda: opened.has("acme.notes"))
    row = page.rows["acme.notes"]
    assert row.plugin.removable
    # Checked: the table of the conformance kit.
    opened.press(row.fold)
    assert row.details is not None
    opened.press(row.details.check)
    opened.wait(lambda: row.details is not None and bool(row.details.table.checks))
    assert {check.outcome for check in row.details.table.checks} <= {"passed", "skipped"}
    # Switched off, and back by undo.
    opened.press(row.on)
    opened.wait(lambda: page.rows["acme.notes"].plugin.state == "disabled")
    undo.undo()
    opened.wait(lambda: page.rows["acme.notes"].plugin.state == "ready")
    # Removed, brought back by undo, removed again by redo.
    row = page.rows["acme.notes"]
    assert row.details is not None
    opened.press(row.details.remove)
    opened.wait(lambda: "is removed" in opened.said())
    opened.wait(lambda: not opened.has("acme.notes"))
    undo.undo()
    opened.wait(lambda: "acme-notes 1.0 is back" in opened.said())
    opened.wait(lambda: opened.has("acme.notes"))
    undo.redo()
    opened.wait(lambda: not opened.has("acme.notes"))


def test_what_is_no_plugin_is_refused_with_the_reason(opened: Opened, tmp_path: Path) -> None:
    page = opened.section.plugins
    plain_wheel(tmp_path / "plain", "tinylib", "1.0", {"tinylib.py": "x = 1"})
    page.bar.edit.setText(str(tmp_path / "plain" / "tinylib-1.0-py3-none-any.whl"))
    QTest.keyClick(page.bar.edit, Qt.Key.Key_Return)
    opened.wait(lambda: bool(opened.said()))
    assert "is no Anyfind plugin" in opened.said()
    assert page.consent.isHidden()
    assert page.work.isHidden()
    assert page.bar.edit.isEnabled(), "one can try again"


def test_the_engine_dies_while_plugins_are_shown_and_they_come_back(opened: Opened) -> None:
    page = opened.section.plugins
    row = page.rows["anyfind.image"]
    row.fold.setChecked(True)
    dead = engine_pid(opened.home)
    os.kill(dead, 9)
    opened.wait(lambda: opened.desktop.window.banner.text != "")
    assert page.rows["anyfind.image"] is row, "what is shown stays"
    opened.wait(lambda: opened.desktop.window.banner.text == "" and engine_pid(opened.home) != dead)
    opened.press(page.rows["anyfind.mail"].on)
    opened.wait(lambda: page.rows["anyfind.mail"].plugin.state == "disabled")
    assert page.rows["anyfind.image"].fold.isChecked()


def drop(opened: Opened, wheel: Path) -> None:
    """Drop a wheel on the page."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(wheel))])
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    opened.section.plugins.dropEvent(event)
