"""Files that lie beside a file and bear its name: a picture's caption, a photo's voice memo.

``crow.png``, ``crow.txt`` and ``crow.ogg`` have one stem; ``crow_desc.ogg`` continues it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from anyfind.search.found import Found, Level

LIST: Final = "sidecar"
"""Name of the list."""

_CONTINUED: Final = re.compile(r"[ _.-]+(?P<rest>.+)")
_MOST: Final = 100
"""Neighbours that are looked up at most."""


def sidecars(path: Path, content_at: Callable[[Path], int | None]) -> dict[int, Found]:
    """Indexed files beside a file that bear its name, the nearest names first; strong ones by content id.

    The same stem is strong. So is a stem that goes on with a word (``crow_desc``); one that goes on with a number is
    more likely the next of a series (``scan`` and ``scan_2``) and weak.

    Args:
        path: The file, absolute.
        content_at: The content of an indexed file by path.
    """
    found: dict[int, Found] = {}
    for likeness, strong, other in _beside(path)[:_MOST]:
        content = content_at(other)
        if content is not None and content not in found:
            found[content] = Found(
                content, likeness, Level.STRONG if strong else Level.WEAK, None, None, {"beside": path.name}, other
            )
    return found


def _beside(path: Path) -> list[tuple[float, bool, Path]]:
    """Likeness of the names, whether it is sure, and the file."""
    try:
        with os.scandir(path.parent) as entries:
            names = sorted(entry.name for entry in entries if entry.name != path.name)
    except OSError:
        # The folder is away, with an unplugged drive: it has nothing to offer now.
        return []
    near = []
    for name in names:
        other = Path(name).stem
        likeness = _likeness(path.stem, other)
        if likeness is not None:
            near.append((*likeness, path.parent / name))
    return sorted(near, key=lambda one: (-one[0], one[2].name))


def _likeness(stem: str, other: str) -> tuple[float, bool] | None:
    if stem == other:
        return 1.0, True
    short, long = sorted((stem, other), key=len)
    if not short or not long.startswith(short):
        return None
    continued = _CONTINUED.fullmatch(long[len(short) :])
    if continued is None:
        return None
    # A stem of one letter, or without any, names nothing: "7" and "7_el" are weak.
    telling = sum(letter.isalpha() for letter in short) > 1
    share = len(short) / len(long)
    # What the file's name goes on from is nearer than what goes on from the file's name.
    likeness = (1.0 + share) / 2 if other == short else share / 2
    return likeness, telling and continued["rest"][0].isalpha()
