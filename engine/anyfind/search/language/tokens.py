"""Cuts a line into tokens. Every line can be cut, in one pass from left to right."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from anyfind.search.language.nodes import KEYS, KINDS, LISTS, Box, File, Filter, Lacks, Phrase, Word

IsFile = Callable[[str], bool]
"""Whether a word such as ``/home/eva/a.jpg`` names a file to search by."""


@dataclass(frozen=True, slots=True)
class Sign:
    """``+`` or ``-`` that stands alone."""

    negative: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A file, and the sign right before it, if there is one."""

    file: File
    sign: Sign | None


@dataclass(frozen=True, slots=True)
class Or:
    """The word OR in capitals."""


Token = Word | Phrase | Lacks | Filter | Named | Sign | Or

_QUOTES: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "≥": ">=", "≤": "<="})
_BLANK: Final = re.compile(r"\s*")
_WORD: Final = re.compile(r"\S+")
_KEY: Final = re.compile(r"([A-Za-z]{2,6}):(?=\S)")
_PATH: Final = re.compile(r"(?:\.\.?|~)[/\\]\S*")
_COMPARE: Final = re.compile(r">=|<=|>|<|=|")
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.|\\\Z)*)("|\Z)', re.DOTALL)
_ESCAPED: Final = re.compile(r'\\(["\\])')
_BOX: Final = re.compile(r"\[(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})\]\Z")
_NUMBER: Final = re.compile(r"[0-9]{1,18}")
_BARE: Final = {stop: re.compile(rf'[^\s"{stop}]+') for stop in ("", ",", "<")}
_WEIGHT: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3})?):(?:(?=[^\s0-9])|\s+(?=\S))")


class Tokens:
    """The tokens of a line.

    Args:
        text: Any text.
        is_file: Asked about words with a slash that begin like no path.
    """

    def __init__(self, text: str, is_file: IsFile) -> None:
        self._text = text.translate(_QUOTES)
        self._is_file = is_file
        self._at = 0

    def weight(self) -> float | None:
        """The weight that stands here, such as ``2:``; then what it weighs is next."""
        self._skip()
        found = _WEIGHT.match(self._text, self._at)
        if found is None or float(found[1]) == 0:
            return None
        self._at = found.end()
        return float(found[1])

    def next(self) -> Token | None:
        """The next token; ``None`` at the end. Empty quotes are none."""
        while True:
            self._skip()
            if self._at >= len(self._text):
                return None
            sign = self._sign()
            if sign is not None and (self._at >= len(self._text) or self._text[self._at].isspace()):
                return sign
            token = self._one(sign)
            if token is not None:
                return token

    def _skip(self) -> None:
        found = _BLANK.match(self._text, self._at)
        assert found is not None
        self._at = found.end()

    def _sign(self) -> Sign | None:
        """The sign here, if it is one for what follows rather than a part of a word."""
        first, rest = self._text[self._at], self._text[self._at + 1 : self._at + 2]
        if first == "-" and rest != "-":
            self._at += 1
            return Sign(negative=True)
        if first == "+" and (not rest or rest.isspace() or self._file_follows(self._at + 1)):
            self._at += 1
            return Sign(negative=False)
        return None

    def _file_follows(self, at: int) -> bool:
        key = _KEY.match(self._text, at)
        return _PATH.match(self._text, at) is not None or (key is not None and key[1].lower() in KINDS)

    def _one(self, sign: Sign | None) -> Token | None:
        """What begins here, behind its sign; nothing for empty quotes."""
        word: Word | Phrase
        if self._text[self._at] == '"':
            text = " ".join(self._quoted().split())
            if not text:
                return None
            word = Phrase(text)
        else:
            found = self._keyed(sign) or self._path(sign)
            if not isinstance(found, Word):
                return found
            word = found
        if sign is not None and sign.negative:
            return Lacks(word)
        return Or() if word == Word("OR") else word

    def _path(self, sign: Sign | None) -> Named | Word:
        found = _WORD.match(self._text, self._at)
        assert found is not None
        self._at = found.end()
        text = found[0]
        if _PATH.match(text) is not None:
            return Named(File("like", *_boxed(text)), sign)
        if "/" in text or "\\" in text:
            if self._is_file(text):
                return Named(File("like", text), sign)
            path, box = _boxed(text)
            if box is not None and self._is_file(path):
                return Named(File("like", path, box), sign)
        return Word(text)

    def _keyed(self, sign: Sign | None) -> Named | Filter | Word | None:
        """A filter or a file with its key; a word if nothing stands behind the key; nothing if it is no key."""
        found = _KEY.match(self._text, self._at)
        key = "" if found is None else found[1].lower()
        if found is None or (key not in KINDS and key not in KEYS):
            return None
        start, self._at = self._at, found.end()
        made = self._file(key, sign) if key in KINDS else self._filter(KEYS[key], sign)
        return made if made is not None else Word(self._text[start : self._at].replace('"', ""))

    def _file(self, key: str, sign: Sign | None) -> Named | None:
        target, bare = self._value("")
        box: Box | None = None
        if bare:
            # Only what stands outside of the quotes can be a box.
            target, box = target[: len(target) - len(bare)] + _boxed(bare)[0], _boxed(bare)[1]
        if not target:
            return None
        if key == "file" and _NUMBER.fullmatch(target):
            return Named(File("like", int(target), box), sign)
        return Named(File(KINDS[key], target, box), sign)

    def _filter(self, key: str, sign: Sign | None) -> Filter | None:
        compare = ""
        if key in {"size", "date"}:
            found = _COMPARE.match(self._text, self._at)
            assert found is not None
            compare, self._at = found[0], found.end()
        stop = "," if key in LISTS else "<" if key == "near" else ""
        values = [self._value(stop)[0]]
        while key in LISTS and self._text[self._at : self._at + 1] == ",":
            self._at += 1
            values.append(self._value(stop)[0])
        values = [value for value in values if value]
        if not values:
            return None
        within = ""
        if key == "near" and self._text[self._at : self._at + 1] == "<":
            self._at += 1
            within = self._value("")[0]
        return Filter(key, tuple(values), compare, within, sign is not None and sign.negative)

    def _value(self, stop: str) -> tuple[str, str]:
        """What stands here up to a blank or ``stop``, without quotes; and its end that is outside of quotes."""
        pieces: list[str] = []
        bare = ""
        while self._at < len(self._text):
            if self._text[self._at] == '"':
                pieces.append(bare)
                pieces.append(self._quoted())
                bare = ""
                continue
            found = _BARE[stop].match(self._text, self._at)
            if found is None:
                break
            bare, self._at = found[0], found.end()
        return "".join(pieces) + bare, bare

    def _quoted(self) -> str:
        """What is in the quotes that begin here; up to the end of the line if they are not closed."""
        found = _QUOTED.match(self._text, self._at)
        assert found is not None
        self._at = found.end()
        return _ESCAPED.sub(r"\1", found[1])


def _boxed(text: str) -> tuple[str, Box | None]:
    """A path and the box behind it, if there is one."""
    found = _BOX.search(text)
    if found is None:
        return text, None
    left, top, right, bottom = (int(number) for number in found.groups())
    return text[: found.start()], (left, top, right, bottom)
