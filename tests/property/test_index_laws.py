"""Any sequence of changes: an index knows what a dictionary would, and ranks as brute force does."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anyfind.index import ExactIndex, HnswIndex
from fakes.library import unit

DIMENSION = 6
LABELS = st.lists(st.integers(1, 60), max_size=15, unique=True)
STEPS = st.lists(st.tuples(st.sampled_from(["add", "remove"]), LABELS, st.integers(0, 2**31)), max_size=12)


@pytest.mark.parametrize("make", [ExactIndex, HnswIndex])
@settings(max_examples=60, deadline=None)
@given(steps=STEPS, allow=st.none() | LABELS, k=st.integers(0, 80), seed=st.integers(0, 2**31))
def test_an_index_is_a_dictionary_that_ranks(
    make: type[ExactIndex | HnswIndex],
    steps: list[tuple[str, list[int], int]],
    allow: list[int] | None,
    k: int,
    seed: int,
) -> None:
    index = make(DIMENSION)
    model: dict[int, np.ndarray] = {}
    for what, labels, number in steps:
        if what == "add":
            rows = unit(np.random.default_rng(number).standard_normal((len(labels), DIMENSION)).astype(np.float32))
            index.add(labels, rows)
            model.update(zip(labels, rows, strict=True))
        else:
            index.remove(labels)
            for label in labels:
                model.pop(label, None)
    assert index.count == len(model)
    assert index.labels().tolist() == sorted(model)
    if model:
        np.testing.assert_allclose(index.vectors_of(list(model)), np.stack(list(model.values())), atol=1e-6)

    query = unit(np.random.default_rng(seed).standard_normal(DIMENSION).astype(np.float32))
    found, scores = index.search(query, k, None if allow is None else np.array(allow, dtype=np.int64))
    candidates = [label for label in model if allow is None or label in allow]
    assert found.size == min(k, len(candidates))
    assert set(found.tolist()) <= set(candidates)
    assert np.unique(found).size == found.size
    np.testing.assert_allclose(scores, [model[label] @ query for label in found.tolist()], atol=1e-5)
    best = sorted((float(model[label] @ query) for label in candidates), reverse=True)[: found.size]
    if make is ExactIndex:
        np.testing.assert_allclose(scores, best, atol=1e-5)
    else:
        assert np.all(np.diff(scores) <= 0)
