"""The labels of vectors whose files pass a filter."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection

from anyfind.store import vectors
from anyfind.store.database import Database
from anyfind.store.hits import SearchFilter
from anyfind.store.passing import Passing, PassingFiles, among

KEPT: Final = 8
"""Answers that are kept: a search of pictures and texts in one space asks for two each time."""

MOST: Final = 4_000_000
"""Labels that are kept in answers in all."""

_Ids = npt.NDArray[np.int64]

_OWNERS: Final = """SELECT v.label, s.content_id FROM segments s
    CROSS JOIN vectors v ON v.segment_id = s.id AND v.space_key = :space
    UNION ALL SELECT a.label, s.content_id FROM vectors_aside a JOIN segments s ON s.id = a.segment_id
    WHERE a.space_key = :space AND a.label IS NOT NULL"""
# By way of covering indexes: no row with a text or a vector in it is read.
_NEW_OWNERS: Final = """SELECT v.label, s.content_id FROM vectors v INDEXED BY vectors_space
    CROSS JOIN segments s ON s.id = v.segment_id WHERE v.space_key = :space AND v.label > :after"""


@dataclass(frozen=True, slots=True)
class Owners:
    """Which content each vector of a space belongs to, at one moment.

    Attributes:
        seq: The newest change then.
        lineage: Which run of the engine wrote that change.
        labels: ``int64 [n]``, rising.
        contents: ``int64 [n]``.
    """

    seq: int
    lineage: str
    labels: _Ids
    contents: _Ids

    def later(self, connection: Connection, space_id: str) -> Owners:
        """The same now: mostly some vectors came, and only those are read."""
        key, _ = vectors.space_key(connection, space_id)
        now = vectors.seq(connection)
        if now == self.seq and self.lineage == vectors.lineage(connection, now):
            return self
        last = int(self.labels[-1]) if self.labels.size else 0
        first = connection.exec_driver_sql(
            "SELECT min(label) FROM changes WHERE seq > ? AND space_key = ?", (self.seq, key)
        ).scalar()
        grown = now > self.seq > 0 and self.lineage == vectors.lineage(connection, self.seq)
        if grown and (first is None or first > last):
            added = connection.exec_driver_sql(_NEW_OWNERS, {"space": key, "after": last}).fetchall()
            known = [self.labels], [self.contents]
        else:
            added = connection.exec_driver_sql(_OWNERS, {"space": key}).fetchall()
            known = [], []
        rows = np.array([tuple(row) for row in sorted(added)], dtype=np.int64).reshape(-1, 2)
        return Owners(
            now,
            vectors.lineage(connection, now),
            np.concatenate([*known[0], rows[:, 0]]),
            np.concatenate([*known[1], rows[:, 1]]),
        )


class AllowedLabels:
    """Answers again what it answered before, unless the library changed meanwhile. Thread-safe.

    Args:
        database: What is asked.
        passing: Knows which files pass a filter.
    """

    def __init__(self, database: Database, passing: PassingFiles) -> None:
        self._database = database
        self._passing = passing
        self._lock = threading.Lock()
        self._owners: dict[str, Owners] = {}
        self._counted: dict[str, tuple[Owners, int]] = {}
        self._kept: OrderedDict[tuple[str, SearchFilter], tuple[Passing, Owners, _Ids]] = OrderedDict()

    def of(self, space_id: str, flt: SearchFilter) -> _Ids:
        """Labels of a space whose file passes the filter, rising; not to be written to."""
        passing = self._passing.of(flt)
        with self._lock:
            owners = self._now(space_id)
            kept = self._kept.get((space_id, flt))
            if kept is None or kept[0] is not passing or kept[1] is not owners:
                labels = owners.labels[among(owners.contents, passing.contents)]
                labels.setflags(write=False)
                kept = self._kept[space_id, flt] = passing, owners, labels
            self._kept.move_to_end((space_id, flt))
            while len(self._kept) > KEPT or (len(self._kept) > 1 and self._size() > MOST):
                self._kept.popitem(last=False)
            return kept[2]

    def files(self, space_id: str) -> int:
        """How many contents have vectors in a space."""
        with self._lock:
            owners = self._now(space_id)
            known = self._counted.get(space_id)
            if known is None or known[0] is not owners:
                known = self._counted[space_id] = owners, len(np.unique(owners.contents))
            return known[1]

    def _now(self, space_id: str) -> Owners:
        with self._database.read() as connection:
            before = self._owners.get(space_id) or Owners(0, "", *np.empty((2, 0), dtype=np.int64))
            owners = self._owners[space_id] = before.later(connection, space_id)
        return owners

    def _size(self) -> int:
        return sum(len(labels) for _, _, labels in self._kept.values())
