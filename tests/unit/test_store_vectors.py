"""Vectors by block and label, and the log of changes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from anyfind.errors import NotFound
from anyfind.sdk.types import Space
from anyfind.store import Store
from anyfind.store.records import ScanDelta, VectorWrite, WriteBatch
from fakes.library import DIMENSION, SPACE, content, embed, fill, scan

WIDE = Space("fake/wide", ("1", "2"), "7", 2560, "none", ("image",))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        yield opened


def test_spaces_come_back_as_registered(store: Store) -> None:
    store.register_space(SPACE)
    store.register_space(WIDE)
    store.register_space(SPACE)
    assert store.spaces() == [SPACE, WIDE]
    assert store.counts().vectors == {SPACE.id: 0, WIDE.id: 0}
    with pytest.raises(NotFound):
        store.count_vectors("nowhere")


def test_blocks_are_in_label_order_and_bounded(store: Store) -> None:
    root = store.add_root(Path("/data"))
    ids = scan(store, root, ["big.txt", "other.txt"])
    embed(store, [content(ids["big.txt"], "A", [None] * 9000)])
    embed(store, [content(ids["other.txt"], "B", ["one"])], space=WIDE)
    blocks = list(store.vectors(SPACE.id))
    assert [len(labels) for labels, _ in blocks] == [8192, 808]
    labels = np.concatenate([labels for labels, _ in blocks])
    assert labels.dtype == np.int64
    assert np.all(labels[1:] > labels[:-1])
    assert blocks[0][1].dtype == np.float16
    assert blocks[0][1].shape == (8192, DIMENSION)
    (after,) = store.vectors(SPACE.id, after=int(labels[4]), limit=3)
    assert after[0].tolist() == labels[5:8].tolist()
    assert [values.shape for _, values in store.vectors(WIDE.id)] == [(1, 2560)]
    assert np.array_equal(store.labels(SPACE.id), labels)


def test_vectors_by_label_keep_the_order_asked_for(store: Store) -> None:
    root = store.add_root(Path("/data"))
    ids = scan(store, root, ["a.txt"])
    store.register_space(SPACE)
    _, segments = store.commit(WriteBatch(contents=[content(ids["a.txt"], "A", ["1", "2", "3"])])).contents[
        ids["a.txt"]
    ]
    vectors = np.linspace(-2, 2, 3 * DIMENSION, dtype=np.float32).reshape(3, DIMENSION)
    store.commit(
        WriteBatch(
            vectors=[VectorWrite(segment, SPACE.id, row) for segment, row in zip(segments, vectors, strict=True)]
        )
    )
    by_segment = store.labels_of(SPACE.id, segments)
    wanted = [by_segment[segments[2]], by_segment[segments[0]], by_segment[segments[2]]]
    read = store.vectors_by_label(SPACE.id, wanted)
    assert read.dtype == np.float32
    np.testing.assert_allclose(read, vectors[[2, 0, 2]], atol=1e-3)
    assert store.vectors_by_label(SPACE.id, []).shape == (0, DIMENSION)
    with pytest.raises(KeyError):
        store.vectors_by_label(SPACE.id, [10**9])
    store.register_space(WIDE)
    with pytest.raises(KeyError):
        store.vectors_by_label(WIDE.id, wanted)


def test_labels_are_never_reused(store: Store) -> None:
    root = fill(store, 5)
    before = store.labels(SPACE.id)
    store.remove_root(root.id)
    store.release_orphans()
    fill(store, 2)
    assert store.labels(SPACE.id).min() > before.max()
    kinds = [change.kind for change in store.changes_since(0, SPACE.id)]
    assert kinds == ["add"] * 5 + ["delete"] * 5 + ["add"] * 2
    assert [change.seq for change in store.changes_since(0, SPACE.id)] == list(range(1, 13))
    assert store.seq() == 12
    assert store.counts().embeddings_made == 7


def test_a_delta_leads_from_one_state_to_the_next(store: Store) -> None:
    root = fill(store, 6)
    store.register_space(WIDE)
    labels = store.labels(SPACE.id)
    names = store.locations(root.id)
    store.commit_scan(root.id, ScanDelta(removed=[names["note-0.txt"].id]), 2.0)
    store.release_orphans()
    first = store.delta(SPACE.id, 0, limit=4)
    assert (first.complete, first.seq) == (False, 4)
    assert first.labels.tolist() == labels[1:4].tolist()  # the first is gone again already
    rest = store.delta(SPACE.id, first.seq)
    assert (rest.complete, rest.seq) == (True, store.seq())
    assert rest.labels.tolist() == labels[4:].tolist()
    assert rest.vectors.shape == (2, DIMENSION)
    assert rest.removed.tolist() == labels[:1].tolist()
    nothing = store.delta(SPACE.id, store.seq())
    assert (nothing.labels.size, nothing.removed.size, nothing.vectors.shape) == (0, 0, (0, DIMENSION))
    assert store.delta(WIDE.id, 0).seq == store.seq()


def test_each_run_leaves_its_token_in_the_history(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Store.open(path) as store:
        assert store.lineage(0) == ""
        fill(store, 2)
        first = store.lineage(store.seq())
    with Store.open(path) as store:
        assert store.lineage(2) == first
        fill(store, 1, Path("/more"), start=50)
        assert store.lineage(1) == store.lineage(2) == first
        assert store.lineage(3) not in {"", first}


def test_readers_see_whole_commits_while_a_writer_writes(store: Store) -> None:
    fill(store, 1)
    store.register_space(WIDE)
    errors: list[str] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            delta = store.delta(SPACE.id, 0)
            if delta.labels.size % 4 != 1:
                errors.append(f"{delta.labels.size} vectors were seen")

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(20):
        root = store.add_root(Path(f"/more-{number}"))
        ids = scan(store, root, ["a.txt"])
        embed(store, [content(ids["a.txt"], f"m{number}", ["1", "2", "3", "4"])])
    done.set()
    for reader in readers:
        reader.join()
    assert errors == []
