"""A library that stays open: what goes on in it without being asked, and what is asked of it meanwhile."""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import Any

import psutil
import pytest
from PIL import Image

from anyfind.api.answers import IndexReport
from anyfind.api.endpoint import Endpoint, endpoint_file, read_endpoint, write_endpoint
from anyfind.api.live import IndexingState
from anyfind.bench.pretender import ENCODER, write_pretender
from anyfind.config import Places, Settings
from anyfind.errors import DiskFull, LibraryBusy, NoSuchFolder, NotFound, WeightsMissing
from anyfind.sdk.contracts import CancelToken
from anyfind.search.query import Query
from anyfind.service import daemon as daemon_module
from anyfind.service import keeper
from anyfind.service.daemon import Daemon
from anyfind.service.serving import Ending, serve
from fakes.computer import FakeComputer

PATIENCE_S = 60.0


def wait_for(what: str, condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not come about"
        time.sleep(0.02)


class Home:
    """A library with a folder, and daemons on it one after the other."""

    def __init__(self, tmp_path: Path, stack: ExitStack) -> None:
        self.places = Places.choose()
        self.folder = tmp_path / "files"
        self.folder.mkdir()
        self.computer = FakeComputer()
        self.reports: list[IndexReport] = []
        self._stack = stack

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text)

    def open(self, **options: Any) -> Daemon:
        def settings() -> Settings:
            return Settings.load(self.places, encoders={"text": ENCODER})

        daemon = Daemon(
            self.places, settings, on_report=self.reports.append, sensors=self.computer, patience_s=0.1, **options
        )
        self._stack.callback(daemon.stop)
        return daemon

    def started(self, **options: Any) -> Daemon:
        daemon = self.open(**options)
        daemon.start()
        return daemon


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    write_pretender(tmp_path / "plugin")
    monkeypatch.syspath_prepend(str(tmp_path / "plugin"))
    monkeypatch.setenv("ANYFIND_CACHE", str(tmp_path / "cache"))
    # With weights bridges between the bundled encoders would be made, which takes half a minute.
    monkeypatch.setenv("ANYFIND_MODELS", str(tmp_path / "models"))
    with ExitStack() as stack:
        yield Home(tmp_path, stack)


def found(daemon: Daemon, words: str) -> list[str]:
    with daemon.engine() as engine:
        return [Path(result.path).name for result in engine.search(Query(text=words)).results]


def by_text(daemon: Daemon, words: str) -> list[str]:
    with daemon.engine() as engine:
        results = engine.search(Query(text=words)).results
    return [Path(one.path).name for one in results if any(source.route == "fulltext" for source in one.sources)]


def vectors(daemon: Daemon) -> int:
    with daemon.engine() as engine:
        return sum(engine.store.counts().vectors.values())


def at_rest(daemon: Daemon) -> bool:
    state = daemon.indexing()
    return state.state == "idle" and state.pending == 0


def waiting(daemon: Daemon, code: str) -> IndexingState:
    """The state once it waits for that reason: a look at the folder may go on in between."""
    seen: list[IndexingState] = []

    def waits() -> bool:
        seen.append(daemon.indexing())
        return (seen[-1].state, seen[-1].code) == ("waiting", code)

    wait_for(code, waits)
    return seen[-1]


def silent(done: int, total: int, what: str) -> None:
    del done, total, what


def test_what_is_added_changed_and_deleted_is_seen_without_a_command(home: Home) -> None:
    daemon = home.started()
    events: list[str] = []
    daemon.events.follow(lambda event: events.append(event.type))
    home.write("one.txt", "The lighthouse keeper polished the lamp.")
    added = daemon.add_folder(home.folder)
    assert added.files == 1
    assert found(daemon, "one") == ["one.txt"]
    wait_for("the text", lambda: by_text(daemon, "lighthouse") == ["one.txt"])
    wait_for("the vectors", lambda: vectors(daemon) == 1)
    home.write("two.txt", "A windmill on the hill.")
    wait_for("the new file", lambda: by_text(daemon, "windmill") == ["two.txt"])
    home.write("two.txt", "A watermill in the valley, which is another story.")
    wait_for("the new text", lambda: by_text(daemon, "watermill") == ["two.txt"])
    (home.folder / "one.txt").unlink()
    wait_for("the end of the file", lambda: by_text(daemon, "lighthouse") == [])
    wait_for("rest", lambda: at_rest(daemon))
    assert {"indexing", "library", "folders"} <= set(events)
    assert sum(report.added for report in home.reports) == 2
    wait_for("ready", lambda: daemon.ready)


