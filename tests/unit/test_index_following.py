"""An index in a process that lives on: it follows the database, searches come first, large graphs have a stand-in."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.errors import LibraryBusy
from anyfind.index import HnswIndex, IndexManager, View
from anyfind.index import manager as manager_module
from anyfind.index.turns import Turns
from anyfind.index.view import stand_in
from anyfind.store import Store
from anyfind.store.records import ScanDelta
from fakes.library import DIMENSION, SPACE, fill, unit

RAW = View("raw", SPACE.id, DIMENSION, unit)
QUERY = unit(np.arange(1, DIMENSION + 1, dtype=np.float32))
PATIENCE_S = 60
Make = Callable[..., IndexManager]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def make(store: Store, tmp_path: Path) -> Iterator[Make]:
    """Makes managers of one library in which a graph is large from the first vector on."""
    managers: list[IndexManager] = []

    def build(exact_below: int = 100, large: int = 1) -> IndexManager:
        made = IndexManager(store, tmp_path / "index", lambda: [RAW], exact_below=exact_below, threads=1, large=large)
        managers.append(made)
        return made

    yield build
    for manager in managers:
        manager.close()


def until(true: Callable[[], bool]) -> None:
    """Wait for something that another thread does."""
    patience = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < patience
        time.sleep(0.005)


def saved(manager: IndexManager, store: Store) -> None:
    """Have a graph and its stand-in on the disk."""
    fill(store, 150)
    manager.load()
    manager.save()
    manager.close()


def pointers(folder: Path) -> dict[str, str]:
    """Kind of snapshot by the view that it is of."""
    read = [json.loads(path.read_text()) for path in folder.glob("*.json")]
    return {pointer["space"]: pointer["kind"] for pointer in read}


def test_what_is_committed_is_found_a_moment_later_without_a_search_doing_the_work(store: Store, make: Make) -> None:
    fill(store, 20)
    manager = make()
    manager.follow()
    until(lambda: manager.ready)
    assert manager.search("raw", QUERY, 100)[0].size == 20
    root = fill(store, 5, Path("/more"), start=100)
    manager.nudge()
    until(lambda: manager.count("raw") == 25)
    gone = [stat.id for stat in store.locations(root.id).values()]
    store.commit_scan(root.id, ScanDelta(removed=gone), 2.0)
    store.release_orphans()
    until(lambda: manager.count("raw") == 20)  # nobody nudged: it looks by itself now and then


def test_a_search_does_not_wait_while_somebody_else_follows(
    store: Store, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, 20)
    manager = make()
    before = manager.following
    manager.follow()
    manager.follow()
    assert (before, manager.following) == (False, True)
    until(lambda: manager.ready)

    def refuse() -> None:
        raise AssertionError("A search brought the index up to date.")

    monkeypatch.setattr(manager, "sync", refuse)
    manager.refresh()


def test_what_goes_wrong_while_following_is_said_once_and_ends(
    store: Store, make: Make, monkeypatch: pytest.MonkeyPatch, log_watch: Any
) -> None:
    fill(store, 20)
    monkeypatch.setattr(manager_module, "LOOK_S", 0.001)
    manager = make()
    tries = iter(range(100_000))
    real = manager.sync

    def busy() -> None:
        if next(tries) < 3:
            raise LibraryBusy("Somebody writes.")
        real()

    monkeypatch.setattr(manager, "sync", busy)
    log_watch.expect("does not follow the library: Somebody writes.")
    manager.follow()
    until(lambda: next(tries) > 4)
    fill(store, 5, Path("/more"), start=100)
    until(lambda: manager.count("raw") == 25)
    assert (
        len(set(log_watch.unexpected)) == len([line for line in log_watch.unexpected if "anyfind.index" in line]) // 2
    )


def test_following_outlives_a_fault(store: Store, make: Make, monkeypatch: pytest.MonkeyPatch, log_watch: Any) -> None:
    monkeypatch.setattr(manager_module, "LOOK_S", 0.001)
    fill(store, 20)
    manager = make()
    faults = iter([True, True, False])
    real = manager._save_what_lags

    def faulty() -> None:
        if next(faults, False):
            raise RuntimeError("A fault.")
        real()

    monkeypatch.setattr(manager, "_save_what_lags", faulty)
    log_watch.expect("The index does not follow the library.")
    manager.follow()
    fill(store, 5, Path("/more"), start=100)
    until(lambda: next(faults, None) is None)
    until(lambda: manager.count("raw") == 25)


def test_a_stand_in_answers_until_the_graph_is_loaded(store: Store, make: Make, tmp_path: Path) -> None:
    first = make()
    saved(first, store)
    assert pointers(tmp_path / "index") == {"raw": "hnsw", stand_in("raw"): "exact"}
    # A single search is over before a graph is loaded.
    single = make()
    expected = single.search("raw", QUERY, 5)[0].tolist()
    assert single.state("raw") == "exact"
    assert single.wait(0)
    # A process that lives on gets the graph, which takes in what came in the meantime.
    fill(store, 7, Path("/more"), start=1000)
    lives = make()
    lives.follow()
    until(lambda: lives.ready)
    until(lambda: lives.state("raw") == "hnsw")
    assert lives.count("raw") == 157
    assert single.count("raw") == 150
    assert set(lives.search("raw", QUERY, 5)[0].tolist()) <= set(store.labels(SPACE.id).tolist())
    single.sync()
    assert lives.search("raw", QUERY, 5)[0].tolist() == single.search("raw", QUERY, 5)[0].tolist()
    assert len(expected) == 5


def test_a_library_that_has_become_small_needs_no_graph_any_more(store: Store, make: Make, tmp_path: Path) -> None:
    saved(make(), store)
    (root,) = store.roots()
    gone = [stat.id for stat in store.locations(root.id).values()][:120]
    store.commit_scan(root.id, ScanDelta(removed=gone), 2.0)
    store.release_orphans()
    small = make()
    small.load()
    assert small.state("raw") == "exact"
    small.save()
    assert pointers(tmp_path / "index")["raw"] == "exact"
    again = make()
    again.search("raw", QUERY, 5)
    assert again._loaded["raw"].seq == store.seq()
    assert again._loaded["raw"].unsaved() == 0
    assert again.count("raw") == 30


def test_a_stand_in_is_half_as_large_and_nearly_as_exact(store: Store, make: Make, tmp_path: Path) -> None:
    saved(make(), store)
    (pointer,) = [path for path in (tmp_path / "index").glob("*.json") if stand_in("raw") in path.read_text()]
    file = tmp_path / "index" / json.loads(pointer.read_text())["file"]
    assert np.load(file).dtype == np.float16
    small, exact = make(), make(large=1 << 40)
    labels, scores = small.search("raw", QUERY, 10)
    exact._snapshots.keep_only([])
    right, wanted = exact.search("raw", QUERY, 10)
    assert labels.tolist() == right.tolist()
    np.testing.assert_allclose(scores, wanted, atol=2e-3)


@pytest.mark.parametrize("damaged", ["raw", stand_in("raw")])
def test_a_damaged_one_of_the_two_is_refused_and_made_anew(
    store: Store, make: Make, tmp_path: Path, damaged: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(make(), store)
    for path in (tmp_path / "index").glob("*.json"):
        pointer = json.loads(path.read_text())
        if pointer["space"] == damaged:
            file = tmp_path / "index" / pointer["file"]
            changed = bytearray(file.read_bytes())
            changed[len(changed) // 2] ^= 1
            file.write_bytes(changed)
            kind = pointer["kind"]
    loads: list[str] = []
    original = HnswIndex.load

    def load(self: HnswIndex, path: Path) -> None:
        loads.append(path.name)
        original(self, path)

    monkeypatch.setattr(HnswIndex, "load", load)
    manager = make()
    assert any("digest" in reason for reason in manager.refused())
    loads.clear()
    manager.follow()
    until(lambda: manager.ready)
    until(lambda: manager.state("raw") == "hnsw")
    assert manager.wait(PATIENCE_S)
    # A graph that was changed by one bit never comes near hnswlib.
    assert bool(loads) == (kind == "exact")
    assert manager.search("raw", QUERY, 150)[0].size == 150


def test_a_restart_while_the_graph_is_built_begins_with_the_stand_in(
    store: Store, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, 150)
    entered, go_on = threading.Event(), threading.Event()
    original = HnswIndex.add

    def slow(self: HnswIndex, labels: np.ndarray, rows: np.ndarray) -> None:
        entered.set()
        assert go_on.wait(PATIENCE_S)
        original(self, labels, rows)

    monkeypatch.setattr(HnswIndex, "add", slow)
    manager = make()
    manager.follow()
    assert entered.wait(PATIENCE_S)
    assert pointers(tmp_path / "index") == {stand_in("raw"): "exact"}
    monkeypatch.setattr(Store, "vectors", lambda *_: pytest.fail("The database was read."))
    assert make(exact_below=1000).search("raw", QUERY, 5)[0].size == 5
    go_on.set()


def test_a_large_graph_with_many_tombstones_is_never_there_twice(
    store: Store, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = fill(store, 300)
    manager = make()
    manager.load()
    built: list[str] = []
    original = HnswIndex.__init__

    def init(self: HnswIndex, *args: int) -> None:
        built.append(manager._loaded["raw"].index.kind)
        original(self, *args)

    monkeypatch.setattr(HnswIndex, "__init__", init)
    gone = [stat.id for stat in store.locations(root.id).values()][:100]
    store.commit_scan(root.id, ScanDelta(removed=gone), 2.0)
    store.release_orphans()
    manager.sync()
    assert manager.wait(PATIENCE_S)
    assert built == ["exact"]  # what answered while the new graph was made
    assert manager.state("raw") == "hnsw"
    assert manager._loaded["raw"].index.labels().tolist() == store.labels(SPACE.id).tolist()


def test_snapshots_are_written_when_a_restart_would_have_much_to_do(
    store: Store, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manager_module, "_FEW_CHANGES", 10)
    monkeypatch.setattr(manager_module, "QUIET_S", 0.0)
    fill(store, 30)
    manager = make()
    manager.follow()
    until(lambda: pointers(tmp_path / "index") == {"raw": "exact"})
    assert manager._snapshots.seq("raw") == 30
    fill(store, 5, Path("/few"), start=100)
    manager.nudge()
    until(lambda: manager.count("raw") == 35)
    assert manager._snapshots.seq("raw") == 30
    fill(store, 10, Path("/more"), start=200)
    manager.nudge()
    until(lambda: manager._snapshots.seq("raw") == 45)


def test_what_is_forgotten_is_built_from_the_database(store: Store, make: Make, tmp_path: Path) -> None:
    fill(store, 150)
    manager = make()
    manager.load()
    manager.save()
    old = manager._loaded["raw"]
    manager.forget()
    assert list((tmp_path / "index").iterdir()) == []
    old.save()
    assert list((tmp_path / "index").iterdir()) == []
    assert manager.search("raw", QUERY, 200)[0].size == 150
    assert manager._loaded["raw"] is not old


def test_searches_pass_changes_that_wait() -> None:
    turns = Turns()
    order: list[str] = []
    started = threading.Barrier(3)

    def change() -> None:
        started.wait()
        with turns.change():
            order.append("change")

    def search() -> None:
        started.wait()
        with turns.search():
            order.append("search")

    with turns.search():
        threads = [threading.Thread(target=change), threading.Thread(target=search)]
        for thread in threads:
            thread.start()
        started.wait()
        until(lambda: turns._searches == 1)
    for thread in threads:
        thread.join(PATIENCE_S)
    assert order == ["search", "change"]


def test_searches_without_end_do_not_keep_changes_out() -> None:
    turns = Turns()
    done = threading.Event()

    def search() -> None:
        while not done.is_set():
            with turns.search():
                pass

    threads = [threading.Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(3):
        with turns.change():
            pass
    done.set()
    for thread in threads:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()
