"""Where on a page of a PDF words are."""

from __future__ import annotations

import contextlib
import ctypes
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium_raw

Box = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of the page as it is drawn."""

_MOST: Final = 400
"""Boxes for one text at most: a word that is everywhere need not be marked everywhere."""

_FINE: Final = 10_000
"""Steps of a side of the page: PDFium turns its coordinates into whole pixels only."""


@dataclass(frozen=True, slots=True)
class _Letters:
    """Letters and digits of a text, in lower case, and where each comes from.

    Attributes:
        text: The letters, nothing between them: spaces, hyphens and line ends differ between a page and its passages.
        places: For each the number of the character that it is part of.
        starts: Places in ``text`` where a word begins.
    """

    text: str
    places: list[int]
    starts: frozenset[int]


def boxes_of(page: Any, texts: Sequence[str]) -> list[list[Box]]:
    """For each text its boxes, line by line; none where it is not on the page.

    Args:
        page: An open page of pypdfium2; the caller holds PDFium's lock.
        texts: Passages, which are marked once, or words, each marked wherever it begins a word.
    """
    with contextlib.closing(page.get_textpage()) as words:
        count = max(0, int(words.count_chars()))
        units = [int(pdfium_raw.FPDFText_GetUnicode(words, number)) for number in range(count)]
        letters = _letters("".join(chr(unit) if 0 < unit < 0x110000 else " " for unit in units))
        return [_boxes(page, words, letters, text) for text in texts]


def _boxes(page: Any, words: Any, letters: _Letters, text: str) -> list[Box]:
    wanted = _letters(text).text
    if not wanted:
        return []
    found: list[Box] = []
    at = letters.text.find(wanted)
    while at >= 0 and len(found) < _MOST:
        if at in letters.starts:
            first, last = letters.places[at], letters.places[at + len(wanted) - 1]
            found += _lines(page, words, first, last - first + 1)
        at = letters.text.find(wanted, at + len(wanted))
    return found[:_MOST]


def _lines(page: Any, words: Any, first: int, count: int) -> list[Box]:
    """One box a line of the characters; PDFium joins those that stand beside each other."""
    boxes = []
    for number in range(words.count_rects(first, count)):
        left, bottom, right, top = words.get_rect(number)
        corners = [_drawn(page, x, y) for x, y in ((left, top), (right, bottom))]
        across, down = sorted(x for x, _ in corners), sorted(y for _, y in corners)
        if across[1] > across[0] and down[1] > down[0]:
            boxes.append((across[0], down[0], across[1], down[1]))
    return boxes


def _drawn(page: Any, x: float, y: float) -> tuple[float, float]:
    """A place of the page as shares of its picture, whichever way the page is turned and cut."""
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium_raw.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, x, y, across, down)
    return min(max(across.value / _FINE, 0.0), 1.0), min(max(down.value / _FINE, 0.0), 1.0)


def _letters(text: str) -> _Letters:
    kept: list[str] = []
    places: list[int] = []
    starts: set[int] = set()
    inside = False
    for number, character in enumerate(text):
        # Ligatures and the like are written out, as they are in passages and queries.
        plain = [one for one in unicodedata.normalize("NFKD", character).casefold() if one.isalnum()]
        if plain and not inside:
            starts.add(len(kept))
        kept += plain
        places += [number] * len(plain)
        # A mark on a letter and the sign of a divided word end no word.
        inside = bool(plain) or (inside and (unicodedata.combining(character) > 0 or character in "\u00ad\ufffe\x02"))
    return _Letters("".join(kept), places, frozenset(starts))
