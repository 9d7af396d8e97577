"""Pairs of vectors that lie close together, without comparing each with each in a large library."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Float32Array

Pairs = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], Float32Array]
"""Rows of one side, rows of the other, larger ones than these, and their cosines, best first."""

DENSE: Final = 20_000
"""Up to so many vectors all are compared: a product of matrices of this size takes a second or two."""

_BLOCK: Final = 1024
_TABLES: Final = 64
_LARGEST: Final = 64
"""In a bucket with more vectors each is compared with so many that follow it."""


def close_pairs(vectors: Float32Array, floor: float, most: int, sure: float, cancel: CancelToken) -> Pairs:
    """Pairs of unit vectors that may be copies.

    Above :data:`DENSE` vectors those are compared that share a bucket in one of 64 tables, whose keys are on which side
    of random planes a vector lies (Charikar 2002): as many planes as make buckets of a few. Two vectors at cosine .9
    then miss each other once in a thousand times among 100,000, and those at .8 once in four.

    Args:
        vectors: ``float32 [n, d]`` unit vectors.
        floor: Cosine from which two are close.
        most: So many of its nearest count for each vector,
        sure: and all of those at this cosine or above, within reason.
        cancel: Stops between blocks.
    """
    found = (_dense if len(vectors) <= DENSE else _hashed)(vectors, floor, cancel)
    left, right, cosine = found
    order = np.argsort(-cosine, kind="stable")
    left, right, cosine = left[order], right[order], cosine[order]
    kept = (_place(left, right, len(vectors)) < most) | (cosine >= sure)
    return left[kept], right[kept], cosine[kept]


def _place(left: npt.NDArray[np.int64], right: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.int64]:
    """The better of the places that each pair has among those of its two vectors; pairs come best first."""
    seen = np.zeros(count, dtype=np.int64)
    places = np.empty(len(left), dtype=np.int64)
    for at, (one, other) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        places[at] = min(seen[one], seen[other])
        seen[one] += 1
        seen[other] += 1
    return places


def _dense(vectors: Float32Array, floor: float, cancel: CancelToken) -> Pairs:
    found: list[Pairs] = []
    for start in range(0, len(vectors), _BLOCK):
        cancel.check()
        block = vectors[start : start + _BLOCK] @ vectors[start:].T
        rows, columns = np.nonzero(block >= floor)
        later = columns > rows
        rows, columns = rows[later], columns[later]
        found.append((rows + start, columns + start, block[rows, columns]))
    return _joined(found)


def _hashed(vectors: Float32Array, floor: float, cancel: CancelToken) -> Pairs:
    count, width = vectors.shape
    random = np.random.default_rng(0)
    planes = max(8, int(np.log2(count)))
    centre = vectors[random.choice(count, min(count, 4096), replace=False)].mean(axis=0)
    seen = np.empty(0, dtype=np.int64)
    found: list[Pairs] = []
    powers = (1 << np.arange(planes)).astype(np.int64)
    for _ in range(_TABLES):
        cancel.check()
        axes = random.standard_normal((width, planes)).astype(np.float32)
        keys = ((vectors @ axes - centre @ axes) > 0) @ powers
        order = np.argsort(keys, kind="stable")
        pairs = _within(keys[order], order, count)
        pairs = np.setdiff1d(pairs, seen, assume_unique=True)
        left, right = pairs // count, pairs % count
        cosine = np.concatenate(
            [
                np.einsum("nd,nd->n", vectors[left[at : at + 8192]], vectors[right[at : at + 8192]])
                for at in range(0, len(left), 8192)
            ]
            or [np.empty(0, dtype=np.float32)]
        )
        close = cosine >= floor
        seen = np.union1d(seen, pairs[close])
        found.append((left[close], right[close], cosine[close]))
    return _joined(found)


def _within(keys: npt.NDArray[np.int64], order: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.int64]:
    """Pairs of vectors in one bucket, as ``smaller * count + larger``, each once."""
    made = []
    for apart in range(1, _LARGEST + 1):
        same = keys[apart:] == keys[:-apart]
        if not same.any():
            break
        one, other = order[:-apart][same], order[apart:][same]
        made.append(np.minimum(one, other) * count + np.maximum(one, other))
    return np.unique(np.concatenate(made)) if made else np.empty(0, dtype=np.int64)


def _joined(found: list[Pairs]) -> Pairs:
    if not found:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)
    left, right, cosine = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return left, right, cosine
