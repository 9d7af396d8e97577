"""How fast work goes, by kind: what an honest time to go is made of."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from anyfind.store.queue import Waiting

WINDOW_S: Final = 30.0
"""The recent past that the pace is taken from."""

_EVIDENCE_S: Final = 3.0
"""Seconds of work without which nothing is said."""

_SLOT_S: Final = 0.5
"""What happens within this time is one entry."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Files and bytes a second."""

    files: float
    bytes: float


@dataclass(slots=True)
class _Slot:
    started: float
    ended: float
    files: int
    bytes: int


class Tally:
    """Counts what was finished. Safe to use from several threads.

    Args:
        clock: Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._began: dict[str, float] = {}
        self._slots: dict[str, deque[_Slot]] = {}
        self._totals: dict[str, Waiting] = {}

    def begin(self, kind: str) -> None:
        """Work of a kind begins, or goes on after a pause: the time before does not count."""
        with self._lock:
            self._began[kind] = self._clock()
            self._slots[kind] = deque()

    def add(self, kind: str, files: int, size: int) -> None:
        """Work was finished."""
        now = self._clock()
        with self._lock:
            total = self._totals.get(kind, Waiting(0, 0))
            self._totals[kind] = Waiting(total.files + files, total.bytes + size)
            slots = self._slots.setdefault(kind, deque())
            self._began.setdefault(kind, now)
            if slots and now - slots[-1].started < _SLOT_S:
                slots[-1].ended = now
                slots[-1].files += files
                slots[-1].bytes += size
            else:
                slots.append(_Slot(now, now, files, size))
            while slots and now - slots[0].started > WINDOW_S:
                self._began[kind] = slots.popleft().ended

    def finished(self) -> dict[str, Waiting]:
        """All that was finished so far, by kind."""
        with self._lock:
            return dict(self._totals)

    def pace(self, kind: str) -> Pace | None:
        """How fast it went of late; ``None`` as long as there is no evidence."""
        with self._lock:
            slots = self._slots.get(kind)
            if not slots:
                return None
            took = slots[-1].ended - self._began[kind]
            files, size = sum(slot.files for slot in slots), sum(slot.bytes for slot in slots)
        if took < _EVIDENCE_S or files == 0:
            return None
        return Pace(files / took, size / took)

    def eta(self, waiting: Mapping[str, Waiting]) -> float | None:
        """Seconds that the rest will take; ``None`` if a kind that is left has not shown how fast it goes.

        A few large files among many small ones take longer than their number says, and many small ones longer
        than their bytes: the slower of both counts.
        """
        seconds = 0.0
        for kind, left in waiting.items():
            if left.files == 0:
                continue
            pace = self.pace(kind)
            if pace is None:
                return None
            by_bytes = left.bytes / pace.bytes if pace.bytes > 0 else 0.0
            seconds += max(left.files / pace.files, by_bytes)
        return seconds
