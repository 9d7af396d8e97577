"""What a linear bridge is once it is fitted: a matrix a side, a length, and a weight a coordinate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from anyfind.sdk import Artifact, BadInput, Float32Array
from anyfind_plugins.bridges.features import transform
from anyfind_plugins.fitting.folds import Matrix

NAMES: Final = ("left", "right")

SLACK: Final = 2
"""Dimensions that fill vectors up to length one, one a side, so that they never meet."""

_ROUNDING: Final = 1e-6
"""How far from one the squared length of a unit vector may lie."""


@dataclass(frozen=True, slots=True)
class LinearSide:
    """One side of a linear bridge.

    Attributes:
        source: Space id of the vectors it takes.
        target: Space id of the bridge.
        side: 0 for left, 1 for right.
        kind: What is done to vectors first.
        matrix: ``[d, k]``.
        offset: ``[k]``, subtracted after the matrix.
        gain: ``[k]`` in [0, 1]: root of the weight of each coordinate in a score.
    """

    source: str
    target: str
    side: int
    kind: str
    matrix: Matrix
    offset: Matrix
    gain: Matrix

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors ``[n, k + 2]``; the inner product of two sides is the weighted cosine of coordinates."""
        placed = np.asarray(transform(self.kind, vectors) @ self.matrix - self.offset, dtype=np.float32)
        return filled(weighted(placed, self.gain), self.side)


def weighted(coordinates: Matrix, gain: Matrix) -> Matrix:
    """Coordinates scaled to length one, then each by its gain, ``[n, k]``."""
    lengths = np.linalg.norm(coordinates, axis=1, keepdims=True)
    return np.asarray(coordinates / np.maximum(lengths, 1e-12) * gain, dtype=np.float32)


def filled(core: Matrix, side: int) -> Float32Array:
    """Unit vectors ``[n, k + 2]`` out of vectors no longer than one; the slack of two sides never meets."""
    slack = np.zeros((len(core), SLACK), dtype=np.float32)
    missing = 1.0 - (core.astype(np.float64) ** 2).sum(axis=1)
    # The root of a rounding error would be a thousand times as large as the error.
    slack[:, side] = np.sqrt(np.maximum(0.0, missing - _ROUNDING))
    return np.concatenate([core, slack], axis=1)


def load(artifact: Artifact) -> tuple[LinearSide, ...]:
    """The two sides of a linear bridge.

    Raises:
        BadInput: The artifact lacks a tensor, or its tensors do not fit each other.
    """
    card, tensors = artifact.card, artifact.tensors
    try:
        gain = np.asarray(tensors["gain"], dtype=np.float32)
        made = tuple(_side(card, tensors, number, gain) for number in range(len(NAMES)))
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise BadInput(f"The adapter is no linear bridge: {error!r}.", hint="Fit it again.") from error
    if any(side.matrix.shape[1:] != gain.shape for side in made):
        raise BadInput("The adapter's tensors do not fit each other.", hint="Fit it again.")
    return made


def _side(card: Any, tensors: Any, number: int, gain: Matrix) -> LinearSide:
    return LinearSide(
        source=card["sides"][number],
        target=card["target"],
        side=number,
        kind=card["transforms"][number],
        matrix=np.asarray(tensors[f"{NAMES[number]}.matrix"], dtype=np.float32),
        offset=np.asarray(tensors[f"{NAMES[number]}.offset"], dtype=np.float32),
        gain=gain,
    )
