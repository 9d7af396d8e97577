"""All views of a library in memory: lazy, level with the database, rebuilt in the background."""

from __future__ import annotations

import logging
import os
import queue
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.errors import AnyfindError, NotFound
from anyfind.index.labels import Labels
from anyfind.index.levelling import level
from anyfind.index.looks import PATIENCE_S, Looks
from anyfind.index.quiet import QUIET_S, await_quiet
from anyfind.index.snapshot import Snapshots
from anyfind.index.view import LARGE, LoadedView, View, stand_in
from anyfind.sdk.contracts import Progress
from anyfind.sdk.types import Float32Array
from anyfind.store import Store

EXACT_BELOW: Final = 50_000
"""Fewer vectors than this are compared one by one: a few milliseconds, and exact."""

STALE: Final = 0.25
"""Share of tombstones from which an index is built anew."""

LOOK_S: Final = 1.0
"""Seconds between two looks at the database for changes that nobody told of."""

_WORTH_SAVING: Final = 1000
"""A graph that lacks one change for so many vectors catches up faster than it is written."""

_TOO_FAR_BEHIND: Final = 20
"""An index that changed by one in so many vectors is written although the process goes on."""

_FEW_CHANGES: Final = 2000
"""Fewer changes than this are no reason to write while the process goes on."""

_BUILDER_NICE: Final = 10

_BUILD_AGAIN_S: Final = 600.0
"""Seconds after which a build that failed is tried again in a process that lives on."""

log = logging.getLogger(__name__)


