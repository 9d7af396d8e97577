"""What every index knows about its labels, whatever it keeps the vectors in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from anyfind.index.labels import Labels, LabelTable, as_labels
from anyfind.index.turns import Turns
from anyfind.sdk.types import Float32Array


class Index(ABC):
    """Vectors by label, to be searched by inner product. Safe to search while it changes.

    Args:
        dimension: Length of a vector.
    """

    kind: ClassVar[str]

    def __init__(self, dimension: int) -> None:
        self.dimension = dimension
        self._turns = Turns()
        self._table = LabelTable()

    @property
    def count(self) -> int:
        """How many vectors can be found."""
        return self._table.live

    @property
    def stale(self) -> float:
        """Share of rows that are tombstones, 0 to 1."""
        return 1 - self._table.live / len(self._table) if len(self._table) else 0.0

    @property
    @abstractmethod
    def bytes(self) -> int:
        """About how much memory it takes."""

    def labels(self) -> Labels:
        """The labels that can be found, rising."""
        with self._turns.search():
            return self._table.living

    def present_labels(self, labels: npt.ArrayLike) -> Labels:
        """Those of the labels that can be found."""
        with self._turns.search():
            return self._table.all[self._table.live_rows(as_labels(labels))]

    def vectors_of(self, labels: npt.ArrayLike) -> Float32Array:
        """``float32 [n, d]`` in the order given.

        Raises:
            KeyError: A label cannot be found.
        """
        wanted = as_labels(labels)
        found, vectors = self.present(wanted)
        if found.size != wanted.size:
            raise KeyError(f"{wanted.size - found.size} labels are not in the index.")
        return vectors

    @abstractmethod
    def present(self, labels: npt.ArrayLike) -> tuple[Labels, Float32Array]:
        """Those of the labels that can be found, with their vectors."""

    @abstractmethod
    def add(self, labels: npt.ArrayLike, vectors: npt.ArrayLike) -> None:
        """Add vectors, or replace those of labels that are already there.

        Raises:
            ValueError: Shapes do not fit or a value is not finite.
        """

    @abstractmethod
    def remove(self, labels: npt.ArrayLike) -> None:
        """Forget labels; unknown ones are passed over."""

    @abstractmethod
    def search(
        self, query: Float32Array, k: int, allow: npt.NDArray[np.int64] | None = None
    ) -> tuple[Labels, Float32Array]:
        """Labels and inner products of the best ``k``, best first; fewer when there are fewer.

        Args:
            query: ``float32 [d]``.
            k: How many.
            allow: Only these labels, or ``None`` for all; unknown ones are passed over.

        Raises:
            ValueError: The query does not fit or is not finite.
        """

    @abstractmethod
    def save(self, path: Path) -> None:
        """Write the vectors to ``path`` and the labels beside it.

        Raises:
            OSError: The disk did not take all of it.
        """

    @abstractmethod
    def load(self, path: Path) -> None:
        """Replace everything by what :meth:`save` wrote.

        Raises:
            ValueError: The files are no such data, or of another dimension.
            OSError: They cannot be read.
        """
