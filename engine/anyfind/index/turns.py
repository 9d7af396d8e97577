"""One lock, at which searches come first."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_PATIENCE_S: Final = 0.05
"""How long a change lets searches pass it: searches without end must not keep changes out for good."""


class Turns:
    """Who may touch an index. Somebody who changes much takes many short turns, and searches go in between.

    A plain lock that is given back and taken again at once is nearly never seen free by those who wait.
    """

    def __init__(self) -> None:
        self._free = threading.Condition()
        self._taken = False
        self._searches = 0

    @contextmanager
    def search(self) -> Iterator[None]:
        """The next turn."""
        with self._free:
            self._searches += 1
            try:
                self._free.wait_for(lambda: not self._taken)
            finally:
                self._searches -= 1
            self._taken = True
        try:
            yield
        finally:
            self._give_back()

    @contextmanager
    def change(self) -> Iterator[None]:
        """A turn once no search waits, or when it has waited long enough."""
        patience = time.monotonic() + _PATIENCE_S
        with self._free:
            while self._taken or (self._searches and time.monotonic() < patience):
                self._free.wait(_PATIENCE_S)
            self._taken = True
        try:
            yield
        finally:
            self._give_back()

    def _give_back(self) -> None:
        with self._free:
            self._taken = False
            self._free.notify_all()
