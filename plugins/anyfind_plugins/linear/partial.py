"""Partial alignment: what both sides share is joined, what one side alone knows is kept beside it.

R26 (SimMMDG, Dong et al. 2023): a vector is ``[shared | specific of the left | specific of the right]``. Each side
leaves the other's specific part empty, so between the sides only what they share counts, while two vectors of one side
are compared by both parts. Nothing unique has to be given up for the bridge.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Final

import numpy as np
from threadpoolctl import threadpool_limits

from anyfind.sdk import PLAIN_FIT, Artifact, BadInput, CancelToken, FitOptions, Float32Array, Pairs, Progress
from anyfind_plugins.bridges.canonical import Canonical
from anyfind_plugins.bridges.features import transform
from anyfind_plugins.fitting.cards import card
from anyfind_plugins.fitting.checks import checked, given_values
from anyfind_plugins.fitting.folds import Matrix
from anyfind_plugins.fitting.searching import search
from anyfind_plugins.linear.csa import Choice as CsaChoice
from anyfind_plugins.linear.csa import Csa
from anyfind_plugins.linear.preparing import Prepared
from anyfind_plugins.linear.sharing import Sharing, find_shared
from anyfind_plugins.linear.sides import NAMES, SLACK, filled, weighted
from anyfind_plugins.linear.training import FEW, Judge

KIND: Final = "anyfind.linear/partial"
REVISION: Final = 1

FEWEST: Final = 20
"""Right items below which a permutation test finds nothing."""

_SPECIFIC: Final = 128
_SHARES: Final = (0.1, 0.9)
"""Least and largest share of a vector's squared length that the specific part takes."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Hyper-parameters.

    Attributes:
        rank: Canonical coordinates that are tested.
        left_ridge: In units of the mean variance.
        right_ridge: The same.
        exponent: Power of the correlations in the score.
        shared: Coordinates that are joined; 0: as many as the permutation test finds.
        specific: Principal axes of the rest that each side keeps at most.
    """

    rank: int
    left_ridge: float
    right_ridge: float
    exponent: float
    shared: int = 0
    specific: int = _SPECIFIC

    @property
    def csa(self) -> CsaChoice:
        """The analysis behind it."""
        return CsaChoice(self.rank, self.left_ridge, self.right_ridge, self.exponent)


class PartialTrainer:
    """Fits the bridge."""

    revision = str(REVISION)

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on all pairs; the card's ``shared`` says how much of each side the other one shares.

        Args:
            pairs: At least :data:`FEWEST` different right items; weights count.
            progress: Called with the values tried.
            cancel: Stops between two of them.
            options: ``values`` may hold the fields of :class:`Choice`; with any of them only ``shared`` is chosen.

        Raises:
            BadInput: There are too few pairs, values that are not finite, or an unknown hyper-parameter.
        """
        pairs = checked(pairs, FEWEST, cancel)
        count = len(np.unique(pairs.partner))
        method = Csa()
        start = Choice(**asdict(method.start(count)))
        given = given_values(options, asdict(start), "partial", {"rank": (1, 1e6)})
        cancel.check()
        # One thread, for the reasons that the other linear methods have.
        with threadpool_limits(1, user_api="blas"):
            progress(0, 1, "preparing features")
            prepared = Prepared.of(pairs)
            judge = Judge(method, prepared, options.seed, cancel)
            grid = {} if given or count < FEW else method.grid(count)
            choice = replace(start, **given)
            best = search(choice.csa, grid, judge, progress, cancel)[0]
            choice = replace(choice, **asdict(best))
            splits = prepared.splits(options.seed)
            models = [method.solve(prepared.moments(split.train), best).first(choice.rank) for split in splits]
            sharing = find_shared(prepared, models, splits, options.seed, cancel)
            # A bridge has to join something; the card tells where the test found nothing.
            choice = replace(choice, shared=min(choice.shared or max(1, sharing.shared), len(sharing.correlations)))
            held_out = judge(replace(best, rank=choice.shared))
            return _artifact(pairs, prepared, choice, sharing, held_out)


def _artifact(pairs: Pairs, prepared: Prepared, choice: Choice, sharing: Sharing, held_out: Any) -> Artifact:
    moments = prepared.moments()
    model = Canonical.fit(moments, choice.left_ridge, choice.right_ridge).first(choice.shared)
    gain = np.asarray(model.rho ** (choice.exponent / 2), dtype=np.float32)
    tensors: dict[str, Any] = {"gain": gain}
    sides: dict[str, Any] = {}
    shares = []
    parts = (
        (model.left, model.left_mean, moments.left),
        (model.right, model.right_mean, moments.right),
    )
    for number, (matrix, mean, covariance) in enumerate(parts):
        rest, facts = _specific(matrix, covariance, sharing.correlations, choice.specific)
        share = float(np.clip(1.0 - facts["variance_in_shared_directions"], *_SHARES))
        shares.append(share)
        for what, one in (("shared", matrix), ("specific", rest)):
            whole, offset = prepared.whole(number, one, mean)
            tensors[f"{NAMES[number]}.{what}.matrix"] = whole.astype(np.float16)
            tensors[f"{NAMES[number]}.{what}.offset"] = offset
        sides[NAMES[number]] = {name: round(value, 4) for name, value in facts.items()}
    specifics = [tensors[f"{name}.specific.matrix"].shape[1] for name in NAMES]
    return card(
        KIND,
        pairs,
        tensors,
        dimension=choice.shared + sum(specifics) + SLACK,
        method="partial alignment: canonical coordinates that a permutation test calls shared, the rest kept apart",
        revision=REVISION,
        hyperparameters=asdict(choice),
        held_out=held_out,
        shrink=1.0 / float(np.sqrt((1.0 - shares[0]) * (1.0 - shares[1]))),
        extra={
            "transforms": list(prepared.kinds),
            "specific_shares": shares,
            "shared": {
                "dimensions": choice.shared,
                "above_chance": sharing.shared,
                "tested": len(sharing.correlations),
                "threshold": round(sharing.threshold, 4),
                "correlations": [round(float(value), 4) for value in sharing.correlations[: choice.shared]],
                **sides,
            },
        },
    )


