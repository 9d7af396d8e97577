"""What a line in the search box consists of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels, as it was written: whether there is such a part is not looked at here."""

Kind = Literal["like", "image", "sound"]
"""What of a file is meant: all of it, its picture or its sound."""

KINDS: Final[Mapping[str, Kind]] = {"like": "like", "image": "image", "sound": "sound", "file": "like"}
"""Keys of files to search by; ``file:`` takes a number of the library."""

KEYS: Final[Mapping[str, str]] = {
    "type": "type",
    "in": "in",
    "folder": "in",
    "after": "after",
    "since": "after",
    "before": "before",
    "until": "before",
    "date": "date",
    "size": "size",
    "ext": "ext",
    "camera": "camera",
    "near": "near",
    "has": "has",
    "name": "name",
}
"""Keys of filters, with other words for them."""

LISTS: Final = frozenset({"type", "in", "ext", "camera", "has", "name"})
"""Keys that take several values with commas between them, one of which has to hold; of ``has`` all."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands there, without blanks."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in quotes, with single blanks between them: a file has to have them in a row."""

    text: str


@dataclass(frozen=True, slots=True)
class Either:
    """Alternatives, two at least: ``cat OR "black dog"``."""

    options: tuple[Word | Phrase, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What is asked for in words, one at least."""

    terms: tuple[Word | Phrase | Either, ...]

    @property
    def text(self) -> str:
        """All words in a row."""
        return " ".join(one.text for term in self.terms for one in options(term))


@dataclass(frozen=True, slots=True)
class File:
    """A file to search by.

    Attributes:
        kind: What of it is meant.
        target: Its path as it was written, or its number in the library.
        box: The part of its picture that is meant.
    """

    kind: Kind
    target: str | int
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a composed question: ``2:./harbour.jpg``, ``- people``.

    Attributes:
        what: The words or the file.
        weight: How much it counts; above 0, in thousandths.
        negative: Whether it pushes away.
    """

    what: Words | File
    weight: float = 1.0
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on files: ``type:image``, ``size:>1MB``, ``-near:"Berlin"<50km``.

    Attributes:
        key: One of the values of :data:`KEYS`.
        values: Of a key in :data:`LISTS` the alternatives, of another one value.
        compare: ``>``, ``<``, ``>=``, ``<=``, ``=`` or nothing: what stands before the value.
        within: What stands behind ``<`` after the value: a radius.
        negative: Whether files that fulfil it are left out.
    """

    key: str
    values: tuple[str, ...]
    compare: str = ""
    within: str = ""
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Filters:
    """Alternatives, two at least: ``type:image OR ext:pdf``."""

    options: tuple[Filter, ...]


@dataclass(frozen=True, slots=True)
class Lacks:
    """Words that a file must not have: ``-cat``, ``-"black dog"``."""

    what: Word | Phrase


Condition = Filter | Filters | Lacks


@dataclass(frozen=True, slots=True)
class Parsed:
    """A whole line: parts in the order they were written, and conditions, wherever they stood."""

    parts: tuple[Part, ...] = ()
    conditions: tuple[Condition, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it is nothing but words."""
        if self.conditions or len(self.parts) > 1:
            return False
        return all(
            part.weight == 1 and not part.negative and isinstance(part.what, Words) and _only_words(part.what)
            for part in self.parts
        )

    @property
    def files(self) -> list[File]:
        """The files in it."""
        return [part.what for part in self.parts if isinstance(part.what, File)]


def options(term: Word | Phrase | Either) -> tuple[Word | Phrase, ...]:
    """The alternatives of a term; of a word itself."""
    return term.options if isinstance(term, Either) else (term,)


def _only_words(words: Words) -> bool:
    return all(isinstance(term, Word) for term in words.terms)
