"""What a fitted bridge does to raw vectors before anything linear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]

PLAIN: Final = "plain"
ROOT: Final = "signed-root"


def transform(kind: str, vectors: Matrix) -> Matrix:
    """Vectors before the linear map.

    Args:
        kind: ``plain``: scaled to length one. ``signed-root``: the signed square root of every value,
            then length one; pooled activations have a few huge values, and the root tames them.
        vectors: ``[n, d]``.
    """
    # Lengths of halves would be rounded, and their squares overflow.
    vectors = np.asarray(vectors, dtype=np.float32)
    values = vectors if kind == PLAIN else np.sign(vectors) * np.sqrt(np.abs(vectors))
    lengths = np.linalg.norm(values, axis=1, keepdims=True)
    return np.asarray(values / np.maximum(lengths, 1e-12), dtype=np.float32)


def fitting(vectors: Matrix) -> str:
    """The transform that fits an encoder's vectors: unit vectors stay, pooled activations get the root.

    Vectors of nothing but zeros, as of an empty text, have no say in it.
    """
    lengths = np.linalg.norm(np.asarray(vectors, dtype=np.float32), axis=1)
    lengths = lengths[lengths > 0]
    return PLAIN if bool(np.all(np.abs(lengths - 1.0) < 0.01)) else ROOT


@dataclass(frozen=True, slots=True)
class Principal:
    """Principal axes of a set of vectors.

    Attributes:
        mean: ``[d]``.
        axes: ``[d, k]``, strongest first.
        variances: ``[k]``.
    """

    mean: Matrix
    axes: Matrix
    variances: Matrix

    @classmethod
    def of(cls, vectors: Matrix, count: int) -> Principal:
        """The strongest axes; fewer than ``count`` where the vectors span fewer."""
        mean = vectors.mean(axis=0)
        centred = vectors - mean
        if len(centred) < centred.shape[1]:
            # Fewer vectors than dimensions: the small Gram matrix has the same spectrum.
            values, rows = np.linalg.eigh(centred @ centred.T / len(centred))
            keep = [i for i in np.argsort(values)[::-1][:count] if values[i] > values[-1] * 1e-6]
            axes = centred.T @ rows[:, keep]
            axes /= np.maximum(np.linalg.norm(axes, axis=0), 1e-12)
        else:
            values, vectors_ = np.linalg.eigh(centred.T @ centred / len(centred))
            keep = [i for i in np.argsort(values)[::-1][:count] if values[i] > values[-1] * 1e-6]
            axes = vectors_[:, keep]
        sign = np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])])
        return cls(mean, (axes * sign).astype(np.float32), values[keep].astype(np.float32))

    def project(self, vectors: Matrix) -> Matrix:
        """Coordinates on the axes, ``[n, k]``."""
        return np.asarray((vectors - self.mean) @ self.axes, dtype=np.float32)
