"""Opening files that really lie inside the library's folders, whatever links say and whoever swaps them meanwhile."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, ClassVar, Final

from anyfind.errors import AnyfindError, NotFound

_HANDLES: Final = Path("/proc/self/fd")
"""Where Linux says what is open."""


class Outside(AnyfindError):
    """A file lies outside of the library's folders."""

    code: ClassVar[str] = "forbidden"
    exit_status: ClassVar[int] = 3
    http_status: ClassVar[int] = 403


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was opened and looked at.

    Attributes:
        file: For reading, unbuffered.
        size: Bytes.
        mtime_ns: Modification time, nanoseconds since the epoch.
        path: Where it really lies.
    """

    file: BinaryIO
    size: int
    mtime_ns: int
    path: Path


def open_inside(path: Path, roots: Sequence[Path]) -> Opened:
    """Open a regular file for reading, if it lies below one of the roots once all links are resolved.

    What was opened is looked at, not what the path leads to a moment before or after.

    Raises:
        NotFound: It is gone, or is no regular file.
        Outside: It lies elsewhere.
        OSError: It cannot be read.
    """
    try:
        # Opening a pipe that took the file's place must not wait for somebody to write into it.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise NotFound(f"The file {path} is not there any more.") from error
    try:
        status, real = _looked_at(handle, path, roots)
        return Opened(os.fdopen(handle, "rb", buffering=0), status.st_size, status.st_mtime_ns, real)
    except BaseException:
        os.close(handle)
        raise


def _looked_at(handle: int, path: Path, roots: Sequence[Path]) -> tuple[os.stat_result, Path]:
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode) or status.st_nlink == 0:
        raise NotFound(f"The file {path} is not there any more.")
    real = _real(handle, path, status)
    if not any(_below(real, Path(os.path.realpath(root))) for root in roots):
        raise Outside(f"{path} leads out of the library's folders.")
    return status, real


def _below(path: Path, root: Path) -> bool:
    return root in path.parents


def _real(handle: int, path: Path, status: os.stat_result) -> Path:
    """Where an open file lies, without links."""
    if _HANDLES.is_dir():
        return Path(os.readlink(_HANDLES / str(handle)))  # noqa: PTH115 (the target is no path to resolve)
    real = Path(os.path.realpath(path))
    found = os.stat(real)  # noqa: PTH116 (it is compared with what fstat says)
    if not os.path.samestat(found, status):
        raise NotFound(f"The file {path} was replaced meanwhile.")
    return real
