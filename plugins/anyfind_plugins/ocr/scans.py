"""The extractor of scanned pages: PDF pages that are pictures."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium

from anyfind.sdk import BadInput, Context, Extraction, Segment, Source
from anyfind_plugins.ocr.pictures import TextReading
from anyfind_plugins.ocr.reader import LONGEST
from anyfind_plugins.runtime.pdfium import PDFIUM

_MARK: Final = b"%PDF-"
_MARK_WITHIN: Final = 1024
_POINTS_AN_INCH: Final = 72
_RESOLUTION: Final = 170  # dots an inch: small print is 20 pixels high
_FEW: Final = 8  # characters: scanners print a page number or a stamp as text
_DEFAULT_PAGES: Final = 40


class ScanExtractor:
    """Adds the text of pages that have no text of their own; boxes are in points from the top left corner."""

    def __init__(self) -> None:
        self._reading = TextReading()

    def sniff(self, path: Path, head: bytes) -> float:  # noqa: ARG002 - part of the contract
        """Sure of the magic number; a broken file is the PDF extractor's to report."""
        return 1.0 if _MARK in head[:_MARK_WITHIN] else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """Blocks of text page by page; ``scanned_pages`` as a fact, and ``truncated`` if the limit left pages out.

        Raises:
            BadInput: It cannot be opened.
            OSError: It cannot be read now.
        """
        limit = ctx.settings.get("scanned_pages", _DEFAULT_PAGES)
        assert isinstance(limit, int)
        scanned = 0
        with source.path.open("rb") as stream, _document(stream, source.path.name) as document:
            with PDFIUM:
                count = len(document)
            for number in range(count):
                ctx.cancel.check()
                with PDFIUM:
                    is_scan = _has_no_text(document, number)
                if not is_scan:
                    continue
                if scanned == limit:
                    yield Extraction({"truncated": True})
                    break
                with PDFIUM:
                    drawn = _draw(document, number)
                if drawn is None:
                    continue
                pixels, scale = drawn
                scanned += 1
                if self._reading.likely(pixels, pixels.shape[0] * pixels.shape[1], ctx):
                    yield from self._reading.segments(pixels, ctx, 1 / scale, page=number + 1)
        if scanned:
            yield Extraction({"scanned_pages": scanned})

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """The first page is drawn by the extractor of PDF."""
        return


@contextlib.contextmanager
def _document(stream: Any, name: str) -> Iterator[Any]:
    with PDFIUM:
        try:
            document = pdfium.PdfDocument(stream)
        except pdfium.PdfiumError as error:
            raise BadInput(f"{name} cannot be opened to look for scanned pages.") from error
    try:
        yield document
    finally:
        with PDFIUM:
            document.close()


def _has_no_text(document: Any, number: int) -> bool:
    try:
        with contextlib.closing(document[number]) as page, contextlib.closing(page.get_textpage()) as words:
            return int(words.count_chars()) < _FEW
    except pdfium.PdfiumError:
        return False  # a damaged page, which the PDF extractor counts


def _draw(document: Any, number: int) -> tuple[npt.NDArray[np.uint8], float] | None:
    """Pixels and pixels a point; ``None`` for a page without extent or one that cannot be drawn."""
    try:
        with contextlib.closing(document[number]) as page:
            longest = max(page.get_size())
            if longest <= 0:
                return None
            scale = min(_RESOLUTION / _POINTS_AN_INCH, LONGEST / longest)
            bitmap = page.render(scale=scale, rev_byteorder=True)
            pixels = np.array(bitmap.to_pil().convert("RGB"), dtype=np.uint8)
            bitmap.close()
            return pixels, scale
    except pdfium.PdfiumError:
        return None
