"""An index run over 500 files with every hostile plugin there is: each is named, and nothing else is disturbed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from anyfind.ingest.indexer import Indexer
from anyfind.ingest.report import RunReport
from anyfind.plugins.matching import Catalogue
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.host import WorkerHost
from anyfind.store import Store
from conftest import LogWatch
from data_makers.hostile_plugins import BODIES, ENCODINGS, hostile_registry

GOOD = 388
DEADLY = {"segfault", "abort", "sleeper", "hoarder", "quitter", "garbage", "closer", "escaper"}
HARMLESS = {"printer"}
PARTLY = {"thief"}
FAULTY = {"greedy", "odd", "exiter", "wrong", "stranger", "nowhere", "deaf", "unsure"}
FAULTY |= {"nameless", "canceller", "vague", "loser"}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def states(tmp_path: Path) -> PluginStates:
    return PluginStates(tmp_path / "states.json")


Run = Callable[[], RunReport]


@pytest.fixture
def runner(
    tmp_path: Path, files: Path, store: Store, states: PluginStates, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Registry], Run]:
    """Makes runs of the indexer over the folder of files, each with a host of its own."""
    monkeypatch.syspath_prepend(str(tmp_path / "packages"))
    store.add_root(files)

    def make(registry: Registry) -> Run:
        def run() -> RunReport:
            places = (registry, ModelStore(tmp_path / "models"), tmp_path / "data", tmp_path / "cache")
            host = WorkerHost(*places, states=states, timeout_factor=2)
            encoders = {
                modality: (entry.full_id, entry.space)
                for entry in registry.default_encoders()
                for modality in entry.modalities
            }
            try:
                catalogue = Catalogue(registry.extractors(), lambda entry: not entry.weights)
                return Indexer(store, host, encoders, extractors=catalogue).run()
            finally:
                host.close()

        return run

    return make


def write(files: Path, kind: str, count: int) -> None:
    for number in range(count):
        (files / f"{number:03}.{kind}").write_text(f"the words of {kind} {number}")


def test_no_plugin_disturbs_a_run_of_five_hundred_files(
    files: Path,
    store: Store,
    states: PluginStates,
    runner: Callable[[Registry], Run],
    tmp_path: Path,
    log_watch: LogWatch,
) -> None:
    log_watch.expect("hostile.")
    log_watch.expect("encoder.")
    log_watch.expect("A plugin failed on")
    kinds = sorted(DEADLY | FAULTY | HARMLESS | PARTLY)
    assert set(kinds) <= set(BODIES)
    wrong_encoders = ("nan", "slow", "wide", "none")
    registry = hostile_registry(tmp_path / "packages", *kinds, encoders=("tame", "poisoned", *wrong_encoders))
    write(files, "tame", GOOD)
    for kind in [*kinds, *wrong_encoders]:
        write(files, kind, 4)
    write(files, "poisoned", 8)
    (files / "003.poisoned").write_text("venom")
    assert len(list(files.iterdir())) == 500

    report = runner(registry)()

    assert report.scanned == 500
    failed = {failure.path.name: failure for failure in store.failures()}
    spared = {"tame": GOOD, "poisoned": 7, "printer": 4}
    assert report.indexed == sum(spared.values()) + 4  # of a thief's file the rest is kept
    lost = Counter(name.rpartition(".")[2] for name in failed)
    assert lost == {**dict.fromkeys([*DEADLY, *FAULTY, *PARTLY, *wrong_encoders], 4), "poisoned": 1}
    for name, failure in failed.items():
        kind = name.rpartition(".")[2]
        owner = "encoder" if kind in ENCODINGS else "hostile"
        assert failure.plugin == f"{owner}.{kind}", failure
        assert f"{owner}.{kind}" in failure.message, failure
    assert "003.poisoned" in failed
    assert set(states.disabled()) == {*(f"hostile.{kind}" for kind in DEADLY), "encoder.slow"}
    logged = " ".join(log_watch.unexpected)
    assert all(f"hostile.{kind}" in logged for kind in DEADLY)


def test_a_file_that_kills_is_quarantined_after_three_runs(
    files: Path,
    store: Store,
    states: PluginStates,
    runner: Callable[[Registry], Run],
    tmp_path: Path,
    log_watch: LogWatch,
) -> None:
    log_watch.expect("hostile.segfault")
    write(files, "segfault", 1)
    write(files, "tame", 3)
    run = runner(hostile_registry(tmp_path / "packages", "segfault", "tame"))
    for attempt in (1, 2, 3):
        run()
        (failure,) = store.failures()
        assert (failure.attempts, failure.quarantined) == (attempt, attempt == 3)
        assert failure.plugin == "hostile.segfault"
        assert failure.code == "plugin-crashed"
    assert run().failed == 0
    assert states.disabled() == {}


def test_files_of_a_plugin_that_was_switched_off_keep_their_attempts(
    files: Path,
    store: Store,
    states: PluginStates,
    runner: Callable[[Registry], Run],
    tmp_path: Path,
    log_watch: LogWatch,
) -> None:
    log_watch.expect("hostile.quitter")
    write(files, "quitter", 12)
    write(files, "tame", 3)
    run = runner(hostile_registry(tmp_path / "packages", "quitter", "tame"))
    run()
    assert set(states.disabled()) == {"hostile.quitter"}
    failures = store.failures()
    assert len(failures) == 12
    left = [failure for failure in failures if failure.code == "plugin-disabled"]
    assert len(left) >= 7  # three died, and a few more may have been under way
    assert all(failure.attempts == 0 and not failure.quarantined for failure in left)
    assert "anyfind plugin enable hostile.quitter" in left[0].message
    states.enable("hostile.quitter")
    package = tmp_path / "packages" / "hostile_quitter" / "work.py"
    package.write_text(package.read_text().replace("os._exit(0)", 'yield Segment("text", "mended")'))
    assert run().indexed == 12
    assert store.failures() == []


def test_files_wait_for_an_encoder_that_cannot_be_opened_as_it_is_set_up(
    files: Path, store: Store, runner: Callable[[Registry], Run], tmp_path: Path
) -> None:
    write(files, "tame", 20)
    run = runner(hostile_registry(tmp_path / "packages", encoders=("tame",)))
    package = tmp_path / "packages" / "encoder_tame" / "work.py"
    whole = package.read_text()
    refusal = 'raise __import__("anyfind.sdk").sdk.BadInput("Its model is not here.")'
    package.write_text(whole.replace("def open(self, ctx):\n        pass", f"def open(self, ctx):\n        {refusal}"))
    for _ in range(4):  # more often than a file may be tried
        assert run().indexed == 0
    failures = store.failures()
    assert len(failures) == 20
    assert {(one.plugin, one.attempts, one.quarantined) for one in failures} == {("encoder.tame", 0, False)}
    assert "Its model is not here." in failures[0].message
    package.write_text(whole)
    assert run().indexed == 20
    assert store.failures() == []
