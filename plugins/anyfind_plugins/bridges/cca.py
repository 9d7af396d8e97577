"""The paired bridge: regularised CCA fitted on captioned pictures, or on any other pairs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from threadpoolctl import threadpool_limits

from anyfind.sdk import PLAIN_FIT, Artifact, BadInput, CancelToken, FitOptions, Float32Array, Pairs, Progress
from anyfind_plugins.bridges.canonical import Canonical, Evidence, Matrix
from anyfind_plugins.bridges.choosing import (
    NEIGHBOURS,
    Choice,
    Placed,
    bank,
    choose,
    judge,
    log_mean_square,
    moments_of,
)
from anyfind_plugins.bridges.features import Principal, fitting, transform
from anyfind_plugins.bridges.packing import EXTRA, Packing
from anyfind_plugins.fitting import cards
from anyfind_plugins.fitting.checks import checked, given_values
from anyfind_plugins.fitting.folds import MANY, PairSet

KIND: Final = "anyfind.bridges/cca"
REVISION: Final = 1

FEWEST: Final = 4
"""Right items below which there is nothing to fit."""

FEW: Final = 40
"""Right items below which cross-validation chooses by chance: the values of :data:`_CAREFUL` are taken then."""

_CAREFUL: Final = Choice(rank=40, left_ridge=3.0, right_ridge=10.0)
"""Ridges under which about a hundred sound effects found their captions best; fewer pairs have nothing to add."""

_PIVOTS: Final = 256
"""Left vectors that a bridge of few pairs carries along, for routes that go on from its left space."""

_AXES: Final = 768
"""Longer vectors are reduced to this many principal axes before anything is fitted."""

_DOUBT: Final = (0.66, 0.17)
"""How fast the bridge loses trust in left and right vectors, for each standard deviation by which they
lie farther from the training pairs than held-out pairs do. Fitted on queries from other domains."""

_NAMES: Final = ("left", "right")


class CcaTrainer:
    """Fits the bridge. Deterministic for the same pairs, library versions and processor."""

    revision = str(REVISION)

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on all pairs with what cross-validation inside them chose.

        Args:
            pairs: At least :data:`FEWEST` different right items.
            progress: Called with the values tried.
            cancel: Stops between two of them.
            options: ``values`` may hold the fields of :class:`~anyfind_plugins.bridges.choosing.Choice`; those that
                are given are not chosen, and with any of them nothing is.

        Raises:
            BadInput: There are too few pairs, values that are not finite, or an unknown hyper-parameter.
        """
        pairs = checked(pairs, FEWEST, cancel)
        given = given_values(options, Choice().as_dict(), "CCA", {"rank": (1, 1e6)})
        # Threads of the linear algebra wait for each other by spinning: with these small matrices that costs
        # several times the work, and how the work is split would change the last bits of the result.
        with threadpool_limits(1, user_api="blas"):
            return self._fit(pairs, progress, cancel, given)

    def _fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, given: dict[str, Any]) -> Artifact:
        kinds = (fitting(pairs.left), fitting(pairs.right))
        progress(0, 1, "preparing features")
        sides = [transform(kind, side) for kind, side in zip(kinds, (pairs.left, pairs.right), strict=True)]
        axes = [Principal.of(side, _AXES) if side.shape[1] > _AXES else None for side in sides]
        reduced = [side if a is None else a.project(side) for side, a in zip(sides, axes, strict=True)]
        data = PairSet(reduced[0], reduced[1], pairs.partner, pairs.weight)
        if len(data.right) < FEW or given:
            # No wider than what is fitted on in a fold.
            widest = min(2 * len(data.right) // 3 - 1, data.left.shape[1], data.right.shape[1])
            choice = replace(_CAREFUL if len(data.right) < FEW else Choice(), **given)
            choice = replace(choice, rank=max(1, min(choice.rank, widest)))
            held_out = judge(data, choice, cancel)
        else:
            start = Choice() if len(data.right) >= MANY else replace(_CAREFUL, rank=Choice().rank)
            choice, held_out = choose(data, start, progress, cancel)
        moments = moments_of(data)
        model = Canonical.fit(moments, choice.left_ridge, choice.right_ridge).first(choice.rank)
        tensors = _tensors(model, axes, bank(data, model))
        if len(data.right) < MANY:
            tensors["pivots"] = _pivots(pairs)
        return _artifact(pairs, kinds, choice, held_out, tensors)


@dataclass(frozen=True, slots=True)
class CcaSide:
    """One side of a fitted bridge.

    Attributes:
        source: Space id of the vectors it takes.
        target: Space id of the bridge.
        side: 0 for left, 1 for right.
        kind: What is done to vectors first.
        matrix: ``[d, k]``.
        offset: ``[k]``, subtracted after the matrix.
        evidence: How pairs are scored.
        packing: How that becomes unit vectors.
        spread: Mean and deviation of the log mean square of held-out coordinates.
    """

    source: str
    target: str
    side: int
    kind: str
    matrix: Matrix
    offset: Matrix
    evidence: Evidence
    packing: Packing
    spread: tuple[float, float]

    def coordinates(self, vectors: Float32Array) -> Matrix:
        """Canonical coordinates, ``[n, k]``."""
        return np.asarray(transform(self.kind, vectors) @ self.matrix - self.offset, dtype=np.float32)

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors ``[n, k + 6]`` whose inner products are the evidence that two belong together."""
        placed = self.coordinates(vectors)
        bias = self.evidence.right_bias(placed) if self.side else self.evidence.left_bias(placed)
        far = (log_mean_square(placed) - self.spread[0]) / max(self.spread[1], 1e-6)
        return self.packing.pack(self.side, self.evidence.core(placed), bias, -_DOUBT[self.side] * far)


def load(artifact: Artifact) -> tuple[CcaSide, ...]:
    """The two sides of a fitted bridge.

    Raises:
        BadInput: The artifact lacks a tensor, or its tensors do not fit each other.
    """
    card, tensors = artifact.card, artifact.tensors
    try:
        facts = card["packing"]
        packing = Packing(int(facts["dimension"]), float(facts["scale"]), float(facts["one"]))
        evidence = _evidence({name: np.asarray(t, dtype=np.float32) for name, t in tensors.items()}, card)
        made = tuple(
            CcaSide(
                source=card["sides"][side],
                target=card["target"],
                side=side,
                kind=card["transforms"][side],
                matrix=np.asarray(tensors[f"{name}.matrix"], dtype=np.float32),
                offset=np.asarray(tensors[f"{name}.offset"], dtype=np.float32),
                evidence=evidence,
                packing=packing,
                spread=(float(card["spread"][side][0]), float(card["spread"][side][1])),
            )
            for side, name in enumerate(_NAMES)
        )
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise BadInput(f"The adapter is no CCA bridge: {error!r}.", hint="Fit it again.") from error
    if any(side.matrix.shape[1:] != (packing.dimension,) for side in made):
        raise BadInput("The adapter's tensors do not fit its card.", hint="Fit it again.")
    return made


def _evidence(tensors: dict[str, Matrix], card: Any) -> Evidence:
    chosen = card["hyperparameters"]
    return Evidence.of(
        tensors["rho"],
        float(chosen["exponent"]),
        tensors["left.bank"],
        tensors["right.bank"],
        float(chosen["damping"]),
        int(card["neighbours"]),
    )


def _tensors(model: Canonical, axes: list[Principal | None], banks: tuple[Matrix, Matrix]) -> dict[str, Any]:
    """What is stored: the whole way from transformed vectors to coordinates as one matrix a side."""
    tensors: dict[str, Any] = {"rho": model.rho}
    parts = ((model.left, model.left_mean), (model.right, model.right_mean))
    for name, (matrix, mean), principal, sample in zip(_NAMES, parts, axes, banks, strict=True):
        whole = matrix if principal is None else principal.axes @ matrix
        offset = mean @ matrix if principal is None else (principal.mean @ principal.axes + mean) @ matrix
        tensors[f"{name}.matrix"] = whole.astype(np.float16)
        tensors[f"{name}.offset"] = offset.astype(np.float32)
        tensors[f"{name}.bank"] = sample.astype(np.float16)
    return tensors


def _pivots(pairs: Pairs) -> Any:
    """Left vectors as they came, an even choice of them."""
    count = min(_PIVOTS, len(pairs.left))
    return pairs.left[np.linspace(0, len(pairs.left) - 1, count).astype(np.int64)].astype(np.float16)


def _artifact(
    pairs: Pairs, kinds: tuple[str, str], choice: Choice, held_out: Placed, tensors: dict[str, Any]
) -> Artifact:
    wide = {name: np.asarray(tensor, dtype=np.float32) for name, tensor in tensors.items()}
    chosen = choice.as_dict()
    evidence = _evidence(wide, {"hyperparameters": chosen, "neighbours": NEIGHBOURS})
    left, right = evidence.left_bank, evidence.right_bank
    packing = Packing.for_sizes(
        choice.rank,
        np.concatenate([evidence.core(left), evidence.core(right)]),
        np.concatenate([evidence.left_bias(left), evidence.right_bias(right)]),
    )
    pivots = {"pivots": {"space": pairs.left_space}} if "pivots" in tensors else {}
    return cards.card(
        KIND,
        pairs,
        tensors,
        dimension=choice.rank + EXTRA,
        method="regularised CCA scored by the likelihood ratio of a pair, hubs held down",
        revision=REVISION,
        hyperparameters=chosen,
        held_out=held_out,
        shrink=packing.scale**2,
        extra={
            **pivots,
            "transforms": list(kinds),
            "neighbours": NEIGHBOURS,
            "spread": [list(held_out.left_spread), list(held_out.right_spread)],
            "packing": packing.facts(),
            "trust": packing.trust(held_out.separation, cards.SEPARATION),
        },
    )
