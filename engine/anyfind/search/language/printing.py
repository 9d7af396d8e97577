"""From what is asked back to a line of text, which reads as the same again."""

from __future__ import annotations

import re
from typing import Final

from anyfind.search.language.nodes import (
    KINDS,
    LISTS,
    Condition,
    Either,
    File,
    Filter,
    Filters,
    Lacks,
    Parsed,
    Part,
    Phrase,
    Word,
)

_LIKE_WEIGHT: Final = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3})?:(?![0-9])")
_BARE_PATH: Final = re.compile(r"(?:\.\.?|~)[/\\]\S*")
_LIKE_BOX: Final = re.compile(r"\[[0-9,]*\]\Z")
_SAFE: Final = re.compile(r'[^\s",<>=“”„≥≤]+')


def print_query(parsed: Parsed) -> str:
    """The line: parts first, with their signs, then conditions."""
    words: list[str] = []
    for part in parsed.parts:
        sign = "- " if part.negative else "+ " if words else ""
        words.append(sign + _part(part))
    return " ".join(words + [_condition(condition) for condition in parsed.conditions])


def _part(part: Part) -> str:
    what = part.what
    text = _file(what) if isinstance(what, File) else " ".join(_term(term) for term in what.terms)
    # A first word such as 2:x would be read as a weight.
    if part.weight == 1 and not _LIKE_WEIGHT.match(text):
        return text
    blank = " " if text[:1].isdigit() or text[:1].isspace() else ""
    return f"{part.weight:g}:{blank}{text}"


def _term(term: Word | Phrase | Either) -> str:
    if isinstance(term, Either):
        return " OR ".join(_term(one) for one in term.options)
    return _quoted(term.text) if isinstance(term, Phrase) else term.text


def _file(file: File) -> str:
    box = "" if file.box is None else "[" + ",".join(str(number) for number in file.box) + "]"
    if isinstance(file.target, int):
        return f"file:{file.target}{box}"
    odd = _LIKE_BOX.search(file.target) is not None
    if file.kind == "like" and _BARE_PATH.fullmatch(file.target) and not odd:
        return file.target + box
    assert file.kind in KINDS
    plain = _SAFE.fullmatch(file.target) is not None and not odd
    return f"{file.kind}:{file.target if plain else _quoted(file.target)}{box}"


def _condition(condition: Condition) -> str:
    if isinstance(condition, Filters):
        return " OR ".join(_filter(one) for one in condition.options)
    return f"-{_term(condition.what)}" if isinstance(condition, Lacks) else _filter(condition)


def _filter(one: Filter) -> str:
    # Coordinates are one value; the comma in them separates nothing.
    values = ",".join(_value(value, comma=one.key not in LISTS) for value in one.values)
    within = f"<{_value(one.within, comma=True)}" if one.within else ""
    return f"{'-' if one.negative else ''}{one.key}:{one.compare}{values}{within}"


def _value(value: str, *, comma: bool) -> str:
    plain = _SAFE.fullmatch(value.replace(",", "") or '"' if comma else value) is not None
    return value if plain else _quoted(value)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
