"""Exact and approximate index behind one interface."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from anyfind.index import ExactIndex, HnswIndex
from fakes.library import unit

DIMENSION = 12
Index = ExactIndex | HnswIndex
both = pytest.mark.parametrize("make", [ExactIndex, HnswIndex])


def vectors(count: int, seed: int = 0) -> np.ndarray:
    return unit(np.random.default_rng(seed).standard_normal((count, DIMENSION)).astype(np.float32))


def filled(make: type[Index], count: int = 300) -> tuple[Index, np.ndarray]:
    index = make(DIMENSION)
    rows = vectors(count)
    index.add(np.arange(1, count + 1), rows)
    return index, rows


@both
def test_the_best_come_first_with_their_inner_products(make: type[Index]) -> None:
    index, rows = filled(make)
    labels, scores = index.search(rows[41], 5)
    products = rows @ rows[41]
    expected = np.argsort(-products)[:5]
    assert labels.tolist() == (expected + 1).tolist()
    np.testing.assert_allclose(scores, products[expected], atol=1e-5)
    assert [str(labels.dtype), str(scores.dtype)] == ["int64", "float32"]


@both
@pytest.mark.parametrize("k", [0, 1, 299, 300, 301, 10_000])
def test_more_than_there_are_may_be_asked_for(make: type[Index], k: int) -> None:
    index, rows = filled(make)
    labels, scores = index.search(rows[0], k)
    assert labels.size == scores.size == min(k, 300)
    assert np.unique(labels).size == labels.size
    assert np.all(np.diff(scores) <= 0)


@both
def test_an_empty_index_answers_nothing(make: type[Index]) -> None:
    index = make(DIMENSION)
    assert index.search(vectors(1)[0], 5)[0].size == 0
    assert index.search(vectors(1)[0], 5, np.array([1, 2]))[0].size == 0
    assert index.count == 0
    assert index.vectors_of([]).shape == (0, DIMENSION)
    index.add(np.empty(0, dtype=np.int64), np.empty((0, DIMENSION), dtype=np.float32))
    index.remove([4])
    with pytest.raises(KeyError):
        index.vectors_of([1])


@both
@pytest.mark.parametrize("size", [0, 1, 7, 40, 150, 290, 300])
def test_only_allowed_labels_are_answered(make: type[Index], size: int) -> None:
    index, rows = filled(make)
    rng = np.random.default_rng(size)
    allow = rng.choice(np.arange(1, 301), size, replace=False)
    labels, _ = index.search(rows[3], 10, np.concatenate([allow, [9999, 10_000]]))
    products = rows[allow - 1] @ rows[3]
    assert labels.tolist() == allow[np.argsort(-products)[:10]].tolist()


@both
def test_removed_labels_are_gone(make: type[Index]) -> None:
    index, rows = filled(make)
    index.remove([42, 42, 7, 9999])
    index.remove([42])
    assert index.count == 298
    assert 42 not in index.search(rows[41], 300)[0]
    assert index.search(rows[41], 300)[0].size == 298
    assert index.search(rows[41], 3, np.array([42, 7, 8]))[0].tolist() == [8]
    with pytest.raises(KeyError, match="1 labels"):
        index.vectors_of([1, 42])
    assert index.present([1, 42, 9999])[0].tolist() == [1]
    assert not np.isin([42, 7], index.labels()).any()


@both
def test_everything_may_be_removed(make: type[Index]) -> None:
    index, rows = filled(make)
    index.remove(np.arange(1, 301))
    assert index.count == 0
    assert index.search(rows[0], 3)[0].size == 0
    index.add([301], rows[:1])
    assert index.search(rows[0], 3)[0].tolist() == [301]


@both
def test_adding_again_replaces_and_revives(make: type[Index]) -> None:
    index, rows = filled(make, 50)
    other = vectors(50, seed=9)
    index.remove([3])
    index.add([3, 4, 51], other[[3, 4, 5]])
    assert index.count == 51
    np.testing.assert_allclose(index.vectors_of([51, 3, 4, 1]), np.stack([*other[[5, 3, 4]], rows[0]]), atol=1e-6)
    assert index.search(other[3], 1)[0].tolist() == [3]


@both
def test_vectors_come_back_in_the_order_asked_for(make: type[Index]) -> None:
    index = make(DIMENSION)
    rows = vectors(30)
    order = np.random.default_rng(5).permutation(30)
    index.add(order[:20] + 100, rows[order[:20]])
    index.add(order[20:] + 100, rows[order[20:]])
    np.testing.assert_allclose(index.vectors_of([117, 100, 117]), rows[[17, 0, 17]], atol=1e-6)
    assert index.labels().tolist() == list(range(100, 130))


@both
@pytest.mark.parametrize(
    ("labels", "rows", "complaint"),
    [
        ([1], np.full((1, DIMENSION), np.nan), "not finite"),
        ([1], np.full((1, DIMENSION), np.inf), "not finite"),
        ([1, 2], np.zeros((1, DIMENSION)), "vectors of shape"),
        ([1], np.zeros((1, DIMENSION + 1)), "vectors of shape"),
        ([1], np.zeros(DIMENSION), "vectors of shape"),
        ([1, 1], np.zeros((2, DIMENSION)), "twice"),
    ],
)
def test_bad_vectors_are_refused_and_change_nothing(
    make: type[Index], labels: list[int], rows: np.ndarray, complaint: str
) -> None:
    index, good = filled(make, 5)
    with pytest.raises(ValueError, match=complaint):
        index.add(labels, rows)
    np.testing.assert_allclose(index.vectors_of([1]), good[:1], atol=1e-6)


@both
def test_bad_queries_are_refused(make: type[Index]) -> None:
    index, _ = filled(make, 5)
    with pytest.raises(ValueError, match="not finite"):
        index.search(np.full(DIMENSION, np.nan, dtype=np.float32), 3)
    with pytest.raises(ValueError, match="not 3"):
        index.search(np.zeros(3, dtype=np.float32), 3)


@both
def test_an_index_saved_and_loaded_is_the_same(make: type[Index], tmp_path: Path) -> None:
    index, rows = filled(make)
    index.remove([5, 6])
    index.save(tmp_path / "index")
    loaded = make(DIMENSION)
    loaded.load(tmp_path / "index")
    assert loaded.count == 298
    for row in rows[:20]:
        assert loaded.search(row, 7)[0].tolist() == index.search(row, 7)[0].tolist()
    loaded.add([400], rows[4:5])
    loaded.remove([7])
    assert loaded.search(rows[4], 1)[0].tolist() == [400]
    with pytest.raises(KeyError):
        loaded.vectors_of([5])


def test_the_exact_index_gives_room_back(tmp_path: Path) -> None:
    index, rows = filled(ExactIndex)
    index.remove(np.arange(1, 150))
    assert index.stale <= 0.25
    np.testing.assert_allclose(index.vectors_of([150, 300]), rows[[149, 299]])
    other = ExactIndex(DIMENSION + 1)
    index.save(tmp_path / "index")
    with pytest.raises(ValueError, match="vectors of shape"):
        other.load(tmp_path / "index")


def test_the_graph_counts_its_tombstones() -> None:
    index, _ = filled(HnswIndex)
    index.remove(np.arange(1, 101))
    assert index.stale == pytest.approx(1 / 3)


def test_equal_scores_are_ordered_by_label() -> None:
    index = ExactIndex(DIMENSION)
    row = vectors(1)
    index.add([30, 10, 20, 40], np.repeat(row, 4, axis=0))
    assert index.search(row[0], 2)[0].tolist() == [10, 20]


def test_a_filter_far_from_the_query_is_answered_exactly() -> None:
    """All that is allowed lies on the other side: over-fetching alone would come back with nothing."""
    rng = np.random.default_rng(1)
    near = unit(rng.standard_normal((2000, DIMENSION)) * 0.1 + np.eye(DIMENSION)[0])
    far = unit(rng.standard_normal((900, DIMENSION)) * 0.1 - np.eye(DIMENSION)[0])
    index = HnswIndex(DIMENSION)
    index.add(np.arange(1, 2901), np.concatenate([near, far]))
    allow = np.arange(2001, 2901)
    labels, _ = index.search(near[0], 10, allow)
    assert labels.tolist() == allow[np.argsort(-(far @ near[0]))[:10]].tolist()


@both
def test_searches_run_while_the_index_changes(make: type[Index]) -> None:
    index, rows = filled(make, 200)
    problems: list[str] = []
    done = threading.Event()

    def search() -> None:
        while not done.is_set():
            labels, scores = index.search(rows[0], 10)
            if labels.size != 10 or not np.isfinite(scores).all():
                problems.append(str(labels))

    threads = [threading.Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(30):
        index.add(np.arange(1000 + 50 * number, 1050 + 50 * number), vectors(50, seed=number))
        index.remove(np.arange(1000 + 50 * number, 1020 + 50 * number))
    done.set()
    for thread in threads:
        thread.join()
    assert problems == []
    assert index.count == 200 + 30 * 30