def test_a_pause_holds_indexing_and_not_searching_beyond_a_restart(home: Home) -> None:
    home.write("one.txt", "The lighthouse keeper polished the lamp.")
    daemon = home.started()
    daemon.add_folder(home.folder)
    wait_for("the vectors", lambda: vectors(daemon) == 1)
    wait_for("rest", lambda: at_rest(daemon))
    assert daemon.pause(None).state == "paused"
    home.write("two.txt", "A windmill on the hill.")
    daemon.stop()

    daemon = home.started()
    state = daemon.indexing()
    assert (state.state, state.code, state.until) == ("paused", "user", None)
    wait_for("ready", lambda: daemon.ready)
    assert by_text(daemon, "lighthouse") == ["one.txt"]
    time.sleep(0.5)
    assert found(daemon, "two") == [] or "two.txt" not in found(daemon, "two")
    assert daemon.resume(override=False).state != "paused"
    wait_for("the file", lambda: by_text(daemon, "windmill") == ["two.txt"])
    wait_for("its vectors", lambda: vectors(daemon) == 2)


def test_a_pause_of_some_minutes_says_when_it_ends(home: Home) -> None:
    daemon = home.open()
    until = daemon.pause(10).until
    assert until is not None
    assert daemon.indexing().until == until


def test_on_battery_text_is_found_and_vectors_wait(home: Home) -> None:
    home.computer.set(on_battery=True, charge=70.0)
    home.write("one.txt", "The lighthouse keeper polished the lamp.")
    daemon = home.started()
    daemon.add_folder(home.folder)
    wait_for("the text", lambda: by_text(daemon, "lighthouse") == ["one.txt"])
    assert waiting(daemon, "battery").pending == 1
    assert vectors(daemon) == 0
    assert daemon.resume(override=True).override
    wait_for("the vectors", lambda: vectors(daemon) == 1)
    daemon.resume(override=False)
    home.write("two.txt", "A windmill on the hill.")
    wait_for("the text", lambda: by_text(daemon, "windmill") == ["two.txt"])
    home.computer.set(on_battery=False)
    wait_for("the vectors of the second", lambda: vectors(daemon) == 2)


def test_names_and_text_come_in_while_weights_are_missing(home: Home) -> None:
    Image.new("RGB", (8, 8), "red").save(home.folder / "red.png")
    daemon = home.started()
    daemon.add_folder(home.folder)
    assert "models pull" in str(waiting(daemon, "weights-missing").reason)
    home.write("one.txt", "The lighthouse keeper polished the lamp.")
    wait_for("the text", lambda: by_text(daemon, "lighthouse") == ["one.txt"])
    with pytest.raises(WeightsMissing):
        daemon.index((), silent, CancelToken())
    waiting(daemon, "weights-missing")


def test_what_somebody_asks_for_goes_on_in_a_pause(home: Home) -> None:
    home.write("one.txt", "The lighthouse keeper polished the lamp.")
    daemon = home.started()
    daemon.pause(None)
    daemon.add_folder(home.folder)
    report = daemon.index((), silent, CancelToken())
    assert (report.embedded, report.pending) == (1, 0)
    assert daemon.indexing().state == "paused"
    with pytest.raises(NotFound):
        daemon.index([home.folder / "nowhere"], silent, CancelToken())
    home.write("two.txt", "A windmill on the hill.")
    assert daemon.index([home.folder], silent, CancelToken()).embedded == 1, "the loop goes on after an error"


