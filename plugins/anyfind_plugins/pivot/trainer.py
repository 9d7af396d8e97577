"""The trainer of extensions: a new space learns to speak the language of a pivot that bridges know already.

Pictures are bridged with words. Sounds come along with captions, and nobody ever paired a sound with a picture. So
sounds learn what the vectors of their captions are, and every bridge of words takes what they say as words: a sound
finds pictures, and a picture sounds (R34; EBind and OneEncoder add modalities one after the other like that, with the
old ones frozen). Nothing of what was there is fitted again, or even read by the map.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from threadpoolctl import threadpool_limits

from anyfind.sdk import PLAIN_FIT, Artifact, BadInput, CancelToken, FitOptions, Float32Array, Pairs, Progress
from anyfind_plugins.bridges.features import PLAIN, Principal, fitting, transform
from anyfind_plugins.fitting.cards import card
from anyfind_plugins.fitting.checks import checked, given_values
from anyfind_plugins.fitting.folds import Ids, Matrix, Split, grouped, splits
from anyfind_plugins.fitting.held_out import HeldOut, mean_of, measure
from anyfind_plugins.pivot.ridge import Regression, Sums

KIND: Final = "anyfind.pivot/pivot"
REVISION: Final = 1

FEWEST: Final = 4
"""Right items below which there is nothing to fit."""

FEW: Final = 40
"""Right items below which cross-validation chooses by chance: the ridge is :data:`_CAREFUL` then."""

RIDGES: Final = (0.1, 0.3, 1.0, 3.0, 10.0)
_CAREFUL: Final = 3.0

AXES: Final = 768
"""Longer vectors are reduced to this many principal axes before anything is fitted."""


class PivotTrainer:
    """Fits the map of the new space. Deterministic for the same pairs, library versions and processor."""

    revision = str(REVISION)

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit the new side alone.

        Args:
            pairs: One side is a space of ``options.base``, the pivot; the other is the new space.
            progress: Called with the values tried.
            cancel: Stops between two of them.
            options: ``base`` is the bridge to extend; without one the left side is the pivot. ``values`` may hold
                ``ridge``, in units of the mean variance, which is not chosen then.

        Raises:
            BadInput: Too few pairs, values that are not finite, an unknown hyper-parameter, or pairs that do not
                join a new space to the base.
        """
        pairs = checked(pairs, FEWEST, cancel)
        given = given_values(options, {"ridge": 1.0}, "The pivot")
        pivot_left = _pivot_is_left(pairs, options.base)
        with threadpool_limits(1, user_api="blas"):
            return _fit(pairs, pivot_left, options.base, given, progress, cancel)


@dataclass(frozen=True, slots=True)
class Speaker:
    """The new space's side: what its vectors would be in the pivot's space.

    Attributes:
        source: Space id of the vectors it takes.
        target: Space id of the pivot.
        kind: What is done to vectors first.
        regression: The map.
    """

    source: str
    target: str
    kind: str
    regression: Regression

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors ``[n, d]`` of the pivot's space."""
        moved = self.regression.departure(transform(self.kind, vectors)) + self.regression.target
        lengths = np.linalg.norm(moved, axis=1, keepdims=True)
        return np.asarray(moved / np.maximum(lengths, 1e-12), dtype=np.float32)


def load(artifact: Artifact) -> tuple[Speaker]:
    """The one side of an extension.

    Raises:
        BadInput: The artifact lacks something, or its tensors do not fit each other.
    """
    said = artifact.card
    try:
        regression = Regression(
            *(np.asarray(artifact.tensors[name], dtype=np.float32) for name in ("matrix", "offset", "target"))
        )
        speaker = Speaker(said["extends"]["new"], said["target"], said["transform"], regression)
    except (KeyError, TypeError) as error:
        raise BadInput(f"The adapter is no extension: {error!r}.", hint="Fit it again.") from error
    wide = regression.matrix.shape[1:]
    if regression.offset.shape != wide or regression.target.shape != wide:
        raise BadInput("The adapter's tensors do not fit each other.", hint="Fit it again.")
    return (speaker,)


def _pivot_is_left(pairs: Pairs, base: Artifact | None) -> bool:
    if base is None:
        return True
    known = [str(space) for space in base.card.get("sides", ())]
    left, right = pairs.left_space in known, pairs.right_space in known
    if left and right:
        raise BadInput(
            "Both sides of these pairs are joined by that bridge already: there is nothing to extend.",
            hint="Fit a bridge of their own, without extending.",
        )
    if not (left or right):
        raise BadInput(
            "Neither side of these pairs is one of that bridge's: it has no pivot for them.",
            hint="Give pairs with one of the bridge's sides, such as captions for a bridge of words and pictures.",
        )
    return left


