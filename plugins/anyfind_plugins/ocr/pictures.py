"""The extractor of text in pictures."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import TEXT, BadInput, Context, Locator, Segment, Source
from anyfind_plugins.documents.passages import spans
from anyfind_plugins.image.decode import Picture, decode
from anyfind_plugins.image.extractor import ImageExtractor
from anyfind_plugins.ocr.gate import TextGate
from anyfind_plugins.ocr.layout import blocks, search_words
from anyfind_plugins.ocr.reader import LONGEST, TextReader
from anyfind_plugins.runtime.quiet import QuietWarnings

_GATE_SIDE: Final = 480
_TINY: Final = 12  # no letter can be read in fewer pixels
_DEFAULT_MEGAPIXELS: Final = 150
_DEFAULT_CONFIDENCE: Final = 0.6


class TextReading:
    """The gate and the reader, opened with the threads of the first call and shared by all later ones."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pair: tuple[TextGate, TextReader] | None = None

    def segments(
        self, pixels: npt.NDArray[np.uint8], ctx: Context, scale: float = 1.0, page: int | None = None
    ) -> Iterator[Segment]:
        """A segment a block of text.

        Args:
            pixels: ``uint8 [h, w, 3]``.
            ctx: Setting ``confidence`` and threads.
            scale: What to multiply boxes with.
            page: Page number, for documents.
        """
        limit = ctx.settings.get("confidence", _DEFAULT_CONFIDENCE)
        assert isinstance(limit, int | float)
        for block in blocks(self._opened(ctx)[1].read(pixels, float(limit))):
            left, top, right, bottom = (round(side * scale) for side in block.box)
            for start, end in spans(block.text):
                text = block.text[start:end]
                yield Segment(TEXT, text, Locator(page=page, box=(left, top, right, bottom)), search_words(text))

    def likely(self, pixels: npt.NDArray[np.uint8], original_pixels: int, ctx: Context) -> bool:
        """Whether it is worth reading: the gate, unless the setting ``read_every_picture`` says to read all."""
        if min(pixels.shape[:2]) < _TINY:
            return False
        if ctx.settings.get("read_every_picture", False):
            return True
        return self._opened(ctx)[0].likely(pixels, original_pixels)

    def _opened(self, ctx: Context) -> tuple[TextGate, TextReader]:
        with self._lock:
            if self._pair is None:
                self._pair = TextGate(ctx.threads), TextReader(ctx.threads)
            return self._pair


class PictureTextExtractor:
    """Adds the text in a picture to what else is known of it: signs, labels, screens, photographed pages."""

    def __init__(self) -> None:
        self._images = ImageExtractor()  # also teaches Pillow HEIC
        self._reading = TextReading()
        self._quiet = QuietWarnings(module=r"PIL\.|pillow_heif")

    def sniff(self, path: Path, head: bytes) -> float:
        """As sure as of any picture."""
        return self._images.sniff(path, head)

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment]:
        """A segment a block of text, with its box; nothing if the quick look sees none.

        Raises:
            BadInput: It cannot be decoded.
            OSError: It cannot be read now.
        """
        picture = self._decode(source, ctx, _GATE_SIDE)
        if not self._reading.likely(picture.pixels, picture.width * picture.height, ctx):
            return
        ctx.cancel.check()
        if max(picture.pixels.shape[:2]) < min(LONGEST, max(picture.width, picture.height)):
            picture = self._decode(source, ctx, LONGEST)
        yield from self._reading.segments(picture.pixels, ctx, picture.width / picture.pixels.shape[1])

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """The picture itself is drawn by the extractor of pictures."""
        return

    def _decode(self, source: Source, ctx: Context, side: int) -> Picture:
        limit = ctx.settings.get("max_megapixels", _DEFAULT_MEGAPIXELS)
        assert isinstance(limit, int | float)
        with source.path.open("rb") as stream, self._quiet():
            if not stream.read(1):
                raise BadInput(f"{source.path.name} is empty (0 bytes).")
            stream.seek(0)
            return decode(stream, source.path.name, side, side, limit)
