"""Decodes a sound track, a little at a time, to one channel at the rate that is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from anyfind.sdk import BadInput, CancelToken, Float32Array
from anyfind_plugins.media.decoding import decoded_frames
from anyfind_plugins.media.opening import length_s


@dataclass(slots=True)
class Piece:
    """Samples in a row.

    Attributes:
        start_s: Where they lie in the recording, in seconds.
        samples: ``float32 [n]`` in -1 to 1.
    """

    start_s: float
    samples: Float32Array


class SoundTrack:
    """The first sound track of an open container.

    Args:
        container: From :func:`~anyfind_plugins.media.opening.opened`.
        stream: Its sound stream.
        rate: Samples a second to give out.
        cancel: Looked at while decoding.
    """

    def __init__(self, container: Any, stream: Any, rate: int, cancel: CancelToken) -> None:
        self._container = container
        self._stream = stream
        self._rate = rate
        self._cancel = cancel
        self._broken = 0
        stream.thread_type = "NONE"

    @property
    def rate(self) -> int:
        """Samples a second that are given out."""
        return self._rate

    @property
    def length_s(self) -> float | None:
        """How long the file claims it to be."""
        return length_s(self._container, self._stream)

    @property
    def damaged(self) -> bool:
        """Whether a part could not be decoded."""
        return self._broken > 0

    def pieces(self, limit_s: float) -> Iterator[Piece]:
        """The track from its start, up to a limit in seconds, in pieces of well below a second.

        Damaged packets are left out.

        Raises:
            BadInput: Nothing at all can be decoded.
        """
        given = 0
        most = int(limit_s * self._rate)
        for samples in self._decoded():
            if given >= most:
                return
            part = samples[: most - given]
            yield Piece(given / self._rate, part)
            given += len(part)
        if given == 0 and self._broken:
            raise BadInput("Its sound track cannot be decoded: the content is damaged.")

    def at(self, start_s: float, seconds: float) -> Piece | None:
        """The samples from a place on; ``None`` where nothing can be decoded.

        Players jump in the same way: the place is exact where the container keeps times, and otherwise near.
        """
        import av

        base = self._stream.time_base
        first = self._stream.start_time or 0
        try:
            self._container.seek(int(start_s / base) + first, stream=self._stream)
        except (av.error.FFmpegError, OverflowError):
            return None
        wanted = int(seconds * self._rate)
        parts: list[Float32Array] = []
        missing = wanted
        place: float | None = None
        for frame in self._frames():
            time = None if frame.time is None else frame.time - float(first * base)
            if time is not None and time + frame.samples / frame.sample_rate <= start_s and not parts:
                continue
            if place is None:
                place = start_s if time is None else max(time, 0.0)
            part = _mono(frame, self._resampler(frame))
            parts.append(part[:missing])
            missing -= len(parts[-1])
            if missing <= 0:
                break
        if place is None or missing == wanted:
            return None
        return Piece(place, np.concatenate(parts))

    def _decoded(self) -> Iterator[Float32Array]:
        resampler: Any = None
        shape: object = None
        for frame in self._frames():
            now = (frame.format.name, frame.layout.name, frame.sample_rate)
            if now != shape:
                if resampler is not None:
                    yield from _joined(resampler.resample(None))
                resampler, shape = self._resampler(frame), now
            yield from _joined(resampler.resample(frame))
        if resampler is not None:
            yield from _joined(resampler.resample(None))

    def _frames(self) -> Iterator[Any]:
        end_s = self._exact_end_s()
        for frame in decoded_frames(self._container, self._stream, self._cancel, self._count_damage):
            yield frame
            if end_s is not None and (frame.time or 0.0) + _last_s(frame) >= end_s:
                return

    def _count_damage(self) -> None:
        self._broken += 1

    def _exact_end_s(self) -> float | None:
        """Where the track ends, if its header must know: behind it FFmpeg would search the rest of the file."""
        if not str(self._stream.codec_context.name).startswith("pcm_") or self._stream.duration is None:
            return None
        first = self._stream.start_time or 0
        return float((first + self._stream.duration) * self._stream.time_base)

    def _resampler(self, frame: Any) -> Any:
        import av

        if not frame.sample_rate or not frame.layout.nb_channels:
            raise BadInput("Its sound track names neither rate nor channels.")
        # Its own mixing down adds channels up beyond full scale; see :func:`_joined`.
        return av.AudioResampler(format="fltp", layout=None, rate=self._rate)


def _last_s(frame: Any) -> float:
    return float(frame.samples / frame.sample_rate)


def sound_stream(container: Any) -> Any | None:
    """The sound stream that a player would choose; ``None`` if there is none that can be decoded."""
    from av.stream import Disposition

    usable = [stream for stream in container.streams.audio if stream.codec_context is not None]
    return next((stream for stream in usable if stream.disposition & Disposition.default), next(iter(usable), None))


def _mono(frame: Any, resampler: Any) -> Float32Array:
    parts = [*_joined(resampler.resample(frame)), *_joined(resampler.resample(None))]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.float32)


def _joined(frames: list[Any]) -> Iterator[Float32Array]:
    """One channel: the mean of all."""
    for frame in frames:
        channels = frame.to_ndarray()
        if channels.shape[1]:
            # Files with floating point may hold anything.
            clean = np.nan_to_num(channels, nan=0.0, posinf=1.0, neginf=-1.0)
            yield np.clip(clean.mean(axis=0), -1.0, 1.0).astype(np.float32, copy=False)
