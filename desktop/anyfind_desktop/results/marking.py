"""Which words of a passage were asked for."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"\w+")
_SHORTEST: Final = 2
_STEM: Final = 4
"""Words of at least so many letters are also marked where they go on, or are inflected."""


def asked_words(text: str) -> frozenset[str]:
    """The words of a question, folded; filters such as ``type:image`` are none."""
    plain = " ".join(part for part in text.split() if ":" not in part and not part.startswith("-"))
    return frozenset(_folded(word) for word in _WORD.findall(plain) if len(word) >= _SHORTEST)


@lru_cache(maxsize=512)
def marks(passage: str, words: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Where the words stand in a passage: begin and length of each."""
    return tuple(
        (found.start(), found.end() - found.start())
        for found in _WORD.finditer(passage)
        if any(_same(_folded(found.group()), word) for word in words)
    )


def _same(said: str, asked: str) -> bool:
    if said == asked:
        return True
    stem = asked[: max(_STEM, len(asked) - 2)]
    return len(asked) >= _STEM and said.startswith(stem) and len(said) <= len(asked) + 3


def _folded(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
