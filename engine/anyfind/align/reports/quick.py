"""A bridge in closed form that takes a fraction of a second: what the report's own predictions are made with.

Regularised canonical correlations, and the log likelihood ratio of a pair under the Gaussian model (did these two come
together, or meet by chance?) as its score.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from anyfind.align.reports.rows import Ids, mean_lefts, unit
from anyfind.sdk.types import Float32Array, Pairs, Vectors

WIDTH: Final = 256
"""Principal directions of a side that are kept."""

RANK: Final = 120
STRONGEST: Final = 0.98
SEEN: Final = 4096
"""Rows that the principal directions are found on, at most."""

MOSTLY: Final = 0.9
"""Share of entries that are not negative from which vectors count as activations, of which the root is taken."""


@dataclass(frozen=True, slots=True)
class Reduced:
    """Vectors to coordinates along principal directions.

    Attributes:
        root: Whether a signed square root is taken first, as for pooled activations.
        mean: ``float32 [d]``.
        axes: ``float32 [d, r]``.
    """

    root: bool
    mean: Float32Array
    axes: Float32Array

    @classmethod
    def of(cls, vectors: Vectors, seed: int = 0) -> Reduced:
        """Found on a random choice of rows, without looking at pairs."""
        random = np.random.default_rng(seed)
        chosen = np.sort(random.permutation(len(vectors))[:SEEN])
        sample = np.asarray(vectors[chosen], dtype=np.float32)
        root = bool(np.mean(sample >= 0) > MOSTLY)
        sample = _transformed(sample, root=root)
        mean = sample.mean(axis=0)
        spread = sample - mean
        width = min(WIDTH, *sample.shape)
        if min(sample.shape) <= 2 * width:
            axes = np.linalg.svd(spread, full_matrices=False)[2][:width].T
        else:
            # Two rounds of subspace iteration are as good as a whole decomposition here.
            basis = np.linalg.qr(spread.T @ random.normal(size=(len(spread), width + 16)).astype(np.float32))[0]
            for _ in range(2):
                basis = np.linalg.qr(spread.T @ (spread @ basis))[0]
            axes = basis @ np.linalg.svd(spread @ basis, full_matrices=False)[2][:width].T
        return cls(root, mean, np.ascontiguousarray(axes, dtype=np.float32))

    def apply(self, vectors: Vectors) -> Float32Array:
        """Coordinates, ``float32 [n, r]``; a few thousand rows at a time."""
        parts = [
            (_transformed(np.asarray(vectors[start : start + SEEN], dtype=np.float32), root=self.root) - self.mean)
            @ self.axes
            for start in range(0, len(vectors), SEEN)
        ]
        return np.concatenate(parts) if parts else np.zeros((0, self.axes.shape[1]), dtype=np.float32)


def reduced(pairs: Pairs) -> Pairs:
    """The same pairs with both sides along their principal directions."""
    sides = [Reduced.of(pairs.left).apply(pairs.left), Reduced.of(pairs.right).apply(pairs.right)]
    return replace(pairs, left=sides[0], right=sides[1], left_unpaired=None, right_unpaired=None)


def subset(pairs: Pairs, rights: Ids) -> Pairs:
    """The pairs of some right items alone, renumbered."""
    position = np.full(len(pairs.right), -1, dtype=np.int64)
    position[rights] = np.arange(len(rights))
    mine = position[pairs.partner] >= 0
    return replace(
        pairs,
        left=pairs.left[mine],
        right=pairs.right[rights],
        partner=position[pairs.partner[mine]],
        weight=None,
        left_unpaired=None,
        right_unpaired=None,
    )


@dataclass(frozen=True, slots=True)
class QuickSide:
    """One side of a quick bridge; its inner product with the other side is the score of a pair.

    Attributes:
        mean: ``float32 [r]``.
        matrix: ``float32 [r, c]`` to canonical coordinates.
        strength: ``float32 [c]`` factor of the product of two coordinates.
        penalty: ``float32 [c]`` factor of the square of a coordinate.
        first: Whether this is the left side.
    """

    mean: Float32Array
    matrix: Float32Array
    strength: Float32Array
    penalty: Float32Array
    first: bool

    @property
    def source(self) -> str:
        """Principal directions, of which nobody else knows."""
        return "principal directions"

    @property
    def target(self) -> str:
        """No space that is kept."""
        return "quick"

    def coordinates(self, vectors: Float32Array) -> Float32Array:
        """Canonical coordinates weighted by what they say about a pair, ``float32 [n, c]``: the bridge's space."""
        return np.asarray(self._canonical(vectors) * np.sqrt(self.strength), dtype=np.float32)

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Coordinates and, so that an inner product is the whole score, the penalty and a one."""
        canonical = self._canonical(vectors)
        penalty = -(canonical**2) @ self.penalty
        extra = [penalty, np.ones_like(penalty)] if self.first else [np.ones_like(penalty), penalty]
        return np.column_stack([canonical * np.sqrt(self.strength), *extra]).astype(np.float32)

    def _canonical(self, vectors: Float32Array) -> Float32Array:
        return np.asarray((vectors - self.mean) @ self.matrix, dtype=np.float32)


def quick_fit(pairs: Pairs) -> tuple[QuickSide, QuickSide]:
    """Fit on reduced pairs; the ridge follows from their number.

    Args:
        pairs: As :func:`reduced` makes them, with at least four right items.
    """
    having = np.unique(pairs.partner)
    left = mean_lefts(pairs)[having].astype(np.float64)
    right = np.asarray(pairs.right[having], dtype=np.float64)
    means = left.mean(axis=0), right.mean(axis=0)
    white = [_whitening(side - mean) for side, mean in zip((left, right), means, strict=True)]
    across = white[0].T @ ((left - means[0]).T @ (right - means[1]) / len(having)) @ white[1]
    one, rho, other = np.linalg.svd(across, full_matrices=False)
    rank = max(1, min(RANK, len(having) // 3, len(rho)))
    rho = np.minimum(rho[:rank], STRONGEST)
    strength = (rho / (1 - rho**2)).astype(np.float32)
    penalty = (0.5 * rho**2 / (1 - rho**2)).astype(np.float32)
    matrices = white[0] @ one[:, :rank], white[1] @ other[:rank].T
    made = [
        QuickSide(mean.astype(np.float32), matrix.astype(np.float32), strength, penalty, first)
        for mean, matrix, first in zip(means, matrices, (True, False), strict=True)
    ]
    return made[0], made[1]


def _whitening(
    spread: np.ndarray[tuple[int, int], np.dtype[np.float64]],
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    values, axes = np.linalg.eigh(spread.T @ spread / len(spread))
    # Chosen once on real encoders: the fewer pairs, the stiffer.
    ridge = values.mean() * (0.3 + 3.0 * min(1.0, np.sqrt(100 / len(spread)) / 3))
    scale: np.ndarray[tuple[int, int], np.dtype[np.float64]] = axes / np.sqrt(np.maximum(values, 0) + ridge + 1e-12)
    return scale


def _transformed(vectors: Float32Array, *, root: bool) -> Float32Array:
    return unit(np.asarray(np.sign(vectors) * np.sqrt(np.abs(vectors)), dtype=np.float32) if root else vectors)
