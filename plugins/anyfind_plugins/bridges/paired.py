"""The bridge for thousands of pairs: the likelihood ratio of regularised CCA and a second opinion.

The score of a pair is the evidence of the paired bridge (see :mod:`anyfind_plugins.bridges.cca`) plus the cosine of
two small networks (:mod:`anyfind_plugins.bridges.second`), hubs of both held down. The networks alone are no better
than the closed form; they err elsewhere, and together they are better than both, on subjects that
were not fitted on too. All of it is packed into one unit vector an item.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from threadpoolctl import threadpool_limits

from anyfind.sdk import PLAIN_FIT, Artifact, BadInput, CancelToken, FitOptions, Float32Array, Pairs, Progress
from anyfind_plugins.bridges import second
from anyfind_plugins.bridges.canonical import Canonical, Evidence, Matrix
from anyfind_plugins.bridges.choosing import (
    NEIGHBOURS,
    Choice,
    Fold,
    Placed,
    bank,
    choose,
    folds,
    log_mean_square,
    moments_of,
    spread_of,
)
from anyfind_plugins.bridges.features import Principal, fitting, transform
from anyfind_plugins.bridges.packing import EXTRA, Packing
from anyfind_plugins.fitting import cards
from anyfind_plugins.fitting.checks import checked, given_values
from anyfind_plugins.fitting.folds import PairSet
from anyfind_plugins.fitting.held_out import measure

KIND: Final = "anyfind.bridges/paired"
REVISION: Final = 1

FEWEST: Final = 40
"""Right items below which networks have nothing to learn from."""

_RANK: Final = 192
_AXES: Final = 768
_SAMPLE: Final = 1000
"""Items whose scores say how widely each opinion spreads."""

_SHARES: Final = (0.0, 0.15, 0.3, 0.45, 0.6)
"""Weights of the second opinion that are tried, in deviations of the first."""

_DAMPING: Final = 0.5
"""How hard hubs of the second opinion are held down."""

_DOUBT: Final = (0.66, 0.17)
"""As for the paired bridge without a second opinion; see there."""

_SEPARATION: Final = 2.78
"""Separation of held-out answers at which the bridge trusts itself as much as the default one does."""

_NAMES: Final = ("left", "right")


@dataclass(frozen=True, slots=True)
class Opinions:
    """What both opinions make of vectors that were transformed and reduced.

    Attributes:
        model: Canonical coordinates.
        evidence: The first opinion's scores.
        heads: The second opinion, left and right.
        banks: What the heads make of the items that show hubs, left and right.
        weight: What a cosine of the second counts in units of the first.
    """

    model: Canonical
    evidence: Evidence
    heads: tuple[second.Head, second.Head]
    banks: tuple[Matrix, Matrix]
    weight: float

    def core(self, side: int, vectors: Matrix) -> Matrix:
        """What the inner product of two sides is taken of, ``[n, k + w]``."""
        return self.parts(side, vectors)[0]

    def parts(self, side: int, vectors: Matrix) -> tuple[Matrix, Matrix, Matrix]:
        """Core ``[n, k + w]``, bias ``[n]`` and canonical coordinates ``[n, k]`` of vectors of one side."""
        placed = self.model.map_right(vectors) if side else self.model.map_left(vectors)
        own = self.evidence.right_bias(placed) if side else self.evidence.left_bias(placed)
        answer = self.heads[side].apply(vectors)
        core = np.concatenate([self.evidence.core(placed), np.sqrt(self.weight) * answer], axis=1)
        bias = own - self.weight * _DAMPING * _nearest(answer, self.banks[1 - side])
        return core.astype(np.float32), bias.astype(np.float32), placed

    def scores(self, left: Matrix, right: Matrix) -> Matrix:
        """All pairs, ``[m, n]``."""
        one, other = self.parts(0, left), self.parts(1, right)
        return np.asarray(one[0] @ other[0].T + one[1][:, None] + other[1][None], dtype=np.float32)


class PairedTrainer:
    """Fits the bridge. Deterministic for the same pairs, seed, library versions and processor."""

    revision = str(REVISION)

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on all pairs; what is chosen is chosen on a third of them that the trial was not fitted on.

        Args:
            pairs: At least :data:`FEWEST` different right items; less than a thousand gain little from it.
            progress: Called with the steps done.
            cancel: Stops between two steps.
            options: ``values`` may hold the fields of :class:`~anyfind_plugins.bridges.choosing.Choice`, none of
                which is chosen then, and ``share``, the weight of the second opinion.

        Raises:
            BadInput: There are too few pairs, values that are not finite, or an unknown hyper-parameter.
        """
        pairs = checked(pairs, FEWEST, cancel)
        known = {**replace(Choice(), rank=_RANK).as_dict(), "share": 0.45}
        given = given_values(options, known, "paired", {"rank": (1, 1e6), "share": (0, 100)})
        with threadpool_limits(1, user_api="blas"):
            return self._fit(pairs, progress, cancel, options.seed, given)

    def _fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, seed: int, given: dict[str, Any]) -> Artifact:
        kinds = (fitting(pairs.left), fitting(pairs.right))
        sides = [transform(kind, side) for kind, side in zip(kinds, (pairs.left, pairs.right), strict=True)]
        axes = [Principal.of(side, _AXES) if side.shape[1] > _AXES else None for side in sides]
        reduced = [side if a is None else a.project(side) for side, a in zip(sides, axes, strict=True)]
        data = PairSet(reduced[0], reduced[1], pairs.partner, pairs.weight)
        fold = folds(data)[0]
        widest = max(1, min(*fold.train.left.shape, *fold.train.right.shape) - 1)
        choice = replace(Choice(), rank=min(_RANK, widest))
        named = {name: value for name, value in given.items() if name != "share"}
        if named:
            choice = replace(choice, **named)
            choice = replace(choice, rank=max(1, min(choice.rank, widest)))
        else:
            choice, _ = choose(data, choice, progress, cancel)
        trial = _opinions(fold.train, choice, seed, progress, cancel, "trying a second opinion")
        share, held_out = _share(trial, fold, given)
        made = _weighted(_opinions(data, choice, seed, progress, cancel, "training the second opinion"), data, share)
        return _artifact(pairs, kinds, axes, data, made, {**choice.as_dict(), "share": share}, held_out)


