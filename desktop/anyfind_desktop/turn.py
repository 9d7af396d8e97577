"""One program at a time: a file that only one can hold, and that the system lets go of when its holder is killed."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

try:
    import fcntl
except ImportError:
    # On Windows nobody waits for a turn.
    fcntl = None  # type: ignore[assignment]


class Turn:
    """A turn that one program has.

    Nothing is written, so that a busy disk holds up nobody.

    Args:
        file: Is there while somebody has the turn.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._held: int | None = None

    def take(self) -> bool:
        """Take it, and tell whether it is ours; also where it cannot be asked for: then nobody waits for anybody."""
        if fcntl is None or self._held is not None:
            return True
        try:
            held = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        except OSError:
            return True
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # Whoever had it before may have removed the file meanwhile; then others hold another one.
            ours = os.path.samestat(os.fstat(held), self._file.stat())
        except (BlockingIOError, FileNotFoundError):
            ours = False
        except OSError:
            # A file system without locks.
            os.close(held)
            return True
        if ours:
            self._held = held
        else:
            os.close(held)
        return ours

    def give_back(self) -> None:
        """Let somebody else take it."""
        held, self._held = self._held, None
        if held is not None:
            with contextlib.suppress(OSError):
                self._file.unlink()
            os.close(held)
