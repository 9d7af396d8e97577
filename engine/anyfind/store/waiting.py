"""How many files wait to be looked into, counted once for each state of the library."""

from __future__ import annotations

import threading

from anyfind.store import jobs
from anyfind.store.database import Database
from anyfind.store.passing import PassingFiles


class Waiting:
    """Remembers the number: a hundred thousand files that wait are counted for longer than a search takes.

    Thread-safe.

    Args:
        database: What is asked.
        passing: Knows when the library has changed.
    """

    def __init__(self, database: Database, passing: PassingFiles) -> None:
        self._database = database
        self._passing = passing
        self._lock = threading.Lock()
        self._counted: tuple[tuple[int, int], int] | None = None

    def count(self) -> int:
        """How many files wait."""
        # Asked before it is counted: what is written in between belongs to the next state.
        state = self._passing.state()
        with self._lock:
            if self._counted is None or self._counted[0] != state:
                with self._database.read() as connection:
                    self._counted = state, jobs.pending_counts(connection)[0]
            return self._counted[1]
