"""Whether two pictures are one picture: what they show is laid over each other and compared place by place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from anyfind.sdk.types import Float32Array
from anyfind.similar.warping import Affine, guessed, refined, stretched, warp, warp_inside

SIDE: Final = 144
"""Longer side, in pixels, of what is compared."""

_WINDOW: Final = 13
"""Side of the places that are compared one by one."""

_TEXTURE: Final = 8.0
"""Grey levels of 255 by which a place has to vary to say anything."""

_PLACES: Final = 8
"""Places that say something, from which two pictures can be compared at all."""

_ALIKE: Final = 0.6
"""Correlation from which two places agree."""

_SURE: Final = 0.95
"""Agreement of the plain guess from which no other is tried."""

_PLAIN: Final = 0.8
"""Correlation of the two as wholes below which the plain guess is not even tried."""

_WORTH: Final = 0.68
"""Correlation of the best guess below which two pictures are not laid over each other more exactly. Copies that are
turned by 8 degrees or have lost an eighth at each side reach .78; half of merely similar photographs stay below .55."""

_COLOURLESS: Final = 6.0
"""Mean distance from grey, in levels of 255, up to which a picture has no colours."""


@dataclass(frozen=True, slots=True)
class Look:
    """A picture as it is compared.

    Attributes:
        grey: ``float32 [h, w]``, 0 to 255.
        colours: ``float32 [2, h, w]``: red and blue beyond green.
        richness: Entropy of its grey values in bits: letters have 1, photographs 4.
        side: Longer side, in pixels, of what it was made of.
    """

    grey: Float32Array
    colours: Float32Array
    richness: float
    side: int

    def mirrored(self) -> Look:
        """The same with left and right exchanged."""
        return Look(self.grey[:, ::-1].copy(), self.colours[:, :, ::-1].copy(), self.richness, self.side)


@dataclass(frozen=True, slots=True)
class Overlay:
    """How two pictures lie over each other.

    Attributes:
        agreement: Part of the common places that look alike, 0 to 1.
        common: Part of the two pictures together that both show, 0 to 1.
        tinge: Mean distance between their colours where both have some, in levels of 255.
    """

    agreement: float
    common: float
    tinge: float = 0.0


NOTHING: Final = Overlay(0.0, 0.0)


def look(pixels: npt.NDArray[np.uint8]) -> Look:
    """A picture ``uint8 [h, w, 3]`` as it is compared, its longer side :data:`SIDE` pixels."""
    from PIL import Image  # noqa: PLC0415 (who compares no pictures need not wait for it)

    picture = Image.fromarray(np.ascontiguousarray(pixels))
    factor = SIDE / max(picture.size)
    size = (max(8, round(picture.width * factor)), max(8, round(picture.height * factor)))
    values = np.asarray(picture.resize(size, Image.Resampling.BILINEAR), dtype=np.float32)
    red, green, blue = (values[..., channel] for channel in range(3))
    grey = (0.299 * red + 0.587 * green + 0.114 * blue).astype(np.float32)
    return Look(grey, np.stack([red - green, blue - green]), _richness(grey), max(picture.size))


def overlay(one: Look, other: Look) -> Overlay:
    """Lay two pictures over each other as well as possible.

    First the whole of one over the whole of the other, which does for resized and recompressed copies; then, if
    that does not fit, turned, scaled and shifted.
    """
    best = NOTHING
    plain = stretched(one.grey, other.grey)
    if _correlation(one.grey, warp_inside(other.grey, plain, one.grey.shape)) >= _PLAIN:
        best = _judged(one, other, refined(one.grey, other.grey, plain))
        if best.agreement >= _SURE:
            return best
    guess, worth = guessed(one.grey, other.grey)
    if worth < _WORTH:
        return best
    moved = _judged(one, other, refined(one.grey, other.grey, guess))
    return max(best, moved, key=lambda found: found.agreement * min(1.0, found.common * 2))


def _richness(grey: Float32Array) -> float:
    shares = np.histogram(grey, bins=32, range=(0, 256))[0] / grey.size
    shares = shares[shares > 0]
    return float(-(shares * np.log2(shares)).sum())


def _correlation(one: Float32Array, other: Float32Array) -> float:
    left, right = one - one.mean(), other - other.mean()
    return float((left * right).sum() / max(1e-6, float(np.linalg.norm(left) * np.linalg.norm(right))))


def _judged(one: Look, other: Look, move: Affine) -> Overlay:
    seen = warp(other.grey, move, one.grey.shape)
    inside = np.isfinite(seen)
    scale = abs(float(np.linalg.det(move[:, :2])))
    if not np.isfinite(scale) or not 0.1 < scale < 10 or inside.sum() < 4 * _WINDOW**2:
        return NOTHING
    shared = int(inside.sum())
    # In pixels of the first picture, of which the second has other.size / scale.
    common = shared / (one.grey.size + other.grey.size / scale - shared)
    weight = np.maximum(ndimage.uniform_filter(inside.astype(np.float64), _WINDOW), 1e-9)

    def mean(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        return np.asarray(ndimage.uniform_filter(np.where(inside, values, 0.0), _WINDOW) / weight, dtype=np.float64)

    left, right = one.grey.astype(np.float64), np.where(inside, seen, 0.0).astype(np.float64)
    means = mean(left), mean(right)
    spread = [np.maximum(mean(values**2) - middle**2, 0.0) for values, middle in zip((left, right), means, strict=True)]
    together = mean(left * right) - means[0] * means[1]
    places = (slice(_WINDOW // 2, None, _WINDOW // 2),) * 2
    textured = (weight > 0.7)[places] & (np.maximum(spread[0], spread[1])[places] > _TEXTURE**2)
    if textured.sum() < _PLACES:
        return NOTHING
    floor = (_TEXTURE / 2) ** 2
    correlation = together / np.sqrt(np.maximum(spread[0], floor) * np.maximum(spread[1], floor))
    agreement = float((correlation[places][textured] >= _ALIKE).mean())
    return Overlay(agreement, float(min(common, 1.0)), _tinge(one, other, move, inside))


def _tinge(one: Look, other: Look, move: Affine, inside: npt.NDArray[np.bool_]) -> float:
    """How far the colours differ; nothing if one of the two is grey: that is a copy without its colours."""
    seen = np.stack([warp_inside(channel, move, one.grey.shape)[inside] for channel in other.colours])
    mine = one.colours[:, inside]
    if min(float(np.abs(mine).mean()), float(np.abs(seen).mean())) < _COLOURLESS:
        return 0.0
    return float(np.abs(mine - seen).mean())
