"""Asks what has no answer, what has one, what only a filter lets through, and what is named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from anyfind.api.answers import SearchAnswer, SearchResult
from anyfind.api.requests import SearchRequest
from anyfind.sdk.contracts import Progress
from anyfind.search.query import Query
from anyfind.service.asking import make_query
from anyfind.service.search_set import written

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

TOP: Final = 10
FILTERED: Final = 300
_DEEP: Final = 200
"""So many results are checked against a filter."""

_KINDS: Final = {"image": (".png", ".jpg", ".jpeg", ".svg"), "sound": (".ogg", ".wav"), "text": (".txt", ".md", ".pdf")}


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter as it is typed, and the same condition on a file."""

    typed: str
    holds: Callable[[Path, float], bool]


def zeros(engine: Engine, progress: Progress) -> dict[str, Any]:
    """How questions without an answer are answered: what share finds nothing strong, what share finds nothing."""
    asked = written.unanswerable()
    answers = []
    for number, words in enumerate(asked):
        progress(number, len(asked), "asking for nothing")
        answers.append(_answer(engine, SearchRequest(text=words, k=TOP)))
    return {
        "questions": len(asked),
        "no_strong_percent": _share([answer.relevant == 0 for answer in answers]),
        "no_result_percent": _share([not answer.results for answer in answers]),
        "results_each": round(float(np.mean([len(answer.results) for answer in answers])), 2),
    }


def kept(engine: Engine, asked: Sequence[tuple[str, Sequence[Path]]], progress: Progress) -> dict[str, Any]:
    """Of questions whose right answer is among the first ten when near misses count, how many still show it.

    Args:
        engine: The library.
        asked: Words, and the files of which any is right.
        progress: Called with the questions asked.
    """
    found, shown, strong = [], [], []
    for number, (words, right) in enumerate(asked):
        progress(number, len(asked), "asking what is there")
        contents = {engine.store.content_at(path) for path in right} - {None}
        nearest = engine.search(Query(text=words, k=TOP, nearest=True)).results
        first = engine.search(Query(text=words, k=TOP)).results
        found.append(any(result.file in contents for result in nearest))
        shown.append(any(result.file in contents for result in first))
        strong.append(any(result.file in contents and result.relevance == "strong" for result in first))
    there = np.array(found, dtype=bool) | np.array(shown, dtype=bool)
    return {
        "questions": len(asked),
        "found_percent": _share(there.tolist()),
        "visible_of_found_percent": _share(np.array(shown)[there].tolist()),
        "strong_of_found_percent": _share(np.array(strong)[there].tolist()),
    }


def filtered(engine: Engine, root: Path, progress: Progress) -> dict[str, Any]:
    """Whether everything that is shown for questions with filters passes them, checked on the files themselves."""
    asked = _with_filters(root)
    checked = outside = answered = 0
    for number, (words, conditions) in enumerate(asked):
        progress(number, len(asked), "asking with filters")
        answer = _answer(engine, SearchRequest(text=words, k=_DEEP))
        answered += bool(answer.results)
        for result in answer.results:
            for path in (result.path, *result.copies):
                checked += 1
                moment = _moment(result, Path(path))
                outside += not all(condition.holds(Path(path), moment) for condition in conditions)
    return {
        "questions": len(asked),
        "with_results": answered,
        "results": checked,
        "outside": outside,
        "precision_percent": round(100 * (1 - outside / max(checked, 1)), 2),
    }


def first(engine: Engine, asked: Sequence[tuple[str, Path]]) -> dict[str, Any]:
    """For how many questions the one right file comes first."""
    ranks = []
    for words, right in asked:
        content = engine.store.content_at(right)
        results = _answer(engine, SearchRequest(text=words, k=TOP)).results
        ranks.append(bool(results) and content is not None and results[0].file == content)
    return {"questions": len(asked), "first_percent": _share(ranks)}


def _answer(engine: Engine, request: SearchRequest) -> SearchAnswer:
    """The answer to what somebody types into the box."""
    return engine.search(make_query(engine, request, {"image": None, "sound": None, "like": None}))


def _share(these: Sequence[bool]) -> float:
    return round(100 * float(np.mean(these)), 1) if len(these) else 0.0


def _moment(result: SearchResult, path: Path) -> float:
    taken = result.metadata.get("taken_at")
    if isinstance(taken, str):
        return dt.datetime.fromisoformat(taken).astimezone().timestamp()
    return path.stat().st_mtime


def _with_filters(root: Path) -> list[tuple[str, list[Condition]]]:
    """Questions with one to three filters each, half of them beside words."""
    random = np.random.default_rng(2718)
    groups = _conditions(root)
    words = ("a dog on the grass", "crow", "water", "the old notebook", "children playing", "harbour", "a red thing")
    asked = []
    for number in range(FILTERED):
        chosen = random.choice(len(groups), size=1 + number % 3, replace=False)
        conditions = [groups[one][int(random.integers(len(groups[one])))] for one in chosen]
        typed = [words[number % len(words)]] if number % 2 else []
        asked.append((" ".join([*typed, *(one.typed for one in conditions)]), conditions))
    return asked


def _conditions(root: Path) -> list[list[Condition]]:
    """Groups of conditions; of one group only one is asked at a time."""
    folders = sorted(path for path in root.rglob("*") if path.is_dir())
    below = [Condition(f'in:"{folder}"', lambda path, _, folder=folder: folder in path.parents) for folder in folders]  # type: ignore[misc]
    kinds = [
        _either(sign, f"type:{kind}", lambda path, of=of: path.suffix.lower() in of)  # type: ignore[misc]
        for kind, of in _KINDS.items()
        for sign in ("", "-")
    ]
    suffixes = [
        _either(sign, f"ext:{one}", lambda path, one=one: path.suffix.lower() == f".{one}")  # type: ignore[misc]
        for one in ("png", "jpg", "txt", "md", "pdf", "ogg")
        for sign in ("", "-")
    ]
    sizes = [
        Condition(f"size:{sign}{number}{unit}", _size(sign, number * factor))
        for sign in "<>"
        for number, unit, factor in ((300, "", 1), (2, "KB", 1000), (20, "KB", 1000), (90, "KB", 1000))
    ]
    dates = []
    for year in range(2016, 2025, 2):
        moment = dt.datetime(year, 6, 1).astimezone().timestamp()
        dates.append(Condition(f"after:{year}-06", lambda _, when, moment=moment: when >= moment))  # type: ignore[misc]
        dates.append(Condition(f"before:{year}-06", lambda _, when, moment=moment: when < moment))  # type: ignore[misc]
    names = [
        _either(sign, f"name:{word}", lambda path, word=word: word in path.name.lower())  # type: ignore[misc]
        for word in ("scan", "notes", "01", "cat")
        for sign in ("", "-")
    ]
    return [below, kinds, suffixes, sizes, dates, names]


def _either(sign: str, typed: str, holds: Callable[[Path], bool]) -> Condition:
    """A condition on a path, or with a minus its contrary."""
    return Condition(sign + typed, lambda path, _: holds(path) != bool(sign))


def _size(sign: str, limit: int) -> Callable[[Path, float], bool]:
    if sign == "<":
        return lambda path, _: path.stat().st_size < limit
    return lambda path, _: path.stat().st_size > limit
