"""The files that pass a filter, by conditions that are answered once and kept.

A library is looked through once for each condition (``type:image``) and state of the library; filters are made of
conditions by set operations on arrays with one entry a file. So a filter that differs from the last one in its date
costs next to nothing.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection

from anyfind.store import filters, vectors, wording
from anyfind.store.database import Database
from anyfind.store.hits import SearchFilter

KEPT: Final = 6
"""Filters whose files are kept, 16 bytes a file; a search asks for some that differ in the kind of files only. Also the
fewest conditions that are kept."""

MOST_BYTES: Final = 24_000_000
"""More conditions are kept as long as all together take no more than this, a byte a file each."""

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_Ids = npt.NDArray[np.int64]
_Mask = npt.NDArray[np.bool_]
_Condition = tuple[str, Hashable]

_OF_CONTENTS: Final = ("modalities", "types", "cameras", "near", "has")
"""What is not known of a file before it was read."""


@dataclass(frozen=True, slots=True)
class FileTable:
    """The places of a library at one moment, rising by id: arrays with one entry a place.

    Attributes:
        ids: ``int64``.
        contents: ``int64``; 0 while a content is not known.
        sizes: ``int64``, bytes.
        moments: ``float64``: epoch seconds when it was taken, or else modified.
    """

    ids: _Ids
    contents: _Ids
    sizes: _Ids
    moments: npt.NDArray[np.float64]

    @classmethod
    def read(cls, connection: Connection) -> FileTable:
        """All places of the library."""
        rows = connection.exec_driver_sql(
            """SELECT l.id, coalesce(l.content_id, 0), l.size, coalesce(c.taken_at, l.mtime_ns / 1e9)
            FROM locations l LEFT JOIN contents c ON c.id = l.content_id ORDER BY l.id"""
        ).fetchall()
        ids, contents, sizes, moments = zip(*rows, strict=True) if rows else ((), (), (), ())
        return cls(
            np.array(ids, dtype=np.int64),
            np.array(contents, dtype=np.int64),
            np.array(sizes, dtype=np.int64),
            np.array(moments, dtype=np.float64),
        )

    def at(self, places: _Ids) -> _Mask:
        """Which entries are these places."""
        return among(self.ids, places)

    def holding(self, contents: _Ids) -> _Mask:
        """Which entries hold these contents."""
        return among(self.contents, contents)


@dataclass(frozen=True, slots=True)
class Passing:
    """What passes a filter.

    Attributes:
        places: Ids of locations, rising.
        contents: Ids of contents with such a place, rising.
    """

    places: _Ids
    contents: _Ids


class PassingFiles:
    """Answers filters. Thread-safe.

    Args:
        database: What is asked. Only what is written through it counts as a change, beside vectors that anybody adds
            or deletes: whoever keeps a library open for long holds its lock.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.RLock()
        self._state = (-1, -1)
        self._table: FileTable | None = None
        self._masks: OrderedDict[_Condition, _Mask] = OrderedDict()
        self._passing: OrderedDict[SearchFilter, Passing] = OrderedDict()

    def of(self, flt: SearchFilter) -> Passing:
        """What passes a filter now; not to be written to."""
        # Counted before it is looked: what is written in between belongs to the next state.
        writes = self._database.writes
        # One thread looks through the library, and the others that want the same wait for it.
        with self._lock, self._database.read() as connection:
            state = (writes, vectors.seq(connection))
            if state != self._state:
                self._table, self._state = None, state
                self._masks.clear()
                self._passing.clear()
            found = self._passing.get(flt)
            if found is None:
                table = self._table or FileTable.read(connection)
                self._table = table
                mask, _ = self._judged(connection, table, flt)
                found = Passing(table.ids[mask], _distinct(table.contents[mask]))
                for array in (found.places, found.contents):
                    array.setflags(write=False)
                self._passing[flt] = found
                _shorten(self._passing, KEPT)
            self._passing.move_to_end(flt)
            return found

    def state(self) -> tuple[int, int]:
        """Changes with everything that may change what passes, and what is found."""
        with self._database.read() as connection:
            return self._database.writes, vectors.seq(connection)

    def _judged(self, connection: Connection, table: FileTable, flt: SearchFilter) -> tuple[_Mask, _Mask]:
        """Which places pass, and which do not; neither where it is not known because nobody has read the file."""
        yes, no = np.ones(len(table.ids), dtype=bool), np.zeros(len(table.ids), dtype=bool)
        for passes in _measured(table, flt):
            yes &= passes
            no |= ~passes
        for key, ask in _conditions(connection, table, flt):
            passes = self._kept(key, ask)
            yes &= passes
            no |= ~passes & (table.contents > 0) if key[0] in _OF_CONTENTS else ~passes
        for group in flt.phrases:
            said = self._saying(connection, table, group)
            yes &= said
            no |= ~said
        if flt.lacks:
            said = self._saying(connection, table, flt.lacks, otherwise=False)
            yes &= ~said
            no |= said
        for other in flt.also:
            passes, fails = self._judged(connection, table, other)
            yes &= passes
            no |= fails
        for other in flt.but:
            passes, fails = self._judged(connection, table, other)
            yes &= fails
            no |= passes
        return yes, no

    def _kept(self, key: _Condition, ask: Callable[[], _Mask]) -> _Mask:
        """The answer to a condition, asked for once."""
        kept = self._masks.get(key)
        if kept is None:
            kept = self._masks[key] = ask()
            _shorten(self._masks, max(KEPT, MOST_BYTES // (len(kept) + 1000)))
        self._masks.move_to_end(key)
        return kept

    def _saying(
        self, connection: Connection, table: FileTable, phrases: tuple[str, ...], *, otherwise: bool = True
    ) -> _Mask:
        """Which places say any of the phrases; ``otherwise`` holds for all if no phrase has a word in it."""
        rows = list(dict.fromkeys(words for phrase in phrases if (words := wording.tokens(phrase))))
        mask = np.full(len(table.ids), otherwise and not rows)
        for words in rows:
            mask |= self._kept(("phrase", words), partial(_with_phrase, connection, table, words))
        return mask


def _measured(table: FileTable, flt: SearchFilter) -> Iterator[_Mask]:
    """The conditions that need no look into the database."""
    if flt.after is not None:
        yield table.moments >= flt.after
    if flt.before is not None:
        yield table.moments < flt.before
    if flt.least_size is not None:
        yield table.sizes >= flt.least_size
    if flt.contents:
        yield table.holding(np.array(flt.contents, dtype=np.int64))
    if flt.most_size is not None:
        yield table.sizes <= flt.most_size


def _conditions(
    connection: Connection, table: FileTable, flt: SearchFilter
) -> list[tuple[_Condition, Callable[[], _Mask]]]:
    """The conditions that have to be asked of the database: what they are kept by, and how each is answered."""

    def of_types() -> _Mask:
        places, contents = filters.of_types(connection, flt.types)
        return table.at(places) | table.holding(contents)

    every: list[tuple[str, Hashable, Callable[[], _Mask]]] = [
        ("modalities", flt.modalities, lambda: table.holding(filters.of_modalities(connection, flt.modalities))),
        ("types", flt.types, of_types),
        ("suffixes", flt.suffixes, lambda: table.at(filters.of_suffixes(connection, flt.suffixes))),
        ("folders", flt.folders, lambda: table.at(filters.below(connection, flt.folders))),
        ("names", flt.names, lambda: table.at(filters.by_names(connection, flt.names))),
        ("cameras", flt.cameras, lambda: table.holding(filters.by_cameras(connection, flt.cameras))),
        ("near", flt.near, lambda: table.holding(filters.near(connection, flt.near))),
        *(("has", what, partial(_having, connection, table, what)) for what in flt.has),
    ]
    return [((name, value), ask) for name, value, ask in every if value]


def _with_phrase(connection: Connection, table: FileTable, words: tuple[str, ...]) -> _Mask:
    places, contents = filters.with_phrase(connection, words)
    return table.at(places) | table.holding(contents)


def _having(connection: Connection, table: FileTable, what: str) -> _Mask:
    return table.holding(filters.having(connection, what))


def among(values: _Ids, wanted: _Ids) -> _Mask:
    """Which of the values are among the wanted ones, that are positive; quick where both are dense."""
    highest = int(wanted.max()) if wanted.size else 0
    if highest == 0:
        return np.zeros(len(values), dtype=bool)
    if highest > 64 * (len(values) + 1_000_000):
        return np.isin(values, wanted)
    flags = np.zeros(highest + 2, dtype=bool)
    flags[wanted] = True
    return flags[np.minimum(values, highest + 1)]


def _distinct(values: _Ids) -> _Ids:
    """The positive ones once each, rising."""
    # Sorting what is nearly sorted takes a tenth of the time of NumPy's own way, which hashes.
    every = np.sort(values, kind="stable")
    return every[np.diff(every, prepend=0) > 0]


def _shorten(kept: OrderedDict[_Key, _Value], most: int) -> None:
    while len(kept) > most:
        kept.popitem(last=False)
