"""Approximate nearest neighbours by hnswlib: the only module that knows it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import hnswlib
import numpy as np
import numpy.typing as npt

from anyfind.index import checks
from anyfind.index.base import Index
from anyfind.index.labels import Labels, LabelTable, as_labels
from anyfind.index.lately import KEPT, Lately
from anyfind.index.sidecar import labels_path, read_labels, write_labels
from anyfind.sdk.types import Float32Array

M: Final = 16
EF_CONSTRUCTION: Final = 100
MIN_EF: Final = 64
MAX_EF: Final = 400
_EF_EACH: Final = 2500
"""One more place of a walk for so many vectors, up to the most: among a million 0.96 of the ten nearest are found
instead of 0.89, in 1.5 milliseconds instead of 0.6."""

_LINKS: Final = 200
"""Bytes that a vector takes in the graph beside its values."""

_TURN: Final = 16
"""Vectors that a thread adds in one turn: some ten milliseconds among a million."""

_FETCHED: Final = 512
"""Vectors taken out of the graph in one turn. hnswlib holds Python's own lock meanwhile, some ten milliseconds."""

_BURIED: Final = 4096
"""Labels marked as deleted in one turn."""

log = logging.getLogger(__name__)


class HnswIndex(Index):
    """A navigable small-world graph over inner products.

    hnswlib answers wrongly or crashes when a query runs during an insert, so whoever touches the graph takes
    a turn, and what takes long takes many.

    Args:
        dimension: Length of a vector.
        capacity: How many vectors to make room for at once.
        threads: How many threads add a large batch.
    """

    kind = "hnsw"

    def __init__(self, dimension: int, capacity: int = 1024, threads: int = 1) -> None:
        super().__init__(dimension)
        self._threads = threads
        # Writing a snapshot only reads the graph, as searches do: it keeps changes out, not searches.
        self._changes = threading.Lock()
        self._lately = Lately(dimension)
        self._graph = hnswlib.Index(space="ip", dim=dimension)
        self._graph.init_index(max_elements=max(capacity, 16), M=M, ef_construction=EF_CONSTRUCTION)

    @property
    def bytes(self) -> int:
        """About how much memory it takes."""
        return len(self._table) * (4 * self.dimension + _LINKS)

    def add(self, labels: npt.ArrayLike, vectors: npt.ArrayLike) -> None:
        """Add vectors, or replace those of labels that are already there; searches go on in between.

        Raises:
            ValueError: Shapes do not fit or a value is not finite.
        """
        names, rows = checks.batch(labels, vectors, self.dimension)
        turn = _TURN * self._threads
        with self._changes:
            for start in range(0, names.size, turn):
                with self._turns.change():
                    self._add(names[start : start + turn], rows[start : start + turn])

    def _add(self, names: Labels, rows: Float32Array) -> None:
        places = self._table.rows(names)
        fresh = names[places < 0]
        needed = len(self._table) + fresh.size
        if needed > self._graph.get_max_elements():
            self._graph.resize_index(max(needed, self._graph.get_max_elements() * 5 // 4))
        # A label that was marked deleted is unmarked by being added again.
        self._graph.add_items(rows, names, num_threads=self._threads)
        if fresh.size < names.size:
            self._table.set_alive(places[places >= 0], alive=True)
            self._lately.forget()
        self._table.append(fresh)

    def remove(self, labels: npt.ArrayLike) -> None:
        """Bury labels; unknown ones are passed over. See :attr:`stale`."""
        names = as_labels(labels)
        with self._changes:
            for start in range(0, names.size, _BURIED):
                with self._turns.change():
                    rows = np.unique(self._table.live_rows(names[start : start + _BURIED]))
                    for label in self._table.all[rows].tolist():
                        self._graph.mark_deleted(label)
                    if rows.size:
                        self._table.set_alive(rows, alive=False)

    def search(
        self, query: Float32Array, k: int, allow: npt.NDArray[np.int64] | None = None
    ) -> tuple[Labels, Float32Array]:
        """Labels and inner products of about the best ``k``, best first; fewer when there are fewer.

        A selective filter is answered exactly. A wide one asks the graph for more than ``k`` and
        keeps what is allowed; if that does not yield enough, it is answered exactly, too.

        Args:
            query: ``float32 [d]``.
            k: How many.
            allow: Only these labels, or ``None`` for all; unknown ones are passed over.

        Raises:
            ValueError: The query does not fit or is not finite.
        """
        vector = checks.query_vector(query, self.dimension)
        if allow is None:
            found = self._walk(vector, k)
            return checks.best(*(found or self._one_by_one(vector, self.labels())), k)
        allowed = checks.sorted_set(allow)
        # Taking a vector out of the graph costs about as much as one more place of a walk (some
        # 10 microseconds each), so the walk is worth its while as long as it asks for fewer.
        fetch = 2 * k * self.count // max(allowed.size, 1)
        while k < fetch < allowed.size:
            found = self._walk(vector, fetch)
            if found is None:
                break
            labels, scores = found
            passed = checks.contains(allowed, labels)
            if np.count_nonzero(passed) >= k:
                return checks.best(labels[passed], scores[passed], k)
            fetch *= 4
        return checks.best(*self._one_by_one(vector, allowed), k)

    def _walk(self, vector: Float32Array, k: int) -> tuple[Labels, Float32Array] | None:
        """What the graph finds, or ``None`` if it cannot reach ``k`` vectors from where it begins."""
        with self._turns.search():
            k = min(k, self._table.live)
            if k <= 0:
                return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)
            self._graph.set_ef(max(MIN_EF, 2 * k, min(MAX_EF, self._table.live // _EF_EACH)))
            try:
                labels, distances = self._graph.knn_query(vector[np.newaxis], k=k, num_threads=1)
            except RuntimeError as error:
                log.debug("The graph did not reach %d of %d vectors: %s", k, self._table.live, error)
                return None
        return labels[0].astype(np.int64), (1 - distances[0]).astype(np.float32)

    def _one_by_one(self, vector: Float32Array, labels: Labels) -> tuple[Labels, Float32Array]:
        found, scores = [labels[:0]], [np.empty(0, dtype=np.float32)]
        for names, vectors in self._fetched(labels):
            found.append(names)
            scores.append(vectors @ vector)
        return np.concatenate(found), np.concatenate(scores)

    def _fetched(self, labels: Labels) -> Iterator[tuple[Labels, Float32Array]]:
        """Those of the labels that can be found, with their vectors, a turn for some of them at a time."""
        for start in range(0, labels.size, _FETCHED):
            with self._turns.search():
                rows = self._table.live_rows(labels[start : start + _FETCHED])
                if rows.size == 0:
                    continue
                # So many that nothing else would be kept are not worth it.
                vectors = self._taken(rows) if labels.size > KEPT // 2 else self._lately.of(rows, self._taken)
                names = self._table.all[rows]
            yield names, vectors

    def _taken(self, rows: Labels) -> Float32Array:
        """The vectors of rows, out of the graph. Only during a turn."""
        return np.asarray(self._graph.get_items(self._table.all[rows], return_type="numpy"), dtype=np.float32)

    def present(self, labels: npt.ArrayLike) -> tuple[Labels, Float32Array]:
        """Those of the labels that can be found, with their vectors."""
        parts = list(self._fetched(as_labels(labels)))
        if not parts:
            return np.empty(0, dtype=np.int64), np.empty((0, self.dimension), dtype=np.float32)
        return np.concatenate([names for names, _ in parts]), np.concatenate([vectors for _, vectors in parts])

    def save(self, path: Path) -> None:
        """Write the graph to ``path`` and the labels beside it.

        Raises:
            OSError: The disk did not take all of it (hnswlib itself does not say so).
        """
        with self._changes:
            expected = int(self._graph.index_file_size())
            self._graph.save_index(str(path))
            labels, alive = self._table.all.copy(), self._table.alive.copy()
        written = path.stat().st_size if path.exists() else 0
        if written != expected:
            raise OSError(f"Only {written} of {expected} bytes of the index could be written.")
        write_labels(labels_path(path), labels, alive)

    def load(self, path: Path) -> None:
        """Replace everything by what :meth:`save` wrote.

        Only for files whose digest is known to be right: hnswlib trusts what it reads, and one
        flipped byte is a crash of the process.

        Raises:
            ValueError: The file does not hold the labels beside it.
            OSError: It cannot be read.
        """
        labels, alive = read_labels(labels_path(path))
        graph = hnswlib.Index(space="ip", dim=self.dimension)
        try:
            graph.load_index(str(path), max_elements=max(labels.size * 5 // 4, 16))
        except RuntimeError as error:
            raise ValueError(f"hnswlib refuses the file: {error}.") from error
        if not np.array_equal(np.sort(as_labels(graph.get_ids_list())), np.sort(labels)):
            raise ValueError("The graph does not hold the labels beside it.")
        table = LabelTable()
        table.append(labels)
        if not alive.all():
            table.set_alive(np.flatnonzero(~alive), alive=False)
        with self._changes, self._turns.change():
            self._graph, self._table = graph, table
            self._lately.forget()
