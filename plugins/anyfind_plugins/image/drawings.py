"""The extractor of SVG drawings."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from anyfind.sdk import IMAGE, TEXT, BadInput, Context, Extraction, Segment, Source, TooLarge
from anyfind_plugins.image.vector import Drawing, read_drawing, render

_SIDE: Final = 512  # twice what encoders look at; soft shadows cost by the pixel
_MOST_BYTES: Final = 20_000_000
_GZIP: Final = b"\x1f\x8b"
_LONGEST_WORDS: Final = 2_000  # characters; maps have thousands of names


class DrawingExtractor:
    """Gives one picture a drawing, and its title, description and lettering as text."""

    def __init__(self) -> None:
        # Pictures inside a drawing are measured before they are decoded; Pillow's own limit would warn first.
        Image.MAX_IMAGE_PIXELS = None

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of the first tag; a mere name is enough to report that the drawing is broken."""
        suffix = path.suffix.lower()
        if b"<svg" in head:
            return (
                0.9 if suffix == ".svg" or head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<svg", b"<?xml")) else 0.2
            )
        if suffix == ".svgz" and head.startswith(_GZIP):
            return 0.9
        return 0.35 if suffix in {".svg", ".svgz"} else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """The drawing on white and its words.

        Raises:
            TooLarge: It is beyond 20 MB unpacked.
            BadInput: It is damaged.
            OSError: It cannot be read now.
        """
        name = source.path.name
        drawing = self._read(source, _SIDE)
        ctx.cancel.check()
        facts = {"title": drawing.title, "width": round(drawing.width), "height": round(drawing.height)}
        yield Extraction({key: value for key, value in {**facts, "format": "SVG"}.items() if value is not None})
        yield Segment(IMAGE, render(drawing, name))
        if drawing.words:
            yield Segment(TEXT, drawing.words[:_LONGEST_WORDS])

    def thumbnail(self, source: Source, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:  # noqa: ARG002 - part of the contract
        """The drawing with no side longer than ``side``.

        Raises:
            BadInput: It is damaged.
            OSError: It cannot be read now.
        """
        picture = Image.fromarray(render(self._read(source, side), source.path.name))
        picture.thumbnail((side, side), Image.Resampling.BICUBIC)
        return np.array(picture, dtype=np.uint8)

    def _read(self, source: Source, side: int) -> Drawing:
        return read_drawing(_content(source), source.path.name, side)


def _content(source: Source) -> bytes:
    name = source.path.name
    with source.path.open("rb") as raw:
        head = raw.read(len(_GZIP))
        raw.seek(0)
        try:
            data = gzip.GzipFile(fileobj=raw).read(_MOST_BYTES + 1) if head == _GZIP else raw.read(_MOST_BYTES + 1)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise BadInput(f"{name} is a damaged drawing: it cannot be unpacked.") from error
    if not data:
        raise BadInput(f"{name} is empty (0 bytes).")
    if len(data) > _MOST_BYTES:
        raise TooLarge(f"{name} has more than {_MOST_BYTES // 1_000_000} MB of drawing, which is the limit.")
    return data
