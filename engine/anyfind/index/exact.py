"""Exact nearest neighbours: one matrix, one product."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.index import checks, halves
from anyfind.index.base import Index
from anyfind.index.labels import Labels, LabelTable, as_labels
from anyfind.index.sidecar import labels_path, read_labels, write_labels
from anyfind.sdk.types import Float32Array

MAPPED: Final = 200 << 20
"""Bytes from which a file is mapped rather than read: whoever loads it has just seen to it that it is sound, so it lies
in memory, and finding memory for another copy takes the system longer than all the rest. So large are only indexes
that soon make way for a graph. Not on Windows, where a file cannot be replaced while it is mapped."""


class ExactIndex(Index):
    """Inner products with every vector.

    Args:
        dimension: Length of a vector.
        capacity: How many vectors to make room for at once.
        half: Keep vectors in half precision, as the database does: half the memory, nearly twice the time.
    """

    kind = "exact"

    def __init__(self, dimension: int, capacity: int = 0, *, half: bool = False) -> None:
        super().__init__(dimension)
        self._vectors: npt.NDArray[Any] = np.empty((capacity, dimension), dtype=np.float16 if half else np.float32)

    @property
    def bytes(self) -> int:
        """About how much memory it takes."""
        return self._vectors.nbytes

    def add(self, labels: npt.ArrayLike, vectors: npt.ArrayLike) -> None:
        """Add vectors, or replace those of labels that are already there.

        Raises:
            ValueError: Shapes do not fit or a value is not finite.
        """
        names, rows = checks.batch(labels, vectors, self.dimension)
        with self._turns.change():
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
                room = max(needed, len(self._vectors) * 9 // 8, 64)
                grown = np.empty((room, self.dimension), dtype=self._vectors.dtype)
                grown[:size] = self._vectors[:size]
                self._vectors = grown
            self._vectors[size:needed] = rows
            self._table.append(names)

    def remove(self, labels: npt.ArrayLike) -> None:
        """Forget labels; unknown ones are passed over. Tombstones go before they are more than a quarter."""
        with self._turns.change():
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
        wanted = None if allow is None else checks.sorted_set(allow)
        with self._turns.search():
            size = len(self._table)
            vectors, labels = self._vectors[:size], self._table.all
            alive = None if self._table.live == size else self._table.alive
            rows = None if wanted is None else self._table.live_rows(wanted)
        if rows is None:
            rows = None if alive is None else np.flatnonzero(alive)
        if rows is None:
            return checks.best(labels, _products(vectors, vector), k)
        if rows.size < size // 4:  # gathering costs more than multiplying a few rows too many
            return checks.best(labels[rows], _products(vectors[rows], vector), k)
        return checks.best(labels[rows], _products(vectors, vector)[rows], k)

    def present(self, labels: npt.ArrayLike) -> tuple[Labels, Float32Array]:
        """Those of the labels that can be found, with their vectors."""
        with self._turns.search():
            rows = self._table.live_rows(as_labels(labels))
            return self._table.all[rows], _wide(self._vectors[rows])

    def save(self, path: Path) -> None:
        """Write the vectors to ``path`` and the labels beside it, both as ``.npy`` data."""
        with self._turns.search():
            size = len(self._table)
            # Rows once written are never changed in place, so nobody has to wait until they are on disk.
            labels, vectors = self._table.all, self._vectors[:size]
            alive = None if self._table.live == size else self._table.alive
        if alive is not None:
            labels, vectors = labels[alive], vectors[alive]
        with path.open("wb") as file:
            np.save(file, vectors, allow_pickle=False)
        write_labels(labels_path(path), labels, np.ones(labels.size, dtype=np.bool_))

    def load(self, path: Path) -> None:
        """Replace everything by what :meth:`save` wrote.

        Raises:
            ValueError: The files are no such data, or of another dimension.
            OSError: They cannot be read.
        """
        vectors = _stored(path)
        labels, alive = read_labels(labels_path(path))
        if not alive.all():
            raise ValueError("An exact index keeps no tombstones on disk.")
        if vectors.dtype not in (np.dtype(np.float16), np.dtype(np.float32)):
            raise ValueError(f"The vectors are {vectors.dtype}, neither float16 nor float32.")
        checks.whole(labels, vectors, self.dimension)
        table = LabelTable()
        table.append(labels)
        with self._turns.change():
            self._table, self._vectors = table, vectors


def _stored(path: Path) -> npt.NDArray[Any]:
    if os.name == "posix" and path.stat().st_size >= MAPPED:
        # What is changed here does not reach the file; and nobody changes that, snapshots are only ever replaced.
        mapped = np.load(path, mmap_mode="c", allow_pickle=False)
        return np.asarray(mapped)
    with path.open("rb") as file:
        return np.asarray(np.load(file, allow_pickle=False))


def _products(vectors: npt.NDArray[Any], vector: Float32Array) -> Float32Array:
    """The inner product of each row with the vector, ``float32 [n]``."""
    return np.asarray(vectors @ vector) if vectors.dtype == np.float32 else halves.products(vectors, vector)


def _wide(vectors: npt.NDArray[Any]) -> Float32Array:
    return vectors if vectors.dtype == np.float32 else halves.widened(vectors)
