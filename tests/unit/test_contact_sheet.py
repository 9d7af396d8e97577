"""The contact sheet: one picture that shows every question and answer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from anyfind.api.answers import QueryEcho, SearchAnswer, SearchResult, SegmentHit
from anyfind.demo.contact_sheet import draw_contact_sheet
from anyfind.demo.typesetting import Ink, Typesetter, printable


def _result(path: Path, modality: str, snippet: str | None = None) -> SearchResult:
    segment = None if snippet is None else SegmentHit(ordinal=0, snippet=snippet)
    return SearchResult(path=str(path), score=0.5, relevance="strong", modality=modality, segment=segment, sources=[])


def _answer(text: str | None, image: Path | None, results: Sequence[SearchResult]) -> SearchAnswer:
    query = QueryEcho(text=text, image=None if image is None else str(image), k=5)
    return SearchAnswer(query=query, took_ms=1.5, results=list(results), relevant=len(results))


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "red.png"
    Image.new("RGBA", (40, 90), (255, 0, 0, 255)).save(path)
    return path


def _sheet(answers: list[tuple[str, SearchAnswer]], path: Path) -> Image.Image:
    draw_contact_sheet(answers, path, title="Title", footer="Footer")
    with Image.open(path) as image:
        image.load()
        return image


def _has_colour(image: Image.Image, colour: tuple[int, int, int]) -> bool:
    colours = image.getcolors(image.width * image.height)
    assert colours is not None
    return colour in {found for _, found in colours}


def test_answers_of_every_kind_are_drawn(tmp_path: Path, picture: Path) -> None:
    results = [
        _result(picture, "image"),
        _result(tmp_path / "a.md", "text", "words " * 200),
        _result(tmp_path / "b", "other"),
    ]
    image = _sheet(
        [
            ("Words find pictures", _answer("red", None, results)),
            ("A picture finds documents", _answer(None, picture, results)),
            ("Words and a picture together", _answer("red " * 60, picture, [])),
        ],
        tmp_path / "sheet.png",
    )
    assert image.mode == "RGB"
    assert _has_colour(image, (255, 0, 0))


def test_more_rows_make_a_taller_sheet_of_the_same_width(tmp_path: Path, picture: Path) -> None:
    row = ("Words find pictures", _answer("red", None, [_result(picture, "image")] * 9))
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
