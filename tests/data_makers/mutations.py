"""Ways to damage a file, and files that are traps from the start."""

from __future__ import annotations

import gzip
import io
import random
import struct
import tarfile
import zipfile
import zlib
from typing import Final

ESCAPED: Final = "up.txt"
"""Of a member whose name leads up to the root of the disk, from however deep."""


def mutate(data: bytes, rng: random.Random) -> bytes:
    """Cut it, flip bits, overwrite or move a stretch: half of the time near the start, where the headers are."""
    changed = bytearray(data)
    kind = rng.random()
    if kind < 0.2:
        return bytes(changed[: rng.randrange(1, len(changed))])
    if kind < 0.3:
        start, length = rng.randrange(len(changed)), rng.randrange(1, 200)
        del changed[start : start + length]
        return bytes(changed) or b"x"
    if kind < 0.4:
        at = rng.randrange(len(changed))
        changed[at:at] = rng.randbytes(rng.randrange(1, 60))
        return bytes(changed)
    limit = len(changed) if rng.random() < 0.5 else min(len(changed), 300)
    for _ in range(rng.choice((1, 1, 2, 5, 20, 100))):
        at = rng.randrange(limit)
        changed[at] = changed[at] ^ (1 << rng.randrange(8)) if rng.random() < 0.6 else rng.choice((0, 127, 128, 255))
    return bytes(changed)


def nested(name: str, data: bytes, depth: int) -> bytes:
    """A file in a zip in a zip, and so on."""
    for level in range(depth):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, 1)
        name, data = f"level-{level}.zip", out.getvalue()
    return data


def tarred(name: str, data: bytes) -> bytes:
    """A file in a compressed tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return gzip.compress(out.getvalue(), 1, mtime=0)


def traps() -> dict[str, bytes]:
    """Files that would take all memory, disk or time if they were believed, by name."""
    zeros = bytes(60_000_000)
    packed_zeros = gzip.compress(zeros, 1, mtime=0)
    laughs = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"ha") for n in range(12))
    entities = b"<?xml version='1.0'?><!DOCTYPE x [" + laughs + b"]><x>&a11;</x>"
    uses = "".join(f'<g id="u{n}">' + f'<use href="#u{n - 1}"/>' * 12 + "</g>" for n in range(1, 12))
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{0}">{1}</svg>'
    many = nested("zeros.bin", zeros, 1)
    return {
        "zeros.gz": packed_zeros,
        "zeros.tar.gz": tarred("zeros.bin", zeros),
        "twice.gz": gzip.compress(packed_zeros, mtime=0),
        "zeros.zip": many,
        "nested.zip": _fan(_fan(many, 12), 12),
        "deep.zip": nested("a.txt", b"deep inside", 40),
        "endless-names.zip": _many_names(3_000),
        "up.zip": nested("../" * 64 + ESCAPED, b"out", 1),
        "zeros.docx": _package("word/document.xml", zeros),
        "laughs.docx": _package("word/document.xml", entities),
        "laughs.odt": _package("content.xml", entities, "application/vnd.oasis.opendocument.text"),
        "laughs.epub": _package("META-INF/container.xml", entities, "application/epub+zip"),
        "zeros.xlsx": _package("xl/workbook.xml", zeros),
        "laughs.svg": entities.replace(b"<x>", b'<svg xmlns="http://www.w3.org/2000/svg"><text>')
        .replace(b"</x>", b"</text></svg>")
        .replace(b"DOCTYPE x", b"DOCTYPE svg"),
        "uses.svg": svg.format(
            90, '<g id="u0"><rect width="9" height="9"/></g>' + uses + '<use href="#u11"/>'
        ).encode(),
        "huge.svg": svg.format(10_000_000, "<rect width='5' height='5'/>").encode(),
        "deep.svg": svg.format(90, "<g>" * 50_000 + "</g>" * 50_000).encode(),
        "outside.svg": svg.format(90, '<image href="/etc/passwd" width="9" height="9"/>').encode(),
        "zeros.svgz": packed_zeros,
        "huge.png": _huge_png(100_000, 100_000),
        "deep.html": b"<div>" * 200_000,
        "deep.json": b"[" * 300_000,
        "deep.rtf": b"{\\rtf1" + b"{\\b " * 100_000,
        "deep.eml": _deep_letter(200),
        "endless.eml": b"Subject: " + b"a" * 3_000_000,
        "empty.docx": b"",
        "empty.zip": b"PK\x05\x06" + bytes(18),
        "empty.wav": b"RIFF\x24\0\0\0WAVEfmt ",
    }


def _fan(data: bytes, count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for number in range(count):
            archive.writestr(zipfile.ZipInfo(f"{number}.zip"), data)
    return out.getvalue()


def _many_names(count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(count):
            archive.writestr(zipfile.ZipInfo(f"{'n' * 200}-{number}.bin"), b"")
    return out.getvalue()


def _package(name: str, data: bytes, mimetype: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        if mimetype:
            archive.writestr(zipfile.ZipInfo("mimetype"), mimetype, zipfile.ZIP_STORED)
        archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, 1)
    return out.getvalue()


def _huge_png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _deep_letter(depth: int) -> bytes:
    inner = b"Content-Type: text/plain\n\nhello\n"
    for level in range(depth):
        edge = b"edge%d" % level
        inner = b'Content-Type: multipart/mixed; boundary="%s"\n\n--%s\n%s\n--%s--\n' % (edge, edge, inner, edge)
    return b"Subject: deep\nFrom: a@example.org\nMIME-Version: 1.0\n" + inner
