"""Folders that extractors unpack into, and that never outlive the call."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil


class Scratch:
    """Makes temporary folders below one of this process's own.

    Args:
        parent: Where; shared with other processes of the user.
    """

    def __init__(self, parent: Path) -> None:
        self._parent = parent
        self._own: Path | None = None
        self._lock = threading.Lock()
        self._free: list[Path] = []

    @contextlib.contextmanager
    def folder(self) -> Iterator[Path]:
        """An empty folder; what is in it at the end is removed whatever happens."""
        with self._lock:
            made = self._free.pop() if self._free else None
        if made is None:
            made = Path(tempfile.mkdtemp(dir=self._home()))
        try:
            yield made
        finally:
            # Few extractors unpack anything, and on many disks removing a folder takes longer than a short text.
            if _is_empty(made):
                with self._lock:
                    self._free.append(made)
            else:
                shutil.rmtree(made, ignore_errors=True)

    def close(self) -> None:
        """Remove what is left."""
        if self._own is not None:
            shutil.rmtree(self._own, ignore_errors=True)
            self._own = None
            self._free.clear()

    def _home(self) -> Path:
        with self._lock:
            if self._own is None:
                self._parent.mkdir(parents=True, exist_ok=True)
                for left in abandoned(self._parent):
                    shutil.rmtree(left, ignore_errors=True)
                self._own = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=self._parent))
            return self._own


def abandoned(parent: Path) -> list[Path]:
    """Folders below ``parent`` of processes that are gone: one that was killed could not tidy up."""
    found = []
    for left in sorted(parent.iterdir()) if parent.is_dir() else ():
        number = left.name.partition("-")[0]
        if number.isdigit() and not psutil.pid_exists(int(number)):
            found.append(left)
    return found


def _is_empty(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is None
    except OSError:
        return False  # a plugin may remove it, which is no reason to use it again
