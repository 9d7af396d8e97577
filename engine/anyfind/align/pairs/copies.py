"""Copies with other bytes of what is held out: a hash of the content does not know them, their vectors do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Float32Array

SAME: Final = 0.9995
"""Cosine of two vectors from which they are of one picture, sound or film: its bytes were rewritten, no more."""

_BLOCK: Final = 1024


def copies_of_held(vectors: Float32Array, held: Sequence[bool], cancel: CancelToken) -> list[int]:
    """Rows that are no held-out ones and have nearly the vector of one: the same picture with other bytes.

    Their hash differs, as after a change of a caption inside the file, and what they show is held out all the same.

    Args:
        vectors: ``float32 [n, d]``.
        held: Which rows are held out.
        cancel: Stops between blocks.
    """
    mask = np.asarray(held, dtype=bool)
    others = np.flatnonzero(~mask)
    if not mask.any() or not len(others):
        return []
    length = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.finfo(np.float32).tiny)
    unit = vectors / length
    kept_back, found = unit[mask].T, []
    for start in range(0, len(others), _BLOCK):
        cancel.check()
        rows = others[start : start + _BLOCK]
        found += rows[(unit[rows] @ kept_back).max(axis=1) >= SAME].tolist()
    return found
