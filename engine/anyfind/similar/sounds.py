"""Whether two recordings are one recording: fingerprints that survive other codecs, rates and volumes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy import fft, signal

from anyfind.sdk.types import SOUND_RATE, Float32Array

_DOWN: Final = 8
_RATE: Final = SOUND_RATE / _DOWN
_FRAME: Final = 2048
_HOP: Final = 128
_BANDS: Final = 33
_LOWEST_HZ: Final = 300.0
_HIGHEST_HZ: Final = 2000.0
_LONGEST: Final = 120
"""Seconds from the beginning that are compared."""

_QUIET: Final = 1e-5
"""Part of the loudest frame's power below which a frame is silence and its bits are noise."""

_FEWEST: Final = 12
"""Frames, of 23 ms each, that two recordings have to share to be compared."""


@dataclass(frozen=True, slots=True)
class Print:
    """A recording as it is compared.

    Attributes:
        bits: ``float32 [frames, 32]``: 1 where the step from one band to the next rises from frame to frame,
            -1 where it falls, 0 in silence.
    """

    bits: Float32Array


@dataclass(frozen=True, slots=True)
class Match:
    """How two recordings lie over each other.

    Attributes:
        errors: Part of the bits that differ where they agree best: one half by chance, 0 for the same.
        common: Part of the two together, in time, that both have.
    """

    errors: float
    common: float


def fingerprint(samples: npt.NDArray[np.floating]) -> Print:
    """The fingerprint of one channel at :data:`~anyfind.sdk.types.SOUND_RATE`.

    For frames of .37 s the energy in 33 bands between 300 and 2,000 Hz, and of each band the sign of its difference to
    the next one's, against the frame before (Haitsma and Kalker 2002, A highly robust audio fingerprinting system).
    """
    heard = np.asarray(samples[: _LONGEST * SOUND_RATE], dtype=np.float32)
    slow = signal.resample_poly(heard, 1, _DOWN).astype(np.float32)
    slow = np.pad(slow, (_FRAME // 2, _FRAME // 2))
    count = 1 + max(0, len(slow) - _FRAME) // _HOP
    window = np.hanning(_FRAME).astype(np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(slow, _FRAME)[::_HOP][:count]
    edges = np.geomspace(_LOWEST_HZ, _HIGHEST_HZ, _BANDS + 1) / _RATE * _FRAME
    starts = np.round(edges).astype(int)
    energies = np.empty((count, _BANDS), dtype=np.float32)
    for first in range(0, count, 512):
        power = np.abs(fft.rfft(frames[first : first + 512] * window, axis=1)) ** 2
        energies[first : first + 512] = np.add.reduceat(power[:, : starts[-1]], starts[:-1], axis=1)
    steps = energies[1:, :-1] - energies[1:, 1:] - energies[:-1, :-1] + energies[:-1, 1:]
    loud = energies[1:].sum(axis=1)
    bits = np.where(steps > 0, 1.0, -1.0) * (loud > _QUIET * max(float(loud.max(initial=0.0)), 1e-12))[:, np.newaxis]
    return Print(bits.astype(np.float32))


def match(one: Print, other: Print) -> Match:
    """Lay one fingerprint over the other at every shift; the one with the fewest errors, of those that share most."""
    left, right = _heard(one), _heard(other)
    if min(len(left), len(right)) < _FEWEST:
        return Match(0.5, 0.0)
    size = fft.next_fast_len(len(left) + len(right), real=True)

    def slid(first: Float32Array, second: Float32Array) -> Float32Array:
        product = fft.rfft(first, size, axis=0) * np.conj(fft.rfft(second, size, axis=0))
        return np.asarray(fft.irfft(product.sum(axis=1), size), dtype=np.float32)

    alike = slid(left, right)
    both = np.maximum(slid(np.abs(left), np.abs(right)), 1.0)
    least = 0.5 * min(float(np.abs(left).sum()), float(np.abs(right).sum()))
    errors = np.where(both >= max(least, 1.0), (1 - alike / both) / 2, 0.5)
    at = int(np.argmin(errors))
    shift = at if at < len(left) else at - size
    shared = min(len(left), shift + len(right)) - max(0, shift)
    return Match(float(errors[at]), shared / (len(left) + len(right) - shared))


def _heard(whole: Print) -> Float32Array:
    """Without the silence before and after."""
    loud = np.flatnonzero(whole.bits[:, 0])
    return whole.bits[loud[0] : loud[-1] + 1] if loud.size else whole.bits[:0]
