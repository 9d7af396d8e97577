"""One kind of work of a run: what is still to do of it, and what is claimed next."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection, Sequence
from typing import Final

from anyfind.store.records import PendingFile

_SHARE: Final = 20
"""While there is something to do, the store is asked again only after so many times as long as it took last."""

PEEK: Final = 128
"""How many are asked for when there may be new files and there is something to do."""

FEW: Final = 64
"""So many new files at once are somebody's changes; more are a backlog like the rest."""

Ask = Callable[[int], list[PendingFile]]
"""Gives at most so many files of a kind of work: those never tried, newest first, then smallest; then the others."""


class Lane:
    """Asks the store for many files at a time and hands them out a few at a time.

    Args:
        ask: The store's files of this kind.
        chunk: How many are asked for.
    """

    def __init__(self, ask: Ask, chunk: int) -> None:
        self._ask = ask
        self._chunk = chunk
        self._todo: deque[PendingFile] = deque()
        self._fresh: set[int] = set()
        self._stale = True
        self._whole = True
        self._next = 0.0

    @property
    def stale(self) -> bool:
        """Whether there may be new files."""
        return self._stale

    @property
    def empty(self) -> bool:
        """Whether nothing is left, as far as is known."""
        return not self._todo and not self._stale

    def look_again(self) -> None:
        """There may be new files, which go before the others."""
        self._stale = True

    def clear(self) -> None:
        """Nothing more of it in this run."""
        self._todo.clear()
        self._fresh.clear()
        self._stale = False

    def refill(self, passed_over: Callable[[], Collection[int]]) -> None:
        """Ask the store if need be.

        Args:
            passed_over: Locations that are being worked on, or are not tried again in this run.
        """
        if not self._stale or (self._todo and time.monotonic() < self._next):
            return
        without = passed_over()
        limit = PEEK if self._todo else self._chunk + len(without)
        started = time.monotonic()
        asked = self._ask(limit)
        self._stale = False
        found = [file for file in asked if file.location_id not in without]
        if self._todo:
            self._next = time.monotonic() + _SHARE * (time.monotonic() - started)
            self._put_first(found)
        else:
            self._todo = deque(found)
            self._whole = len(asked) < limit
        # Those that an earlier run was killed over come last, the most often tried at the very end.
        if any(file.attempts for file in self._todo):
            self._todo = deque(sorted(self._todo, key=lambda file: file.attempts))

    def _put_first(self, newest: Sequence[PendingFile]) -> None:
        """Let the newest of all that waits go before what is to do; both are in order."""
        known = {file.location_id: file for file in self._todo}
        fresh = {file.location_id for file in newest if known.get(file.location_id) != file}
        self._fresh = fresh if len(fresh) <= FEW else set()
        for file in newest:
            known.pop(file.location_id, None)
        self._todo = deque([*newest, *known.values()])
        # There may be more of them than were asked for.
        self._whole = False

    def take_fresh(self) -> list[PendingFile]:
        """A few files that came while there was something to do: somebody's changes of this moment."""
        if not self._fresh:
            return []
        fresh = [file for file in self._todo if file.location_id in self._fresh and file.attempts == 0]
        taken = {file.location_id for file in fresh}
        self._todo = deque(file for file in self._todo if file.location_id not in taken)
        self._fresh = set()
        self._look_on()
        return fresh

    def take(self, at_most: int, *, alone: bool) -> list[PendingFile]:
        """The next files to claim, in order.

        Args:
            at_most: How many there is room for.
            alone: Whether nothing else is under way. A file that an earlier run was killed over is handed out alone,
                so that it takes no other along if it kills this one, too.
        """
        if not self._todo or at_most <= 0:
            return []
        if self._todo[0].attempts > 0:
            taken = [self._todo.popleft()] if alone else []
        else:
            taken = []
            while self._todo and len(taken) < at_most and self._todo[0].attempts == 0:
                taken.append(self._todo.popleft())
        self._look_on()
        return taken

    def _look_on(self) -> None:
        if not self._todo and not self._whole:
            self._stale = True