def _opinions(
    pairs: PairSet, choice: Choice, seed: int, progress: Progress, cancel: CancelToken, what: str
) -> Opinions:
    """Both opinions, the second one without a weight yet."""
    moments = moments_of(pairs)
    whole = Canonical.fit(moments, choice.left_ridge, choice.right_ridge)
    model = whole.first(choice.rank)
    heads = second.train(pairs, whole, seed, progress, cancel, what)
    evidence = Evidence.of(model.rho, choice.exponent, *bank(pairs, model), choice.damping, NEIGHBOURS)
    random = np.random.default_rng(1)
    shown = [side[np.sort(random.permutation(len(side))[:1500])] for side in (pairs.left, pairs.right)]
    return Opinions(model, evidence, heads, (heads[0].apply(shown[0]), heads[1].apply(shown[1])), 0.0)


def _weighted(opinions: Opinions, pairs: PairSet, share: float) -> Opinions:
    """The second opinion counted ``share`` deviations of the first."""
    random = np.random.default_rng(2)
    left, right = (side[random.permutation(len(side))[:_SAMPLE]] for side in (pairs.left, pairs.right))
    first = replace(opinions, weight=0.0).scores(left, right).std()
    both = opinions.heads[0].apply(left) @ opinions.heads[1].apply(right).T
    return replace(opinions, weight=float(share * first / max(float(both.std()), 1e-9)))


def _share(trial: Opinions, fold: Fold, given: dict[str, Any]) -> tuple[float, Placed]:
    """The weight under which left-out pairs fare best, and how they fare."""
    tried = [float(given["share"])] if "share" in given else list(_SHARES)
    found = []
    for share in tried:
        opinions = _weighted(trial, fold.train, share)
        scores = opinions.scores(fold.test.left, fold.test.right)
        found.append((share, measure(scores, fold.test.partner, fold.groups)))
    share, measured = max(found, key=lambda one: one[1].merit)
    spreads = [
        spread_of(trial.parts(side, vectors)[2]) for side, vectors in enumerate((fold.test.left, fold.test.right))
    ]
    return share, Placed(
        measured.recalls, measured.separation, measured.pool, measured.background, spreads[0], spreads[1]
    )


def _nearest(answers: Matrix, others: Matrix) -> Matrix:
    count = min(NEIGHBOURS, len(others))
    met = answers @ others.T
    return np.asarray(np.partition(met, met.shape[1] - count, axis=1)[:, met.shape[1] - count :].mean(axis=1))


