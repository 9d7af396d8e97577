"""Files that break programs, each with what is expected of it."""

from __future__ import annotations

import io
import os
import random
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fpdf import FPDF
from PIL import Image

HUGE = (20_000, 10_000)
"""Width and height of the pictures of 200 megapixels."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What an indexing run has to make of a file.

    Attributes:
        outcome: ``"indexed"``; ``"failed"``: recorded with a sentence; ``"handled"``: one of the two;
            ``"ignored"``: the scan passes over it.
        code: The failure's code, where only one is right.
    """

    outcome: Literal["indexed", "failed", "handled", "ignored"]
    code: str | None = None


INDEXED = Expectation("indexed")
FAILED = Expectation("failed")
HANDLED = Expectation("handled")
IGNORED = Expectation("ignored")


def make_adversarial(folder: Path) -> dict[str, Expectation]:
    """Fill a folder. Returns expectations by relative path, with ``/`` between parts.

    What the platform cannot hold, such as a pipe on Windows, is left out of the folder and of the answer.
    """
    folder.mkdir(parents=True, exist_ok=True)
    expected: dict[str, Expectation] = {}
    for name, data, expectation in _files():
        (folder / name).write_bytes(data)
        expected[name] = expectation
    for name, make, expectation in _special(folder):
        with suppress(OSError, AttributeError, NotImplementedError):
            make()
            expected[name] = expectation
    return expected


def _files() -> Iterator[tuple[str, bytes, Expectation]]:
    jpeg, png, pdf = _picture("JPEG"), _picture("PNG"), _pdf()
    yield "corrupt.jpg", jpeg[:200] + random.Random(1).randbytes(2000), FAILED
    yield "not-a-picture.jpg", b"This is a letter that somebody named like a photograph. " * 20, HANDLED
    yield "truncated.png", png[: len(png) // 2], FAILED
    yield "truncated.pdf", pdf[: len(pdf) // 3], FAILED
    yield "password.pdf", _pdf(password="secret"), Expectation("failed", "encrypted")
    for suffix in ("jpg", "png", "gif", "pdf", "txt", "html"):
        yield f"zero-bytes.{suffix}", b"", FAILED
    yield "huge.png", _huge_png(*HUGE), Expectation("failed", "too-large")
    yield "huge.jpg", _huge_jpeg(*HUGE), HANDLED
    yield "bomb.png", _png_header(60_000, 60_000, bits=8) + _chunk(b"IDAT", zlib.compress(bytes(60_001))), FAILED
    yield "no-frames.gif", b"GIF89a\x10\x00\x10\x00\x00\x00\x00;", FAILED
    yield "nul.txt", b"words before\0\0\0words after\n" * 10, HANDLED
    yield "garbage.html", b"<html><body><p>findable</p>" + random.Random(2).randbytes(3000) + b"</b></html", HANDLED
    yield "unclosed.html", b"<div><table><td>" * 2000 + b"deep words", HANDLED
    yield "wrong-bytes.txt", "ein schöner Gruß".encode("latin-1"), INDEXED
    yield "one-line.txt", b"word " * 120_000, INDEXED


def _special(folder: Path) -> Iterator[tuple[str, Callable[[], object], Expectation]]:
    text = "plain words\n"
    yield "broken-link.txt", lambda: (folder / "broken-link.txt").symlink_to("nowhere.txt"), IGNORED
    yield "loop-a", lambda: (folder / "loop-a").symlink_to("loop-b"), IGNORED
    yield "loop-b", lambda: (folder / "loop-b").symlink_to("loop-a"), IGNORED
    yield "parent", lambda: (folder / "parent").symlink_to(folder, target_is_directory=True), IGNORED
    yield "line\nbreak.txt", lambda: (folder / "line\nbreak.txt").write_text(text + "1"), INDEXED
    yield "emoji 😀 ünïcode.txt", lambda: (folder / "emoji 😀 ünïcode.txt").write_text(text + "2"), INDEXED
    latin = os.fsdecode(b"caf\xe9.txt")
    yield latin, lambda: (folder / latin).write_text(text + "3"), INDEXED
    yield "pipe.txt", lambda: os.mkfifo(folder / "pipe.txt"), IGNORED
    deep = "/".join(["a folder with quite a long name " + "x" * 60] * 30) + "/deep.txt"
    yield deep, lambda: _write(folder / deep, text + "4"), INDEXED
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    locked = INDEXED if root else Expectation("failed", "permission")
    yield "locked.txt", lambda: _write(folder / "locked.txt", text + "5", mode=0), locked


def _write(path: Path, text: str, mode: int | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    if mode is not None:
        path.chmod(mode)


def _picture(kind: str) -> bytes:
    """A real picture of noise, which no format can shrink to a few bytes."""
    picture = Image.frombytes("RGB", (96, 96), random.Random(3).randbytes(96 * 96 * 3))
    file = io.BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def _pdf(password: str | None = None) -> bytes:
    document = FPDF()
    if password is not None:
        document.set_encryption(owner_password=password + "-owner", user_password=password)
    document.set_font("Helvetica", size=12)
    for page in range(1, 6):
        document.add_page()
        document.multi_cell(0, text=f"Page {page}. " + "The quick brown fox jumps over the lazy dog. " * 30)
    return bytes(document.output())


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png_header(width: int, height: int, bits: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0))


def _huge_png(width: int, height: int) -> bytes:
    """A sound black-and-white PNG; its rows are compressed one by one, never held together."""
    packer = zlib.compressobj(1)
    row = bytes(1 + (width + 7) // 8)
    packed = b"".join([*(packer.compress(row) for _ in range(height)), packer.flush()])
    return _png_header(width, height, bits=1) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _huge_jpeg(width: int, height: int) -> bytes:
    """A sound grey JPEG written by hand: with tables of one code each, a block of 64 pixels takes two bits."""

    def marker(code: int, data: bytes) -> bytes:
        return struct.pack(">BBH", 0xFF, code, len(data) + 2) + data

    one_code = bytes([1]) + bytes(15) + b"\0"
    blocks = ((width + 7) // 8) * ((height + 7) // 8)
    return b"".join(
        (
            b"\xff\xd8",
            marker(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
            marker(0xDB, b"\0" + bytes([16] * 64)),
            marker(0xC0, struct.pack(">BHHBBBB", 8, height, width, 1, 1, 0x11, 0)),
            marker(0xC4, b"\x00" + one_code),
            marker(0xC4, b"\x10" + one_code),
            marker(0xDA, b"\x01\x01\x00\x00\x3f\x00"),
            bytes((blocks * 2 + 7) // 8),
            b"\xff\xd9",
        )
    )