def test_nothing_is_indexed_while_it_is_held(home: Home) -> None:
    daemon = home.started()
    daemon.add_folder(home.folder)
    with daemon.held():
        home.write("one.txt", "The lighthouse keeper polished the lamp.")
        time.sleep(1.0)
        assert by_text(daemon, "lighthouse") == []
    wait_for("the text", lambda: by_text(daemon, "lighthouse") == ["one.txt"])


def test_an_engine_made_anew_waits_for_nobody_and_closes_the_old_one_later(home: Home) -> None:
    home.write("one.txt", "The lighthouse keeper polished the lamp.")
    daemon = home.started()
    daemon.add_folder(home.folder)
    wait_for("the vectors", lambda: vectors(daemon) == 1)
    with daemon.engine() as old:
        reloading = threading.Thread(target=daemon.reload)
        reloading.start()
        reloading.join(PATIENCE_S)
        assert not reloading.is_alive()
        assert [Path(one.path).name for one in old.search(Query(text="lighthouse")).results] == ["one.txt"]
        with daemon.engine() as new:
            assert new is not old
    assert by_text(daemon, "lighthouse") == ["one.txt"]
    with pytest.raises(LibraryBusy):
        home.open()


def test_trouble_is_shown_and_does_not_end_the_loop(home: Home, log_watch: Any) -> None:
    log_watch.expect("failed unexpectedly")
    home.write("one.txt", "The lighthouse keeper polished the lamp.")
    daemon = home.started()
    with daemon.engine() as engine:
        run = engine.indexer.run

        def broken(*args: object, **options: object) -> None:
            raise ZeroDivisionError("division by zero")

        engine.indexer.run = broken  # type: ignore[method-assign,assignment]  # that is the point
    daemon.add_folder(home.folder)
    assert "ZeroDivisionError" in str(waiting(daemon, "unexpected").reason)
    assert found(daemon, "one") == ["one.txt"]
    with daemon.engine() as engine:
        engine.indexer.run = run  # type: ignore[method-assign]  # and back
    daemon.resume(override=False)
    wait_for("the text", lambda: by_text(daemon, "lighthouse") == ["one.txt"])
    wait_for("rest", lambda: at_rest(daemon))


