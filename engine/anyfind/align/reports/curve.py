"""How recall grows with the number of pairs, what was to be expected, and what more pairs would bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.align.answers import Answers
from anyfind.align.judging import WITHIN, judge
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
DRAWS: Final = 400
RATES: Final = tuple(round(0.1 * step, 1) for step in range(1, 13))

WIDE_POOL: Final = 50
"""Pool from which R@10 says something; in a smaller one R@1 is told."""

Figures = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Law:
    """A saturating power law: ``recall(n) = top - drop * n ** -rate``, in percent, never above 100."""

    top: float
    drop: float
    rate: float

    def at(self, count: float) -> float:
        """Recall after so many pairs."""
        return float(np.clip(self.top - self.drop * count**-self.rate, 0.0, 100.0))


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
class Estimate:
    """A figure with the interval that holds it nine times out of ten."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Curve:
    """Data efficiency of this pair of encoders on these pairs.

    Attributes:
        k: The recall that is told, R@10 or, in a small pool, R@1.
        pool: Right items in each pool.
        chance: That recall of a blind guess, both ways averaged, in percent.
        points: From few pairs to all that are not in the pool.
        law: Fitted to the points.
        expected: What the points before the last, extrapolated, say of the last one.
        expected_recalls: The same for R@1, R@5, R@10 left to right, then right to left.
        achieved: What the last one showed.
        now: The law at the number of pairs there are.
        more: How many pairs more are asked about.
        gain: What these would add.
        ceiling: The law without end.
    """

    k: int
    pool: int
    chance: float
    points: tuple[Point, ...]
    law: Law
    expected: Estimate
    expected_recalls: tuple[float, ...]
    achieved: float
    now: float
    more: int
    gain: Estimate
    ceiling: float

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
    law = fitted([point.pairs for point in points], [point.mean for point in points])
    drawn = _drawn(points, float(np.mean(pools)), random)
    before = fitted([point.pairs for point in points[:-1]], [point.mean for point in points[:-1]])
    last = points[-1].pairs
    expected = _estimate(before.at(last), [early.at(last) for early, _ in drawn])
    everything = len(np.unique(pairs.partner))
    gains = [late.at(everything + MORE) - late.at(everything) for _, late in drawn]
    gain = _estimate(law.at(everything + MORE) - law.at(everything), gains)
    return Curve(
        k=k,
        pool=round(float(np.mean(pools))),
        chance=chance,
        points=points,
        law=law,
        expected=expected,
        expected_recalls=_each(points[:-1], last),
        achieved=points[-1].mean,
        now=law.at(everything),
        more=MORE,
        gain=gain,
        ceiling=min(law.top, 100.0),
    )


def fitted(sizes: Sequence[int], recalls: Sequence[float]) -> Law:
    """The law through some points: least squares, with a slight preference for a rate of one half.

    Args:
        sizes: Pairs.
        recalls: Percent.
    """
    wanted = np.asarray(recalls, dtype=np.float64)
    best: tuple[float, Law] | None = None
    for rate in RATES:
        power = np.asarray(sizes, dtype=np.float64) ** -rate
        drop, top = _line(power, wanted)
        law = Law(top, drop, rate)
        # One point of recall is as much as one and a half steps of two in the rate.
        cost = float(np.sum((top - drop * power - wanted) ** 2)) + ((rate - 0.5) / 0.3) ** 2
        if best is None or cost < best[0]:
            best = (cost, law)
    assert best is not None
    return best[1]


def _each(points: Sequence[Point], count: int) -> tuple[float, ...]:
    """All six recalls, extrapolated each by its own law."""
    sizes = [point.pairs for point in points]
    table = np.asarray([(*point.left_to_right, *point.right_to_left) for point in points])
    return tuple(fitted(sizes, column.tolist()).at(count) for column in table.T)


def _line(power: Figures, wanted: Figures) -> tuple[float, float]:
    """Least squares of ``top - drop * power`` with ``drop >= 0`` and ``top <= 100``."""
    spread = power - power.mean()
    slope = float(spread @ wanted / max(spread @ spread, 1e-300))
    drop = max(-slope, 0.0)
    top = float(wanted.mean() + drop * power.mean())
    if top > 100.0:
        top = 100.0
        drop = max(float(power @ (top - wanted) / (power @ power)), 0.0)
    return drop, top


def _drawn(points: Sequence[Point], pool: float, random: np.random.Generator) -> list[tuple[Law, Law]]:
    """Laws of resampled splits: without the last point, and with it."""
    sizes = [point.pairs for point in points]
    table = np.asarray([point.recall for point in points])
    splits = table.shape[1]
    # Splits share pairs, so they agree more than new pairs would: what a pool of this size is wrong by is added, at
    # least a point, because the law itself is only a guess.
    noise = max(1.0, 50 / np.sqrt(splits * pool))
    laws = []
    for _ in range(DRAWS):
        chosen = table[:, random.integers(splits, size=splits)].mean(axis=1)
        noisy = chosen + random.normal(scale=noise, size=len(chosen))
        laws.append((fitted(sizes[:-1], noisy[:-1].tolist()), fitted(sizes, noisy.tolist())))
    return laws


def _estimate(value: float, drawn: Sequence[float]) -> Estimate:
    low, high = np.quantile(np.asarray(drawn), [0.05, 0.95])
    return Estimate(float(np.clip(value, low, high)), float(low), float(high))


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
