"""Damaged files: the same for the same file, so that a failure can be repeated."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final

import numpy as np

_SHARES: Final = (0.02, 0.3, 0.6, 0.97)
_FLIPS: Final = (1, 4, 16, 64)
_VARIANTS: Final = 3


def damaged(data: bytes) -> Iterator[tuple[str, bytes]]:
    """What was done and what came out: cut, bits flipped, blocks zeroed or doubled, noise in front or behind."""
    for share in _SHARES:
        yield f"cut to {share:.0%}", data[: int(len(data) * share)]
    random = np.random.default_rng(zlib.crc32(data))
    for flips in _FLIPS:
        for variant in range(_VARIANTS):
            yield f"{flips} bits flipped, variant {variant}", _flipped(data, flips, random)
    middle, block = len(data) // 2, max(1, len(data) // 8)
    yield "a block of zeros in the middle", data[:middle] + bytes(block) + data[middle + block :]
    yield "a block twice", data[:middle] + data[middle - block : middle] + data[middle:]
    yield "its head and noise", data[:64] + random.bytes(max(64, len(data) - 64))
    yield "noise in front", random.bytes(64) + data
    yield "noise behind", data + random.bytes(64)
    yield "noise alone", random.bytes(2048)


def heads() -> Iterator[tuple[str, bytes]]:
    """First bytes of files of all kinds and of none, to be looked at."""
    random = np.random.default_rng(20)
    yield "nothing", b""
    yield "one zero byte", b"\0"
    yield "zeros", bytes(4096)
    yield "ones", b"\xff" * 4096
    for size in (1, 3, 11, 64, 4096):
        yield f"{size} bytes of noise", random.bytes(size)
    magics = (b"\x89PNG\r\n\x1a\n", b"RIFF", b"PK\x03\x04", b"%PDF-", b"\x1f\x8b", b"ID3", b"{\\rtf1", b"<?xml", b"BM")
    for magic in (*magics, b"\0\0\0\x18ftyp", b"solid ", b"ply\n", b"MThd", b"\xef\xbb\xbf", b"\xff\xfe", b"GIF89a"):
        yield f"the magic {magic!r} alone", magic
        yield f"the magic {magic!r} and noise", magic + random.bytes(512)


def _flipped(data: bytes, flips: int, random: np.random.Generator) -> bytes:
    if not data:
        return data
    changed = np.frombuffer(data, dtype=np.uint8).copy()
    for place, bit in zip(random.integers(0, len(data), flips), random.integers(0, 8, flips), strict=True):
        changed[place] ^= np.uint8(1 << int(bit))
    return changed.tobytes()
