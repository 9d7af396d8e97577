"""Chooses the hyper-parameters of a bridge by cross-validation inside its training pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import CancelToken, Progress
from anyfind_plugins.bridges.canonical import Canonical, Evidence, Matrix, Moments

RANKS: Final = (10, 20, 40, 80, 120, 160)
RIDGES: Final = (0.1, 0.3, 1.0, 3.0)
STIFF_RIDGES: Final = (0.3, 1.0, 3.0, 10.0, 30.0)
"""For sets below :data:`MANY`: the fewer the pairs, the less of what they say about weak directions is true."""
EXPONENTS: Final = (0.8, 1.0, 1.25)
DAMPINGS: Final = (0.0, 0.25, 0.5, 0.75)

MANY: Final = 1000
"""Right items from which three folds leave enough to fit on, and weak ridges are worth a try."""

FOLDS: Final = 3
FEW_FOLDS: Final = 6
POOL: Final = 1000
"""Right items in the pool of one fold at most, so that recalls of large sets compare with published ones."""

NEIGHBOURS: Final = 8
BANK: Final = 1500
SINGLE: Final = 0.3
"""Share of the scatter of captions around their picture's mean that counts as variance."""

Ids = npt.NDArray[np.int64]


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
class PairSet:
    """Transformed pairs: ``left[i]`` belongs to ``right[partner[i]]``."""

    left: Matrix
    right: Matrix
    partner: Ids

    def of(self, rights: Ids) -> PairSet:
        """The pairs of some right items alone, renumbered."""
        position = np.full(len(self.right), -1, dtype=np.int64)
        position[rights] = np.arange(len(rights))
        mine = position[self.partner] >= 0
        return PairSet(self.left[mine], self.right[rights], position[self.partner[mine]])


@dataclass(frozen=True, slots=True)
class Fold:
    """One split by right items: no left item of one right item is on both sides."""

    train: PairSet
    test: PairSet
    moments: Moments


@dataclass(frozen=True, slots=True)
class HeldOut:
    """How held-out pairs fared.

    Attributes:
        recalls: Left to right R@1, R@5, R@10, then right to left, percent.
        separation: Standard deviations by which a right answer's score lies above the others'.
        pool: Right items in a pool, on average.
        left_spread: Mean and deviation of the log mean square of held-out left coordinates.
        right_spread: The same of the right ones.
        background: Mean and deviation of the scores of pairs that met by chance.
    """

    recalls: tuple[float, ...]
    separation: float
    pool: float
    left_spread: tuple[float, float]
    right_spread: tuple[float, float]
    background: tuple[float, float]

    @property
    def merit(self) -> float:
        """What a choice is judged by: the mean of all six recalls."""
        return float(np.mean(self.recalls))


def folds_of(count: int) -> int:
    """How many folds that many right items are cut into."""
    return FOLDS if count >= MANY else FEW_FOLDS


def folds(pairs: PairSet) -> list[Fold]:
    """Deterministic folds."""
    order = np.random.default_rng(0).permutation(len(pairs.right))
    count = folds_of(len(order))
    made = []
    for number in range(count):
        test = np.sort(order[number::count][:POOL])
        train = np.setdiff1d(order, order[number::count])
        part = pairs.of(train)
        made.append(Fold(part, pairs.of(test), Moments.of(part.left, part.right, part.partner, SINGLE)))
    return made


def bank(pairs: PairSet, model: Canonical, size: int = BANK) -> tuple[Matrix, Matrix]:
    """Canonical coordinates of a fixed random choice of left and of right items."""
    random = np.random.default_rng(1)
    lefts = random.permutation(len(pairs.left))[:size]
    rights = random.permutation(len(pairs.right))[:size]
    return model.map_left(pairs.left[np.sort(lefts)]), model.map_right(pairs.right[np.sort(rights)])


def choose(pairs: PairSet, start: Choice, progress: Progress, cancel: CancelToken) -> tuple[Choice, HeldOut]:
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
) -> HeldOut:
    key = (choice.left_ridge, choice.right_ridge)
    if key not in fitted:
        fitted[key] = []
        for split in splits:
            cancel.check()
            fitted[key].append(Canonical.fit(split.moments, *key))
    return _pooled([_try(split, model, choice) for split, model in zip(splits, fitted[key], strict=True)])


