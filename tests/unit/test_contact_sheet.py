"""The contact sheet: one picture that shows every question and answer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from anyfind.demo.contact_sheet import draw_contact_sheet
from anyfind.demo.searches import Asked, Question
from anyfind.demo.typesetting import Ink, Typesetter, printable


@dataclass(frozen=True)
class _Answer:
    path: Path
    modality: str
    score: float = 0.5
    relevance: str = "strong"
    snippet: str | None = None


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "red.png"
    Image.new("RGBA", (40, 90), (255, 0, 0, 255)).save(path)
    return path


def _sheet(asked: list[Asked], path: Path) -> Image.Image:
    draw_contact_sheet(asked, path, title="Title", footer="Footer")
    with Image.open(path) as image:
        image.load()
        return image


def _has_colour(image: Image.Image, colour: tuple[int, int, int]) -> bool:
    colours = image.getcolors(image.width * image.height)
    assert colours is not None
    return colour in {found for _, found in colours}


def test_answers_of_every_kind_are_drawn(tmp_path: Path, picture: Path) -> None:
    answers = [_Answer(picture, "image"), _Answer(tmp_path / "a.md", "text", snippet="words " * 200, relevance="weak")]
    asked = [
        Asked(Question("words find pictures", "red", None, "image"), answers, 0.01),
        Asked(Question("a picture finds documents", None, picture, "text"), answers, 0.01),
        Asked(Question("words and a picture together", "red " * 60, picture, None), [], 0.01),
    ]
    image = _sheet(asked, tmp_path / "sheet.png")
    assert image.mode == "RGB"
    assert _has_colour(image, (255, 0, 0))


def test_more_rows_make_a_taller_sheet_of_the_same_width(tmp_path: Path, picture: Path) -> None:
    row = Asked(Question("words find pictures", "red", None, "image"), [_Answer(picture, "image")] * 9, 0.01)
    one, three = _sheet([row], tmp_path / "one.png"), _sheet([row] * 3, tmp_path / "three.png")
    assert one.width == three.width
    assert three.height > one.height


@pytest.fixture
def pen() -> ImageDraw.ImageDraw:
    return ImageDraw.Draw(Image.new("RGB", (600, 400), "white"))


def test_a_paragraph_keeps_to_its_lines(pen: ImageDraw.ImageDraw) -> None:
    typesetter = Typesetter(pen)
    two = typesetter.paragraph((0, 0), "many words " * 50, Ink(20, "black"), 200, lines=2)
    nine = typesetter.paragraph((0, 0), "many words " * 50, Ink(20, "black"), 200, lines=9)
    assert two * 9 == nine * 2


def test_text_never_leaves_its_width() -> None:
    canvas = Image.new("L", (600, 400), 255)
    typesetter = Typesetter(ImageDraw.Draw(canvas))
    typesetter.line((0, 0), "w" * 300, Ink(20, "black"), 200)
    typesetter.paragraph((0, 40), f"https://example.org/{'w' * 300} and more", Ink(20, "black"), 200, lines=5)
    box = canvas.point(lambda value: 255 - value).getbbox()
    assert box is not None
    assert box[2] <= 202  # glyphs may overhang their advance by a pixel or two


@pytest.mark.parametrize(
    ("text", "shown"), [("Zürich", "Zürich"), ("Łódź", "·ódz"), ("猫.txt", "·.txt"), ("“a”", "“a”"), ("", "")]
)
def test_letters_that_the_font_lacks_are_replaced(text: str, shown: str) -> None:
    assert printable(text) == shown
