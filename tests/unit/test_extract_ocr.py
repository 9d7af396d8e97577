"""Text in pictures and scans, read with the networks in RapidOCR's wheel."""

from __future__ import annotations

import io
import logging
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont

from anyfind.sdk import Context, Extraction, Segment, Source
from anyfind_plugins.ocr.gate import TextGate, alternation, busy_box
from anyfind_plugins.ocr.layout import Line, blocks, search_words
from anyfind_plugins.ocr.pictures import PictureTextExtractor
from anyfind_plugins.ocr.scans import ScanExtractor


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    return Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"))


@pytest.fixture(scope="module")
def pictures() -> PictureTextExtractor:
    return PictureTextExtractor()


def read(extractor: Any, ctx: Context, path: Path) -> list[Segment]:
    found = list(extractor.extract(Source(path, "", path.stat().st_size), ctx))
    return [segment for segment in found if isinstance(segment, Segment)]


def photo(width: int = 640, height: int = 480) -> Image.Image:
    """Something like a photograph: soft shapes and a little noise."""
    rng = np.random.default_rng(3)
    coarse = rng.integers(40, 200, (6, 8, 3), dtype=np.uint8)
    soft = np.asarray(Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC), dtype=np.int16)
    noisy = soft + rng.integers(-6, 6, soft.shape)
    return Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8))


