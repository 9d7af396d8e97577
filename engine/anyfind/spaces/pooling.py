"""One vector for a whole file out of those of its pieces."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from anyfind.sdk.types import Float32Array, Locator


def standing_for(locators: Sequence[Locator]) -> list[int]:
    """Positions of the pieces that stand for their file together.

    Those that lie nowhere in particular are the file as a whole (a picture, all of a recording beside its
    windows); where there is none, every piece counts.
    """
    whole = [position for position, locator in enumerate(locators) if _everywhere(locator)]
    return whole or list(range(len(locators)))


def pooled(vectors: Float32Array) -> Float32Array:
    """The mean of the unit vectors ``float32 [n, d]``, as long as the mean vector was, ``float32 [d]``."""
    if len(vectors) == 1:
        return np.asarray(vectors[0], dtype=np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    direction = (vectors / np.maximum(lengths, np.finfo(np.float32).tiny)).mean(axis=0)
    return np.asarray(direction * lengths.mean(), dtype=np.float32)


def _everywhere(locator: Locator) -> bool:
    places = (locator.page, locator.start, locator.start_s, locator.box)
    return all(place is None for place in places)
