"""The trainer: self-training where it helps held-out pairs, the pairs alone where it does not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from threadpoolctl import threadpool_limits

from anyfind.sdk import PLAIN_FIT, Artifact, BadInput, CancelToken, FitOptions, Pairs, Progress, Vectors
from anyfind_plugins.bridges import cca
from anyfind_plugins.bridges.canonical import Evidence
from anyfind_plugins.bridges.features import Principal, fitting, transform
from anyfind_plugins.bridges.packing import EXTRA, Packing
from anyfind_plugins.fitting.cards import SEPARATION, card
from anyfind_plugins.fitting.checks import checked, given_values
from anyfind_plugins.fitting.folds import Matrix, PairSet, grouped, splits
from anyfind_plugins.fitting.held_out import mean_of
from anyfind_plugins.fitting.rows import finite, rows
from anyfind_plugins.unpaired.judging import Verdict, judge_choices, judge_one, pairs_alone, plain
from anyfind_plugins.unpaired.self_training import (
    NEIGHBOURS,
    Choice,
    Loose,
    Model,
    last_partners,
    moments_of,
    narrowed,
    study,
)

KIND: Final = "anyfind.unpaired/self-training"
REVISION: Final = 1

FEWEST: Final = 40
"""Pairs below which a teacher knows too little to teach; the bridge is that of the pairs alone then."""

LOOSE: Final = 100
"""Unpaired items of either side below which there is nothing to learn from."""

LEFTS: Final = 12_000
RIGHTS: Final = 4_000
"""Unpaired items that are matched at most, a random choice: the plan is a matrix of one by the other."""

AXES: Final = 512
"""Longer vectors are reduced to this many principal axes, fitted on paired and unpaired items."""

_NAMES: Final = ("left", "right")
_METHOD: Final = "CCA taught by its own soft matches of unpaired items, scored by the likelihood ratio, hubs held down"
_ALONE: Final = "regularised CCA on the pairs alone: {why}"


class UnpairedTrainer:
    """Fits the bridge. Deterministic for the same pairs, seed, library versions and processor."""

    revision = str(REVISION)

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on pairs and unpaired items; on the pairs alone where held-out pairs gain nothing from the others.

        Args:
            pairs: With ``left_unpaired`` and ``right_unpaired``, where there are any.
            progress: Called with the folds done.
            cancel: Stops between two of them.
            options: ``values`` may hold the fields of :class:`~anyfind_plugins.unpaired.self_training.Choice`; with any
                of them nothing is chosen. A ``weight`` of 0 leaves the unpaired items out, and the other values are
                those of ``cca``. ``seed`` is that of the choice of unpaired items.

        Raises:
            BadInput: Too few pairs, values that are not finite, or an unknown hyper-parameter.
        """
        pairs = checked(pairs, cca.FEWEST, cancel)
        cancel.check()
        # Loaded before its threads are limited: a library that comes later brings as many as it likes.
        import scipy.linalg  # noqa: F401

        # One thread: how the work is split would change the last bits of the result.
        with threadpool_limits(1, user_api="blas"):
            if options.values.get("weight") == 0:
                values = {name: value for name, value in options.values.items() if name != "weight"}
                return _alone(plain(pairs, progress, cancel, values), "so it was asked for.", None)
            given = given_values(options, Choice().as_dict(), "Self-training", {"rank": (1, 1e6), "rounds": (1, 100)})
            why = _too_little(pairs)
            if why and not given:
                return _alone(plain(pairs, progress, cancel, {}), why, None)
            return _fit(pairs, progress, cancel, given, options.seed)


def load(artifact: Artifact) -> tuple[cca.CcaSide, ...]:
    """The two sides of a fitted bridge; they score as those of ``cca`` do.

    Raises:
        BadInput: The artifact lacks a tensor, or its tensors do not fit each other.
    """
    return cca.load(artifact)


def _too_little(pairs: Pairs) -> str:
    """Why there is nothing to learn from unpaired items; empty if there is."""
    count = len(np.unique(pairs.partner))
    if count < FEWEST:
        return f"{count} pairs are too few to teach with, {FEWEST} are needed."
    found = [0 if side is None else len(side) for side in (pairs.left_unpaired, pairs.right_unpaired)]
    if min(found) < LOOSE:
        return f"there are {found[0]} and {found[1]} unpaired items, and {LOOSE} of each side are needed."
    return ""


def _fit(pairs: Pairs, progress: Progress, cancel: CancelToken, given: dict[str, Any], seed: int) -> Artifact:
    views, data, loose = _prepared(pairs, seed)
    parts = splits(grouped(pairs.left, pairs.right, pairs.partner))
    widest = min(data.left.shape[1], data.right.shape[1], min(len(part.train) for part in parts) - 1)
    start = narrowed(replace(Choice(), **given), widest)
    alone: Artifact | None = None
    if given:
        fared, spread = judge_one(data, loose, parts, start, cancel)
        verdict = Verdict(start, mean_of(fared), (), spread)
    else:
        alone = plain(pairs, progress, cancel, {})
        without = pairs_alone(pairs, parts, dict(alone.card["hyperparameters"]), progress, cancel)
        choice, fared, spread = judge_choices(data, loose, parts, start, progress, cancel)
        gains = tuple(own.merit - other.merit for own, other in zip(fared, without, strict=True))
        verdict = Verdict(choice, mean_of(fared), gains, spread)
        if not verdict.helps:
            gain = float(np.mean(gains))
            return _alone(alone, f"unpaired items changed the mean held-out recall by {gain:+.1f} points.", verdict)
    moments = moments_of(data)
    soft = last_partners(moments, len(data.right), verdict.choice, loose, cancel)
    canonical = study(moments, len(data.right), soft, verdict.choice, loose)
    return _artifact(pairs, views, Model.of(canonical, verdict.choice, loose), verdict, loose)


