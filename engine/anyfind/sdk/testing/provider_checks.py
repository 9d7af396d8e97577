"""The checks of index backends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from anyfind.sdk.testing.steps import Bench, Failure, Step, load
from anyfind.sdk.types import Float32Array

_LIMIT_S: Final = 120.0
_DIMENSION, _COUNT, _K = 32, 400, 10
_RECALL: Final = 0.9


def index_steps(bench: Bench) -> Sequence[Step]:
    """The checks of one index backend, whose factory takes the dimension of the vectors."""
    checks = _IndexChecks(bench)
    limit = bench.timeout_s if bench.timeout_s is not None else _LIMIT_S
    loads = ("index.loads",)
    steps: list[tuple[str, Callable[[], str], tuple[str, ...]]] = [
        ("loads", checks.loads, ()),
        ("empty", checks.empty, loads),
        ("search", checks.search, loads),
        ("k-too-large", checks.k_too_large, loads),
        ("allow", checks.allow, loads),
        ("remove", checks.remove, loads),
        ("save-load", checks.save_load, loads),
    ]
    return [Step(f"index.{name}", run, limit, needs) for name, run, needs in steps]


class _IndexChecks:
    def __init__(self, bench: Bench) -> None:
        self._entry = next(e for e in bench.manifest.indexes if e.full_id == bench.full_id)
        self._bench = bench
        self._call = bench.recorder.call
        rows = np.random.default_rng(8).normal(size=(_COUNT, _DIMENSION))
        self._vectors = np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)
        self._labels = np.arange(_COUNT, dtype=np.int64) * 3 + 5

    def loads(self) -> str:
        made = self._call(load(self._entry.factory), _DIMENSION)
        missing = [n for n in ("add", "remove", "search", "save", "load") if not callable(getattr(made, n, None))]
        if missing:
            raise Failure(f"{self._entry.factory} has no method {missing[0]}.")
        return "It loads and has every method of the contract."

    def empty(self) -> str:
        labels, scores = self._search(self._call(load(self._entry.factory), _DIMENSION), self._vectors[0], _K)
        if len(labels) or len(scores):
            raise Failure("An empty index finds something.")
        return "An empty index finds nothing."

    def search(self) -> str:
        index = self._filled()
        hits = 0
        for query in self._vectors[:50]:
            labels, scores = self._search(index, query, _K)
            if (np.diff(scores) > 1e-5).any():
                raise Failure("Its results are not ordered, best first.")
            exact = self._vectors @ query
            if not np.allclose(exact[(labels - 5) // 3], scores, atol=1e-2):
                raise Failure("Its scores are not the inner products.")
            hits += len(set(labels.tolist()) & set(self._labels[np.argsort(-exact)[:_K]].tolist()))
        if hits / (50 * _K) < _RECALL:
            raise Failure(f"It finds only {hits / (50 * _K):.0%} of the nearest {_K}.")
        return f"It finds {hits / (50 * _K):.0%} of the nearest {_K}, best first."

    def k_too_large(self) -> str:
        labels, _ = self._search(self._filled(), self._vectors[0], _COUNT * 2)
        if not 0 < len(labels) <= _COUNT:
            raise Failure(f"Asked for {_COUNT * 2} of {_COUNT} it gives {len(labels)}.")
        return "Asked for more than there is it gives what there is."

    def allow(self) -> str:
        allowed = self._labels[::7]
        labels, _ = self._search(self._filled(), self._vectors[0], _K, allowed)
        if not set(labels.tolist()) <= set(allowed.tolist()):
            raise Failure("It finds labels that were not allowed.")
        if len(labels) != _K:
            raise Failure(f"Of {len(allowed)} allowed labels it finds {len(labels)} instead of {_K}.")
        return "It finds only what is allowed."

    def remove(self) -> str:
        index = self._filled()
        self._call(index.remove, self._labels[:1])
        labels, _ = self._search(index, self._vectors[0], _K)
        if self._labels[0] in labels:
            raise Failure("It still finds what was removed.")
        return "It does not find what was removed."

    def save_load(self) -> str:
        index = self._filled()
        path = self._bench.scratch / "saved.index"
        self._call(index.save, path)
        again = self._call(load(self._entry.factory), _DIMENSION)
        self._call(again.load, path)
        for query in self._vectors[:5]:
            if self._search(index, query, _K)[0].tolist() != self._search(again, query, _K)[0].tolist():
                raise Failure("Saved and loaded it finds something else.")
        return "Saved and loaded it finds the same."

    def _filled(self) -> Any:
        index = self._call(load(self._entry.factory), _DIMENSION)
        self._call(index.add, self._labels, self._vectors)
        return index

    def _search(self, index: Any, query: Float32Array, k: int, allow: Any = None) -> tuple[Any, Any]:
        labels, scores = self._call(index.search, query, k, allow)
        if not (isinstance(labels, np.ndarray) and labels.dtype == np.int64 and labels.ndim == 1):
            raise Failure("The labels it finds are no int64 array of one axis.")
        if not (isinstance(scores, np.ndarray) and scores.dtype == np.float32 and scores.shape == labels.shape):
            raise Failure("The scores it finds are no float32 array as long as the labels.")
        if not np.isfinite(scores).all():
            raise Failure("It gives scores that are not finite.")
        return labels, scores
