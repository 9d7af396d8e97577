"""Which row of an index a label has, and whether it still lives."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt

Labels = npt.NDArray[np.int64]
T = TypeVar("T", bound=np.generic)


class LabelTable:
    """Labels in the order they came, with tombstones. Not thread-safe; its index guards it.

    The database hands out rising labels, so the table is nearly always sorted as it grows and a
    look-up is a binary search in it; any other order costs one sort at the next look-up.
    """

    def __init__(self) -> None:
        self._labels: Labels = np.empty(0, dtype=np.int64)
        self._alive: npt.NDArray[np.bool_] = np.empty(0, dtype=np.bool_)
        self._size = 0
        self._live = 0
        self._rising = True
        self._order: Labels | None = None

    def __len__(self) -> int:
        return self._size

    @property
    def live(self) -> int:
        """How many labels live."""
        return self._live

    @property
    def all(self) -> Labels:
        """Every label by row, the dead ones included."""
        return self._labels[: self._size]

    @property
    def alive(self) -> npt.NDArray[np.bool_]:
        """By row, whether the label lives. Later removals do not change this array."""
        return self._alive[: self._size]

    @property
    def living(self) -> Labels:
        """The labels that live, rising; an array of its own."""
        labels = self.all.copy() if self._live == self._size else self.all[self.alive]
        return labels if self._rising else np.sort(labels)

    def append(self, labels: Labels) -> None:
        """Add labels that are not in the table, as its next rows."""
        if labels.size == 0:
            return
        needed = self._size + labels.size
        if needed > self._labels.size:
            capacity = max(needed, self._labels.size * 3 // 2, 1024)
            self._labels = _grown(self._labels, capacity, self._size)
            self._alive = _grown(self._alive, capacity, self._size)
        last = self._labels[self._size - 1] if self._size else np.iinfo(np.int64).min
        self._rising = self._rising and bool(labels[0] > last) and bool(np.all(labels[1:] > labels[:-1]))
        self._labels[self._size : needed] = labels
        self._alive[self._size : needed] = True
        self._size = needed
        self._live += labels.size
        self._order = None

    def rows(self, labels: Labels) -> Labels:
        """Row by label, dead ones included; -1 for labels that were never added."""
        if self._size == 0:
            return np.full(labels.shape, -1, dtype=np.int64)
        present = self._labels[: self._size]
        if self._rising:
            rows = np.minimum(np.searchsorted(present, labels), self._size - 1)
        else:
            if self._order is None:
                self._order = np.argsort(present, kind="stable")
            places = np.searchsorted(present, labels, sorter=self._order)
            rows = self._order[np.minimum(places, self._size - 1)]
        return np.where(present[rows] == labels, rows, -1).astype(np.int64)

    def live_rows(self, labels: Labels) -> Labels:
        """Rows of those labels that live, in the order given."""
        rows = self.rows(labels)
        rows = rows[rows >= 0]
        living: Labels = rows[self._alive[rows]]
        return living

    def set_alive(self, rows: Labels, *, alive: bool) -> None:
        """Bury or revive rows. The array that :attr:`alive` gave before is left as it was."""
        self._alive = self._alive.copy()
        self._alive[rows] = alive
        self._live = int(np.count_nonzero(self._alive[: self._size]))


def as_labels(labels: npt.ArrayLike) -> Labels:
    """Labels as ``int64 [n]``."""
    return np.asarray(labels, dtype=np.int64).ravel()


def _grown(array: npt.NDArray[T], capacity: int, size: int) -> npt.NDArray[T]:
    grown = np.zeros(capacity, dtype=array.dtype)
    grown[:size] = array[:size]
    return grown
