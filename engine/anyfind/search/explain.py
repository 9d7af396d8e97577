"""Why a file is among the results, in a few plain words: a chip for every list that it was found in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from anyfind.sdk.types import IMAGE, SOUND, TEXT, VIDEO, Locator
from anyfind.search.asked import question
from anyfind.search.found import Found, Level
from anyfind.search.query import Query
from anyfind.store import wording
from anyfind.store.records import SegmentRecord

RERANKED: Final = "rerank:"
"""What the list of a reranker is called, before its name."""

EXCERPT: Final = 56
"""Characters of a passage that a chip quotes at most."""

_MOST_NAMED: Final = 3
"""Words and files that a chip counts up; the rest are a number."""

_ENDING: Final = re.compile(r"(ing|ed|es|s|e)$")
_SHORTEST_STEM: Final = 3
_NUMBER: Final = re.compile(r" \d+$")

_ALIKE: Final[Mapping[tuple[str, str], str]] = {
    (TEXT, IMAGE): "looks like what {} says",
    (TEXT, SOUND): "sounds like what {} says",
    (TEXT, TEXT): "is about what {} says",
    (IMAGE, IMAGE): "looks like {}",
    (IMAGE, SOUND): "sounds like what {} shows",
    (IMAGE, TEXT): "is about what {} shows",
    (SOUND, IMAGE): "looks like what {} sounds like",
    (SOUND, SOUND): "sounds like {}",
    (SOUND, TEXT): "is about what {} sounds like",
}
"""What is said of a piece of the second kind that was found by a file of the first."""

_BY_WORDS: Final[Mapping[str, str]] = {IMAGE: "looks like {}", SOUND: "sounds like {}", TEXT: "is about {}"}


def why(route: str, found: Found, query: Query, piece: SegmentRecord | None, modality: str) -> str:
    """Why a list has a file, such as ``page 3 says "the harbour"`` or ``sounds like crow.ogg at 0:12``.

    Args:
        route: Name of the list.
        found: What it found.
        query: What was asked.
        piece: The piece that was found, where the list knows one.
        modality: What the file is.
    """
    match route:
        case "names":
            return _named(found, query)
        case "fulltext":
            return _says(found, query, piece, modality)
        case "sidecar":
            return f"lies beside {found.detail.get('beside', 'it')} and shares its name"
        case "filter":
            return "passes the filter"
    terms, _, reached = route.rpartition(">")
    if not terms:
        # A list that nobody foresaw says what it is called.
        return _looked_again(found) if route.startswith(RERANKED) else f"found by {route}"
    told = _alike(terms, reached, found, query, piece, modality)
    return f"{told}, no better than chance" if found.level is Level.HIDDEN else told


def matched(route: str, found: Found, query: Query, piece: SegmentRecord | None = None) -> list[str]:
    """The query's words that a name, a folder or a passage has, in the query's order; none for other lists."""
    if route == "names" and found.path is not None:
        there = {*_in_name(found.path, query), *_in_folders(found.path, query)}
        return [word for word in _words(query) if word in there]
    if route == "fulltext":
        return _common(query, wording.tokens(_text(found, piece)), begun=False)
    return []


def place(locator: Locator, *, member: bool = True) -> str:
    """Where in a file a piece is: ``page 3``, ``at 0:12``, ``scan.pdf, page 3``; empty for all of it."""
    parts = [locator.member] if member and locator.member else []
    if locator.page is not None:
        parts.append(f"page {locator.page}")
    if locator.start_s is not None:
        parts.append(f"at {clock(locator.start_s)}")
    return ", ".join(parts)


def clock(seconds: float) -> str:
    """``0:12``, and from an hour on ``1:01:05``."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def counted(things: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``, ``a, b, c and 2 more``."""
    shown = list(things[:_MOST_NAMED])
    if len(things) > _MOST_NAMED:
        shown.append(f"{len(things) - _MOST_NAMED} more")
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " and " + shown[-1]


def _looked_again(found: Found) -> str:
    """What a second look at a file changed."""
    if found.box is not None:
        return "a part of it fits better than all of it"
    if not found.detail.get("moved"):
        return "looked at again; it kept its place"
    return f"looked at again; it was number {found.detail['place before']}"


def _named(found: Found, query: Query) -> str:
    if found.exact:
        return "its name is what you wrote"
    if found.path is None:
        return "its name fits"
    in_name = _in_name(found.path, query)
    rest = [word for word in _in_folders(found.path, query) if word not in in_name]
    if in_name and rest:
        return f"its name has {_quoted(in_name)}, its folder {_quoted(rest)}"
    if rest:
        return f"its folder is called {_quoted(rest)}"
    return f"its name has {_quoted(in_name)}" if in_name else "its name fits"


