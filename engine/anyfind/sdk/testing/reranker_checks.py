"""The checks of rerankers."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, Final

from anyfind.sdk.errors import BadInput
from anyfind.sdk.manifest import RerankerEntry
from anyfind.sdk.reranking import Candidate, Region
from anyfind.sdk.testing.steps import Bench, Failure, Skip, Step, load
from anyfind.sdk.types import IMAGE

_OPENING: Final = 10.0
_BUDGET_S: Final = 30.0
_QUERY: Final = "a bird on a fence"
_TEXTS: Final = (
    "a crow on a fence",
    "a red car",
    None,
    "",
    "Minutes of the meeting, third quarter. " * 200,
    "caf\u00e9 \u9ce5",
)
_SAME: Final = 1e-3
"""How far a score may move with the rest of its batch; padding makes networks differ by less."""

_SIZES: Final = ((640, 480), (480, 640), (64, 64), (3000, 20), (1, 1))
_MOST: Final = 64


def reranker_steps(bench: Bench) -> Sequence[Step]:
    """The checks of one reranker."""
    entry = next(e for e in bench.manifest.rerankers if e.full_id == bench.full_id)
    checks = _Checks(bench, entry)
    limit = bench.timeout_s if bench.timeout_s is not None else entry.timeout_s
    opened = ("reranker.opens",)
    steps: list[tuple[str, Callable[[], str], tuple[str, ...]]] = [
        ("loads", checks.loads, ()),
        ("opens", checks.opens, ("reranker.loads",)),
        ("scores", checks.scores, opened),
        ("alone", checks.alone, opened),
        ("again", checks.again, opened),
    ]
    if entry.regions:
        steps.append(("boxes", checks.boxes, opened))
    steps.append(("reopens", checks.reopens, opened))
    return [Step(f"reranker.{name}", run, limit, needs) for name, run, needs in steps]


class _Checks:
    def __init__(self, bench: Bench, entry: RerankerEntry) -> None:
        self._bench = bench
        self._entry = entry
        self._call = bench.recorder.call
        self._made: Any = None

    def loads(self) -> str:
        self._made = self._call(load(self._entry.factory))
        wanted = ["rerank", *(["boxes"] if self._entry.regions else [])]
        missing = [name for name in wanted if not callable(getattr(self._made, name, None))]
        if missing:
            raise Failure(f"{self._entry.factory} has no method {missing[0]}.")
        if callable(getattr(self._made, "open", None)) != callable(getattr(self._made, "close", None)):
            raise Failure(f"{self._entry.factory} has one of the methods open and close, but not the other.")
        return "It loads and has every method of the contract."

    def opens(self) -> str:
        if not callable(getattr(self._made, "open", None)):
            return "It has nothing to open."
        weights = {
            one.name: self._bench.weights[one.name] for one in self._entry.weights if one.name in self._bench.weights
        }
        lacking = [one.name for one in self._entry.weights if one.name not in weights]
        if lacking:
            raise Skip(f"Its weights are not there: {lacking[0]}.")
        try:
            self._bench.recorder.slow_call(_OPENING, self._made.open, self._bench.context(weights))
        except BadInput as error:
            if self._entry.weights:
                raise Failure(f"With its weights and default settings it does not open: {error}") from error
            raise Skip(f"It has no weights of its own, and its settings name no model: {error}") from error
        return "It opens."

    def scores(self) -> str:
        candidates = self._candidates()
        for given in (candidates, candidates[:1], []):
            self._scores(_QUERY, given)
        self._scores("", candidates)
        return "It gives a finite score for each candidate, also for an empty query and for nothing."

    def alone(self) -> str:
        candidates = self._candidates()
        together = self._scores(_QUERY, candidates)
        for candidate, score in zip(candidates, together, strict=True):
            if abs(self._scores(_QUERY, [candidate])[0] - score) > _SAME * max(1.0, abs(score)):
                raise Failure("The score of a candidate depends on the others in its batch.")
        return "A score depends on its candidate alone, so that batches can be put together."

    def again(self) -> str:
        candidates = self._candidates()
        if self._scores(_QUERY, candidates) != self._scores(_QUERY, candidates):
            raise Failure("Asked twice it gives other scores.")
        return "Asked twice it gives the same scores."

    def boxes(self) -> str:
        count = 0
        for width, height in _SIZES:
            boxes = list(self._call(self._made.boxes, width, height))
            count = max(count, len(boxes))
            if len(boxes) > _MOST:
                raise Failure(f"Of a picture of {width} x {height} it wants {len(boxes)} parts; {_MOST} are the most.")
            for left, top, right, bottom in boxes:
                if not (0 <= left < right <= width and 0 <= top < bottom <= height):
                    raise Failure(f"{(left, top, right, bottom)} is no part of a picture of {width} x {height}.")
            if boxes != list(self._call(self._made.boxes, width, height)):
                raise Failure("Asked twice it wants other parts.")
        if count == 0:
            raise Failure("It wants no part of any picture.")
        return f"It wants up to {count} parts of a picture, all inside."

    def reopens(self) -> str:
        if not callable(getattr(self._made, "close", None)):
            return "It has nothing to close."
        before = self._scores(_QUERY, self._candidates())
        self._call(self._made.close)
        self.opens()
        if self._scores(_QUERY, self._candidates()) != before:
            raise Failure("Closed and opened again it gives other scores.")
        return "Closed and opened again it gives the same scores."

    def _candidates(self) -> list[Candidate]:
        texts = [Candidate(number, 1.0 - number / 10, text) for number, text in enumerate(_TEXTS)]
        regions = (Region((0, 0, 40, 40), 2.5), Region((20, 0, 60, 40), -1.0))
        pictures = [Candidate(10, 0.5, None, None, IMAGE, regions), Candidate(11, 0.4, None, None, IMAGE)]
        return texts + pictures

    def _scores(self, query: str, given: Sequence[Candidate]) -> list[float]:
        found = [float(score) for score in self._call(self._made.rerank, query, given, _BUDGET_S)]
        if len(found) != len(given):
            raise Failure(f"It gives {len(found)} scores for {len(given)} candidates.")
        if not all(map(math.isfinite, found)):
            raise Failure("It gives scores that are not finite.")
        return found