def _artifact(
    pairs: Pairs,
    kinds: tuple[str, str],
    axes: list[Principal | None],
    data: PairSet,
    made: Opinions,
    chosen: dict[str, Any],
    held_out: Placed,
) -> Artifact:
    tensors: dict[str, Any] = {"rho": made.model.rho}
    maps = ((made.model.left, made.model.left_mean), (made.model.right, made.model.right_mean))
    shown = (made.evidence.left_bank, made.evidence.right_bank)
    for side, name in enumerate(_NAMES):
        matrix, mean = maps[side]
        tensors[f"{name}.matrix"] = matrix.astype(np.float16)
        tensors[f"{name}.mean"] = mean.astype(np.float32)
        tensors[f"{name}.bank"] = shown[side].astype(np.float16)
        tensors[f"{name}.head.bank"] = made.banks[side].astype(np.float16)
        tensors |= made.heads[side].tensors(name)
        principal = axes[side]
        if principal is not None:
            tensors[f"{name}.axes"] = principal.axes.astype(np.float16)
            tensors[f"{name}.centre"] = principal.mean.astype(np.float32)
    sample = np.random.default_rng(1)
    parts = [
        made.parts(side, vectors[sample.permutation(len(vectors))[:_SAMPLE]])
        for side, vectors in enumerate((data.left, data.right))
    ]
    packing = Packing.for_sizes(
        parts[0][0].shape[1],
        np.concatenate([part[0] for part in parts]),
        np.concatenate([part[1] for part in parts]),
    )
    return cards.card(
        KIND,
        pairs,
        tensors,
        dimension=packing.dimension + EXTRA,
        method="likelihood ratio of regularised CCA plus a second opinion of two small networks, hubs held down",
        revision=REVISION,
        hyperparameters=chosen,
        held_out=held_out,
        shrink=packing.scale**2,
        extra={
            "transforms": list(kinds),
            "weight": made.weight,
            "neighbours": NEIGHBOURS,
            "spread": [list(held_out.left_spread), list(held_out.right_spread)],
            "packing": packing.facts(),
            "trust": packing.trust(held_out.separation, _SEPARATION),
        },
    )


@dataclass(frozen=True, slots=True)
class PairedSide:
    """One side of a fitted bridge.

    Attributes:
        source: Space id of the vectors it takes.
        target: Space id of the bridge.
        side: 0 for left, 1 for right.
        kind: What is done to vectors first.
        axes: Principal axes that they are reduced to, where they are.
        opinions: What is made of them.
        packing: How that becomes unit vectors.
        spread: Mean and deviation of the log mean square of held-out coordinates.
    """

    source: str
    target: str
    side: int
    kind: str
    axes: Principal | None
    opinions: Opinions
    packing: Packing
    spread: tuple[float, float]

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors ``[n, k + w + 6]`` whose inner products say how sure it is that two belong together."""
        values = transform(self.kind, vectors)
        core, bias, placed = self.opinions.parts(self.side, values if self.axes is None else self.axes.project(values))
        far = (log_mean_square(placed) - self.spread[0]) / max(self.spread[1], 1e-6)
        return self.packing.pack(self.side, core, bias, -_DOUBT[self.side] * far)


def _axes(tensors: dict[str, Matrix], name: str) -> Principal | None:
    if f"{name}.axes" not in tensors:
        return None
    axes = tensors[f"{name}.axes"]
    return Principal(tensors[f"{name}.centre"], axes, np.ones(axes.shape[1], dtype=np.float32))


def load(artifact: Artifact) -> tuple[PairedSide, ...]:
    """The two sides of a fitted bridge.

    Raises:
        BadInput: The artifact lacks a tensor, or its tensors do not fit each other.
    """
    card = artifact.card
    tensors = {name: np.asarray(tensor, dtype=np.float32) for name, tensor in artifact.tensors.items()}
    try:
        facts, chosen = card["packing"], card["hyperparameters"]
        packing = Packing(int(facts["dimension"]), float(facts["scale"]), float(facts["one"]))
        model = Canonical(
            tensors["left.mean"], tensors["right.mean"], tensors["left.matrix"], tensors["right.matrix"], tensors["rho"]
        )
        evidence = Evidence.of(
            tensors["rho"],
            float(chosen["exponent"]),
            tensors["left.bank"],
            tensors["right.bank"],
            float(chosen["damping"]),
            int(card["neighbours"]),
        )
        heads = (second.Head.of(tensors, "left"), second.Head.of(tensors, "right"))
        banks = (tensors["left.head.bank"], tensors["right.head.bank"])
        opinions = Opinions(model, evidence, heads, banks, float(card["weight"]))
        made = tuple(
            PairedSide(
                source=card["sides"][side],
                target=card["target"],
                side=side,
                kind=card["transforms"][side],
                axes=_axes(tensors, name),
                opinions=opinions,
                packing=packing,
                spread=(float(card["spread"][side][0]), float(card["spread"][side][1])),
            )
            for side, name in enumerate(_NAMES)
        )
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise BadInput(f"The adapter is no paired bridge: {error!r}.", hint="Fit it again.") from error
    if model.left.shape[1] + heads[0].linear.shape[1] != packing.dimension:
        raise BadInput("The adapter's tensors do not fit its card.", hint="Fit it again.")
    return made
