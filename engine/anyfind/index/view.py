"""One view in memory: its index, and the database's state that the index has reached."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.errors import PluginError
from anyfind.index import checks, halves
from anyfind.index.base import Index
from anyfind.index.exact import ExactIndex
from anyfind.index.hnsw import HnswIndex
from anyfind.index.labels import Labels
from anyfind.index.snapshot import Loaded, Snapshots
from anyfind.sdk.contracts import Progress
from anyfind.sdk.types import Float32Array
from anyfind.store import Store

log = logging.getLogger(__name__)

LARGE: Final = 200 << 20
"""Bytes of vectors in single precision from which they are kept in half precision as long as no graph answers."""

_CHUNK: Final = 2048
"""Vectors that a build adds between two looks at whether it should stop."""

_CHANGES: Final = 2048
"""Changes that are read from the database at a time while an index catches up."""

_STAND_IN_BEHIND: Final = 10
"""A stand-in that lacks one change for so many vectors is written anew."""


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

    Beside a large graph an exact copy in half precision lies on disk, the *stand-in*: it is loaded in half
    the time, without stopping everything else as hnswlib does, and answers until the graph is there.

    Args:
        view: What is shown.
        store: The library's database.
        snapshots: Indexes on disk.
        large: From how many bytes of vectors on memory is spared and a stand-in kept.
    """

    def __init__(self, view: View, store: Store, snapshots: Snapshots, large: int = LARGE) -> None:
        self.view = view
        self.seq = 0
        self.building = False
        self.build_after = 0.0
        self._store = store
        self._snapshots = snapshots
        self._large = large
        self._changing = threading.Lock()
        self._index: Index | None = None
        self._stands_in = False
        self._retired = False
        self._saved: tuple[int, str] | None = None
        self._gone: list[Labels] = []
        self._sampling = threading.Lock()
        self._sample: _Sample | None = None

    @property
    def loaded(self) -> bool:
        """Whether there is an index in memory."""
        return self._index is not None

    @property
    def stands_in(self) -> bool:
        """Whether the graph that should answer still lies on disk."""
        return self._stands_in

    @property
    def index(self) -> Index:
        """The index that answers now; loaded or made at the first use."""
        index = self._index
        return self.load() if index is None else index

    def load(self, progress: Progress | None = None) -> Index:
        """Have an index in memory, of a moment when it was right; see :meth:`sync`."""
        with self._changing:
            return self._index or self._load(progress)

    def sync(self, progress: Progress | None = None) -> None:
        """Bring the index to the database's state; load it if it is not."""
        self.take_in(progress)
        self.let_go()

    def take_in(self, progress: Progress | None = None) -> None:
        """Add what came; what went can still be found until :meth:`let_go`."""
        with self._changing:
            index = self._index or self._load(progress)
            self.seq = self._catch_up(index, self.seq, self._gone)

    @property
    def lets_go(self) -> bool:
        """Whether something that went can still be found."""
        return bool(self._gone)

    def let_go(self) -> None:
        """Forget what went."""
        with self._changing:
            self._forget_gone()

    def _forget_gone(self) -> None:
        if self._index is not None:
            for labels in self._gone:
                self._index.remove(labels)
        self._gone = []

    def retire(self) -> None:
        """Write nothing from now on; what is being written is finished first."""
        with self._changing:
            self._retired = True

    def stand_alone(self) -> None:
        """No graph is wanted any more: the library has become too small for one."""
        self._stands_in = False

    def unsaved(self) -> int:
        """How many changes of the database the snapshot does not have; more than there are without one."""
        saved = self._saved
        index = self._index
        if index is None or self._stands_in:
            return 0
        return self.seq - saved[0] if saved is not None and saved[1] == index.kind else self.seq + index.count + 1

    def save(self) -> None:
        """Write a snapshot if the last one is out of date. OSError if the disk does not take it."""
        with self._changing:
            index = self._index
            # A stand-in would take the place of the graph that it stands in for.
            if index is None or self._retired or self._stands_in or self._saved == (self.seq, index.kind):
                return
            self._forget_gone()
            self._snapshots.save(self.view.id, index, self.seq)
            self._saved = (self.seq, index.kind)
            graph = index.kind == HnswIndex.kind and self._is_large(index.count)
        if graph:
            self._refresh_stand_in(index.count)

    def _is_large(self, count: int) -> bool:
        return count * self.view.dimension * np.dtype(np.float32).itemsize >= self._large

    def _load(self, progress: Progress | None) -> Index:
        kind, loaded = self._snapshots.kind(self.view.id), None
        # Beside an exact index it is what is left of a graph that the library has become too small for.
        if kind != ExactIndex.kind and self._snapshots.kind(stand_in(self.view.id)) is not None:
            loaded = self._believed(stand_in(self.view.id))
        if loaded is not None:
            self._stands_in = kind == HnswIndex.kind
        else:
            loaded = self._believed(self.view.id)
            if loaded is not None:
                self._saved = (loaded.seq, loaded.index.kind)
        if loaded is not None:
            self._index, self.seq = loaded.index, loaded.seq
        else:
            self._index, self.seq = self._from_database(progress)
        return self._index

    def _believed(self, snapshot: str) -> Loaded | None:
        """A snapshot that holds exactly what the database held when it was made."""
        loaded = self._snapshots.load(snapshot, self.view.dimension, self._store.seq())
        if loaded is None or self._complete(loaded):
            return loaded
        log.info(
            "The snapshot of view %s is not used: it does not hold the labels of the database. "
            "The index is built anew.",
            snapshot,
        )
        return None

    def _complete(self, loaded: Loaded) -> bool:
        # In this order: what somebody changes in between is then among the changes.
        present = self._store.labels(self.view.space_id)
        changes = self._store.changes_since(loaded.seq, self.view.space_id)
        added = np.array([change.label for change in changes if change.kind == "add"], dtype=np.int64)
        removed = np.array([change.label for change in changes if change.kind == "delete"], dtype=np.int64)
        before = np.setdiff1d(np.union1d(present, removed), added) if changes else present
        return np.array_equal(before, loaded.index.labels())

    def _from_database(self, progress: Progress | None) -> tuple[ExactIndex, int]:
        total = self._store.count_vectors(self.view.space_id)
        # Read before the vectors: what is added meanwhile comes again as a change, and is known by its label.
        seq = self._store.seq()
        index = ExactIndex(self.view.dimension, total, half=self._is_large(total))
        for labels, raw in self._store.vectors(self.view.space_id):
            index.add(labels, self._transformed(raw))
            if progress is not None:
                progress(min(index.count, total), total, "vectors")
        return index, self._catch_up(index, seq)

    def _catch_up(self, index: Index, seq: int, gone: list[Labels] | None = None) -> int:
        """Apply what changed in the database after a sequence number; the one that is reached.

        Args:
            index: What is brought up to date.
            seq: The state that it has.
            gone: Where to note what went, instead of removing it at once. No label comes back that once went.
        """
        complete = False
        while not complete:
            delta = self._store.delta(self.view.space_id, seq, _CHANGES)
            known = np.isin(delta.labels, index.present_labels(delta.labels))
            if not known.all():
                index.add(delta.labels[~known], self._transformed(delta.vectors[~known]))
            if gone is None:
                index.remove(delta.removed)
            elif delta.removed.size:
                gone.append(delta.removed)
            seq, complete = delta.seq, delta.complete
        return seq

    def _transformed(self, raw: npt.NDArray[np.float16]) -> Float32Array:
        vectors = np.asarray(self.view.transform(halves.widened(raw)), dtype=np.float32)
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
        if self._stands_in and self._promote():
            return True
        source = self.index
        count = source.count
        if count < threshold:
            return self._replace(ExactIndex(self.view.dimension, count, half=self._is_large(count)), stop)
        if self._is_large(count):
            # Two large graphs at once are more memory than a library should take.
            if source.kind == HnswIndex.kind:
                if not self._replace(ExactIndex(self.view.dimension, count, half=True), stop):
                    return False
                del source
            self._keep_stand_in()
        # Room to grow, so that the first files added later do not move the graph in memory.
        return self._replace(HnswIndex(self.view.dimension, count * 9 // 8, threads), stop)

    def _promote(self) -> bool:
        """Let the graph on disk take over from its stand-in; false if it is not believed."""
        loaded = self._believed(self.view.id)
        if loaded is None:
            self._stands_in = False
            return False
        seq = self._catch_up(loaded.index, loaded.seq)
        with self._changing:
            self.seq = self._catch_up(loaded.index, seq)
            self._index, self._stands_in = loaded.index, False
            self._saved = (loaded.seq, loaded.index.kind)
        return True

    def _replace(self, built: Index, stop: Callable[[], bool]) -> bool:
        """Fill an index from the one that answers and put it in its place; false if it was abandoned."""
        source = self.index
        while True:
            missing, gone = _difference(source, built)
            if missing.size + gone.size <= _CHUNK:
                break
            for start in range(0, missing.size, _CHUNK):
                if stop() or self._retired:
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

    def _keep_stand_in(self) -> None:
        """Write the exact index that answers while the graph is built: the next start may come before its end."""
        with self._changing:
            index = self._index
            if index is None or self._retired or index.kind != ExactIndex.kind:
                return
            try:
                self._snapshots.save(stand_in(self.view.id), index, self.seq)
            except OSError as error:
                log.warning("The stand-in of view %s could not be saved: %s.", self.view.id, error)

    def _refresh_stand_in(self, count: int) -> None:
        """Write the stand-in anew, from the database, once it lacks so much that catching up takes long."""
        seq = self._snapshots.seq(stand_in(self.view.id))
        if seq is not None and self.seq - seq < count // _STAND_IN_BEHIND:
            return
        index, seq = self._from_database(None)
        with self._changing:
            if not self._retired:
                self._snapshots.save(stand_in(self.view.id), index, seq)

    def sample(self, size: int) -> Float32Array:
        """A sample of the view's vectors that hardly changes when the library does, ``float32 [n, d]``.

        The labels with the smallest hashes are taken: the same on every computer and in every run,
        whatever kind of index answers.
        """
        kept = self._sample
        if kept is not None and kept.asked == (self.seq, size):
            return kept.vectors
        with self._sampling:
            index, seq = self.index, self.seq
            labels = index.labels()
            if labels.size > size:
                hashes = _hashed(labels)
                labels = np.sort(labels[np.argpartition(hashes, size)[:size]])
            kept = self._sample
            # A file more or less nearly never changes it, and fetching from a graph is slow.
            if kept is None or not np.array_equal(labels, kept.labels):
                labels, vectors = index.present(labels)
                kept = _Sample((seq, size), labels, vectors)
            self._sample = kept = replace(kept, asked=(seq, size))
            return kept.vectors


@dataclass(frozen=True, slots=True)
class _Sample:
    """The sample of a state: sequence number and size, labels rising, their vectors."""

    asked: tuple[int, int]
    labels: Labels
    vectors: Float32Array


def stand_in(view_id: str) -> str:
    """The name under which the stand-in of a view is kept."""
    return f"{view_id} stand-in"


def _difference(source: Index, built: Index) -> tuple[Labels, Labels]:
    wanted, present = source.labels(), built.labels()
    return wanted[~checks.contains(present, wanted)], present[~checks.contains(wanted, present)]


def _hashed(labels: Labels) -> npt.NDArray[np.uint64]:
    """The finaliser of splitmix64: neighbouring labels fall far apart."""
    values = labels.astype(np.uint64)
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
