"""Small valid files of common formats, written with the standard library and numpy."""

from __future__ import annotations

import io
import json
import struct
import tarfile
import wave
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from anyfind.sdk.entries import ExtractorEntry
from anyfind.sdk.testing.sources import fits
from anyfind.sdk.types import SOUND_RATE

_PROSE: Final = (
    "The lighthouse keeper counted the ships that passed in the night. In the morning there was fog, and he heard "
    "nothing but gulls.\n\nUnter dem Leuchtturm schlief ein Hund. El perro duerme bajo el faro. 犬が眠っている。\n"
)


def sample_files(folder: Path, entry: ExtractorEntry) -> list[Path]:
    """Write the files that an extractor would be asked about, in the order of :data:`MAKERS`."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for suffix, make in MAKERS.items():
        path = folder / f"sample.{suffix}"
        if fits(path, entry):
            path.write_bytes(make())
            written.append(path)
    return written


def picture(height: int, width: int) -> npt.NDArray[np.uint8]:
    """A picture with edges, gradients and noise, ``uint8 [height, width, 3]``."""
    rows, columns = np.mgrid[0:height, 0:width]
    ramp = np.stack([rows * 255 // max(height, 1), columns * 255 // max(width, 1), (rows + columns) % 256], axis=2)
    disc = (rows - height / 2) ** 2 + (columns - width / 2) ** 2 < (min(height, width) / 3) ** 2
    ramp[disc] = (230, 40, 30)
    noise = np.random.default_rng(height * 7919 + width).integers(0, 24, ramp.shape)
    return np.clip(ramp + noise, 0, 255).astype(np.uint8)


def tone(seconds: float, hertz: float = 440.0) -> npt.NDArray[np.float32]:
    """A note with overtones that swells and fades, ``float32 [samples]`` at :data:`~anyfind.sdk.types.SOUND_RATE`."""
    time = np.arange(round(seconds * SOUND_RATE)) / SOUND_RATE
    note = sum(np.sin(2 * np.pi * hertz * overtone * time) / overtone for overtone in (1, 2, 3))
    return np.asarray(0.4 * note * np.sin(np.pi * time / max(seconds, 1e-9)) ** 2, dtype=np.float32)


def _text() -> bytes:
    return _PROSE.encode()


def _markdown() -> bytes:
    return f"# Notes\n\n{_PROSE}\n* one\n* two\n\n```\ncode\n```\n".encode()


def _html() -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in _PROSE.splitlines() if line)
    return f"<!doctype html><html><head><title>Notes</title></head><body>{paragraphs}</body></html>".encode()


def _json() -> bytes:
    return json.dumps({"title": "Notes", "lines": _PROSE.splitlines()}).encode()


def _csv() -> bytes:
    return b"name,height_m\nlighthouse,31\nhouse,8\n"


def _python() -> bytes:
    return b'"""A module."""\n\n\ndef answer() -> int:\n    """What it is."""\n    return 42\n'


def _xml() -> bytes:
    return b"<?xml version='1.0'?><notes><note>The lighthouse keeper counted ships.</note></notes>"


def _svg() -> bytes:
    return (
        b"<svg xmlns='http://www.w3.org/2000/svg' width='64' height='48'><title>A disc</title>"
        b"<circle cx='32' cy='24' r='20' fill='red'/></svg>"
    )


def _mail() -> bytes:
    return (
        b"From: ada@example.org\r\nTo: bob@example.org\r\nSubject: The lighthouse\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\n\r\nThe keeper counted the ships.\r\n"
    )


def _mailbox() -> bytes:
    return b"From ada@example.org Sat Jan  3 01:05:34 1998\n" + _mail().replace(b"\r\n", b"\n") + b"\n"


def _rtf() -> bytes:
    return rb"{\rtf1\ansi{\fonttbl{\f0 Serif;}}\f0 The lighthouse keeper counted the ships.\par Fog.\par}"


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = picture(48, 64)
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    header = struct.pack(">IIBBBBB", 64, 48, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _bmp() -> bytes:
    pixels = picture(48, 64)[::-1, :, ::-1].tobytes()  # 64 x 3 bytes a row need no padding
    header = struct.pack("<IiiHHIIiiII", 40, 64, 48, 1, 24, 0, len(pixels), 2835, 2835, 0, 0)
    return struct.pack("<2sIHHI", b"BM", 54 + len(pixels), 0, 0, 54) + header + pixels


def _wav() -> bytes:
    stream = io.BytesIO()
    with wave.open(stream, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SOUND_RATE)
        file.writeframes((tone(1.5) * 32000).astype("<i2").tobytes())
    return stream.getvalue()


def _film() -> bytes:
    """Three seconds of uncompressed pictures, two scenes, and a note (AVI: RIFF with a list of streams)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)

    def listed(kind: bytes, *parts: bytes) -> bytes:
        return chunk(b"LIST", kind + b"".join(parts))

    width, height, frames, rate, hertz = 64, 48, 12, 4, 8000
    size, block = width * height * 3, hertz // rate * 2
    main = struct.pack("<14I", 1_000_000 // rate, 0, 0, 0x10, frames, 0, 2, size, width, height, 0, 0, 0, 0)
    head = "<4s4sIHHIIIIIIiI4H"
    video = struct.pack(head, b"vids", b"DIB ", 0, 0, 0, 0, 1, rate, 0, frames, size, -1, 0, 0, 0, width, height)
    sound = struct.pack(
        head, b"auds", b"\0\0\0\0", 0, 0, 0, 0, 1, hertz, 0, frames * block // 2, block, -1, 2, 0, 0, 0, 0
    )
    bitmap = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, size, 0, 0, 0, 0)
    pcm = struct.pack("<HHIIHHH", 1, 1, hertz, hertz * 2, 2, 16, 0)
    note = (0.5 * 32000 * np.sin(np.arange(hertz * frames // rate) * 2 * np.pi * 440 / hertz)).astype("<i2").tobytes()
    scenes = (picture(height, width), 255 - picture(height, width)[:, ::-1])
    body = []
    for number in range(frames):
        body.append(chunk(b"00db", scenes[number * 2 // frames][::-1, :, ::-1].tobytes()))
        body.append(chunk(b"01wb", note[number * block : (number + 1) * block]))
    streams = (
        listed(b"strl", chunk(b"strh", video), chunk(b"strf", bitmap)),
        listed(b"strl", chunk(b"strh", sound), chunk(b"strf", pcm)),
    )
    return chunk(b"RIFF", b"AVI " + listed(b"hdrl", chunk(b"avih", main), *streams) + listed(b"movi", *body))


def _zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("notes/today.txt", _text())
        archive.writestr("disc.png", _png())
    return stream.getvalue()


def _tar(mode: Literal["w", "w:gz"]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(None, mode, stream) as archive:
        for name, data in (("notes/today.txt", _text()), ("disc.png", _png())):
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return stream.getvalue()


def _pdf() -> bytes:
    """One page with one line of text (PDF 1.4, ISO 32000-1 section 7.5)."""
    words = b"BT /F1 18 Tf 20 60 Td (The lighthouse keeper counted the ships.) Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 120] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    return data + b"xref\n0 6\n0000000000 65535 f \n" + table + tail


MAKERS: Final[Mapping[str, Callable[[], bytes]]] = {
    "txt": _text,
    "md": _markdown,
    "html": _html,
    "json": _json,
    "csv": _csv,
    "py": _python,
    "xml": _xml,
    "svg": _svg,
    "eml": _mail,
    "mbox": _mailbox,
    "rtf": _rtf,
    "png": _png,
    "bmp": _bmp,
    "wav": _wav,
    "avi": _film,
    "zip": _zip,
    "tar": lambda: _tar("w"),
    "tar.gz": lambda: _tar("w:gz"),
    "pdf": _pdf,
}
"""What is written, by the end of its name."""
