"""The tray and notifications: what is told, when, and that closing the window may leave the program running."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from anyfind.api.live import IndexingState, Job
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.engine.supervisor import EngineState
from anyfind_desktop.library.announcing import SHOWN, Announcer
from anyfind_desktop.library.tray import KEEP_RUNNING, Tray
from anyfind_desktop.shell.preferences import Preferences
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]


class Told:
    """Remembers what was told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def tell(self, title: str, text: str) -> None:
        self.told.append(f"{title} {text}")


@pytest.fixture
def announcing(qtbot: QtBot, tmp_path: Path) -> tuple[Announcer, Told, list[float], Preferences]:
    """An announcer, what it told, its clock, and the preferences."""
    window = QWidget()
    qtbot.addWidget(window)
    told, now, preferences = Told(), [0.0], Preferences(tmp_path / "own.ini")
    return Announcer(window, preferences, told, lambda: now[0], window), told, now, preferences


def test_the_end_of_long_work_is_told_and_that_of_short_work_is_not(
    announcing: tuple[Announcer, Told, list[float], Preferences],
) -> None:
    announcer, told, now, preferences = announcing
    announcer.indexing(IndexingState(state="indexing"))
    now[0] = 30
    announcer.indexing(IndexingState(state="idle"))
    assert told.told == []
    announcer.indexing(IndexingState(state="indexing"))
    now[0] = 200
    announcer.indexing(IndexingState(state="idle"))
    assert len(told.told) == 1
    announcer.job(_job("running"))
    now[0] = 400
    announcer.job(_job("done"))
    announcer.job(_job("done"))
    assert told.told[1:] == ["Fetching models It is finished."]
    # What the user does not want to know is told nobody.
    preferences.put(SHOWN, False)
    announcer.announce("Done", "All of it.")
    assert len(told.told) == 2


def test_work_of_an_engine_that_died_never_ends(
    announcing: tuple[Announcer, Told, list[float], Preferences],
) -> None:
    announcer, told, now, _ = announcing
    announcer.indexing(IndexingState(state="indexing"))
    announcer.job(_job("running"))
    announcer.engine_lost()
    now[0] = 500
    announcer.indexing(IndexingState(state="idle"))
    announcer.job(_job("cancelled"))
    assert told.told == []


def test_closing_leaves_the_program_in_the_tray_until_it_is_quit(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tray, "shown", property(lambda _: True))
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    scripted.answers["GET /v1/indexing"] = {"state": "indexing", "done": 1, "total": 4}
    paused = {"state": "paused", "reason": "Paused by you.", "until": "2026-01-01T10:00:00+00:00"}
    scripted.answers["POST /v1/indexing/pause"] = paused
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    desktop.tools.preferences.put(KEEP_RUNNING, True)
    tray = desktop.library.tray
    desktop.window.close()
    assert not desktop.window.isVisible()
    assert desktop._supervisor.status.state is EngineState.READY
    tray.pause.trigger()
    qtbot.waitUntil(lambda: scripted.requests("POST /v1/indexing/pause") == [{"minutes": 60}], timeout=WAIT)
    qtbot.waitUntil(lambda: bool(scripted.streams), timeout=WAIT)
    scripted.send("indexing", paused, 5)
    qtbot.waitUntil(lambda: tray.resume.isVisible() and not tray.pause.isVisible(), timeout=WAIT)
    assert "paused" in tray.state.text()
    tray.search.trigger()
    assert desktop.window.isVisible()
    desktop.window.close()
    assert not desktop.window.isVisible()
    with qtbot.waitSignal(desktop.ended, timeout=WAIT):
        tray.quit.trigger()


def test_without_a_tray_closing_ends_the_program(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    desktop.tools.preferences.put(KEEP_RUNNING, True)
    assert not desktop.library.tray.shown
    with qtbot.waitSignal(desktop.ended, timeout=WAIT):
        desktop.window.close()


def _job(state: str) -> Job:
    return Job.model_validate({"id": "j", "kind": "models.pull", "state": state, "created_at": "2026-01-01T00:00:00"})
