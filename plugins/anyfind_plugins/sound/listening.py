"""Chooses what of a recording is looked at: all of a short one, windows of a long one."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.sdk import SOUND_RATE, Float32Array
from anyfind_plugins.media.sound_track import Piece, SoundTrack
from anyfind_plugins.sound.spectrogram import BLOCK_SAMPLES

WHOLE_S: Final = 60.0
"""A recording up to this length is kept whole; a longer one is represented by its windows."""

SILENT: Final = 1e-3
"""Windows whose largest sample is below this (-60 dB) are silence and left out."""

_WINDOW_S: Final = BLOCK_SAMPLES / SOUND_RATE
_HOP: Final = 2 * SOUND_RATE  # neighbours share the last third of a second, so that no short event is cut in both
_ONE: Final = int(1.5 * BLOCK_SAMPLES)  # so short that windows would say the same as the whole


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard of a recording.

    Attributes:
        whole: ``float32 [samples]``: the recording, or of a long one its windows one after the other.
            Empty if there is only silence.
        windows: The windows in order; empty if the whole is not much longer than one.
        length_s: Length of the recording, as far as it is known.
        partly: Whether places between the windows were left out.
    """

    whole: Float32Array
    windows: tuple[Piece, ...]
    length_s: float
    partly: bool


def listen(track: SoundTrack, limit_s: float, most: int) -> Heard:
    """Hear a recording out, or of one beyond the limit windows spread evenly over its length.

    Memory stays below a hundred megabytes, whatever the length.

    Args:
        track: Just opened.
        limit_s: Longest recording that is decoded from end to end, in seconds.
        most: Most windows to give.

    Raises:
        BadInput: Nothing can be decoded.
    """
    claimed = track.length_s
    if claimed is not None and claimed > limit_s:
        windows = _spread(track, claimed, most)
        if windows:
            return Heard(_representation(windows), tuple(windows), claimed, partly=True)
        # The container cannot be searched in: its start has to do.
    return _throughout(track, limit_s, claimed, most)


def _spread(track: SoundTrack, length_s: float, most: int) -> list[Piece]:
    """Windows from the middles of ``most`` equal parts of the recording."""
    part = length_s / most
    places = [part * (number + 0.5) - _WINDOW_S / 2 for number in range(most)]
    found = (track.at(max(0.0, place), _WINDOW_S) for place in places)
    return [piece for piece in found if piece is not None and not _silent(piece.samples)]


def _throughout(track: SoundTrack, limit_s: float, claimed: float | None, most: int) -> Heard:
    start: list[Float32Array] = []
    kept = 0
    total = 0

    def noted() -> Iterator[Float32Array]:
        nonlocal kept, total
        for piece in track.pieces(limit_s):
            if kept <= WHOLE_S * SOUND_RATE:
                start.append(piece.samples)
                kept += len(piece.samples)
            total += len(piece.samples)
            yield piece.samples

    expected = limit_s if claimed is None else min(claimed, limit_s)
    group = max(1, math.ceil(expected * SOUND_RATE / _HOP / most))
    windows = _loudest(_windows(noted()), group)[:most]
    length_s = total / SOUND_RATE
    cut = total >= int(limit_s * SOUND_RATE)
    if total <= WHOLE_S * SOUND_RATE:
        whole = np.concatenate(start) if start else np.zeros(0, dtype=np.float32)
        if not len(whole) or _silent(whole):
            return Heard(np.zeros(0, dtype=np.float32), (), length_s, partly=False)
        return Heard(whole, tuple(windows) if total > _ONE else (), length_s, partly=cut)
    start.clear()
    return Heard(_representation(windows), tuple(windows), max(length_s, claimed or 0.0), partly=cut)


def _windows(pieces: Iterator[Float32Array]) -> Iterator[Piece]:
    """Windows every two seconds; the last one reaches to the end of the recording."""
    buffer = np.zeros(0, dtype=np.float32)
    first = 0  # number of the buffer's first sample
    given = 0  # one past the last sample that lies in a window
    for samples in pieces:
        buffer = np.concatenate([buffer, samples])
        # One window stays behind, for the last one to reach back into.
        while len(buffer) >= BLOCK_SAMPLES + _HOP:
            yield Piece(first / SOUND_RATE, buffer[:BLOCK_SAMPLES].copy())
            given = first + BLOCK_SAMPLES
            buffer = buffer[_HOP:]
            first += _HOP
    if len(buffer) > BLOCK_SAMPLES:
        yield Piece(first / SOUND_RATE, buffer[:BLOCK_SAMPLES].copy())
        given = first + BLOCK_SAMPLES
    if first + len(buffer) > given:
        last = max(0, len(buffer) - BLOCK_SAMPLES)
        yield Piece((first + last) / SOUND_RATE, buffer[last:].copy())


def _loudest(windows: Iterator[Piece], group: int) -> list[Piece]:
    """Of every so many windows the one with most energy, if it is no silence."""
    chosen: list[Piece] = []
    best: Piece | None = None
    most = 0.0
    for number, piece in enumerate(windows):
        if number % group == 0 and best is not None:
            chosen.append(best)
            best, most = None, 0.0
        energy = float(np.square(piece.samples).mean())
        if energy > most and not _silent(piece.samples):
            best, most = piece, energy
    if best is not None:
        chosen.append(best)
    return chosen


def _representation(windows: list[Piece]) -> Float32Array:
    """Evenly chosen windows one after the other, a minute of them."""
    if not windows:
        return np.zeros(0, dtype=np.float32)
    many = min(len(windows), int(WHOLE_S / _WINDOW_S))
    chosen = np.unique(np.linspace(0, len(windows) - 1, many).round().astype(int))
    return np.concatenate([windows[position].samples for position in chosen])


def _silent(samples: Float32Array) -> bool:
    return not len(samples) or float(np.abs(samples).max()) < SILENT
