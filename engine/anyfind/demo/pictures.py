"""The photographs of the demo, shipped inside scikit-image and scikit-learn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyfind.demo.packages import package_folder

_SCIKIT_IMAGE: Final = "skimage"
_SCIKIT_LEARN: Final = "sklearn"

_PHOTOGRAPHS: Final = (
    # Photographs and scans with content. Test patterns (chessboards, logos, phantoms) are left out, and so
    # is what scikit-image would download on first use.
    (_SCIKIT_IMAGE, "data/astronaut.png"),
    (_SCIKIT_IMAGE, "data/brick.png"),
    (_SCIKIT_IMAGE, "data/camera.png"),
    (_SCIKIT_IMAGE, "data/cell.png"),
    (_SCIKIT_IMAGE, "data/chelsea.png"),
    (_SCIKIT_IMAGE, "data/coffee.png"),
    (_SCIKIT_IMAGE, "data/coins.png"),
    (_SCIKIT_IMAGE, "data/color.png"),
    (_SCIKIT_IMAGE, "data/grass.png"),
    (_SCIKIT_IMAGE, "data/gravel.png"),
    (_SCIKIT_IMAGE, "data/horse.png"),
    (_SCIKIT_IMAGE, "data/hubble_deep_field.jpg"),
    (_SCIKIT_IMAGE, "data/ihc.png"),
    (_SCIKIT_IMAGE, "data/microaneurysms.png"),
    (_SCIKIT_IMAGE, "data/moon.png"),
    (_SCIKIT_IMAGE, "data/motorcycle_left.png"),
    (_SCIKIT_IMAGE, "data/page.png"),
    (_SCIKIT_IMAGE, "data/retina.jpg"),
    (_SCIKIT_IMAGE, "data/rocket.jpg"),
    (_SCIKIT_IMAGE, "data/text.png"),
    (_SCIKIT_LEARN, "datasets/images/china.jpg"),
    (_SCIKIT_LEARN, "datasets/images/flower.jpg"),
)

_QUESTIONS: Final = (
    # Pictures to ask with. The motorcycle is the other eye of a stereo pair and is not in the collection.
    ("motorcycle.png", _SCIKIT_IMAGE, "data/motorcycle_right.png"),
    ("cat.png", _SCIKIT_IMAGE, "data/chelsea.png"),
    ("rocket.jpg", _SCIKIT_IMAGE, "data/rocket.jpg"),
)

PACKAGES: Final = {_SCIKIT_IMAGE: "scikit-image", _SCIKIT_LEARN: "scikit-learn"}
"""The distributions that ship the photographs, by the package they install."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph inside an installed package.

    Attributes:
        name: The name that it gets in the demo.
        package: The package that it comes from.
        path: Where it lies.
    """

    name: str
    package: str
    path: Path


def photographs() -> list[Picture]:
    """The photographs that are installed, in a fixed order.

    They are named as a camera would name them, so that nothing but their content can find them. A
    photograph keeps its number when others are missing.
    """
    return _installed(
        [(_camera_name(number, path), package, path) for number, (package, path) in enumerate(_PHOTOGRAPHS)]
    )


def questions() -> dict[str, Picture]:
    """The pictures that the demo asks with, by name, as far as they are installed."""
    return {picture.name: picture for picture in _installed(list(_QUESTIONS))}


def missing_packages() -> list[str]:
    """The distributions that ship photographs and are not installed."""
    return [name for package, name in PACKAGES.items() if package_folder(package) is None]


def _camera_name(number: int, path: str) -> str:
    return f"IMG_{2001 + number}{Path(path).suffix}"


def _installed(wanted: list[tuple[str, str, str]]) -> list[Picture]:
    pictures = []
    for name, package, path in wanted:
        folder = package_folder(package)
        if folder is not None and (folder / path).is_file():
            pictures.append(Picture(name, package, folder / path))
    return pictures
