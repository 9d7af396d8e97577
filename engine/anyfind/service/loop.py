"""The thread of a running engine that works on what is pending."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from anyfind.api.answers import IndexReport
from anyfind.errors import AnyfindError, Cancelled
from anyfind.ingest.report import RunReport
from anyfind.plugins.worker.priority import lower_this_thread
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service import rounds
from anyfind.service.engine import Engine
from anyfind.service.events import EventLog
from anyfind.service.governor import Governor
from anyfind.service.interruption import Stop
from anyfind.service.politeness import Allowed
from anyfind.service.progress import Display
from anyfind.service.retrying import Retries, trouble_of

log = logging.getLogger(__name__)

Use = Callable[[], contextlib.AbstractContextManager[Engine]]
"""Gives the engine, which is not closed while the context lasts."""

TURN_S: Final = 0.25
"""How often a round that waits its turn looks whether it was called off."""

LOOK_EVERY_S: Final = 5.0
"""How often it is seen whether work that waits for the computer to be calm may go on."""


@dataclass(slots=True)
class _Asked:
    folders: Sequence[Path]
    progress: Progress
    cancel: CancelToken
    retry_failed: bool
    report: Future[IndexReport] = field(default_factory=Future)
    so_far: IndexReport | None = None


class IndexLoop:
    """Works on rounds, one after the other: those that were asked for first, else on what is pending.

    Args:
        use: Gives the engine.
        governor: Says what is polite.
        display: Shows what goes on.
        events: Told what changed.
        on_report: Called, from the loop's thread, after every round that did something.
        ticks: Monotonic seconds.
    """

    def __init__(
        self,
        use: Use,
        governor: Governor,
        display: Display,
        events: EventLog,
        on_report: Callable[[IndexReport], None] | None = None,
        *,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self._use = use
        self._governor = governor
        self._display = display
        self._events = events
        self._on_report = on_report
        self._ticks = ticks
        self._bell = threading.Condition()
        self._asked: deque[_Asked] = deque()
        self._seen: RunReport | None = None
        self._work = True
        self._refused = False
        self._holders = 0
        self._busy = 0
        self._stopping = False
        self._current: Stop | None = None
        self._retries = Retries()
        self._told_at = 0.0
        self._thread = threading.Thread(target=self._run, name="anyfind-loop", daemon=True)

    # -- for others --------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self, patience_s: float | None) -> bool:
        """Finish what is in flight and end; rounds that were asked for and not begun raise Cancelled.

        Args:
            patience_s: How long to wait for that, ``None`` for as long as it takes.

        Returns:
            Whether it has ended.
        """
        with self._bell:
            self._stopping = True
            self._interrupt()
            self._bell.notify_all()
        if self._thread.ident is not None:
            self._thread.join(patience_s)
        if self._thread.is_alive():
            return False
        while self._asked:
            self._asked.popleft().report.set_exception(Cancelled("Anyfind is closing."))
        return True

    def index(
        self, folders: Sequence[Path], progress: Progress, cancel: CancelToken, *, retry_failed: bool = False
    ) -> IndexReport:
        """A round over some folders, or all, before everything else: waits for its end."""
        asked = _Asked(folders, progress, cancel, retry_failed)
        with self._bell:
            if self._stopping:
                raise Cancelled("Anyfind is closing.")
            if not self._asked:
                self._interrupt()
            self._asked.append(asked)
            self._bell.notify_all()
        while not wait([asked.report], timeout=TURN_S).done:
            if cancel.cancelled:
                self._withdraw(asked)
        return asked.report.result()

    def _withdraw(self, asked: _Asked) -> None:
        """Take back a round that waits behind another one; the first may have begun."""
        with self._bell:
            if asked in self._asked and self._asked[0] is not asked:
                self._asked.remove(asked)
                asked.report.set_exception(Cancelled("It was called off before it began."))

    def ring(self, scanned: RunReport | None = None) -> None:
        """There may be work: after a scan, when indexing may go on, when weights came.

        Args:
            scanned: What a scan saw; it becomes part of the next report.
        """
        with self._bell:
            if scanned is not None:
                self._seen = scanned if self._seen is None else rounds.together(self._seen, scanned)
            self._work = True
            working = self._current is not None
            self._bell.notify_all()
        if working:
            with self._use() as engine:
                engine.indexer.nudge()

    def retry(self) -> None:
        """Forget the trouble there was, and try at once."""
        with self._bell:
            self._retries.well()
        self._display.trouble(None)
        self.ring()

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Nothing is indexed while the context lasts; what is in flight is finished first and goes on later."""
        with self._bell:
            self._holders += 1
            self._interrupt()
            self._bell.wait_for(lambda: self._busy == 0)
        try:
            yield
        finally:
            with self._bell:
                self._holders -= 1
                self._bell.notify_all()

    @contextlib.contextmanager
    def beside(self) -> Iterator[None]:
        """For a scan in another thread: waits while the loop is held, and is waited for by whoever holds it."""
        with self._bell:
            self._bell.wait_for(lambda: not self._holders or self._stopping)
            if self._stopping:
                raise Cancelled("Anyfind is closing.")
            self._busy += 1
        try:
            yield
        finally:
            with self._bell:
                self._busy -= 1
                self._bell.notify_all()

    # -- the thread --------------------------------------------------------------------------------

    def _run(self) -> None:
        lower_this_thread()
        while True:
            self._governor.look()
            with self._bell:
                if self._stopping:
                    break
                if not self._due():
                    self._bell.wait(self._patience())
                    continue
                asked = self._asked[0] if self._asked else None
                stop = self._current = Stop(None if asked is None else asked.cancel)
                self._busy += 1
                if asked is None:
                    self._work = self._refused = False
            try:
                if asked is None:
                    self._background(stop)
                else:
                    self._explicit(asked, stop)
            finally:
                with self._bell:
                    self._current = None
                    self._busy -= 1
                    self._bell.notify_all()
            self._display.begin("idle")

    def _due(self) -> bool:
        if self._holders:
            return False
        if self._asked:
            return True
        if self._governor.decision.allowed < Allowed.NAMES_AND_TEXT:
            return False
        now = self._ticks()
        if self._work and (not self._retries.waiting(now) or self._retries.lacking_weights(now)):
            return True
        calm = self._refused and self._governor.decision.allowed >= Allowed.EVERYTHING
        return not self._retries.waiting(now) and (calm or self._retries.at is not None)

    def _patience(self) -> float | None:
        if self._holders:
            return None
        waits = [LOOK_EVERY_S] if self._refused or self._work else []
        if self._retries.at is not None:
            waits.append(max(0.05, self._retries.at - self._ticks()))
        return min(waits, default=None)

    def _interrupt(self) -> None:
        if self._current is not None:
            self._current.cancel()

    def _explicit(self, asked: _Asked, stop: Stop) -> None:
        def progress(done: int, total: int, what: str) -> None:
            asked.progress(done, total, what)
            self._display.progress(done, total, what)
            self._tell_library()

        self._display.begin("scanning")
        try:
            with self._use() as engine:
                # Somebody waits for this.
                engine.host.step_back("normal")
                try:
                    before = rounds.states(engine)
                    report = rounds.bring_up_to_date(
                        engine, asked.folders, progress, retry_failed=asked.retry_failed, cancel=stop, save=False
                    )
                finally:
                    engine.host.step_back(engine.settings.indexing.priority)
                self._after(engine, report, rounds.states(engine) != before)
                if not stop.cancelled:
                    engine.index.await_committed()
        except Exception as error:  # noqa: BLE001 (whoever asked is told, and the loop must not end)
            self._finish(asked)
            self._trouble(error)
            asked.report.set_exception(error)
            return
        asked.retry_failed = False
        report = report if asked.so_far is None else rounds.joined(asked.so_far, report)
        with self._bell:
            go_on = stop.interrupted and not asked.cancel.cancelled and not self._stopping
        if go_on:
            asked.so_far = report
            return
        self._finish(asked)
        self._well()
        self.ring()
        asked.report.set_result(report)

    def _finish(self, asked: _Asked) -> None:
        with self._bell:
            self._asked.remove(asked)
        # Whoever asked may look next at what goes on.
        self._display.begin("idle")

    def _background(self, stop: Stop) -> None:
        vectors = not self.lacking_weights
        try:
            with self._use() as engine:
                failed = rounds.failures(engine)
                roots = engine.store.roots()
                report = rounds.work_on_pending(engine, self._progress, stop, _Pace(self, stop))
                with self._bell:
                    # After the work: files of a scan that went on beside it were worked on as well.
                    seen, self._seen = self._seen, None
                if seen is not None:
                    report = rounds.together(seen, report)
                if _did_something(report):
                    self._after(engine, rounds.told(engine, report, roots, failed), roots_changed=False)
        except Exception as error:  # noqa: BLE001 (shown and logged; a thread that ends would do it in silence)
            self._trouble(error)
        else:
            if vectors and not stop.cancelled:
                self._well()
        finally:
            if stop.interrupted:
                self.ring()

    def _progress(self, done: int, total: int, what: str) -> None:
        self._display.progress(done, total, what)
        self._tell_library()

    def _after(self, engine: Engine, report: IndexReport, roots_changed: bool) -> None:
        self._events.add("library", {"seq": engine.store.seq()})
        if report.failures or report.failed:
            self._events.add("failures")
        if roots_changed or report.added or report.removed:
            self._events.add("folders")
        engine.index.nudge()
        if self._on_report is not None:
            self._on_report(report)

    def _tell_library(self) -> None:
        """At most once a second: answers may differ."""
        now = self._ticks()
        if now - self._told_at >= 1.0:
            self._told_at = now
            with self._use() as engine:
                engine.index.nudge()
                self._events.add("library", {"seq": engine.store.seq()})

    # -- trouble -----------------------------------------------------------------------------------

    def _trouble(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        with self._bell:
            pause = self._retries.failed(error, self._ticks())
        if isinstance(error, AnyfindError):
            log.info("Indexing waits: %s", error)
        else:
            log.error("A round of indexing failed unexpectedly; it is tried again in %.0f s.", pause, exc_info=error)
        self._display.trouble(trouble_of(error))

    def _well(self) -> None:
        with self._bell:
            self._retries.well()
        self._display.trouble(None)

    def refuse(self) -> None:
        """Something had to wait for the computer to be calm."""
        self._refused = True

    @property
    def lacking_weights(self) -> bool:
        """Whether vectors cannot be made before weights come, or the time to look for them."""
        with self._bell:
            return self._retries.lacking_weights(self._ticks())

    @property
    def governor(self) -> Governor:
        """Says what is polite."""
        return self._governor


class _Pace:
    """What a round in the background may do: what is polite, until it is interrupted."""

    def __init__(self, loop: IndexLoop, stop: Stop) -> None:
        self._loop = loop
        self._stop = stop

    def text(self) -> bool:
        return self._may(self._loop.governor.text())

    def vectors(self) -> bool:
        return not self._loop.lacking_weights and self._may(self._loop.governor.vectors())

    def rest(self, worked_s: float) -> None:
        if not self._stop.cancelled:
            self._loop.governor.rest(worked_s)

    def _may(self, allowed: bool) -> bool:
        if not allowed:
            self._loop.refuse()
        return allowed and not self._stop.cancelled


def _did_something(report: RunReport) -> bool:
    files = (report.added, report.changed, report.moved, report.removed, report.linked, report.failed, report.released)
    return any((*files, report.texts, report.indexed, report.embedded))
