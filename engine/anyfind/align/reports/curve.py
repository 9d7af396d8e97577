"""How recall grows with the number of pairs, what was to be expected, and what more pairs would bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.align.answers import Answers
from anyfind.align.judging import WITHIN, judge
from anyfind.align.reports.laws import Estimate, Laws, fitted, growth, off_by
from anyfind.align.reports.quick import quick_fit, reduced, subset
from anyfind.align.reports.rows import Ids
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import Pairs

FEWEST: Final = 32
"""Right items with pairs below which no curve can be drawn."""

MOST: Final = 6000
"""Right items that the curve is drawn with at most."""

POOL: Final = 1000
SHARE: Final = 1 / 3
"""Of the right items that are searched: as many as in three folds, which trainers measure themselves by."""
PARTS: Final = (8, 4, 2, 1)
SPLITS: Final = 5
MORE: Final = 200

WIDE_POOL: Final = 50
"""Pool from which R@10 says something; in a smaller one R@1 is told."""


@dataclass(frozen=True, slots=True)
class Point:
    """Recall after a fit on so many right items.

    Attributes:
        pairs: Right items that were fitted on.
        left_to_right: R@1, R@5, R@10 in percent, mean over the splits.
        right_to_left: The same the other way round.
        recall: The recall of the curve, both ways averaged, for each split.
    """

    pairs: int
    left_to_right: tuple[float, ...]
    right_to_left: tuple[float, ...]
    recall: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Recall over all splits."""
        return float(np.mean(self.recall))


@dataclass(frozen=True, slots=True)
class Curve:
    """Data efficiency of this pair of encoders on these pairs.

    Attributes:
        k: The recall that is told, R@10 or, in a small pool, R@1.
        pool: Right items in each pool.
        chance: That recall of a blind guess, both ways averaged, in percent.
        points: From few pairs to all that are not in the pool.
        law: Through the points, several weighed against one another.
        expected: What the points before the last, extrapolated, say of the last one; as all intervals here, 95%.
        expected_recalls: The same for R@1, R@5, R@10 left to right, then right to left.
        achieved: What the last one showed.
        now: The law at the number of pairs there are.
        more: How many pairs more are asked about.
        gain: What these would add.
    """

    k: int
    pool: int
    chance: float
    points: tuple[Point, ...]
    law: Laws
    expected: Estimate
    expected_recalls: tuple[float, ...]
    achieved: float
    now: float
    more: int
    gain: Estimate

    @property
    def pairs(self) -> int:
        """Right items of the last point."""
        return self.points[-1].pairs


def curve(pairs: Pairs, progress: Progress, cancel: CancelToken, seed: int = 0) -> Curve | None:
    """Fit quickly on an eighth, a quarter, half and all of the pairs, and measure on others; five splits.

    Args:
        pairs: Several left items may belong to one right item; each is a query.
        progress: Called with the fits done.
        cancel: Stops between fits.
        seed: Of the splits.

    Returns:
        ``None`` below :data:`FEWEST` right items.
    """
    random = np.random.default_rng(seed)
    having = random.permutation(np.unique(pairs.partner))[:MOST]
    if len(having) < FEWEST:
        return None
    small = reduced(subset(pairs, np.sort(having)))
    groups = Answers.of(small).right_group
    count = len(having)
    tested = min(POOL, int(count * SHARE))
    sizes: list[int] = []
    found: dict[int, list[tuple[float, ...]]] = {}
    chances, pools = [], []
    k = 10 if tested >= WIDE_POOL else 1
    for split in range(SPLITS):
        test, train = _split(groups, tested, random)
        sizes = sorted({max(len(train) // part, 4) for part in PARTS})
        pools.append(len(test))
        pool = subset(small, test)
        for number, size in enumerate(sizes):
            progress(split * len(sizes) + number, SPLITS * len(sizes), "drawing the learning curve")
            cancel.check()
            judged = judge(quick_fit(subset(small, np.sort(train[:size]))), pool, permutations=0, cancel=cancel)
            found.setdefault(number, []).append(judged.recalls)
            chances.append(judged.by_chance)
    at = WITHIN.index(k)
    points = tuple(_point(size, found[number], at) for number, size in enumerate(sizes))
    chance = float(np.mean([(one[at] + one[3 + at]) / 2 for one in chances]))
    searched = float(np.mean(pools))
    table = np.asarray([point.recall for point in points])
    numbers = [point.pairs for point in points]
    last, everything = numbers[-1], len(np.unique(pairs.partner))
    law = fitted(numbers, table.mean(axis=1).tolist(), off_by(SPLITS, searched))
    before = growth(numbers[:-1], table[:-1], searched, (numbers[-2], last), random)
    known = points[-2].mean
    gain = growth(numbers, table, searched, (everything, everything + MORE), random)
    return Curve(
        k=k,
        pool=round(searched),
        chance=chance,
        points=points,
        law=law,
        expected=Estimate(*(min(max(known + one, 0.0), 100.0) for one in (before.value, before.low, before.high))),
        expected_recalls=_each(points[:-1], last, searched),
        achieved=points[-1].mean,
        now=law.at(everything),
        more=MORE,
        gain=gain,
    )


def _each(points: Sequence[Point], count: int, pool: float) -> tuple[float, ...]:
    """All six recalls, extrapolated each by its own law."""
    sizes, noise = [point.pairs for point in points], off_by(SPLITS, pool)
    table = np.asarray([(*point.left_to_right, *point.right_to_left) for point in points])
    return tuple(_onward(sizes, column.tolist(), count, noise) for column in table.T)


def _onward(sizes: Sequence[int], recalls: Sequence[float], count: int, noise: float) -> float:
    """From the last point along the laws through all of them."""
    laws = fitted(sizes, recalls, noise)
    return float(np.clip(recalls[-1] + laws.at(count) - laws.at(sizes[-1]), 0.0, 100.0))


def _split(groups: Ids, tested: int, random: np.random.Generator) -> tuple[Ids, Ids]:
    """Right items to test on and to fit on, in random order; a group is never on both sides."""
    names = random.permutation(np.unique(groups))
    size = np.bincount(groups)[names]
    cut = max(int(np.searchsorted(np.cumsum(size), tested, side="right")), 1)
    is_tested = np.isin(groups, names[:cut])
    return np.flatnonzero(is_tested), random.permutation(np.flatnonzero(~is_tested))


def _point(size: int, recalls: Sequence[tuple[float, ...]], at: int) -> Point:
    table = np.asarray(recalls)
    mean = table.mean(axis=0)
    both = (table[:, at] + table[:, 3 + at]) / 2
    return Point(
        size,
        tuple(float(value) for value in mean[:3]),
        tuple(float(value) for value in mean[3:]),
        tuple(float(value) for value in both),
    )
