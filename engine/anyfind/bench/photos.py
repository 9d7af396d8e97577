"""Makes photographs of one size out of real ones, the same ones every time."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps

from anyfind.demo.pictures import photographs
from anyfind.errors import NotFound

SIZE: Final = (640, 480)
"""Width and height of a photograph."""

_QUALITY: Final = 88
_SMALLEST_CROP: Final = 0.35  # of the largest crop that the picture allows
_SUFFIXES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp"})


def installed_pictures() -> list[Path]:
    """Photographs that installed packages ship and that are large enough to crop from.

    Raises:
        NotFound: There are none.
    """
    found = []
    for picture in photographs():
        with Image.open(picture.path) as image:
            if min(image.size) >= SIZE[1] // 2:
                found.append(picture.path)
    if not found:
        raise NotFound(
            "The benchmark needs photographs that scikit-image ships.",
            hint="Install them with: pip install 'anyfind[demo]', or name a folder of pictures.",
        )
    return found


def pictures_in(folder: Path) -> list[Path]:
    """The pictures of a folder and the folders below it, ordered by path.

    Raises:
        NotFound: There are none.
    """
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES and path.is_file())
    if not found:
        raise NotFound(f"There are no pictures in {folder}.", hint="Give a folder with JPEG, PNG or WebP files.")
    return found


def make_photos(folder: Path, count: int, pictures: Sequence[Path], seed: int = 7) -> None:
    """Write ``count`` JPEGs of 640x480, each a different crop of one of the pictures.

    The same count, pictures and seed give the same photographs. Photographs that are there already are kept,
    so that a benchmark can be repeated on the same files.

    Args:
        folder: Where they go; created if needed.
        count: How many.
        pictures: What they are cut from, in turn.
        seed: Chooses the crops.

    Raises:
        OSError: A picture cannot be read or the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    opened = [_opened(path) for path in pictures]
    for number in range(count):
        target = folder / f"photo-{number:05}.jpg"
        if not target.exists():
            choice = random.Random(f"{seed}-{number}")  # noqa: S311 (a reproducible choice, no secret)
            _crop(opened[number % len(opened)], choice).save(target, format="JPEG", quality=_QUALITY)


def _opened(path: Path) -> Image.Image:
    with Image.open(path) as image:
        return ImageOps.exif_transpose(image).convert("RGB")


def _crop(image: Image.Image, choice: random.Random) -> Image.Image:
    largest = min(image.width / SIZE[0], image.height / SIZE[1])
    scale = largest * choice.uniform(_SMALLEST_CROP, 1.0)
    width, height = scale * SIZE[0], scale * SIZE[1]
    left, top = choice.uniform(0, image.width - width), choice.uniform(0, image.height - height)
    box = (left, top, left + width, top + height)
    cut = image.resize(SIZE, Image.Resampling.BICUBIC, box=box)
    return ImageOps.mirror(cut) if choice.random() < 0.5 else cut
