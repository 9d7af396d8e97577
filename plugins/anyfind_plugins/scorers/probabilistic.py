"""The probabilistic scorer: every vector has an uncertainty, every result a probability of being right.

R31; ProbVLM, Upadhyay et al. 2023, in small (see :mod:`anyfind_plugins.scorers.heads`), with a logistic regression on
the best answers of held queries in the place of the paper's sampling: their score above what the query gives to known
items, the query's uncertainty and the item's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from anyfind.sdk import PLAIN_FIT, Artifact, Bank, CancelToken, FitOptions, Float32Array, Progress
from anyfind_plugins.scorers.choosing import HeldPairs, Values, choose, factored_scores, named, read
from anyfind_plugins.scorers.heads import Head, fit_head
from anyfind_plugins.scorers.reference import Reference, card, check, damaged

KIND: Final = "anyfind.scorers/probabilistic"

MEANING: Final = "probability that a result in the first place is right"
"""What a certainty of this scorer means, for cards."""

_CROSS: Final = 0.9
"""Share of the heads' loss that is about the partner; the paper's 1e-4 would learn what is usual, not what is sure."""

_REFERENCE: Final = 256
"""Known vectors of each side that a query's scores are measured against."""

_DEFAULTS: Final[Values] = {"penalty": 0.0, "score": 1.0, "query": -0.5, "item": -0.5, "offset": -3.0}
_PENALTIES: Final = (0.0, 0.1, 0.3, 1.0)
_RIDGE: Final = 1.0
_NAMES: Final = ("left", "right")


