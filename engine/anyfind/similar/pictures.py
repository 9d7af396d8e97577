"""Whether two pictures are one picture: what they show is laid over each other and compared place by place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from anyfind.sdk.types import Float32Array
from anyfind.similar.warping import Affine, correlation, guessed, refined, stretched, warp, warp_inside

SIDE: Final = 144
"""Longer side, in pixels, of what is compared."""

_WINDOW: Final = 13
"""Side of the places that are compared one by one."""

_SPOT: Final = 7
"""Side of the smallest place in which a difference counts: the leg of a letter."""

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

_FAR: Final = 0.82
"""Cosine below which :data:`_FAR_WORTH` takes its place: copies so far away were reduced, recompressed or made grey."""

_FAR_WORTH: Final = 0.8

_LEAST: Final = 0.6
"""Correlation that reduced pictures reach when they lie over each other: copies .9, another view .6."""

_COLOURLESS: Final = 6.0
"""Mean distance from grey, in levels of 255, up to which a picture has no colours."""


@dataclass(frozen=True, slots=True)
class Look:
    """A picture as it is compared; small, because thousands are kept at once.

    Attributes:
        pixels: ``uint8 [h, w, 3]``.
        richness: Entropy of its grey values in bits: letters have 1, photographs 4.
        side: Longer side, in pixels, of what it was made of.
    """

    pixels: npt.NDArray[np.uint8]
    richness: float
    side: int

    @property
    def grey(self) -> Float32Array:
        """``float32 [h, w]``, 0 to 255."""
        return _grey(self.pixels)

    @property
    def colours(self) -> Float32Array:
        """``float32 [2, h, w]``: red and blue beyond green."""
        red, green, blue = (self.pixels[..., channel].astype(np.float32) for channel in range(3))
        return np.stack([red - green, blue - green])

    def mirrored(self) -> Look:
        """The same with left and right exchanged."""
        return Look(np.ascontiguousarray(self.pixels[:, ::-1]), self.richness, self.side)


@dataclass(frozen=True, slots=True)
class Overlay:
    """How two pictures lie over each other.

    Attributes:
        agreement: Part of the common places that look alike, 0 to 1.
        common: Part of the two pictures together that both show, 0 to 1.
        tinge: Mean distance between their colours where both have some, in levels of 255.
        spot: Mean distance between their greys in the one small place where it is largest, in levels of 255.
    """

    agreement: float
    common: float
    tinge: float = 0.0
    spot: float = 0.0


NOTHING: Final = Overlay(0.0, 0.0)


def look(pixels: npt.NDArray[np.uint8]) -> Look:
    """A picture ``uint8 [h, w, 3]`` as it is compared, its longer side :data:`SIDE` pixels."""
    from PIL import Image  # noqa: PLC0415 (who compares no pictures need not wait for it)

    picture = Image.fromarray(np.ascontiguousarray(pixels))
    factor = SIDE / max(picture.size)
    size = (max(8, round(picture.width * factor)), max(8, round(picture.height * factor)))
    values = np.asarray(picture.resize(size, Image.Resampling.BILINEAR), dtype=np.uint8)
    return Look(values, _richness(_grey(values)), max(picture.size))


def overlay(one: Look, other: Look, cosine: float = 1.0) -> Overlay:
    """Lay two pictures over each other as well as possible.

    First the whole of one over the whole of the other, which does for resized and recompressed copies; then, if
    that does not fit, turned, scaled and shifted. What turns out on the way to be another picture is left.

    Args:
        one: A picture.
        other: Another.
        cosine: Of their vectors; the farther they are, the better the first guess has to fit.
    """
    best = NOTHING
    left, right = one.grey, other.grey
    plain = stretched(left, right)
    if correlation(left, warp_inside(right, plain, left.shape)) >= _PLAIN:
        best = _fitted(one, other, plain)
        if best.agreement >= _SURE:
            return best
    guess, worth = guessed(left, right)
    if worth < (_WORTH if cosine >= _FAR else _FAR_WORTH):
        return best
    moved = _fitted(one, other, guess)
    return max(best, moved, key=lambda found: found.agreement * min(1.0, found.common * 2))


def _grey(pixels: npt.NDArray[np.uint8]) -> Float32Array:
    return np.asarray(pixels.astype(np.float32) @ np.array([0.299, 0.587, 0.114], dtype=np.float32), dtype=np.float32)


def _richness(grey: Float32Array) -> float:
    shares = np.histogram(grey, bins=32, range=(0, 256))[0] / grey.size
    shares = shares[shares > 0]
    return float(-(shares * np.log2(shares)).sum())


def _fitted(one: Look, other: Look, first: Affine) -> Overlay:
    move = refined(one.grey, other.grey, first, _LEAST)
    return NOTHING if move is None else _judged(one, other, move)


def _judged(one: Look, other: Look, move: Affine) -> Overlay:
    grey, theirs = one.grey, other.grey
    seen = warp(theirs, move, grey.shape)
    inside = np.isfinite(seen)
    # Below zero one is the mirror image of the other: a b is no d.
    scale = float(np.linalg.det(move[:, :2]))
    if not np.isfinite(scale) or not 0.1 < scale < 10 or inside.sum() < 4 * _WINDOW**2:
        return NOTHING
    shared = int(inside.sum())
    # In pixels of the first picture, of which the second has other.size / scale.
    common = shared / (grey.size + theirs.size / scale - shared)
    weight = np.maximum(ndimage.uniform_filter(inside.astype(np.float64), _WINDOW), 1e-9)

    def mean(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        return np.asarray(ndimage.uniform_filter(np.where(inside, values, 0.0), _WINDOW) / weight, dtype=np.float64)

    left, right = grey.astype(np.float64), np.where(inside, seen, 0.0).astype(np.float64)
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
    return Overlay(agreement, float(min(common, 1.0)), _tinge(one, other, move, inside), _spot(grey, seen, inside))


def _spot(one: Float32Array, other: Float32Array, inside: npt.NDArray[np.bool_]) -> float:
    """The largest difference in a small place, once one was made as bright and as contrasty as the other."""
    gain, offset = np.polyfit(other[inside].astype(np.float64), one[inside].astype(np.float64), 1)
    apart = np.where(inside, np.abs(one - gain * np.where(inside, other, 0.0) - offset), 0.0)
    whole = ndimage.uniform_filter(inside.astype(np.float64), _SPOT) > 0.99
    return float(ndimage.uniform_filter(apart, _SPOT)[whole].max(initial=0.0))


def _tinge(one: Look, other: Look, move: Affine, inside: npt.NDArray[np.bool_]) -> float:
    """How far the colours differ; nothing if one of the two is grey: that is a copy without its colours."""
    seen = np.stack([warp_inside(channel, move, inside.shape)[inside] for channel in other.colours])
    mine = one.colours[:, inside]
    if min(float(np.abs(mine).mean()), float(np.abs(seen).mean())) < _COLOURLESS:
        return 0.0
    return float(np.abs(mine - seen).mean())
