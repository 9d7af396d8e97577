"""Small heads: for a vector, how far down its partner will be found.

R31 in small. ProbVLM (Upadhyay et al. 2023) learns a generalised Gaussian over embeddings; on the vectors of a fitted
bridge its variance says how long a vector is and nothing about being found (docs/alignment/scorers.md has the
figures). So what is learnt here is the question itself: the logarithm of the rank at which a held query found its
partner, by ridge regression on seven figures of a vector that depend on nothing but the vector and known ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import Float32Array

FIGURES: Final = 7

_NEAR: Final = 10
"""Known neighbours whose mean score is a figure."""

_RIDGE: Final = 10.0


@dataclass(frozen=True, slots=True)
class Head:
    """A fitted head of one side.

    Attributes:
        weights: ``[7]``, of the figures in deviations from their mean.
        mean: ``[7]``, of the figures.
        std: ``[7]``.
        usual: Mean and deviation of what the head says of the vectors it was fitted on.
        centre: ``[v]``, the mean of its side's known vectors.
    """

    weights: Float32Array
    mean: Float32Array
    std: Float32Array
    usual: tuple[float, float]
    centre: Float32Array

    @classmethod
    def fit(cls, vectors: Float32Array, ranks: npt.NDArray[np.int64], own: Float32Array, other: Float32Array) -> Head:
        """Fit a head on queries whose partner's rank is known.

        Args:
            vectors: ``[n, v]``.
            ranks: ``int64 [n]``, from 1.
            own: Known vectors of the same side.
            other: Known vectors of the other side.
        """
        centre = own.mean(axis=0)
        told = figures(vectors, centre, other).astype(np.float64)
        mean, std = told.mean(axis=0), np.maximum(told.std(axis=0), 1e-9)
        scaled, wanted = (told - mean) / std, np.log(ranks)
        weights = np.linalg.solve(scaled.T @ scaled + _RIDGE * np.eye(FIGURES), scaled.T @ (wanted - wanted.mean()))
        said = scaled @ weights
        narrow = [np.asarray(part, dtype=np.float32) for part in (weights, mean, std, centre)]
        usual = (float(said.mean()), max(float(said.std()), 1e-6))
        return cls(narrow[0], narrow[1], narrow[2], usual, narrow[3])

    def uncertainty(self, vectors: Float32Array, other: Float32Array) -> Float32Array:
        """How uncertain vectors are, in deviations from the usual, ``float32 [n]``; bounded, whatever the vector.

        Args:
            vectors: ``[n, v]`` of this head's side.
            other: Known vectors of the other side.
        """
        said = ((figures(vectors, self.centre, other) - self.mean) / self.std) @ self.weights
        return np.asarray(np.clip((said - self.usual[0]) / self.usual[1], -5.0, 5.0), dtype=np.float32)

    def tensors(self, name: str) -> dict[str, npt.NDArray[Any]]:
        """Ready to be stored under a name."""
        usual = np.asarray(self.usual, dtype=np.float32)
        parts = {"weights": self.weights, "mean": self.mean, "std": self.std, "usual": usual, "centre": self.centre}
        return {f"{name}.{key}": part for key, part in parts.items()}

    @classmethod
    def read(cls, tensors: Mapping[str, npt.NDArray[Any]], name: str) -> Head:
        """The inverse of :meth:`tensors`; KeyError if one is not there."""
        weights, mean, std, usual, centre = (
            np.asarray(tensors[f"{name}.{key}"], dtype=np.float32)
            for key in ("weights", "mean", "std", "usual", "centre")
        )
        return cls(weights, mean, std, (float(usual[0]), float(usual[1])), centre)


def figures(vectors: Float32Array, centre: Float32Array, other: Float32Array) -> Float32Array:
    """What a head knows of vectors, ``float32 [n, 7]``.

    How usual each is on its own side (R10: conformity is one inner product with the mean), its mean, best and ten best
    scores with known vectors of the other side, their spread, and how far the best and the ten best stand out.
    """
    scores = vectors @ other.T
    count = min(_NEAR, scores.shape[1])
    near = np.partition(scores, scores.shape[1] - count, axis=1)[:, scores.shape[1] - count :]
    mean, spread = scores.mean(axis=1), np.maximum(scores.std(axis=1), 1e-6)
    best, ten = near.max(axis=1), near.mean(axis=1)
    told = [vectors @ centre, mean, best, ten, spread, (best - mean) / spread, (ten - mean) / spread]
    return np.asarray(np.column_stack(told), dtype=np.float32)
