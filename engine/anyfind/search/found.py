"""What one list says about one file, and the lists of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any


class Level(IntEnum):
    """How sure a list is of a file.

    Whether a file is shown is a matter of the query, the file and the library alone: neither a filter nor the number
    of results changes it.
    """

    HIDDEN = 0
    """No better than chance: among the nearest misses, which are shown when somebody asks for them."""
    WEAK = 1
    STRONG = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A file in one list.

    Attributes:
        content: Content id; the negative location id of a file whose content is not known yet.
        score: The list's score.
        level: How sure the list is.
        segment: Id of the piece that was found, if the list knows one.
        snippet: Words around the match, where the list has them.
        detail: Why, for ``--explain``.
        path: The place whose name matched, for the list of names.
        exact: Whether the query is the file's name, with or without its suffix.
        verbatim: Whether that holds of its capitals, too: ``l.txt`` means ``l.txt`` rather than ``L.txt``.
        online: Whether the drive of that place is there.
        confidence: From 0 to 1: one minus the share of questions that have no answer here whose best answer scores
            as much. Lists that know no such thing, words and names, say 1 where all words are there.
        box: The part of a picture that fits better than all of it, in pixels of the upright picture.
    """

    content: int
    score: float
    level: Level
    segment: int | None
    snippet: str | None
    detail: Mapping[str, Any]
    path: Path | None = None
    exact: bool = False
    online: bool = True
    confidence: float = 1.0
    verbatim: bool = False
    box: tuple[int, int, int, int] | None = None

    @property
    def strong(self) -> bool:
        """Whether the list is sure."""
        return self.level is Level.STRONG


@dataclass(frozen=True, slots=True)
class RankedList:
    """One list of the answer: files best first, each once.

    Levels never rise along a list: what follows a hidden file is hidden, too.

    Attributes:
        name: The route.
        found: What was found, by content.
        whole: Whether this is everything: a greater depth would bring nothing more that is shown.
        size: How many files it was chosen from, filters aside; 0 where that is no question, as for names.
        share: How much of the question it answers: beside a picture, words are one half.
    """

    name: str
    found: Mapping[int, Found]
    whole: bool = True
    size: int = 0
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A file in the order of the answer.

    Attributes:
        score: What it was ranked by.
        sources: The lists that it is in: name, rank from 1, what was found.
    """

    score: float
    sources: tuple[tuple[str, int, Found], ...]

    @property
    def content(self) -> int:
        """The file's content, as in :class:`Found`."""
        return self.sources[0][2].content

    @property
    def level(self) -> Level:
        """How sure the surest list is."""
        return max(found.level for _, _, found in self.sources)

    @property
    def confidence(self) -> float:
        """That of the surest list."""
        return max(found.confidence for _, _, found in self.sources)
