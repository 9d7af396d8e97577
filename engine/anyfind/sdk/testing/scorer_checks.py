"""The checks of a scorer: what it fits on a bank, what it loads, and that a score is about its two vectors alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from anyfind.sdk.contracts import CancelToken, CertainScorer, FactoredScorer
from anyfind.sdk.entries import ScorerEntry
from anyfind.sdk.errors import BadInput, Cancelled
from anyfind.sdk.testing.steps import Bench, Failure, Step, load, reason
from anyfind.sdk.types import Artifact, Bank, FitOptions, Float32Array

CLOSE: Final = 1e-4

_FIT_S: Final = 600.0
_DIMENSION, _BANK, _HELD = 24, 160, 80


def scorer_steps(bench: Bench) -> Sequence[Step]:
    """The checks of one scorer, in order."""
    checks = _ScorerChecks(bench)
    limit = bench.timeout_s if bench.timeout_s is not None else _FIT_S
    steps: list[tuple[str, Callable[[], str], tuple[str, ...]]] = [
        ("loads", checks.loads, ()),
        ("fit", checks.fit, ("scorer.loads",)),
        ("repeats", checks.repeats, ("scorer.fit",)),
        ("scores", checks.scores, ("scorer.fit",)),
        ("pairs-alone", checks.pairs_alone, ("scorer.scores",)),
        ("factors", checks.factors, ("scorer.scores",)),
        ("certainty", checks.certainty, ("scorer.scores",)),
        ("values", checks.values, ("scorer.fit",)),
        ("cancel", checks.cancel, ("scorer.loads",)),
    ]
    return [Step(f"scorer.{name}", run, limit, needs) for name, run, needs in steps]


class _ScorerChecks:
    def __init__(self, bench: Bench) -> None:
        self.entry: ScorerEntry = next(e for e in bench.manifest.scorers if e.full_id == bench.full_id)
        self._call = bench.recorder.call
        self._fitted: Artifact | None = None

    def loads(self) -> str:
        if not callable(load(self.entry.factory)):
            raise Failure(f"{self.entry.factory} cannot be called with an artifact.")
        if not callable(getattr(self._call(load(self.entry.trainer)), "fit", None)):
            raise Failure(f"{self.entry.trainer} has no method fit.")
        return "Its factory and its trainer load."

    def fit(self) -> str:
        fitted = self._known()
        missing = [key for key in ("sides", "target", "dimension", "hyperparameters") if key not in fitted.card]
        if missing:
            raise Failure(f"The card of what it fits lacks {', '.join(missing)}.")
        try:
            json.dumps(dict(fitted.card), allow_nan=False)
        except (TypeError, ValueError) as error:
            raise Failure(f"The card of what it fits is not JSON: {error}.") from error
        if fitted.kind != self.entry.full_id:
            raise Failure(f"What it fits is of kind {fitted.kind!r} instead of {self.entry.full_id!r}.")
        bank = _bank()
        if list(fitted.card["sides"]) != list(bank.sides) or fitted.card["target"] != bank.bridge:
            raise Failure("The card of what it fits names other spaces than the bank that it was fitted on.")
        for name, tensor in fitted.tensors.items():
            if not np.isfinite(tensor).all():
                raise Failure(f"The tensor {name!r} of what it fits has values that are not finite.")
        return f"It fits {len(fitted.tensors)} tensors and a card."

    def repeats(self) -> str:
        first, second = self._known(), self._fit(_bank(), FitOptions())
        same = first.tensors.keys() == second.tensors.keys() and all(
            np.array_equal(tensor, second.tensors[name]) for name, tensor in first.tensors.items()
        )
        if not same or dict(first.card) != dict(second.card):
            raise Failure("The same bank and seed give something else the second time.")
        return "The same bank and seed give the same tensors and card."

    def scores(self) -> str:
        queries, gallery = _vectors(7, 5), _vectors(9, 6)
        for side in (0, 1):
            self._scores(queries, gallery, side)
            self._scores(queries[:1], gallery[:0], side)
            self._scores(np.zeros_like(queries[:2]), gallery, side)
        return "It scores queries of both sides, an empty gallery and rows of zeros."

    def pairs_alone(self) -> str:
        queries, gallery = _vectors(7, 5), _vectors(9, 6)
        for side in (0, 1):
            whole = self._scores(queries, gallery, side)
            alone = self._scores(queries[2:3], gallery, side)
            if not np.allclose(alone[0], whole[2], atol=CLOSE):
                raise Failure("A query gets other scores alone than among others: it must not look at those of others.")
            part = self._scores(queries, gallery[4:6], side)
            if not np.allclose(part, whole[:, 4:6], atol=CLOSE):
                raise Failure("An item gets another score in another gallery: only what was fitted may matter.")
        return "A score is about its query, its item and what was fitted."

    def factors(self) -> str:
        scorer = self._scorer()
        if not isinstance(scorer, FactoredScorer):
            return "It promises no factors."
        queries, gallery = _vectors(7, 5), _vectors(9, 6)
        for side in (0, 1):
            product = self._call(scorer.map_queries, queries, side) @ self._call(scorer.map_gallery, gallery, side).T
            if not np.allclose(product, self._scores(queries, gallery, side), atol=CLOSE):
                raise Failure("Its scores are not the inner products of what map_queries and map_gallery give.")
        return "Its scores are the inner products of what its queries and its gallery become."

    def certainty(self) -> str:
        scorer = self._scorer()
        if not isinstance(scorer, CertainScorer):
            return "It tells no certainty."
        for side in (0, 1):
            told = self._call(scorer.certainty, _vectors(7, 5), _vectors(9, 6), side)
            if told.shape != (7, 9) or not (np.isfinite(told).all() and told.min() >= 0 and told.max() <= 1):
                raise Failure("A certainty is no number from 0 to 1.")
        if "certainty" not in self._known().card:
            raise Failure("Its card does not say what a certainty means.")
        return "Its certainties lie from 0 to 1."

    def values(self) -> str:
        known = self._known().card["hyperparameters"]
        if known:
            again = self._fit(_bank(held=False), FitOptions(values=dict(known)))
            if dict(again.card["hyperparameters"]) != dict(known):
                raise Failure("Hyper-parameters that were given are not those of the card.")
        try:
            self._fit(_bank(), FitOptions(values={"no such hyper-parameter": 1}))
        except BadInput:
            return "It takes the hyper-parameters of a card and refuses those it does not know."
        raise Failure("It takes a hyper-parameter that it does not know.")

    def cancel(self) -> str:
        token = CancelToken()
        token.cancel()
        try:
            self._call(self._call(load(self.entry.trainer)).fit, _bank(), _ignore, token)
        except Cancelled:
            return "It stops when its token is set."
        except Exception as error:
            raise Failure(f"With its token set it raised {reason(error)} instead of Cancelled.") from error
        raise Failure("It fitted to the end although its token was set.")

    def _scores(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
        found = self._call(self._scorer().scores, queries, gallery, side)
        wanted = (len(queries), len(gallery))
        if not isinstance(found, np.ndarray) or found.dtype != np.float32 or found.shape != wanted:
            shown = f"{found.dtype} {list(found.shape)}" if isinstance(found, np.ndarray) else type(found).__name__
            raise Failure(f"It gives {shown} instead of float32 {list(wanted)}.")
        if not np.isfinite(found).all():
            raise Failure("It gives scores that are not finite.")
        return found

    def _scorer(self) -> Any:
        return self._call(load(self.entry.factory), self._known())

    def _known(self) -> Artifact:
        if self._fitted is None:
            self._fitted = self._fit(_bank(), FitOptions())
        return self._fitted

    def _fit(self, bank: Bank, options: FitOptions) -> Artifact:
        fitted = self._call(self._call(load(self.entry.trainer)).fit, bank, _ignore, CancelToken(), options)
        if not isinstance(fitted, Artifact):
            raise Failure(f"Its trainer gave a {type(fitted).__name__} instead of an Artifact.")
        return fitted


def _bank(*, held: bool = True) -> Bank:
    """Pairs of unit vectors that resemble each other."""
    sides = []
    for seed, count in ((1, _BANK), (2, _HELD if held else 0)):
        random = np.random.default_rng(seed)
        causes = random.normal(size=(count, _DIMENSION))
        sides.append([_unit(causes + 0.6 * random.normal(size=causes.shape)) for _ in (0, 1)])
    (left, right), (held_left, held_right) = sides
    spaces = ("0123456789abcdef", "fedcba9876543210")
    partner, held_partner = np.arange(_BANK), np.arange(len(held_left))
    return Bank(spaces, "00000000ffffffff", left, right, partner, held_left, held_right, held_partner)


def _vectors(count: int, seed: int) -> Float32Array:
    return _unit(np.random.default_rng(seed).normal(size=(count, _DIMENSION)))


def _unit(rows: Any) -> Float32Array:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def _ignore(_done: int, _total: int, _what: str) -> None:
    """Progress that nobody watches."""
