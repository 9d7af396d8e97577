"""Subtitle files beside films: SubRip and WebVTT. Runs in the reading process."""

from __future__ import annotations

import re
from typing import Final

from anyfind.align.pairs.captions import Caption
from anyfind.align.pairs.markup import decoded

_TIMES: Final = re.compile(
    r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})"
)
_MARKUP: Final = re.compile(r"\{[^}]*\}|<[^>]*>")
_ENOUGH_S: Final = 10.0
_PAUSE_S: Final = 4.0
_LONGEST_S: Final = 60.0


def of_subtitles(data: bytes) -> list[Caption]:
    """What is said, in passages of some lines each with their times in seconds."""
    lines: list[tuple[float, float, str]] = []
    blocks = re.split(r"\n\s*\n", decoded(data).replace("\r\n", "\n").replace("\r", "\n"))
    for block in blocks:
        times = _TIMES.search(block)
        if times is None:
            continue
        start, end = _seconds(times.groups()[:4]), _seconds(times.groups()[4:])
        words = " ".join(_MARKUP.sub(" ", block[times.end() :].partition("\n")[2]).split())
        if words and start < end <= start + _LONGEST_S:
            lines.append((start, end, words))
    return _passages(sorted(lines))


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = parts
    assert fraction is not None
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return round(whole + float(f"0.{fraction}"), 3)


def _passages(lines: list[tuple[float, float, str]]) -> list[Caption]:
    found: list[Caption] = []
    began, ended, words = 0.0, 0.0, ""
    for start, end, said in lines:
        if words and (start - ended > _PAUSE_S or ended - began >= _ENOUGH_S):
            found.append(Caption(words, "film", start_s=began, end_s=ended))
            words = ""
        began = start if not words else began
        ended, words = end, f"{words} {said}".strip()
    if words:
        found.append(Caption(words, "film", start_s=began, end_s=ended))
    return found
