"""What a person who looks closely at a file is shown: its pieces, and where words are on its pages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from anyfind.api.answers import Wire

Share = Annotated[list[float], Field(min_length=4, max_length=4)]
"""Left, top, right, bottom as shares, 0 to 1, of a picture."""


class Piece(Wire):
    """A segment of a file: what it says and where it is.

    Attributes:
        ordinal: Its place among the pieces of the file, from 0.
        modality: Such as ``text``, ``image`` or ``sound``.
        text: What it says; ``None`` for a picture or a sound without words.
        page: Page number, from 1.
        start: First character of the span in the page's or the file's text.
        end: One past the last character of the span.
        start_s: Start in seconds.
        end_s: End in seconds.
        box: Left, top, right, bottom in pixels of the upright picture.
        member: Path inside the file, where the file holds others.
    """

    ordinal: int
    modality: str
    text: str | None = None
    page: int | None = None
    start: int | None = None
    end: int | None = None
    start_s: float | None = None
    end_s: float | None = None
    box: Annotated[list[int], Field(min_length=4, max_length=4)] | None = None
    member: str | None = None


class PiecePage(Wire):
    """Some pieces of a file in reading order; ask again with ``next`` as ``cursor`` for more, until it is ``None``.

    Neighbours of a long text overlap, so that no sentence is cut in both: ``start`` and ``end`` tell by how much.
    """

    pieces: list[Piece]
    next: str | None = None


class Marks(Wire):
    """Where on a page words are, as shares of what ``GET /v1/files/{file}/preview`` draws of that page.

    Attributes:
        page: The page.
        passage: Lines of the piece that was asked for; empty where that cannot be said.
        words: The words that were asked for, wherever they are on the page.
    """

    page: int
    passage: list[Share] = Field(default=[])
    words: list[Share] = Field(default=[])