def _in_name(path: Path, query: Query) -> list[str]:
    return _common(query, wording.tokens(path.name), begun=True)


def _in_folders(path: Path, query: Query) -> list[str]:
    return _common(query, wording.tokens(str(path.parent)), begun=False)


def _text(found: Found, piece: SegmentRecord | None) -> str:
    return found.snippet or (piece.text if piece is not None and piece.text else "")


def _says(found: Found, query: Query, piece: SegmentRecord | None, modality: str) -> str:
    quote = wording.snippet(_text(found, piece), question(query).said, EXCERPT)
    locator = Locator() if piece is None else piece.locator
    if locator.start_s is not None:
        return f"said at {clock(locator.start_s)}: “{quote}”" if quote else f"said at {clock(locator.start_s)}"
    if locator.page is not None:
        says = f"page {locator.page} says"
    elif locator.member:
        says = f"{Path(locator.member).name} says"
    else:
        says = {IMAGE: "reads", VIDEO: "reads", SOUND: "is labelled"}.get(modality, "says")
    return f"{says} “{quote}”" if quote else f"{says} what you wrote"


def _alike(terms: str, reached: str, found: Found, query: Query, piece: SegmentRecord | None, modality: str) -> str:
    """What is alike, and where in the file it is."""
    likeness = _likeness([term for term in terms.split("+") if not term.startswith("not")], reached, query)
    locator = Locator() if piece is None else piece.locator
    if reached == TEXT and locator.start_s is not None:
        return f"what is said at {clock(locator.start_s)} {likeness}"
    if reached == TEXT and modality in {IMAGE, VIDEO}:
        return f"its writing {likeness}"
    where = place(locator, member=False)
    if locator.page is not None:
        return f"{where} {likeness}"
    subject = "a part of it " if found.box is not None else ""
    return f"{subject}{likeness} {where}".rstrip()


def _likeness(terms: Sequence[str], reached: str, query: Query) -> str:
    """What is alike, of terms such as ``words``, ``image 2`` and ``like-text``."""
    if len(terms) == 1 and terms[0].startswith("words"):
        return _BY_WORDS.get(reached, "is like {}").format("what you wrote")
    if len(terms) == 1:
        kind, _, of = _NUMBER.sub("", terms[0]).partition("-")
        return _ALIKE.get((of or _kind(kind, reached), reached), "is like {}").format(_called(terms[0], query))
    # What was added up is found by the sum, not by any part of it.
    called = list(dict.fromkeys("what you wrote" if one.startswith("words") else _called(one, query) for one in terms))
    return _BY_WORDS.get(reached, "is like {}").format(f"{counted(called)} together" if len(called) > 1 else called[0])


def _kind(term: str, reached: str) -> str:
    """What a term is made of; a file that is searched by as a whole is compared with what is like it."""
    return term if term in {IMAGE, SOUND} else reached


def _called(term: str, query: Query) -> str:
    """What a file that is searched by is called."""
    kind = _NUMBER.sub("", term).partition("-")[0]
    first = {IMAGE: query.image, SOUND: query.sound, "like": query.like}.get(kind)
    others = [part.path for part in query.parts if part.path is not None and part.weight > 0]
    path = first if first is not None and not _NUMBER.search(term) else others[0] if len(others) == 1 else None
    if path is None:
        return {IMAGE: "the picture you gave", SOUND: "the sound you gave"}.get(kind, "the file you gave")
    return "what you pasted" if path.stem == "pasted" else path.name


def _common(query: Query, tokens: Sequence[str], *, begun: bool) -> list[str]:
    """The query's words among some tokens: as a whole, in another form, in parts (``re 16``), or as a beginning."""
    there, stems, row = set(tokens), {_stem(one) for one in tokens}, "".join(tokens)
    return [
        word
        for word in _words(query)
        if word in there
        or _stem(word) in stems
        or (not word.isalpha() and word in row)
        or (begun and any(one.startswith(word) for one in there))
    ]


def _words(query: Query) -> list[str]:
    """What was asked for in words, each once, alternatives among them; words that say nothing alone left out."""
    return question(query).said.split()


def _stem(word: str) -> str:
    """A word without its ending, near enough to what full text takes for the same word."""
    stem = _ENDING.sub("", word)
    if len(stem) < _SHORTEST_STEM:
        return word
    return stem[:-1] if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2] else stem


def _quoted(words: Sequence[str]) -> str:
    return counted([f"“{word}”" for word in words])
