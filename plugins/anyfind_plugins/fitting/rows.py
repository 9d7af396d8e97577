"""Reads rows of vectors as float32 a few thousand at a time, out of memory or out of a mapped file."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import CancelToken, Float32Array, Vectors

BLOCK: Final = 4096
"""Rows that are in memory at a time."""

_SCATTERED: Final = 1024
"""Rows that are picked out of a mapped file at a time."""


def blocks(vectors: Vectors, size: int = BLOCK) -> Iterator[tuple[slice, Float32Array]]:
    """Where each block of rows is, and the rows ``float32 [<= size, d]``."""
    for start in range(0, len(vectors), size):
        place = slice(start, min(start + size, len(vectors)))
        yield place, np.asarray(vectors[place], dtype=np.float32)
        let_go(vectors)


def rows(vectors: Vectors, ids: npt.NDArray[np.int64]) -> Float32Array:
    """Some rows, ``float32 [len(ids), d]``; a mapped file is read in the order that it is stored in."""
    if isinstance(vectors, np.memmap):
        order = np.argsort(ids, kind="stable")
        found = np.empty((len(ids), vectors.shape[1]), dtype=np.float32)
        # A few at a time: the system maps the pages around each row as well, which soon are all of the file's.
        for start in range(0, len(order), _SCATTERED):
            part = order[start : start + _SCATTERED]
            found[part] = vectors[ids[part]]
            let_go(vectors)
        return found
    return np.asarray(vectors[ids], dtype=np.float32)


def finite(vectors: Vectors, cancel: CancelToken | None = None) -> bool:
    """Whether all values are finite; ``cancel`` stops between blocks."""
    for _, block in blocks(vectors):
        if cancel is not None:
            cancel.check()
        if not np.isfinite(block).all():
            return False
    return True


def let_go(vectors: Vectors) -> None:
    """Take what was read of a mapped file out of this process's memory; the system keeps it as long as it likes.

    Without this, reading through a file that is larger than the memory allowed would count all of it.
    """
    mapped = getattr(vectors, "_mmap", None)
    advice = getattr(mmap, "MADV_DONTNEED", None)
    # Pages of a private copy would lose what was written to them.
    if mapped is not None and advice is not None and getattr(vectors, "mode", "c") != "c":
        mapped.madvise(advice)
