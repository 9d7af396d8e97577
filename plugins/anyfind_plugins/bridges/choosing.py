"""Chooses the hyper-parameters of a bridge by cross-validation inside its training pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from anyfind.sdk import CancelToken, Progress
from anyfind_plugins.bridges.canonical import Canonical, Evidence, Matrix, Moments
from anyfind_plugins.fitting.folds import MANY, Ids, PairSet, grouped, splits
from anyfind_plugins.fitting.held_out import HeldOut
from anyfind_plugins.fitting.moments import weighted_moments

RANKS: Final = (10, 20, 40, 80, 120, 160)
RIDGES: Final = (0.1, 0.3, 1.0, 3.0)
STIFF_RIDGES: Final = (0.3, 1.0, 3.0, 10.0, 30.0)
"""For sets below :data:`MANY`: the fewer the pairs, the less of what they say about weak directions is true."""
EXPONENTS: Final = (0.8, 1.0, 1.25)
DAMPINGS: Final = (0.0, 0.25, 0.5, 0.75)

NEIGHBOURS: Final = 8
BANK: Final = 1500
SINGLE: Final = 0.3
"""Share of the scatter of captions around their picture's mean that counts as variance."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Hyper-parameters.

    Attributes:
        rank: Canonical coordinates that are used.
        left_ridge: In units of the mean variance.
        right_ridge: The same.
        exponent: Power of the correlations.
        damping: How hard hubs are held down.
    """

    rank: int = 160
    left_ridge: float = 0.3
    right_ridge: float = 1.0
    exponent: float = 1.0
    damping: float = 0.5

    def as_dict(self) -> dict[str, Any]:
        """Ready for a card."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Fold:
    """One split by right items: no left item of one right item is on both sides.

    Attributes:
        train: What is fitted on.
        test: What is looked for.
        moments: Of ``train``.
        groups: Numbers of the right items of ``test``; those that have a left or right vector in common are one
            group, never on both sides, and right answers for each other.
        small: Whether the set is below :data:`MANY`.
    """

    train: PairSet
    test: PairSet
    moments: Moments
    groups: Ids
    small: bool


@dataclass(frozen=True, slots=True)
class Placed(HeldOut):
    """How held-out pairs fared, and where their coordinates lay.

    Attributes:
        left_spread: Mean and deviation of the log mean square of held-out left coordinates.
        right_spread: The same of the right ones.
    """

    left_spread: tuple[float, float]
    right_spread: tuple[float, float]


def moments_of(pairs: PairSet) -> Moments:
    """What a fit needs to know of pairs; those that are relied on less count less."""
    if pairs.weight is None:
        return Moments.of(pairs.left, pairs.right, pairs.partner, SINGLE)
    return weighted_moments(pairs.left, pairs.right, pairs.partner, pairs.weight)


def folds(pairs: PairSet) -> list[Fold]:
    """Deterministic folds; small sets are cut several times, because so much depends on where.

    What is fitted on is never in the pool that is searched: a model that fits too closely knows its own items
    apart and would look good for it.
    """
    small = len(pairs.right) < MANY
    made = []
    for split in splits(grouped(pairs.left, pairs.right, pairs.partner)):
        part = pairs.of(split.train)
        moments = moments_of(part)
        made.append(Fold(part, pairs.of(split.test), moments, split.groups, small))
    return made


def bank(pairs: PairSet, model: Canonical, size: int = BANK) -> tuple[Matrix, Matrix]:
    """Canonical coordinates of a fixed random choice of left and of right items."""
    random = np.random.default_rng(1)
    lefts = random.permutation(len(pairs.left))[:size]
    rights = random.permutation(len(pairs.right))[:size]
    return model.map_left(pairs.left[np.sort(lefts)]), model.map_right(pairs.right[np.sort(rights)])


