"""Exact nearest neighbours: one matrix, one product."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import numpy.typing as npt

from anyfind.index import checks
from anyfind.index.labels import Labels, LabelTable, as_labels
from anyfind.index.sidecar import labels_path, read_labels, write_labels
from anyfind.sdk.types import Float32Array


class ExactIndex:
    """Inner products with every vector. Safe to search while it changes.

    Args:
        dimension: Length of a vector.
        capacity: How many vectors to make room for at once.
    """

    kind = "exact"

    def __init__(self, dimension: int, capacity: int = 0) -> None:
        self.dimension = dimension
        self._lock = threading.Lock()
        self._table = LabelTable()
        self._vectors: Float32Array = np.empty((capacity, dimension), dtype=np.float32)

    @property
    def count(self) -> int:
        """How many vectors can be found."""
        return self._table.live

    @property
    def stale(self) -> float:
        """Share of rows that are tombstones, 0 to 1. Removals compact it before it passes a quarter."""
        return 1 - self._table.live / len(self._table) if len(self._table) else 0.0

    def labels(self) -> Labels:
        """The labels that can be found, rising."""
        with self._lock:
            return np.sort(self._table.all[self._table.alive])

    def add(self, labels: npt.ArrayLike, vectors: npt.ArrayLike) -> None:
        """Add vectors, or replace those of labels that are already there.

        Raises:
            ValueError: Shapes do not fit or a value is not finite.
        """
        names, rows = checks.batch(labels, vectors, self.dimension)
        with self._lock:
            places = self._table.rows(names)
            known = places >= 0
            if known.any():
                # A search may be reading the old matrix.
                self._vectors = self._vectors.copy()
                self._vectors[places[known]] = rows[known]
                self._table.set_alive(places[known], alive=True)
                names, rows = names[~known], rows[~known]
            size = len(self._table)
            needed = size + names.size
            if needed > len(self._vectors):
                grown = np.empty((max(needed, len(self._vectors) * 3 // 2, 64), self.dimension), dtype=np.float32)
                grown[:size] = self._vectors[:size]
                self._vectors = grown
            self._vectors[size:needed] = rows
            self._table.append(names)

    def remove(self, labels: npt.ArrayLike) -> None:
        """Forget labels; unknown ones are passed over."""
        with self._lock:
            rows = self._table.live_rows(as_labels(labels))
            if rows.size == 0:
                return
            self._table.set_alive(rows, alive=False)
            if self._table.live < 0.75 * len(self._table):
                self._compact()

    def _compact(self) -> None:
        alive = self._table.alive
        table = LabelTable()
        table.append(self._table.all[alive])
        self._vectors = self._vectors[: len(alive)][alive]
        self._table = table

    def search(
        self, query: Float32Array, k: int, allow: npt.NDArray[np.int64] | None = None
    ) -> tuple[Labels, Float32Array]:
        """Labels and inner products of the best ``k``, best first; fewer when there are fewer.

        Args:
            query: ``float32 [d]``.
            k: How many.
            allow: Only these labels, or ``None`` for all; unknown ones are passed over.

        Raises:
            ValueError: The query does not fit or is not finite.
        """
        vector = checks.query_vector(query, self.dimension)
        with self._lock:
            size = len(self._table)
            vectors, labels = self._vectors[:size], self._table.all
            alive = None if self._table.live == size else self._table.alive
            rows = None if allow is None else self._table.live_rows(checks.sorted_set(allow))
        if rows is None:
            rows = None if alive is None else np.flatnonzero(alive)
        if rows is None:
            return checks.best(labels, vectors @ vector, k)
        if rows.size < size // 4:  # gathering costs more than multiplying a few rows too many
            return checks.best(labels[rows], vectors[rows] @ vector, k)
        return checks.best(labels[rows], (vectors @ vector)[rows], k)

    def present_labels(self, labels: npt.ArrayLike) -> Labels:
        """Those of the labels that can be found."""
        with self._lock:
            return self._table.all[self._table.live_rows(as_labels(labels))]

    def present(self, labels: npt.ArrayLike) -> tuple[Labels, Float32Array]:
        """Those of the labels that can be found, with their vectors."""
        with self._lock:
            rows = self._table.live_rows(as_labels(labels))
            return self._table.all[rows], self._vectors[rows]

    def vectors_of(self, labels: npt.ArrayLike) -> Float32Array:
        """``float32 [n, d]`` in the order given.

        Raises:
            KeyError: A label cannot be found.
        """
        wanted = as_labels(labels)
        found, vectors = self.present(wanted)
        if found.size != wanted.size:
            raise KeyError(f"{wanted.size - found.size} labels are not in the index.")
        return vectors

    def save(self, path: Path) -> None:
        """Write the vectors to ``path`` and the labels beside it, both as ``.npy`` data."""
        with self._lock:
            alive = self._table.alive
            labels, vectors = self._table.all[alive], self._vectors[: len(alive)][alive]
        with path.open("wb") as file:
            np.save(file, vectors, allow_pickle=False)
        write_labels(labels_path(path), labels, np.ones(labels.size, dtype=np.bool_))

    def load(self, path: Path) -> None:
        """Replace everything by what :meth:`save` wrote.

        Raises:
            ValueError: The files are no such data, or of another dimension.
            OSError: They cannot be read.
        """
        with path.open("rb") as file:
            vectors = np.load(file, allow_pickle=False)
        labels, alive = read_labels(labels_path(path))
        if not alive.all():
            raise ValueError("An exact index keeps no tombstones on disk.")
        if vectors.dtype != np.float32:
            raise ValueError(f"The vectors are {vectors.dtype}, not float32.")
        labels, vectors = checks.batch(labels, vectors, self.dimension)
        table = LabelTable()
        table.append(labels)
        with self._lock:
            self._table, self._vectors = table, vectors
