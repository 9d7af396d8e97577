"""From samples to what the aiSFX network looks at: blocks of a log-compressed mel spectrogram.

The front end of aiSFX (Ma and Lerch, ISMIR 2022) in the form that its authors publish for reuse:

- the recording is divided by its largest absolute sample;
- power spectrum of a periodic Hann window of 2048 samples, hop 1024, centred frames, zeros beyond the ends;
- 96 triangular bands of equal width on the HTK mel scale, ``mel = 2595 log10(1 + f / 700)``, from 0 to 22,050 Hz,
  each filter divided by its sum;
- ``log10(10000 x + 1)``, divided by the largest value in the authors' training data;
- blocks of 100 frames (2.3 s) every 50; what is shorter than a block is filled with zeros.

One thing is ours: where the authors leave out the rest behind the last whole block, a last block reaches to the end.
"""

from __future__ import annotations

import functools
from typing import Final

import numpy as np

from anyfind.sdk import SOUND_RATE, Float32Array

BANDS: Final = 96
"""Mel bands of a frame."""

BLOCK: Final = 100
"""Frames of a block."""

HOP: Final = 1024
"""Samples between two frames."""

BLOCK_SAMPLES: Final = (BLOCK - 1) * HOP
"""Samples that fill exactly one block, 2.3 seconds."""

_FRAME: Final = 2048
_LARGEST: Final = 9.457798957824707  # of log10(10000 x + 1) over the authors' training data
_STEP: Final = 50
_DENSE: Final = 24  # up to so many blocks overlap by half, as published; beyond, blocks lie side by side
_MOST: Final = 32  # blocks of one sound; longer ones are looked at in places spread over their length


def blocks(samples: Float32Array) -> Float32Array:
    """The blocks of a sound, ``float32 [n, 100, 96]``, at least one and at most 32.

    Args:
        samples: ``float32 [samples]`` at :data:`~anyfind.sdk.SOUND_RATE`, at least one.
    """
    frames = 1 + len(samples) // HOP
    peak = float(np.abs(samples).max())
    # The window reaches half a frame beyond both ends.
    padded = np.pad(samples / peak if peak > 0 else samples, _FRAME // 2).astype(np.float32, copy=False)
    return np.stack([_block(padded, start, min(BLOCK, frames - start)) for start in block_starts(frames)])


def block_starts(frames: int) -> list[int]:
    """The first frame of each block of a sound with so many frames.

    Blocks follow each other by half their length, and the last one ends with the sound. Of long sounds a
    bounded number of blocks is taken, spread evenly.
    """
    dense = list(range(0, max(1, frames - BLOCK + 1), _STEP))
    if len(dense) <= _DENSE:
        last = frames - BLOCK
        return dense if last <= dense[-1] else [*dense, last]
    apart = range(0, frames - BLOCK + 1, BLOCK)
    chosen = np.unique(np.linspace(0, len(apart) - 1, min(_MOST, len(apart))).round().astype(int))
    return [apart[position] for position in chosen]


def _block(padded: Float32Array, start: int, frames: int) -> Float32Array:
    from scipy import fft

    part = padded[start * HOP : (start + frames - 1) * HOP + _FRAME]
    windows = np.lib.stride_tricks.sliding_window_view(part, _FRAME)[::HOP] * _hann()
    spectrum = fft.rfft(windows, axis=1)
    power = spectrum.real**2 + spectrum.imag**2
    block = np.zeros((BLOCK, BANDS), dtype=np.float32)
    block[:frames] = np.log10(power @ _filters().T * 1e4 + 1.0) / _LARGEST
    return block


@functools.cache
def _hann() -> Float32Array:
    angle = 2 * np.pi * np.arange(_FRAME) / _FRAME
    return np.asarray(0.5 - 0.5 * np.cos(angle), dtype=np.float32)


@functools.cache
def _filters() -> Float32Array:
    """Triangular filters, ``float32 [96, 1025]``."""
    top = 2595.0 * np.log10(1.0 + SOUND_RATE / 2 / 700.0)
    corners = 700.0 * (10.0 ** (np.linspace(0.0, top, BANDS + 2) / 2595.0) - 1.0)
    bins = np.arange(_FRAME // 2 + 1) * (SOUND_RATE / _FRAME)
    rising = (bins[None] - corners[:-2, None]) / np.diff(corners)[:-1, None]
    falling = (corners[2:, None] - bins[None]) / np.diff(corners)[1:, None]
    triangles = np.maximum(0.0, np.minimum(rising, falling))
    return np.asarray(triangles / triangles.sum(axis=1, keepdims=True), dtype=np.float32)
