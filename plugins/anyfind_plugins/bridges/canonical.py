"""Regularised canonical correlation analysis, and the likelihood ratio of a pair under it.

Two sets of paired vectors are centred, whitened (with a ridge, so that directions with little
variance are not blown up) and rotated so that the k-th coordinates of both correlate as strongly
as they can, with correlation ``rho_k``, and with nothing else. Under a Gaussian model the evidence
that ``x`` and ``y`` belong together rather than having met by chance is then a sum over coordinates:

``sum_k [ rho x y - rho**2 (x**2 + y**2) / 2 ] / (1 - rho**2)``

Its cross term is an inner product; its squares are a bias of each vector.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]

_STRONGEST: Final = 0.98
"""Correlations are taken for no stronger than this: beyond it one coordinate would outvote all others."""

_LIMIT: Final = 0.999
"""What a power near zero makes of them stays below one, where the evidence would be endless."""


@dataclass(frozen=True, slots=True)
class Moments:
    """First and second moments of training pairs, enough to fit with any ridge.

    Attributes:
        left_mean: ``[p]``.
        right_mean: ``[q]``.
        left: Covariance of the left vectors, ``[p, p]``.
        right: Covariance of the right vectors, ``[q, q]``.
        cross: ``[p, q]``.
    """

    left_mean: Matrix
    right_mean: Matrix
    left: Matrix
    right: Matrix
    cross: Matrix

    @classmethod
    def of(cls, left: Matrix, right: Matrix, partner: npt.NDArray[np.int64], single: float) -> Moments:
        """Moments of pairs in which several left vectors may share a right one.

        Left vectors of one right vector are averaged. Queries will be single ones, though, so their
        scatter around the average counts as variance to the share ``single``.
        """
        rows = np.unique(partner, return_inverse=True)
        count = np.bincount(rows[1]).astype(np.float32)[:, None]
        mean = np.zeros((len(rows[0]), left.shape[1]), dtype=np.float32)
        np.add.at(mean, rows[1], left)
        mean /= count
        partners = right[rows[0]]
        left_mean, right_mean = mean.mean(axis=0), partners.mean(axis=0)
        x, y = mean - left_mean, partners - right_mean
        scatter = left - mean[rows[1]]
        between, within = x.T @ x / len(x), scatter.T @ scatter / max(len(scatter), 1)
        return cls(left_mean, right_mean, between + single * within, y.T @ y / len(y), x.T @ y / len(x))


@dataclass(frozen=True, slots=True)
class Canonical:
    """A fitted analysis.

    Attributes:
        left_mean: ``[p]``.
        right_mean: ``[q]``.
        left: Maps centred left vectors to canonical coordinates, ``[p, k]``.
        right: The same for the right, ``[q, k]``.
        rho: Canonical correlations, strongest first, ``[k]``.
    """

    left_mean: Matrix
    right_mean: Matrix
    left: Matrix
    right: Matrix
    rho: Matrix

    @classmethod
    def fit(cls, moments: Moments, left_ridge: float, right_ridge: float) -> Canonical:
        """Fit; ridges are in units of the mean variance of a side's coordinates."""
        import scipy.linalg  # here: whoever only uses what was fitted starts a quarter of a second sooner

        lower_left = _root(moments.left, left_ridge)
        lower_right = _root(moments.right, right_ridge)
        half = scipy.linalg.solve_triangular(lower_left, moments.cross.astype(np.float64), lower=True)
        whitened = scipy.linalg.solve_triangular(lower_right, half.T, lower=True).T
        u, rho, vt = scipy.linalg.svd(whitened, full_matrices=False)
        # A singular vector's sign is arbitrary; fixing it makes artifacts comparable.
        sign = np.sign(u[np.abs(u).argmax(axis=0), np.arange(u.shape[1])])
        left = scipy.linalg.solve_triangular(lower_left, u * sign, lower=True, trans="T")
        right = scipy.linalg.solve_triangular(lower_right, vt.T * sign, lower=True, trans="T")
        return cls(
            moments.left_mean,
            moments.right_mean,
            left.astype(np.float32),
            right.astype(np.float32),
            np.clip(rho, 0.0, 1.0).astype(np.float32),
        )

    def first(self, rank: int) -> Canonical:
        """The strongest coordinates alone."""
        return Canonical(self.left_mean, self.right_mean, self.left[:, :rank], self.right[:, :rank], self.rho[:rank])

    def map_left(self, vectors: Matrix) -> Matrix:
        """Canonical coordinates of left vectors, ``[n, k]``."""
        return np.asarray((vectors - self.left_mean) @ self.left, dtype=np.float32)

    def map_right(self, vectors: Matrix) -> Matrix:
        """Canonical coordinates of right vectors, ``[n, k]``."""
        return np.asarray((vectors - self.right_mean) @ self.right, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Scores of pairs in canonical coordinates: the likelihood ratio, with hubs held down.

    A vector that is near everything (a hub) would be in everybody's first results. So the mean of the
    ``neighbours`` highest scores that it gets from a bank of vectors of the other side, times
    ``damping``, is taken off all its scores (nearest-neighbour normalisation).

    Attributes:
        rho: Correlations as the scores take them, ``[k]``.
        left_bank: Canonical coordinates of left vectors, ``[b, k]``.
        right_bank: The same of right vectors.
        damping: 0 switches the correction off.
        neighbours: How many scores count.
    """

    rho: Matrix
    left_bank: Matrix
    right_bank: Matrix
    damping: float
    neighbours: int

    @classmethod
    def of(
        cls, rho: Matrix, exponent: float, left_bank: Matrix, right_bank: Matrix, damping: float, neighbours: int
    ) -> Evidence:
        """Scores under correlations raised to a power; a power above 1 distrusts the weak ones."""
        strength = np.minimum(np.minimum(rho, _STRONGEST) ** exponent, _LIMIT).astype(np.float32)
        return cls(strength, left_bank, right_bank, damping, neighbours)

    def core(self, coordinates: Matrix) -> Matrix:
        """What the inner product of two sides is taken of, ``[n, k]``."""
        return np.asarray(coordinates * np.sqrt(self.rho / (1.0 - self.rho**2)), dtype=np.float32)

    def left_bias(self, coordinates: Matrix) -> Matrix:
        """What is added to all scores of left vectors, ``[n]``."""
        return self._bias(coordinates, self.right_bank)

    def right_bias(self, coordinates: Matrix) -> Matrix:
        """What is added to all scores of right vectors, ``[n]``."""
        return self._bias(coordinates, self.left_bank)

    def _square(self, coordinates: Matrix) -> Matrix:
        return np.asarray(coordinates**2 @ (self.rho**2 / (1.0 - self.rho**2)) / 2.0, dtype=np.float32)

    def _bias(self, coordinates: Matrix, bank: Matrix) -> Matrix:
        own = -self._square(coordinates)
        count = min(self.neighbours, len(bank))
        if self.damping == 0.0 or count == 0:
            return own
        met = self.core(coordinates) @ self.core(bank).T - self._square(bank)
        best = np.partition(met, len(bank) - count, axis=1)[:, len(bank) - count :].mean(axis=1)
        return np.asarray(own - self.damping * (best + own), dtype=np.float32)


def _root(covariance: Matrix, ridge: float) -> npt.NDArray[np.float64]:
    """Lower Cholesky factor of a covariance with a ridge."""
    import scipy.linalg

    whole = covariance.astype(np.float64)
    mean = float(np.trace(whole)) / len(whole)
    floor = max(ridge * mean, 1e-8 * mean, 1e-12)
    return np.asarray(scipy.linalg.cholesky(whole + floor * np.eye(len(whole)), lower=True))
