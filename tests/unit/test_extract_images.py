from __future__ import annotations

import logging
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from anyfind.sdk import BadInput, Context, Extraction, Segment, Source, TooLarge
from anyfind_plugins.image.extractor import ImageExtractor
from anyfind_plugins.runtime.quiet import QuietWarnings


@pytest.fixture(scope="module")
def extractor() -> ImageExtractor:
    return ImageExtractor()


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    return Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), settings={"max_megapixels": 150})


def source(path: Path) -> Source:
    return Source(path, "image/test", path.stat().st_size)


def read(extractor: ImageExtractor, ctx: Context, path: Path) -> tuple[dict[str, Any], npt.NDArray[np.uint8]]:
    facts, segment = extractor.extract(source(path), ctx)
    assert isinstance(facts, Extraction)
    assert isinstance(segment, Segment)
    assert isinstance(segment.payload, np.ndarray)
    return dict(facts.metadata), segment.payload


def scene(width: int = 90, height: int = 60) -> Image.Image:
    """Dark left, bright right, red on top: every turn is seen."""
    pixels = np.zeros((height, width, 3), dtype=np.uint8)
    pixels[:, :, 1] = np.linspace(0, 255, width, dtype=np.uint8)
    pixels[: height // 2, :, 0] = 255
    return Image.fromarray(pixels)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "HEIF", "AVIF"])
def test_formats(extractor: ImageExtractor, ctx: Context, tmp_path: Path, form: str) -> None:
    path = tmp_path / "picture"
    scene().save(path, form)
    facts, pixels = read(extractor, ctx, path)
    assert (facts["width"], facts["height"]) == (90, 60)
    assert facts["format"] == {"HEIF": "HEIC"}.get(form, form)
    assert np.abs(pixels.astype(int) - np.asarray(scene()).astype(int)).mean() < 12
    assert extractor.sniff(path, path.read_bytes()[:64]) >= (0.9 if form != "BMP" else 0.2)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "I", "F"])
def test_modes(extractor: ImageExtractor, ctx: Context, tmp_path: Path, mode: str) -> None:
    ramp = np.tile(np.linspace(0, 255, 256, dtype=np.uint8), (16, 1))
    deep: dict[str, npt.NDArray[np.number]] = {
        "I;16": ramp.astype(np.uint16) * 257,
        "I": ramp.astype(np.int32),
        "F": ramp.astype(np.float32),
    }
    image = Image.fromarray(deep[mode]) if mode in deep else Image.fromarray(ramp).convert(mode)
    path = tmp_path / "picture.tif"
    image.save(path)
    _, pixels = read(extractor, ctx, path)
    assert pixels.shape == (16, 256, 3)
    assert pixels[:, :20].mean() < 30
    assert pixels[:, -20:].mean() > 225


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "TIFF", "PNG"])
def test_pictures_stand_upright(
    extractor: ImageExtractor, ctx: Context, tmp_path: Path, form: str, orientation: int
) -> None:
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = scene().transpose(turns[orientation]) if orientation in turns else scene()
    exif = stored.getexif()
    exif[0x0112] = orientation
    path = tmp_path / "turned"
    stored.save(path, form, exif=exif)
    facts, pixels = read(extractor, ctx, path)
    assert (facts["width"], facts["height"]) == (90, 60)
    assert np.abs(pixels.astype(int) - np.asarray(scene()).astype(int)).mean() < 12


def test_what_the_camera_wrote(extractor: ImageExtractor, ctx: Context, tmp_path: Path) -> None:
    exif = scene().getexif()
    exif[0x010F], exif[0x0110] = "Acme Corporation", "Acme Zoom 3"
    exif.get_ifd(0x8769)[0x9003] = "2024:05:03 10:11:12"
    exif.get_ifd(0x8769)[0x9011] = "+02:00"
    exif.get_ifd(0x8769).update({0x829A: 0.004, 0x829D: 2.8, 0x8827: 400, 0x920A: 35.0, 0xA434: "Acme 35mm"})
    exif.get_ifd(0x8825).update({1: "S", 2: (10.0, 30.0, 0.0), 3: "E", 4: (20.0, 15.0, 36.0)})
    path = tmp_path / "holiday.jpg"
    scene().save(path, exif=exif)
    facts, _ = read(extractor, ctx, path)
    assert facts["taken_at"] == "2024-05-03T10:11:12+02:00"
    assert facts["camera"] == "Acme Zoom 3"
    assert facts["gps"] == [-10.5, 20.26]
    taken = {key: facts[key] for key in ("exposure_s", "f_number", "iso", "focal_mm", "lens")}
    assert taken == {"exposure_s": 0.004, "f_number": 2.8, "iso": 400, "focal_mm": 35, "lens": "Acme 35mm"}


