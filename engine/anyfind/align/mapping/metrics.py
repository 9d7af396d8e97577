"""Numbers about single files that a map can show, out of their vectors alone."""

from __future__ import annotations

from typing import Final

import numpy as np

from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Float32Array

NEIGHBOURS: Final = 10

SAMPLE: Final = 6000
"""Vectors that all others are compared with at most: a number that is the mean of ten needs no more."""

_BLOCK: Final = 512


def typicality(vectors: Float32Array, seed: int, cancel: CancelToken) -> Float32Array:
    """Mean inner product with the ten nearest others, ``[n]``: high for what there is much of, low for the odd one.

    Args:
        vectors: ``[n, d]`` unit vectors.
        seed: Of the sample that stands for large libraries.
        cancel: Stops between blocks.
    """
    chosen = _sample(len(vectors), seed)
    count = min(NEIGHBOURS, len(chosen) - 1)
    found = np.zeros(len(vectors), dtype=np.float32)
    for start in range(0, len(vectors), _BLOCK):
        cancel.check()
        block = vectors[start : start + _BLOCK]
        near = block @ vectors[chosen].T
        near[chosen[None] == np.arange(start, start + len(block))[:, None]] = -np.inf
        best = np.partition(near, near.shape[1] - count, axis=1)[:, near.shape[1] - count :]
        found[start : start + _BLOCK] = best.mean(axis=1)
    return found


def hubness(vectors: Float32Array, seed: int, cancel: CancelToken) -> Float32Array:
    """Logarithm of one plus how often each is among the ten nearest of others, ``[n]``.

    Args:
        vectors: ``[n, d]`` unit vectors.
        seed: Of the sample whose nearest are counted in large libraries.
        cancel: Stops between blocks.
    """
    chosen = _sample(len(vectors), seed)
    count = min(NEIGHBOURS, len(vectors) - 1)
    times = np.zeros(len(vectors), dtype=np.int64)
    for start in range(0, len(chosen), _BLOCK):
        cancel.check()
        rows = chosen[start : start + _BLOCK]
        near = vectors[rows] @ vectors.T
        near[np.arange(len(rows)), rows] = -np.inf
        best = np.argpartition(near, near.shape[1] - count, axis=1)[:, near.shape[1] - count :]
        times += np.bincount(best.ravel(), minlength=len(vectors))
    return np.log1p(times).astype(np.float32)


def _sample(count: int, seed: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    if count <= SAMPLE:
        return np.arange(count, dtype=np.int64)
    return np.sort(np.random.default_rng(seed).permutation(count)[:SAMPLE])
