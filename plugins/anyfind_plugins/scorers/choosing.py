"""Chooses a scorer's parameters on held pairs, for each direction on its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from anyfind.sdk import BadInput, Bank, CancelToken, FactoredScorer, FitOptions, Float32Array, Progress, Scorer

SIDES: Final = ("left", "right")
"""What the parameters of the two directions are called: where the queries come from."""

_RIGHTS, _LEFTS = 600, 1200
"""Held vectors of each side that a choice is made on at most."""

Ids = npt.NDArray[np.int64]
Values = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class HeldPairs:
    """Held pairs as a choice uses them.

    Attributes:
        left: ``float32 [h, v]``.
        right: ``float32 [i, v]``.
        partner: ``int64 [h]``.
    """

    left: Float32Array
    right: Float32Array
    partner: Ids

    @classmethod
    def of(cls, bank: Bank) -> HeldPairs:
        """The held pairs of a bank, evenly thinned out where there are many."""
        return cls.thinned(bank.held_left, bank.held_right, bank.held_partner)

    @classmethod
    def thinned(cls, left: Float32Array, right: Float32Array, partner: Ids) -> HeldPairs:
        """An even choice of pairs: at most 600 right items, and 1,200 of their left ones."""
        rights = _even(len(right), _RIGHTS)
        position = np.full(len(right), -1, dtype=np.int64)
        position[rights] = np.arange(len(rights))
        lefts = np.flatnonzero(position[partner] >= 0)
        lefts = lefts[_even(len(lefts), _LEFTS)]
        return cls(left[lefts], right[rights], position[partner[lefts]])

    def found(self, side: int, scorer: Scorer | None = None) -> tuple[Float32Array, Ids]:
        """The queries of one side and the rank of each one's best right answer, from 1; ties count against it.

        Args:
            side: 0 for left items as queries, 1 for right ones.
            scorer: What scores; the inner product where there is none.
        """
        # A right item that lost its last left one in the thinning asks for nothing, but stays in the pool.
        asked = np.unique(self.partner)
        queries, gallery = (self.right[asked], self.left) if side else (self.left, self.right)
        scores = queries @ gallery.T if scorer is None else scorer.scores(queries, gallery, side)
        owner = np.arange(len(self.right))
        mine = self.partner[None] == asked[:, None] if side else owner[None] == self.partner[:, None]
        best = np.where(mine, scores, -np.inf).max(axis=1, keepdims=True)
        return queries, np.asarray(1 + np.count_nonzero((scores >= best) & ~mine, axis=1), dtype=np.int64)


def merit(found: Ids) -> float:
    """Mean of R@1, R@5 and R@10 in percent."""
    return float(np.mean([np.mean(found <= k) for k in (1, 5, 10)])) * 100 if len(found) else 0.0


def choose(
    bank: Bank,
    defaults: Values,
    grid: Iterable[Values],
    make: Callable[[tuple[Values, Values]], Scorer],
    options: FitOptions,
    progress: Progress,
    cancel: CancelToken,
) -> tuple[Values, Values]:
    """Values of each direction: those given, else the best of a grid on the held pairs, else the defaults.

    Args:
        bank: Training and held pairs.
        defaults: What is taken where nothing is given and nothing held.
        grid: What is tried.
        make: A scorer with these values for queries from the left and from the right.
        options: ``values`` may hold each key of ``defaults`` for both directions, or as ``left.key`` and ``right.key``.
        progress: Called with the values tried.
        cancel: Stops between two of them.

    Raises:
        BadInput: An unknown hyper-parameter, or one that is no number.
        Cancelled: Somebody asked.
    """
    given = _given(options, defaults)
    if given is not None:
        return given
    held, tried = HeldPairs.of(bank), list(grid)
    best = [dict(defaults), dict(defaults)]
    if not len(held.left):
        cancel.check()
        return best[0], best[1]
    merits = [-1.0, -1.0]
    # One thread, so that the last bits, and with them a close choice, are the same wherever it is made.
    with threadpool_limits(1, user_api="blas"):
        for number, values in enumerate(tried):
            progress(number, len(tried), "choosing how to score")
            scorer = make((values, values))
            for side in (0, 1):
                cancel.check()
                found = merit(held.found(side, scorer)[1])
                if found > merits[side]:
                    best[side], merits[side] = dict(values), found
    progress(len(tried), len(tried), "choosing how to score")
    return best[0], best[1]


def named(values: tuple[Values, Values]) -> dict[str, float]:
    """Values of both directions under the names that a fit takes them under."""
    return {f"{side}.{key}": value for side, own in zip(SIDES, values, strict=True) for key, value in own.items()}


def read(hyperparameters: Mapping[str, Any], defaults: Values) -> tuple[Values, Values]:
    """The inverse of :func:`named`; KeyError where they are not those that ``defaults`` has."""
    both = []
    for side in SIDES:
        mine = {key: value for key, value in hyperparameters.items() if key.startswith(f"{side}.")}
        own = {key.removeprefix(f"{side}."): float(value) for key, value in mine.items()}
        both.append({key: own[key] for key in defaults})
    return both[0], both[1]


def factored_scores(scorer: FactoredScorer, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
    """Scores as the inner products that a factored scorer promises."""
    mapped = scorer.map_queries(queries, side) @ scorer.map_gallery(gallery, side).T
    return np.asarray(mapped, dtype=np.float32)


def _given(options: FitOptions, defaults: Values) -> tuple[Values, Values] | None:
    if not options.values:
        return None
    known = [*defaults, *(f"{side}.{key}" for side in SIDES for key in defaults)]
    both: list[dict[str, float]] = [dict(defaults), dict(defaults)]
    for name, value in options.values.items():
        if name not in known:
            raise BadInput(f"This scorer has no hyper-parameter {name!r}.", hint=f"It has {', '.join(known)}.")
        if isinstance(value, bool) or not isinstance(value, int | float) or not np.isfinite(value):
            raise BadInput(f"The hyper-parameter {name} must be a number, not {value!r}.")
        side, _, key = name.rpartition(".")
        for number, own in enumerate(both):
            if side in {"", SIDES[number]}:
                own[key] = float(value)
    return both[0], both[1]


def _even(count: int, wanted: int) -> Ids:
    return np.unique(np.linspace(0, count - 1, min(count, wanted)).astype(np.int64)) if count else np.empty(0, np.int64)