def test_trouble_with_looking_at_folders_is_over_when_it_is_over(
    home: Home, log_watch: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing changed in the folders, so nothing is worked on that could say so."""
    log_watch.expect("Looking at the folders failed unexpectedly")
    monkeypatch.setattr(keeper, "PAUSE_S", 0.3)
    home.write("one.txt", "The lighthouse keeper polished the lamp.")
    daemon = home.started()
    daemon.add_folder(home.folder)
    wait_for("the text", lambda: by_text(daemon, "lighthouse") == ["one.txt"])
    wait_for("rest", lambda: at_rest(daemon))
    looks: list[float] = []
    with daemon.engine() as engine:
        scan_parts = engine.indexer.scan_parts

        def broken(*args: object, **options: object) -> None:
            looks.append(time.monotonic())
            raise ZeroDivisionError("division by zero")

        engine.indexer.scan_parts = broken  # type: ignore[method-assign,assignment]  # that is the point
    hints = daemon._keeper.watcher
    (root,) = daemon.folders()
    hints.hint(root.id, "")
    wait_for("trouble", lambda: daemon.indexing().state == "waiting")
    for _ in range(50):  # files change all the time
        hints.hint(root.id, "one.txt")
        daemon._keeper.wake()
        time.sleep(0.02)
    assert all(later - earlier >= 0.29 for earlier, later in pairwise(looks)), "it looks without a pause"
    with daemon.engine() as engine:
        engine.indexer.scan_parts = scan_parts  # type: ignore[method-assign]  # and back
    wait_for("rest", lambda: at_rest(daemon))


def test_trouble_with_a_new_folder_is_told_though_nobody_waits_any_more(
    home: Home, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "anyfind.service.keeper")
    monkeypatch.setattr(daemon_module, "PATIENCE_S", 0.1)
    daemon = home.started(watch=False)
    goes_on = threading.Event()

    def broken(*args: object, **options: object) -> None:
        goes_on.wait(PATIENCE_S)
        raise DiskFull("The disk is full.")

    with daemon.engine() as engine:
        engine.indexer.scan = broken  # type: ignore[method-assign,assignment]  # that is the point
    assert daemon.add_folder(home.folder).scanned_at is None
    goes_on.set()
    wait_for("a line", lambda: "The disk is full." in caplog.text)


@pytest.mark.skipif(sys.platform != "linux", reason="priorities are told differently elsewhere")
def test_indexing_processes_step_back_and_searching_does_not(home: Home) -> None:
    home.write("one.txt", "The lighthouse keeper polished the lamp.")
    daemon = home.started()
    daemon.add_folder(home.folder)
    wait_for("the vectors", lambda: vectors(daemon) == 1)
    wait_for("ready", lambda: daemon.ready)
    here = os.nice(0)
    niceness = {child.nice() for child in psutil.Process().children()}
    assert niceness == {here + 5, here + 10}, "some read, some encode"
    threads = {thread.name: thread.native_id for thread in threading.enumerate()}
    lowered = {name for name, number in threads.items() if number and os.getpriority(os.PRIO_PROCESS, number) > here}
    assert {"anyfind-loop", "anyfind-keeper"} <= lowered
    assert not {"MainThread", "anyfind-follow"} & lowered


def test_an_engine_that_looks_at_nothing_unasked(home: Home) -> None:
    home.write("one.txt", "The lighthouse keeper polished the lamp.")
    daemon = home.started(watch=False)
    daemon.add_folder(home.folder)
    wait_for("the text", lambda: by_text(daemon, "lighthouse") == ["one.txt"])
    home.write("two.txt", "A windmill on the hill.")
    time.sleep(1.5)
    assert "two.txt" not in found(daemon, "two")
    assert daemon.index((), silent, CancelToken()).added == 1
    assert by_text(daemon, "windmill") == ["two.txt"]


def test_folders(home: Home) -> None:
    home.write("one.txt", "The lighthouse keeper polished the lamp.")
    home.write("one.log", "The lighthouse burned.")
    daemon = home.started()
    added = daemon.add_folder(home.folder, ["*.log"])
    assert (added.files, added.rules) == (1, ["*.log"])
    assert daemon.set_rules(added.id, []).files == 2
    assert daemon.set_rules(added.id, ["one.txt"]).files == 1
    elsewhere = home.folder.with_name("elsewhere")
    home.folder.rename(elsewhere)
    wait_for("offline", lambda: daemon.folders()[0].state == "offline")
    assert [folder.path for folder in daemon.move_folder(home.folder, elsewhere)] == [str(elsewhere)]
    wait_for("online", lambda: daemon.folders()[0].state == "online")
    assert daemon.remove_folder(added.id) == 1
    assert daemon.folders() == []
    with pytest.raises(NotFound):
        daemon.remove_folder(added.id)
    with pytest.raises(NoSuchFolder):
        daemon.add_folder(home.folder / "nowhere")


class Listening:
    """A server that only notes what is asked of it."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def start(self) -> int:
        self.said.append("start")
        return 4711

    def stop(self) -> None:
        self.said.append("stop")


def test_the_life_of_the_process(home: Home) -> None:
    library = home.places.library
    library.mkdir(parents=True)
    write_endpoint(library, Endpoint(1, "stale", 999_999_999, "1"))
    daemon, server, ending = home.open(), Listening(), Ending()
    ready: list[Endpoint] = []
    serving = threading.Thread(target=serve, args=(daemon, server, "token", ending, ready.append))
    serving.start()
    wait_for("ready", lambda: bool(ready))
    assert read_endpoint(library) == ready[0]
    assert json.loads(endpoint_file(library).read_text())["port"] == 4711
    with pytest.raises(LibraryBusy, match=rf"process {ready[0].pid}"):
        home.open()
    ending.ask()
    serving.join(PATIENCE_S)
    assert not serving.is_alive()
    assert server.said == ["start", "stop"]
    assert not endpoint_file(library).exists()
    home.open()
