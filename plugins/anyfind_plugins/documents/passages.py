"""Cuts long texts into overlapping passages at the ends of paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import TEXT, Locator, Segment

WORDS: Final = 190
"""Longest passage in words. The default encoder reads 256 tokens, about 1.3 a word."""

OVERLAP: Final = 40
"""How many words two neighbours share at most, so that no sentence is cut in both."""

# Scripts without spaces count by the character, as tokenisers do; long runs (addresses, base64) by pieces.
_IDEOGRAPHS: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_WORD: Final = re.compile(rf"[{_IDEOGRAPHS}]|[^\s{_IDEOGRAPHS}]{{1,16}}")
_SENTENCE_END: Final = re.compile(r"[.!?…:;][\"')\]»”\u2019]*$|[\u3002\uff01\uff1f]$")
_IDEOGRAPHIC_END: Final = re.compile("[\u3002\uff01\uff1f]")
_PARAGRAPH, _LINE, _SENTENCE, _ANYWHERE = 3, 2, 1, 0


def spans(text: str, words: int = WORDS, overlap: int = OVERLAP) -> Iterator[tuple[int, int]]:
    """Character spans of the passages of a text, in order; none if there are no words.

    Every word lies in at least one passage, a passage has at most ``words`` words, neighbours share at
    most ``overlap``, and no passage begins or ends with white space.

    Args:
        text: Any text.
        words: Longest passage, at least 4.
        overlap: Less than half of ``words``.
    """
    starts = np.fromiter((match.start() for match in _WORD.finditer(text)), dtype=np.int64)
    ends = np.fromiter((match.end() for match in _WORD.finditer(text)), dtype=np.int64)
    first = 0
    while first < len(starts):
        last = first + words
        if last >= len(starts):
            yield int(starts[first]), int(ends[-1])
            return
        last = _best_cut(text, starts, ends, max(first + overlap + 1, last - words // 4), last)
        yield int(starts[first]), int(ends[last - 1])
        first = max(first + 1, _best_start(text, starts, ends, last - overlap, last))


def passages(text: str, page: int | None = None) -> Iterator[Segment]:
    """The passages of a text as segments that remember page and character span."""
    for start, end in spans(text):
        yield Segment(TEXT, text[start:end], Locator(page=page, start=start, end=end))


def _best_cut(text: str, starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64], earliest: int, latest: int) -> int:
    """The latest best place to stop: word number ``earliest`` to ``latest``, exclusive end of a passage."""
    return max(range(earliest, latest + 1), key=lambda cut: (_strength(text, starts, ends, cut), cut))


def _best_start(text: str, starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64], earliest: int, end: int) -> int:
    """Where the next passage starts: the first good place within the overlap, so that it is long."""
    places = range(earliest, end + 1)
    good = [place for place in places if _strength(text, starts, ends, place) > _ANYWHERE]
    return good[0] if good else earliest


def _strength(text: str, starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64], cut: int) -> int:
    """How good it is to cut before word number ``cut``."""
    gap = text[ends[cut - 1] : starts[cut]]
    breaks = gap.count("\n")
    if breaks > 1:
        return _PARAGRAPH
    before = text[starts[cut - 1] : ends[cut - 1]]
    if _SENTENCE_END.search(before) and (gap or _IDEOGRAPHIC_END.match(before)):
        return _LINE if breaks else _SENTENCE
    return _SENTENCE if breaks else _ANYWHERE
