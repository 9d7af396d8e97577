"""Files that are whole or not there, and a full disk said in one sentence."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from anyfind.errors import AnyfindError, DiskFull

_NO_SPACE: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


def no_space(error: BaseException) -> bool:
    """Whether an error says that the disk, or the user's share of it, is full."""
    return isinstance(error, OSError) and error.errno in _NO_SPACE


@contextlib.contextmanager
def said(what: str) -> Iterator[None]:
    """Turn what a disk refuses into a sentence about ``what``.

    Raises:
        DiskFull: No space is left.
        AnyfindError: The system refused for another reason.
    """
    try:
        yield
    except OSError as error:
        if no_space(error) or error.errno == errno.EFBIG:
            raise DiskFull(
                f"The disk is full, so {what} was not finished; everything is as it was.",
                hint="Free some space and try again.",
            ) from error
        where = f" ({error.filename})" if error.filename else ""
        raise AnyfindError(f"The system refused, so {what} was not finished: {error.strerror}{where}.") from error


def sync(path: Path) -> None:
    """Have a file on the disk itself."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Have the names in a folder on the disk itself."""
    if os.name != "posix":  # elsewhere a folder cannot be opened, and replacing is durable by itself
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def discard(path: Path) -> None:
    """Delete a file or a folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