class IndexManager:
    """Answers nearest-neighbour questions about views. Thread-safe.

    Args:
        store: The library's database.
        folder: Where snapshots are kept.
        views: Gives the views there are now. One that was never asked for costs no memory.
        exact_below: From how many vectors on an approximate index is built, in the background.
        threads: How many threads build it; by default all processors but one.
        large: From how many bytes of vectors on memory is spared where that costs time.

    Attributes:
        exact_below: As it was given.
    """

    def __init__(
        self,
        store: Store,
        folder: Path,
        views: Callable[[], Sequence[View]],
        *,
        exact_below: int = EXACT_BELOW,
        threads: int | None = None,
        large: int = LARGE,
    ) -> None:
        self._store = store
        self._views = views
        self.exact_below = exact_below
        self._threads = threads or max(1, (os.cpu_count() or 2) - 1)
        self._snapshots = Snapshots(folder, store.db_id, store.lineage, self._threads)
        self._loaded: dict[str, LoadedView] = {}
        self._idle = threading.Condition()
        self._outstanding = 0
        self._jobs: queue.SimpleQueue[LoadedView | None] = queue.SimpleQueue()
        self._builder: threading.Thread | None = None
        self._stopping = threading.Event()
        self._large = large
        self._follower: threading.Thread | None = None
        self._nudged = threading.Event()
        self._looks = Looks()
        self._ready = threading.Event()
        self._searched = time.monotonic()
        self._forgotten = 0

    @property
    def following(self) -> bool:
        """Whether views are kept level with the database in the background."""
        return self._follower is not None

    @property
    def ready(self) -> bool:
        """Whether :meth:`follow` has every view in memory."""
        return self._ready.is_set()

    def follow(self) -> None:
        """From now on keep every view in memory and level with the database, in the background.

        Searches never wait for that: they see what was reached, a moment after it was committed. Snapshots are
        written now and then; the last word is the caller's, by :meth:`save`.
        """
        with self._idle:
            if self._follower is not None or self._stopping.is_set():
                return
            self._follower = threading.Thread(target=self._follow, name="anyfind-follow", daemon=True)
            self._follower.start()

    def nudge(self) -> None:
        """Something was committed: look now rather than in a moment."""
        self._nudged.set()

    def await_committed(self, patience_s: float = PATIENCE_S) -> bool:
        """Wait until searches find what is committed by now; false if that takes longer."""
        return not self.following or self._looks.await_next(self.nudge, patience_s)

    def refresh(self) -> None:
        """What a search needs before it asks: see to it that it finds all that was committed, unless somebody does."""
        if not self.following:
            self.sync()

    def sync(self, progress: Progress | None = None) -> None:
        """Bring every view in memory to the database's state, and drop those that are no more.

        What went from one view may have come into another, as when a file gets the vectors of another encoder. So
        nothing goes before all views have what came, and all of them reach the same state.

        ``progress`` is told how many vectors are read while a view is loaded.
        """
        current = {view.id for view in self._views()}
        with self._idle:
            for gone in [view_id for view_id in self._loaded if view_id not in current]:
                del self._loaded[gone]
            loaded = list(self._loaded.values())
        level(loaded, self._store.seq, progress)
        if any(view.lets_go for view in loaded):
            # Before anything goes: a search that saw one view before and another one after must notice.
            self._forgotten += 1
        for view in loaded:
            view.let_go()
            self._consider(view)

    @property
    def forgotten(self) -> int:
        """Changes when vectors leave views: what was found before and after in several views may not be whole."""
        return self._forgotten

    def search(
        self, view_id: str, query: Float32Array, k: int, allow: npt.NDArray[np.int64] | None = None
    ) -> tuple[Labels, Float32Array]:
        """Labels and inner products of the best ``k``, best first; fewer when there are fewer.

        Args:
            view_id: Which view; it is loaded if it is not.
            query: ``float32 [d]``, a unit vector of the view.
            k: How many.
            allow: Only these labels, or ``None`` for all.

        Raises:
            NotFound: There is no such view.
            ValueError: The query does not fit or is not finite.
        """
        self._searched = time.monotonic()
        return self._view(view_id).index.search(query, k, allow)

    def vectors_of(self, view_id: str, labels: npt.ArrayLike) -> Float32Array:
        """The view's vectors of labels, ``float32 [n, d]`` in the order given. KeyError if one is not there."""
        return self._view(view_id).index.vectors_of(labels)

    def present(self, view_id: str, labels: npt.ArrayLike) -> tuple[Labels, Float32Array]:
        """Those of the labels that the view still has, and their vectors; others went a moment ago."""
        return self._view(view_id).index.present(labels)

    def background(self, view_id: str, n: int = 2048) -> Float32Array:
        """A fixed sample of at most ``n`` of the view's vectors, ``float32 [n, d]``, to calibrate scores against."""
        return self._view(view_id).sample(n)

    def count(self, view_id: str) -> int:
        """How many vectors can be found; a view that is not in memory is not loaded for it."""
        loaded = self._loaded.get(view_id)
        if loaded is not None and loaded.loaded:
            return loaded.index.count
        return self._store.count_vectors(self._known(view_id).space_id)

    def state(self, view_id: str) -> str:
        """``"exact"`` or ``"hnsw"``: what answers; ``"rebuilding"`` while another index is being built."""
        loaded = self._loaded.get(view_id)
        if loaded is not None and loaded.loaded:
            return "rebuilding" if loaded.building else loaded.index.kind
        return self._snapshots.kind(self._known(view_id).id) or "exact"

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until nothing is being built; false if it took too long."""
        with self._idle:
            return self._idle.wait_for(lambda: self._outstanding == 0, timeout_s)

    def load(self, progress: Progress | None = None) -> None:
        """Have every view in memory, level with the database, in the kind of index that fits its size.

        For the end of an indexing run, so that :meth:`save` leaves nothing for the next search to build.

        Args:
            progress: Told how many vectors are read while a view is loaded.
        """
        for view in self._views():
            loaded = self._view(view.id)
            loaded.sync(progress)
            self._consider(loaded, promote=True)
        self.sync()
        self.wait()

    def views(self) -> Sequence[View]:
        """The views there are now."""
        return self._views()

    def labels(self, view_id: str) -> Labels:
        """The labels that can be found in a view, rising, ``int64 [n]``."""
        return self._view(view_id).index.labels()

    def refused(self) -> list[str]:
        """For each snapshot that is there and cannot be believed, a sentence that says why."""
        newest = self._store.seq()
        reasons = []
        for view in self._views():
            for snapshot in (view.id, stand_in(view.id)):
                reason = self._snapshots.refusal(snapshot, view.dimension, newest)
                if reason is not None:
                    reasons.append(f"The snapshot of view {snapshot} cannot be used: {reason}.")
        return reasons

    def save(self) -> None:
        """Write snapshots of the views in memory that changed, unless catching up takes less than writing.

        A disk that does not take one costs time at the next start and nothing else: it is logged.
        """
        self._snapshots.keep_only({name for view in self._views() for name in (view.id, stand_in(view.id))})
        for view in list(self._loaded.values()):
            if view.unsaved() > view.index.count // _WORTH_SAVING:
                self._save(view)
        self._prune()

    def _prune(self) -> None:
        """Let the database forget the changes that no index needs to catch up.

        It is a saving and nothing else, so what hinders it waits for the next time.
        """
        if self._store.care.read_only:
            return
        reached = [view.seq for view in list(self._loaded.values()) if view.loaded]
        for view in self._views():
            reached += [seq for name in (view.id, stand_in(view.id)) if (seq := self._snapshots.seq(name)) is not None]
        if not reached:
            return
        try:
            self._store.care.forget_gone(min(reached))
        except AnyfindError as error:
            log.info("Old changes were not forgotten: %s", error)

    def _save(self, view: LoadedView) -> None:
        try:
            view.save()
        except OSError as error:
            log.warning("The index of view %s could not be saved: %s.", view.view.id, error)

    def forget(self) -> None:
        """Drop every view from memory and every snapshot from the disk: the next use builds from the database.

        For a database that was mended. Searches may go on, and see what there was until they ask again.
        """
        with self._idle:
            views = list(self._loaded.values())
            self._loaded.clear()
        for view in views:
            view.retire()
        self._snapshots.keep_only(())

    def close(self) -> None:
        """Abandon builds and stop the threads. Snapshots are not written: see :meth:`save`."""
        self._stopping.set()
        self._nudged.set()
        with self._idle:
            builder, follower = self._builder, self._follower
            self._builder = None
        if follower is not None:
            follower.join()
        if builder is not None:
            self._jobs.put(None)
            builder.join()
        with self._idle:
            self._loaded.clear()

    def _view(self, view_id: str) -> LoadedView:
        with self._idle:
            loaded = self._loaded.get(view_id)
        if loaded is None:
            view = self._known(view_id)
            with self._idle:
                loaded = self._loaded.setdefault(view_id, LoadedView(view, self._store, self._snapshots, self._large))
        if not loaded.loaded:
            if self.following:
                loaded.load()
            else:
                loaded.sync()
            self._consider(loaded)
        return loaded

    def _known(self, view_id: str) -> View:
        for view in self._views():
            if view.id == view_id:
                return view
        raise NotFound(f"The library has no view {view_id}.", hint="Index a folder first.")

    def _consider(self, view: LoadedView, *, promote: bool = False) -> None:
        """Queue a build if another kind of index, or a fresh one, would serve better.

        A graph on disk is fetched by a process that lives on; a single search is over before it is there.
        """
        index = view.index
        outgrown = index.kind == "exact" and index.count >= self.exact_below
        if not outgrown and index.stale <= STALE:
            view.stand_alone()
            return
        if view.stands_in and not (promote or self.following):
            return
        if self.following and time.monotonic() < view.build_after:
            return
        with self._idle:
            if view.building or self._stopping.is_set():
                return
            view.building = True
            self._outstanding += 1
            if self._builder is None:
                # One builder: two at once would only share the processors, and the memory of one is enough.
                self._builder = threading.Thread(target=self._build, name="anyfind-index", daemon=True)
                self._builder.start()
        self._jobs.put(view)

    def _build(self) -> None:
        if sys.platform == "linux":  # where a thread has a niceness of its own
            thread = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, thread, max(_BUILDER_NICE, os.getpriority(os.PRIO_PROCESS, thread)))
        while (view := self._jobs.get()) is not None:
            try:
                if view.stands_in and self.following:
                    await_quiet(self._stopping, lambda: self._searched)
                view.rebuild(self.exact_below, self._threads, self._stopping.is_set)
            except Exception:
                # What answered before goes on answering; the next sync asks for the build again, or a later one
                # where there is one a second.
                view.build_after = time.monotonic() + _BUILD_AGAIN_S
                log.exception("The index of view %s could not be built; exact search goes on.", view.view.id)
            finally:
                with self._idle:
                    view.building = False
                    self._outstanding -= 1
                    self._idle.notify_all()

    def _follow(self) -> None:
        said = ""
        while not self._stopping.is_set():
            self._nudged.clear()
            look = self._looks.begin()
            try:
                for view in self._views():
                    self._view(view.id)
                self.sync()
                self._looks.end(look)
                self._ready.set()
                self._save_what_lags()
                said = ""
            except Exception as error:
                # The library is busy, an adapter is broken, or whatever it is: the next look may go better, and without
                # this thread nothing new is ever found.
                if str(error) != said and isinstance(error, AnyfindError):
                    log.warning("The index does not follow the library: %s", error)
                elif str(error) != said:
                    log.exception("The index does not follow the library.")
                said = str(error)
            self._nudged.wait(LOOK_S)

    def _save_what_lags(self) -> None:
        """Write what a restart would have to do much work for, at a quiet moment."""
        for view in list(self._loaded.values()):
            behind = max(_FEW_CHANGES, view.index.count // _TOO_FAR_BEHIND)
            quiet = time.monotonic() - self._searched > QUIET_S
            if not view.building and (view.unsaved() > 4 * behind or (quiet and view.unsaved() > behind)):
                self._save(view)
                self._prune()
