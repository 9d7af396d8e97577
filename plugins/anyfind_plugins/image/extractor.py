"""The extractor of pictures: JPEG, PNG, WebP, GIF, TIFF, BMP, HEIC and AVIF."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import pillow_heif
from PIL import Image, features

from anyfind.sdk import IMAGE, BadInput, Context, Extraction, Locator, Segment, Source
from anyfind_plugins.image.decode import Picture, decode
from anyfind_plugins.runtime.quiet import QuietWarnings

SHORT_SIDE: Final = 1024
"""Longest shorter side of a payload: more than every encoder looks at."""

_ENOUGH: Final = 600  # a JPEG may come at a fraction of its size as long as this much is left
_DEFAULT_MEGAPIXELS: Final = 150
_SUFFIXES: Final = frozenset(
    ".jpg .jpeg .jpe .jfif .png .webp .gif .tif .tiff .bmp .dib .heic .heif .avif".split()  # noqa: SIM905 - readable
)
_BRANDS: Final = (b"avif", b"avis", b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
_MAGIC: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


class ImageExtractor:
    """Gives one segment a picture: its first frame, upright, on white where it is transparent."""

    def __init__(self) -> None:
        # Pillow's own limit warns at 89 and fails at 178 megapixels, for the whole process and with no way
        # to say what to do; the limit of the settings replaces it and is checked before decoding.
        Image.MAX_IMAGE_PIXELS = None
        pillow_heif.register_heif_opener()
        if not features.check("avif") and hasattr(pillow_heif, "register_avif_opener"):
            pillow_heif.register_avif_opener()  # Pillow reads AVIF itself since 11.3
        self._quiet = QuietWarnings(module=r"PIL\.|pillow_heif")

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of known magic numbers; a mere name is enough to report that the picture is broken."""
        if head.startswith(_MAGIC) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
            return 1.0
        if head[4:8] == b"ftyp" and head[8:12] in _BRANDS:
            return 1.0
        named = path.suffix.lower() in _SUFFIXES
        if head.startswith(b"BM"):
            return 0.9 if named else 0.2  # two letters prove little
        return 0.3 if named else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """The picture and its facts: size, format, and what the camera knew.

        Raises:
            BadInput: It cannot be decoded, or has more pixels than the setting ``max_megapixels`` allows.
            OSError: It cannot be read now.
        """
        picture = self._decode(source, ctx, SHORT_SIDE, _ENOUGH)
        yield Extraction(
            {"width": picture.width, "height": picture.height, "format": picture.format, **picture.exif},
        )
        yield Segment(IMAGE, picture.pixels)

    def thumbnail(self, source: Source, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:
        """The picture with no side longer than ``side``.

        Raises:
            BadInput: It cannot be decoded.
            OSError: It cannot be read now.
        """
        return self._drawn(source, SHORT_SIDE, side, ctx)

    def preview(self, source: Source, place: Locator, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:
        """The picture with no side longer than ``side``; it has one place only.

        Raises:
            BadInput: It cannot be decoded.
            OSError: It cannot be read now.
        """
        if place.page not in {None, 1} or place.start_s:
            return None
        return self._drawn(source, side, side, ctx)

    def _drawn(self, source: Source, short: int, side: int, ctx: Context) -> npt.NDArray[np.uint8]:
        picture = self._decode(source, ctx, short, side)
        image = Image.fromarray(picture.pixels)
        image.thumbnail((side, side), Image.Resampling.BICUBIC)
        return np.array(image, dtype=np.uint8)

    def _decode(self, source: Source, ctx: Context, short: int, at_least: int) -> Picture:
        limit = ctx.settings.get("max_megapixels", _DEFAULT_MEGAPIXELS)
        assert isinstance(limit, int | float)
        name = source.path.name
        with source.path.open("rb") as stream, self._quiet():
            if not stream.read(1):
                raise BadInput(f"{name} is empty (0 bytes).")
            stream.seek(0)
            return decode(stream, name, short, at_least, limit)
