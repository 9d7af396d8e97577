"""Ctrl-C and SIGTERM end the program in order."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

BEAT_MS: Final = 250
"""Where signals cannot wake up Qt's loop."""


class EndSignals(QObject):
    """Calls a function once whatever was running has come to its end: a signal may come in the middle of any method.

    Python sees a signal only when some Python runs. On POSIX the signal writes a byte that Qt waits for, so that
    nothing has to wake up meanwhile; on Windows a slow beat looks.

    Args:
        end: Closes the program.
        parent: Owns it.
    """

    def __init__(self, end: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._before: dict[int, Any] = {}
        self._notifier: QSocketNotifier | None = None
        self._ends: tuple[int, int] | None = None
        self._woken_before = -1
        self._beat: QTimer | None = None
        for number in (signal.SIGINT, signal.SIGTERM):
            self._before[number] = signal.signal(number, self._came)
        if sys.platform == "win32":
            self._beat = QTimer(self)
            self._beat.timeout.connect(lambda: None)
            self._beat.start(BEAT_MS)
        else:
            self._wake_by_pipe()

    def stop(self) -> None:
        """Leave signals to whom they belonged before."""
        if self._beat is not None:
            self._beat.stop()
        if self._notifier is not None and self._ends is not None:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(self._woken_before)
            for end in self._ends:
                os.close(end)
            self._notifier = self._ends = None
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before.clear()

    def _wake_by_pipe(self) -> None:
        self._ends = reading, writing = os.pipe()
        for end in self._ends:
            os.set_blocking(end, False)
        self._woken_before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        # That it runs is all: Python calls the handler before its first line.
        self._notifier.activated.connect(self._read)

    def _read(self) -> None:
        if self._ends is not None:
            with contextlib.suppress(BlockingIOError):
                os.read(self._ends[0], 64)

    def _came(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 (Python's signature)
        QTimer.singleShot(0, self, self._end)
