"""What is looked at, and which way of showing suits it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath
from typing import Final

from anyfind.api.answers import SearchResult, SegmentHit
from anyfind_desktop.naming import shown_name

_FILTER: Final = re.compile(r"""\S+:("[^"]*"|\S*)|[-+]?\(|\)""")
_WORD: Final = re.compile(r"[^\W_]+")
_MOST_WORDS: Final = 24


class Way(Enum):
    """How a file is shown."""

    PICTURE = "picture"
    PAGES = "pages"
    TEXT = "text"
    SOUND = "sound"
    FILM = "film"


@dataclass(frozen=True, slots=True)
class Shown:
    """A result that is looked at.

    Attributes:
        file: Number of its content; 0 where the library knows none, because it was not or could not be read.
        path: Where it lies.
        modality: The engine's word for its kind.
        online: Whether its folder can be reached.
        segment: The piece that was found, if it was one.
        words: Words of the question, to be marked.
        copies: Further places of the same content.
    """

    file: int
    path: str
    modality: str
    online: bool
    segment: SegmentHit | None = None
    words: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The file's name, as it is shown."""
        return shown_name(self.path)


def shown_of(result: SearchResult, question: str) -> Shown:
    """What a result shows."""
    return Shown(
        result.file or 0,
        result.path,
        result.modality,
        result.online,
        result.segment,
        words_of(question),
        tuple(result.copies),
    )


def words_of(question: str) -> tuple[str, ...]:
    """The words of a question that may be marked: no filters, nothing that is taken away."""
    plain = _FILTER.sub(" ", question)
    kept = " ".join(part for part in plain.split() if not part.startswith("-"))
    words = {
        word.casefold(): None for word in _WORD.findall(kept) if len(word) > 1 and word not in {"AND", "OR", "NOT"}
    }
    return tuple(words)[:_MOST_WORDS]


def way_of(shown: Shown, mime: str) -> Way:
    """How a file of this media type is shown; the type is empty while the engine has not told it."""
    kind = mime.partition("/")[0]
    if mime == "application/pdf" or (not mime and PurePath(shown.path).suffix.lower() == ".pdf"):
        return Way.PAGES
    if kind == "video" or (not mime and shown.modality == "video"):
        return Way.FILM
    if kind == "audio" or (not mime and shown.modality in {"sound", "audio", "speech"}):
        return Way.SOUND
    if kind == "image" or (not mime and shown.modality == "image"):
        return Way.PICTURE
    return Way.TEXT if shown.modality == "text" or kind == "text" else Way.PICTURE
