"""Lays the evaluation set out as folders of ordinary files, whose names say nothing of what is in them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyfind.service.search_set import written
from anyfind.service.search_set.sources import Thing

PICTURE: Final = "picture"
CAPTION: Final = "caption"
DOCUMENT: Final = "document"

_YEAR: Final = 31_557_600
_FIRST_DAY: Final = 1_420_070_400
"""The first of January 2015. The files get dates over ten years, so that filters have something to divide."""


@dataclass(frozen=True, slots=True)
class Item:
    """A file of a mixed shelf: its kind, and the place of the thing that it is about."""

    path: Path
    kind: str
    thing: int


def mixed(folder: Path, things: Sequence[Thing], counts: Sequence[int]) -> list[Item]:
    """Pictures, captions and documents about things, so many of each.

    Captions and documents are about things spread evenly over all; so every mix asks for the same things.
    """
    items = []
    for kind, count in zip((PICTURE, CAPTION, DOCUMENT), counts, strict=True):
        for number in range(count):
            place = number * len(things) // count
            items.append(Item(_laid(folder, things[place], kind, place), kind, place))
    return items


def _laid(folder: Path, thing: Thing, kind: str, number: int) -> Path:
    suffix = thing.picture.suffix.lower() if kind == PICTURE else {CAPTION: ".txt", DOCUMENT: ".md"}[kind]
    path = folder / f"{kind}s" / f"{number:05}{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    if kind == PICTURE:
        shutil.copyfile(thing.picture, path)
    elif kind == CAPTION:
        path.write_text(thing.captions[1] + "\n", encoding="utf-8")
    else:
        around = written.SURROUNDINGS
        told = " ".join(thing.captions[2:])
        before, after = around[number % len(around)], around[(number // 2 + 1) % len(around)]
        path.write_text(f"{before}\n\n{told}\n\n{after}\n", encoding="utf-8")
    dated(path, number)
    return path


def dated(path: Path, number: int) -> None:
    """Give a file a date of its own."""
    moment = _FIRST_DAY + number * 104_729 % (10 * _YEAR)
    os.utime(path, (moment, moment))


def named(folder: Path) -> tuple[list[tuple[Path, str]], list[tuple[Path, str]]]:
    """PDF files with the sentence that only each of them holds, and pictures of labels with what they say."""
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415 (what serves does not draw)

    folder.mkdir(parents=True, exist_ok=True)
    documents, labels = [], []
    for number, (name, fact) in enumerate(written.FACTS):
        path = folder / f"{name}-notes.pdf"
        around = written.SURROUNDINGS
        path.write_bytes(_pdf([line for part in (around[number % 6], fact, around[2]) for line in _lines(part)]))
        dated(path, 7 * number)
        documents.append((path, fact))
    font = ImageFont.load_default(96)
    for number, code in enumerate(written.CODES):
        picture = Image.new("RGB", (640, 320), (235, 232 - number, 220))
        draw = ImageDraw.Draw(picture)
        draw.rectangle((40, 40, 600, 280), outline=(40, 40, 40), width=6)
        draw.text((320, 160), code, fill=(20, 20, 20), font=font, anchor="mm")
        path = folder / f"scan-{number:03}.png"
        picture.save(path)
        dated(path, 11 * number)
        labels.append((path, code))
    return documents, labels


def _lines(text: str, width: int = 70) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _pdf(lines: Sequence[str]) -> bytes:
    """One page of plain lines (PDF 1.4)."""
    escaped = (line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines)
    shown = " T* ".join(f"({line}) Tj" for line in escaped)
    stream = f"BT /F 12 Tf 72 760 Td 16 TL {shown} ET".encode("ascii")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + b"xref\n0 6\n0000000000 65535 f \n" + table + end