def choose(pairs: PairSet, start: Choice, progress: Progress, cancel: CancelToken) -> tuple[Choice, Placed]:
    """The best choice, one hyper-parameter after the other, and how it fared on held-out pairs."""
    splits = folds(pairs)
    widest = min(*pairs.left.shape, *pairs.right.shape)
    ranks = sorted({min(rank, widest) for rank in RANKS if rank <= start.rank} | {min(start.rank, widest)})
    ridges = RIDGES if len(pairs.right) >= MANY else STIFF_RIDGES
    grid: Mapping[str, Sequence[Any]] = {
        "right_ridge": ridges, "left_ridge": ridges, "rank": ranks, "exponent": EXPONENTS, "damping": DAMPINGS
    }  # fmt: skip
    best = replace(start, rank=ranks[-1])
    fitted: dict[tuple[float, float], list[Canonical]] = {}
    merit = _held_out(splits, best, fitted, cancel)
    done, total = 0, sum(len(values) for values in grid.values())
    for name, values in grid.items():
        for value in values:
            done += 1
            progress(done, total, "choosing hyper-parameters")
            trial = replace(best, **{name: value})
            if trial == best:
                continue
            tried = _held_out(splits, trial, fitted, cancel)
            if tried.merit > merit.merit:
                best, merit = trial, tried
    return best, merit


def _held_out(
    splits: Sequence[Fold], choice: Choice, fitted: dict[tuple[float, float], list[Canonical]], cancel: CancelToken
) -> Placed:
    key = (choice.left_ridge, choice.right_ridge)
    if key not in fitted:
        fitted[key] = []
        for split in splits:
            cancel.check()
            fitted[key].append(Canonical.fit(split.moments, *key))
    parts = [_try(split, model, choice) for split, model in zip(splits, fitted[key], strict=True)]
    return _pooled(parts, small=splits[0].small)


def _try(split: Fold, whole: Canonical, choice: Choice) -> Placed:
    model = whole.first(choice.rank)
    evidence = Evidence.of(model.rho, choice.exponent, *bank(split.train, model), choice.damping, NEIGHBOURS)
    left, right = model.map_left(split.test.left), model.map_right(split.test.right)
    scores = evidence.core(left) @ evidence.core(right).T
    scores += evidence.left_bias(left)[:, None] + evidence.right_bias(right)[None]
    mine = split.groups[split.test.partner][:, None] == split.groups[None]
    # Ranks both ways, of the best right answer.
    own, top = (np.where(mine, scores, -np.inf).max(axis=axis) for axis in (1, 0))
    forward = 1 + ((scores > own[:, None]) & ~mine).sum(axis=1)
    backward = 1 + ((scores > top[None]) & ~mine).sum(axis=0)
    mean, std = scores.mean(axis=1), scores.std(axis=1)
    return Placed(
        tuple(float(np.mean(ranks <= k)) * 100 for ranks in (forward, backward) for k in (1, 5, 10)),
        float(np.mean((own - mean) / np.maximum(std, 1e-6))),
        float(len(right)),
        (float(scores.mean()), float(std.mean())),
        spread_of(left),
        spread_of(right),
    )


def spread_of(coordinates: Matrix) -> tuple[float, float]:
    """Mean and deviation of :func:`log_mean_square`."""
    spread = log_mean_square(coordinates)
    return float(spread.mean()), float(spread.std())


def log_mean_square(coordinates: Matrix) -> Matrix:
    """How far from the training mean vectors lie, as a logarithm; about 0 for ones like the training ones."""
    return np.asarray(np.log(np.maximum((coordinates**2).mean(axis=1), 1e-12)), dtype=np.float32)


def judge(pairs: PairSet, choice: Choice, cancel: CancelToken) -> Placed:
    """How held-out pairs fare under one choice."""
    return _held_out(folds(pairs), choice, {}, cancel)


def _pooled(parts: Sequence[Placed], *, small: bool) -> Placed:
    """The mean of all folds; of small ones the spread is that of their items together."""

    def mean(values: Iterator[tuple[float, ...]]) -> tuple[float, ...]:
        return tuple(float(value) for value in np.mean(list(values), axis=0))

    def spread(values: list[tuple[float, float]]) -> tuple[float, float]:
        means, deviations = np.transpose(values)
        if not small:
            return float(means.mean()), float(deviations.mean())
        return float(means.mean()), float(np.sqrt((deviations**2).mean() + means.var()))

    return Placed(
        mean(part.recalls for part in parts),
        float(np.mean([part.separation for part in parts])),
        float(np.mean([part.pool for part in parts])),
        mean(part.background for part in parts),  # type: ignore[arg-type]  # two values in, two out
        spread([part.left_spread for part in parts]),
        spread([part.right_spread for part in parts]),
    )
