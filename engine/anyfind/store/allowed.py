"""The labels that pass a filter, kept for the searches that follow."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.store import catalog, vectors
from anyfind.store.database import Database
from anyfind.store.hits import SearchFilter

KEPT: Final = 4
"""Answers that are kept: a search of pictures and texts in one space asks for two each time, and among a million each
takes the better part of a second."""

MOST: Final = 4_000_000
"""Labels that are kept in all."""

_Labels = npt.NDArray[np.int64]


class AllowedLabels:
    """Answers again what it answered before, unless the database changed meanwhile. Thread-safe.

    Args:
        database: What is asked. Only what is written through it counts as a change, beside vectors that anybody adds
            or deletes: whoever keeps a library open for long holds its lock.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, SearchFilter], _Labels] = OrderedDict()
        self._state = (-1, -1)

    def of(self, space_id: str, flt: SearchFilter) -> _Labels:
        """Labels of a space whose file passes the filter, rising; not to be written to."""
        # Counted before it is looked: what is written in between belongs to the next state.
        writes = self._database.writes
        with self._database.read() as connection:
            state = (writes, vectors.seq(connection))
            with self._lock:
                if state != self._state:
                    self._kept.clear()
                    self._state = state
                labels = self._kept.get((space_id, flt))
                if labels is not None:
                    self._kept.move_to_end((space_id, flt))
                    return labels
            labels = catalog.allowed_labels(connection, space_id, flt)
        labels.setflags(write=False)
        with self._lock:
            if state == self._state:
                self._kept[space_id, flt] = labels
                while len(self._kept) > KEPT or (len(self._kept) > 1 and self._size() > MOST):
                    self._kept.popitem(last=False)
        return labels

    def _size(self) -> int:
        return sum(len(labels) for labels in self._kept.values())
