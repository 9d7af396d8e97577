"""Sentences of the engine in the user's language.

The engine speaks English, and each of its sentences is the key to its translation, as in every catalogue of texts.
Where a sentence has names or numbers in it, the catalogue has a pattern such as ``page {page} says “{quote}”``. What is
not in the catalogue, such as what other people's plugins say, is shown as the engine says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt

CONTEXT: Final = "Engine"
KEPT: Final = 4000
"""Sentences whose translation is remembered: cards ask for theirs whenever they are painted."""

LONGEST: Final = 4000
"""Characters of what is looked up at most; the engine's own words are shorter, and the window waits meanwhile."""

TOGETHER: Final = 6
"""Neighbouring sentences that an entry of the catalogue is looked for at most."""

_PLACE: Final = re.compile(r"\{(\w+)\}")
_NUMBER: Final = r"[-+]?\d(?:[\d,]*\d)?(?:\.\d+)?"
_KINDS: Final = {
    "n": _NUMBER,
    "page": r"\d+",
    "time": r"\d[\d:]*\d",
    "words": r"“[^”]*”(?:, “[^”]*”)*(?: and (?:“[^”]*”|\d+ more))?",
    "counted": r"\d+ .+",
    "named": r"[^:\n]+\.\w{1,8}",
}
"""What a placeholder may stand for, by its name without figures; any other one stands for any text."""
_ENDS: Final = re.compile(r"(?<=[.?!…]) (?=[\"'(“]?[^\W_a-z])")
_WEIGHED: Final = re.compile(r"(.+) \(([\d.e+-]+)\)", re.DOTALL)
_NUMBERS: Final = frozenset({"n", "page"})
_PLAIN: Final = frozenset({"time"})
_QUOTED: Final = re.compile(r"“([^”]*)”|\b(\d+ more)$")
_DEEPEST: Final = 5
_DIGITS: Final = 15
"""Longer numbers are no amounts, and do not fit into what writes them."""


def translated(sentence: str) -> str:
    """A sentence of the engine in the user's language; as it is where it has no translation.

    Args:
        sentence: One or several, or a part of one, in the engine's English.
    """
    return _translated(sentence, QLocale().name(), _spoken()) if sentence else ""


def translated_list(reasons: str) -> str:
    """Several reasons of the engine, parted by semicolons, each with its weight behind it or without one.

    Args:
        reasons: Such as ``kept in the picture itself (0.85); two words (0.8)``.
    """
    return "; ".join(_weighed(reason) for reason in reasons.split("; "))


def _weighed(reason: str) -> str:
    found = _WEIGHED.fullmatch(reason)
    return translated(reason) if found is None else f"{translated(found[1])} ({found[2]})"


def _spoken() -> str:
    """A word in the language of the window, by which it is known whether it is another one than before."""
    return QCoreApplication.translate(CONTEXT, "longest")


@lru_cache(maxsize=KEPT)
def _translated(sentence: str, locale: str, spoken: str) -> str:
    del locale
    if spoken == "longest" or len(sentence) > LONGEST:
        # Nobody translated the catalogue into this language, it is the engine's own, or these are not its words.
        return sentence
    return _said(sentence, 0)


def _said(sentence: str, depth: int) -> str:
    """A sentence, or several that each are known."""
    whole = _known(sentence, depth)
    if whole is not None:
        return whole
    left = _ENDS.split(sentence)
    if len(left) == 1:
        return sentence
    told = []
    while left:
        # Neighbours are tried together first: a pattern may be longer than a sentence.
        for several in range(min(len(left), TOGETHER), 0, -1):
            known = _known(" ".join(left[:several]), depth)
            if known is not None:
                break
        told.append(left[0] if known is None else known)
        del left[:several]
    return " ".join(told)


def _known(sentence: str, depth: int) -> str | None:
    """The translation of what one entry of the catalogue says, if one does."""
    catalogue = _catalogue()
    if sentence in catalogue.plain:
        return QCoreApplication.translate(CONTEXT, sentence)
    for pattern in catalogue.patterns:
        if not pattern.may_match(sentence):
            continue
        found = pattern.expression().fullmatch(sentence)
        if found is not None:
            values = {name: _value(name, text, depth) for name, text in found.groupdict().items()}
            return QCoreApplication.translate(CONTEXT, pattern.text).format(**values)
    return None


def _value(name: str, text: str, depth: int) -> str:
    kind = name.rstrip("0123456789")
    if kind in _NUMBERS:
        return _number(text)
    if kind == "words":
        return _listed(text)
    if kind == "counted":
        return _counted(text)
    if name.startswith("said") and depth < _DEEPEST:
        known = _said(text, depth + 1)
        if known != text:
            return known
    if kind in _PLAIN or QLocale().textDirection() != Qt.LayoutDirection.RightToLeft:
        return text
    # Names of files and models go from left to right among words that do not.
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def _listed(text: str) -> str:
    """Words in quotes, as the engine counts them up, in the way of the user's country."""
    locale = QLocale()
    found = _QUOTED.finditer(text)
    return locale.createSeparatedList([_said(one[2], 0) if one[2] else locale.quoteString(one[1]) for one in found])


def _counted(text: str) -> str:
    """Numbers of things, such as ``12 descriptive file name, 3 title of a recording``."""
    parts = [part.split(" ", 1) for part in re.split(r", (?=\d+ )", text)]
    return ", ".join(f"{_number(part[0])} \N{MULTIPLICATION SIGN} {_said(part[1], 1)}" for part in parts)


def _number(text: str) -> str:
    """A number as the user's country writes it."""
    digits = text.replace(",", "")
    if len(digits) > _DIGITS:
        return text
    behind = len(digits.partition(".")[2])
    return QLocale().toString(float(digits), "f", behind) if behind else QLocale().toString(int(digits))


class _Pattern:
    """An entry with placeholders.

    Args:
        text: It.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        literal = _PLACE.split(text)[::2]
        self._begin, self._end = literal[0], literal[-1]
        self._pieces = [piece for piece in literal if piece.strip()]
        self.weight = sum(map(len, self._pieces))
        self._expression: re.Pattern[str] | None = None

    def may_match(self, sentence: str) -> bool:
        """Whether it is worth looking closer; most are told apart by how they begin, in no time."""
        if not (sentence.startswith(self._begin) and sentence.endswith(self._end)):
            return False
        return all(piece in sentence for piece in self._pieces)

    def expression(self) -> re.Pattern[str]:
        """What it matches; made when it is asked for, because few are."""
        if self._expression is None:
            self._expression = re.compile("".join(self._parts()), re.DOTALL)
        return self._expression

    def _parts(self) -> Iterator[str]:
        seen: set[str] = set()
        for place, part in enumerate(_PLACE.split(self.text)):
            if place % 2 == 0:
                yield re.escape(part)
            elif part in seen:
                yield f"(?P={part})"
            else:
                seen.add(part)
                yield f"(?P<{part}>{_KINDS.get(part.rstrip('0123456789'), '.+?')})"


class _Catalogue:
    """All entries; the patterns that say most come first."""

    def __init__(self, entries: tuple[str, ...]) -> None:
        self.plain = frozenset(text for text in entries if not _PLACE.search(text))
        self.patterns = sorted(
            (_Pattern(text) for text in dict.fromkeys(entries) if text not in self.plain), key=lambda one: -one.weight
        )


@lru_cache(maxsize=1)
def _catalogue() -> _Catalogue:
    from anyfind_desktop.sentences.catalogue import entries  # noqa: PLC0415 (not needed in English)

    return _Catalogue(entries())
