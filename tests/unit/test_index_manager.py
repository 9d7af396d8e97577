"""The manager: lazy views, level with the database, built in the background."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from anyfind.errors import NotFound, PluginError
from anyfind.index import HnswIndex, IndexManager, View
from anyfind.index import view as view_module
from anyfind.store import Store
from anyfind.store.records import ScanDelta
from fakes.library import DIMENSION, SPACE, fill, unit

RAW = View("raw", SPACE.id, DIMENSION, unit)
HALF = View("half", SPACE.id, DIMENSION // 2, lambda rows: unit(rows[:, : DIMENSION // 2]))
Make = Callable[..., IndexManager]
QUERY = unit(np.ones(DIMENSION, dtype=np.float32))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def make(store: Store, tmp_path: Path) -> Iterator[Make]:
    managers: list[IndexManager] = []

    def build(exact_below: int = 50_000, views: tuple[View, ...] = (RAW, HALF)) -> IndexManager:
        managers.append(IndexManager(store, tmp_path / "index", lambda: views, exact_below=exact_below, threads=1))
        return managers[-1]

    yield build
    for manager in managers:
        manager.close()


def stored(store: Store) -> dict[int, np.ndarray]:
    return {
        int(label): row
        for labels, rows in store.vectors(SPACE.id)
        for label, row in zip(labels, unit(rows.astype(np.float32)), strict=True)
    }


def check(manager: IndexManager, store: Store) -> None:
    expected = stored(store)
    assert manager.count("raw") == len(expected)
    for label, row in list(expected.items())[:5]:
        labels, scores = manager.search("raw", row, 1)
        assert labels.tolist() == [label]
        assert scores[0] == pytest.approx(1, abs=1e-5)
    rows = manager.vectors_of("raw", list(expected))
    np.testing.assert_allclose(rows, np.stack(list(expected.values())), atol=1e-6)


def remove(store: Store, root_id: int, count: int) -> None:
    ids = [stat.id for stat in store.locations(root_id).values()][:count]
    store.commit_scan(root_id, ScanDelta(removed=ids), 2.0)
    store.release_orphans()


def test_a_view_follows_the_database(store: Store, make: Make) -> None:
    root = fill(store, 40)
    manager = make()
    check(manager, store)
    fill(store, 10, Path("/more"), start=100)
    remove(store, root.id, 7)
    assert manager.count("raw") == 40
    manager.sync()
    check(manager, store)
    assert manager.count("raw") == 43


def test_a_view_that_was_never_asked_costs_nothing(store: Store, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store, 10)
    manager = make()
    manager.search("raw", QUERY, 3)
    monkeypatch.setattr(HALF.__class__, "transform", property(lambda _: pytest.fail("read")), raising=False)
    manager.sync()
    assert manager.count("half") == 10
    assert manager.state("half") == "exact"
    assert list(manager._loaded) == ["raw"]


def test_views_differ_in_their_transform(store: Store, make: Make) -> None:
    fill(store, 20)
    manager = make()
    (label, row), *_ = stored(store).items()
    assert manager.search("half", unit(row[: DIMENSION // 2]), 1)[0].tolist() == [label]
    assert manager.vectors_of("half", [label]).shape == (1, DIMENSION // 2)


def test_a_graph_is_built_in_the_background_and_replaces_the_exact_copy(store: Store, make: Make) -> None:
    fill(store, 120)
    manager = make(exact_below=100)
    assert manager.search("raw", QUERY, 3)[0].size == 3
    assert manager.wait(60)
    assert manager.state("raw") == "hnsw"
    check(manager, store)
    fill(store, 30, Path("/more"), start=500)
    manager.sync()
    check(manager, store)


def test_searches_are_answered_while_a_build_goes_on(store: Store, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store, 150)
    entered, go_on = threading.Event(), threading.Event()
    original = HnswIndex.add

    def slow(self: HnswIndex, labels: np.ndarray, rows: np.ndarray) -> None:
        entered.set()
        assert go_on.wait(60)
        original(self, labels, rows)

    monkeypatch.setattr(HnswIndex, "add", slow)
    monkeypatch.setattr(view_module, "_CHUNK", 20)
    manager = make(exact_below=100)
    manager.search("raw", QUERY, 3)
    assert entered.wait(60)
    assert manager.state("raw") == "rebuilding"
    # Files come and go while the graph grows; the graph that takes over knows all of it.
    root = fill(store, 60, Path("/more"), start=500)
    remove(store, root.id, 20)
    manager.sync()
    check(manager, store)
    go_on.set()
    assert manager.wait(60)
    assert manager.state("raw") == "hnsw"
    check(manager, store)
    assert manager.count("raw") == 190


def test_many_tombstones_lead_to_a_fresh_graph_or_back_to_exact(store: Store, make: Make) -> None:
    root = fill(store, 200)
    manager = make(exact_below=100)
    manager.search("raw", QUERY, 3)
    assert manager.wait(60)
    remove(store, root.id, 60)
    manager.sync()
    assert manager.wait(60)
    assert manager.state("raw") == "hnsw"
    assert manager._loaded["raw"].index.stale == 0
    check(manager, store)
    remove(store, root.id, 60)
    manager.sync()
    assert manager.wait(60)
    assert manager.state("raw") == "exact"
    check(manager, store)


def test_a_filter_holds_for_both_kinds(store: Store, make: Make) -> None:
    fill(store, 120)
    labels = store.labels(SPACE.id)[::3]
    for threshold in (1000, 100):
        manager = make(exact_below=threshold)
        manager.search("raw", QUERY, 3)
        assert manager.wait(60)
        found, _ = manager.search("raw", QUERY, 500, labels)
        assert sorted(found.tolist()) == labels.tolist()


def test_the_background_sample_is_fixed(store: Store, make: Make) -> None:
    fill(store, 300)
    first, second = make(), make(exact_below=100)
    sample = first.background("raw", 50)
    assert sample.shape == (50, DIMENSION)
    second.background("raw", 50)
    assert second.wait(60)
    second._loaded["raw"]._sample = None
    np.testing.assert_allclose(second.background("raw", 50), sample, atol=1e-6)
    assert first.background("raw").shape == (300, DIMENSION)
    fill(store, 30, Path("/more"), start=900)
    first.sync()
    common = {tuple(row) for row in first.background("raw", 50).tolist()} & {tuple(row) for row in sample.tolist()}
    assert len(common) > 35


def test_an_empty_library_answers_nothing(store: Store, make: Make) -> None:
    store.register_space(SPACE)
    manager = make()
    assert manager.search("raw", QUERY, 3)[0].size == 0
    assert manager.background("raw").shape == (0, DIMENSION)
    manager.sync()
    manager.save()
    fill(store, 3)
    manager.sync()
    check(manager, store)


def test_an_unknown_view_is_said_so(make: Make) -> None:
    manager = make()
    for ask in (lambda: manager.search("x", np.ones(3, np.float32), 1), lambda: manager.count("x")):
        with pytest.raises(NotFound, match="no view x"):
            ask()


def test_a_view_that_is_no_more_is_dropped(store: Store, tmp_path: Path) -> None:
    fill(store, 5)
    views = [RAW, HALF]
    manager = IndexManager(store, tmp_path / "index", lambda: views)
    manager.background("raw")
    manager.background("half")
    manager.save()
    views.remove(HALF)
    manager.sync()
    manager.save()
    assert list(manager._loaded) == ["raw"]
    assert len(list((tmp_path / "index").glob("*.json"))) == 1
    with pytest.raises(NotFound):
        manager.search("half", np.ones(DIMENSION // 2, np.float32), 1)
    manager.close()


def test_an_adapter_of_the_wrong_shape_is_a_plugin_error(store: Store, make: Make) -> None:
    fill(store, 3)
    manager = make(views=(View("bad", SPACE.id, 99, unit),))
    with pytest.raises(PluginError, match=r"shape \[3, 99\]"):
        manager.background("bad")


def test_vectors_that_an_adapter_breaks_are_like_nothing(
    store: Store, make: Make, caplog: pytest.LogCaptureFixture, log_watch: object
) -> None:
    log_watch.expect("not finite")  # type: ignore[attr-defined]
    fill(store, 3)

    def broken(rows: np.ndarray) -> np.ndarray:
        return np.where(np.arange(len(rows))[:, np.newaxis] == 1, np.nan, unit(rows)).astype(np.float32)

    manager = make(views=(View("odd", SPACE.id, DIMENSION, broken),))
    with caplog.at_level(logging.WARNING):
        assert manager.background("odd").shape == (3, DIMENSION)
    assert "1 vectors that are not finite" in caplog.text


def test_close_abandons_a_build(store: Store, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store, 150)
    entered = threading.Event()
    original = HnswIndex.add

    def announced(self: HnswIndex, labels: np.ndarray, rows: np.ndarray) -> None:
        entered.set()
        original(self, labels, rows)

    monkeypatch.setattr(HnswIndex, "add", announced)
    monkeypatch.setattr(view_module, "_CHUNK", 1)
    manager = make(exact_below=100)
    manager.search("raw", QUERY, 3)
    assert entered.wait(60)
    manager.close()
    assert not any(thread.name == "anyfind-index" for thread in threading.enumerate())
    manager.close()


def test_a_failed_build_leaves_exact_search(
    store: Store, make: Make, monkeypatch: pytest.MonkeyPatch, log_watch: object
) -> None:
    log_watch.expect("could not be built")  # type: ignore[attr-defined]
    fill(store, 150)

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(HnswIndex, "add", fail)
    manager = make(exact_below=100)
    manager.search("raw", QUERY, 3)
    assert manager.wait(60)
    assert manager.state("raw") == "exact"
    check(manager, store)
    monkeypatch.undo()
    manager.sync()
    assert manager.wait(60)
    assert manager.state("raw") == "hnsw"


def test_progress_is_told_while_a_view_loads(store: Store, make: Make) -> None:
    fill(store, 5)
    manager = make()
    manager._view("raw")
    fresh = make()
    seen: list[tuple[int, int, str]] = []
    fresh._loaded["raw"] = view_module.LoadedView(RAW, store, fresh._snapshots)
    fresh.sync(lambda done, total, what: seen.append((done, total, what)))
    assert seen == [(5, 5, "vectors")]
