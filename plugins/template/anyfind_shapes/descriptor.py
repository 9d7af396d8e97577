"""A shape as 512 numbers that do not depend on where it lies, how it is turned and how large it is.

Histograms over random pairs and triples of points, each a published description of shape:

* D1, D2 and A3 of R. Osada, T. Funkhouser, B. Chazelle, D. Dobkin: Shape Distributions, ACM Transactions on Graphics
  21(4), 2002: distance of a point from the centre, distance of two points, angle of three points.
* Relations of two oriented points of E. Wahl, U. Hillenbrand, G. Hirzinger: Surflet-Pair-Relation Histograms,
  3DIM 2003: how two normals stand to each other and to the line between their points, here by near and far pairs.
* Shares of the three principal axes.

Histograms are compared by the angle between the square roots of their bins (Bhattacharyya), so the square root is
taken here. All together they are 256 numbers whose angles tell shapes apart, but even unlike shapes share much, so they
are laid out anew such that the inner product falls off like a bell curve: random Fourier features of A. Rahimi and
B. Recht: Random Features for Large-Scale Kernel Machines, NIPS 2007. Unlike shapes are then almost orthogonal.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

DIMENSION: Final = 512

_MEASURES: Final = 256
_WIDTH: Final = 0.2  # of the bell curve, as a squared distance: a third of that between unlike shapes

_PAIRS: Final = 60_000
_SEED: Final = 7
_FAR: Final = 3.2  # in mean distances from the centre; hardly anything lies further apart

Floats = npt.NDArray[np.float64]


def describe(points: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The description of a surface, a unit vector ``float32 [512]``.

    Args:
        points: Positions, centred and scaled, and unit normals, ``[n, 6]``.
    """
    random = np.random.default_rng(_SEED)
    places, normals = points[:, :3].astype(np.float64), points[:, 3:].astype(np.float64)
    first, second, third = (random.integers(0, len(places), _PAIRS) for _ in range(3))
    line = places[second] - places[first]
    distance = np.linalg.norm(line, axis=1)
    blocks = [
        _histogram(np.linalg.norm(places, axis=1), 40, _FAR / 1.4),
        _histogram(distance, 64, _FAR),
        _histogram(_angle(line, places[third] - places[first]), 32, np.pi),
        _relations(line, distance, normals[first], normals[second]),
        _axes(places),
    ]
    description = np.concatenate([block - block.mean() for block in blocks])
    description /= max(float(np.linalg.norm(description)), 1e-12)
    waves = np.random.default_rng(_SEED).normal(size=(_MEASURES, DIMENSION // 2)) / np.sqrt(_WIDTH)
    phases = description @ waves
    waved = np.concatenate([np.cos(phases), np.sin(phases)]) / np.sqrt(DIMENSION / 2)
    return np.asarray(waved, dtype=np.float32)


def _histogram(values: Floats, bins: int, high: float) -> Floats:
    counts, _ = np.histogram(np.minimum(values, high * 0.999999), bins, (0.0, high))
    # A little smoothing, because two samplings of one surface fall on other sides of a bin's edge.
    smooth = np.convolve(np.pad(counts.astype(np.float64), 1, mode="edge"), (0.25, 0.5, 0.25), mode="valid")
    return np.asarray(np.sqrt(smooth / smooth.sum()))


def _relations(line: Floats, distance: Floats, one: Floats, other: Floats) -> Floats:
    """Joint histogram of near or far, the angle of the normals, and how they face the line: 3 x 6 x 6 bins."""
    direction = line / np.maximum(distance[:, None], 1e-12)
    between = np.abs((one * other).sum(axis=1))  # the sign depends on which way a file winds its triangles
    facing = (np.abs((one * direction).sum(axis=1)) + np.abs((other * direction).sum(axis=1))) / 2
    counts, _ = np.histogramdd(
        np.stack([np.minimum(distance, 2.999), between, facing], axis=1), (3, 6, 6), ((0, 3), (0, 1.0001), (0, 1.0001))
    )
    return np.asarray(np.sqrt(counts.ravel() / counts.sum()))


def _axes(places: Floats) -> Floats:
    """Shares of the principal axes, spread over six steps each for the second and the third."""
    spread = np.sqrt(np.maximum(np.linalg.eigvalsh(np.cov(places.T)), 0))[::-1]
    shares = spread[1:] / max(float(spread[0]), 1e-12)
    centres = (np.arange(6) + 0.5) / 6
    soft = np.exp(-(((shares[:, None] - centres) / 0.12) ** 2)).ravel()
    return np.asarray(np.sqrt(soft / soft.sum()))


def _angle(one: Floats, other: Floats) -> Floats:
    lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    return np.asarray(np.arccos(np.clip((one * other).sum(axis=1) / np.maximum(lengths, 1e-12), -1, 1)))