@pytest.mark.parametrize(
    ("stamp", "latitude"), [("0000:00:00 00:00:00", (10.0, 0.0, 0.0)), ("yesterday", (200.0, 0.0, 0.0))]
)
def test_nonsense_from_the_camera_is_left_out(
    extractor: ImageExtractor, ctx: Context, tmp_path: Path, stamp: str, latitude: tuple[float, ...]
) -> None:
    exif = scene().getexif()
    exif.get_ifd(0x8769)[0x9003] = stamp
    exif.get_ifd(0x8769).update({0x829A: 0.0, 0x829D: float("inf"), 0xA434: "  "})
    exif.get_ifd(0x8825).update({1: "N", 2: latitude, 3: "?", 4: (1.0, 0.0, 0.0)})
    path = tmp_path / "odd.jpg"
    scene().save(path, exif=exif)
    facts, _ = read(extractor, ctx, path)
    assert set(facts) == {"width", "height", "format"}


def test_transparent_pictures_lie_on_white(extractor: ImageExtractor, ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "clear.png"
    Image.new("RGBA", (20, 10), (0, 0, 0, 0)).save(path)
    assert read(extractor, ctx, path)[1].min() == 255
    palette = Image.new("RGB", (20, 10), (10, 20, 30)).quantize(4)
    palette.save(path, transparency=palette.getpixel((0, 0)))
    assert read(extractor, ctx, path)[1].min() == 255


def test_the_first_frame_of_an_animation(extractor: ImageExtractor, ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "moving.gif"
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    assert read(extractor, ctx, path)[1][0, 0].tolist() == [255, 0, 0]


def test_large_photographs_are_decoded_at_a_fraction(extractor: ImageExtractor, ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    scene(4000, 3000).save(path)
    facts, pixels = read(extractor, ctx, path)
    assert (facts["width"], facts["height"]) == (4000, 3000)
    assert pixels.shape == (750, 1000, 3)
    scene(3000, 1500).save(tmp_path / "large.png")
    assert read(extractor, ctx, tmp_path / "large.png")[1].shape == (1024, 2048, 3)
    Image.new("L", (20000, 2)).save(tmp_path / "thin.png")
    assert max(read(extractor, ctx, tmp_path / "thin.png")[1].shape) == 4096


def test_the_limit_is_checked_before_decoding(extractor: ImageExtractor, ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "poster.png"
    Image.new("1", (20000, 10000)).save(path)
    with pytest.raises(TooLarge, match=r"poster.png has 200 megapixels; the limit is 150\.") as caught:
        read(extractor, ctx, path)
    assert "max_megapixels" in str(caught.value.hint)
    ctx.settings["max_megapixels"] = 1
    scene(2000, 1000).save(path)
    with pytest.raises(TooLarge, match="has 2 megapixels; the limit is 1"):
        extractor.thumbnail(source(path), 64, ctx)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_broken_files_are_named_in_the_sentence(
    extractor: ImageExtractor, ctx: Context, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "broken.jpg"
    path.write_bytes(data)
    with pytest.raises(BadInput, match=r"^broken.jpg is (empty \(0 bytes\)|not a readable picture: .+)\.$"):
        read(extractor, ctx, path)
    assert extractor.sniff(path, data) > 0


def test_truncated_photograph(extractor: ImageExtractor, ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "half.jpg"
    scene(300, 200).save(path)
    path.write_bytes(path.read_bytes()[:900])
    with pytest.raises(BadInput, match=r"half.jpg is not a readable picture: image file is truncated"):
        read(extractor, ctx, path)


def test_a_vanished_file_is_the_disk_s_trouble(extractor: ImageExtractor, ctx: Context, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(extractor.extract(Source(tmp_path / "gone.jpg", "image/jpeg", 1), ctx))


def test_thumbnails_fit(extractor: ImageExtractor, ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "wide.png"
    scene(300, 100).save(path)
    assert extractor.thumbnail(source(path), 64, ctx).shape == (21, 64, 3)  # type: ignore[union-attr]
    assert extractor.thumbnail(source(path), 999, ctx).shape == (100, 300, 3)  # type: ignore[union-attr]


def test_warnings_stay_hidden_until_the_last_thread_leaves() -> None:
    quiet = QuietWarnings(category=UserWarning)
    before = list(warnings.filters)

    def work(number: int) -> int:
        with quiet():
            warnings.warn("odd file", UserWarning, stacklevel=1)
            return number

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, range(200))) == list(range(200))
    assert list(warnings.filters) == before
