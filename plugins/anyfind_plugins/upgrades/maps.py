"""Linear maps from the vectors of one encoder to those of another: ridge, rotation, and a blend of the two.

R19: both encoders saw the same modality, so a linear map between their spaces keeps most neighbourhoods (vec2vec and
mini-vec2vec, which end in an orthogonal map, find it even without pairs). Ridge keeps more of what the new encoder
knows where pairs abound; a rotation (orthogonal Procrustes) cannot overfit and keeps distances; the sum of both
directions is better than either.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anyfind.sdk import Float32Array

_TINY = 1e-9


def unit(vectors: Float32Array) -> Float32Array:
    """Rows scaled to length one; a zero row stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, _TINY), dtype=np.float32)


def rooted(vectors: Float32Array) -> bool:
    """Whether vectors are activations that are never negative, of which a few are huge: their roots are mapped."""
    return bool((vectors >= 0).all())


def prepared(vectors: Float32Array, *, root: bool) -> Float32Array:
    """Unit vectors, of the square roots where values are never negative."""
    return unit(np.sqrt(np.maximum(vectors, 0.0)) if root else vectors)


def restored(mapped: Float32Array, *, root: bool) -> Float32Array:
    """The inverse, up to the length: unit vectors."""
    return unit(np.square(np.maximum(mapped, 0.0)) if root else mapped)


@dataclass(frozen=True, slots=True)
class Affine:
    """``unit(vectors) @ matrix + offset``, which is about a unit vector of the other space.

    Attributes:
        matrix: ``float32 [d, e]``.
        offset: ``float32 [e]``.
    """

    matrix: Float32Array
    offset: Float32Array

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Map ``[n, d]`` of any length to ``[n, e]``."""
        return np.asarray(unit(vectors) @ self.matrix + self.offset, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Centred:
    """Unit vectors of both sides about their means, and what every map between them needs once.

    Attributes:
        left: ``[n, d]``.
        right: ``[n, e]``.
        left_mean: ``[d]``.
        right_mean: ``[e]``.
    """

    left: Float32Array
    right: Float32Array
    left_mean: Float32Array
    right_mean: Float32Array

    @classmethod
    def of(cls, left: Float32Array, right: Float32Array) -> Centred:
        """Of rows that belong together."""
        one, other = unit(left), unit(right)
        means = one.mean(axis=0), other.mean(axis=0)
        return cls(one - means[0], other - means[1], means[0], means[1])

    def ridge(self, damping: float) -> Float32Array:
        """The matrix of ridge regression; ``damping`` in mean eigenvalues of what is inverted."""
        count, width = self.left.shape
        if count < width:
            gram = (self.left @ self.left.T).astype(np.float64)
            gram[np.diag_indices(count)] += damping * np.trace(gram) / count + _TINY
            return np.asarray(self.left.T @ np.linalg.solve(gram, self.right), dtype=np.float32)
        moments = (self.left.T @ self.left).astype(np.float64)
        moments[np.diag_indices(width)] += damping * np.trace(moments) / width + _TINY
        return np.asarray(np.linalg.solve(moments, self.left.T @ self.right), dtype=np.float32)

    def rotation(self) -> Float32Array:
        """The best partial isometry, scaled to the size of the right side (orthogonal Procrustes)."""
        # Both sides have few rows more often than many columns: the product of two thin factors is decomposed.
        (left_base, left_rest), (right_base, right_rest) = (np.linalg.qr(side.T) for side in (self.left, self.right))
        one, sizes, other = np.linalg.svd(left_rest @ right_rest.T, full_matrices=False)
        scale = float(sizes.sum()) / max(float(np.square(self.left).sum()), _TINY)
        return np.asarray(left_base @ (one @ other) @ right_base.T * scale, dtype=np.float32)

    def blended(self, ridge: Float32Array, rotation: Float32Array, share: float) -> Affine:
        """``share`` of the rotation and the rest of the ridge, with the offset that both have."""
        matrix = (1 - share) * ridge + share * rotation
        return Affine(np.asarray(matrix, dtype=np.float32), self.right_mean - self.left_mean @ matrix)