@dataclass(frozen=True, slots=True)
class _View:
    """How raw vectors of one side become what is fitted on: a transform, and principal axes where they are long."""

    kind: str
    axes: Principal | None

    def of(self, vectors: Matrix) -> Matrix:
        made = transform(self.kind, vectors)
        return made if self.axes is None else self.axes.project(made)


def _prepared(pairs: Pairs, seed: int) -> tuple[tuple[_View, _View], PairSet, Loose]:
    """Views, pairs and unpaired items. The views are fitted on everything: they see who there is, not who belongs."""
    random = np.random.default_rng(seed)
    made, paired, unpaired = [], [], []
    sides = ((pairs.left, pairs.left_unpaired, LEFTS), (pairs.right, pairs.right_unpaired, RIGHTS))
    for own, others, most in sides:
        mine = np.asarray(own, dtype=np.float32)
        more = _sample(others, most, random, mine)
        kind = fitting(mine)
        axes = None
        if mine.shape[1] > AXES:
            axes = Principal.of(np.concatenate([transform(kind, mine), transform(kind, more)]), AXES)
        view = _View(kind, axes)
        made.append(view)
        paired.append(view.of(mine))
        unpaired.append(view.of(more))
    data = PairSet(paired[0], paired[1], pairs.partner, pairs.weight)
    return (made[0], made[1]), data, Loose(unpaired[0], unpaired[1])


def _sample(vectors: Vectors | None, most: int, random: np.random.Generator, own: Matrix) -> Matrix:
    if vectors is None or not len(vectors):
        # Hyper-parameters were given, and the unpaired items they were found with are not there: the pairs stand in.
        return own
    if not finite(vectors):
        raise BadInput("Some of the unpaired vectors are not finite.", hint="Embed the files again.")
    return rows(vectors, np.sort(random.permutation(len(vectors))[:most]))


def _artifact(pairs: Pairs, views: tuple[_View, _View], model: Model, verdict: Verdict, loose: Loose) -> Artifact:
    tensors: dict[str, Any] = {"rho": model.canonical.rho}
    maps = (
        (model.canonical.left, model.canonical.left_mean, model.evidence.left_bank),
        (model.canonical.right, model.canonical.right_mean, model.evidence.right_bank),
    )
    for name, view, (matrix, mean, bank) in zip(_NAMES, views, maps, strict=True):
        axes = view.axes
        whole = matrix if axes is None else axes.axes @ matrix
        offset = mean @ matrix if axes is None else (axes.mean @ axes.axes + mean) @ matrix
        tensors[f"{name}.matrix"] = whole.astype(np.float16)
        tensors[f"{name}.offset"] = offset.astype(np.float32)
        tensors[f"{name}.bank"] = bank.astype(np.float16)
    evidence = _stored(model.evidence)
    left, right = evidence.left_bank, evidence.right_bank
    packing = Packing.for_sizes(
        left.shape[1],
        np.concatenate([evidence.core(left), evidence.core(right)]),
        np.concatenate([evidence.left_bias(left), evidence.right_bias(right)]),
    )
    held_out = verdict.held_out
    extra = {
        "transforms": [view.kind for view in views],
        "neighbours": NEIGHBOURS,
        "spread": [list(side) for side in verdict.spread],
        "packing": packing.facts(),
        "trust": packing.trust(held_out.separation, SEPARATION),
        "unpaired": {
            "used": True,
            "left": len(loose.left),
            "right": len(loose.right),
            "gain": None if not verdict.gains else round(float(np.mean(verdict.gains)), 2),
            "gains": [round(gain, 2) for gain in verdict.gains],
        },
    }
    return card(
        KIND,
        pairs,
        tensors,
        dimension=left.shape[1] + EXTRA,
        method=_METHOD,
        revision=REVISION,
        hyperparameters=verdict.choice.as_dict(),
        held_out=held_out,
        shrink=packing.scale**2,
        extra=extra,
    )


def _stored(evidence: Evidence) -> Evidence:
    """The same with its banks rounded as they are stored."""
    left, right = (bank.astype(np.float16).astype(np.float32) for bank in (evidence.left_bank, evidence.right_bank))
    return replace(evidence, left_bank=left, right_bank=right)


def _alone(made: Artifact, why: str, verdict: Verdict | None) -> Artifact:
    """The bridge of the pairs alone under this trainer's name, with the reason on its card."""
    facts: dict[str, Any] = {"used": False, "why": why}
    if verdict is not None:
        facts |= {
            "gain": round(float(np.mean(verdict.gains)), 2),
            "gains": [round(gain, 2) for gain in verdict.gains],
            "tried": verdict.choice.as_dict(),
            "held_out": verdict.held_out.facts(),
        }
    hyperparameters = {**made.card["hyperparameters"], "weight": 0.0}
    changed = {
        "method": _ALONE.format(why=why),
        "revision": REVISION,
        "hyperparameters": hyperparameters,
        "unpaired": facts,
    }
    return Artifact(KIND, made.tensors, {**made.card, **changed})