def _fit(
    pairs: Pairs,
    pivot_left: bool,
    base: Artifact | None,
    given: dict[str, Any],
    progress: Progress,
    cancel: CancelToken,
) -> Artifact:
    rows = np.asarray(pairs.left, dtype=np.float32), np.asarray(pairs.right, dtype=np.float32)[pairs.partner]
    pivots, news = (transform(PLAIN, rows[0]), rows[1]) if pivot_left else (transform(PLAIN, rows[1]), rows[0])
    kind = fitting(news)
    inputs = transform(kind, news)
    axes = Principal.of(inputs, AXES) if inputs.shape[1] > AXES else None
    short = inputs if axes is None else axes.project(inputs)
    data = _Data(short, pivots, pairs.partner, pairs.weight, pivot_left)
    parts = splits(grouped(pairs.left, pairs.right, pairs.partner))
    few = len(np.unique(pairs.partner)) < FEW
    ridges = [given["ridge"]] if given else [_CAREFUL] if few else list(RIDGES)
    ridge, held_out = _choose(data, parts, ridges, progress, cancel)
    cancel.check()
    fitted = Sums.of(short, pivots, pairs.weight).solve(ridge)
    if axes is not None:
        whole = axes.axes @ fitted.matrix
        fitted = Regression(whole, fitted.offset + axes.mean @ whole, fitted.target)
    tensors = {
        "matrix": fitted.matrix.astype(np.float16),
        "offset": fitted.offset.astype(np.float32),
        "target": fitted.target.astype(np.float32),
    }
    pivot, new = (pairs.left_space, pairs.right_space) if pivot_left else (pairs.right_space, pairs.left_space)
    extends: dict[str, Any] = {"pivot": pivot, "new": new}
    if base is not None:
        extends["base"] = {
            "kind": base.kind,
            "target": str(base.card.get("target", "")),
            "sides": [str(space) for space in base.card.get("sides", ())],
        }
    return card(
        KIND,
        pairs,
        tensors,
        dimension=pivots.shape[1],
        method="ridge regression to the vectors of the pivot, whose bridges take it from there",
        revision=REVISION,
        hyperparameters={"ridge": float(ridge)},
        held_out=held_out,
        # Its vectors lie in the pivot's space, which is the target; trust is told by the bridges that take them.
        extra={"target": pivot, "transform": kind, "extends": extends, "trust": {}},
    )


@dataclass(frozen=True, slots=True)
class _Data:
    """One row a pair: what is mapped, what it should become, and the right item that it belongs to."""

    inputs: Matrix
    outputs: Matrix
    partner: Ids
    weight: Matrix | None
    pivot_left: bool


def _choose(
    data: _Data, parts: Sequence[Split], ridges: Sequence[float], progress: Progress, cancel: CancelToken
) -> tuple[float, HeldOut]:
    folds = []
    for part in parts:
        cancel.check()
        train, test = np.isin(data.partner, part.train), np.isin(data.partner, part.test)
        weight = None if data.weight is None else data.weight[train]
        folds.append((Sums.of(data.inputs[train], data.outputs[train], weight), np.flatnonzero(test), part))
    fared: dict[float, HeldOut] = {}
    for done, ridge in enumerate(ridges):
        progress(done, len(ridges), "choosing the ridge")
        parts_fared = []
        for sums, rows, split in folds:
            cancel.check()
            parts_fared.append(_fare(data, sums.solve(ridge), rows, split))
        fared[ridge] = mean_of(parts_fared)
    best = max(fared, key=lambda ridge: fared[ridge].merit)
    return best, fared[best]


def _fare(data: _Data, regression: Regression, test: Ids, part: Split) -> HeldOut:
    """Retrieval of held-out pivots by new vectors and back: cosines of departures from the ordinary."""
    partner = np.searchsorted(part.test, data.partner[test])
    # The right side is one row an item; the first of its pairs stands for it.
    first = np.unique(partner, return_index=True)[1]
    moved = transform(PLAIN, regression.departure(data.inputs[test]))
    meant = transform(PLAIN, data.outputs[test] - regression.target)
    left, right = (meant, moved[first]) if data.pivot_left else (moved, meant[first])
    fared = measure(left @ right.T, partner, part.groups)
    # What a search sees are whole vectors, not departures.
    seen = transform(PLAIN, regression.departure(data.inputs[test]) + regression.target) @ data.outputs[test].T
    strange = seen[part.groups[partner][:, None] != part.groups[partner][None]]
    if not len(strange):
        # Of so few pairs a fold may hold one alone, which has met nobody by chance.
        strange = seen
    return replace(fared, background=(float(strange.mean()), float(strange.std())))
