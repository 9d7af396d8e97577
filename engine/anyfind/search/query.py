"""What is asked: the query as a value, checked before anything is loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyfind.config import plain_path
from anyfind.errors import BadInput, NotFound, UsageError
from anyfind.sdk.types import IMAGE, SOUND, TEXT, VIDEO
from anyfind.search.language.dates import parse_date
from anyfind.store.hits import SearchFilter

TYPE_NAMES: Mapping[str, str] = {
    "document": TEXT,
    "documents": TEXT,
    "images": IMAGE,
    "picture": IMAGE,
    "pictures": IMAGE,
    "photo": IMAGE,
    "photos": IMAGE,
    "audio": SOUND,
    "sounds": SOUND,
    "videos": VIDEO,
}
"""Other words for the modalities that ``--type`` takes."""

_TYPE = re.compile(r"[\w.+-]+(/[\w.+*-]+)?")


Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels of the upright picture, right and bottom excluded."""


@dataclass(frozen=True, slots=True)
class QueryPart:
    """One further part of a composed question, such as ``- people`` or ``+ 2:./harbour.jpg[120,40,600,400]``.

    Attributes:
        weight: How much it counts beside the others, which count 1; a negative one pushes away.
        text: Words, or
        path: a file. Exactly one of the two is given.
        modality: What of the file is meant, ``image`` or ``sound``; the file as a whole when ``None``.
        box: The part of the picture that is meant; all of it when ``None``.
    """

    weight: float = 1.0
    text: str | None = None
    path: Path | None = None
    modality: str | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of which a file has to have one (``cat OR "black dog"``), or that it must not have (``-cat``).

    Attributes:
        phrases: Alternatives; each is a word or words in a row.
        exact: Whether it was quoted: then it is a condition, and files without it are never shown.
            Otherwise names and text with it come first, and vectors find what is meant.
        excluded: Whether files with any of them are never shown. Also a condition.
    """

    phrases: tuple[str, ...]
    exact: bool = False
    excluded: bool = False


SORTS: Final = ("relevance", "date", "name", "size")
"""What results are sorted by; the newest, the first in the alphabet and the largest come first."""


GROUPS: Final = ("none", "day", "folder")
"""What results are kept together by: the newest day comes first, folders by their paths."""


@dataclass(frozen=True, slots=True)
class Query:
    """One question. At least one of text, image, sound, like, parts and a filter is given.

    Attributes:
        text: Words, for names, full text and every space that words reach.
        image: A picture to search by.
        sound: A sound to search by.
        like: Any file; files like it are found.
        negative: Words whose neighbourhood sinks.
        flt: Hard filter: nothing outside it is ever shown.
        after: The date of the filter as it was given.
        before: The date of the filter as it was given.
        k: How many results at most.
        explain: Whether the sources carry their details.
        box: The part of ``image`` that is meant; all of it when ``None``.
        parts: Further parts: what a composed question adds and takes away.
        clauses: What the words demand of names and text. Words of ``text`` that are in no clause demand nothing.
        sort: One of :data:`SORTS`.
        reverse: Whether the order is turned round.
        skip: How many results to leave out at the beginning: those of earlier pages.
        cursor: Which results to leave out: those of earlier pages, as ``next`` of the page before says.
        nearest: Whether what is no better than chance is shown, too.
        rerank: Full ids of the rerankers that order the first results anew.
        facets: Whether to count the results by type, folder, year and extension.
        group: What results are kept together by: one of :data:`GROUPS`.
        weaker: Whether weaker results come after the strong ones; where none is strong they are shown anyway.
        fixed: Whether a page is what is at its places of the order, also where a file is gone since.
        wordings: What ``text`` may mean where it holds alternatives: ``red cat`` and ``red dog`` of
            ``red cat OR dog``; a file needs to answer one of them. Only ``text`` itself when empty.
        typed: What was typed into the box, if that is more than words: the answer repeats it.
        understood: The same in one way of writing, as it was understood.
    """

    text: str | None = None
    image: Path | None = None
    sound: Path | None = None
    like: Path | None = None
    negative: str | None = None
    flt: SearchFilter | None = None
    after: str | None = None
    before: str | None = None
    k: int = 10
    explain: bool = False
    box: Box | None = None
    parts: tuple[QueryPart, ...] = ()
    clauses: tuple[Clause, ...] = ()
    sort: str = "relevance"
    reverse: bool = False
    skip: int = 0
    cursor: str | None = None
    nearest: bool = False
    rerank: tuple[str, ...] = ()
    facets: bool = False
    group: str = "none"
    weaker: bool = True
    fixed: bool = False
    wordings: tuple[str, ...] = ()
    typed: str | None = None
    understood: str | None = None

    @property
    def files(self) -> list[Path]:
        """The files that are searched by, those that are taken away excepted."""
        more = [part.path for part in self.parts if part.weight > 0]
        return [path for path in (self.image, self.sound, self.like, *more) if path is not None]

    @property
    def unwanted(self) -> list[Path]:
        """The files that are no answers themselves: the one whose like is looked for, and those taken away whole."""
        away = [part.path for part in self.parts if part.weight < 0 and part.box is None]
        return [path for path in (self.like, *away) if path is not None]

    @property
    def only_filter(self) -> bool:
        """Whether nothing is asked but that files pass the filter: then all that pass are listed."""
        words = [self.text, *(part.text for part in self.parts if part.weight > 0)]
        return self.flt is not None and not self.files and not any(one and one.strip() for one in words)

    def check(self) -> None:
        """Refuse what cannot be asked.

        Raises:
            UsageError: Nothing is asked for.
            NotFound: A file to search by does not exist.
            BadInput: A file to search by is a folder.
        """
        words = [self.text, *(part.text for part in self.parts if part.weight > 0)]
        if not any(one and one.strip() for one in words) and not self.files and self.flt is None:
            raise UsageError(
                "There is nothing to search for.", hint="Give words, or --image, --sound or --like a file."
            )
        for path in [*self.files, *(part.path for part in self.parts if part.path is not None)]:
            if not path.exists():
                raise NotFound(f"The file to search by does not exist: {path}.")
            if path.is_dir():
                raise BadInput(f"The file to search by is a folder: {path}.", hint="Give a file.")


def make_filter(
    types: tuple[str, ...] = (),
    folders: tuple[Path, ...] = (),
    after: str | None = None,
    before: str | None = None,
) -> SearchFilter | None:
    """The hard filter for what the user typed, or ``None`` for no filter.

    Raises:
        UsageError: Something that can be no type, or a date that cannot be understood.
        NotFound: A folder that does not exist.
    """
    for name in types:
        if not _TYPE.fullmatch(name):
            raise UsageError(f"{name!r} is no type.", hint="Write image, text, pdf, .md or image/png.")
    for folder in folders:
        if not folder.is_dir():
            raise NotFound(f"The folder to search in does not exist: {folder}.")
    if not (types or folders or after or before):
        return None
    return SearchFilter(
        types=tuple(TYPE_NAMES.get(name.lower(), name.lower()) for name in types),
        folders=tuple(plain_path(folder) for folder in folders),
        after=None if after is None else parse_date(after),
        before=None if before is None else parse_date(before),
    )
