"""Vectors that were taken out of a graph lately: hnswlib takes some ten microseconds for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Float32Array

Rows = npt.NDArray[np.int64]

KEPT: Final = 4096
"""Vectors that are kept of a graph: some 5 MB."""


class Lately:
    """Keeps the vectors that were asked for last, by their row. Not thread-safe; its index guards it.

    One search takes the same vectors several times, and the next one in the same folder takes them again.

    Args:
        dimension: Length of a vector.
        kept: How many are kept.
    """

    def __init__(self, dimension: int, kept: int = KEPT) -> None:
        self._dimension = dimension
        self._kept = kept
        self.forget()

    def forget(self) -> None:
        """Drop everything: some vectors are others now."""
        self._vectors: Float32Array = np.empty((self._kept, self._dimension), dtype=np.float32)
        self._rows: Rows = np.full(self._kept, -1, dtype=np.int64)
        self._places: npt.NDArray[np.int32] = np.empty(0, dtype=np.int32)
        self._next = 0

    def of(self, rows: Rows, fetch: Callable[[Rows], Float32Array]) -> Float32Array:
        """The vectors of rows, ``float32 [n, d]`` in the order given.

        Args:
            rows: Which.
            fetch: Gives those that are not kept.
        """
        if rows.size == 0:
            return np.empty((0, self._dimension), dtype=np.float32)
        self._reach(int(rows.max()) + 1)
        places = self._places[rows]
        lacking = places < 0
        if not lacking.any():
            return self._vectors[places]
        made = np.asarray(fetch(rows[lacking]), dtype=np.float32)
        found = np.empty((rows.size, self._dimension), dtype=np.float32)
        found[lacking] = made
        found[~lacking] = self._vectors[places[~lacking]]
        if len(made) <= self._kept:
            self._keep(rows[lacking], made)
        return found

    def _keep(self, rows: Rows, vectors: Float32Array) -> None:
        """In the places of those that came first."""
        where = (self._next + np.arange(rows.size)) % self._kept
        gone = self._rows[where]
        self._places[gone[gone >= 0]] = -1
        self._rows[where], self._vectors[where], self._places[rows] = rows, vectors, where
        self._next = int(where[-1] + 1) % self._kept

    def _reach(self, rows: int) -> None:
        if rows > self._places.size:
            grown = np.full(max(rows, self._places.size * 3 // 2), -1, dtype=np.int32)
            grown[: self._places.size] = self._places
            self._places = grown
