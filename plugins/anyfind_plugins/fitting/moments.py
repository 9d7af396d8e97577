"""First and second moments of weighted pairs, read a few thousand rows at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from anyfind.sdk import CancelToken, Vectors
from anyfind_plugins.bridges.canonical import Moments
from anyfind_plugins.fitting.folds import Ids, Matrix
from anyfind_plugins.fitting.rows import BLOCK, rows

SINGLE: Final = 0.3
"""Share of the scatter of captions around their picture's mean that counts as variance: queries are single ones."""


def same(vectors: Matrix) -> Matrix:
    """No transform."""
    return vectors


def weighted_moments(
    left: Vectors,
    right: Vectors,
    partner: Ids,
    weight: Matrix | None = None,
    *,
    rights: Ids | None = None,
    transforms: tuple[Callable[[Matrix], Matrix], Callable[[Matrix], Matrix]] = (same, same),
    cancel: CancelToken | None = None,
) -> Moments:
    """Moments of pairs in which several left vectors may share a right one, as ``Moments.of`` has them.

    Left vectors of one right vector are averaged with their weights; what a right item weighs itself is the mean
    weight of its pairs. With all weights alike this is ``Moments.of`` up to rounding.

    Args:
        left: ``[m, p]``, float32 or float16, in memory or mapped.
        right: ``[n, q]``.
        partner: ``[m]``.
        weight: ``[m]`` or ``None``.
        rights: The right items that count; all that have a pair when ``None``.
        transforms: What is done to left and right rows first; must give vectors of one length each.
        cancel: Stops between blocks.
    """
    chosen = np.unique(partner) if rights is None else rights
    position = np.full(len(right), -1, dtype=np.int64)
    position[chosen] = np.arange(len(chosen))
    order = np.argsort(position[partner], kind="stable")
    order = order[position[partner[order]] >= 0]
    # Rows of one right item lie together in this order; a block never cuts through them.
    owners = position[partner[order]]
    starts = np.searchsorted(owners, np.arange(len(chosen)))
    ends = np.append(starts[1:], len(owners))
    sums = _Sums()
    first = 0
    while first < len(chosen):
        last = max(first + 1, int(np.searchsorted(ends, starts[first] + BLOCK, side="right")))
        if cancel is not None:
            cancel.check()
        mine = order[starts[first] : ends[last - 1]]
        shares = np.ones(len(mine)) if weight is None else weight[mine].astype(np.float64)
        sums.add(
            transforms[0](rows(left, mine)),
            transforms[1](rows(right, chosen[first:last])),
            owners[starts[first] : ends[last - 1]] - first,
            shares,
        )
        first = last
    return sums.moments()


class _Sums:
    """Sums over blocks, in float64: a million rows of float32 would lose the mean otherwise."""

    def __init__(self) -> None:
        self._total = 0.0
        self._singles = 0.0
        self._parts: list[np.ndarray[tuple[int, ...], np.dtype[np.float64]]] = []

    def add(
        self, left: Matrix, right: Matrix, owner: Ids, shares: np.ndarray[tuple[int, ...], np.dtype[np.float64]]
    ) -> None:
        """One block: left rows with the number of their right row in it."""
        count = np.bincount(owner, minlength=len(right)).astype(np.float64)
        total = np.bincount(owner, shares, minlength=len(right))
        mean = np.zeros((len(right), left.shape[1]))
        np.add.at(mean, owner, left * shares[:, None])
        mean /= np.maximum(total, 1e-12)[:, None]
        item = total / np.maximum(count, 1.0)
        wide = right.astype(np.float64)
        scatter = (left - mean[owner]) * np.sqrt(shares)[:, None]
        heavy, heavy_right = mean * item[:, None], wide * item[:, None]
        parts = [heavy.sum(axis=0), heavy_right.sum(axis=0)]
        parts += [mean.T @ heavy, wide.T @ heavy_right, mean.T @ heavy_right, scatter.T @ scatter]
        self._parts = parts if not self._parts else [old + new for old, new in zip(self._parts, parts, strict=True)]
        self._total += float(item.sum())
        self._singles += float(shares.sum())

    def moments(self) -> Moments:
        """What the sums make."""
        left_sum, right_sum, left, right, cross, scatter = self._parts
        x, y = left_sum / self._total, right_sum / self._total
        covariance = left / self._total - np.outer(x, x) + SINGLE * scatter / self._singles
        return Moments(
            x.astype(np.float32),
            y.astype(np.float32),
            covariance.astype(np.float32),
            (right / self._total - np.outer(y, y)).astype(np.float32),
            (cross / self._total - np.outer(x, y)).astype(np.float32),
        )
