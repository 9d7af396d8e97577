"""Passages of a text put together again, and the words that are marked in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anyfind.api.previews import Piece


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one piece adds to the text before it.

    Attributes:
        ordinal: Of the piece.
        text: Its words, without those that the piece before has, too.
        heading: Stands above it: a page, a file inside; empty for none.
        gap: What parts it from the text before.
    """

    ordinal: int
    text: str
    heading: str
    gap: str


@dataclass(frozen=True, slots=True)
class Headings:
    """How headings are worded.

    Attributes:
        page: With ``{page}``.
    """

    page: str


def stretches(pieces: Sequence[Piece], headings: Headings, before: Piece | None = None) -> Iterator[Stretch]:
    """What pieces in reading order add, each to the one before.

    Args:
        pieces: Pieces of text.
        headings: How they are worded.
        before: The piece before the first one, if that is shown already.
    """
    last = before
    for piece in pieces:
        text = piece.text or ""
        heading = _heading(piece, last, headings)
        gap = ""
        if last is not None and not heading:
            gap = "\n\n"
            if last.end is not None and piece.start is not None and last.page == piece.page:
                shared = last.end - piece.start
                if shared >= 0:
                    text, gap = text[shared:], ""
                else:
                    gap = "\n\n" if shared < -1 else "\n"
        yield Stretch(piece.ordinal, text, heading, gap)
        last = piece


def _heading(piece: Piece, last: Piece | None, headings: Headings) -> str:
    if piece.member is not None and (last is None or last.member != piece.member):
        return piece.member
    if piece.page is not None and (last is None or last.page != piece.page):
        return headings.page.format(page=piece.page)
    return ""


def marked(words: Sequence[str]) -> re.Pattern[str] | None:
    """Finds words wherever they begin one, as a search finds them; ``None`` if there are none."""
    stems = sorted({re.escape(_stem(word)) for word in words}, key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(stems)})[^\W_]*", re.IGNORECASE) if stems else None


def _stem(word: str) -> str:
    """Without the ending of a longer word, so that "runs" also marks "running"."""
    for ending in ("ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            # running, run
            return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and ending in {"ing", "ed"} else stem
    return word
