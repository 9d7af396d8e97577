"""The things that the evaluation is about: pictures with their captions, and which of them resemble each other."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from anyfind.align.captions import read_captions
from anyfind.align.stamps import read_stamps
from anyfind.sdk.types import Float32Array

THE_SAME: Final = 3
"""Grade of what shows or tells the very thing that was asked for."""

ALIKE: Final = 1
"""Grade of what resembles it, as far as the people who described both agree."""

RESEMBLANCE: Final = 0.45
"""From which cosine of the words of all their captions, rare words counting more, two things are alike."""

_WORD: Final = re.compile(r"[a-z]{3,}")
_PLAIN: Final = frozenset(
    {"the", "and", "with", "are", "his", "her", "its", "for", "from", "that", "this", "while", "into", "one"}
    | {
        "two",
        "some",
        "near",
        "over",
        "there",
        "who",
        "has",
        "have",
        "was",
        "being",
        "him",
        "them",
        "out",
        "off",
        "they",
    }
    | {"their", "they"}
)


@dataclass(frozen=True, slots=True)
class Thing:
    """A picture and what people said of it.

    Attributes:
        name: Names it among all.
        picture: Its file.
        captions: At least one; the first is the question, so no file holds it.
        asked: Whether it is asked for.
    """

    name: str
    picture: Path
    captions: tuple[str, ...]


def photographs(folder: Path, captions: Path) -> list[Thing]:
    """Photographs with three captions or more, in an order that has nothing to do with what they show.

    Raises:
        AnyfindError: The folder or the captions cannot be read.
    """
    read = read_captions(folder, captions)
    told: dict[int, list[str]] = {}
    for caption, partner in zip(read.captions, read.partner, strict=True):
        told.setdefault(partner, []).append(caption)
    things = [Thing(read.files[place].name, read.files[place], tuple(some)) for place, some in told.items()]
    return sorted((thing for thing in things if len(thing.captions) > 2), key=_shuffled)


def drawings(folder: Path) -> list[Thing]:
    """Stamps that have a picture, each caption once, in such an order.

    Raises:
        AnyfindError: There are no stamps in the folder.
    """
    things: dict[str, Thing] = {}
    for stamp in read_stamps(folder).stamps:
        if stamp.picture is not None:
            things.setdefault(stamp.caption.casefold(), Thing(stamp.name, stamp.picture, (stamp.caption,)))
    return sorted(things.values(), key=_shuffled)


def _shuffled(thing: Thing) -> str:
    return hashlib.sha256(thing.name.encode()).hexdigest()


def grades(things: Sequence[Thing]) -> Float32Array:
    """What each thing is worth as an answer to a question about each other, ``float32 [questions, answers]``."""
    words = [Counter(_stem(word) for caption in thing.captions for word in _words(caption)) for thing in things]
    spread = Counter(word for one in words for word in one)
    columns = {word: place for place, word in enumerate(spread)}
    table = np.zeros((len(things), len(columns)), dtype=np.float32)
    for row, one in enumerate(words):
        for word, count in one.items():
            table[row, columns[word]] = count * math.log(len(things) / spread[word])
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    graded = np.where(table @ table.T >= RESEMBLANCE, np.float32(ALIKE), np.float32(0))
    np.fill_diagonal(graded, THE_SAME)
    return np.asarray(graded, dtype=np.float32)


def _words(caption: str) -> list[str]:
    return [word for word in _WORD.findall(caption.lower()) if word not in _PLAIN]


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
