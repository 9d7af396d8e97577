"""Why a result is there, as rows below it: one a list that found it, and one on what is in a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from anyfind.cli.tables import Cell

_COLOURS: Final = {"strong": "green", "weak": "yellow"}
_SAID: Final = {"strong": "strong", "weak": "weak", "hidden": "chance"}
_FEW: Final = 6
"""Words of a picture that are shown."""

_LEAST: Final = 0.05
"""Share of the match from which a word is shown as a reason."""

_NEARLY: Final = 0.999

_SAID_ELSEWHERE: Final = frozenset({"place before", "moved"})
"""Of a second look: its reason says what it changed."""

_THE_SAME: Final = 1e-3
"""Where a question has one part, its score is that of the whole."""


def reasons(result: Mapping[str, Any]) -> Iterator[tuple[Cell, ...]]:
    """Rows for a result in the columns of the results: how sure a list is, which one at which place, and why."""
    for source in result["sources"]:
        level = source["relevance"]
        sure: Cell = (f"{_SAID[level]} {certainty(source['confidence'])}", _COLOURS.get(level, "dim"))
        place: Cell = (f"{ordinal(source['rank'])} in {source['route']}", "dim")
        yield "", sure, place, source["why"], ""
        if figures := _figures(source):
            yield "", "", "", (figures, "dim"), ""
    if words := result.get("words"):
        yield "", "", ("seen in it", "dim"), told(words), ""


def certainty(confidence: float) -> str:
    """``97%``, ``99.3%``; never quite 100 of what is not certain."""
    if confidence >= 1:
        return "100%"
    if confidence > _NEARLY:
        return ">99.9%"
    return f"{100 * confidence:.1f}%" if confidence > 0.99 else f"{100 * confidence:.0f}%"


def ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``13th``."""
    tens = number // 10 % 10
    ending = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def told(words: Sequence[Mapping[str, Any]]) -> str:
    """What is in a picture: the words that fit the question with their shares of that, then the weightiest others."""
    fitting = sorted((one for one in words if (one["match"] or 0) >= _LEAST), key=lambda one: -one["match"])[:_FEW]
    others = [one for one in words if one not in fitting][: max(_FEW - len(fitting), 0)]
    parts = [f"{one['word']} {one['match']:.0%}" for one in fitting]
    if others:
        listed = ", ".join(one["word"] for one in others)
        parts.append(f"also {listed}" if fitting else listed)
    return ", ".join(parts)


def _figures(source: Mapping[str, Any]) -> str:
    """The figures behind a reason, each once; the words are in the reason itself, and so is what was moved."""
    said = f"score {source['score']:.2f}"
    parts = [
        f"{key} {value:.3f}" if isinstance(value, float) else f"{key} {value}"
        for key, value in source["detail"].items()
        if isinstance(value, int | float) and key not in _SAID_ELSEWHERE
        if not (":" not in key and isinstance(value, float) and abs(value - source["score"]) < _THE_SAME)
    ]
    return f"{said}: {', '.join(parts)}" if parts else said if source["detail"] else ""
