"""A real engine is killed in the middle of long work: it is said, nothing is half done, and asking again works."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from anyfind.api.jobs import PullJob
from anyfind.api.live import Job
from anyfind_desktop.alignment.section import AlignmentSection
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.engine.supervisor import EngineState
from anyfind_desktop.extensions.section import ExtensionsSection
from anyfind_desktop.map.section import MapSection
from data_makers.plugin_wheels import plugin_wheel
from fakes.window_steps import WAIT, anyfind, engine_pid, ready

OpenDesktop = Callable[[Path], Desktop]

pytestmark = [
    pytest.mark.models,
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="processes are ended by signals here"),
]

SAID = "It was interrupted, because the engine stopped."


class Killer:
    """Kills the engine of a window as soon as it has begun a certain work."""

    def __init__(self, qtbot: QtBot, desktop: Desktop, home: Path) -> None:
        self._qtbot = qtbot
        self._desktop = desktop
        self._home = home
        self._kind = ""
        self._dead = 0
        desktop.jobs.changed.connect(self._look)

    def during(self, kind: str, begin: Callable[[], object]) -> None:
        """Begin the work, and come back when another engine serves the window."""
        self._kind, self._dead = kind, 0
        begin()
        self._qtbot.waitUntil(lambda: "The engine stopped" in self._desktop.window.banner.text, timeout=WAIT)
        self._qtbot.waitUntil(self._back, timeout=WAIT)
        # Nothing is shown as going on that nobody does.
        self._qtbot.waitUntil(lambda: self._desktop.jobs.running == [], timeout=WAIT)

    def _look(self, job: Job) -> None:
        if job.kind == self._kind and job.state == "running":
            self._kind, self._dead = "", engine_pid(self._home)
            os.kill(self._dead, signal.SIGKILL)

    def _back(self) -> bool:
        ready_again = self._desktop._supervisor.status.state is EngineState.READY
        return ready_again and engine_pid(self._home) != self._dead


def whole(folder: Path) -> dict[Path, int]:
    """All weights below a folder, and how large they are."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != ".lock"]
    return {path.relative_to(folder): path.stat().st_size for path in files}


def test_a_report_a_fit_and_a_map(qtbot: QtBot, open_desktop: OpenDesktop, aligned: Path) -> None:
    desktop = open_desktop(aligned)
    ready(qtbot, desktop)
    killer = Killer(qtbot, desktop, aligned)
    desktop.sections.show("alignment")
    section = cast("AlignmentSection", desktop.sections.section("alignment"))
    page, fit = section.report, section.bridges.fit

    qtbot.waitUntil(page.make_button.isEnabled, timeout=WAIT)
    killer.during("align.report", page.make)
    qtbot.waitUntil(lambda: page.problem.text() == SAID, timeout=WAIT)
    assert page.report is None
    assert page.progress.isHidden()
    qtbot.waitUntil(page.make_button.isEnabled, timeout=WAIT)
    page.make()
    qtbot.waitUntil(lambda: page.report is not None, timeout=WAIT)

    qtbot.waitUntil(lambda: fit.fit_button.isEnabled() and bool(section.bridges.rows), timeout=WAIT)
    fit.method.setCurrentIndex(fit.method.findData("cca"))
    before = {row.row.name for row in section.bridges.rows}
    killer.during("align.fit", fit.start)
    qtbot.waitUntil(lambda: fit.result.text() == SAID, timeout=WAIT)
    assert fit.progress.isHidden()
    qtbot.waitUntil(fit.fit_button.isEnabled, timeout=WAIT)
    assert {row.row.name for row in section.bridges.rows} == before
    # The same name is free: nothing is left of the first one.
    assert fit.name.text() == "mine"
    fit.start()
    qtbot.waitUntil(lambda: section.bridges.row("mine") is not None, timeout=WAIT)

    desktop.sections.show("map")
    shown = cast("MapSection", desktop.sections.section("map"))
    # Whether one is begun by itself is another matter than this one.
    qtbot.waitUntil(lambda: not shown.making.busy, timeout=WAIT)
    killer.during("align.map", lambda: shown.making.make("typical", refit=True))
    assert not shown.making.busy
    assert shown.progress.isHidden()
    shown.making.make("typical", refit=True)
    qtbot.waitUntil(lambda: shown.view.cloud is not None and not shown.making.busy, timeout=WAIT)


def test_a_plugin_that_is_installed(
    qtbot: QtBot, open_desktop: OpenDesktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environments, home = tmp_path / "environments", tmp_path / "home"
    monkeypatch.setenv("ANYFIND_ENVIRONMENTS", str(environments))
    # As on a computer that reaches no package index.
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    desktop = open_desktop(home)
    ready(qtbot, desktop)
    killer = Killer(qtbot, desktop, home)
    desktop.sections.show("extensions")
    section = cast("ExtensionsSection", desktop.sections.section("extensions"))
    page = section.plugins
    qtbot.waitUntil(lambda: "anyfind.image" in page.rows, timeout=WAIT)

    def agree() -> None:
        page.look_up_wanted.emit(str(wheel))
        qtbot.waitUntil(page.consent.isVisible, timeout=WAIT)
        page.consent.yes.click()

    wheel = plugin_wheel(tmp_path / "wheels", "acme-notes")
    killer.during("plugin.install", agree)
    qtbot.waitUntil(lambda: section.outcome.words.text() == SAID, timeout=WAIT)
    assert page.work.isHidden()
    section.plugin_flow.refresh()
    qtbot.waitUntil(page.bar.edit.isEnabled, timeout=WAIT)
    assert "acme.notes" not in page.rows
    agree()
    qtbot.waitUntil(lambda: "acme-notes 1.0 is installed" in section.outcome.words.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: "acme.notes" in page.rows, timeout=WAIT)
    assert page.rows["acme.notes"].plugin.state == "ready"
    # What the first one had begun is not left behind.
    assert list(environments.glob("staging/*")) == []


def test_models_that_come_from_a_folder(
    qtbot: QtBot,
    open_desktop: OpenDesktop,
    made_library: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bundle, models, home = tmp_path / "bundle", tmp_path / "models", tmp_path / "home"
    anyfind("models", "bundle", bundle, home=made_library[0])
    monkeypatch.setenv("ANYFIND_MODELS", str(models))
    desktop = open_desktop(home)
    ready(qtbot, desktop)
    killer = Killer(qtbot, desktop, home)
    told: list[Job] = []
    request = PullJob(kind="models.pull", source=str(bundle))
    killer.during("models.pull", lambda: desktop.jobs.start(request, told.append))
    qtbot.waitUntil(lambda: told[-1].state == "cancelled", timeout=WAIT)
    assert desktop.jobs.lost(told[-1])
    # Asked again, each file comes whole, and what was half copied is gone.
    desktop.jobs.start(request, told.append)
    qtbot.waitUntil(lambda: whole(models) == whole(bundle), timeout=WAIT)
