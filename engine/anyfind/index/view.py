"""One view in memory: its index, and the database's state that the index has reached."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from anyfind.errors import PluginError
from anyfind.index.exact import ExactIndex
from anyfind.index.hnsw import HnswIndex
from anyfind.index.labels import Labels
from anyfind.index.snapshot import Index, Snapshots
from anyfind.sdk.contracts import Progress
from anyfind.sdk.types import Float32Array
from anyfind.store import Store

log = logging.getLogger(__name__)

_CHUNK = 2048
"""Vectors that a build adds between two looks at whether it should stop."""


@dataclass(frozen=True, slots=True)
class View:
    """What an index is made of: the vectors of a space, as they are or through an adapter.

    Attributes:
        id: Stable name of exactly these vectors: the space and the adapter's digest.
        space_id: The space whose stored vectors it shows.
        dimension: Length of a vector after ``transform``.
        transform: Maps raw vectors ``float32 [n, d]`` to unit vectors ``float32 [n, dimension]``.
    """

    id: str
    space_id: str
    dimension: int
    transform: Callable[[Float32Array], Float32Array]


class LoadedView:
    """Keeps one index level with the database.

    Searches take :attr:`index` as it is and never wait for this object; everything that changes
    the index or replaces it holds one lock.
    """

    def __init__(self, view: View, store: Store, snapshots: Snapshots) -> None:
        self.view = view
        self.seq = 0
        self.building = False
        self._store = store
        self._snapshots = snapshots
        self._changing = threading.Lock()
        self._index: Index | None = None
        self._saved: tuple[int, str] | None = None
        self._sample: tuple[int, int, Float32Array] | None = None

    @property
    def loaded(self) -> bool:
        """Whether there is an index in memory."""
        return self._index is not None

    @property
    def index(self) -> Index:
        """The index that answers now; loaded or made at the first use."""
        index = self._index
        if index is None:
            with self._changing:
                index = self._index
                if index is None:
                    index = self._load(None)
        return index

    def sync(self, progress: Progress | None = None) -> None:
        """Bring the index to the database's state; load it if it is not."""
        with self._changing:
            if self._index is None:
                self._load(progress)
            else:
                self._catch_up(self._index)

    def save(self) -> None:
        """Write a snapshot if the last one is out of date. OSError if the disk does not take it."""
        with self._changing:
            index = self._index
            if index is None or self._saved == (self.seq, index.kind):
                return
            self._snapshots.save(self.view.id, index, self.seq)
            self._saved = (self.seq, index.kind)

    def _load(self, progress: Progress | None) -> Index:
        index: Index | None = None
        loaded = self._snapshots.load(self.view.id, self.view.dimension, self._store.seq())
        if loaded is not None:
            index, self.seq = loaded.index, loaded.seq
            self._saved = (loaded.seq, index.kind)
            self._catch_up(index)
            if not self._complete(index):
                log.info(
                    "The snapshot of view %s is not used: it does not hold the labels of the database. "
                    "The index is built anew.",
                    self.view.id,
                )
                index = self._saved = None
        if index is None:
            index = self._from_database(progress)
        self._index = index
        return index

    def _from_database(self, progress: Progress | None) -> Index:
        total = self._store.count_vectors(self.view.space_id)
        # Read before the vectors: what is added meanwhile comes again as a change, and is known by its label.
        self.seq = self._store.seq()
        index = ExactIndex(self.view.dimension, total)
        for labels, raw in self._store.vectors(self.view.space_id):
            index.add(labels, self._transformed(raw))
            if progress is not None:
                progress(min(index.count, total), total, "vectors")
        self._catch_up(index)
        return index

    def _catch_up(self, index: Index) -> None:
        complete = False
        while not complete:
            delta = self._store.delta(self.view.space_id, self.seq)
            known = np.isin(delta.labels, index.present_labels(delta.labels))
            if not known.all():
                index.add(delta.labels[~known], self._transformed(delta.vectors[~known]))
            index.remove(delta.removed)
            self.seq, complete = delta.seq, delta.complete

    def _complete(self, index: Index) -> bool:
        labels = self._store.labels(self.view.space_id)
        if self._store.seq() != self.seq:  # somebody writes just now: compare what both must have
            return bool(np.isin(labels[labels <= index.labels().max(initial=0)], index.labels()).all())
        return np.array_equal(labels, index.labels())

    def _transformed(self, raw: npt.NDArray[np.float16]) -> Float32Array:
        vectors = np.asarray(self.view.transform(raw.astype(np.float32)), dtype=np.float32)
        if vectors.shape != (len(raw), self.view.dimension):
            raise PluginError(
                f"View {self.view.id} should give vectors of shape [{len(raw)}, {self.view.dimension}], "
                f"but gave {list(vectors.shape)}."
            )
        broken = np.asarray(~np.isfinite(vectors).all(axis=1))
        if broken.any():
            # A vector of zeros is like nothing: the file is found by its other routes only.
            log.warning("View %s gave %d vectors that are not finite.", self.view.id, np.count_nonzero(broken))
            vectors = np.where(broken[:, np.newaxis], np.float32(0), vectors)
        return vectors

    def rebuild(self, threshold: int, threads: int, stop: Callable[[], bool]) -> bool:
        """Make the index that fits the count, beside the one that answers, and put it in its place.

        Args:
            threshold: From how many vectors on the graph is used.
            threads: How many threads build it.
            stop: Looked at often; true abandons the build.

        Returns:
            Whether it was done.
        """
        source = self.index
        labels = source.labels()
        built: Index
        if labels.size >= threshold:
            # Room to grow, so that the first files added later do not move the graph in memory.
            built = HnswIndex(self.view.dimension, labels.size * 9 // 8, threads)
        else:
            built = ExactIndex(self.view.dimension, labels.size)
        while True:
            missing, gone = _difference(source, built)
            if missing.size + gone.size <= _CHUNK:
                break
            for start in range(0, missing.size, _CHUNK):
                if stop():
                    return False
                built.add(*source.present(missing[start : start + _CHUNK]))
            built.remove(gone)
        with self._changing:
            missing, gone = _difference(source, built)
            built.add(*source.present(missing))
            built.remove(gone)
            self._index = built
            self._saved = None
        return True

    def sample(self, size: int) -> Float32Array:
        """A sample of the view's vectors that hardly changes when the library does, ``float32 [n, d]``.

        The labels with the smallest hashes are taken: the same on every computer and in every run,
        whatever kind of index answers.
        """
        kept = self._sample
        if kept is not None and kept[:2] == (self.seq, size):
            return kept[2]
        index = self.index
        seq = self.seq
        labels = index.labels()
        if labels.size > size:
            hashes = _hashed(labels)
            labels = np.sort(labels[np.argpartition(hashes, size)[:size]])
        _, vectors = index.present(labels)
        self._sample = (seq, size, vectors)
        return vectors


def _difference(source: Index, built: Index) -> tuple[Labels, Labels]:
    wanted, present = source.labels(), built.labels()
    return np.setdiff1d(wanted, present, assume_unique=True), np.setdiff1d(present, wanted, assume_unique=True)


def _hashed(labels: Labels) -> npt.NDArray[np.uint64]:
    """The finaliser of splitmix64: neighbouring labels fall far apart."""
    values = labels.astype(np.uint64)
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
