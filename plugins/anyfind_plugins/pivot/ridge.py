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
        inputs: Covariance of the inputs, ``[p, p]``.
        cross: Covariance of inputs and outputs, ``[p, q]``.
    """

    mean: Wide
    target: Wide
    inputs: Wide
    cross: Wide

    @classmethod
    def of(cls, inputs: Matrix, outputs: Matrix, weight: Matrix | None) -> Sums:
        """Moments of rows that belong together: inputs ``[n, p]``, outputs ``[n, q]``, weights ``[n]``."""
        shares = np.ones(len(inputs)) if weight is None else weight.astype(np.float64)
        shares /= shares.sum()
        mean, target = shares @ inputs, shares @ outputs
        x, y = inputs - mean, outputs - target
        heavy = x * shares[:, None]
        return cls(mean, target, heavy.T @ x, heavy.T @ y)

    def solve(self, ridge: float) -> Regression:
        """The regression under a ridge in units of the mean variance of the inputs."""
        import scipy.linalg  # here: whoever only applies what was fitted starts a quarter of a second sooner

        usual = max(float(np.trace(self.inputs)) / len(self.inputs), 1e-12)
        whole = self.inputs + ridge * usual * np.eye(len(self.inputs))
        weights = scipy.linalg.solve(whole, self.cross, assume_a="pos")
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
