"""What a bridge makes of both sides: the gap that is left, its hubs, and whether each side keeps its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.align.judging import judge, mapped
from anyfind.align.reports.geometry import Gap, Hubness, effective_rank, gap, hubness, mean_cosine
from anyfind.align.reports.neighbours import NEIGHBOURS, nearest, preserved
from anyfind.align.reports.quick import quick_fit, reduced, subset
from anyfind.align.reports.rows import mean_lefts, unit
from anyfind.sdk.contracts import Adapter, CancelToken
from anyfind.sdk.types import Float32Array, Pairs

FEWEST: Final = 24
"""Right items below which nothing can be said."""

MOST: Final = 1000
SHARE: Final = 1 / 3


@dataclass(frozen=True, slots=True)
class Given:
    """An adapter that the report is to speak of.

    Attributes:
        name: What the command line calls it.
        method: How it was fitted, in a sentence.
        sides: Its left and right side.
        core: Coordinates of its vectors that compare items; what follows are corrections and trust.
        fitted_here: Whether it may have been fitted on the pairs of the report.
        held_out: What its card says of pairs that were left out: pool and recalls.
        pairs: Right items that it was fitted on, if its card says so.
        held: Pairs that nothing was ever fitted on, to measure it on.
    """

    name: str
    method: str
    sides: tuple[Adapter, Adapter]
    core: int
    fitted_here: bool
    held_out: tuple[float, tuple[float, ...]] | None
    pairs: int | None
    held: Pairs | None = None


@dataclass(frozen=True, slots=True)
class Achieved:
    """How well an adapter does on pairs that it was not fitted on.

    Attributes:
        how: Where the figures come from.
        pool: Right items in the pool.
        recalls: Left to right R@1, R@5, R@10, then right to left, percent.
    """

    how: str
    pool: int
    recalls: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class MappedSide:
    """One side as a bridge maps it.

    Attributes:
        preserved: Overlap (Jaccard) of the 10 nearest neighbours before and after, 0 to 1.
        effective_rank: After.
        mean_cosine: After.
    """

    preserved: float
    effective_rank: float
    mean_cosine: float


@dataclass(frozen=True, slots=True)
class Bridged:
    """Both sides in the space of a bridge.

    Attributes:
        name: Which bridge.
        method: How it was fitted.
        held_out: Whether the rows were left out of its fit.
        n: Rows.
        gap: What is left between the clouds.
        right_hubs: How often right items are found by left ones.
        left_hubs: How often left items are found by right ones.
        left: The left side.
        right: The right side.
        achieved: How well the adapter in question finds; ``None`` for the report's own bridge, whose curve says it.
    """

    name: str
    method: str
    held_out: bool
    n: int
    gap: Gap
    right_hubs: Hubness
    left_hubs: Hubness
    left: MappedSide
    right: MappedSide
    achieved: Achieved | None


def bridged(pairs: Pairs, given: Given | None, cancel: CancelToken, seed: int = 0) -> Bridged | None:
    """Measure a given adapter, or a quick one that is fitted on two thirds of the pairs and measured on the others.

    Args:
        pairs: What is paired.
        given: The adapter, if there is one.
        cancel: Stops between steps.
        seed: Of the choice of rows.

    Returns:
        ``None`` below :data:`FEWEST` right items.
    """
    order = np.random.default_rng(seed).permutation(np.unique(pairs.partner))
    if len(order) < FEWEST:
        return None
    if given is not None:
        chosen = subset(pairs, np.sort(order[:MOST]))
        rows = mean_lefts(chosen), np.asarray(chosen.right, dtype=np.float32)
        scored = mapped(given.sides[0], rows[0]), mapped(given.sides[1], rows[1])
        compared = unit(scored[0][:, : given.core]), unit(scored[1][:, : given.core])
        achieved = _achieved(given, chosen, cancel)
        name, method, held_out = given.name, given.method, not given.fitted_here
        before = tuple(unit(one) for one in rows)
    else:
        tested = min(MOST, max(round(len(order) * SHARE), 12))
        small = reduced(subset(pairs, np.sort(order)))
        random = np.random.default_rng(seed).permutation(len(small.right))
        sides = quick_fit(subset(small, np.sort(random[tested:])))
        held = subset(small, np.sort(random[:tested]))
        rows = mean_lefts(held), held.right.astype(np.float32)
        scored = sides[0].apply(rows[0]), sides[1].apply(rows[1])
        compared = unit(sides[0].coordinates(rows[0])), unit(sides[1].coordinates(rows[1]))
        name, method, achieved, held_out = (
            "quick",
            "closed-form canonical correlations, made for this report",
            None,
            True,
        )
        before = tuple(unit(one) for one in rows)
    cancel.check()
    places = min(NEIGHBOURS, max(len(rows[0]) // 4, 2))
    return Bridged(
        name,
        method,
        held_out,
        len(rows[0]),
        gap(*compared, seed=seed),
        hubness(scored[0], scored[1], places),
        hubness(scored[1], scored[0], places),
        _side(before[0], compared[0], places),
        _side(before[1], compared[1], places),
        achieved,
    )


def _side(before: Float32Array, after: Float32Array, places: int) -> MappedSide:
    kept = preserved(nearest(before, places), nearest(after, places))
    return MappedSide(kept, effective_rank(after), mean_cosine(after))


def _achieved(given: Given, chosen: Pairs, cancel: CancelToken) -> Achieved | None:
    if given.held is not None:
        found = judge(given.sides, given.held, permutations=0, cancel=cancel)
        return Achieved(
            "measured on the held-out fifth of the pairs, on which nothing is ever fitted",
            round(found.pool),
            found.recalls,
        )
    if not given.fitted_here:
        found = judge(given.sides, chosen, permutations=0, cancel=cancel)
        return Achieved("measured on these pairs, on which it was not fitted", round(found.pool), found.recalls)
    if given.held_out is None:
        return None
    pool, recalls = given.held_out
    return Achieved("pairs that its own fit left out", round(pool), tuple(recalls))


def card_recalls(held_out: object) -> tuple[float, tuple[float, ...]] | None:
    """Pool and the six recalls of a card, if it has them."""
    if not isinstance(held_out, dict) or "pool" not in held_out:
        return None
    ways: Sequence[object] = [held_out.get("left_to_right"), held_out.get("right_to_left")]
    found: list[float] = []
    for way in ways:
        if not isinstance(way, dict) or not {"r1", "r5", "r10"} <= set(way):
            return None
        found += [float(way[key]) for key in ("r1", "r5", "r10")]
    return float(held_out["pool"]), tuple(found)
