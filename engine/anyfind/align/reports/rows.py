"""Pairs as two matrices of rows that belong together, prepared as the literature on alignment prepares them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Float32Array, Pairs

CLAMPED_AT: Final = 0.95
"""Quantile of the absolute values at which vectors are clamped (R38, R40; Huh et al. 2024)."""

Ids = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that belong together, one a right item.

    Attributes:
        left: ``float32 [n, d_left]`` unit rows: the mean of an item's left vectors, clamped.
        right: ``float32 [n, d_right]`` unit rows, clamped.
        item: ``int64 [n]``: which right item each row is.
    """

    left: Float32Array
    right: Float32Array
    item: Ids

    def __len__(self) -> int:
        return len(self.item)

    def first(self, count: int) -> Rows:
        """The first rows; they are in random order, so this is a sample."""
        return Rows(self.left[:count], self.right[:count], self.item[:count])


def rows_of(pairs: Pairs, most: int, seed: int = 0) -> Rows:
    """Up to ``most`` rows in random order; of items that share a vector one is kept.

    Twins would make two independent sides look alike, because a permutation tears them apart and the true order
    does not.

    Args:
        pairs: What is paired.
        most: How many rows at most.
        seed: Of the order.
    """
    having = np.unique(pairs.partner)
    chosen: list[int] = []
    seen: set[bytes] = set()
    means = mean_lefts(pairs)
    for item in np.random.default_rng(seed).permutation(having).tolist():
        keys = {b"l" + means[item].tobytes(), b"r" + np.asarray(pairs.right[item], dtype=np.float32).tobytes()}
        if keys & seen:
            continue
        seen |= keys
        chosen.append(item)
        if len(chosen) == most:
            break
    items = np.asarray(chosen, dtype=np.int64)
    return Rows(prepared(means[items]), prepared(np.asarray(pairs.right[items], dtype=np.float32)), items)


def mean_lefts(pairs: Pairs) -> Float32Array:
    """The mean of the left vectors of each right item, ``float32 [n, d_left]``; zero where it has none."""
    total = np.zeros((len(pairs.right), pairs.left.shape[1]), dtype=np.float32)
    np.add.at(total, pairs.partner, np.asarray(pairs.left, dtype=np.float32))
    count = np.bincount(pairs.partner, minlength=len(pairs.right))
    return np.asarray(total / np.maximum(count, 1)[:, None], dtype=np.float32)


def prepared(vectors: Float32Array) -> Float32Array:
    """Rows clamped at the .95 quantile of their absolute values and scaled to length one (R38)."""
    bound = np.quantile(np.abs(vectors), CLAMPED_AT) if vectors.size else 1.0
    clamped = np.clip(vectors, -bound, bound) if bound > 0 else vectors
    return unit(clamped)


def unit(vectors: Float32Array) -> Float32Array:
    """Rows of length one; a zero row stays zero."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-12), dtype=np.float32)
