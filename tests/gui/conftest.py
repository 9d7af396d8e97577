"""The window without a screen, and a real engine with a real small library for it."""

from __future__ import annotations

import gc
import importlib
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.engine.process import EngineProcess, serve_command
from anyfind_desktop.engine.supervisor import EngineState, EngineSupervisor
from anyfind_desktop.shell.entries import entries
from anyfind_desktop.shell.preferences import Preferences
from data_makers.drawings import write_drawings
from fakes import leftovers
from fakes.scripted_engine import ScriptedEngine
from fakes.stalls import StallWatchdog
from fakes.window_steps import NOTE, PHOTOGRAPHS, WAIT, RecordingOpener, anyfind, photograph


@pytest.fixture(scope="session")
def made_library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A real library of photographs and a note, made once: (library, folder)."""
    folder = tmp_path_factory.mktemp("pictures")
    for name in PHOTOGRAPHS:
        shutil.copy(photograph(name), folder / name)
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    home = tmp_path_factory.mktemp("library")
    anyfind("models", "pull", "lite", home=home)
    anyfind("add", folder, home=home)
    anyfind("index", home=home)
    return home, folder


@pytest.fixture
def library(made_library: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Path]:
    """A copy of that library for one test, which may change it; the folder is shared and may not be changed."""
    home, folder = made_library
    own = tmp_path / "library"
    shutil.copytree(home, own)
    return own, folder


@pytest.fixture(scope="session")
def drawn_library(made_library: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of drawings, most of them with words in a file beside them; its pairs are collected."""
    folder = tmp_path_factory.mktemp("drawings")
    write_drawings(folder)
    home = tmp_path_factory.mktemp("aligned") / "library"
    shutil.copytree(made_library[0], home)
    anyfind("add", folder, home=home)
    anyfind("index", home=home)
    anyfind("align", "pairs", home=home)
    return home


@pytest.fixture
def aligned(drawn_library: Path, tmp_path: Path) -> Path:
    """A copy of that library for one test."""
    return Path(shutil.copytree(drawn_library, tmp_path / "aligned"))


@pytest.fixture(scope="session", autouse=True)
def code_of_sections() -> None:
    """Read before the first test: the program does so in the background, before anybody looks at a section."""
    for entry in entries():
        importlib.import_module(entry.module)


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test no window, timer, animation, process or thread may be left that was not there before."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    before = leftovers.now()
    yield
    left = before.found()
    assert left == [], "\n".join(left)


@pytest.fixture(autouse=True)
def watchdog(request: pytest.FixtureRequest, nothing_left: None) -> Iterator[StallWatchdog | None]:
    """Fails a test in which the window stood still for more than a fifth of a second, and says where."""
    if "qtbot" not in request.fixturenames:
        yield None
        return
    # What thousands of tests before this one brought into the process is none of the window's: going through it for
    # rubbish would hold the window up for longer than anything of its own. The program does the same after its start.
    gc.collect()
    gc.freeze()
    dog = StallWatchdog()
    dog.start()
    yield dog
    dog.stop()
    assert dog.stalls == [], "\n".join(dog.stalls)


@pytest.fixture(autouse=True)
def unhurried_computer(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Engines that are started here do not wait, nor stand back, because other programs keep the computer busy."""
    monkeypatch.setenv("ANYFIND_INDEXING__BUSY_ABOVE", "100")
    monkeypatch.setenv("ANYFIND_INDEXING__PRIORITY", "normal")
    monkeypatch.setenv("ANYFIND_INDEXING__ON_BATTERY", "everything")


@pytest.fixture
def scripted(tmp_path: Path) -> Iterator[ScriptedEngine]:
    """An engine whose answers the test chooses."""
    engine = ScriptedEngine(tmp_path / "scripted")
    engine.start()
    yield engine
    engine.stop()


@pytest.fixture
def opener() -> RecordingOpener:
    """Remembers what was opened and revealed."""
    return RecordingOpener()


OpenDesktop = Callable[[Path], Desktop]


@pytest.fixture
def open_desktop(
    qtbot: QtBot, opener: RecordingOpener, tmp_path: Path, watchdog: StallWatchdog
) -> Iterator[OpenDesktop]:
    """Open the window on a library; at the end it is closed, and nothing of it may be left."""
    opened: list[tuple[Desktop, EngineSupervisor, EngineProcess]] = []

    def open_one(home: Path) -> Desktop:
        with watchdog.paused():
            process = EngineProcess(serve_command(home))
            supervisor = EngineSupervisor(home, process)
            desktop = Desktop(supervisor, opener, Preferences(tmp_path / "desktop.ini"))
            opened.append((desktop, supervisor, process))
            desktop.start()
        return desktop

    yield open_one
    for desktop, supervisor, process in opened:
        if supervisor.status.state is not EngineState.STOPPED:
            with qtbot.waitSignal(desktop.ended, timeout=WAIT):
                desktop.window.close()
        timers = [timer for part in (desktop, supervisor) for timer in part.findChildren(QTimer) if timer.isActive()]
        # Qt's own network access keeps a timer for its cache of connections.
        ours = [timer.parent() for timer in timers if type(timer.parent()).__module__.startswith("anyfind_desktop")]
        assert ours == [], "a timer goes on after the end"
        assert not process.running, "the engine that the window started goes on after the end"
        for part in (desktop.window, desktop, supervisor, process):
            part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("anyfind-desktop")]
    assert left == [], "a thread goes on after the end"


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[[Path], subprocess.Popen[bytes]]]:
    """Start an engine as somebody else would; it is ended with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def start(home: Path) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(serve_command(home), stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        started.append(process)
        return process

    yield start
    for process in started:
        process.terminate()
        process.wait(60)
