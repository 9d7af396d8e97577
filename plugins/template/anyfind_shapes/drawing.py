"""A picture of a surface, without a graphics library: points, nearest first, shaded by how they face the light."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

_TURN, _TILT = np.radians(-35.0), np.radians(-25.0)
_LIGHT: Final = np.array([-0.5, 0.6, 0.62])
_COLOUR: Final = np.array([120.0, 160.0, 205.0])
_PAPER: Final = 245


def draw(points: npt.NDArray[np.float32], side: int) -> npt.NDArray[np.uint8]:
    """Draw points with normals, ``[n, 6]``, as ``uint8 [side, side, 3]``; z is up."""
    turn = np.array([[np.cos(_TURN), -np.sin(_TURN), 0], [np.sin(_TURN), np.cos(_TURN), 0], [0, 0, 1]])
    # The camera looks along y; its picture has x to the right and z up.
    tilt = np.array([[1, 0, 0], [0, np.cos(_TILT), np.sin(_TILT)], [0, -np.sin(_TILT), np.cos(_TILT)]])
    view = tilt @ turn
    places, normals = points[:, :3] @ view.T, points[:, 3:] @ view.T
    low, high = places.min(axis=0), places.max(axis=0)
    extent = max(float((high - low)[[0, 2]].max()), 1e-9)
    pixels = max(1, min(side, round(np.sqrt(len(points)) / 2.2)))
    scaled = (places[:, [0, 2]] - (low + high)[[0, 2]] / 2) / extent * (pixels * 0.92) + pixels / 2
    columns, rows = np.clip(scaled.astype(np.int64), 0, pixels - 1).T
    cells = (pixels - 1 - rows) * pixels + columns
    nearest = np.lexsort((-places[:, 1], cells))  # within a cell the nearest point comes last and is kept
    light = np.abs(normals @ (_LIGHT * [1, -1, 1] / np.linalg.norm(_LIGHT)))  # both sides of a surface are lit
    picture = np.full((pixels * pixels, 3), _PAPER, dtype=np.uint8)
    picture[cells[nearest]] = np.clip((0.35 + 0.75 * light[nearest, None]) * _COLOUR, 0, 255).astype(np.uint8)
    grid = np.arange(side) * pixels // side
    return np.ascontiguousarray(picture.reshape(pixels, pixels, 3)[grid][:, grid])
