"""Whether letters occur in a text in their order, and how well: for lists that get shorter with every letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

START: Final = 8
"""For a letter that begins a word."""

NEXT: Final = 10
"""For a letter right after the one before."""

FAR: Final = 1
"""Taken off for each letter that is passed over between two, up to :data:`FAREST`."""

FAREST: Final = 6


@dataclass(frozen=True, slots=True)
class Fit:
    """How letters fit a text.

    Attributes:
        score: Higher is better.
        places: Where in the text the letters are.
    """

    score: int
    places: tuple[int, ...]


def fit(letters: str, text: str) -> Fit | None:
    """How the letters of a query fit a text; ``None`` if they do not all occur in their order.

    Case makes no difference, and neither do blanks in the query. Of several ways to find the letters the best counts:
    at the beginnings of words, and next to each other.
    """
    wanted = [letter for letter in letters.casefold() if not letter.isspace()]
    if not wanted:
        return Fit(0, ())
    folded = [letter.casefold()[:1] for letter in text]
    starts = [place == 0 or not text[place - 1].isalnum() for place in range(len(text))]
    # For the letters so far: the best way that ends at each place.
    best: dict[int, tuple[int, tuple[int, ...]]] = {}
    for number, letter in enumerate(wanted):
        found: dict[int, tuple[int, tuple[int, ...]]] = {}
        for place, other in enumerate(folded):
            if other != letter:
                continue
            own = START if starts[place] else 0
            if number == 0:
                found[place] = (own - min(place, FAREST) * FAR, (place,))
                continue
            ways = [
                (score + own + (NEXT if place == end + 1 else -min(place - end - 1, FAREST) * FAR), (*places, place))
                for end, (score, places) in best.items()
                if end < place
            ]
            if ways:
                found[place] = max(ways)
        best = found
        if not best:
            return None
    score, places = max(best.values())
    return Fit(score, places)
