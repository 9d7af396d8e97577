"""A watchdog over the window's thread: it finds what holds up painting and typing, and says where that was."""

from __future__ import annotations

import faulthandler
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QTimer

LIMIT_S = 0.2
BEAT_MS = 20
LOOK_S = 0.01
WORTH_A_LOOK_S = 0.04
BLOCKED_AT_MOST_S = 0.03
"""One look at a thread that waits counts so much at most: the watchdog itself may have been kept from looking."""


class StallWatchdog:
    """Counts how long the window's thread is busy without coming back to its events.

    The computer is shared, so the clock on the wall says little: what counts is the time in which the thread computed,
    and the time in which it waited for something else than a processor. Time in a test's own code, outside of the
    program and of Qt's loop of events, does not count.

    Args:
        limit_s: More than this is a stall.
    """

    def __init__(self, limit_s: float = LIMIT_S) -> None:
        self.stalls: list[str] = []
        self._limit_s = limit_s
        self._watched = threading.get_ident()
        self._state = Path(f"/proc/self/task/{threading.get_native_id()}/stat")
        self._clock = time.pthread_getcpuclockid(self._watched) if hasattr(time, "pthread_getcpuclockid") else None
        self._beats = 0
        self._quiet = 0
        self._end = threading.Event()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._thread = threading.Thread(target=self._watch, name="stall-watchdog", daemon=True)

    def start(self) -> None:
        """Begin to watch the thread that made it."""
        self._timer.start(BEAT_MS)
        self._thread.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._end.set()
        self._thread.join()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Not while the program starts: nothing is shown yet that could stand still."""
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1

    def _beat(self) -> None:
        self._beats += 1

    def _watch(self) -> None:
        beats, busy, told = -1, 0.0, False
        before, before_cpu = time.monotonic(), self._computed()
        while not self._end.wait(LOOK_S):
            now, now_cpu = time.monotonic(), self._computed()
            if beats != self._beats or self._quiet:
                beats, busy, told = self._beats, 0.0, False
            elif self._waits():
                busy += min(now - before, BLOCKED_AT_MOST_S)
            else:
                busy += now_cpu - before_cpu
            before, before_cpu = now, now_cpu
            if busy > WORTH_A_LOOK_S and not told:
                stack = self._stack()
                if not _of_the_program(stack):
                    busy = 0.0
                elif busy > self._limit_s:
                    told = True
                    where = "\n".join(stack[:14])
                    limit = round(self._limit_s * 1000)
                    self.stalls.append(f"The window stood still for more than {limit} ms (innermost first):\n{where}")

    def _stack(self) -> list[str]:
        """Where the thread is, innermost first.

        Written by Python's own handler of faults, which touches no frame: whoever holds a frame of another thread may
        be the last to let go of the widgets in it, and widgets may end in their own thread alone.
        """
        with tempfile.TemporaryFile() as file:
            faulthandler.dump_traceback(file, all_threads=True)
            file.seek(0)
            text = file.read().decode(errors="replace")
        for part in text.split("\n\n"):
            if f"0x{self._watched:016x} " in part.partition("\n")[0]:
                return part.splitlines()[1:]
        return []

    def _computed(self) -> float:
        """Seconds of a processor that the thread has used; where that cannot be known, seconds."""
        return time.monotonic() if self._clock is None else time.clock_gettime(self._clock)

    def _waits(self) -> bool:
        """Whether the thread waits for something else than a processor."""
        try:
            return self._state.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()[0] in {"S", "D"}
        except OSError:
            return False


def _of_the_program(stack: list[str]) -> bool:
    """Whether the program's code runs, or Qt's loop of events, in which the program's widgets are painted."""
    return any("anyfind_desktop" in line for line in stack) or any("pytestqt" in line for line in stack[:1])
