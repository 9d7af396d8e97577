"""The extractor of PDF, on PDFium."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from anyfind.sdk import BadInput, Context, EncryptedInput, Extraction, Locator, Segment, Source
from anyfind_plugins.documents.marking import Box, boxes_of
from anyfind_plugins.documents.passages import passages
from anyfind_plugins.documents.reading import limit_of, storable
from anyfind_plugins.runtime.pdfium import PDFIUM

_MARK: Final = b"%PDF-"
_MARK_WITHIN: Final = 1024
_SOFT_HYPHEN: Final = re.compile("[\ufffe\u00ad]\r?\n?")  # how PDFium marks a word that a line end divides


class PdfExtractor:
    """Reads the text of each page; a document of scans has none and is found by its name."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of the magic number; a mere name is enough to report that the file is broken."""
        if _MARK in head[:_MARK_WITHIN]:
            return 1.0
        return 0.3 if path.suffix.lower() == ".pdf" else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """Passages page by page; ``pages`` and ``title`` as facts, ``truncated`` beyond the limit of text.

        Raises:
            EncryptedInput: It needs a password.
            BadInput: It is damaged.
            OSError: It cannot be read now.
        """
        left = limit_of(ctx)
        broken = 0
        with source.path.open("rb") as stream, self._document(stream, source.path.name) as document:
            with PDFIUM:
                count = len(document)
                title = storable(document.get_metadata_dict().get("Title", "")).strip()
            yield Extraction({"pages": count, **({"title": title} if title else {})})
            for number in range(count):
                ctx.cancel.check()
                text = self._page_text(document, number)
                if text is None:
                    broken += 1
                    ctx.logger.debug("Page %d of %s is damaged.", number + 1, source.path.name)
                    continue
                yield from passages(text[:left], page=number + 1)
                left -= len(text)
                if left <= 0 and number + 1 < count:
                    yield Extraction({"truncated": True})
                    break
        if broken == count:  # also when there are none
            raise BadInput(f"{source.path.name} is a damaged PDF: none of its pages can be read.")

    def thumbnail(self, source: Source, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:
        """The first page on white, no side longer than ``side``.

        Raises:
            EncryptedInput: It needs a password.
            BadInput: It is damaged.
            OSError: It cannot be read now.
        """
        return self.preview(source, Locator(), side, ctx)

    def preview(self, source: Source, place: Locator, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:  # noqa: ARG002 - part of the contract
        """A page on white, no side longer than ``side``; ``None`` if it has fewer pages.

        Raises:
            EncryptedInput: It needs a password.
            BadInput: It is damaged.
            OSError: It cannot be read now.
        """
        number = 0 if place.page is None else place.page - 1
        with source.path.open("rb") as stream, self._document(stream, source.path.name) as document, PDFIUM:
            if not 0 <= number < len(document):
                return None
            try:
                with contextlib.closing(document[number]) as page:
                    longest = max(page.get_size())
                    if longest <= 0:
                        return None
                    bitmap = page.render(scale=side / longest, rev_byteorder=True)
                    pixels = np.array(bitmap.to_pil().convert("RGB"), dtype=np.uint8)
                    bitmap.close()
            except pdfium.PdfiumError as error:
                raise BadInput(f"{source.path.name} is a damaged PDF: page {number + 1} cannot be drawn.") from error
        return np.ascontiguousarray(pixels[:side, :side])  # PDFium rounds a side up

    def marks(
        self,
        source: Source,
        place: Locator,
        texts: Sequence[str],
        ctx: Context,  # noqa: ARG002 - part of the contract
    ) -> list[list[Box]]:
        """Where texts are on a page, line by line; a word wherever it begins another one, as a search finds it.

        Raises:
            EncryptedInput: It needs a password.
            BadInput: It is damaged.
            OSError: It cannot be read now.
        """
        number = 0 if place.page is None else place.page - 1
        with source.path.open("rb") as stream, self._document(stream, source.path.name) as document, PDFIUM:
            if not 0 <= number < len(document):
                return [[] for _ in texts]
            try:
                with contextlib.closing(document[number]) as page:
                    return boxes_of(page, texts)
            except pdfium.PdfiumError as error:
                raise BadInput(f"{source.path.name} is a damaged PDF: page {number + 1} cannot be read.") from error

    @contextlib.contextmanager
    def _document(self, stream: BinaryIO, name: str) -> Iterator[Any]:
        if not stream.read(1):
            raise BadInput(f"{name} is empty (0 bytes).")
        stream.seek(0)
        with PDFIUM:
            try:
                document = pdfium.PdfDocument(stream)
            except pdfium.PdfiumError as error:
                if getattr(error, "err_code", None) == pdfium_raw.FPDF_ERR_PASSWORD or "assword" in str(error):
                    raise EncryptedInput(f"{name} is protected by a password.") from error
                raise BadInput(f"{name} is a damaged or truncated PDF and cannot be opened.") from error
        try:
            yield document
        finally:
            with PDFIUM:
                document.close()

    def _page_text(self, document: Any, number: int) -> str | None:
        """The text of a page from 0; ``None`` if the page is damaged."""
        with PDFIUM:
            try:
                with contextlib.closing(document[number]) as page, contextlib.closing(page.get_textpage()) as words:
                    text = words.get_text_bounded()
            except pdfium.PdfiumError:
                return None
        return storable(_SOFT_HYPHEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n"))
