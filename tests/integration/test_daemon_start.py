"""The start of an engine belongs to whoever wants to search: folders are looked at afterwards."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from anyfind.bench.pretender import ENCODER, write_pretender
from anyfind.config import Places, Settings
from anyfind.search.query import Query
from anyfind.service import daemon as daemon_module
from anyfind.service.daemon import Daemon
from anyfind.service.engine import Engine
from fakes.computer import FakeComputer

PATIENCE_S = 60.0


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Set, it lets what the engine loads at the start be loaded."""
    event = threading.Event()

    def make_ready(engine: Engine, stopped: Callable[[], bool]) -> None:
        del engine, stopped
        assert event.wait(PATIENCE_S)

    monkeypatch.setattr(daemon_module, "make_ready", make_ready)
    return event


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "files"
    made.mkdir()
    return made


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loaded: threading.Event) -> Iterator[Callable[[], Daemon]]:
    write_pretender(tmp_path / "plugin")
    monkeypatch.syspath_prepend(str(tmp_path / "plugin"))
    monkeypatch.setenv("ANYFIND_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("ANYFIND_MODELS", str(tmp_path / "models"))
    places = Places.choose()

    def settings() -> Settings:
        return Settings.load(places, encoders={"text": ENCODER})

    with ExitStack() as stack:

        def started() -> Daemon:
            daemon = Daemon(places, settings, sensors=FakeComputer(), patience_s=0.1)
            stack.callback(daemon.stop)
            daemon.start()
            return daemon

        stack.callback(loaded.set)
        yield started
        loaded.set()


def found(daemon: Daemon, words: str) -> list[str]:
    with daemon.engine() as engine:
        return [Path(result.path).name for result in engine.search(Query(text=words)).results]


def appears(daemon: Daemon, words: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while found(daemon, words) != [f"{words}.txt"]:
        assert time.monotonic() < deadline, f"{words} was not found"
        time.sleep(0.02)


def test_folders_are_looked_at_once_searches_are_fast(
    start: Callable[[], Daemon], folder: Path, loaded: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daemon_module, "HEAD_START_S", PATIENCE_S)
    (folder / "one.txt").write_text("The lighthouse keeper polished the lamp.")
    daemon = start()
    daemon.add_folder(folder)
    assert found(daemon, "one") == ["one.txt"]
    assert not daemon.ready
    (folder / "two.txt").write_text("A windmill on the hill.")
    threads = {thread.name for thread in threading.enumerate()}
    assert not threads & {"anyfind-keeper", "anyfind-loop"}
    loaded.set()
    appears(daemon, "two")
    assert daemon.ready


def test_but_they_do_not_wait_for_ever(
    start: Callable[[], Daemon], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daemon_module, "HEAD_START_S", 0.01)
    daemon = start()
    daemon.add_folder(folder)
    (folder / "one.txt").write_text("The lighthouse keeper polished the lamp.")
    appears(daemon, "one")
    assert not daemon.ready


def test_an_engine_that_ends_at_once_looks_at_nothing(start: Callable[[], Daemon], loaded: threading.Event) -> None:
    daemon = start()
    threading.Timer(0.1, loaded.set).start()
    daemon.stop()
    threads = {thread.name for thread in threading.enumerate()}
    assert not threads & {"anyfind-keeper", "anyfind-loop", "anyfind-warm"}
    start()
