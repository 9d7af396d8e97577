"""Reads a number off a map: the weighted mean of the numbers nearby (Nadaraya-Watson)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np

from anyfind.sdk.types import Float32Array

_BLOCK: Final = 512
_EVERY: Final = 5
"""Every fifth point is asked for, to choose a kernel."""
_SCALES: Final = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0)
_SHARPNESS: Final = (1.0, 1.5, 2.0, 3.0)


@dataclass(frozen=True, slots=True)
class Kernel:
    """How much a point counts at a distance ``d``: ``1 / (1 + scale**2 * d**(2 * sharpness))``.

    R44; AKRMap, Ye et al. 2025. Distances are in units of the map's spread.

    Attributes:
        scale: Larger ones look nearer.
        sharpness: Larger ones fall faster.
    """

    scale: float
    sharpness: float

    def weights(self, squared: Float32Array) -> Float32Array:
        """Of squared distances of any shape."""
        return np.asarray(1.0 / (1.0 + self.scale**2 * squared**self.sharpness), dtype=np.float32)


def read_off(kernel: Kernel, places: Float32Array, known: Float32Array, values: Float32Array) -> Float32Array:
    """Values at places ``[m, 2]`` from those ``[n]`` at known places ``[n, 2]``; ``float32 [m]``."""
    found = np.zeros(len(places), dtype=np.float32)
    for start in range(0, len(places), _BLOCK):
        weights = kernel.weights(_squared(places[start : start + _BLOCK], known))
        found[start : start + _BLOCK] = weights @ values / np.maximum(weights.sum(axis=1), 1e-12)
    return found


def choose_kernel(places: Float32Array, values: Float32Array) -> Kernel:
    """The kernel under which the values of some points are best read off the others."""
    asked, known = places[::_EVERY], np.delete(places, np.s_[::_EVERY], axis=0)
    wanted, told = values[::_EVERY], np.delete(values, np.s_[::_EVERY])
    asked, wanted, squared = asked[:_BLOCK], wanted[:_BLOCK], _squared(asked[:_BLOCK], known)

    def right(kernel: Kernel) -> float:
        weights = kernel.weights(squared)
        return explained(wanted, weights @ told / np.maximum(weights.sum(axis=1), 1e-12))

    return max((Kernel(scale, sharpness) for scale, sharpness in product(_SCALES, _SHARPNESS)), key=right)


def _squared(places: Float32Array, known: Float32Array) -> Float32Array:
    """Squared distances ``[m, n]`` in units of the spread of the known places."""
    spread = max(float(known.var()), 1e-24)
    across, down = (places[:, None, axis] - known[None, :, axis] for axis in (0, 1))
    return np.asarray((across**2 + down**2) / spread, dtype=np.float32)


def explained(values: Float32Array, read: Float32Array) -> float:
    """R2: the share of the variance of values that was read right; below zero if the mean were a better guess."""
    variance = float(((values - values.mean()) ** 2).sum())
    return 1.0 - float(((values - read) ** 2).sum()) / max(variance, 1e-12)
