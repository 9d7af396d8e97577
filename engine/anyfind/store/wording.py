"""Words as full text sees them: without case and accents, between what is neither letter nor digit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from anyfind.store import naming
from anyfind.store.hits import Asked

_TOKEN: Final = re.compile(r"[^\W_]+")


SNIPPET: Final = 200
"""Characters of a snippet."""


def folded(words: str) -> str:
    """Text without case and accents."""
    if words.isascii():
        return words.lower()
    # Sign by sign, as full text does it: the last letter of a Greek word is no other letter to it.
    apart = unicodedata.normalize("NFD", words)
    return "".join(sign.lower() for sign in apart if not unicodedata.combining(sign))


def tokens(words: str) -> tuple[str, ...]:
    """The words of a text in order, folded."""
    return tuple(_TOKEN.findall(folded(naming.clean(words))))


def asked(words: str) -> list[Asked]:
    """What a string asks for when each of its words is asked for by itself."""
    return [Asked(((word,),)) for word in dict.fromkeys(tokens(words))]


def quoted(words: Sequence[str]) -> str:
    """Words in a row as FTS5 asks for them."""
    return '"' + " ".join(words) + '"'


@lru_cache(256)
def finder(words: tuple[str, ...]) -> Callable[[str], bool]:
    """Whether a text contains these words, folded, in a row and each as a whole."""
    row = r"[\W_]+".join(re.escape(word) for word in words)
    pattern = re.compile(rf"(?<![^\W_]){row}(?![^\W_])")

    def says(words: str | None) -> bool:
        return words is not None and pattern.search(folded(words)) is not None

    return says


def snippet(text: str, words: str, length: int = SNIPPET) -> str:
    """The part of a text in which most of the words are near each other, in one line, with dots where it was cut.

    A word counts as there when its beginning is: what is looked up by stems does not stand there letter by letter.
    """
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    stems = {word[: max(3, len(word) - 3)] for word in tokens(words)}
    begun = tuple(stems)
    # Most words are none of them: those are told by one look.
    telling = [
        (match.start(), word) for match in _TOKEN.finditer(line) if (word := folded(match.group())).startswith(begun)
    ]
    places = [(start, stem) for start, word in telling for stem in stems if word.startswith(stem)]
    best, most = 0, 0
    for number, (start, _) in enumerate(places):
        near = {stem for place, stem in places[number:] if place < start + length * 3 // 4}
        if len(near) > most:
            best, most = start, len(near)
        if len(near) == len(stems):
            break
    begin = max(0, min(best - length // 4, len(line) - length))
    begin = 0 if begin == 0 else line.find(" ", begin) + 1
    end = begin + length
    if end < len(line):
        end = line.rfind(" ", begin, end) if " " in line[begin:end] else end
    return ("… " if begin else "") + line[begin:end] + (" …" if end < len(line) else "")
