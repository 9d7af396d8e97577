"""What the payloads of the known modalities must look like, and sounds at other rates."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import IMAGE, SOUND, SOUND_RATE, TEXT, Float32Array

_CHANNELS: Final = 3


def modality_of(item: object) -> str | None:
    """The modality that a payload's type shows, or ``None`` if it is none of text, image and sound."""
    if isinstance(item, str):
        return TEXT
    if isinstance(item, np.ndarray):
        if item.dtype == np.uint8 and item.ndim == _CHANNELS and item.shape[2] == _CHANNELS:
            return IMAGE
        if item.dtype == np.float32 and item.ndim == 1:
            return SOUND
    return None


def payload_fault(item: object, modality: str | None) -> str | None:
    """Why a payload of the right type cannot be used, as a sentence, or ``None`` if it can."""
    if isinstance(item, np.ndarray):
        if item.size == 0:
            return "The picture has no pixels." if modality == IMAGE else "The sound has no samples."
        if modality == SOUND and not np.isfinite(item).all():
            return "The sound has samples that are no numbers."
    return None


def resampled(samples: Float32Array, rate: int) -> Float32Array:
    """A sound at :data:`~anyfind.sdk.SOUND_RATE` as ``float32 [samples]`` at another rate.

    A polyphase filter keeps what the new rate cannot hold from folding back.
    """
    if rate == SOUND_RATE:
        return samples
    from scipy.signal import resample_poly

    ratio = Fraction(rate, SOUND_RATE)
    return np.asarray(resample_poly(samples, ratio.numerator, ratio.denominator), dtype=np.float32)


def spread_windows(samples: Float32Array, length: int, at_most: int) -> list[Float32Array]:
    """Windows of ``length`` samples that cover a sound, evenly spread; a short sound is one shorter window.

    Args:
        samples: ``float32 [samples]``.
        length: Samples a window.
        at_most: How many windows a long sound gets.
    """
    if len(samples) <= length:
        return [samples]
    count = min(at_most, -(-len(samples) // length))
    starts = np.linspace(0, len(samples) - length, count).round().astype(int)
    return [samples[start : start + length] for start in starts]


def central_part(pixels: npt.NDArray[np.uint8], longest: int = 8) -> npt.NDArray[np.uint8]:
    """The middle of a picture that is more than ``longest`` times as long as wide, other pictures as they are.

    A network looks at the central square. Scaling a banner of 10 by 100,000 pixels to its height first, as
    libraries do, would fill the memory with pixels that are cut off a moment later.
    """
    height, width = pixels.shape[:2]
    limit = longest * min(height, width)
    if max(height, width) <= limit:
        return pixels
    start = (max(height, width) - limit) // 2
    return pixels[start : start + limit] if height > width else pixels[:, start : start + limit]
