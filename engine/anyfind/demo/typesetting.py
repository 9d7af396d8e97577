"""Sets lines and paragraphs of text into a drawing, shortened to the room they have."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from PIL import ImageDraw, ImageFont

_ELLIPSIS = "..."
_LEADING = 1.36  # line height in sizes


class Ink(NamedTuple):
    """How a text looks.

    Attributes:
        size: Height of the font in pixels.
        colour: Any colour that Pillow knows.
    """

    size: int
    colour: str


class Typesetter:
    """Draws text in Pillow's own font, so that the picture looks the same on every computer.

    Args:
        pen: The drawing.
    """

    def __init__(self, pen: ImageDraw.ImageDraw) -> None:
        self._pen = pen
        self._fonts: dict[int, ImageFont.FreeTypeFont | ImageFont.ImageFont] = {}

    def line(self, at: tuple[int, int], text: str, ink: Ink, width: int) -> None:
        """One line, its end replaced by dots when it is longer than ``width`` pixels."""
        self._pen.text(
            at, self._shortened(printable(text), ink.size, width), fill=ink.colour, font=self._font(ink.size)
        )

    def paragraph(self, at: tuple[int, int], text: str, ink: Ink, width: int, *, lines: int) -> int:
        """Words broken into at most ``lines`` lines.

        Returns:
            The y coordinate below the last line.
        """
        x, y = at
        rows = self._broken(printable(text), ink.size, width)
        if len(rows) > lines:
            rows = [*rows[: lines - 1], " ".join(rows[lines - 1 :])]
        for row in rows:
            self._pen.text((x, y), self._shortened(row, ink.size, width), fill=ink.colour, font=self._font(ink.size))
            y += round(ink.size * _LEADING)
        return y

    def _font(self, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
        if size not in self._fonts:
            self._fonts[size] = ImageFont.load_default(size)
        return self._fonts[size]

    def _width(self, text: str, size: int) -> float:
        return self._pen.textlength(text, font=self._font(size))

    def _shortened(self, text: str, size: int, width: int) -> str:
        if self._width(text, size) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self._width(text[:middle].rstrip() + _ELLIPSIS, size) <= width
            low, high = (middle, high) if fits else (low, middle - 1)
        return text[:low].rstrip() + _ELLIPSIS

    def _broken(self, text: str, size: int, width: int) -> list[str]:
        rows: list[str] = []
        for word in (piece for whole in text.split() for piece in self._pieces(whole, size, width)):
            if rows and self._width(f"{rows[-1]} {word}", size) <= width:
                rows[-1] = f"{rows[-1]} {word}"
            else:
                rows.append(word)
        return rows

    def _pieces(self, word: str, size: int, width: int) -> list[str]:
        """The word, cut where a line ends if it is longer than a line (addresses are)."""
        pieces = [""]
        for letter in word:
            if pieces[-1] and self._width(pieces[-1] + letter, size) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces


def printable(text: str) -> str:
    """The text in the letters that Pillow's font has: Western European ones.

    Accents that it lacks are dropped, and other scripts become a middle dot; a missing letter would be an
    empty box.
    """
    quotation_marks = "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    letters = []
    for letter in unicodedata.normalize("NFC", text):
        if letter <= "\N{LATIN SMALL LETTER Y WITH DIAERESIS}" or letter in quotation_marks:
            letters.append(letter)
            continue
        plain = unicodedata.normalize("NFKD", letter).encode("latin-1", "ignore").decode("latin-1")
        letters.append(plain or "\N{MIDDLE DOT}")
    return "".join(letters)
