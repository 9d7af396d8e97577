"""Nearest neighbours of rows, and how much two sets of neighbours have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.align.reports.rows import Ids
from anyfind.sdk.types import Float32Array

NEIGHBOURS: Final = 10
"""Neighbours that are looked at, as in the literature (R38, R40, R43)."""

_BLOCK: Final = 1024


def nearest(rows: Float32Array, k: int = NEIGHBOURS) -> Ids:
    """The ``k`` nearest other rows of each row by inner product, ``int64 [n, k]``, in no order.

    Args:
        rows: ``float32 [n, d]`` unit rows.
        k: Less than ``n``.
    """
    found = np.empty((len(rows), k), dtype=np.int64)
    for start in range(0, len(rows), _BLOCK):
        scores = rows[start : start + _BLOCK] @ rows.T
        at = np.arange(len(scores))
        scores[at, start + at] = -np.inf
        found[start : start + len(scores)] = np.argpartition(-scores, k - 1, axis=1)[:, :k]
    return found


def nearest_across(queries: Float32Array, gallery: Float32Array, k: int = NEIGHBOURS) -> Ids:
    """The ``k`` gallery rows that each query finds first, ``int64 [queries, k]``, in no order."""
    found = np.empty((len(queries), k), dtype=np.int64)
    for start in range(0, len(queries), _BLOCK):
        scores = queries[start : start + _BLOCK] @ gallery.T
        found[start : start + len(scores)] = np.argpartition(-scores, k - 1, axis=1)[:, :k]
    return found


@dataclass(frozen=True, slots=True)
class Neighbourhoods:
    """Who is near whom on both sides; what the neighbour statistics are computed from.

    Attributes:
        near_left: ``int64 [n, k]`` neighbours on the left side.
        is_near_right: ``bool [n, n]``: whether a row is among the neighbours of another on the right side.
        k: Neighbours of each row.
    """

    near_left: Ids
    is_near_right: npt.NDArray[np.bool_]
    k: int

    @classmethod
    def of(cls, left: Float32Array, right: Float32Array, k: int = NEIGHBOURS) -> Neighbourhoods:
        """Find them for unit rows."""
        near = np.zeros((len(right), len(right)), dtype=bool)
        np.put_along_axis(near, nearest(right, k), values=True, axis=1)
        return cls(nearest(left, k), near, k)

    def agreeing(self, order: Ids) -> npt.NDArray[np.bool_]:
        """Which left neighbours are right neighbours too, after the right rows are put in another order, ``[n, k]``.

        Only the lists are permuted, never the vectors: ``n k`` look-ups a permutation.
        """
        found: npt.NDArray[np.bool_] = self.is_near_right[order[:, None], order[self.near_left]]
        return found


@dataclass(frozen=True, slots=True)
class MutualKnn:
    """Mutual-kNN: the share of neighbours that both sides agree on, 0 to 1.

    R40; "The Platonic Representation Hypothesis", Huh et al. 2024: mean over rows of ``|N_x(i) and N_y(i)| / k``.
    """

    near: Neighbourhoods
    name: str = "mutual-kNN"

    def at(self, order: Ids) -> float:
        """Its value after the right rows are put in this order."""
        return float(self.near.agreeing(order).mean())


@dataclass(frozen=True, slots=True)
class CycleKnn:
    """Cycle-kNN: the share of rows that find their way back, 0 to 1.

    R38; Tjandrasuwita et al. 2025: from a row to its neighbours on the right side, and from those to their neighbours
    on the left side; the row counts when it is among them.
    """

    near: Neighbourhoods
    back: Ids
    name: str = "cycle-kNN"

    @classmethod
    def of(cls, near: Neighbourhoods) -> CycleKnn:
        """From neighbourhoods that were found already."""
        return cls(near, near.near_left.ravel())

    def at(self, order: Ids) -> float:
        """Its value after the right rows are put in this order."""
        start = np.repeat(np.arange(len(order)), self.near.k)
        # Edge (j, i) on the left leads back to i; the way there is an edge (i, j) on the right.
        there = self.near.is_near_right[order[self.back], order[start]]
        return float(np.count_nonzero(np.bincount(self.back[there], minlength=len(order))) / len(order))


def preserved(before: Ids, after: Ids) -> float:
    """In-modal neighbourhood preservation (R43): the mean Jaccard overlap of neighbour lists, 0 to 1.

    Args:
        before: ``int64 [n, k]``, neighbours among the encoder's own vectors.
        after: ``int64 [n, k]``, neighbours of the same rows as an adapter maps them.
    """
    common = (before[:, :, None] == after[:, None, :]).sum(axis=(1, 2))
    return float(np.mean(common / (before.shape[1] + after.shape[1] - common)))
