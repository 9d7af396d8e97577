"""Joins lines that have times, such as subtitles or what was heard, into passages worth embedding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from anyfind.sdk import TEXT, Locator, Segment

LONGEST_S: Final = 30.0
"""Longest passage in seconds: enough for a thought, short enough that a hit opens near its words."""

_PAUSE_S: Final = 4.0  # after such a silence something else begins
_ENOUGH_S: Final = 12.0  # from here on a passage may end with a sentence
_WORDS: Final = 120  # fast speakers; the default text encoder reads about 190
_END: Final = re.compile(r"[.!?\u2026\u3002\uff01\uff1f][\"')\]»”]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """Words with the time they were said or shown, in seconds."""

    start_s: float
    end_s: float
    text: str


def passages(lines: Iterable[Line]) -> Iterator[Segment]:
    """Text segments of some lines each, as soon as each is complete.

    A passage ends before a pause, at the end of a sentence once it is long enough, and at
    :data:`LONGEST_S` in any case; one line is never cut.

    Args:
        lines: In order of time, none empty.
    """
    open_: list[Line] = []
    for line in lines:
        if open_ and _breaks(open_, line):
            yield _segment(open_)
            open_ = []
        open_.append(line)
    if open_:
        yield _segment(open_)


def _breaks(open_: list[Line], line: Line) -> bool:
    last = open_[-1]
    words = sum(len(one.text.split()) for one in open_)
    return (
        line.start_s - last.end_s > _PAUSE_S
        or line.end_s - open_[0].start_s > LONGEST_S
        or words + len(line.text.split()) > _WORDS
        or (last.end_s - open_[0].start_s >= _ENOUGH_S and _END.search(last.text) is not None)
    )


def _segment(lines: list[Line]) -> Segment:
    end = max(line.end_s for line in lines)
    locator = Locator(start_s=round(lines[0].start_s, 2), end_s=round(end, 2))
    return Segment(TEXT, " ".join(line.text for line in lines), locator)
