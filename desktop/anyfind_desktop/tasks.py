"""Work that takes milliseconds, such as decoding a picture, away from the thread that paints."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

THREADS: Final = 2

Result = TypeVar("Result")


class Tasks(QObject):
    """Runs functions in threads and hands over their results in the thread of the window.

    Args:
        parent: Owns it.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(THREADS, thread_name_prefix="anyfind-desktop")
        self._stopped = False
        # The receiver lives in the window's thread, so that Qt queues what a worker emits.
        self._finished.connect(self._hand_over)

    def run(self, work: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Run ``work`` in a thread, then ``done`` with its result in this one. An error is raised in this one."""

        def job() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 (raised again in the window's thread, where it can be seen)
                self._finished.emit(lambda fault=error: _raise(fault))
            else:
                self._finished.emit(lambda: done(result))

        if not self._stopped:
            self._executor.submit(job)

    def stop(self) -> None:
        """Let running work end and forget the rest."""
        self._stopped = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _hand_over(self, call: Callable[[], None]) -> None:
        if not self._stopped:
            call()


def _raise(error: Exception) -> None:
    raise error
