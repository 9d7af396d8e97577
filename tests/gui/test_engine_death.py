"""The engine dies, another one is faster, or it does not start: the window says so and comes back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind.api.endpoint import read_endpoint
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.engine.process import EngineProcess
from anyfind_desktop.engine.supervisor import EngineState, EngineStatus, EngineSupervisor
from fakes.scripted_engine import ScriptedEngine
from fakes.window_steps import WAIT, engine_pid, names, ready

OpenDesktop = Callable[[Path], Desktop]
Library = tuple[Path, Path]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are ended by signals here")


@pytest.mark.models
@pytest.mark.slow
def test_killed_engine_comes_back_with_the_results(qtbot: QtBot, open_desktop: OpenDesktop, library: Library) -> None:
    desktop = open_desktop(library[0])
    said: list[str] = []
    desktop._supervisor.changed.connect(lambda _: said.append(desktop.window.banner.text))
    ready(qtbot, desktop)
    QTest.keyClicks(desktop.window.query_box.edit, "a cat")
    qtbot.waitUntil(lambda: names(desktop)[:1] == ["img_1.png"], timeout=WAIT)
    first = engine_pid(library[0])
    os.kill(first, signal.SIGKILL)
    qtbot.waitUntil(lambda: "The engine stopped" in desktop.window.banner.text, timeout=WAIT)
    # What was found stays on the screen, and typing goes on.
    assert names(desktop)[0] == "img_1.png"
    desktop.window.query_box.edit.setText("a horse")
    qtbot.waitUntil(lambda: names(desktop)[:1] == ["img_4.png"], timeout=WAIT)
    assert engine_pid(library[0]) != first
    assert desktop.window.banner.text == ""


@pytest.mark.models
@pytest.mark.slow
def test_killed_engine_of_somebody_else_is_replaced(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library, serve: Callable[[Path], subprocess.Popen[bytes]]
) -> None:
    other = serve(library[0])
    qtbot.waitUntil(lambda: read_endpoint(library[0]) is not None, timeout=WAIT)
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    other.kill()
    other.wait(60)
    qtbot.waitUntil(lambda: "The engine stopped" in desktop.window.banner.text, timeout=WAIT)
    qtbot.waitUntil(lambda: desktop._supervisor.status.state is EngineState.READY, timeout=WAIT)
    assert engine_pid(library[0]) != other.pid
    assert desktop._supervisor.status.own


class Life:
    """A supervisor with a process of the test's choice, and what it told."""

    def __init__(self, library: Path, program: str, parent: QObject | None = None) -> None:
        library.mkdir(parents=True, exist_ok=True)
        self.process = EngineProcess([sys.executable, "-c", program], parent)
        self.supervisor = EngineSupervisor(library, self.process, parent)
        self.told: list[EngineStatus] = []
        self.supervisor.changed.connect(self.told.append)

    def end(self, qtbot: QtBot) -> None:
        with qtbot.waitSignal(self.supervisor.stopped, timeout=WAIT):
            self.supervisor.stop()


def test_an_engine_that_does_not_start_is_quoted_and_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    life = Life(tmp_path / "library", "import sys; sys.exit('anyfind: The library is damaged.')")
    life.supervisor.start()
    qtbot.waitUntil(lambda: sum(one.state is EngineState.FAILED for one in life.told) >= 2, timeout=WAIT)
    failed = [one for one in life.told if one.state is EngineState.FAILED]
    assert failed[0].message == "anyfind: The library is damaged."
    # Each wait is longer than the one before.
    assert failed[1].retry_ms > failed[0].retry_ms
    life.end(qtbot)


def test_a_program_that_is_missing_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    process = EngineProcess([str(tmp_path / "no-such-program")])
    with qtbot.waitSignal(process.ended, timeout=WAIT) as ended:
        process.start()
    assert ended.args is not None
    assert ended.args[0]
    assert not process.running


def test_an_engine_that_was_faster_is_taken(qtbot: QtBot, scripted: ScriptedEngine) -> None:
    # The endpoint appears while the process that was started here finds the library busy.
    hidden = (scripted.library / "engine.json").rename(scripted.library / "hidden.json")
    life = Life(scripted.library, "import sys, time; time.sleep(1); sys.exit('anyfind: Another engine has it.')")
    life.supervisor.start()
    qtbot.waitUntil(lambda: life.process.running, timeout=WAIT)
    hidden.rename(scripted.library / "engine.json")
    qtbot.waitUntil(lambda: life.supervisor.status.state is EngineState.READY, timeout=WAIT)
    assert life.supervisor.status.endpoint == scripted.endpoint
    qtbot.waitUntil(lambda: not life.process.running, timeout=WAIT)
    life.end(qtbot)
    # It belongs to somebody else, so nobody asked it to end.
    assert scripted.requests("POST /v1/shutdown") == []


def test_what_has_begun_to_look_for_the_engine_does_not_begin_again(qtbot: QtBot, scripted: ScriptedEngine) -> None:
    # The program begins before there is a window, and the window begins, too.
    life = Life(scripted.library, "")
    life.supervisor.start()
    life.supervisor.start()
    assert life.told == []
    qtbot.waitUntil(lambda: life.supervisor.status.state is EngineState.READY, timeout=WAIT)
    assert len(scripted.requests("GET /v1/ping")) == 1
    life.end(qtbot)


def test_another_version_is_told_and_not_used(qtbot: QtBot, tmp_path: Path) -> None:
    engine = ScriptedEngine(tmp_path / "library", api="2")
    engine.start()
    life = Life(engine.library, "")
    life.supervisor.start()
    qtbot.waitUntil(lambda: life.supervisor.status.state is EngineState.FAILED, timeout=WAIT)
    assert "another version" in life.supervisor.status.message
    life.end(qtbot)
    engine.stop()


def test_a_port_that_belongs_to_another_program_now_is_no_engine(qtbot: QtBot, scripted: ScriptedEngine) -> None:
    stale = (scripted.library / "engine.json").read_text().replace("a" * 64, "b" * 64)
    (scripted.library / "engine.json").write_text(stale)
    life = Life(scripted.library, "import sys; sys.exit('started instead')")
    life.supervisor.start()
    qtbot.waitUntil(lambda: life.supervisor.status.state is EngineState.FAILED, timeout=WAIT)
    assert life.supervisor.status.message == "started instead"
    life.end(qtbot)


def test_an_engine_that_will_not_end_is_killed(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anyfind_desktop.engine.supervisor.GRACE_MS", 300)
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(600)"
    life = Life(tmp_path / "library", deaf)
    life.supervisor.start()
    qtbot.waitUntil(lambda: life.process.running, timeout=WAIT)
    qtbot.wait(300)
    life.end(qtbot)
    assert not life.process.running