def label(text: str, size: int, angle: int = 0) -> Image.Image:
    font = ImageFont.load_default(size)
    right, bottom = (int(side) for side in font.getbbox(text)[2:])
    sign = Image.new("RGBA", (right + size, bottom + size // 2), (245, 240, 230, 255))
    ImageDraw.Draw(sign).text((size // 2, size // 4), text, fill=(20, 20, 20), font=font)
    return sign.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)


@pytest.mark.parametrize(
    ("text", "size", "angle"),
    [("RE16", 24, 0), ("TGK", 40, 8), ("Platform 9", 36, 0), ("Library", 40, 90), ("Museum", 40, 180), ("OPEN", 90, 0)],
)
def test_a_label_in_a_photo(
    ctx: Context, tmp_path: Path, pictures: PictureTextExtractor, text: str, size: int, angle: int
) -> None:
    image = photo()
    sign = label(text, size, angle)
    image.paste(sign, (200, 120), sign)
    path = tmp_path / "a.jpg"
    image.save(path, quality=90)
    segments = read(pictures, ctx, path)
    assert any(text.replace(" ", "") in str(segment.payload).replace(" ", "") for segment in segments)
    box = segments[0].locator.box
    assert box is not None
    assert 190 <= box[0] < box[2] <= 210 + sign.width
    assert 110 <= box[1] < box[3] <= 130 + sign.height


def test_photos_without_text_are_not_read(ctx: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("a photo without text was read in full")

    monkeypatch.setattr("anyfind_plugins.ocr.reader.TextReader.read", never)
    path = tmp_path / "a.jpg"
    photo().save(path)
    assert read(PictureTextExtractor(), ctx, path) == []


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 1), (8, 8), (17, 51), (51, 17), (9, 200), (34, 34)])
def test_narrow_pictures_are_looked_at(
    ctx: Context, tmp_path: Path, pictures: PictureTextExtractor, size: tuple[int, int]
) -> None:
    path = tmp_path / "narrow.png"
    stripes = np.indices((size[1], size[0])).sum(axis=0) // 3 % 2 * 255
    Image.fromarray(stripes.astype(np.uint8)).save(path)
    assert [segment.modality for segment in read(pictures, ctx, path)] in ([], ["text"])


def test_the_gate_knows_edges_from_strokes() -> None:
    step = np.zeros((64, 64), np.uint8)
    step[:, 32:] = 255
    assert alternation(step).max() == 0
    checks = np.indices((64, 64)).sum(0) % 4 // 2 * 255
    assert alternation(checks.astype(np.uint8)).min() > 9
    assert busy_box(alternation(step)) is None
    assert not TextGate(1).likely(np.dstack([step] * 3), 64 * 64)


def test_a_screenshot(ctx: Context, tmp_path: Path, pictures: PictureTextExtractor) -> None:
    screen = Image.new("RGB", (1920, 1080), (250, 250, 250))
    draw = ImageDraw.Draw(screen)
    for number, line in enumerate(("Settings", "Keyboard layout", "Night light", "Firmware update")):
        for column in range(3):
            draw.text((80 + column * 600, 100 + number * 40), line, fill=(30, 30, 30), font_size=20)
    path = tmp_path / "screen.png"
    screen.save(path)
    segments = read(pictures, ctx, path)
    words = " ".join(str(segment.payload) for segment in segments)
    for line in ("Settings", "Firmware update", "Keyboard layout"):
        assert line.replace(" ", "") in words.replace(" ", "")
    assert len(segments) >= 3, "columns are apart"


def test_a_receipt_keeps_names_and_prices_together(
    ctx: Context, tmp_path: Path, pictures: PictureTextExtractor
) -> None:
    receipt = Image.new("RGB", (360, 500), "white")
    draw = ImageDraw.Draw(receipt)
    for number, (name, price) in enumerate((("Bread", "3.20"), ("Coffee", "7.90"), ("Total", "11.10"))):
        draw.text((30, 40 + number * 40), name, fill="black", font_size=24)
        draw.text((150, 40 + number * 40), price, fill="black", font_size=24)
    path = tmp_path / "receipt.png"
    receipt.save(path)
    (segment,) = read(pictures, ctx, path)
    assert str(segment.payload).splitlines() == ["Bread 3.20", "Coffee 7.90", "Total 11.10"]


def test_scanned_pages_are_read_and_others_left_alone(ctx: Context, tmp_path: Path) -> None:
    page = Image.new("RGB", (1240, 1754), "white")
    ImageDraw.Draw(page).text((150, 200), "Rental agreement 2024", fill="black", font_size=48)
    scan = io.BytesIO()
    page.save(scan, "JPEG")
    document = FPDF(unit="pt", format=(595, 842))
    document.add_page()
    document.set_font("Helvetica", size=12)
    document.multi_cell(0, 14, "This page has text of its own.")
    document.add_page()
    document.image(scan, 0, 0, 595, 842)
    path = tmp_path / "a.pdf"
    document.output(str(path))
    found = list(ScanExtractor().extract(Source(path, "", 1), ctx))
    (segment,) = (item for item in found if isinstance(item, Segment))
    assert str(segment.payload).replace(" ", "") == "Rentalagreement2024"
    assert segment.locator.page == 2
    box = segment.locator.box
    assert box is not None
    assert 60 <= box[0] <= 80, "points, not pixels"
    assert Extraction({"scanned_pages": 1}) in found
    none = Context(ctx.data_dir, ctx.cache_dir, ctx.logger, settings={"scanned_pages": 0})
    assert list(ScanExtractor().extract(Source(path, "", 1), none)) == [Extraction({"truncated": True})]


def test_lines_become_blocks() -> None:
    lines = [
        Line("right", (120, 0, 200, 20), 0.9),
        Line("left", (0, 2, 100, 22), 0.9),
        Line("below", (0, 30, 100, 50), 0.9),
        Line("far away", (0, 300, 100, 320), 0.9),
        Line("BIG", (0, 60, 400, 140), 0.9),
    ]
    assert [(block.text, block.box) for block in blocks(lines)] == [
        ("left right\nbelow", (0, 0, 200, 50)),
        ("BIG", (0, 60, 400, 140)),
        ("far away", (0, 300, 100, 320)),
    ]
    assert blocks([]) == []


def test_words_that_were_read_as_one() -> None:
    assert search_words("FreshBread") == "FreshBread\nFresh Bread"
    assert search_words("Room204") == "Room204\nRoom 204"
    assert search_words("RE16open") == "RE16open\nRE16 open"
    assert search_words("RE16 and TGK, 2nd floor") is None
