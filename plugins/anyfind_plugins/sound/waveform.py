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
    height = max(2, side // 2)
    columns = np.array_split(samples, side) if len(samples) >= side else np.split(samples, len(samples))
    low = np.array([column.min() for column in columns])
    high = np.array([column.max() for column in columns])
    stretch = np.arange(side) * len(columns) // side
    peak = max(float(np.abs(samples).max()), 1e-6)
    middle = (height - 1) / 2
    row = np.arange(height)[:, None]
    above = middle - high[stretch] / peak * middle
    below = middle - low[stretch] / peak * middle
    inked = (row >= np.floor(above)) & (row <= np.ceil(below))
    return np.where(inked[..., None], np.array(_INK, np.uint8), np.array(_PAPER, np.uint8))
