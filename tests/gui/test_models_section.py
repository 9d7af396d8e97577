"""Models against a real engine: measured on the library, and one encoder switched for another with no downtime."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.extensions.section import ExtensionsSection
from anyfind_desktop.extensions.switching import SwitchCard
from fakes.two_encoders import NEW, OLD, sentence, write_two_encoders
from fakes.window_steps import WAIT, engine_pid, ready

OpenDesktop = Callable[[Path], Desktop]

SAMPLE = 1000
"""Passages that are embedded before the new model answers."""

FILES = SAMPLE + 300
"""Something is left to be paused."""


@dataclass
class Opened:
    """The page of models in an open window."""

    desktop: Desktop
    section: ExtensionsSection
    home: Path
    slow: Path
    qtbot: QtBot

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=WAIT)

    def press(self, button: QWidget) -> None:
        # What was pressed before may still be under way.
        self.wait(lambda: button.isVisible() and button.isEnabled())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def said(self) -> str:
        outcome = self.section.outcome
        return "" if outcome.isHidden() else outcome.words.text()

    def in_use(self, encoder: str) -> bool:
        row = self.section.models.rows.get(("text", encoder))
        return row is not None and row.model.in_use

    def card(self) -> SwitchCard:
        return self.section.models.switches["text"]

    def offered(self) -> set[str]:
        return {name for name, button in self.card().buttons.items() if button.isVisible()}

    def state(self) -> str:
        cards = self.section.models.switches
        return cards["text"].state.text() if "text" in cards else ""


@pytest.fixture
def opened(open_desktop: OpenDesktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    faults = write_two_encoders(tmp_path / "plugin")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path / "plugin"), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("ANYFIND_ENVIRONMENTS", str(tmp_path / "environments"))
    home, folder = tmp_path / "home", tmp_path / "notes"
    home.mkdir()
    folder.mkdir()
    (home / "config.toml").write_text(f'[encoders]\ntext = "{OLD}"\n', encoding="utf-8")
    for number in range(FILES):
        (folder / f"note{number}.txt").write_text(f"{sentence(number)} {number}", encoding="utf-8")
    desktop = open_desktop(home)
    ready(qtbot, desktop)
    desktop.sections.show("extensions")
    section = desktop.sections.section("extensions")
    assert isinstance(section, ExtensionsSection)
    section.show_page(section.models)
    desktop.window.folder_given.emit(str(folder))
    found = Opened(desktop, section, home, faults / "slow", qtbot)

    def filled() -> bool:
        section.model_flow.refresh()
        qtbot.wait(500)
        row = section.models.rows.get(("text", OLD))
        return row is not None and row.model.vectors >= FILES

    found.wait(filled)
    return found


def test_a_model_is_measured_and_switched_paused_rolled_back_and_finished(opened: Opened) -> None:
    page = opened.section.models
    new, old = page.rows["text", NEW], page.rows["text", OLD]
    assert opened.in_use(OLD)
    assert new.use.isVisible()
    assert not old.use.isVisible()
    # Measured on these files; that nothing says what they show is said, and no figure made up.
    assert new.speed.text.text() == "Not measured here yet."
    opened.press(new.measure)
    opened.wait(lambda: "is measured" in opened.said())
    opened.wait(lambda: "passages/s" in new.speed.value.text())
    assert new.quality.value.text() == "\N{EN DASH}"
    assert "Measured together with pictures" in new.quality.text.text()
    # The question first; then the new one answers, and the rest goes on in the background.
    opened.press(new.use)
    assert page.question.isVisible()
    assert "Words" in page.question.headline.text()
    assert "minutes of work" in page.question.text.text()
    opened.press(page.question.no)
    assert page.switches == {}
    # The sample is embedded at once, the rest slowly enough to be looked at.
    opened.slow.write_text(str(SAMPLE), encoding="utf-8")
    opened.press(new.use)
    opened.press(page.question.yes)
    opened.wait(lambda: opened.state() == "Under way")
    opened.wait(lambda: opened.in_use(NEW))
    assert opened.offered() == {"pause", "rollback"}
    # One switch at a time, and that is said.
    opened.wait(lambda: page.rows["text", OLD].why_not.isVisible() and not page.rows["text", OLD].use.isEnabled())
    opened.press(opened.card().buttons["pause"])
    opened.wait(lambda: opened.state() == "Paused")
    assert opened.offered() == {"resume", "rollback"}
    # A new engine knows of it, and the page shows it again.
    dead = engine_pid(opened.home)
    os.kill(dead, 9)
    opened.wait(lambda: opened.desktop.window.banner.text != "")
    opened.wait(lambda: opened.desktop.window.banner.text == "" and engine_pid(opened.home) != dead)
    opened.wait(lambda: opened.state() == "Paused" and opened.card().buttons["resume"].isEnabled())
    opened.slow.unlink()
    opened.press(opened.card().buttons["resume"])
    opened.wait(lambda: opened.state() == "Done")
    assert opened.offered() == {"finish", "rollback"}
    assert opened.card().bar.share == 1.0
    # Back, without embedding anything; then there again, and for good.
    opened.press(opened.card().buttons["rollback"])
    opened.wait(lambda: opened.in_use(OLD) and not page.switches)
    opened.wait(lambda: "old model answers again" in opened.said())
    opened.press(page.rows["text", NEW].use)
    page.question.finish.setChecked(True)
    opened.press(page.question.yes)
    opened.wait(lambda: opened.in_use(NEW))
    opened.wait(lambda: not page.switches and not page.work.isVisible())
    opened.wait(page.rows["text", OLD].use.isEnabled)
