"""The thread of a running engine that looks at folders: when something changed in them, and now and then."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from anyfind.errors import AnyfindError, Cancelled
from anyfind.ingest.report import RunReport
from anyfind.ingest.watcher import Watcher
from anyfind.plugins.worker.priority import lower_this_thread
from anyfind.service import rounds
from anyfind.service.engine import Engine
from anyfind.service.events import EventLog
from anyfind.service.governor import Governor
from anyfind.service.loop import IndexLoop, Use
from anyfind.service.progress import Display
from anyfind.service.retrying import trouble_of
from anyfind.store.records import Root

log = logging.getLogger(__name__)

PAUSE_S: Final = 15.0
"""Pause after trouble, and while nothing may be looked at."""

RING_EVERY_S: Final = 1.0
"""Pause between two hints that a scan which goes on found something."""

PATIENCE_S: Final = 10.0
"""How long the end waits for a scan in flight."""

CHECK_EVERY_S: Final = 30.0
"""Pause between two looks at whether there is housekeeping to do."""


class Keeper:
    """Scans what the watcher says, beside the work on files that wait.

    Args:
        use: Gives the engine.
        watcher: Says what may have changed; already told to wake this keeper.
        loop: Works on what is found.
        governor: Says what is polite.
        display: Shows what goes on.
        events: Told what changed.
        housekeeping: Called now and then.
        watch: Whether to look at folders unasked.
    """

    def __init__(
        self,
        use: Use,
        watcher: Callable[[Callable[[], None]], Watcher],
        loop: IndexLoop,
        governor: Governor,
        display: Display,
        events: EventLog,
        housekeeping: Callable[[], None],
        *,
        watch: bool,
    ) -> None:
        self._use = use
        self._loop = loop
        self._governor = governor
        self._display = display
        self._events = events
        self._housekeeping = housekeeping
        self._watch = watch
        self._woken = threading.Event()
        self._stopping = threading.Event()
        self._rang = time.monotonic()
        self._left: dict[int, frozenset[str]] = {}
        self._troubled = False
        self.watcher = watcher(self._woken.set)
        self._thread = threading.Thread(target=self._run, name="anyfind-keeper", daemon=True)

    def start(self) -> None:
        """Begin with all folders."""
        if self._watch:
            self.watcher.start()
        self._thread.start()

    def stop(self) -> None:
        """End after the scan in flight."""
        self._stopping.set()
        self._woken.set()
        if self._thread.ident is not None:
            # A drive that does not answer must not keep the engine from ending.
            self._thread.join(PATIENCE_S)
        self.watcher.stop()

    def folders_changed(self) -> None:
        """Folders came, went, moved or have other rules."""
        if self._watch:
            with self._use() as engine:
                self.watcher.set_roots(engine.store.roots())
            self._woken.set()

    def wake(self) -> None:
        """Something may go on that had to wait."""
        self._woken.set()

    def scan(self, roots: Callable[[Engine], Sequence[Root]]) -> None:
        """Scan whole folders, now, in the calling thread.

        Raises:
            AnyfindError: It cannot be done.
        """
        with self._loop.beside(), self._use() as engine:
            self._scanned(engine, lambda: engine.indexer.scan(roots(engine), self._progress))

    def _run(self) -> None:
        lower_this_thread()
        try:
            self.folders_changed()
        except AnyfindError as error:
            self._trouble(error)
        housekept = time.monotonic()
        while not self._stopping.is_set():
            self._woken.wait(self._patience())
            self._woken.clear()
            if self._stopping.is_set():
                return
            try:
                if time.monotonic() - housekept >= CHECK_EVERY_S:
                    housekept = time.monotonic()
                    self._housekeeping()
                self._look()
            except Cancelled:
                return
            except Exception as error:  # noqa: BLE001 (shown and logged; a thread that ends would do it in silence)
                self._trouble(error)

    def _patience(self) -> float:
        if self._left:
            return PAUSE_S
        due = self.watcher.next_due()
        return CHECK_EVERY_S if due is None else min(CHECK_EVERY_S, max(0.0, due - time.monotonic()))

    def _look(self) -> None:
        parts = _both(self._left, self.watcher.due())
        if not parts:
            return
        self._left = parts
        if not self._governor.text():
            return
        with self._loop.beside(), self._use() as engine:
            self._scanned(engine, lambda: engine.indexer.scan_parts(parts, self._progress))
        self._left = {}
        if self._troubled:
            self._troubled = False
            self._display.trouble(None)
            # What the loop is troubled by it says again.
            self._loop.ring()

    def _scanned(self, engine: Engine, scan: Callable[[], RunReport]) -> None:
        before = rounds.states(engine)
        with self._display.scanning():
            report = scan()
        changed = report.added or report.changed or report.moved or report.removed
        if changed:
            self._events.add("library", {"seq": engine.store.seq()})
            self._loop.ring(report)
        if changed or rounds.states(engine) != before:
            self._events.add("folders")
        if rounds.states(engine) != before:
            # A folder that is back has files that wait again; one that went is watched no more.
            if self._watch:
                self.watcher.set_roots(engine.store.roots())
            self._loop.ring()

    def _progress(self, done: int, total: int, what: str) -> None:
        """A long scan writes down what it saw now and then, and that can be worked on while it goes on."""
        del done, total, what
        now = time.monotonic()
        if now - self._rang >= RING_EVERY_S:
            self._rang = now
            self._loop.ring()

    def told(self, error: Exception) -> None:
        """Show and log why folders could not be looked at, where nobody waits who could be told."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, AnyfindError):
            log.info("The folders could not be looked at: %s", error)
        else:
            log.error("Looking at the folders failed unexpectedly; it is tried again.", exc_info=error)
        self._display.trouble(trouble_of(error))
        self._troubled = True

    def _trouble(self, error: Exception) -> None:
        self.told(error)
        # Not until it is woken: where files change all the time, it would be at once.
        self._stopping.wait(PAUSE_S)


def _both(one: Mapping[int, frozenset[str]], other: Mapping[int, frozenset[str]]) -> dict[int, frozenset[str]]:
    return {root: one.get(root, frozenset()) | other.get(root, frozenset()) for root in {*one, *other}}
