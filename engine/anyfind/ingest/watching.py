"""Waits for something to change below the roots. Events are hints; the scan is the truth."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Self

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from anyfind.sdk.contracts import CancelToken

log = logging.getLogger(__name__)

QUIET_S: Final = 1.0
"""Seconds without an event after which a burst counts as over."""

PATIENCE_S: Final = 30.0
"""Seconds of a burst after which it is looked at all the same."""

RESCAN_S: Final = 600.0
"""Seconds after which the roots are scanned whatever the events say."""

_READING: Final = {"opened", "closed_no_write"}


class _Hints(FileSystemEventHandler):
    def __init__(self) -> None:
        self.changed = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _READING:
            self.changed.set()


class Watch:
    """Watches folders. Use it as a context manager.

    A folder that cannot be watched (too many of them for the system, or gone) is logged and left to
    the periodic scan.

    Args:
        folders: What to watch, subfolders included.
        quiet_s: Seconds without an event that end a burst.
        rescan_s: Seconds after which a turn comes without any event.
    """

    def __init__(self, folders: Sequence[Path], *, quiet_s: float = QUIET_S, rescan_s: float = RESCAN_S) -> None:
        self._folders = tuple(folders)
        self._quiet_s = quiet_s
        self._rescan_s = rescan_s
        self._hints = _Hints()
        self._observer = Observer()

    def __enter__(self) -> Self:
        self._observer.start()
        for folder in self._folders:
            try:
                self._observer.schedule(self._hints, str(folder), recursive=True)
            except OSError as error:
                log.warning(
                    "%s cannot be watched (%s); it is scanned every few minutes.", folder, error.strerror or error
                )
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._observer.stop()
        self._observer.join()

    def turns(self, cancel: CancelToken) -> Iterator[None]:
        """One item each time that it is worth scanning again, until the token is set."""
        while not cancel.cancelled:
            self._hints.changed.wait(self._rescan_s)
            self._settle()
            if not cancel.cancelled:
                yield

    def _settle(self) -> None:
        waited = 0.0
        while self._hints.changed.is_set() and waited < PATIENCE_S:
            self._hints.changed.clear()
            self._hints.changed.wait(self._quiet_s)
            waited += self._quiet_s
        self._hints.changed.clear()