def _try(split: Fold, whole: Canonical, choice: Choice) -> HeldOut:
    model = whole.first(choice.rank)
    evidence = Evidence.of(model.rho, choice.exponent, *bank(split.train, model), choice.damping, NEIGHBOURS)
    left, right = model.map_left(split.test.left), model.map_right(split.test.right)
    scores = evidence.core(left) @ evidence.core(right).T
    scores += evidence.left_bias(left)[:, None] + evidence.right_bias(right)[None]
    rows = np.arange(len(left))
    own = scores[rows, split.test.partner]
    # Ranks both ways; of a right item's left items the best counts.
    forward = 1 + (scores > own[:, None]).sum(axis=1)
    top = np.full(len(right), -np.inf, dtype=np.float32)
    np.maximum.at(top, split.test.partner, own)
    backward = 1 + (scores > top[None]).sum(axis=0)
    mean, std = scores.mean(axis=1), scores.std(axis=1)
    return HeldOut(
        tuple(float(np.mean(ranks <= k)) * 100 for ranks in (forward, backward) for k in (1, 5, 10)),
        float(np.mean((own - mean) / np.maximum(std, 1e-6))),
        float(len(right)),
        _spread(left),
        _spread(right),
        (float(scores.mean()), float(std.mean())),
    )


def _spread(coordinates: Matrix) -> tuple[float, float]:
    spread = log_mean_square(coordinates)
    return float(spread.mean()), float(spread.std())


def log_mean_square(coordinates: Matrix) -> Matrix:
    """How far from the training mean vectors lie, as a logarithm; about 0 for ones like the training ones."""
    return np.asarray(np.log(np.maximum((coordinates**2).mean(axis=1), 1e-12)), dtype=np.float32)


def leave_one_out(pairs: PairSet, choice: Choice, progress: Progress, cancel: CancelToken) -> HeldOut:
    """How pairs fare when each in turn is left out of the fit and looked for among all of them.

    The items that it competes with were fitted on, which the one that was left out was not, so the estimate errs
    to the low side.
    """
    every = np.arange(len(pairs.right))
    forward: list[int] = []
    backward: list[int] = []
    separations, lefts, rights, backgrounds = [], [], [], []
    for one in every:
        cancel.check()
        progress(int(one), len(every), "leaving one out")
        train = pairs.of(np.delete(every, one))
        moments = Moments.of(train.left, train.right, train.partner, SINGLE)
        model = Canonical.fit(moments, choice.left_ridge, choice.right_ridge).first(min(choice.rank, len(every) - 2))
        evidence = Evidence.of(model.rho, choice.exponent, *bank(train, model), choice.damping, NEIGHBOURS)
        own = pairs.partner == one
        left, right = model.map_left(pairs.left), model.map_right(pairs.right)
        scores = evidence.core(left) @ evidence.core(right).T
        scores += evidence.left_bias(left)[:, None] + evidence.right_bias(right)[None]
        asked = scores[own]
        forward += (1 + (asked > asked[:, [one]]).sum(axis=1)).tolist()
        best = np.array([scores[pairs.partner == other, one].max() for other in every])
        backward.append(int(1 + (best > best[one]).sum()))
        spread = np.maximum(asked.std(axis=1), 1e-6)
        separations.append(float(np.mean((asked[:, one] - asked.mean(axis=1)) / spread)))
        lefts.append(log_mean_square(left[own]))
        rights.append(log_mean_square(right[[one]]))
        backgrounds.append((float(asked.mean()), float(spread.mean())))
    told = [np.concatenate(values) for values in (lefts, rights)]
    mean, std = np.mean(backgrounds, axis=0)
    return HeldOut(
        tuple(float(np.mean(np.asarray(ranks) <= k)) * 100 for ranks in (forward, backward) for k in (1, 5, 10)),
        float(np.mean(separations)),
        float(len(every)),
        (float(told[0].mean()), float(told[0].std())),
        (float(told[1].mean()), float(told[1].std())),
        (float(mean), float(std)),
    )


def _pooled(parts: Sequence[HeldOut]) -> HeldOut:
    def mean(values: Iterator[tuple[float, ...]]) -> tuple[float, ...]:
        return tuple(float(value) for value in np.mean(list(values), axis=0))

    return HeldOut(
        mean(part.recalls for part in parts),
        float(np.mean([part.separation for part in parts])),
        float(np.mean([part.pool for part in parts])),
        mean(part.left_spread for part in parts),  # type: ignore[arg-type]  # two values in, two out
        mean(part.right_spread for part in parts),  # type: ignore[arg-type]  # two values in, two out
        mean(part.background for part in parts),  # type: ignore[arg-type]  # two values in, two out
    )
