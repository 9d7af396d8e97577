"""Lays one picture over another: where they show the same, however much one was turned, scaled, cut or brightened."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
from scipy import fft, ndimage

from anyfind.sdk.types import Float32Array

Affine = npt.NDArray[np.float64]
"""``[2, 3]``: from row and column in one picture to row and column in the other."""

_COARSE: Final = 24
"""Longer side of the pictures in which a first guess is looked for."""

_TURNS: Final = (-8.0, -4.0, 0.0, 4.0, 8.0)
_SCALES: Final = tuple(float(1.13**step) for step in range(-4, 5))
_LEAST_COMMON: Final = 0.3
"""Part of the smaller picture that a guess has to cover."""

_STEPS: Final = 12
_FEW_STEPS: Final = 3
_HALF: Final = 72
"""Longer side of the pictures in which a map is first refined."""

_FEWEST: Final = 64
"""Pixels that two reduced pictures share at the least."""

_STILL: Final = 0.02


def stretched(one: Float32Array, other: Float32Array) -> Affine:
    """The whole of one picture laid over the whole of the other."""
    scale = np.asarray(other.shape, dtype=np.float64) / np.asarray(one.shape, dtype=np.float64)
    return np.array([[scale[0], 0.0, (scale[0] - 1) / 2], [0.0, scale[1], (scale[1] - 1) / 2]])


def guessed(one: Float32Array, other: Float32Array) -> tuple[Affine, float]:
    """The turn, the scale and the shift by which two pictures agree best, roughly.

    Every turn and scale is tried; all shifts at once by normalised cross-correlation of the parts that lie over each
    other, through Fourier transforms (Padfield 2012, Masked object registration in the Fourier domain).

    Args:
        one: ``float32 [h, w]``, grey.
        other: The same, of any other size.
    """
    reduction = _COARSE / max(*one.shape, *other.shape)
    small, target = _resized(one, reduction), _resized(other, reduction)
    moves = [_about_centre(small.shape, target.shape, turn, scale) for turn in _TURNS for scale in _SCALES]
    warped = np.stack([warp(target, move, small.shape) for move in moves])
    known = np.isfinite(warped)
    scores = _correlations(small, np.where(known, warped, 0.0), known)
    at, row, column = np.unravel_index(int(np.argmax(scores)), scores.shape)
    height, width = scores.shape[1:]
    shift = np.array(
        [row if row < small.shape[0] else row - height, column if column < small.shape[1] else column - width]
    )
    move = moves[int(at)].copy()
    move[:, 2] -= move[:, :2] @ shift
    return _enlarged(move, reduction), float(scores.max())


def refined(one: Float32Array, other: Float32Array, move: Affine, least: float) -> Affine | None:
    """A better affine map near a first one; ``None`` if it has become clear that the two do not fit.

    Gauss-Newton steps on the difference of grey values, of which gain and offset are fitted along (Lucas and Kanade
    1981; Baker and Matthews 2004, Lucas-Kanade 20 years on).

    Args:
        one: ``float32 [h, w]``, grey.
        other: The same, of any other size.
        move: The first map.
        least: Correlation that reduced pictures have to reach to be looked at more exactly.
    """
    first = _HALF / max(*one.shape, *other.shape)
    if first < 1:
        # Most of the way is gone in small pictures, where a step costs a quarter.
        small, target = _resized(one, first), _resized(other, first)
        move = _stepped(small, target, _enlarged(move, 1 / first), _STEPS)
        seen = warp(target, move, small.shape)
        inside = np.isfinite(seen)
        if inside.sum() < _FEWEST or correlation(small[inside], seen[inside]) < least:
            return None
        move = _enlarged(move, first)
    return _stepped(one, other, move, _STEPS if first >= 1 else _FEW_STEPS)


def _stepped(one: Float32Array, other: Float32Array, move: Affine, steps: int) -> Affine:
    slopes = np.gradient(other)
    rows, columns = np.mgrid[0 : one.shape[0], 0 : one.shape[1]].astype(np.float64)
    for _ in range(steps):
        seen = warp(other, move, one.shape)
        inside = np.isfinite(seen)
        if inside.mean() < _LEAST_COMMON / 2:
            break
        by_row, by_column = (warp(np.asarray(slope, dtype=np.float32), move, one.shape)[inside] for slope in slopes)
        y, x = rows[inside], columns[inside]
        known = np.isfinite(by_row) & np.isfinite(by_column)
        columns_of = (
            by_row * y, by_row * x, by_row, by_column * y, by_column * x, by_column, -one[inside], -np.ones(y.size)
        )  # fmt: skip
        system = np.stack(columns_of, axis=1)[known]
        found = np.linalg.lstsq(system.T @ system, system.T @ -seen[inside][known], rcond=None)[0]
        step = found[:6].reshape(2, 3)
        move = move + step
        if np.abs(step @ [*one.shape, 1.0]).max() < _STILL:
            break
    return move


def warp(picture: Float32Array, move: Affine, shape: tuple[int, ...]) -> Float32Array:
    """A picture seen through a map, ``float32 [h, w]``; NaN outside of it."""
    return np.asarray(
        ndimage.affine_transform(picture, move[:, :2], move[:, 2], shape, order=1, cval=np.nan), dtype=np.float32
    )


def correlation(one: Float32Array, other: Float32Array) -> float:
    """Of grey values with grey values, -1 to 1; 0 where one does not vary."""
    left, right = one - one.mean(), other - other.mean()
    return float((left * right).sum() / max(1e-6, float(np.linalg.norm(left) * np.linalg.norm(right))))


def _enlarged(move: Affine, reduction: float) -> Affine:
    """A map between reduced pictures as one between the whole ones; pixel centres lie half a pixel inside."""
    half = np.array([0.5, 0.5])
    shift = (move[:, 2] + half - move[:, :2] @ half) / reduction + move[:, :2] @ half - half
    return np.column_stack([move[:, :2], shift])


def _about_centre(shape: tuple[int, ...], target: tuple[int, ...], turn: float, scale: float) -> Affine:
    angle = np.radians(turn)
    linear = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    middle, aim = (np.asarray(size, dtype=np.float64) / 2 - 0.5 for size in (shape, target))
    return np.column_stack([linear, aim - linear @ middle])


def _correlations(one: Float32Array, others: Float32Array, known: npt.NDArray[np.bool_]) -> Float32Array:
    """Normalised correlation of a picture with others at every shift, ``[n, h, w]``; -1 where little lies over it."""
    # Shifts of up to half a side are told apart; farther ones, which nothing is made of, fall on each other.
    size = [fft.next_fast_len(side + -(-side // 2), real=True) for side in one.shape]
    near = [np.minimum(np.arange(length), length - np.arange(length)) for length in size]
    reached = (near[0] <= one.shape[0] // 2)[:, np.newaxis] & (near[1] <= one.shape[1] // 2)
    mean = float(one.mean())

    def transformed(values: Float32Array) -> npt.NDArray[np.complex64]:
        return np.asarray(fft.rfft2(values.astype(np.float32), size), dtype=np.complex64)

    def back(values: npt.NDArray[np.complex64]) -> Float32Array:
        return np.asarray(fft.irfft2(values, size), dtype=np.float32)

    still = [transformed(part) for part in (np.ones_like(one), one - mean, (one - mean) ** 2)]
    masked = np.where(known, others - mean, 0.0)
    moving = [np.conj(transformed(part)) for part in (known.astype(np.float32), masked, masked**2)]
    common = np.maximum(np.rint(back(still[0] * moving[0])), 1.0)
    sums = back(still[1] * moving[0]), back(still[0] * moving[1])
    product = back(still[1] * moving[1]) - sums[0] * sums[1] / common
    spread = [
        np.maximum(back(still[2] * moving[0]) - sums[0] ** 2 / common, 0.0),
        np.maximum(back(still[0] * moving[2]) - sums[1] ** 2 / common, 0.0),
    ]
    deviation = np.sqrt(spread[0] * spread[1])
    least = 1e-3 * float(deviation.max()) + 1e-6
    enough = reached & (common >= _LEAST_COMMON * one.size)
    return np.where(enough & (deviation > least), product / np.maximum(deviation, least), -1.0).astype(np.float32)


def _resized(picture: Float32Array, factor: float) -> Float32Array:
    shape = [max(8, round(side * factor)) for side in picture.shape]
    sigma = max(0.0, 0.4 / factor - 0.4)
    smooth = ndimage.gaussian_filter(picture, sigma) if sigma else picture
    target = np.empty(shape, dtype=np.float32)
    return warp_inside(smooth, stretched(target, picture), (shape[0], shape[1]))


def warp_inside(picture: Float32Array, move: Affine, shape: tuple[int, ...]) -> Float32Array:
    """The same as :func:`warp` with the border's values continued outside."""
    return np.asarray(
        ndimage.affine_transform(picture, move[:, :2], move[:, 2], shape, order=1, mode="nearest"), dtype=np.float32
    )
