"""Damaged files of every format: nothing but ``BadInput`` comes out of an extractor."""

from __future__ import annotations

import io
import logging
import random
from pathlib import Path
from typing import Protocol

import numpy as np
import pytest
from fpdf import FPDF
from PIL import Image

from anyfind.sdk import BadInput, Context, Extractor, Source
from anyfind_plugins.documents.html import HtmlExtractor
from anyfind_plugins.documents.markdown import MarkdownExtractor
from anyfind_plugins.documents.pdf import PdfExtractor
from anyfind_plugins.image.extractor import ImageExtractor

MUTATIONS = 160


class LogWatch(Protocol):
    def expect(self, part: str) -> None: ...


SETTINGS: dict[str, object] = {"max_megapixels": 1, "max_text_mb": 1.0}


def picture(form: str, **options: object) -> bytes:
    noise = np.random.default_rng(0).integers(0, 255, (30, 40, 3), dtype=np.uint8)
    exif = Image.new("L", (1, 1)).getexif()
    exif[0x0112], exif[0x010F] = 6, "Camera"
    exif.get_ifd(0x8769)[0x9003] = "2024:01:02 03:04:05"
    out = io.BytesIO()
    extra = {"exif": exif} if form in {"JPEG", "PNG", "WEBP"} else {}
    ImageExtractor()  # knows HEIC
    Image.fromarray(noise).resize((80, 60)).save(out, form, **extra, **options)
    return out.getvalue()


def pdf() -> bytes:
    document = FPDF()
    document.add_page()
    document.set_font("Helvetica", size=12)
    document.multi_cell(0, 8, "The quick brown fox jumps over the lazy dog. " * 20)
    return bytes(document.output())


HTML = (
    b"<!DOCTYPE html><html><head><title>T</title></head><body><p>One <b>two</b><table><tr><td>3</table></body></html>"
)
MARKDOWN = (
    b"---\ntitle: T\n---\n# Head\n\n* a\n* [b](c)\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n<b>html</b>\n"
)

SEEDS: dict[str, tuple[type[Extractor], bytes]] = {
    "jpeg": (ImageExtractor, picture("JPEG")),
    "progressive": (ImageExtractor, picture("JPEG", progressive=True)),
    "png": (ImageExtractor, picture("PNG")),
    "gif": (ImageExtractor, picture("GIF")),
    "webp": (ImageExtractor, picture("WEBP")),
    "tiff": (ImageExtractor, picture("TIFF")),
    "lzw": (ImageExtractor, picture("TIFF", compression="tiff_lzw")),
    "bmp": (ImageExtractor, picture("BMP")),
    "heic": (ImageExtractor, picture("HEIF")),
    "avif": (ImageExtractor, picture("AVIF")),
    "pdf": (PdfExtractor, pdf()),
    "html": (HtmlExtractor, HTML),
    "markdown": (MarkdownExtractor, MARKDOWN),
}


def mutate(data: bytes, rng: random.Random) -> bytes:
    """Cut, or change a few bytes, half of the time near the start where the headers are."""
    changed = bytearray(data)
    if rng.random() < 0.15:
        return bytes(changed[: rng.randrange(1, len(changed))])
    limit = len(changed) if rng.random() < 0.5 else min(len(changed), 200)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        changed[rng.randrange(limit)] = rng.randrange(256) if rng.random() < 0.6 else rng.choice((0, 127, 128, 255))
    return bytes(changed)


@pytest.mark.parametrize("kind", SEEDS)
def test_damaged_files(kind: str, tmp_path: Path, log_watch: LogWatch) -> None:
    log_watch.expect("samples per pixel")  # Pillow complains about some TIFFs in the log as well
    factory, seed = SEEDS[kind]
    extractor = factory()
    ctx = Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), settings=SETTINGS)
    path = tmp_path / "damaged.bin"
    rng = random.Random(kind)
    for number in range(MUTATIONS):
        data = mutate(seed, rng) if number else seed
        path.write_bytes(data)
        source = Source(path, "application/octet-stream", len(data))
        extractor.sniff(path, data[:8192])
        try:
            assert list(extractor.extract(source, ctx))
            extractor.thumbnail(source, 32, ctx)
        except BadInput as error:
            assert str(error).startswith(("damaged.bin ", "The page "))  # noqa: PT017 - most files are fine
            assert number, "the undamaged file is refused"
