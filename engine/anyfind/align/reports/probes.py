"""What is known about the items, such as folders and dates, read from each side: what both know and what one knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.align.reports.rows import Ids, Rows
from anyfind.align.reports.sharing import FOLDS, Matrix, Spectrum, predict
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Float32Array

FEWEST: Final = 8
"""Items of a class below which it is left out."""

CLASSES: Final = 20
"""Classes that are told apart at most: the largest."""

LEVEL: Final = 0.02
SHUFFLES: Final = 100


@dataclass(frozen=True, slots=True)
class Probe:
    """How well a side tells the classes of a label apart (R38). Accuracies in percent, balanced over classes.

    Attributes:
        label: What the classes are, such as ``folder``.
        classes: How many.
        n: Items with one of them.
        chance: Accuracy of a blind guess.
        left: From the left side.
        right: From the right side.
        left_shared: From what the right side says of the left one.
        right_shared: From what the left side says of the right one.
        p_left: How often shuffled labels are read as well from the left side.
        p_right: The same for the right side.
    """

    label: str
    classes: int
    n: int
    chance: float
    left: float
    right: float
    left_shared: float
    right_shared: float
    p_left: float
    p_right: float

    @property
    def left_alone(self) -> float:
        """Points of accuracy that are lost where only the shared part of the left side is kept."""
        return max(self.left - max(self.left_shared, self.chance), 0.0) if self.p_left <= LEVEL else 0.0

    @property
    def right_alone(self) -> float:
        """The same for the right side."""
        return max(self.right - max(self.right_shared, self.chance), 0.0) if self.p_right <= LEVEL else 0.0


def probes(
    rows: Rows, labels: Mapping[str, Sequence[str | None]], cancel: CancelToken, seed: int = 0
) -> tuple[Probe, ...]:
    """Probe every label that has at least two classes of some size.

    Args:
        rows: Pairs of rows.
        labels: For each label the class of each *right item*, ``None`` where it is not known.
        cancel: Stops between labels.
        seed: Of folds and shuffles.
    """
    made = []
    for label, values in labels.items():
        cancel.check()
        named = [values[item] for item in rows.item.tolist()]
        largest = sorted({one for one in named if one is not None}, key=lambda one: (-named.count(one), one))
        kept = [one for one in largest[:CLASSES] if named.count(one) >= FEWEST]
        if len(kept) < 2:
            continue
        number = {one: place for place, one in enumerate(kept)}
        at = np.asarray([place for place, one in enumerate(named) if one in number], dtype=np.int64)
        wanted = np.asarray([number[one] for one in named if one in number], dtype=np.int64)
        made.append(_probe(label, rows.left[at], rows.right[at], wanted, len(kept), seed))
    return tuple(made)


def _probe(label: str, left: Float32Array, right: Float32Array, wanted: Ids, classes: int, seed: int) -> Probe:
    random = np.random.default_rng(seed)
    spectra = [Spectrum.of(side, random) for side in (left, right)]
    folds = np.array_split(random.permutation(len(wanted)), FOLDS)
    sides = [spectrum.structure for spectrum in spectra]
    shared = [predict(sides[0], spectra[1].scores, folds), predict(sides[1], spectra[0].scores, folds)]
    accuracy = [_accuracy(side, wanted, classes, folds) for side in (*sides, *shared)]
    found = []
    for place in (0, 1):
        as_good = sum(
            _accuracy(sides[place], random.permutation(wanted), classes, folds) >= accuracy[place]
            for _ in range(SHUFFLES)
        )
        found.append((1 + as_good) / (SHUFFLES + 1))
    return Probe(label, classes, len(wanted), 100 / classes, *accuracy, *found)


def _accuracy(side: Matrix, wanted: Ids, classes: int, folds: list[Ids]) -> float:
    """Held-out balanced accuracy of ridge regression on class indicators, percent."""
    weight = 1.0 / np.maximum(np.bincount(wanted, minlength=classes), 1)
    indicators = (wanted[:, None] == np.arange(classes)) * np.sqrt(weight) * len(wanted) / classes
    right = np.zeros(classes)
    for fold in folds:
        train = np.setdiff1d(np.arange(len(wanted)), fold)
        mean = side[train].mean(axis=0)
        spread = side[train] - mean
        gram = spread.T @ spread
        gram[np.diag_indices_from(gram)] += 0.1 * np.trace(gram) / len(gram) + 1e-12
        target = indicators[train] - indicators[train].mean(axis=0)
        guess = ((side[fold] - mean) @ np.linalg.solve(gram, spread.T @ target)).argmax(axis=1)
        right += np.bincount(wanted[fold], weights=guess == wanted[fold], minlength=classes)
    return float(np.mean(right / np.maximum(np.bincount(wanted, minlength=classes), 1)) * 100)
