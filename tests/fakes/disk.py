"""A disk that fails where a test says so."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO

from anyfind.ingest.filesystem import RealFileSystem


class FaultyDisk(RealFileSystem):
    """The real disk, but for chosen paths.

    Attributes:
        folders: Error number by folder that cannot be listed.
        files: Error number by file that cannot be opened.
        statuses: Error number by entry whose facts cannot be had.
        devices: Device number to report for a folder, as if another drive were mounted there.
        opened: Every file that was opened.
        after_open: Called with the path after a file was opened.
    """

    def __init__(self) -> None:
        self.folders: dict[Path, int] = {}
        self.files: dict[Path, int] = {}
        self.statuses: dict[Path, int] = {}
        self.devices: dict[Path, int] = {}
        self.opened: list[Path] = []
        self.after_open: Callable[[Path], None] | None = None

    def entries(self, folder: str) -> AbstractContextManager[Iterator[os.DirEntry[str]]]:
        """Lists a folder, or fails."""
        _fail(self.folders, folder)
        return super().entries(folder)

    def status(self, entry: os.DirEntry[str]) -> os.stat_result:
        """Gives an entry's facts, or fails."""
        _fail(self.statuses, entry.path)
        return self._elsewhere(entry.path, super().status(entry))

    def stat(self, path: str) -> os.stat_result:
        """Gives a path's facts, or fails."""
        _fail(self.statuses, path)
        return self._elsewhere(path, super().stat(path))

    def open(self, path: str) -> BinaryIO:
        """Opens a file, or fails."""
        self.opened.append(Path(path))
        _fail(self.files, path)
        file = super().open(path)
        if self.after_open is not None:
            self.after_open(Path(path))
        return file

    def _elsewhere(self, path: str, facts: os.stat_result) -> os.stat_result:
        for mount, device in self.devices.items():
            if Path(path).is_relative_to(mount):
                values = list(facts)
                values[2] = device  # st_dev
                extra = {name: getattr(facts, name) for name in ("st_mtime_ns", "st_atime_ns", "st_ctime_ns")}
                return os.stat_result(values, extra)
        return facts


def _fail(faults: dict[Path, int], path: str) -> None:
    number = faults.get(Path(path))
    if number is not None:
        raise OSError(number, os.strerror(number), path)


class CaselessDisk(FaultyDisk):
    """A disk that takes names in another case for the same, and remembers the case they were written in."""

    def stat(self, path: str) -> os.stat_result:
        """Gives the facts of whatever has that name in any case."""
        return super().stat(_as_written(path))

    def open(self, path: str) -> BinaryIO:
        """Opens whatever has that name in any case."""
        return super().open(_as_written(path))


def _as_written(path: str) -> str:
    real = Path(path).anchor or "."
    for part in Path(path).parts[1:]:
        names = [entry.name for entry in Path(real).iterdir()]
        found = part if part in names else next((name for name in names if name.casefold() == part.casefold()), part)
        real = os.path.join(real, found)  # noqa: PTH118 - names that are no Unicode stay what they are
    return real
