from __future__ import annotations

import numpy as np
import pytest

from anyfind.sdk import SOUND_RATE, Float32Array
from anyfind_plugins.sound.spectrogram import BANDS, BLOCK, BLOCK_SAMPLES, block_starts, blocks
from fakes.recordings import noise, tone

LARGEST = 9.457798957824707


def reference_frame(samples: Float32Array, number: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """One frame by the definition, in double precision and with loops."""
    centred = np.concatenate([np.zeros(1024), samples / np.abs(samples).max(), np.zeros(1024)])
    part = centred[number * 1024 : number * 1024 + 2048]
    window = np.array([0.5 - 0.5 * np.cos(2 * np.pi * n / 2048) for n in range(2048)])
    power = np.abs(np.fft.rfft(part * window)) ** 2
    top = 2595 * np.log10(1 + 22050 / 700)
    corner = [700 * (10 ** (top * index / 97 / 2595) - 1) for index in range(98)]
    bands = []
    for low, middle, high in zip(corner, corner[1:], corner[2:], strict=False):
        weights = [
            max(0.0, min((f - low) / (middle - low), (high - f) / (high - middle)))
            for f in (SOUND_RATE * index / 2048 for index in range(1025))
        ]
        bands.append(np.dot(weights, power) / sum(weights))
    return np.asarray(np.log10(np.array(bands) * 10000 + 1) / LARGEST)


@pytest.mark.parametrize("number", [0, 1, 40, 99])
def test_frames_follow_the_definition(number: int) -> None:
    samples = np.asarray(noise(2.5) + tone(2.5, 3000.0), dtype=np.float32)
    block = blocks(samples)[0]
    assert block.shape == (BLOCK, BANDS)
    assert np.abs(block[number] - reference_frame(samples, number)).max() < 1e-4


def test_short_sounds_fill_with_zeros() -> None:
    (block,) = blocks(tone(0.5))
    frames = 1 + int(0.5 * SOUND_RATE) // 1024
    assert (block[frames:] == 0).all()
    assert block[: frames - 1].max(axis=1).min() > 0.3


def test_one_block_exactly() -> None:
    assert blocks(noise(1.0)[:1]).shape == (1, BLOCK, BANDS)
    assert len(block_starts(1 + BLOCK_SAMPLES // 1024)) == 1


def test_blocks_overlap_and_reach_the_end() -> None:
    assert block_starts(100) == [0]
    assert block_starts(101) == [0, 1]
    assert block_starts(260) == [0, 50, 100, 150, 160]
    assert block_starts(40) == [0]


def test_long_sounds_have_a_bounded_number_of_blocks_over_their_length() -> None:
    starts = block_starts(1_000_000)
    assert len(starts) == 32
    assert starts[0] == 0
    assert starts[-1] >= 999_800
    assert max(np.diff(starts)) < 2 * min(np.diff(starts))


def test_loudness_does_not_matter() -> None:
    samples = noise(2.0)
    assert np.abs(blocks(samples) - blocks(samples * 0.01)).max() < 1e-3


def test_silence_is_finite() -> None:
    assert (blocks(np.zeros(5000, np.float32)) == 0).all()