def _specific(matrix: Matrix, covariance: Matrix, correlations: Matrix, most: int) -> tuple[Matrix, dict[str, float]]:
    """Axes of what is left of a side when its shared coordinates are regressed out, and how much that is.

    Args:
        matrix: ``[p, k]``, to the shared coordinates.
        covariance: ``[p, p]``.
        correlations: Of held-out pairs, at least ``[k]``.
        most: Axes at most.

    Returns:
        ``[p, <= most]`` from a centred vector to the rest's principal coordinates, and shares of the variance.
    """
    whole, shared = covariance.astype(np.float64), matrix.astype(np.float64)
    inner = shared.T @ whole @ shared
    back = np.linalg.solve(inner + 1e-9 * np.trace(inner) * np.eye(len(inner)), shared.T @ whole)
    remove = np.eye(len(whole)) - shared @ back
    left_over = remove.T @ whole @ remove
    values, axes = np.linalg.eigh(left_over)
    keep = [i for i in np.argsort(values)[::-1][:most] if values[i] > max(values[-1], 1e-12) * 1e-5]
    total = max(float(np.trace(whole)), 1e-12)
    # Of each shared direction the other side tells as much as the square of its correlation.
    told = np.maximum(correlations[: shared.shape[1]], 0.0) ** 2
    weights = (back**2).sum(axis=1) * np.diag(inner)
    inside = float(np.clip(1.0 - np.trace(left_over) / total, 0.0, 1.0))
    facts = {
        "variance_in_shared_directions": inside,
        "variance_told_by_the_other_side": inside * float(told @ weights / max(float(weights.sum()), 1e-12)),
        "variance_specific": 1.0 - inside,
    }
    return np.asarray(remove @ axes[:, keep], dtype=np.float32), facts


@dataclass(frozen=True, slots=True)
class PartialSide:
    """One side of a partial alignment.

    Attributes:
        source: Space id of the vectors it takes.
        target: Space id of the bridge.
        side: 0 for left, 1 for right.
        kind: What is done to vectors first.
        matrices: To the shared and to the specific coordinates, ``[d, k]`` and ``[d, s]``.
        offsets: ``[k]`` and ``[s]``.
        gain: ``[k]``.
        share: Share of the squared length that the specific part takes.
        widths: Lengths of both sides' specific parts.
    """

    source: str
    target: str
    side: int
    kind: str
    matrices: tuple[Matrix, Matrix]
    offsets: tuple[Matrix, Matrix]
    gain: Matrix
    share: float
    widths: tuple[int, int]

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors: between the sides the shared part alone meets, within one side both parts do."""
        values = transform(self.kind, vectors)
        shared, specific = (
            np.asarray(values @ matrix - offset, dtype=np.float32)
            for matrix, offset in zip(self.matrices, self.offsets, strict=True)
        )
        rest = np.zeros((len(values), sum(self.widths)), dtype=np.float32)
        start = self.side * self.widths[0]
        ones = np.ones(specific.shape[1], dtype=np.float32)
        rest[:, start : start + self.widths[self.side]] = weighted(specific, ones) * np.sqrt(self.share)
        core = weighted(shared, self.gain) * np.sqrt(1.0 - self.share)
        return filled(np.concatenate([core, rest], axis=1).astype(np.float32), self.side)


def load(artifact: Artifact) -> tuple[PartialSide, ...]:
    """The two sides of a partial alignment.

    Raises:
        BadInput: The artifact lacks a tensor, or its tensors do not fit its card.
    """
    facts = artifact.card
    try:
        tensors = {name: np.asarray(tensor, dtype=np.float32) for name, tensor in artifact.tensors.items()}
        widths = tensors["left.specific.offset"].shape[0], tensors["right.specific.offset"].shape[0]
        made = tuple(
            PartialSide(
                source=facts["sides"][number],
                target=facts["target"],
                side=number,
                kind=facts["transforms"][number],
                matrices=(tensors[f"{name}.shared.matrix"], tensors[f"{name}.specific.matrix"]),
                offsets=(tensors[f"{name}.shared.offset"], tensors[f"{name}.specific.offset"]),
                gain=tensors["gain"],
                share=float(facts["specific_shares"][number]),
                widths=widths,
            )
            for number, name in enumerate(NAMES)
        )
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise BadInput(f"The adapter is no partial alignment: {error!r}.", hint="Fit it again.") from error
    if any(side.matrices[0].shape[1:] != side.gain.shape for side in made):
        raise BadInput("The adapter's tensors do not fit its card.", hint="Fit it again.")
    return made
