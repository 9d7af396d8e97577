"""Copies of what is held out, in libraries too large to compare every vector with every other one."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.align.pairs.copies import SAME
from anyfind.sdk.types import Float32Array

_DIMENSIONS: Final = 64
_MARGIN: Final = 1.3
"""A projection of two vectors is this much further apart than expected hardly ever."""


class Sketches:
    """Directions of vectors in few dimensions, among which copies are looked for.

    A random projection keeps distances within some tenths (Johnson and Lindenstrauss 1984), so beside copies, as
    :func:`~anyfind.align.pairs.copies.copies_of_held` finds them, a few are found that differ by little more. Vectors
    of no more dimensions than a sketch are only turned, and the answers are the same.

    Args:
        width: Dimensions of the vectors.
    """

    def __init__(self, width: int) -> None:
        kept = min(width, _DIMENSIONS)
        random = np.random.default_rng(0).standard_normal((width, kept))
        self._axes = np.linalg.qr(random)[0].astype(np.float32)
        margin = 1.0 if kept == width else _MARGIN
        self._radius = float(np.sqrt(2 - 2 * SAME) * np.sqrt(kept / width) * margin)
        self._known: list[Float32Array] = []
        self._tree: Any = None

    def add(self, vectors: Float32Array) -> None:
        """Remember vectors, ``float32 [n, width]``, as held out."""
        self._known.append(self._of(vectors))
        self._tree = None

    def copied(self, vectors: Float32Array) -> npt.NDArray[np.bool_]:
        """Which vectors are copies of one that is remembered."""
        if not self._known or not len(vectors):
            return np.zeros(len(vectors), dtype=bool)
        from scipy.spatial import KDTree

        if self._tree is None:
            self._known = [np.concatenate(self._known)]
            self._tree = KDTree(self._known[0])
        nearest = self._tree.query(self._of(vectors), distance_upper_bound=self._radius)[0]
        return np.asarray(np.isfinite(nearest), dtype=bool)

    def _of(self, vectors: Float32Array) -> Float32Array:
        length = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.finfo(np.float32).tiny)
        return np.asarray((vectors / length) @ self._axes, dtype=np.float32)
