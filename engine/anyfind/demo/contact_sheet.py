"""Draws the demo's answers as one picture: a row a search, the question left, the answers right.

Imports Pillow; the command line imports this module only when it draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageOps

from anyfind.api.answers import SearchAnswer, SearchResult
from anyfind.demo.typesetting import Ink, Typesetter

_MARGIN: Final = 56
_QUESTION_WIDTH: Final = 300
_TILE: Final = 210
_GAP: Final = 20
_CAPTION: Final = 58
_CARD_PADDING: Final = 28
_HEADER: Final = 132
_FOOTER: Final = 64
_ANSWERS: Final = 5
_RADIUS: Final = 14
_SUPERSAMPLING: Final = 4  # Pillow draws curves without smoothing; masks are drawn larger and reduced

_PAPER: Final = "#f5f4f0"
_CARD: Final = "#ffffff"
_LINE: Final = "#e3e0d8"
_TEXT: Final = "#22252b"
_QUIET: Final = "#757a83"
_ACCENT: Final = "#2f5d8a"
_STRONG: Final = "#2e8b57"
_WEAK: Final = "#c9a14a"
_SHEET: Final = "#fbfaf6"

_CARD_HEIGHT: Final = _TILE + _CAPTION + 2 * _CARD_PADDING
_CARD_WIDTH: Final = 2 * _CARD_PADDING + _QUESTION_WIDTH + 2 * _GAP + _ANSWERS * _TILE + (_ANSWERS - 1) * _GAP


def draw_contact_sheet(answers: Sequence[tuple[str, SearchAnswer]], path: Path, *, title: str, footer: str) -> None:
    """Write a PNG of all questions and their answers.

    Args:
        answers: The title of each search and its answer; the first five results of each are shown.
        path: Where the PNG goes; an existing file is replaced.
        title: The line at the top.
        footer: The small line at the bottom.

    Raises:
        OSError: The file cannot be written.
    """
    width = _CARD_WIDTH + 2 * _MARGIN
    height = _HEADER + len(answers) * (_CARD_HEIGHT + _GAP) + _FOOTER
    sheet = Image.new("RGB", (width, height), _PAPER)
    pen = ImageDraw.Draw(sheet)
    type_ = Typesetter(pen)
    type_.line((_MARGIN, 42), title, Ink(34, _TEXT), width - 2 * _MARGIN)
    type_.line((_MARGIN, 90), _legend(), Ink(16, _QUIET), width - 2 * _MARGIN)
    top = _HEADER
    for heading, answer in answers:
        _draw_row(sheet, type_, heading, answer, top)
        top += _CARD_HEIGHT + _GAP
    type_.line((_MARGIN, top + 12), footer, Ink(15, _QUIET), width - 2 * _MARGIN)
    sheet.save(path, format="PNG", optimize=True)


def _legend() -> str:
    return "Each row is one search. Pictures carry camera names: only their content can find them."


def _draw_row(sheet: Image.Image, type_: Typesetter, heading: str, answer: SearchAnswer, top: int) -> None:
    _panel(sheet, (_MARGIN, top, _MARGIN + _CARD_WIDTH, top + _CARD_HEIGHT), _CARD)
    left, top = _MARGIN + _CARD_PADDING, top + _CARD_PADDING
    _draw_question(sheet, type_, heading, answer, left, top)
    rule = left + _QUESTION_WIDTH + _GAP
    ImageDraw.Draw(sheet).line((rule, top, rule, top + _TILE + _CAPTION), fill=_LINE)
    x = rule + _GAP
    if not answer.results:
        type_.line((x, top + _TILE // 2), "Nothing in the collection answers this.", Ink(18, _QUIET), _TILE * _ANSWERS)
    for result in answer.results[:_ANSWERS]:
        _draw_result(sheet, type_, result, x, top)
        x += _TILE + _GAP


def _draw_question(
    sheet: Image.Image, type_: Typesetter, heading: str, answer: SearchAnswer, left: int, top: int
) -> None:
    question = answer.query
    type_.line((left, top - 2), heading.upper(), Ink(13, _ACCENT), _QUESTION_WIDTH)
    y = top + 30
    if question.text is not None:
        quoted = f"\N{LEFT DOUBLE QUOTATION MARK}{question.text}\N{RIGHT DOUBLE QUOTATION MARK}"
        y = type_.paragraph((left, y), quoted, Ink(26, _TEXT), _QUESTION_WIDTH, lines=4) + 14
    if question.image is not None:
        room = top + _TILE + _CAPTION - 30 - y
        _place(sheet, _thumbnail(Path(question.image), (_QUESTION_WIDTH, room)), (left, y))
    took = f"{answer.relevant} strong of {len(answer.results)} answers in {answer.took_ms:.0f} ms"
    type_.line((left, top + _TILE + _CAPTION - 18), took, Ink(13, _QUIET), _QUESTION_WIDTH)


def _draw_result(sheet: Image.Image, type_: Typesetter, result: SearchResult, left: int, top: int) -> None:
    path = Path(result.path)
    if result.modality == "image":
        picture = ImageOps.fit(_read(path), (_TILE, _TILE), Image.Resampling.LANCZOS)
        _place(sheet, picture, (left, top))
    else:
        _panel(sheet, (left, top, left + _TILE, top + _TILE), _SHEET)
        snippet = None if result.segment is None else result.segment.snippet
        words = " ".join((snippet or "").split())
        type_.paragraph((left + 16, top + 16), words or path.name, Ink(14, _TEXT), _TILE - 32, lines=9)
    type_.line((left, top + _TILE + 12), path.name, Ink(15, _TEXT), _TILE)
    strong = result.relevance == "strong"
    _dot(sheet, (left, top + _TILE + 38), _STRONG if strong else _WEAK)
    type_.line((left + 16, top + _TILE + 35), f"{result.relevance}   {result.score:.3f}", Ink(13, _QUIET), _TILE - 16)


def _read(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        upright = ImageOps.exif_transpose(picture)
        # Transparency becomes white, as a viewer would show it.
        rgba = upright.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba).convert("RGB")


def _thumbnail(path: Path, room: tuple[int, int]) -> Image.Image:
    """The picture, whole, as large as the room allows."""
    return ImageOps.contain(_read(path), room, Image.Resampling.LANCZOS)


def _rounded(size: tuple[int, int]) -> Image.Image:
    large = (size[0] * _SUPERSAMPLING, size[1] * _SUPERSAMPLING)
    mask = Image.new("L", large, 0)
    corners = (0, 0, large[0] - 1, large[1] - 1)
    ImageDraw.Draw(mask).rounded_rectangle(corners, _RADIUS * _SUPERSAMPLING, fill=255)
    return mask.resize(size, Image.Resampling.LANCZOS)


def _place(sheet: Image.Image, picture: Image.Image, at: tuple[int, int]) -> None:
    """Paste with rounded corners and a hairline that keeps white pictures apart from the white card."""
    mask = _rounded(picture.size)
    sheet.paste(Image.new("RGB", picture.size, _LINE), at, mask)
    inner = (picture.size[0] - 2, picture.size[1] - 2)
    sheet.paste(picture.crop((1, 1, inner[0] + 1, inner[1] + 1)), (at[0] + 1, at[1] + 1), _rounded(inner))


def _panel(sheet: Image.Image, box: tuple[int, int, int, int], colour: str) -> None:
    size = (box[2] - box[0], box[3] - box[1])
    _place(sheet, Image.new("RGB", size, colour), (box[0], box[1]))


def _dot(sheet: Image.Image, at: tuple[int, int], colour: str) -> None:
    side = 9
    large = side * _SUPERSAMPLING
    mask = Image.new("L", (large, large), 0)
    ImageDraw.Draw(mask).ellipse((0, 0, large - 1, large - 1), fill=255)
    sheet.paste(Image.new("RGB", (side, side), colour), at, mask.resize((side, side), Image.Resampling.LANCZOS))
