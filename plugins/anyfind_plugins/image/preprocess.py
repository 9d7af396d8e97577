"""From a picture to the square that a network looks at."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

CROP: Final = 0.875
"""Share of the shorter side that the networks were evaluated on."""

_CHANNELS: Final = 3


def check_pixels(item: object) -> str | None:
    """Why an item is no picture, as a sentence, or ``None`` if it is one."""
    if not isinstance(item, np.ndarray):
        return f"A picture must be an array of pixels, not {type(item).__name__}."
    if item.dtype != np.uint8 or item.ndim != _CHANNELS or item.shape[2] != _CHANNELS:
        return f"A picture must be uint8 [height, width, 3], not {item.dtype} {list(item.shape)}."
    if 0 in item.shape:
        return "The picture has no pixels."
    return None


def centre_square(pixels: npt.NDArray[np.uint8], side: int) -> npt.NDArray[np.uint8]:
    """The central square, scaled to ``uint8 [side, side, 3]`` with bicubic interpolation.

    Cropping and scaling are one step, so that pixels outside the crop cost nothing.
    """
    height, width = pixels.shape[:2]
    crop = min(height, width) * CROP
    left, top = (width - crop) / 2, (height - crop) / 2
    box = (left, top, left + crop, top + crop)
    square = Image.fromarray(pixels).resize((side, side), Image.Resampling.BICUBIC, box=box)
    return np.asarray(square)
