"""Adapters that were removed, kept aside for a while so that the removal can be undone."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path
from typing import Final

from anyfind.errors import NotFound

REMOVED: Final = ".removed"
"""Folder beside the adapters; what begins with a dot is no adapter."""

KEPT: Final = 5
"""So many of late are kept; an adapter has some megabytes."""


class Removed:
    """A folder of what was removed.

    Args:
        folder: Made when something is put there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, adapter: Path) -> None:
        """Move an adapter here; the oldest one too many is deleted, and so is an older one of the same name."""
        self._folder.mkdir(parents=True, exist_ok=True)
        target = self._folder / adapter.name
        if target.exists():
            shutil.rmtree(target)
        adapter.rename(target)
        # The time says when it was removed, not when it was fitted.
        os.utime(target)
        kept = sorted(self._folder.iterdir(), key=lambda one: one.stat().st_mtime_ns, reverse=True)
        for old in kept[KEPT:]:
            with contextlib.suppress(OSError):
                shutil.rmtree(old)

    def take(self, name: str, target: Path) -> None:
        """Move one out of here.

        Raises:
            NotFound: It is not here, or not any more.
        """
        try:
            (self._folder / name).rename(target)
        except FileNotFoundError:
            raise NotFound(
                f"No removed adapter {name!r} is kept.", hint=f"The last {KEPT} that were removed are."
            ) from None
