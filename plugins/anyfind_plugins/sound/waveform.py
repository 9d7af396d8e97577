"""Draws a sound as the band between its lowest and highest samples."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import Float32Array

_PAPER: Final = (245, 247, 250)
_INK: Final = (44, 96, 160)


def draw(samples: Float32Array, side: int) -> npt.NDArray[np.uint8]:
    """The waveform, ``uint8 [side / 2, side, 3]``, loudest sample at the edge.

    Args:
        samples: At least one.
        side: Width in pixels, at least 2.
    """
    columns = np.array_split(samples, side) if len(samples) >= side else np.split(samples, len(samples))
    low = np.array([column.min() for column in columns])
    high = np.array([column.max() for column in columns])
    return _band(low, high, side)


class Envelope:
    """The lowest and highest samples of a recording in equal stretches, gathered a piece at a time.

    Args:
        samples: How many samples there will be.
        stretches: How many stretches.
    """

    def __init__(self, samples: int, stretches: int) -> None:
        self._step = max(1, -(-samples // stretches))
        self._low = np.zeros(stretches, np.float32)
        self._high = np.zeros(stretches, np.float32)
        self._taken = 0

    def take(self, samples: Float32Array) -> None:
        """The next samples; those beyond the number that was promised count for the last stretch."""
        places = np.minimum(np.arange(self._taken, self._taken + len(samples)) // self._step, len(self._low) - 1)
        np.minimum.at(self._low, places, samples)
        np.maximum.at(self._high, places, samples)
        self._taken += len(samples)

    def draw(self, side: int) -> npt.NDArray[np.uint8]:
        """The same picture as of :func:`draw`, every column at its time."""
        return _band(self._low, self._high, side)


def _band(low: Float32Array, high: Float32Array, side: int) -> npt.NDArray[np.uint8]:
    height = max(2, side // 2)
    stretch = np.arange(side) * len(low) // side
    peak = max(float(np.abs(low).max()), float(np.abs(high).max()), 1e-6)
    middle = (height - 1) / 2
    row = np.arange(height)[:, None]
    above = middle - high[stretch] / peak * middle
    below = middle - low[stretch] / peak * middle
    inked = (row >= np.floor(above)) & (row <= np.ceil(below))
    return np.where(inked[..., None], np.array(_INK, np.uint8), np.array(_PAPER, np.uint8))
