"""Chooses how an upgrade maps, by cross-validation inside the bridge files, and says how good the choice is."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import CancelToken, Float32Array, Progress
from anyfind_plugins.fitting.folds import Ids, twins
from anyfind_plugins.upgrades.maps import Centred, prepared, rooted, unit

FOLDS: Final = 4
NEIGHBOURS: Final = 10
"""How many nearest files an answer is compared in."""

DAMPINGS: Final = (0.01, 0.03, 0.1, 0.3, 1.0)
SHARES: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
LIKENESS: Final = (0.03, 0.1, 0.3, 1.0)
CENTRINGS: Final = (0.0, 0.5, 1.0)

HALF: Final = 0.5
"""Share of the rotation in the maps that imitate the other encoder."""

FEW: Final = 40
"""Pairs below which nothing is chosen: a rotation is what few pairs can tell."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How an upgrade maps.

    Attributes:
        damping: Of the ridge regression, in mean eigenvalues.
        share: Of the rotation in the blend.
        centring: How much of what all old vectors share is taken off a query before it is compared with them.
        likeness: Damping of the maps that imitate the other encoder for its bridges; half of these is rotation.
    """

    damping: float = 0.1
    share: float = 0.5
    centring: float = 1.0
    likeness: float = 0.3

    def as_dict(self) -> dict[str, Any]:
        """For the card."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How files fared that were left out of the fit, each looking for the others by the new encoder's vector.

    Attributes:
        pool: Files that were searched.
        kept: Share of the ten files nearest by the new encoder alone that are among the ten nearest old vectors.
        recalls: R@1, 5 and 10 in percent of the file itself among the old vectors.
        background: Mean and deviation of the inner products of a mapped query with old vectors of other files.
        direct: The same of two new vectors.
        stretch: How much farther from their background, in deviations, the nearest new vectors lie than the nearest
            old ones do.
    """

    pool: int
    kept: float
    recalls: tuple[float, float, float]
    background: tuple[float, float]
    direct: tuple[float, float]
    stretch: float


NOTHING_LEFT_OUT: Final = Agreement(0, 0.0, (0.0, 0.0, 0.0), (0.0, 0.0), (0.0, 0.0), 1.0)
"""Of a single pair: its scores tell nothing, and a background without a deviation says so."""


@dataclass(frozen=True, slots=True)
class _Fold:
    """Rows that are left out, and both kinds of maps of the others."""

    rows: npt.NDArray[np.int64]
    seen: Centred
    ridges: dict[float, Float32Array]
    rotation: Float32Array


def choose(
    new: Float32Array,
    old: Float32Array,
    given: dict[str, Any],
    seed: int,
    progress: Progress,
    cancel: CancelToken,
) -> tuple[Choice, Agreement]:
    """The choice under which most neighbours are kept, and its agreement.

    Args:
        new: ``[n, d]``, the new encoder's vectors.
        old: ``[n, e]``, the old one's of the same files.
        given: Fields of :class:`Choice` that are not to be chosen; with any of them nothing is.
        seed: Of the folds.
        progress: Called with the folds done.
        cancel: Stops between two of them.
    """
    if len(new) == 1:
        # There is nothing to compare with, and taking off what all old vectors share would leave nothing.
        return replace(Choice(share=1.0), **given, centring=0.0), NOTHING_LEFT_OUT
    few = len(new) < FEW
    if few or given:
        start = Choice(share=1.0) if few else Choice()
        tried = [replace(start, **given)]
    else:
        tried = [Choice(damping, share) for damping in DAMPINGS for share in SHARES]
    folds = []
    for number, rows in enumerate(_folds(twins(new, old, np.arange(len(new))), seed)):
        progress(number, FOLDS + 1, "trying maps between the encoders")
        cancel.check()
        rest = np.setdiff1d(np.arange(len(new)), rows)
        seen = Centred.of(new[rest], old[rest])
        ridges = {damping: seen.ridge(damping) for damping in {one.damping for one in tried}}
        folds.append(_Fold(rows, seen, ridges, seen.rotation()))
    truth = unit(new) @ unit(new).T
    gallery = unit(old)
    # The centring changes the ranks of a mapped query only a little: it is chosen last, for the best map.

    def merit(one: Choice) -> float:
        cancel.check()
        return _kept(_scores(folds, one, new, gallery), truth)

    best = tried[0]
    if len(tried) > 1:
        best = max(tried, key=merit)
        best = max((replace(best, centring=centring) for centring in CENTRINGS), key=merit)
        best = replace(best, likeness=_likeness([fold.rows for fold in folds], new, old, cancel))
    progress(FOLDS, FOLDS + 1, "trying maps between the encoders")
    return best, _agreement(_scores(folds, best, new, gallery), truth)


def centred_query(mapped: Float32Array, mean: Float32Array, centring: float) -> Float32Array:
    """Mapped queries as they are compared with old vectors: without the part that is alike in all of those."""
    return unit(np.asarray(unit(mapped) - centring * mean, dtype=np.float32))


def _likeness(parts: list[npt.NDArray[np.int64]], new: Float32Array, old: Float32Array, cancel: CancelToken) -> float:
    """The damping under which files left out come nearest to what the old encoder gave, beyond what all share."""
    sides = [prepared(side, root=rooted(side)) for side in (new, old)]
    likeness = dict.fromkeys(LIKENESS, 0.0)
    for rows in parts:
        cancel.check()
        rest = np.setdiff1d(np.arange(len(new)), rows)
        seen = Centred.of(sides[0][rest], sides[1][rest])
        rotation = seen.rotation()
        wanted = unit(sides[1][rows] - seen.right_mean)
        for damping in LIKENESS:
            mapped = seen.blended(seen.ridge(damping), rotation, HALF).apply(sides[0][rows])
            likeness[damping] += float((unit(unit(mapped) - seen.right_mean) * wanted).sum())
    return max(likeness, key=lambda damping: likeness[damping])


def _folds(groups: Ids, seed: int) -> list[Ids]:
    """Rows of each fold; files with the same vectors are in one, unless there are no others."""
    count = int(groups.max()) + 1
    if count < 2:
        groups, count = np.arange(len(groups)), len(groups)
    order = np.random.default_rng(seed).permutation(count)
    return [np.flatnonzero(np.isin(groups, part)) for part in np.array_split(order, min(FOLDS, count)) if len(part)]


def _scores(folds: list[_Fold], choice: Choice, new: Float32Array, gallery: Float32Array) -> Float32Array:
    """Every file as a query, mapped by a fit that left it out, against all old vectors: ``[n, n]``."""
    scores = np.empty((len(new), len(gallery)), dtype=np.float32)
    for fold in folds:
        model = fold.seen.blended(fold.ridges[choice.damping], fold.rotation, choice.share)
        asked = centred_query(model.apply(new[fold.rows]), fold.seen.right_mean, choice.centring)
        scores[fold.rows] = asked @ gallery.T
    return scores


def _kept(scores: Float32Array, truth: Float32Array) -> float:
    wanted, got = _nearest(truth), _nearest(scores)
    return float(np.mean([len(np.intersect1d(one, other)) / len(one) for one, other in zip(wanted, got, strict=True)]))


def _nearest(scores: Float32Array) -> npt.NDArray[np.int64]:
    """Columns of the highest scores of each row, itself aside."""
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    count = min(NEIGHBOURS, len(others) - 1)
    return np.asarray(np.argpartition(-others, count - 1, axis=1)[:, :count], dtype=np.int64)


def _agreement(scores: Float32Array, truth: Float32Array) -> Agreement:
    own = np.diagonal(scores)[:, None]
    ranks = (scores >= own).sum(axis=1)
    first, fifth, tenth = (round(100 * float((ranks <= limit).mean()), 2) for limit in (1, 5, 10))
    chance, plain = _background(scores), _background(truth)
    near, far = (_top(one, chance_of) for one, chance_of in ((truth, plain), (scores, chance)))
    stretch = float(np.clip(near / max(far, 0.1), 0.5, 2.0))
    return Agreement(len(scores), _kept(scores, truth), (first, fifth, tenth), chance, plain, stretch)


def _background(scores: Float32Array) -> tuple[float, float]:
    apart = scores[~np.eye(len(scores), dtype=np.bool_)]
    return float(apart.mean()), max(float(apart.std()), 1e-4)


def _top(scores: Float32Array, background: tuple[float, float]) -> float:
    """How far the nearest others lie above the background, in deviations, on average."""
    nearest = np.take_along_axis(scores, _nearest(scores), axis=1)
    return float((nearest.mean() - background[0]) / background[1])
