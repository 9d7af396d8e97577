"""The log of changes does not grow for ever, and no index is wrong for what it has forgotten."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from anyfind.index import IndexManager, View
from anyfind.store import Store, care
from anyfind.store.records import ScanDelta
from fakes.library import DIMENSION, SPACE, fill, unit

RAW = View("raw", SPACE.id, DIMENSION, unit)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(care, "RECENT", 0)
    monkeypatch.setattr(care, "FEW_GONE", 10)
    monkeypatch.setattr(care, "_LOOKED_AT_ONCE", 7)
    with Store.open(tmp_path / "library.sqlite") as opened:
        yield opened


def manager(store: Store) -> IndexManager:
    return IndexManager(store, store.path.parent / "index", lambda: (RAW,), threads=1)


def changes(store: Store) -> list[tuple[str, int]]:
    with closing(sqlite3.connect(store.path)) as connection:
        return list(connection.execute("SELECT kind, label FROM changes ORDER BY seq"))


def delete(store: Store, number: int) -> None:
    """Delete the first files."""
    (root,) = store.roots()
    known = sorted(known.id for known in store.locations(root.id).values())
    store.commit_scan(root.id, ScanDelta(removed=known[:number]), 0.0)
    store.release_orphans()


def test_what_every_index_knows_of_vectors_that_went_is_forgotten(store: Store) -> None:
    fill(store, 40)
    index = manager(store)
    index.load()
    delete(store, 30)
    index.sync()
    index.save()
    present = store.labels(SPACE.id).tolist()
    assert len(present) == 10
    seq = store.seq()
    assert changes(store) == [("add", label) for label in present]
    assert store.seq() == seq
    assert store.care.damage() == []
    fill(store, 3, start=100)
    assert store.seq() == seq + 3
    index.sync()
    assert index.labels("raw").tolist() == store.labels(SPACE.id).tolist()
    index.close()


def test_an_index_that_has_not_heard_of_it_yet_holds_it_back(store: Store) -> None:
    fill(store, 40)
    late, other = manager(store), manager(store)
    late.load()
    late.save()
    delete(store, 30)
    other.load()
    (view,) = other._loaded.values()
    assert view.seq == store.seq()
    # Its own state is the newest, but a snapshot on the disk is of the one before.
    other._prune()
    assert [kind for kind, _ in changes(store)] == ["add"] * 10 + ["delete"] * 30
    late.close()
    other.close()
    again = manager(store)
    again.sync()
    again.load()
    assert again.labels("raw").tolist() == store.labels(SPACE.id).tolist()
    again.close()


def test_a_snapshot_that_cannot_catch_up_is_built_anew(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    fill(store, 40)
    first = manager(store)
    first.load()
    first.save()
    first.close()
    delete(store, 30)
    assert store.care.forget_gone(store.seq()) == 60
    caplog.set_level("INFO")
    again = manager(store)
    labels, _ = again.search("raw", unit(np.ones(DIMENSION, dtype=np.float32)), 40)
    assert sorted(labels.tolist()) == store.labels(SPACE.id).tolist()
    assert "does not hold the labels of the database" in caplog.text
    again.close()


def test_a_few_changes_stay(store: Store) -> None:
    fill(store, 20)
    delete(store, 4)
    assert store.care.forget_gone(store.seq()) == 0
    assert len(changes(store)) == 24
