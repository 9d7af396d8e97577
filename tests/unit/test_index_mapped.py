"""An exact index whose file is mapped behaves like one that was read, and leaves the file alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from anyfind.index import ExactIndex
from anyfind.index import exact as exact_module

DIMENSION = 8


def made(count: int, *, half: bool) -> ExactIndex:
    index = ExactIndex(DIMENSION, half=half)
    rows = np.random.default_rng(5).standard_normal((count, DIMENSION), dtype=np.float32)
    index.add(np.arange(1, count + 1), rows / np.linalg.norm(rows, axis=1, keepdims=True))
    return index


@pytest.fixture(params=[True, False], ids=["half", "single"])
def pair(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[ExactIndex, Path]:
    """An index that was loaded with every file large enough to be mapped, and its file."""
    path = tmp_path / "one.exact"
    made(100, half=bool(request.param)).save(path)
    monkeypatch.setattr(exact_module, "MAPPED", 0)
    index = ExactIndex(DIMENSION)
    index.load(path)
    return index, path


def test_it_answers_the_same(pair: tuple[ExactIndex, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    index, path = pair
    monkeypatch.setattr(exact_module, "MAPPED", 1 << 60)
    read = ExactIndex(DIMENSION)
    read.load(path)
    query = np.eye(DIMENSION, dtype=np.float32)[2]
    labels, scores = index.search(query, 10)
    expected = read.search(query, 10)
    assert np.array_equal(labels, expected[0])
    assert np.array_equal(scores, expected[1])


def test_changes_do_not_reach_the_file(pair: tuple[ExactIndex, Path]) -> None:
    index, path = pair
    before = path.read_bytes()
    other = np.eye(DIMENSION, dtype=np.float32)
    index.add([], np.empty((0, DIMENSION)))
    index.add([1, 101], other[:2])
    index.remove(range(2, 60))
    assert index.labels().tolist() == [1, *range(60, 102)]
    assert index.search(other[0], 1)[0].tolist() == [1]
    assert index.search(other[1], 1)[0].tolist() == [101]
    assert path.read_bytes() == before


def test_it_outlives_its_file(pair: tuple[ExactIndex, Path], tmp_path: Path) -> None:
    index, path = pair
    path.unlink()
    index.save(tmp_path / "two.exact")
    again = ExactIndex(DIMENSION)
    again.load(tmp_path / "two.exact")
    assert np.array_equal(again.vectors_of(range(1, 101)), index.vectors_of(range(1, 101)))
