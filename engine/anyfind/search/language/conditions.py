"""From conditions as they were written to the filter that the library applies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Any, Final, TypeVar

from anyfind.errors import UsageError
from anyfind.search.language.dates import parse_date, period
from anyfind.search.language.nodes import Condition, Filter, Filters, Lacks
from anyfind.search.language.places import circle, forget_towns
from anyfind.search.language.sizes import sizes
from anyfind.search.query import TYPE_NAMES
from anyfind.store.hits import SearchFilter

Number = TypeVar("Number", int, float)

FoldersOf = Callable[[str], tuple[Path, ...]]
"""The absolute folders that a value of ``in:`` means."""

HAVING: Final[Mapping[str, str]] = {
    "text": "text",
    "words": "text",
    "place": "place",
    "location": "place",
    "gps": "place",
    "date": "date",
    "camera": "camera",
    "caption": "caption",
    "thumbnail": "thumbnail",
}
"""What ``has:`` takes."""

MOST_VALUES: Final = 200
"""Values of conditions in one question: each may be a look through the library."""

MOST_TOWNS: Final = 10
"""Places in one question: all towns of the world are looked through for each."""

_TYPE: Final = re.compile(r"[\w.+-]+(/[\w.+*-]+)?")
_COMPARED: Final = re.compile(r"\s*(>=|<=|>|<|=|)\s*(.*)", re.DOTALL)
_TELLING: Final = re.compile(r"\w")

_ALTERNATIVES: Final = ("modalities", "types", "folders", "suffixes", "cameras", "near", "names", "contents")
"""Fields of which one value has to hold: two such conditions cannot be one field."""


def flag(key: str, values: Sequence[str]) -> list[Condition]:
    """The values of one flag as conditions, as they would be written in the box.

    Of what a file has one of, one value has to hold; of sizes, dates and what it has, all.
    """
    if key in {"size", "date"}:
        return [_compared(key, value) for value in values]
    if key == "near":
        circles = tuple(_around(value) for value in values)
        return [Filters(circles)] if len(circles) > 1 else list(circles)
    return [Filter(key, tuple(values))] if values else []


def make_filter(conditions: Iterable[Condition], folders_of: FoldersOf) -> SearchFilter | None:
    """The filter that holds where all conditions hold; ``None`` if there are none.

    Raises:
        UsageError: A value that cannot be understood, or more of them than anybody could mean.
        NotFound: A folder that does not exist.
    """
    conditions = tuple(conditions)
    _bounded(conditions)
    try:
        flt = reduce(both, (_one(condition, folders_of) for condition in conditions), SearchFilter())
    finally:
        # Kept until here, as several places may be named.
        forget_towns()
    return None if flt.empty else flt


def _bounded(conditions: Sequence[Condition]) -> None:
    filters = [
        one
        for condition in conditions
        for one in (condition.options if isinstance(condition, Filters) else (condition,))
        if isinstance(one, Filter)
    ]
    lacking = sum(isinstance(condition, Lacks) for condition in conditions)
    if lacking + sum(len(one.values) for one in filters) > MOST_VALUES:
        raise UsageError(f"These are more than {MOST_VALUES} conditions.", hint="Say less at once.")
    if len({one.values[0] for one in filters if one.key == "near"}) > MOST_TOWNS:
        raise UsageError(
            f"These are more than {MOST_TOWNS} places to be near to.", hint="Search near some, and then near others."
        )


def both(one: SearchFilter, other: SearchFilter) -> SearchFilter:
    """What passes both."""
    also = (*one.also, *other.also)
    merged: dict[str, Any] = {}
    for name in _ALTERNATIVES:
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine and theirs and mine != theirs:
            again: dict[str, Any] = {name: theirs}
            also = (*also, SearchFilter(**again))
        merged[name] = mine or theirs
    return SearchFilter(
        **merged,
        after=_most(one.after, other.after),
        before=_least(one.before, other.before),
        least_size=_most(one.least_size, other.least_size),
        most_size=_least(one.most_size, other.most_size),
        has=tuple(dict.fromkeys((*one.has, *other.has))),
        phrases=(*one.phrases, *other.phrases),
        lacks=(*one.lacks, *other.lacks),
        but=(*one.but, *other.but),
        also=also,
    )


def _one(condition: Condition, folders_of: FoldersOf) -> SearchFilter:
    if isinstance(condition, Lacks):
        return SearchFilter(lacks=(condition.what.text,)) if telling(condition.what.text) else SearchFilter()
    if isinstance(condition, Filter):
        flt = _positive(condition, folders_of)
        return SearchFilter(but=(flt,)) if condition.negative else flt
    options = [_one(option, folders_of) for option in condition.options]
    common = _united(options)
    # One of them holds where it is not so that none holds.
    return common or SearchFilter(but=(SearchFilter(but=tuple(options)),))


def telling(text: str) -> bool:
    """Whether there is anything in it that a text could have: a letter or a figure."""
    return _TELLING.search(text) is not None


def _united(options: Sequence[SearchFilter]) -> SearchFilter | None:
    """Alternatives of one kind as one filter; ``None`` if they are of different kinds."""
    for name in _ALTERNATIVES:
        nothing: dict[str, Any] = {name: ()}
        if all(getattr(one, name) and replace(one, **nothing).empty for one in options):
            united: dict[str, Any] = {name: tuple(value for one in options for value in getattr(one, name))}
            return SearchFilter(**united)
    return None


def _positive(one: Filter, folders_of: FoldersOf) -> SearchFilter:
    """What fulfils it, whatever its sign is."""
    value = one.values[0]
    match one.key:
        case "in":
            flt = SearchFilter(folders=tuple(folder for name in one.values for folder in folders_of(name)))
        case "after":
            flt = SearchFilter(after=parse_date(value))
        case "before":
            flt = SearchFilter(before=parse_date(value))
        case "date":
            flt = _dated(value, one.compare)
        case "size":
            least, most = sizes(value, one.compare)
            flt = SearchFilter(least_size=least, most_size=most)
        case "near":
            flt = SearchFilter(near=(circle(value, one.within),))
        case _:
            flt = _listed(one)
    return flt


def _listed(one: Filter) -> SearchFilter:
    """The same of a key that takes several values."""
    match one.key:
        case "type":
            return SearchFilter(types=tuple(_type(name) for name in one.values))
        case "ext":
            return SearchFilter(suffixes=tuple(_suffix(name) for name in one.values))
        case "camera":
            return SearchFilter(cameras=one.values)
        case "has":
            return SearchFilter(has=tuple(dict.fromkeys(_having(name) for name in one.values)))
    return SearchFilter(names=one.values)


def _type(name: str) -> str:
    if not _TYPE.fullmatch(name):
        raise UsageError(f"{name!r} is no type.", hint="Write image, text, pdf, .md or image/png.")
    return TYPE_NAMES.get(name.lower(), name.lower())


def _suffix(name: str) -> str:
    suffix = name.strip().lstrip("*").lstrip(".").lower()
    if not suffix or "/" in suffix:
        raise UsageError(f"{name!r} is no ending of a file name.", hint="Write ext:pdf or ext:jpg,png.")
    return suffix


def _having(name: str) -> str:
    if name.lower() not in HAVING:
        raise UsageError(
            f"Whether a file has {name!r} is not known.",
            hint=f"Write has: with one of {', '.join(sorted(set(HAVING.values())))}.",
        )
    return HAVING[name.lower()]


def _dated(words: str, compare: str) -> SearchFilter:
    start, end = period(words)
    match compare:
        case ">":
            start, end = end, float("inf")
        case ">=":
            end = float("inf")
        case "<":
            start, end = float("-inf"), start
        case "<=":
            start = float("-inf")
    return SearchFilter(after=None if start == float("-inf") else start, before=None if end == float("inf") else end)


def _compared(key: str, value: str) -> Filter:
    found = _COMPARED.fullmatch(value)
    assert found is not None
    return Filter(key, (found[2],), found[1])


def _around(value: str) -> Filter:
    place, _, within = value.partition("<")
    return Filter("near", (place.strip().strip('"'),), "", within.strip())


def _most(one: Number | None, other: Number | None) -> Number | None:
    return max((value for value in (one, other) if value is not None), default=None)


def _least(one: Number | None, other: Number | None) -> Number | None:
    return min((value for value in (one, other) if value is not None), default=None)
