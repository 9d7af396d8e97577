"""Which rows of a full-text index have a word, and how many do: remembered while a library stays as it is.

Who refines a question, reads on, or searches while they type asks for the same words again and again.
"""

from __future__ import annotations

import contextlib
import threading
from collections import OrderedDict
from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, text

from anyfind.store import vectors
from anyfind.store.database import Database

COUNTED: Final = 20_000
"""Rows are counted up to this many; a word that more have is as good as everywhere."""

KEPT: Final = 1_000_000
"""Row ids that are remembered in all, 8 bytes each."""

KEPT_COUNTS: Final = 4096
"""Counts that are remembered."""

_ENTRY: Final = 64

_Ids = npt.NDArray[np.int64]


class Postings:
    """Asks full text for words, of a library in one state. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ids: OrderedDict[tuple[str, str], _Ids] = OrderedDict()
        self._counts: OrderedDict[tuple[str, str], int] = OrderedDict()
        self._size = 0

    def ids(self, connection: Connection, table: str, match: str) -> _Ids:
        """The rows that match, rising; not to be written to.

        Args:
            connection: A read transaction that sees this state.
            table: The full-text index.
            match: What FTS5 is asked for.
        """
        with self._lock:
            known = self._ids.get((table, match))
            if known is not None:
                self._ids.move_to_end((table, match))
                return known
        found = vectors.numbers(
            connection,
            f"SELECT rowid AS number FROM {table} WHERE {table} MATCH :match",  # noqa: S608 - constants
            {"match": match},
        )
        found.setflags(write=False)
        with self._lock:
            # Another thread may have asked the same meanwhile.
            if (table, match) not in self._ids:
                self._ids[table, match] = found
                self._size += found.size + _ENTRY
                while self._size > KEPT:
                    _, gone = self._ids.popitem(last=False)
                    self._size -= gone.size + _ENTRY
        return found

    def count(self, connection: Connection, table: str, match: str) -> int:
        """How many rows match, counted up to :data:`COUNTED`; arguments as those of :meth:`ids`."""
        with self._lock:
            known = self._counts.get((table, match))
            if known is not None:
                self._counts.move_to_end((table, match))
                return known
        statement = f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH :match LIMIT {COUNTED})"  # noqa: S608 - constants
        found = int(connection.execute(text(statement), {"match": match}).scalar_one())
        with self._lock:
            self._counts[table, match] = found
            while len(self._counts) > KEPT_COUNTS:
                self._counts.popitem(last=False)
        return found


class LatestPostings:
    """What is remembered of the newest state of a library. Thread-safe.

    Args:
        database: Counts what is written; see :class:`~anyfind.store.passing.PassingFiles`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._state = (-1, -1)
        self._postings = Postings()

    @contextlib.contextmanager
    def read(self) -> Iterator[tuple[Connection, Postings]]:
        """A read transaction, and what is remembered of the state that it sees."""
        # Counted before it is looked: what is written in between belongs to the next state.
        writes = self._database.writes
        with self._database.read() as connection:
            state = (writes, vectors.seq(connection))
            with self._lock:
                if state != self._state:
                    self._state, self._postings = state, Postings()
                postings = self._postings
            yield connection, postings
