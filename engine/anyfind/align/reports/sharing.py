"""What each side knows of the other, and what it alone knows.

R38; "Understanding the emergence of multimodal representation alignment", Tjandrasuwita et al. 2025: whether alignment
helps depends on how much of what the sides hold is redundant and how much is unique to one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.align.reports.rows import Ids, Rows
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Float32Array

FOLDS: Final = 3
RIDGES: Final = (0.01, 0.1, 1.0, 10.0, 100.0)
"""In units of the mean variance of a direction times the number of directions over the number of rows."""

MOST_DIRECTIONS: Final = 100
ROWS_A_DIRECTION: Final = 5
"""A direction of a side is looked at only if there are so many rows for each."""

SIGN_FLIPS: Final = 8
SHUFFLES: Final = 200
LEVEL: Final = 0.02

LONE: Final = 20
"""Directions of what is left over that are tried with a curved prediction."""

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Side:
    """One side's share of what both know. All shares are between 0 and 1.

    Attributes:
        directions: Directions that stand out of noise (parallel analysis).
        structured: Share of the variance in them.
        predicted: Held-out R2 of ridge from the other side, over the whole variance; below 0 is set to 0.
        shared: Share of the structured variance that the other side knows, along shared directions or by a curved
            prediction.
        unique: ``1 - shared``: what it alone knows.
        curved: How much of ``shared`` needs a curved prediction.
    """

    directions: int
    structured: float
    predicted: float
    shared: float
    unique: float
    curved: float


@dataclass(frozen=True, slots=True)
class Sharing:
    """What both sides know.

    Attributes:
        n: Rows.
        left: The left side.
        right: The right side.
        correlations: Held-out canonical correlations, in the order of the fit.
        threshold: What a held-out correlation has to exceed: 98% of those of shuffled pairs stay below.
        significant: How many do.
        p: Of the sum of squared positive held-out correlations against shuffled pairs.
    """

    n: int
    left: Side
    right: Side
    correlations: tuple[float, ...]
    threshold: float
    significant: int
    p: float


def sharing(rows: Rows, cancel: CancelToken, seed: int = 0) -> Sharing:
    """Measure redundancy and uniqueness; deterministic for the same rows.

    Args:
        rows: At least 20 pairs of rows.
        cancel: Stops between the steps.
        seed: Of folds and shuffles.
    """
    random = np.random.default_rng(seed)
    spectra = [Spectrum.of(side, random) for side in (rows.left, rows.right)]
    structures = [spectrum.structure for spectrum in spectra]
    folds = np.array_split(random.permutation(len(rows)), FOLDS)
    cancel.check()
    ours, theirs = _held_out_variates(structures, folds)
    correlations = (ours * theirs).mean(axis=0)
    shuffled = np.stack([(ours * theirs[_within(folds, random)]).mean(axis=0) for _ in range(SHUFFLES)])
    threshold = float(np.quantile(shuffled, 1 - LEVEL))
    power = _power(correlations)
    p = float((1 + np.count_nonzero([_power(one) >= power for one in shuffled])) / (SHUFFLES + 1))
    # Nothing is shared where all of it together is no more than luck.
    significant = int(np.count_nonzero(correlations > threshold)) if p <= LEVEL else 0
    cancel.check()
    everything = np.arange(len(rows))
    variates = _variates(structures, everything, everything)
    sides = []
    for mine in (0, 1):
        other = spectra[1 - mine]
        predicted = max(ridge_r2(spectra[mine].scores, other.scores, folds) * spectra[mine].covered, 0.0)
        sides.append(_side(spectra[mine], other, variates[mine][:, :significant], predicted, folds))
        cancel.check()
    return Sharing(
        len(rows), sides[0], sides[1], tuple(float(value) for value in correlations), threshold, significant, p
    )


@dataclass(frozen=True, slots=True)
class Spectrum:
    """A side along its principal directions.

    Attributes:
        scores: ``float64 [n, r]`` coordinates, centred.
        variance: ``float64 [r]``.
        signal: How many of the directions stand out of noise.
        noise: Mean variance of a direction that does not.
        covered: Share of the variance that the ``r`` directions hold.
    """

    scores: Matrix
    variance: Matrix
    signal: int
    noise: float
    covered: float

    @classmethod
    def of(cls, side: Float32Array | Matrix, random: np.random.Generator) -> Spectrum:
        """Principal directions and which of them are structure.

        Parallel analysis with random signs (Hong, Sheng & Dobriban 2020): flipping the sign of every entry destroys
        what the columns have in common and leaves each entry's size.
        """
        spread = side.astype(np.float64) - side.mean(axis=0)
        left, values, _ = np.linalg.svd(spread, full_matrices=False)
        variance = values**2 / len(side)
        flipped = np.stack(
            [
                np.linalg.eigvalsh(_gram(spread * random.choice((-1.0, 1.0), size=spread.shape)))[::-1][: len(values)]
                for _ in range(SIGN_FLIPS)
            ]
        )
        bound = flipped.max(axis=0)[: len(values)] / len(side)
        above = variance > bound
        signal = int(np.argmin(above)) if not above.all() else len(values)
        most = max(2, min(MOST_DIRECTIONS, len(side) // ROWS_A_DIRECTION, len(values)))
        signal = min(signal, most)
        rest = variance[signal:]
        noise = float(rest.mean()) if len(rest) else 0.0
        return cls(
            left[:, :most] * values[:most],
            variance[:most],
            signal,
            noise,
            float(variance[:most].sum() / max(variance.sum(), 1e-12)),
        )

    @property
    def structure(self) -> Matrix:
        """Coordinates along the directions that stand out, and half as many more and two.

        What is too weak to stand out of noise by itself may still be shared, and held-out pairs show it.
        """
        return self.scores[:, : self.signal + self.signal // 2 + 2]


def ridge_r2(target: Matrix, source: Matrix, folds: list[Ids]) -> float:
    """Held-out share of the variance of one side that ridge regression explains from the other (R38).

    The ridge is chosen inside each training part by generalised cross-validation.

    Args:
        target: ``float64 [n, r]``.
        source: ``float64 [n, s]``.
        folds: Rows of each fold.
    """
    wrong, whole = 0.0, 0.0
    for fold in folds:
        predicted, mean = _ridge(target, source, fold)
        wrong += float(np.sum((target[fold] - predicted) ** 2))
        whole += float(np.sum((target[fold] - mean) ** 2))
    return 1.0 - wrong / max(whole, 1e-12)


def predict(target: Matrix, source: Matrix, folds: list[Ids]) -> Matrix:
    """Held-out ridge predictions of every row of one side from the other, ``float64 [n, r]``."""
    made = np.empty_like(target)
    for fold in folds:
        made[fold] = _ridge(target, source, fold)[0]
    return made


def _ridge(target: Matrix, source: Matrix, fold: Ids) -> tuple[Matrix, Matrix]:
    train = np.setdiff1d(np.arange(len(target)), fold)
    mean, origin = target[train].mean(axis=0), source[train].mean(axis=0)
    left, values, right = np.linalg.svd(source[train] - origin, full_matrices=False)
    wanted = target[train] - mean
    inner = left.T @ wanted
    unit = float((values**2).mean())
    best: tuple[float, Matrix] | None = None
    for ridge in RIDGES:
        shrink = values**2 / (values**2 + ridge * unit)
        free = max(1.0 - shrink.sum() / len(train), 1e-3)
        error = float(np.sum(wanted**2) - np.sum((1 - (1 - shrink[:, None]) ** 2) * inner**2)) / free**2
        if best is None or error < best[0]:
            best = (error, shrink)
    assert best is not None
    weights = right.T @ ((best[1] / np.maximum(values, 1e-12))[:, None] * inner)
    return (source[fold] - origin) @ weights + mean, mean


def _held_out_variates(structures: Sequence[Matrix], folds: list[Ids]) -> tuple[Matrix, Matrix]:
    """Canonical variates of every row under fits that did not see it, of unit variance within each fold."""
    width = min(side.shape[1] for side in structures)
    held = np.zeros((len(structures[0]), width)), np.zeros((len(structures[0]), width))
    for fold in folds:
        train = np.setdiff1d(np.arange(len(structures[0])), fold)
        for to, mapped in zip(held, _variates(structures, train, fold), strict=True):
            spread = mapped - mapped.mean(axis=0)
            to[fold] = spread / np.maximum(spread.std(axis=0), 1e-12)
    return held


def _variates(structures: Sequence[Matrix], train: Ids, wanted: Ids) -> list[Matrix]:
    """Ridge-regularised CCA fitted on some rows and applied to others."""
    white = []
    for side in structures:
        mean = side[train].mean(axis=0)
        white.append((side - mean) @ _whitening(side[train]))
    axes, _, others = np.linalg.svd(white[0][train].T @ white[1][train], full_matrices=False)
    return [white[0][wanted] @ axes, white[1][wanted] @ others.T]


def _whitening(side: Matrix) -> Matrix:
    """Divides each principal direction by its deviation, weak ones less."""
    spread = side - side.mean(axis=0)
    values, axes = np.linalg.eigh(spread.T @ spread / len(side))
    # The fewer rows a direction has, the less its variance is known.
    ridge = values.mean() * min(1.0, 2 * side.shape[1] / len(side))
    return np.asarray(axes / np.sqrt(np.maximum(values, 0) + ridge + 1e-12))


def _within(folds: list[Ids], random: np.random.Generator) -> Ids:
    """A permutation that keeps every row in its fold: the variates of two folds are of two fits."""
    order = np.empty(sum(len(fold) for fold in folds), dtype=np.int64)
    for fold in folds:
        order[fold] = random.permutation(fold)
    return order


def _power(correlations: Matrix) -> float:
    return float(np.sum(np.maximum(correlations, 0.0) ** 2))


def _side(mine: Spectrum, other: Spectrum, variates: Matrix, predicted: float, folds: list[Ids]) -> Side:
    """How much of a side's structure the other knows.

    Directions along which the side moves with a shared variate are shared as a whole: that the other side knows a
    noisy version of them is noise, not something unique. What is left over is unique, but for what a curved prediction
    from the other side explains.
    """
    structure = mine.scores[:, : mine.signal]
    whole = float(np.sum(mine.variance[: mine.signal])) - mine.noise * mine.signal
    if mine.signal == 0 or whole <= 0:
        return Side(mine.signal, 0.0, predicted, 0.0, 0.0, 0.0)
    basis = np.linalg.qr(structure.T @ variates)[0] if variates.shape[1] else np.zeros((mine.signal, 0))
    left_over = structure - structure @ basis @ basis.T
    rest = float(np.sum(left_over**2)) / len(left_over) - mine.noise * max(mine.signal - basis.shape[1], 0)
    linear = 1 - min(max(rest / whole, 0.0), 1.0)
    curved = (1 - linear) * _curved(left_over, other.structure, folds)
    shared = min(linear + curved, 1.0)
    total = float(mine.variance.sum()) / max(mine.covered, 1e-12)
    return Side(mine.signal, whole / total, predicted, shared, 1 - shared, curved)


def _curved(target: Matrix, source: Matrix, folds: list[Ids]) -> float:
    """Held-out share of variance that kernel ridge explains (Gaussian kernels of three widths), 0 to 1."""
    left, values, _ = np.linalg.svd(target, full_matrices=False)
    wanted = left[:, :LONE] * values[:LONE]
    if not np.any(values > 1e-9):
        return 0.0
    scaled = source / np.maximum(source.std(axis=0).mean(), 1e-12)
    squared = (scaled**2).sum(axis=1)
    distance = np.maximum(squared[:, None] + squared[None] - 2 * scaled @ scaled.T, 0.0)
    median = float(np.median(distance))
    best = 0.0
    for width in (0.5, 1.0, 3.0):
        kernel = np.exp(-distance / (2 * width * max(median, 1e-12)))
        for ridge in (0.01, 0.1, 1.0):
            wrong = 0.0
            for fold in folds:
                train = np.setdiff1d(np.arange(len(wanted)), fold)
                mean = wanted[train].mean(axis=0)
                inner = kernel[np.ix_(train, train)] + ridge * np.eye(len(train))
                weights = np.linalg.solve(inner, wanted[train] - mean)
                wrong += float(np.sum((wanted[fold] - kernel[np.ix_(fold, train)] @ weights - mean) ** 2))
            best = max(best, 1 - wrong / float(np.sum((wanted - wanted.mean(axis=0)) ** 2)))
    return best


def _gram(spread: Matrix) -> Matrix:
    product: Matrix = spread @ spread.T if spread.shape[0] < spread.shape[1] else spread.T @ spread
    return product
