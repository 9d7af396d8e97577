"""Files that are being written to at this moment wait, but not for ever."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Final

PATIENCE_S: Final = 60.0
"""A file that is written to all the time, like a log, is taken as it is after this long."""

_KEPT: Final = 1000
_SECOND: Final = 1_000_000_000


class Settling:
    """Knows which files are fresh, and since when they never came to rest. Thread-safe.

    Args:
        settle_s: A file is at rest this long after its last change; with 0 every file is.
        patience_s: How long one that never is has to wait.
        now_ns: The time, as files bear it.
        clock: Seconds, monotonic.
        sleep: Waits.
    """

    def __init__(
        self,
        settle_s: float = 0.0,
        patience_s: float = PATIENCE_S,
        *,
        now_ns: Callable[[], int] = time.time_ns,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settle_ns = int(settle_s * _SECOND)
        self._patience_s = patience_s
        self._now_ns = now_ns
        self._clock = clock
        self._sleep = sleep
        self._lock = threading.Lock()
        self._since: OrderedDict[str, float] = OrderedDict()
        self._taken: OrderedDict[str, None] = OrderedDict()

    def fresh(self, mtime_ns: int) -> bool:
        """Whether a file was changed a moment ago. One from the future was not: a clock is wrong."""
        return self._settle_ns > 0 and 0 <= self._now_ns() - mtime_ns < self._settle_ns

    def rest(self, mtime_ns: int) -> None:
        """Wait until a file with this time is not fresh any more."""
        left = mtime_ns + self._settle_ns - self._now_ns()
        if 0 < left <= self._settle_ns:
            self._sleep(left / _SECOND)

    def waits(self, path: str) -> bool:
        """Whether a file that did not come to rest has to wait further; counted from the first call about it."""
        now = self._clock()
        with self._lock:
            since = self._since.setdefault(path, now)
            if now - since >= self._patience_s:
                del self._since[path]
                self._taken[path] = None
                _bound(self._taken)
                return False
            _bound(self._since)
        return True

    def restless(self, path: str) -> bool:
        """Whether a file was let through although it never came to rest: it will change while it is read, too."""
        with self._lock:
            return path in self._taken

    def rested(self, path: str) -> None:
        """A file came to rest."""
        with self._lock:
            self._since.pop(path, None)


def _bound(kept: OrderedDict[str, Any]) -> None:
    while len(kept) > _KEPT:
        kept.popitem(last=False)
