"""Decodes the frames of a film that are worth a look, upright and small."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import CancelToken, TooLarge
from anyfind_plugins.media.decoding import decoded_frames
from anyfind_plugins.media.opening import length_s

SHORT_SIDE: Final = 720
"""Longest shorter side of a picture in pixels: more than encoders look at."""

_LONGEST: Final = 2560
_GLANCE: Final = (32, 18)  # width and height of what scenes are compared by
_EVERY_S: Final = 0.25
_AFFORDABLE: Final = 4e9  # pixels that are decoded one by one: a minute of full HD
_JUST_S: Final = 0.001
_MOST_TO_A_PLACE: Final = 600  # frames between a key frame and a place: ten seconds of a smooth film
_MOST_PIXELS: Final = 100e6

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Still:
    """A frame.

    Attributes:
        time_s: When it is shown, in seconds from the start.
        frame: PyAV's frame, still to be converted.
        glance: ``int16 [18, 32, 3]``: what it looks like from afar.
    """

    time_s: float
    frame: Any
    glance: npt.NDArray[np.int16]


class Film:
    """The pictures of an open container.

    Args:
        container: From :func:`~anyfind_plugins.media.opening.opened`.
        stream: Its video stream.
        name: What to call the file in errors.
        threads: How many threads may decode.
        cancel: Looked at while decoding.

    Raises:
        TooLarge: Its frames are too large to decode.
    """

    def __init__(self, container: Any, stream: Any, name: str, threads: int, cancel: CancelToken) -> None:
        self._container = container
        self._stream = stream
        self._cancel = cancel
        self.errors = 0
        context = stream.codec_context
        if context.width * context.height > _MOST_PIXELS:
            raise TooLarge(f"{name} has frames of {context.width} x {context.height} pixels, which is too large.")
        stream.thread_count = max(1, threads)
        stream.thread_type = "AUTO"

    @property
    def length_s(self) -> float | None:
        """How long the file claims it to be."""
        return length_s(self._container, self._stream)

    def stills(self, others: tuple[Any, ...] = (), aside: Callable[[Any], None] | None = None) -> Iterator[Still]:
        """Frames in order of time, four a second of a short film, only key frames of a long one.

        Args:
            others: Further streams that are read along.
            aside: Gets their packets.
        """
        self._stream.codec_context.skip_frame = "DEFAULT" if self._affordable() else "NONKEY"
        first = float((self._stream.start_time or 0) * self._stream.time_base)
        next_s = float("-inf")
        before = 0.0
        for frame in self._decoded(others, aside):
            time_s = before if frame.time is None else max(0.0, frame.time - first)
            before = time_s
            if time_s >= next_s or time_s < next_s - 10 * _EVERY_S:  # times start anew where films were joined
                next_s = time_s + _EVERY_S
                yield Still(time_s, frame, _glance(frame))

    def near(self, time_s: float) -> Any | None:
        """A key frame at or before a place, else the film's first; ``None`` if there is none."""
        import av

        self._stream.codec_context.skip_frame = "NONKEY"
        first = self._stream.start_time or 0
        for place in (int(time_s / self._stream.time_base) + first, first):
            try:
                self._container.seek(place, stream=self._stream)
            except av.error.FFmpegError:
                continue
            frame = next((frame for frame in self._decoded((), None)), None)
            if frame is not None:
                return frame
        return None

    def at(self, time_s: float) -> Any | None:
        """The frame that is shown at a place, or the one nearest before it; ``None`` if there is none.

        Args:
            time_s: Seconds from the start.
        """
        # The key frame before it, in case that nothing behind it can be decoded or the way there is too long.
        shown = self.near(time_s)
        self._stream.codec_context.skip_frame = "DEFAULT"
        first = float((self._stream.start_time or 0) * self._stream.time_base)
        if shown is not None and shown.time is not None:
            self._container.seek(shown.pts, stream=self._stream)
            for frame in itertools.islice(self._decoded((), None), _MOST_TO_A_PLACE):
                if frame.time is None or frame.time - first > time_s + _JUST_S:
                    break
                shown = frame
        return shown

    def upright(self, frame: Any, short: int = SHORT_SIDE) -> Pixels:
        """A frame as ``uint8 [h, w, 3]``, turned as its file says, with square pixels and at most so large."""
        ratio = self._stream.sample_aspect_ratio
        width = frame.width * (float(ratio) if ratio and 0.1 < ratio < 10 else 1.0)
        height = float(frame.height)
        scale = min(1.0, short / min(width, height), _LONGEST / max(width, height))
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        small = frame.reformat(width=size[0], height=size[1], format="rgb24", interpolation="AREA")
        return np.ascontiguousarray(np.rot90(small.to_ndarray(), quarter_turns(frame)))

    def _affordable(self) -> bool:
        seconds, rate = self.length_s, self._stream.average_rate
        context = self._stream.codec_context
        if seconds is None or not rate:
            return False
        return bool(context.width * context.height * float(rate) * seconds <= _AFFORDABLE)

    def _decoded(self, others: tuple[Any, ...], aside: Callable[[Any], None] | None) -> Iterator[Any]:
        return decoded_frames(self._container, self._stream, self._cancel, self._count_damage, others, aside)

    def _count_damage(self) -> None:
        self.errors += 1


def video_stream(container: Any) -> Any | None:
    """The video stream that a player would choose, no cover picture; ``None`` if there is none."""
    from av.stream import Disposition

    usable = [
        stream
        for stream in container.streams.video
        if stream.codec_context is not None and not stream.disposition & Disposition.attached_pic
    ]
    return next((stream for stream in usable if stream.disposition & Disposition.default), next(iter(usable), None))


def quarter_turns(frame: Any) -> int:
    """How many quarter turns against the clock make a frame upright, 0 to 3."""
    return int(round(frame.rotation / 90) % 4)


def _glance(frame: Any) -> npt.NDArray[np.int16]:
    small = frame.reformat(width=_GLANCE[0], height=_GLANCE[1], format="rgb24", interpolation="AREA")
    return np.asarray(small.to_ndarray(), dtype=np.int16)
