"""From the parts of a line to the parts of a query."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from anyfind.errors import BadInput, UsageError
from anyfind.sdk.types import IMAGE, SOUND
from anyfind.search.language.conditions import both, telling
from anyfind.search.language.nodes import (
    Box,
    Either,
    File,
    Kind,
    Lacks,
    Parsed,
    Part,
    Phrase,
    Word,
    Words,
    options,
)
from anyfind.search.query import Clause, Query, QueryPart
from anyfind.store.hits import SearchFilter

MOST_WORDINGS: Final = 8
"""Of so many alternatives each is searched for; of more these, and the others by their words alone."""

MOST_PARTS: Final = 32
"""Parts of one question: each is encoded."""

MOST_PHRASES: Final = 200
"""Quoted phrases and alternatives in one question: each is looked up."""

_MODALITIES: Final = {"image": IMAGE, "sound": SOUND, "like": None}

PathOf = Callable[[File], Path]
"""Where a file to search by lies."""


def asked(query: Query, parsed: Parsed, path_of: PathOf) -> Query:
    """The query with what a line asks added to it.

    The first words are what names and texts are searched for, and count 1; the weights of everything else are in
    proportion to theirs. A single file that is named as a flag could name it becomes what the flag would make of it.

    Args:
        query: What the flags ask, without a text.
        parsed: The line.
        path_of: Where files lie.

    Raises:
        NotFound: A file to search by does not exist.
        BadInput: A file to search by cannot be used.
        UsageError: These are more parts than anybody could mean.
    """
    if len(parsed.parts) > MOST_PARTS:
        raise UsageError(f"These are more than {MOST_PARTS} parts.", hint="Say less at once.")
    positive = [part for part in parsed.parts if not part.negative]
    main = next((part for part in positive if isinstance(part.what, Words)), None)
    base = main.weight if main is not None else positive[0].weight if positive else 1.0
    if base != 1:
        query = _weighed(query, 1 / base)
    if main is not None:
        query = _worded(query, main)
    for part in parsed.parts:
        if part is not main:
            alone = len(parsed.parts) == 1 and not query.files
            query = _added(query, part, part.weight / base * (-1 if part.negative else 1), path_of, alone=alone)
    lacking = [condition.what.text for condition in parsed.conditions if isinstance(condition, Lacks)]
    without = tuple(Clause((text,), excluded=True) for text in lacking if telling(text))
    return replace(query, clauses=(*query.clauses, *without))


def _weighed(query: Query, weight: float) -> Query:
    """The files of the flags as parts of this weight."""
    given = ((query.image, IMAGE), (query.sound, SOUND), (query.like, None))
    parts = tuple(QueryPart(weight, path=path, modality=modality) for path, modality in given if path is not None)
    return replace(query, image=None, sound=None, like=None, parts=(*query.parts, *parts))


def _worded(query: Query, main: Part) -> Query:
    words = main.what
    assert isinstance(words, Words)
    if sum(len(options(term)) for term in words.terms if not isinstance(term, Word)) > MOST_PHRASES:
        raise UsageError(f"These are more than {MOST_PHRASES} phrases and alternatives.", hint="Say less at once.")
    clauses = tuple(clause for term in words.terms if (clause := _clause(term)) is not None)
    phrases = tuple(clause.phrases for clause in clauses if clause.exact)
    flt = query.flt
    if phrases:
        flt = both(flt or SearchFilter(), SearchFilter(phrases=phrases))
    wordings: tuple[str, ...] = ()
    if any(isinstance(term, Either) for term in words.terms):
        every = itertools.product(*(options(term) for term in words.terms))
        wordings = tuple(" ".join(one.text for one in some) for some in itertools.islice(every, MOST_WORDINGS))
    return replace(query, text=words.text, clauses=clauses, flt=flt, wordings=wordings)


def _clause(term: object) -> Clause | None:
    """What a term demands of names and texts; a word by itself demands nothing."""
    match term:
        case Phrase(text) if telling(text):
            return Clause((text,), exact=True)
        case Either(alternatives) if all(telling(one.text) for one in alternatives):
            exact = all(isinstance(one, Phrase) for one in alternatives)
            return Clause(tuple(one.text for one in alternatives), exact=exact)
    return None


def _added(query: Query, part: Part, weight: float, path_of: PathOf, *, alone: bool) -> Query:
    if isinstance(part.what, Words):
        return replace(query, parts=(*query.parts, QueryPart(weight, text=part.what.text)))
    file = part.what
    return with_file(query, path_of(file), weight, file.kind, file.box, alone=alone)


def with_file(query: Query, path: Path, weight: float, kind: Kind, box: Box | None = None, *, alone: bool) -> Query:
    """The query with a file added, or taken away.

    Args:
        query: What is asked so far.
        path: The file.
        weight: How much it counts beside the others; a negative one pushes away.
        kind: What of the file is meant. A part of a picture is a picture, whatever else is in the file.
        box: The part of the picture that is meant.
        alone: Whether nothing else is asked: then files like it are wanted, and not itself.

    Raises:
        BadInput: The part of the picture is empty.
    """
    if box is not None and (box[0] >= box[2] or box[1] >= box[3]):
        raise BadInput(
            f"The part {list(box)} of the picture is empty.",
            hint="Write left, top, right and bottom in pixels: ./photo.jpg[120,40,600,400].",
        )
    modality = IMAGE if box is not None else _MODALITIES[kind]
    if weight == 1:
        if modality == IMAGE and query.image is None:
            return replace(query, image=path, box=box)
        if modality == SOUND and query.sound is None:
            return replace(query, sound=path)
        if alone:
            return replace(query, like=path)
    return replace(query, parts=(*query.parts, QueryPart(weight, path=path, modality=modality, box=box)))
