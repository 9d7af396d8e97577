"""Says when which part of which root is worth a look. Events are hints; the scan is the truth.

The library is right without a single event: every root comes due now and then whatever happens, more often where
events cannot be had.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from anyfind.ingest.aggregator import Aggregator
from anyfind.ingest.filesystem import FileSystem, RealFileSystem
from anyfind.ingest.hints import Listener, Source
from anyfind.ingest.mounts import Mounts
from anyfind.ingest.rules import SkipRules, rules_around
from anyfind.ingest.sources import ADVICE, system_source
from anyfind.ingest.timetable import Timetable
from anyfind.store.records import Root

_log = logging.getLogger(__name__)

HEALTH_S: Final = 5.0
"""Seconds between two looks at whether the roots are still the folders that are watched."""

FIRST_S: Final = 3.0
"""Seconds that a new root waits at most for being watched before it is looked at."""

RETRY_S: Final = 300.0
"""Seconds after which it is tried again to watch what could not be watched."""

MakeSource = Callable[[Listener, FileSystem, Callable[[Root], SkipRules], Callable[[str], bool]], Source]
"""Makes a source of hints from a listener, the disk, the rules of roots, and the test for folders that tell nothing."""


class Watcher:
    """Watches roots. All methods return at once and may be called from any thread; none of them raises.

    Args:
        enabled: Whether to ask the system for events; without, roots come due by the clock alone.
        quiet_s: A changed file is looked at this long after the last event about it.
        patience_s: Or this long after the first, if events never end.
        rescan_s: Seconds after which a root comes due whatever the events say.
        poll_s: The same where events cannot be had.
        avoid: Folders that are never entered, such as the library's own.
        wake: Called when :meth:`next_due` may have become earlier; must return at once.
        filesystem: The disk.
        clock: Seconds, monotonic.
        source: Makes the source of hints.
        mounts: Tells what is mounted.
        health_s: Seconds between two looks at the roots themselves.
    """

    def __init__(
        self,
        *,
        enabled: bool = True,
        quiet_s: float = 0.3,
        patience_s: float = 30.0,
        rescan_s: float = 600.0,
        poll_s: float = 60.0,
        avoid: Iterable[Path] = (),
        wake: Callable[[], None] = lambda: None,
        filesystem: FileSystem | None = None,
        clock: Callable[[], float] = time.monotonic,
        source: MakeSource = system_source,
        mounts: Callable[[], Mounts] = Mounts.now,
        health_s: float = HEALTH_S,
    ) -> None:
        self._enabled = enabled
        self._rescan_s = rescan_s
        self._poll_s = min(poll_s, rescan_s)
        self._avoid = tuple(str(folder) for folder in avoid)
        self._wake = wake
        self._filesystem = filesystem or RealFileSystem()
        self._clock = clock
        self._make_source = source
        self._mounts_now = mounts
        self._health_s = health_s
        self._lock = threading.Lock()
        self._aggregator = Aggregator(quiet_s, patience_s)
        self._timetable = Timetable()
        self._roots: dict[int, Root] = {}
        self._mounts = Mounts({})
        self._identities: dict[int, tuple[int, int] | None] = {}
        self._complaints: dict[int, str] = {}
        self._retry_at: dict[int, float] = {}
        self._broken: str | None = None
        self._source: Source | None = None
        self._tasks: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="anyfind-watch", daemon=True)

    # -- for the loop ------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, and give every watch back."""
        self._tasks.put(None)
        if self._thread.ident is not None:
            self._thread.join()

    def set_roots(self, roots: Sequence[Root]) -> None:
        """The roots as they are now: after each of them was added, removed, moved, or given other rules.

        A root that is new or differs comes due as a whole as soon as it is watched, and soon in any case.
        """
        now = self._clock()
        with self._lock:
            before, self._roots = self._roots, {root.id: root for root in roots}
            gone = [root for root in before.values() if root.id not in self._roots]
            others = {root.path for root in before.values()} != {root.path for root in roots}
            fresh = [root for root in roots if _differs(before.get(root.id), root)]
            for root in gone:
                self._aggregator.forget(root.id)
                self._timetable.remove(root.id)
            for root in fresh:
                # Once it is watched it comes due by itself; looked at before that, it would have to be looked at again.
                self._timetable.put(root.id, "", self._rescan_s, now + (FIRST_S if self._enabled else 0.0))
        for root in gone:
            self._do(partial(self._release, root.id))
        # A root inside another one is not watched twice, so each of them may have to be watched anew.
        for root in roots if others else fresh:
            self._do(partial(self._watch, root.id))
        self._wake()

    def due(self) -> dict[int, frozenset[str]]:
        """What to look at now: paths relative to their root by its id; empty for the whole root.

        What is given here is forgotten: whoever asks has to look.
        """
        now = self._clock()
        with self._lock:
            dirty = [*self._timetable.due(now), *self._aggregator.due(now)]
            found: dict[int, set[str]] = {}
            for place in dirty:
                if place.root_id in self._roots:
                    found.setdefault(place.root_id, set()).add(place.path)
            for root_id, paths in found.items():
                if "" in paths:
                    self._timetable.restart(root_id, now)
        return {root_id: frozenset({""}) if "" in paths else frozenset(paths) for root_id, paths in found.items()}

    def next_due(self) -> float | None:
        """When :meth:`due` gives something, on the clock, if nothing happens before; ``None`` without roots."""
        now = self._clock()
        with self._lock:
            times = [self._timetable.next_due(), self._aggregator.next_due(now)]
        return min((at for at in times if at is not None), default=None)

    def scanned(self, root_ids: Iterable[int]) -> None:
        """Whole roots were scanned for another reason: the time until the next scan begins anew."""
        with self._lock:
            for root_id in root_ids:
                self._timetable.restart(root_id, self._clock())

    def hint(self, root_id: int, path: str) -> None:
        """Something happened at a path, relative to the root."""
        self.changed(root_id, path)

    @property
    def watched(self) -> int:
        """How many folders are watched; on macOS and Windows, how many roots with everything in them."""
        source = self._source
        return 0 if source is None else source.watched

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a person should know, a sentence or two each."""
        with self._lock:
            every = [self._broken, *(self._complaints[root_id] for root_id in sorted(self._complaints))]
        return tuple(sentence for sentence in every if sentence is not None)

    # -- a listener of the source ------------------------------------------------------------------

    def changed(self, root_id: int, path: str) -> None:
        """See :class:`~anyfind.ingest.hints.Listener`."""
        with self._lock:
            if root_id in self._roots:
                self._aggregator.hint(root_id, path, self._clock())
        self._wake()

    def appeared(self, root_id: int, path: str) -> None:
        """See :class:`~anyfind.ingest.hints.Listener`."""
        self._do(partial(self._watch, root_id, path))

    def lost(self, reason: str | None) -> None:
        """See :class:`~anyfind.ingest.hints.Listener`."""
        _log.info("Events were lost (%s); every folder is looked at.", reason or "more than the system could keep")
        with self._lock:
            for root_id in self._roots:
                self._aggregator.overflow(root_id, self._clock())
        # Folders that were made meanwhile are not watched yet.
        for root_id in tuple(self._roots):
            self._do(partial(self._watch, root_id))
        self._wake()

    # -- the watcher's own thread ------------------------------------------------------------------

    def _do(self, task: Callable[[], None]) -> None:
        if self._enabled:
            self._tasks.put(task)

    def _run(self) -> None:
        if not self._enabled:
            return
        self._open()
        health_at = self._clock() + self._health_s
        while True:
            try:
                task = self._tasks.get(timeout=max(0.0, min(self._health_s, health_at - self._clock())))
                if task is None:
                    break
            except queue.Empty:
                health_at = self._clock() + self._health_s
                task = self._check_health
            try:
                task()
            except Exception:  # noqa: BLE001 (said below)
                # Watching must never take the engine down, and the clock brings every root up in any case.
                _log.exception("A task of the watcher failed.")
        if self._source is not None:
            self._source.close()

    def _open(self) -> None:
        self._mounts = self._mounts_now()
        try:
            self._source = self._make_source(self, self._filesystem, self._skip, self._is_remote)
        except OSError as error:
            self._break(error.strerror or str(error))

    def _break(self, reason: str) -> None:
        source, self._source = self._source, None
        if source is not None:
            source.close()
        sentence = (
            f"Folders cannot be watched ({reason}), so changes are found within {_span(self._poll_s)}. "
            "Anyfind tries again by itself."
        )
        _log.info("%s", sentence)
        now = self._clock()
        with self._lock:
            self._broken = sentence
            for root_id in self._roots:
                self._timetable.put(root_id, "", self._poll_s, now, start=False)
                self._retry_at[root_id] = now + RETRY_S
        self._wake()

    def _release(self, root_id: int) -> None:
        if self._source is not None:
            self._source.release(root_id, "")
        self._identities.pop(root_id, None)
        self._retry_at.pop(root_id, None)
        with self._lock:
            self._complaints.pop(root_id, None)

    def _watch(self, root_id: int, below: str = "") -> None:
        """Watch a root, or one of its folders, and have it looked at afterwards."""
        root = self._roots.get(root_id)
        source = self._source
        if root is None:
            return
        if source is None:
            self._retry_at.setdefault(root_id, self._clock() + RETRY_S)
            self._plan(root, self._poll_s, None)
            self.changed(root_id, below)
            return
        path = str(root.path)
        if self._is_remote(path):
            source.release(root_id, "")
            self._plan(
                root,
                self._poll_s,
                f"{path} is on a network drive, which does not tell about changes; they are found"
                f" within {_span(self._poll_s)}.",
            )
            self.changed(root_id, below)
            return
        if not below:
            self._identities[root_id] = self._identity(path)
        reason = source.watch(root, below)
        if reason is not None:
            self._retry_at[root_id] = self._clock() + RETRY_S
            self._plan(root, self._poll_s, _too_many(path, reason, self._poll_s))
        elif not below:
            self._retry_at.pop(root_id, None)
            self._plan(root, self._rescan_s, None)
        self.changed(root_id, below)

    def _plan(self, root: Root, period_s: float, complaint: str | None) -> None:
        """How often a root is looked at, and what to tell about it."""
        now = self._clock()
        with self._lock:
            if complaint is None:
                self._complaints.pop(root.id, None)
            elif self._complaints.get(root.id) != complaint:
                _log.info("%s", complaint)
                self._complaints[root.id] = complaint
            if root.id in self._roots:
                self._timetable.put(root.id, "", period_s, now, start=False)
                self._timetable.keep(root.id, self._remote_parts(root))
                for part in self._remote_parts(root):
                    self._timetable.put(root.id, part, self._poll_s, now, start=False)
        self._wake()

    def _remote_parts(self, root: Root) -> list[str]:
        """Network drives that are mounted in a root, relative to it."""
        path = str(root.path).rstrip("/\\")
        return [mount[len(path) + 1 :].replace("\\", "/") for mount in self._mounts.remote_within(path)]

    def _check_health(self) -> None:
        """Roots that went or came back, mounts that changed, a source that died, watches that may be had now."""
        source = self._source
        if source is not None and not source.alive:
            self._break("the system's events ended")
        if self._source is None:
            if all(at <= self._clock() for at in self._retry_at.values()):
                self._reopen()
            return
        before, mounts = self._mounts, self._mounts_now()
        if mounts.readable:
            self._mounts = mounts
        for root in tuple(self._roots.values()):
            path = str(root.path)
            remounted = self._mounts.differs_around(before, path)
            if self._is_remote(path) and not remounted:
                continue  # a server that does not answer would hold everything up
            moved = not self._is_remote(path) and self._identities.get(root.id) != self._identity(path)
            if remounted or moved or self._retry_at.get(root.id, float("inf")) <= self._clock():
                self._watch(root.id)

    def _reopen(self) -> None:
        self._open()
        if self._source is not None:
            with self._lock:
                self._broken = None
            for root_id in tuple(self._roots):
                self._watch(root_id)

    def _identity(self, path: str) -> tuple[int, int] | None:
        with contextlib.suppress(OSError):
            facts = self._filesystem.stat(path)
            return facts.st_dev, facts.st_ino
        return None

    def _is_remote(self, path: str) -> bool:
        return self._mounts.remote(path)

    def _skip(self, root: Root) -> SkipRules:
        return rules_around(root, tuple(self._roots.values()), self._avoid)


def _differs(before: Root | None, now: Root) -> bool:
    return before is None or (before.path, before.rules) != (now.path, now.rules)


def _too_many(path: str, reason: str, poll_s: float) -> str:
    return f"Not every folder in {path} is watched: {reason}. Changes there are found within {_span(poll_s)}. {ADVICE}"


def _span(seconds: float) -> str:
    return f"{seconds / 60:.0f} minutes" if seconds >= 120 else f"{max(1, round(seconds))} seconds"