@dataclass(frozen=True, slots=True)
class Probabilistic:
    """Inner products less a penalty on uncertain items.

    Attributes:
        heads: Of the left and the right side.
        usual: Mean and deviation of the uncertainty of training vectors, of the left and the right side.
        reference: Known vectors.
        spread: Standard deviation of the scores of known vectors that met by chance.
        values: Of queries from the left, and from the right.
    """

    heads: tuple[Head, Head]
    usual: tuple[tuple[float, float], tuple[float, float]]
    reference: Reference
    spread: float
    values: tuple[Values, Values]

    def scores(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
        """Corrected scores, ``float32 [q, g]``."""
        return factored_scores(self, queries, gallery, side)

    def map_queries(self, queries: Float32Array, side: int) -> Float32Array:
        """``[q, v + 1]``: the query, and one."""
        del side
        return np.column_stack([queries, np.ones(len(queries), dtype=np.float32)]).astype(np.float32)

    def map_gallery(self, gallery: Float32Array, side: int) -> Float32Array:
        """``[g, v + 1]``: the item, and what its uncertainty takes away."""
        taken = np.float32(self.values[side]["penalty"] * self.spread) * self.uncertainty(gallery, 1 - side)
        return np.column_stack([gallery, -taken]).astype(np.float32)

    def uncertainty(self, vectors: Float32Array, origin: int) -> Float32Array:
        """How uncertain vectors of a side are, in deviations from the usual, ``float32 [n]``."""
        mean, std = self.usual[origin]
        return np.asarray((self.heads[origin].uncertainty(vectors) - mean) / std, dtype=np.float32)

    def certainty(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
        """:data:`MEANING`, ``float32 [q, g]``."""
        told = [self.values[side][name] for name in ("score", "query", "item", "offset")]
        score, query, item = self._signs(queries, gallery, side)
        sum_ = told[0] * score + told[1] * query[:, None] + told[2] * item[None] + told[3]
        return np.asarray(1.0 / (1.0 + np.exp(-np.clip(sum_, -30.0, 30.0))), dtype=np.float32)

    def _signs(
        self, queries: Float32Array, gallery: Float32Array, side: int
    ) -> tuple[Float32Array, Float32Array, Float32Array]:
        usual = queries @ self.reference.gallery(side).T
        mean, std = usual.mean(axis=1, keepdims=True), usual.std(axis=1, keepdims=True)
        above = (queries @ gallery.T - mean) / np.maximum(std, 1e-6)
        return above, self.uncertainty(queries, side), self.uncertainty(gallery, 1 - side)

    def best(self, held: HeldPairs, side: int) -> tuple[Float32Array, Float32Array]:
        """Signs ``[n, 4]`` of the best answer to each held query, and whether it is right ``[n]``."""
        if side == 0:
            queries, gallery = held.left, held.right
        else:
            queries, gallery = held.right[np.unique(held.partner)], held.left
        top = self.scores(queries, gallery, side).argmax(axis=1)
        right = held.partner == top if side == 0 else held.partner[top] == np.unique(held.partner)
        score, query, item = self._signs(queries, gallery, side)
        rows = np.arange(len(queries))
        signs = np.column_stack([score[rows, top], query, item[top], np.ones(len(rows))])
        return signs.astype(np.float32), right.astype(np.float32)


class ProbabilisticTrainer:
    """Fits a head for each side on the training pairs, and what a result's certainty depends on on the held ones."""

    revision = "1"

    def fit(self, bank: Bank, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on a bank.

        Raises:
            BadInput: There are too few pairs, or an unknown hyper-parameter.
            Cancelled: Somebody asked.
        """
        check(bank)
        cancel.check()
        reference = Reference.of(bank, _REFERENCE)
        spread = max(float((reference.left @ reference.right.T).std()), 1e-6)
        matched = bank.right[bank.partner]
        heads, usual = [], []
        for side, (own, partners) in enumerate(((bank.left, matched), (matched, bank.left))):
            progress(side, 3, "fitting uncertainties")
            fitted = fit_head(own, partners, bank.partner, _CROSS, options.seed, cancel)
            # As it is stored, so that what is loaded says the same.
            head = Head.read(fitted.tensors(_NAMES[side]), _NAMES[side])
            told = head.uncertainty(own)
            heads.append(head)
            usual.append((float(told.mean()), max(float(told.std()), 1e-6)))

        def make(values: tuple[Values, Values]) -> Probabilistic:
            return Probabilistic((heads[0], heads[1]), (usual[0], usual[1]), reference, spread, values)

        grid = tuple({**_DEFAULTS, "penalty": penalty} for penalty in _PENALTIES)
        values = choose(bank, _DEFAULTS, grid, make, options, progress, cancel)
        if not options.values and len(bank.held_left):
            values = _weighed(make(values), HeldPairs.of(bank))
        tensors = {**reference.tensors(), **heads[0].tensors(_NAMES[0]), **heads[1].tensors(_NAMES[1])}
        facts: dict[str, Any] = {"spread": spread, "usual": [list(pair) for pair in usual], "certainty": MEANING}
        return Artifact(KIND, tensors, card(bank, "generalised Gaussians of partners", named(values), **facts))


def load(artifact: Artifact) -> Probabilistic:
    """A fitted scorer.

    Raises:
        BadInput: The artifact is none.
    """
    facts: Any = artifact.card
    try:
        heads = tuple(Head.read(artifact.tensors, name) for name in _NAMES)
        usual = tuple((float(mean), float(std)) for mean, std in facts["usual"])
        values = read(facts["hyperparameters"], _DEFAULTS)
        reference = Reference.read(artifact.tensors)
        return Probabilistic((heads[0], heads[1]), (usual[0], usual[1]), reference, float(facts["spread"]), values)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise damaged(artifact, error) from error


def _weighed(scorer: Probabilistic, held: HeldPairs) -> tuple[Values, Values]:
    """The values with what the certainty depends on, fitted on the best answers to held queries."""
    both = []
    for side, values in enumerate(scorer.values):
        weights = _logistic(*scorer.best(held, side))
        names = ("score", "query", "item", "offset")
        both.append({**values, **{name: round(float(w), 6) for name, w in zip(names, weights, strict=True)}})
    return both[0], both[1]


def _logistic(signs: Float32Array, right: Float32Array) -> Float32Array:
    """Logistic regression by Newton's method, with a ridge on all but the offset."""
    wide, wanted = signs.astype(np.float64), right.astype(np.float64)
    ridge = np.diag([_RIDGE] * (wide.shape[1] - 1) + [1e-3])
    weights = np.zeros(wide.shape[1])
    for _ in range(50):
        told = 1.0 / (1.0 + np.exp(-np.clip(wide @ weights, -30, 30)))
        slope = wide.T @ (wanted - told) - ridge @ weights
        bend = (wide * (told * (1.0 - told))[:, None]).T @ wide + ridge
        step = np.linalg.solve(bend, slope)
        weights = weights + np.clip(step, -2.0, 2.0)
        if np.abs(step).max() < 1e-8:
            break
    return np.asarray(weights, dtype=np.float32)
