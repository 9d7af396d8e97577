"""Another encoder in a running engine: every search answers, before, while and after files are embedded anew."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Protocol

import pytest

from anyfind.api.live import Job
from anyfind.config import Places, Settings
from anyfind.errors import BadInput, NotFound
from anyfind.sdk.contracts import CancelToken
from anyfind.search.query import Query
from anyfind.service import upgrading, upgrading_live
from anyfind.service.daemon import Daemon
from anyfind.service.engine import Engine
from anyfind.service.upgrading import UpgradeRequest
from fakes.computer import FakeComputer
from fakes.prober import Prober, by_vector
from fakes.two_encoders import NEW, OLD, sentence, write_two_encoders

PATIENCE_S = 200.0
FILES = 60


def wait_for(what: str, condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not come about"
        time.sleep(0.02)


def silent(done: int, total: int, what: str) -> None:
    del done, total, what


class LogWatch(Protocol):
    def expect(self, part: str) -> None: ...


class Home:
    """A library of notes that the old encoder embedded, and engines on it."""

    def __init__(self, folder: Path, faults: Path, stack: ExitStack) -> None:
        self.places = Places.choose()
        self.encoder = OLD
        self.folder = folder
        self.faults = faults
        self._stack = stack
        folder.mkdir()
        for number in range(FILES):
            (folder / f"note{number}.txt").write_text(sentence(number))

    def settings(self) -> Settings:
        return Settings.load(self.places, encoders={"text": self.encoder})

    def daemon(self) -> Daemon:
        made = Daemon(self.places, self.settings, sensors=FakeComputer(), patience_s=5.0)
        self._stack.callback(made.stop)
        made.start()
        return made

    def filled(self) -> Daemon:
        made = self.daemon()
        made.add_folder(self.folder)
        made.index([], silent, CancelToken())
        # The daemon's index follows what is committed in a thread of its own, a moment later.
        last = FILES - 1

        def followed() -> bool:
            with made.engine() as engine:
                return f"note{last}.txt" in by_vector(engine, Query(text=sentence(last)))

        wait_for("the index", followed)
        return made

    def slow(self, *, on: bool) -> None:
        mark = self.faults / "slow"
        mark.touch() if on else mark.unlink(missing_ok=True)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    faults = write_two_encoders(tmp_path / "plugin")
    monkeypatch.syspath_prepend(str(tmp_path / "plugin"))
    monkeypatch.setenv("ANYFIND_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("ANYFIND_MODELS", str(tmp_path / "models"))
    with ExitStack() as stack:
        yield Home(tmp_path / "files", faults, stack)


def state(daemon: Daemon) -> dict[str, object]:
    with daemon.engine() as engine:
        rows = upgrading.rows(engine)
    return rows[0] if rows else {}


def begin(daemon: Daemon, **options: object) -> dict[str, object]:
    request = UpgradeRequest("text", NEW, **options)  # type: ignore[arg-type]
    return dict(upgrading_live.upgrade(daemon, request, silent, CancelToken()))


def test_every_search_finds_the_file_during_an_upgrade_and_its_rollback(
    home: Home, request: pytest.FixtureRequest
) -> None:
    daemon = home.filled()
    prober = Prober(daemon, [(Query(text=sentence(number)), f"note{number}.txt") for number in range(FILES)])
    request.addfinalizer(prober.end)
    prober.start()
    wait_for("searching", lambda: prober.searches > 5)
    home.slow(on=True)
    begun = begin(daemon, sample=20)
    assert begun["under_way"]
    assert begun["sampled"] == 20
    seen = set()

    def done() -> bool:
        row = state(daemon)
        seen.add(row["done"])
        return row["state"] == "done"

    wait_for("the end of the upgrade", done)
    row = state(daemon)
    assert (row["done"], row["waiting"], row["left"], row["set_aside"]) == (FILES, 0, 0, FILES)
    assert len(seen) >= 3, "files change over bit by bit"
    assert prober.wrong == []
    before = prober.searches
    upgrading_live.roll_back(daemon, None)
    wait_for("searches afterwards", lambda: prober.searches > before + 20)
    prober.end()
    assert prober.wrong == []
    assert state(daemon) == {}
    with daemon.engine() as engine:
        made = engine.store.counts().embeddings_made
        assert engine.encoders["text"][0] == OLD
        assert engine.store.upgrades.count_aside() == 0
        assert engine.store.integrity() == []
    time.sleep(0.5)
    with daemon.engine() as engine:
        assert engine.store.counts().embeddings_made == made, "nothing is embedded for a rollback"


def test_an_upgrade_pauses_goes_on_and_is_finished(home: Home) -> None:
    daemon = home.filled()
    home.slow(on=True)
    begin(daemon, sample=10)
    with daemon.engine() as engine:
        upgrading.pause(engine, "text")
        with pytest.raises(BadInput, match="not embedded anew yet"):
            upgrading.finish(engine, None)
        with pytest.raises(BadInput, match="is under way"):
            upgrading.prepare(engine, UpgradeRequest("text", NEW), silent, CancelToken())
    # What was in flight is finished.
    wait_for("rest", lambda: daemon.indexing().state not in {"scanning", "indexing"})
    held = state(daemon)
    time.sleep(1.0)
    assert state(daemon) == held
    assert held["state"] == "paused"
    with daemon.engine() as engine:
        assert "note3.txt" in by_vector(engine, Query(text=sentence(3)))
    home.slow(on=False)
    upgrading_live.resume(daemon, None)
    wait_for("the end", lambda: state(daemon).get("state") == "done")
    with daemon.engine() as engine:
        assert upgrading.finish(engine, None) == FILES
        assert upgrading.rows(engine) == []
        assert "note3.txt" in by_vector(engine, Query(text=sentence(3)))
        with pytest.raises(NotFound, match="under way"):
            upgrading.pause(engine, None)
        assert engine.store.integrity() == []


def test_a_library_of_one_file_is_switched(home: Home) -> None:
    daemon = home.daemon()
    only = home.folder.parent / "only"
    only.mkdir()
    (only / "note.txt").write_text(sentence(3))
    daemon.add_folder(only)
    daemon.index([], silent, CancelToken())
    begun = begin(daemon, finish=True)
    assert (begun["under_way"], begun["sampled"]) == (True, 1)
    assert begun["held_out"] == {}

    def switched() -> bool:
        with daemon.engine() as engine:
            return not upgrading.rows(engine) and by_vector(engine, Query(text=sentence(3))) == ["note.txt"]

    wait_for("the end", switched)
    with daemon.engine() as engine:
        assert engine.encoders["text"][0] == NEW
        assert engine.store.integrity() == []


def test_new_files_and_gone_files_during_an_upgrade(home: Home) -> None:
    daemon = home.filled()
    home.slow(on=True)
    begin(daemon, sample=10)
    (home.folder / "fresh.txt").write_text(sentence(200))
    (home.folder / "note7.txt").unlink()
    daemon.index([], silent, CancelToken())

    def up_to_date() -> bool:
        with daemon.engine() as engine:
            gone = "note7.txt" not in by_vector(engine, Query(text=sentence(7)))
            return gone and by_vector(engine, Query(text=sentence(200)))[:1] == ["fresh.txt"]

    wait_for("both changes", up_to_date)
    home.slow(on=False)
    wait_for("the end", lambda: state(daemon).get("state") == "done")
    assert state(daemon)["total"] == FILES
    upgrading_live.roll_back(daemon, "text")

    def found_again() -> bool:
        with daemon.engine() as engine:
            return by_vector(engine, Query(text=sentence(200)))[:1] == ["fresh.txt"]

    wait_for("the new file", found_again)


def test_a_change_of_the_settings_is_an_upgrade(home: Home) -> None:
    daemon = home.filled()
    home.encoder = NEW
    daemon.reload()

    def done() -> bool:
        return state(daemon).get("state") == "done"

    wait_for("the end", done)
    with daemon.engine() as engine:
        assert engine.encoders["text"][0] == NEW
        assert engine.store.count_vectors(engine.encoders["text"][1].id) == FILES
    upgrading_live.roll_back(daemon, None)
    # The settings still ask for the new one; what was said later counts.
    daemon.reload()
    with daemon.engine() as engine:
        assert engine.encoders["text"][0] == OLD
        assert upgrading.rows(engine) == []


@pytest.mark.parametrize("fault", ["broken", "dies"])
def test_an_encoder_that_crashes_changes_nothing(home: Home, fault: str, log_watch: LogWatch) -> None:
    daemon = home.filled()
    (home.faults / fault).touch()
    home.encoder = NEW
    daemon.reload()

    def jobs() -> list[Job]:
        return [job for job in daemon.jobs.all() if job.kind == "align.upgrade"]

    wait_for("the try", lambda: bool(jobs()) and jobs()[0].finished_at is not None)
    row = state(daemon)
    assert row["state"] == "waiting"
    assert NEW in str(row["new"])
    assert row["trouble"]
    log_watch.expect("The change of text to words-of-two/new has to wait")
    if fault == "dies":
        log_watch.expect("The plugin words-of-two ended by itself")
    with daemon.engine() as engine:
        assert engine.encoders["text"][0] == OLD
        assert by_vector(engine, Query(text=sentence(5)))[0] == "note5.txt"
        assert engine.store.upgrades.all() == []


def test_one_command_after_the_other(home: Home) -> None:
    with Engine.open(home.places, home.settings(), write=True) as engine:
        engine.add_folder(home.folder)
        engine.bring_up_to_date([], silent)
    home.encoder = NEW
    with Engine.open(home.places, home.settings(), write=False) as engine:
        assert by_vector(engine, Query(text=sentence(5)))[0] == "note5.txt"
        (row,) = upgrading.rows(engine)
        assert row["state"] == "waiting"
    with Engine.open(home.places, home.settings(), write=True) as engine:
        engine.bring_up_to_date([], silent)
        (row,) = upgrading.rows(engine)
        assert (row["state"], row["done"]) == ("done", FILES)
        assert by_vector(engine, Query(text=sentence(5)))[0] == "note5.txt"
        report = engine.check(repair=False)
        assert report.damage == []


def test_files_that_come_while_a_switch_is_prepared_are_reached_by_the_new_encoder(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    daemon = home.daemon()
    prepare, prepared = upgrading.prepare, []

    def prepare_slowly(*args: Any) -> upgrading.Prepared:
        prepared.append(prepare(*args))
        if len(prepared) == 1:
            # The library was empty when it was looked at, and is not when the switch begins.
            daemon.add_folder(home.folder)
            daemon.index([], silent, CancelToken())
        return prepared[-1]

    monkeypatch.setattr(upgrading, "prepare", prepare_slowly)
    begun = begin(daemon)
    assert [one.artifact is None for one in prepared] == [True, False]
    assert begun["under_way"]
    wait_for("the end", lambda: state(daemon).get("state") == "done")
    with daemon.engine() as engine:
        assert engine.store.counts().vectors[engine.encoders["text"][1].id] == FILES
