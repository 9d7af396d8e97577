"""What a question in words asks of names and text: each thing by itself, and the whole of it word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anyfind.search.query import Query
from anyfind.store import wording
from anyfind.store.hits import Asked

LITERAL = 3
"""Telling words in a row that are meant as they stand. Two of them, ``a red boat``, are what many texts say."""

_LONGEST_LETTERS = 4
_MOST_PARTS = 4

_FUNCTION_WORDS = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "is", "are", "was"}
    | {"were", "be", "it", "its", "this", "that", "these", "those", "some", "any", "my", "your", "his", "her", "our"}
    | {"their", "as", "into", "onto", "about"}
)
"""English words that say nothing alone; a full-text hit on one of them is no reason to show a file."""

_CODE = re.compile(r"(?=.*[^\W\d_])(?=.*\d)[^\W_]+")
_PARTS = re.compile(r"\d+|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of names and text.

    Attributes:
        wanted: Each thing; nothing when the question has no words.
        whole: The whole question word for word, if it has to be taken so: it is long enough, a code such as ``RE16``,
            or was quoted.
        said: Its words for people.
    """

    wanted: tuple[Asked, ...]
    whole: Asked | None
    said: str


def question(query: Query) -> Question:
    """What a query asks of names and text.

    A code is found however it is written: ``RE16``, ``RE 16`` and ``re-16`` are the same.
    """
    clauses = [
        tuple(row for phrase in clause.phrases if (row := wording.tokens(phrase)))
        for clause in query.clauses
        if not clause.excluded
    ]
    grouped = {word for rows in clauses for row in rows for word in row}
    texts = [query.text or "", *(part.text for part in query.parts if part.text and part.weight > 0)]
    every = [word for text in texts for word in wording.tokens(text) if word not in grouped]
    telling = [word for word in every if word not in _FUNCTION_WORDS]
    words = telling or ([] if any(clauses) else every)
    wanted = [Asked(rows) for rows in clauses if rows] + list(_words(words))
    return Question(
        tuple(dict.fromkeys(wanted)),
        _whole(query),
        " ".join(dict.fromkeys([*(" ".join(row) for rows in clauses for row in rows), *words])),
    )


def _words(words: list[str]) -> Iterator[Asked]:
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        rows = [(word,)]
        if _is_code(word):
            rows.append(tuple(_PARTS.findall(word)))
        # "re 16" may stand there as "re16", which has both of its words.
        rows += [(one + other,) for one, other in ((before, word), (word, after)) if _joined(one, other)]
        yield Asked(tuple(rows))


def _is_code(word: str) -> bool:
    return _CODE.fullmatch(word) is not None and len(_PARTS.findall(word)) <= _MOST_PARTS


def _joined(one: str, other: str) -> bool:
    return (one.isalpha() and len(one) <= _LONGEST_LETTERS and other.isdigit()) or (
        one.isdigit() and other.isalpha() and len(other) <= _LONGEST_LETTERS
    )


def _whole(query: Query) -> Asked | None:
    row = wording.tokens(query.text or "")
    if any(part.text for part in query.parts if part.weight > 0) or query.wordings or not row:
        return None
    for clause in query.clauses:
        if clause.exact and not clause.excluded and [wording.tokens(phrase) for phrase in clause.phrases] == [row]:
            return Asked((row,))
    together = "".join(row)
    if (len(row) == 1 and _is_code(together)) or (len(row) == 2 and _joined(*row)):
        return Asked(tuple(dict.fromkeys([row, (together,), tuple(_PARTS.findall(together))])))
    telling = [word for word in row if word not in _FUNCTION_WORDS]
    return Asked((row,)) if len(telling) >= LITERAL else None
