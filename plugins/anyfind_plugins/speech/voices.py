"""Finds where in a recording somebody speaks, without keeping the recording."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from typing import Final

import numpy as np

from anyfind.sdk import Float32Array
from anyfind_plugins.media.sound_track import Piece

RATE: Final = 16_000
"""Samples a second that Silero's detector and Whisper listen to."""

LONGEST_S: Final = 28.0
"""Longest stretch of speech given out; Whisper hears thirty seconds at once."""

_LOOK_S: Final = 60.0  # how much is looked at in one go
_GAP_S: Final = 1.5  # stretches closer than this are one, so that sentences stay whole
_SPEECH: Final = 0.5  # of the detector's probability
_SHORTEST_MS: Final = 100
_PAUSE_MS: Final = 400
_MARGIN_MS: Final = 400  # kept on both sides: first and last sounds of words are quiet


def stretches(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The stretches of speech, in order, each at most :data:`LONGEST_S` long, with the pauses inside them.

    Silence, music and noises give nothing: they cost the detector's two milliseconds a second.

    Args:
        pieces: The recording at :data:`RATE`, in order.
    """
    buffer: list[Float32Array] = []
    size = 0
    first = 0
    for piece in pieces:
        buffer.append(piece.samples)
        size += len(piece.samples)
        if size >= _LOOK_S * RATE:
            samples = np.concatenate(buffer)
            kept = yield from _look(samples, first, last=False)
            first += kept
            buffer, size = [samples[kept:]], len(samples) - kept
    if size:
        yield from _look(np.concatenate(buffer), first, last=True)


def _look(samples: Float32Array, first: int, *, last: bool) -> Generator[Piece, None, int]:
    """Give the stretches that are over; returns how many samples are done with."""
    found = _joined(_spans(samples))
    done = len(samples)
    if not last and found and found[-1][1] > len(samples) - 2 * RATE and found[-1][0] > 0:
        done = found.pop()[0]  # still being said: it comes with the next look
    for start, end in found:
        yield Piece((first + start) / RATE, samples[start:end])
    return done


def _spans(samples: Float32Array) -> list[tuple[int, int]]:
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    options = VadOptions(
        threshold=_SPEECH,
        min_speech_duration_ms=_SHORTEST_MS,
        max_speech_duration_s=LONGEST_S,
        min_silence_duration_ms=_PAUSE_MS,
        speech_pad_ms=_MARGIN_MS,
    )
    return [(int(one["start"]), int(one["end"])) for one in get_speech_timestamps(samples, options, RATE)]


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start - joined[-1][1] < _GAP_S * RATE and end - joined[-1][0] <= LONGEST_S * RATE:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
