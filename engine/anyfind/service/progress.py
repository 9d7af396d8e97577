"""How far indexing is, how fast, and how long it will take: what clients are shown."""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from anyfind.api.live import IndexingName, IndexingState
from anyfind.service.events import EventLog
from anyfind.service.politeness import Allowed, Decision, Pause

TELL_EVERY_S: Final = 0.25
"""Pause between two events about the same state."""

COUNT_EVERY_S: Final = 1.0
"""Pause between two looks into the database for how much waits."""

LOOK_BACK_S: Final = 30.0
EVIDENCE_S: Final = 3.0
"""From when on a pace is told: before, the first file would speak for all."""


class Rate:
    """Files a second, of late.

    Args:
        ticks: Monotonic seconds.
    """

    def __init__(self, ticks: Callable[[], float]) -> None:
        self._ticks = ticks
        self._seen: deque[tuple[float, int]] = deque()

    def see(self, done: int) -> None:
        """So many are done now."""
        now = self._ticks()
        if self._seen and done < self._seen[-1][1]:
            self._seen.clear()
        if not self._seen or now - self._seen[-1][0] >= TELL_EVERY_S:
            self._seen.append((now, done))
        while self._seen and now - self._seen[0][0] > LOOK_BACK_S:
            self._seen.popleft()

    def forget(self) -> None:
        """Something else begins."""
        self._seen.clear()

    def now(self) -> float | None:
        """Files a second, ``None`` while there is too little to tell from."""
        if len(self._seen) < 2:
            return None
        (since, before), (until, done) = self._seen[0], self._seen[-1]
        if until - since < EVIDENCE_S or done <= before:
            return None
        return (done - before) / (until - since)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What keeps indexing from going on.

    Attributes:
        code: For programs.
        sentence: For a person.
    """

    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the engine knows when it is asked how indexing goes.

    Attributes:
        decision: What is polite now.
        pause: What the user said last.
        pending: Files that wait, in the database.
        eta_s: Seconds to go, where the indexer knows better than the pace of files.
        warnings: What a person should know.
        watched: Folders that are watched.
        last_scan: Epoch seconds of the last complete scan of all folders.
        upgrading: Whether files are to be embedded anew by another encoder.
    """

    decision: Decision
    pause: Pause
    pending: int
    eta_s: float | None = None
    warnings: tuple[str, ...] = ()
    watched: int = 0
    last_scan: float | None = None
    upgrading: bool = False


class Display:
    """Keeps the state that clients are shown, and tells them in time. Thread-safe.

    Args:
        events: Told about changes.
        facts: Gives what is not known here; asked at most once a second while work goes on.
        ticks: Monotonic seconds.
    """

    def __init__(
        self, events: EventLog, facts: Callable[[], Facts], *, ticks: Callable[[], float] = time.monotonic
    ) -> None:
        self._events = events
        self._ask = facts
        self._ticks = ticks
        self._lock = threading.RLock()
        self._facts: Facts | None = None
        self._asked = 0.0
        self._told = 0.0
        self._last: IndexingState | None = None
        self._rate = Rate(ticks)
        self._doing: IndexingName = "idle"
        self._done = self._total = 0
        self._what = ""
        self._scans = 0
        self._trouble: Trouble | None = None

    @contextlib.contextmanager
    def scanning(self) -> Iterator[None]:
        """Folders are looked at while the context lasts, beside what else goes on."""
        with self._lock:
            self._scans += 1
        self.tell(lately=True)
        try:
            yield
        finally:
            with self._lock:
                self._scans -= 1
            self.tell()

    def begin(self, doing: IndexingName, what: str = "") -> None:
        """Something else goes on now: scanning, indexing, stopping, or ``idle`` for nothing."""
        with self._lock:
            if self._doing == "stopping":
                # That is the last word.
                return
            self._doing, self._what = doing, what
            self._done = self._total = 0
            self._rate.forget()
        self.tell()

    def progress(self, done: int, total: int, what: str) -> None:
        """How far it is."""
        with self._lock:
            doing: IndexingName = "scanning" if total == 0 else "indexing"
            if self._doing == "stopping":
                return
            if doing != self._doing:
                self._doing = doing
                self._rate.forget()
            self._done, self._total, self._what = done, total, what
            self._rate.see(done)
            due = self._ticks() - self._told >= TELL_EVERY_S
        if due:
            self.tell(lately=True)

    def trouble(self, trouble: Trouble | None) -> None:
        """Something keeps it from going on, or no longer."""
        with self._lock:
            changed = trouble != self._trouble
            self._trouble = trouble
        if changed:
            self.tell()

    def state(self) -> IndexingState:
        """What goes on now."""
        facts = self._ask()
        with self._lock:
            self._facts, self._asked = facts, self._ticks()
            return self._state(facts)

    def tell(self, *, lately: bool = False) -> None:
        """Tell clients, unless nothing changed; ``lately``: numbers from the database may be a second old."""
        with self._lock:
            facts = self._facts if lately and self._ticks() - self._asked < COUNT_EVERY_S else None
        if facts is None:
            # Not under the lock: whoever is asked may have something to tell.
            facts = self._ask()
            with self._lock:
                self._facts, self._asked = facts, self._ticks()
        with self._lock:
            state = self._state(facts)
            if state == self._last:
                return
            self._last, self._told = state, self._ticks()
        self._events.add("indexing", state.model_dump())

    def _state(self, facts: Facts) -> IndexingState:
        name, code, reason = self._name(facts)
        rate = self._rate.now() if name == "indexing" else None
        eta = facts.eta_s if name == "indexing" else None
        if eta is None and rate is not None:
            eta = max(0, self._total - self._done) / rate
        working = name in {"scanning", "indexing"}
        until = facts.decision.until
        return IndexingState(
            state=name,
            reason=reason,
            code=code,
            until=None if until is None else iso(until),
            done=self._done if working else 0,
            total=self._total if working else 0,
            pending=facts.pending,
            what=self._what if working else "",
            rate=None if rate is None else round(rate, 2),
            eta_s=None if eta is None else round(eta, 1),
            override=facts.pause.override,
            warnings=list(facts.warnings),
            watched=facts.watched,
            last_scan=None if facts.last_scan is None else iso(facts.last_scan),
        )

    def _name(self, facts: Facts) -> tuple[IndexingName, str | None, str | None]:
        decision = facts.decision
        if self._doing != "idle":
            return self._doing, decision.code, decision.reason
        if self._scans:
            return "scanning", decision.code, decision.reason
        if decision.code == "user":
            return "paused", decision.code, decision.reason
        if self._trouble is not None:
            said = self._trouble.sentence
            return "waiting", self._trouble.code, f"{said} {_waiting(facts.pending)}" if facts.pending else said
        if decision.allowed < Allowed.EVERYTHING and (facts.pending or facts.upgrading):
            what = _waiting(facts.pending) if facts.pending else "Files wait to be embedded anew."
            return "waiting", decision.code, f"{decision.reason} {what}"
        return "idle", None, None


def _waiting(pending: int) -> str:
    return "1 file waits." if pending == 1 else f"{pending:,} files wait."


def iso(seconds: float) -> str:
    """A moment as clients are told it."""
    return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat("T", "seconds")
