"""The few calls through which the engine looks at a disk, so that tests can make them fail."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import BinaryIO, Protocol


class NotAFile(OSError):
    """Something that is no regular file took a file's place since the scan."""


class FileSystem(Protocol):
    """What scanning and hashing need. Paths are plain strings: a scan makes tens of thousands of them."""

    def entries(self, folder: str) -> AbstractContextManager[Iterator[os.DirEntry[str]]]:
        """The entries of a folder, in no order.

        Raises:
            OSError: The folder is gone or may not be read; also while iterating.
        """
        ...

    def status(self, entry: os.DirEntry[str]) -> os.stat_result:
        """The facts about an entry of a folder; a symbolic link's own, not its target's."""
        ...

    def stat(self, path: str) -> os.stat_result:
        """The facts about a path, symbolic links followed."""
        ...

    def open(self, path: str) -> BinaryIO:
        """The file, unbuffered, for reading."""
        ...


class RealFileSystem:
    """The computer's own disks."""

    def entries(self, folder: str) -> AbstractContextManager[Iterator[os.DirEntry[str]]]:
        """See :class:`FileSystem`."""
        return os.scandir(folder)

    def status(self, entry: os.DirEntry[str]) -> os.stat_result:
        """See :class:`FileSystem`."""
        return entry.stat(follow_symlinks=False)

    def stat(self, path: str) -> os.stat_result:
        """See :class:`FileSystem`."""
        return os.stat(path)  # noqa: PTH116 (a Path for each of many thousand files costs more than the call)

    def open(self, path: str) -> BinaryIO:
        """See :class:`FileSystem`. Never blocks on a pipe that took the file's place."""
        return open(path, "rb", buffering=0, opener=_open_at_once)


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def same_file_state(before: os.stat_result, after: os.stat_result) -> bool:
    """Whether nothing was written to a file between two looks at it."""
    return (
        before.st_mtime_ns == after.st_mtime_ns
        and before.st_size == after.st_size
        and before.st_ino == after.st_ino
        and before.st_dev == after.st_dev
    )
