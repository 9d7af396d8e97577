"""Pairs made ready for algebra: encoder transforms, principal axes of long vectors, groups of twins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.sdk import CancelToken, Pairs
from anyfind_plugins.bridges.canonical import Moments
from anyfind_plugins.bridges.features import Principal, fitting, transform
from anyfind_plugins.fitting.folds import Ids, Matrix, PairSet, Split, grouped, splits
from anyfind_plugins.fitting.moments import weighted_moments

AXES: Final = 512
"""Longer vectors are reduced to this many principal axes before anything is fitted."""


@dataclass(frozen=True, slots=True)
class Model:
    """A linear model between prepared vectors; scores are weighted cosines of coordinates.

    Attributes:
        left: ``[p, k]``.
        right: ``[q, k]``.
        left_mean: ``[p]``, subtracted first.
        right_mean: ``[q]``.
        gain: ``[k]``.
    """

    left: Matrix
    right: Matrix
    left_mean: Matrix
    right_mean: Matrix
    gain: Matrix


@dataclass(frozen=True, slots=True)
class Prepared:
    """Pairs made ready.

    Attributes:
        kinds: What was done to the vectors of both sides.
        axes: Principal axes of both sides; ``None`` where vectors are short enough.
        data: The prepared pairs.
        groups: A number for each right item, the same for twins.
    """

    kinds: tuple[str, str]
    axes: tuple[Principal | None, Principal | None]
    data: PairSet
    groups: Ids

    @classmethod
    def of(cls, pairs: Pairs) -> Prepared:
        """Transform both sides and reduce those that are long."""
        kinds = (fitting(pairs.left), fitting(pairs.right))
        sides = [transform(kind, side) for kind, side in zip(kinds, (pairs.left, pairs.right), strict=True)]
        axes = [Principal.of(side, AXES) if side.shape[1] > AXES else None for side in sides]
        reduced = [side if one is None else one.project(side) for side, one in zip(sides, axes, strict=True)]
        data = PairSet(reduced[0], reduced[1], pairs.partner, pairs.weight)
        return cls(kinds, (axes[0], axes[1]), data, grouped(pairs.left, pairs.right, pairs.partner))

    def splits(self, seed: int) -> list[Split]:
        """The folds of cross-validation."""
        return splits(self.groups, seed=seed)

    def moments(self, rights: Ids | None = None, cancel: CancelToken | None = None) -> Moments:
        """Moments of all pairs, or of those of some right items; ``cancel`` stops between blocks."""
        data = self.data
        return weighted_moments(data.left, data.right, data.partner, data.weight, rights=rights, cancel=cancel)

    def whole(self, side: int, matrix: Matrix, mean: Matrix) -> tuple[Matrix, Matrix]:
        """The way from transformed vectors to coordinates as one matrix, and the offset after it."""
        one = self.axes[side]
        if one is None:
            return matrix, np.asarray(mean @ matrix, dtype=np.float32)
        through = np.asarray(one.axes @ matrix, dtype=np.float32)
        return through, np.asarray((one.mean @ one.axes + mean) @ matrix, dtype=np.float32)
