"""What may go into an index, and how scores become a list."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.index.labels import Labels, as_labels
from anyfind.sdk.types import Float32Array

_ROWS: Final = 8192
"""Rows that are looked at together: the answer for a whole large matrix would take a quarter of its memory."""


def batch(labels: npt.ArrayLike, vectors: npt.ArrayLike, dimension: int) -> tuple[Labels, Float32Array]:
    """Labels and vectors to add, ``int64 [n]`` and contiguous ``float32 [n, d]``.

    Raises:
        ValueError: Shapes do not fit, a label comes twice, or a value is not finite (hnswlib takes
            NaN without a word and answers nonsense from then on).
    """
    names = as_labels(labels)
    rows = np.ascontiguousarray(vectors, dtype=np.float32)
    whole(names, rows, dimension)
    return names, rows


def whole(labels: Labels, vectors: npt.NDArray[Any], dimension: int) -> None:
    """Refuse what cannot be an index's contents.

    Raises:
        ValueError: Shapes do not fit, a label comes twice, or a value is not finite.
    """
    if vectors.ndim != 2 or vectors.shape != (labels.size, dimension):
        raise ValueError(
            f"{labels.size} labels need vectors of shape [{labels.size}, {dimension}], not {vectors.shape}."
        )
    if not all(_finite(vectors[start : start + _ROWS]) for start in range(0, len(vectors), _ROWS)):
        raise ValueError("A vector has values that are not finite.")
    if not rising(labels) and np.unique(labels).size != labels.size:
        raise ValueError("A label comes twice in one batch.")


def _finite(vectors: npt.NDArray[Any]) -> bool:
    if vectors.dtype == np.float16:  # numpy looks at these one by one; all exponent bits set is what is not finite
        return not vectors.size or bool((vectors.view(np.uint16) & 0x7C00).max() < 0x7C00)
    return bool(np.isfinite(vectors).all())


def query_vector(query: npt.ArrayLike, dimension: int) -> Float32Array:
    """One query as ``float32 [d]``; ``[1, d]`` is taken, too.

    Raises:
        ValueError: The length is wrong or a value is not finite.
    """
    vector = np.ascontiguousarray(query, dtype=np.float32).ravel()
    if vector.size != dimension:
        raise ValueError(f"A query of this index has {dimension} values, not {vector.size}.")
    if not np.isfinite(vector).all():
        raise ValueError("The query has values that are not finite.")
    return vector


def sorted_set(labels: npt.ArrayLike) -> Labels:
    """Labels rising and each once; they nearly always come so already."""
    names = as_labels(labels)
    return names if rising(names) else np.unique(names)


def rising(labels: Labels) -> bool:
    """Whether each label is larger than the one before, so that none comes twice."""
    return bool(np.all(labels[1:] > labels[:-1]))


def contains(allowed: Labels, labels: Labels) -> npt.NDArray[np.bool_]:
    """For each label, whether it is among the allowed ones, which rise."""
    if allowed.size == 0:
        return np.zeros(labels.shape, dtype=np.bool_)
    places = np.minimum(np.searchsorted(allowed, labels), allowed.size - 1)
    return np.asarray(allowed[places] == labels)


def best(labels: Labels, scores: Float32Array, k: int) -> tuple[Labels, Float32Array]:
    """The ``k`` highest scores, best first; equal scores by label, so that lists are the same every time."""
    if k <= 0 or labels.size == 0:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)
    if k < labels.size:
        # Everything that ties with the last place takes part, or the partition would pick among it.
        last = np.partition(scores, labels.size - k)[labels.size - k]
        chosen = np.flatnonzero(scores >= last)
        labels, scores = labels[chosen], scores[chosen]
    order = np.lexsort((labels, -scores))[:k]
    return labels[order], scores[order].astype(np.float32, copy=False)
