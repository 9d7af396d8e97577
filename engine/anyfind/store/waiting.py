"""How many files there are and wait, counted once for each state of the library."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from sqlalchemy import Connection

from anyfind.store import jobs
from anyfind.store.database import Database
from anyfind.store.passing import PassingFiles
from anyfind.store.records import RootCounts

Counts = TypeVar("Counts")


class _Remembered(Generic[Counts]):
    """What was counted, until something about files is written. Thread-safe."""

    def __init__(self, database: Database, passing: PassingFiles, count: Callable[[Connection], Counts]) -> None:
        self._database = database
        self._passing = passing
        self._count = count
        self._lock = threading.Lock()
        self._counted: tuple[tuple[int, int], Counts] | None = None

    def get(self) -> Counts:
        """The counts of now."""
        # Asked before it is counted: what is written in between belongs to the next state.
        state = self._passing.state()
        with self._lock:
            if self._counted is None or self._counted[0] != state:
                with self._database.read() as connection:
                    self._counted = state, self._count(connection)
            return self._counted[1]


class Waiting:
    """Remembers the numbers: a hundred thousand files that wait are counted for longer than a search takes.

    Thread-safe.

    Args:
        database: What is asked.
        passing: Knows when the library has changed.
    """

    def __init__(self, database: Database, passing: PassingFiles) -> None:
        self._all = _Remembered(database, passing, lambda connection: jobs.pending_counts(connection)[0])
        self._by_root = _Remembered(database, passing, jobs.counts_by_root)

    def count(self) -> int:
        """How many files wait."""
        return self._all.get()

    def by_root(self) -> Mapping[int, RootCounts]:
        """How many files each folder has, and how many of them wait and failed, by the folder's number."""
        return self._by_root.get()
