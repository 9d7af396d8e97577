"""Copies of pictures are found however they were changed; what is merely similar is none."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFont, ImageOps
from skimage import data

from anyfind.similar.pictures import look
from anyfind.similar.verdicts import Verdict, of_pictures

Change = Callable[[Image.Image], Image.Image]


def photo(name: str) -> Image.Image:
    picture = Image.fromarray(getattr(data, name)()).convert("RGB")
    picture.thumbnail((256, 256))
    return picture


def judged(one: Image.Image, other: Image.Image, cosine: float = 0.8) -> Verdict | None:
    return of_pictures(look(np.asarray(one)), look(np.asarray(other)), cosine)


def cut(picture: Image.Image, left: float, top: float, right: float, bottom: float) -> Image.Image:
    width, height = picture.size
    return picture.crop((int(width * left), int(height * top), int(width * (1 - right)), int(height * (1 - bottom))))


CHANGES: dict[str, Change] = {
    "half the size": lambda one: one.resize((one.width // 2, one.height // 2)).resize(one.size),
    "squeezed": lambda one: one.resize((one.width, one.height * 3 // 4)),
    "brighter": lambda one: ImageEnhance.Brightness(one).enhance(1.2),
    "grey": lambda one: ImageOps.grayscale(one).convert("RGB"),
    "turned by 3 degrees": lambda one: one.rotate(3, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)),
    "turned by 8 and cut": lambda one: cut(one.rotate(-8, Image.Resampling.BICUBIC), 0.09, 0.09, 0.09, 0.09),
    "cut at all sides": lambda one: cut(one, 0.08, 0.08, 0.08, 0.08),
    "cut at one side": lambda one: cut(one, 0.2, 0.0, 0.0, 0.0),
    "framed": lambda one: ImageOps.expand(one, 10, (255, 255, 255)),
}


@pytest.mark.parametrize("name", ["chelsea", "coffee", "rocket"])
@pytest.mark.parametrize("change", list(CHANGES))
def test_a_changed_copy_is_near(name: str, change: str) -> None:
    found = judged(photo(name), CHANGES[change](photo(name)))
    assert found is not None
    assert found.kind == "near"
    assert "the same picture" in found.said


def test_other_photographs_are_nothing_however_close_their_vectors() -> None:
    names = ["chelsea", "coffee", "rocket", "astronaut"]
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            assert judged(photo(one), photo(other), 0.99) is None


def test_a_small_part_and_a_mirror_image_are_the_same_scene() -> None:
    whole = photo("chelsea")
    part = judged(whole, cut(whole, 0.0, 0.0, 0.35, 0.2).resize((256, 200)))
    assert part is not None
    assert (part.kind, part.said[:6]) == ("scene", "a part")
    mirrored = judged(whole, ImageOps.mirror(whole), 0.96)
    assert mirrored is not None
    assert (mirrored.kind, mirrored.said) == ("scene", "mirrored")


def test_the_same_drawing_in_another_colour_is_no_copy() -> None:
    shape = np.full((220, 220, 3), 255, np.uint8)
    rows, columns = np.mgrid[:220, :220]
    rings = (np.hypot(rows - 110, columns - 110) // 12 % 2 == 0) & (np.hypot(rows - 110, columns - 110) < 100)
    red, blue = shape.copy(), shape.copy()
    red[rings] = (200, 40, 40)
    blue[rings] = (40, 60, 200)
    assert judged(Image.fromarray(red), Image.fromarray(blue), 0.97) is None
    same = judged(Image.fromarray(red), Image.fromarray(red).resize((440, 440)), 0.97)
    assert same is not None
    assert same.kind == "near"


def test_blank_pictures_say_nothing() -> None:
    white, black = Image.new("RGB", (200, 200), "white"), Image.new("RGB", (200, 200), "black")
    assert judged(white, white, 1.0) is None
    assert judged(white, black, 1.0) is None


def written(letter: str, size: int = 150) -> Image.Image:
    picture = Image.new("RGB", (size, size), "white")
    drawn = ImageDraw.Draw(picture)
    drawn.rectangle((12, 12, size - 12, size - 12), outline="black", width=6)
    drawn.text((size / 2, size / 2), letter, font=ImageFont.load_default(size=70), fill="black", anchor="mm")
    return picture


def test_a_letter_is_no_copy_of_its_mirror_image_nor_of_one_that_differs_in_a_leg() -> None:
    for one, other in (("b", "d"), ("p", "q"), ("O", "Q"), ("E", "F"), ("n", "h")):
        assert judged(written(one), written(other), 0.95) is None, (one, other)
    for letter in "bOEn":
        same = judged(written(letter), written(letter).resize((230, 230)).resize((140, 140)), 0.95)
        assert same is not None, letter
        assert same.kind == "near"


def test_a_map_that_mirrors_is_none() -> None:
    # A b and a d that fill their pictures: the finest map from one to the other turns left and right around.
    shape = np.full((144, 111, 3), 255, np.uint8)
    rows, columns = np.mgrid[:144, :111]
    ring = np.hypot(rows - 95, columns - 60)
    shape[(ring < 48) & (ring > 20)] = 0
    shape[:, 2:30] = 0
    letter = Image.fromarray(shape)
    assert judged(letter, ImageOps.mirror(letter), 0.97) is None


def test_little_photographs_are_found_turned_and_cut() -> None:
    little = photo("coffee").resize((180, 120))
    found = judged(little, cut(little.rotate(4, Image.Resampling.BICUBIC), 0.06, 0.06, 0.06, 0.06), 0.85)
    assert found is not None
    assert found.kind == "near"


def test_thousands_of_looks_fit_into_memory() -> None:
    assert look(np.asarray(photo("rocket"))).pixels.nbytes <= 144 * 144 * 3
