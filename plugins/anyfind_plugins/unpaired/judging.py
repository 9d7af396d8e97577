"""Whether unpaired items help, told by pairs that were left out of the fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from anyfind.sdk import Artifact, CancelToken, FitOptions, Pairs, Progress
from anyfind_plugins.bridges.cca import CcaTrainer, load
from anyfind_plugins.fitting.folds import Ids, Matrix, PairSet, Split
from anyfind_plugins.fitting.held_out import HeldOut, mean_of, measure
from anyfind_plugins.unpaired.self_training import (
    Choice,
    Loose,
    Model,
    last_partners,
    moments_of,
    study,
    teach,
)

TEACHERS: Final = (1.0, 3.0, 10.0)
STUDENTS: Final = ((1.0, 1.0), (3.0, 3.0), (1.0, 0.3), (0.3, 0.3))
WEIGHTS: Final = (0.3, 1.0)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What held-out pairs say.

    Attributes:
        choice: The best hyper-parameters of self-training.
        held_out: How pairs fared under it.
        gains: For each fold by how many points the mean of the six recalls is above that of the pairs alone.
        spread: Mean and deviation of the log mean square of held-out coordinates, left and right.
    """

    choice: Choice
    held_out: HeldOut
    gains: tuple[float, ...]
    spread: tuple[tuple[float, float], tuple[float, float]]

    @property
    def helps(self) -> bool:
        """Whether the gain is above its own standard error over the folds."""
        gains = np.asarray(self.gains)
        error = float(gains.std(ddof=1) / np.sqrt(len(gains))) if len(gains) > 1 else 0.0
        return bool(gains.mean() > max(error, 0.0))


def judge_choices(
    data: PairSet, loose: Loose, splits: Sequence[Split], start: Choice, progress: Progress, cancel: CancelToken
) -> tuple[Choice, list[HeldOut], tuple[tuple[float, float], tuple[float, float]]]:
    """The best choice, how each fold fared under it, and the spread of held-out coordinates.

    The teacher's ridge is chosen by how the teacher fares on its own; then the student's ridges and weight.
    """
    folds = []
    for split in splits:
        part = data.of(split.train)
        folds.append((split, moments_of(part), len(part.right), data.of(split.test)))

    def merit(ridge: float) -> float:
        tried = replace(start, teacher_ridge=ridge)
        return mean_of(
            [_fare(Model.of(teach(m, tried), tried, loose), test, s.groups) for s, m, _, test in folds]
        ).merit

    best = replace(start, teacher_ridge=max(TEACHERS, key=merit))
    found = []
    for number, (split, moments, count, _) in enumerate(folds):
        progress(number, len(folds), "matching unpaired items")
        cancel.check()
        found.append((split, last_partners(moments, count, best, loose, cancel)))

    def fares(choice: Choice) -> list[HeldOut]:
        cancel.check()
        return [
            _fare(Model.of(study(moments, count, soft, choice, loose), choice, loose), test, split.groups)
            for (split, moments, count, test), (_, soft) in zip(folds, found, strict=True)
        ]

    tried = {
        choice: fares(choice)
        for choice in (
            replace(best, left_ridge=left, right_ridge=right, weight=weight)
            for left, right in STUDENTS
            for weight in WEIGHTS
        )
    }
    chosen = max(tried, key=lambda choice: mean_of(tried[choice]).merit)
    return chosen, tried[chosen], _spreads(chosen, folds, found, loose)


def judge_one(
    data: PairSet, loose: Loose, splits: Sequence[Split], choice: Choice, cancel: CancelToken
) -> tuple[list[HeldOut], tuple[tuple[float, float], tuple[float, float]]]:
    """How each fold fares under one choice, and the spread of held-out coordinates."""
    folds, found = [], []
    for split in splits:
        part = data.of(split.train)
        moments = moments_of(part)
        folds.append((split, moments, len(part.right), data.of(split.test)))
        found.append((split, last_partners(moments, len(part.right), choice, loose, cancel)))
    fared = [
        _fare(Model.of(study(moments, count, soft, choice, loose), choice, loose), test, split.groups)
        for (split, moments, count, test), (_, soft) in zip(folds, found, strict=True)
    ]
    return fared, _spreads(choice, folds, found, loose)


def pairs_alone(
    pairs: Pairs, splits: Sequence[Split], values: dict[str, Any], progress: Progress, cancel: CancelToken
) -> list[HeldOut]:
    """How the same folds fare under the shipped CCA with these hyper-parameters."""
    fared = []
    for number, split in enumerate(splits):
        progress(number, len(splits), "fitting on pairs alone")
        position = np.full(len(pairs.right), -1, dtype=np.int64)
        position[split.train] = np.arange(len(split.train))
        mine = position[pairs.partner] >= 0
        part = replace(
            pairs,
            left=pairs.left[mine],
            right=pairs.right[split.train],
            partner=position[pairs.partner[mine]],
            weight=None if pairs.weight is None else pairs.weight[mine],
            left_unpaired=None,
            right_unpaired=None,
        )
        left, right = load(CcaTrainer().fit(part, _quiet, cancel, FitOptions(values=values)))
        seen = np.full(len(pairs.right), -1, dtype=np.int64)
        seen[split.test] = np.arange(len(split.test))
        asked = seen[pairs.partner] >= 0
        scores = left.apply(pairs.left[asked]) @ right.apply(pairs.right[split.test]).T
        fared.append(measure(scores, seen[pairs.partner[asked]], split.groups))
    return fared


def plain(pairs: Pairs, progress: Progress, cancel: CancelToken, values: dict[str, Any]) -> Artifact:
    """What the shipped CCA makes of the pairs alone."""
    alone = replace(pairs, left_unpaired=None, right_unpaired=None)
    return CcaTrainer().fit(alone, progress, cancel, FitOptions(values=values))


_Fold = tuple[Split, Any, int, PairSet]


def _fare(model: Model, test: PairSet, groups: Ids) -> HeldOut:
    return measure(np.ascontiguousarray(model.scores(test.left, test.right).T), test.partner, groups)


def _spreads(
    choice: Choice, folds: Sequence[_Fold], found: Sequence[tuple[Split, Matrix]], loose: Loose
) -> tuple[tuple[float, float], tuple[float, float]]:
    lefts, rights = [], []
    for (_, moments, count, test), (_, soft) in zip(folds, found, strict=True):
        model = study(moments, count, soft, choice, loose).first(choice.rank)
        lefts.append(_lengths(model.map_left(test.left)))
        rights.append(_lengths(model.map_right(test.right)))
    one, other = np.concatenate(lefts), np.concatenate(rights)
    return (float(one.mean()), float(one.std())), (float(other.mean()), float(other.std()))


def _lengths(coordinates: Matrix) -> Matrix:
    return np.asarray(np.log(np.maximum((coordinates**2).mean(axis=1), 1e-12)), dtype=np.float32)


def _quiet(_done: int, _total: int, _what: str) -> None:
    """The folds of a fold are nobody's progress."""
