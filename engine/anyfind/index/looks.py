"""Looks at the database, one after the other, and who waits for one that begins from now on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

PATIENCE_S: Final = 5.0
"""How long a round of indexing that somebody asked for waits until searches find by meaning what it brought."""


class Looks:
    """Counts the looks of one thread, so that others can wait for what it has not seen yet. Thread-safe."""

    def __init__(self) -> None:
        self._turn = threading.Condition()
        self._begun = 0
        self._seen = 0

    def begin(self) -> int:
        """Another look begins; its number."""
        with self._turn:
            self._begun += 1
            return self._begun

    def end(self, look: int) -> None:
        """A look saw all there was when it began."""
        with self._turn:
            self._seen = look
            self._turn.notify_all()

    def await_next(self, nudge: Callable[[], None], patience_s: float) -> bool:
        """Wait for the end of a look that begins later than this call.

        Args:
            nudge: Asks for a look at once.
            patience_s: How long to wait, seconds.

        Returns:
            Whether there was one in time.
        """
        with self._turn:
            wanted = self._begun + 1
        nudge()
        with self._turn:
            return self._turn.wait_for(lambda: self._seen >= wanted, patience_s)
