"""Approximate nearest neighbours by hnswlib: the only module that knows it."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import Final

import hnswlib
import numpy as np
import numpy.typing as npt

from anyfind.index import checks
from anyfind.index.labels import Labels, LabelTable, as_labels
from anyfind.index.sidecar import labels_path, read_labels, write_labels
from anyfind.sdk.types import Float32Array

M: Final = 16
EF_CONSTRUCTION: Final = 100
MIN_EF: Final = 64

_CHUNK: Final = 8192

log = logging.getLogger(__name__)


class HnswIndex:
    """A navigable small-world graph over inner products. Safe to search while it changes.

    hnswlib answers wrongly or crashes when a query runs during an insert, so one lock owns it.

    Args:
        dimension: Length of a vector.
        capacity: How many vectors to make room for at once.
        threads: How many threads add a large batch.
    """

    kind = "hnsw"

    def __init__(self, dimension: int, capacity: int = 1024, threads: int = 1) -> None:
        self.dimension = dimension
        self._threads = threads
        self._lock = threading.Lock()
        # Writing a snapshot only reads the graph, as searches do: it keeps changes out, not searches.
        self._changes = threading.Lock()
        self._table = LabelTable()
        self._graph = hnswlib.Index(space="ip", dim=dimension)
        self._graph.init_index(max_elements=max(capacity, 16), M=M, ef_construction=EF_CONSTRUCTION)

    @property
    def count(self) -> int:
        """How many vectors can be found."""
        return self._table.live

    @property
    def stale(self) -> float:
        """Share of the graph that is tombstones, 0 to 1."""
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
        with self._changes, self._lock:
            places = self._table.rows(names)
            fresh = names[places < 0]
            needed = len(self._table) + fresh.size
            if needed > self._graph.get_max_elements():
                self._graph.resize_index(max(needed, self._graph.get_max_elements() * 5 // 4))
            if names.size:
                # A label that was marked deleted is unmarked by being added again.
                self._graph.add_items(rows, names, num_threads=self._threads)
            if fresh.size < names.size:
                self._table.set_alive(places[places >= 0], alive=True)
            self._table.append(fresh)

    def remove(self, labels: npt.ArrayLike) -> None:
        """Bury labels; unknown ones are passed over. See :attr:`stale`."""
        with self._changes, self._lock:
            rows = np.unique(self._table.live_rows(as_labels(labels)))
            if rows.size == 0:
                return
            for label in self._table.all[rows].tolist():
                self._graph.mark_deleted(label)
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
        allowed = None if allow is None else checks.sorted_set(allow)
        with self._lock:
            if allowed is None:
                found = self._walk(vector, min(k, self._table.live))
                if found is None:
                    found = self._one_by_one(vector, k, self._table.all[self._table.alive])
                return checks.best(*found, k)
            # Taking a vector out of the graph costs about as much as one more place of a walk (some
            # 10 microseconds each), so the walk is worth its while as long as it asks for fewer.
            fetch = 2 * k * self._table.live // max(allowed.size, 1)
            while k < fetch < allowed.size:
                found = self._walk(vector, min(fetch, self._table.live))
                if found is None:
                    break
                labels, scores = found
                passed = checks.contains(allowed, labels)
                if np.count_nonzero(passed) >= k:
                    return checks.best(labels[passed], scores[passed], k)
                fetch *= 4
            return self._one_by_one(vector, k, self._table.all[self._table.live_rows(allowed)])

    def _walk(self, vector: Float32Array, k: int) -> tuple[Labels, Float32Array] | None:
        """What the graph finds, or ``None`` if it cannot reach ``k`` vectors from where it begins."""
        if k <= 0:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)
        self._graph.set_ef(max(MIN_EF, 2 * k))
        try:
            labels, distances = self._graph.knn_query(vector[np.newaxis], k=k, num_threads=1)
        except RuntimeError as error:
            log.debug("The graph did not reach %d of %d vectors: %s", k, self._table.live, error)
            return None
        return labels[0].astype(np.int64), (1 - distances[0]).astype(np.float32)

    def _one_by_one(self, vector: Float32Array, k: int, labels: Labels) -> tuple[Labels, Float32Array]:
        scores = np.empty(labels.size, dtype=np.float32)
        for start in range(0, labels.size, _CHUNK):
            chunk = labels[start : start + _CHUNK]
            scores[start : start + chunk.size] = self._items(chunk) @ vector
        return checks.best(labels, scores, k)

    def _items(self, labels: Labels) -> Float32Array:
        if labels.size == 0:
            return np.empty((0, self.dimension), dtype=np.float32)
        items: Float32Array = np.asarray(self._graph.get_items(labels, return_type="numpy"), dtype=np.float32)
        return items

    def present_labels(self, labels: npt.ArrayLike) -> Labels:
        """Those of the labels that can be found."""
        with self._lock:
            return self._table.all[self._table.live_rows(as_labels(labels))]

    def present(self, labels: npt.ArrayLike) -> tuple[Labels, Float32Array]:
        """Those of the labels that can be found, with their vectors."""
        with self._lock:
            found = self._table.all[self._table.live_rows(as_labels(labels))]
            return found, self._items(found)

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
        """Write the graph to ``path`` and the labels beside it.

        Raises:
            OSError: The disk did not take all of it (hnswlib itself does not say so).
        """
        with self._changes:
            expected = int(self._graph.index_file_size())
            self._graph.save_index(str(path))
            labels, alive = self._table.all.copy(), self._table.alive
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
        with self._changes, self._lock:
            self._graph, self._table = graph, table
