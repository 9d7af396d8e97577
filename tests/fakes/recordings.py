"""Sounds and films that tests write with PyAV."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt

RATE = 44_100
_HEADER = b"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,0

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""  # noqa: E501 - one line by the format's rules


def tone(seconds: float, hertz: float = 440.0, rate: int = RATE, level: float = 0.5) -> npt.NDArray[np.float32]:
    time = np.arange(int(seconds * rate)) / rate
    return np.asarray(level * np.sin(2 * np.pi * hertz * time), dtype=np.float32)


def noise(seconds: float, seed: int = 0, rate: int = RATE, level: float = 0.3) -> npt.NDArray[np.float32]:
    return np.asarray(np.random.default_rng(seed).normal(0, level / 3, int(seconds * rate)), dtype=np.float32)


def write_sound(
    path: Path,
    samples: npt.NDArray[np.float32],
    codec: str = "pcm_s16le",
    rate: int = RATE,
    channels: int = 1,
    tags: dict[str, str] | None = None,
) -> Path:
    with av.open(str(path), "w") as container:
        container.metadata.update(tags or {})
        _add_sound(container, samples, codec, rate, channels)
    return path


def _add_sound(container: Any, samples: npt.NDArray[np.float32], codec: str, rate: int, channels: int) -> None:
    layout = "mono" if channels == 1 else "stereo"
    stream = container.add_stream(codec, rate=rate, layout=layout)
    stream.bit_rate = 64_000
    for packet in encoded_sound(stream, samples, rate, channels):
        container.mux(packet)


def encoded_sound(stream: Any, samples: npt.NDArray[np.float32], rate: int, channels: int) -> list[Any]:
    layout = "mono" if channels == 1 else "stereo"
    packets = []
    for start in range(0, len(samples), 4096):
        part = np.repeat(samples[None, start : start + 4096], channels, axis=0)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(part), format="fltp", layout=layout)
        frame.sample_rate, frame.pts = rate, start
        packets += stream.encode(frame)
    return packets + list(stream.encode(None))


def scene(color: tuple[int, int, int], step: int = 0, width: int = 160, height: int = 96) -> npt.NDArray[np.uint8]:
    """A picture of one colour with a white bar that moves and a dark left third: no plain frame."""
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[...] = color
    pixels[:, : width // 3] = np.array(color) // 4
    left = width // 2 + step % (width // 4)
    pixels[height // 4 : height // 2, left : left + 8] = 255
    return pixels


def write_film(
    path: Path,
    frames: Sequence[npt.NDArray[np.uint8]],
    rate: int = 10,
    codec: str = "mpeg4",
    rotation: int | None = None,
    sound: npt.NDArray[np.float32] | None = None,
    subtitles: Sequence[tuple[float, float, str]] = (),
    tags: dict[str, str] | None = None,
) -> Path:
    with av.open(str(path), "w") as container:
        container.metadata.update(tags or {})
        pictures: Any = container.add_stream(codec, rate=rate)
        pictures.height, pictures.width = frames[0].shape[:2]
        pictures.pix_fmt = "yuv420p"
        if rotation is not None:
            pictures.set_display_rotation(rotation)
        heard: Any = container.add_stream("aac", rate=RATE, layout="mono") if sound is not None else None
        said: Any = container.add_stream("srt" if path.suffix == ".mkv" else "mov_text") if subtitles else None
        if said is not None:
            said.codec_context.subtitle_header = _HEADER
        packets = [packet for pixels in frames for packet in pictures.encode(av.VideoFrame.from_ndarray(pixels))]
        packets += pictures.encode(None)
        if sound is not None:
            packets += encoded_sound(heard, sound, RATE, 1)
        for packet in packets:
            container.mux(packet)
        for start, end, text in subtitles:
            container.mux(_cue(said, start, end, text))
    return path


def _cue(stream: Any, start: float, end: float, text: str) -> Any:
    raw = text.encode()
    packet = av.Packet(raw if stream.codec_context.name != "mov_text" else len(raw).to_bytes(2, "big") + raw)
    packet.stream = stream
    packet.time_base = Fraction(1, 1000)
    packet.pts = packet.dts = int(start * 1000)
    packet.duration = int((end - start) * 1000)
    return packet
