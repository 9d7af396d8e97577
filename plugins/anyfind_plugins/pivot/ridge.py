"""Weighted ridge regression from one space into another, out of moments."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anyfind_plugins.fitting.folds import Matrix

Wide = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Sums:
    """What any ridge can be solved from.

    Attributes:
        mean: Of the inputs, ``[p]``.
        target: Mean of the outputs, ``[q]``.
        axes: Principal axes of the inputs, ``[p, p]``.
        variances: Along them, ``[p]``.
        cross: Covariance of the inputs' coordinates on them and the outputs, ``[p, q]``.
    """

    mean: Wide
    target: Wide
    axes: Wide
    variances: Wide
    cross: Wide

    @classmethod
    def of(cls, inputs: Matrix, outputs: Matrix, weight: Matrix | None) -> Sums:
        """Moments of rows that belong together: inputs ``[n, p]``, outputs ``[n, q]``, weights ``[n]``."""
        shares = np.ones(len(inputs)) if weight is None else weight.astype(np.float64)
        shares /= shares.sum()
        mean, target = shares @ inputs, shares @ outputs
        x, y = inputs - mean, outputs - target
        heavy = x * shares[:, None]
        variances, axes = np.linalg.eigh(heavy.T @ x)
        return cls(mean, target, axes, np.maximum(variances, 0.0), axes.T @ (heavy.T @ y))

    def solve(self, ridge: float) -> Regression:
        """The regression under a ridge in units of the mean variance of the inputs."""
        usual = max(float(self.variances.mean()), 1e-12)
        weights = self.axes @ (self.cross / (self.variances + ridge * usual)[:, None])
        return Regression(
            np.asarray(weights, dtype=np.float32),
            np.asarray(self.mean @ weights, dtype=np.float32),
            np.asarray(self.target, dtype=np.float32),
        )


@dataclass(frozen=True, slots=True)
class Regression:
    """A fitted map.

    Attributes:
        matrix: ``[p, q]``.
        offset: ``[q]``, subtracted after the matrix.
        target: ``[q]``: what an ordinary input becomes.
    """

    matrix: Matrix
    offset: Matrix
    target: Matrix

    def departure(self, inputs: Matrix) -> Matrix:
        """How what inputs become differs from what an ordinary one becomes, ``[n, q]``."""
        return np.asarray(inputs @ self.matrix - self.offset, dtype=np.float32)
