"""Vectors that were taken out of a graph lately."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anyfind.index.hnsw import HnswIndex
from anyfind.index.lately import Lately
from anyfind.sdk.types import Float32Array


@given(st.lists(st.lists(st.integers(0, 40), max_size=12), max_size=12))
def test_each_row_gets_its_own_vector(asked: list[list[int]]) -> None:
    every = np.arange(41 * 3, dtype=np.float32).reshape(41, 3)
    lately = Lately(3, kept=8)
    for rows in asked:
        wanted = np.array(rows, dtype=np.int64)
        np.testing.assert_array_equal(lately.of(wanted, lambda some: every[some]), every[wanted])


def test_what_was_asked_for_is_not_fetched_again() -> None:
    fetched: list[int] = []

    def fetch(rows: np.typing.NDArray[np.int64]) -> Float32Array:
        fetched.extend(rows.tolist())
        return np.ones((rows.size, 2), dtype=np.float32)

    lately = Lately(2, kept=4)
    lately.of(np.array([1, 2]), fetch)
    lately.of(np.array([2, 3]), fetch)
    assert fetched == [1, 2, 3]


def test_a_label_with_another_vector_is_fetched_anew() -> None:
    graph = HnswIndex(2)
    graph.add([1, 2], [[1.0, 0.0], [0.0, 1.0]])
    assert graph.vectors_of([1]).tolist() == [[1.0, 0.0]]
    graph.add([1], [[0.0, -1.0]])
    assert graph.vectors_of([1]).tolist() == [[0.0, -1.0]]
    graph.remove([2])
    with pytest.raises(KeyError):
        graph.vectors_of([2])
