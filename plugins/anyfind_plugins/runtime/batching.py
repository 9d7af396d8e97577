"""Batches as large as the memory allows."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

import numpy as np

from anyfind.sdk import EncodeResult, Float32Array
from anyfind_plugins.runtime.device import CPU, release

_Item = TypeVar("_Item")

FIRST_BATCH: Final = {CPU: 16, "cuda": 128, "mps": 32}
"""How many items the first batch on a device takes."""

# What torch and its allocators say: CUDA, MPS, the processor's on Linux, and on Windows.
_SIGNS: Final = ("out of memory", "can't allocate memory", "not enough memory")


def out_of_memory(error: BaseException) -> bool:
    """Whether an error says that memory ran out; torch has a class of its own for CUDA only."""
    if isinstance(error, MemoryError):
        return True
    return isinstance(error, RuntimeError) and any(sign in str(error).lower() for sign in _SIGNS)


class HalvingBatches:
    """Runs work in batches, and halves them when memory runs out.

    A size that failed is not tried again, so a long run pays for the search once. An item that does not
    fit alone fails alone.

    Args:
        size: Items in the first batch.
        logger: Hears when the batch shrinks.
        device: Whose memory is handed back before the next attempt.
    """

    def __init__(self, size: int, logger: logging.Logger, device: str = CPU) -> None:
        self._size = max(1, size)
        self._logger = logger
        self._device = device

    @property
    def size(self) -> int:
        """Items a batch takes now."""
        return self._size

    def run(
        self, work: Callable[[Sequence[_Item]], Float32Array], items: Sequence[_Item], dimension: int
    ) -> EncodeResult:
        """Rows of ``work`` for all items, ``float32 [n, dimension]``, and a sentence for each that did not fit.

        Errors that are not about memory pass through.
        """
        vectors = np.zeros((len(items), dimension), dtype=np.float32)
        failures: dict[int, str] = {}
        start = 0
        while start < len(items):
            batch = items[start : start + self._size]
            rows = self._attempt(work, batch)
            if rows is not None:
                vectors[start : start + len(batch)] = rows
                start += len(batch)
                continue
            # Only here, outside of the except clause, are the failed attempt's tensors let go of.
            release(self._device)
            if len(batch) == 1:
                failures[start] = "The memory does not suffice for this item, even alone."
                start += 1
            else:
                self._size = max(1, len(batch) // 2)
                self._logger.info("Memory ran out with %d items at once; going on with %d.", len(batch), self._size)
        return EncodeResult(vectors, failures)

    @staticmethod
    def _attempt(work: Callable[[Sequence[_Item]], Float32Array], batch: Sequence[_Item]) -> Float32Array | None:
        try:
            return work(batch)
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error):
                raise
            return None
