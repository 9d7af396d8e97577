"""Photographs of hundreds of things for the pictures of the documentation, each with its caption and some with a sound.

They are put together here: the stamps of Tux Paint are photographs of animals, fruit, tools and so on, cut out; each is
laid on a photograph of MATE's backgrounds that is out of focus. Both are packages of Debian under the GPL.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from anyfind.align.debian import package_files, stamps_folder
from anyfind.align.stamps import Stamp, read_stamps

BACKGROUNDS: Final = "mate-backgrounds"
BACKGROUNDS_FOLDER: Final = "usr/share/backgrounds/mate/nature"
SIZE: Final = (960, 720)
DRAWN: Final = ("cartoon", "plastic", "toys", "body_parts", "symbols")
"""Folders of stamps that are drawings."""

NOT_SHOWN: Final = frozenset(
    (
        "wings",
        "tree336",
        "kangaroo-silo",
        "echidna",
        "hedgehog",
        "pizza",
        "sedan_police",
        "toilet",
        "highlighter",
        "bee",
    )
)
"""Drawings among the photographs, and what has no place in an album."""

PLACES: Final = {
    "animals/birds": ("Birds", ("TwoWings", "Dune", "LadyBird")),
    "animals/fish": ("Aquarium", ("Aqua", "Storm")),
    "animals/shellfish": ("Aquarium", ("Aqua", "Wood")),
    "animals/mammals/aquatic": ("Aquarium", ("Aqua", "Storm")),
    "animals/insects": ("Garden", ("Blinds", "RainDrops", "LadyBird")),
    "animals/amphibians": ("Garden", ("RainDrops", "Blinds")),
    "animals/lizards": ("Garden", ("Blinds",)),
    "animals": ("Animals", ("Dune", "GreenMeadow", "LadyBird")),
    "food": ("Kitchen", ("Wood", "Blinds")),
    "plants": ("Garden", ("RainDrops", "GreenMeadow", "Wood")),
    "household": ("House", ("Wood", "Storm")),
    "hobbies": ("Music", ("Wood", "Storm")),
    "vehicles": ("Trips", ("Storm", "Dune")),
    "sports": ("Sports", ("GreenMeadow", "Storm")),
}
"""Folders of stamps, the longer names first: where their photographs go, and what may lie behind them."""

SCENES: Final = {
    "Aqua": "A drop of water on a lake",
    "Blinds": "A palm leaf against the light",
    "Dune": "Grass on a dune by the sea",
    "FreshFlower": "An orange flower, very close",
    "Garden": "A marigold in the garden",
    "GreenMeadow": "Fresh grass in a meadow",
    "LadyBird": "A ladybird on a blade of grass",
    "RainDrops": "Drops of rain on a leaf",
    "Storm": "A storm above the motorway",
    "TwoWings": "Two seeds of a dandelion",
    "YellowFlower": "A yellow flower in the dark",
}
"""MATE's photographs, and what is to be seen."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One photograph that was put together.

    Attributes:
        name: Of the stamp, without a folder, such as ``horse``.
        folder: Where it goes.
        caption: What is to be seen.
        picture: The photograph.
        sound: What the thing sounds like.
    """

    name: str
    folder: str
    caption: str
    picture: Image.Image
    sound: Path | None


def things(cache: Path) -> Iterator[Thing]:
    """A photograph of each stamp that is one.

    Args:
        cache: Keeps the two packages, which are fetched once.

    Raises:
        NotFound: A package can be neither found nor fetched.
    """
    behind = {name: _out_of_focus(path) for name, path in scenes(cache).items()}
    shown = [stamp for stamp in read_stamps(stamps_folder(cache)).stamps if _is_photograph(stamp)]
    for number, stamp in enumerate(shown):
        place = next((place for start, place in PLACES.items() if stamp.name.startswith(f"{start}/")), None)
        if place is None or stamp.picture is None:
            continue
        folder, choices = place
        picture = laid(stamp.picture, behind[choices[number % len(choices)]], number)
        yield Thing(stamp.name.rpartition("/")[2], folder, stamp.caption.rstrip("."), picture, stamp.effect)


def scenes(cache: Path) -> dict[str, Path]:
    """MATE's photographs by their names."""
    folder = package_files(BACKGROUNDS, cache) / BACKGROUNDS_FOLDER
    return {path.stem: path for path in sorted(folder.glob("*.jpg"))}


def laid(cut_out: Path, behind: Image.Image, number: int) -> Image.Image:
    """Something that was cut out, on a background, standing a little elsewhere each time."""
    with Image.open(cut_out) as opened:
        thing = opened.convert("RGBA")
    thing = thing.crop(thing.getchannel("A").getbbox())
    room = (SIZE[0] * 84 // 100, SIZE[1] * 84 // 100)
    thing = ImageOps.contain(thing, room, Image.Resampling.LANCZOS)
    scene = ImageOps.mirror(behind) if number % 2 else behind.copy()
    left = (SIZE[0] - thing.width) * (2 + number % 3) // 6
    top = (SIZE[1] - thing.height) * 2 // 3
    shadow = Image.new("L", SIZE, 0)
    shadow.paste(thing.getchannel("A").point(lambda opaque: opaque * 2 // 5), (left + 6, top + 14))
    scene.paste((18, 20, 16), (0, 0), _blurred(shadow, 18))
    scene.paste(thing, (left, top), thing)
    return scene


def _is_photograph(stamp: Stamp) -> bool:
    *folders, name = stamp.name.split("/")
    drawn = any(folder in DRAWN for folder in folders) or name in NOT_SHOWN or "mirror" in name
    return stamp.picture is not None and stamp.picture.suffix == ".png" and not drawn


def _out_of_focus(path: Path) -> Image.Image:
    with Image.open(path) as opened:
        scene = ImageOps.fit(opened.convert("RGB"), SIZE)
    return ImageEnhance.Brightness(_blurred(scene, 22)).enhance(1.08)


def _blurred(picture: Image.Image, radius: int) -> Image.Image:
    """Blurred while it is small, which looks the same and is much faster."""
    small = picture.resize((SIZE[0] // 6, SIZE[1] // 6), Image.Resampling.BOX)
    return small.filter(ImageFilter.GaussianBlur(radius / 6)).resize(SIZE, Image.Resampling.BICUBIC)
