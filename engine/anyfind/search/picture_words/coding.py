"""Sparse, non-negative codes: a vector as a sum of a few words' vectors.

Bhalla, Oesterling, Srinivas, Calmon and Lakkaraju, "Interpreting CLIP with Sparse Linear Concept Embeddings (SpLiCE)",
NeurIPS 2024: minimise ``|x - w D|^2 / 2 + penalty |w|_1`` over ``w >= 0``, where the rows of ``D`` are words and
``x`` the picture, both without the mean of their kind. Here only the words that fit the picture best by themselves may
take part, or far-fetched ones come in that only make up for what the others leave over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Float32Array
from anyfind.spaces.graph import unit

MOST: Final = 12
"""Words of a code at most."""

CANDIDATES: Final = 40
"""Words that may take part."""

PENALTY: Final = 0.05
"""What a word has to explain before it takes part."""

_ROUNDS: Final = 200
_STILL: Final = 1e-6
_TINY: Final = 1e-4


@dataclass(frozen=True, slots=True)
class Code:
    """A vector in words.

    Attributes:
        words: Rows of the dictionary, the weightiest first, ``int64 [n]``.
        weights: Their weights, above zero, ``float32 [n]``.
        cosine: Between the vector and what the words add up to: how much of it they tell.
    """

    words: npt.NDArray[np.int64]
    weights: Float32Array
    cosine: float

    def without(self, words: npt.NDArray[np.int64]) -> Code:
        """The same with some words taken out; :attr:`cosine` stays what it was."""
        left = ~np.isin(self.words, words)
        return Code(self.words[left], self.weights[left], self.cosine)

    def vector(self, dictionary: Float32Array) -> Float32Array:
        """What the words add up to, ``float32 [d]``."""
        return np.asarray(self.weights @ dictionary[self.words], dtype=np.float32)


def centred(vectors: Float32Array, mean: Float32Array) -> Float32Array:
    """Unit vectors of what differs from the mean, ``float32 [n, d]``."""
    return unit(np.asarray(vectors - mean, dtype=np.float32))


def sparse_code(
    dictionary: Float32Array,
    vector: Float32Array,
    allowed: npt.NDArray[np.bool_] | None = None,
    most: int = MOST,
) -> Code:
    """The code of a vector.

    Args:
        dictionary: Unit vectors of words without the words' mean, ``[n, d]``.
        vector: A unit vector without the mean of its kind, ``[d]``.
        allowed: Which words may take part; all when ``None``.
        most: How many words the code has at most.
    """
    fits = dictionary @ vector
    if allowed is not None:
        fits = np.where(allowed, fits, -1.0)
    near = np.sort(np.argsort(-fits, kind="stable")[:CANDIDATES])
    near = near[fits[near] > PENALTY]
    weights = _descend(dictionary[near], fits[near], PENALTY)
    kept = np.argsort(-weights, kind="stable")[:most]
    kept = kept[weights[kept] > _TINY]
    chosen = near[kept]
    # The penalty has chosen; what it took off the weights of those that are left is given back.
    weights = _descend(dictionary[chosen], fits[chosen], 0.0)
    order = np.argsort(-weights, kind="stable")
    order = order[weights[order] > _TINY]
    words, left = chosen[order], np.asarray(weights[order], dtype=np.float32)
    told = left @ dictionary[words]
    length = float(np.linalg.norm(told))
    cosine = float(told @ vector) / length if length > 0 else 0.0
    return Code(words.astype(np.int64), left, cosine)


def _descend(rows: Float32Array, fits: Float32Array, penalty: float) -> npt.NDArray[np.float64]:
    """Coordinate descent on ``|x - w rows|^2 / 2 + penalty |w|_1`` over ``w >= 0``, with ``fits = rows x``."""
    gram = (rows @ rows.T).astype(np.float64)
    weights = np.zeros(len(rows))
    left = fits.astype(np.float64) - penalty
    for _ in range(_ROUNDS):
        moved = 0.0
        for row in range(len(rows)):
            before = weights[row]
            weights[row] = max(0.0, before + left[row] / max(gram[row, row], _STILL))
            step = weights[row] - before
            if step:
                left -= step * gram[row]
                moved = max(moved, abs(step))
        if moved < _STILL:
            break
    return weights
