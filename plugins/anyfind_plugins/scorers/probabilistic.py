"""The probabilistic scorer: every vector has an uncertainty, every result a probability of being right.

R31, in small (see :mod:`anyfind_plugins.scorers.heads`). What a result's certainty depends on is fitted by logistic
regression on the best answers to held queries: their score, how far it stands above what the query gives to known
items, the query's uncertainty and the item's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import PLAIN_FIT, Artifact, Bank, CancelToken, FitOptions, Float32Array, Progress
from anyfind_plugins.scorers.choosing import HeldPairs, Values, choose, factored_scores, named, read
from anyfind_plugins.scorers.heads import Head
from anyfind_plugins.scorers.reference import Reference, card, check, damaged

KIND: Final = "anyfind.scorers/probabilistic"

MEANING: Final = "probability that a result in the first place is right"
"""What a certainty of this scorer means, for cards."""

_REFERENCE: Final = 1000
"""Known vectors of each side that vectors are compared with."""

_SIGNS: Final = ("score", "above", "query", "item", "offset")
_DEFAULTS: Final[Values] = {"penalty": 0.0, "score": 0.5, "above": 0.5, "query": -0.3, "item": -0.1, "offset": -4.0}
_PENALTIES: Final = (0.0, 0.1, 0.3, 1.0)
_RIDGE: Final = 1.0
_NAMES: Final = ("left", "right")


@dataclass(frozen=True, slots=True)
class Probabilistic:
    """Inner products less a penalty on uncertain items.

    Attributes:
        heads: Of the left and the right side.
        reference: Known vectors.
        usual: Mean and standard deviation of the scores of known vectors that met by chance.
        values: Of queries from the left, and from the right.
    """

    heads: tuple[Head, Head]
    reference: Reference
    usual: tuple[float, float]
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
        taken = np.float32(self.values[side]["penalty"] * self.usual[1]) * self.uncertainty(gallery, 1 - side)
        return np.column_stack([gallery, -taken]).astype(np.float32)

    def uncertainty(self, vectors: Float32Array, origin: int) -> Float32Array:
        """How uncertain vectors of a side are, in deviations from the usual, ``float32 [n]``."""
        return self.heads[origin].uncertainty(vectors, self.reference.gallery(origin))

    def certainty(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
        """:data:`MEANING`, ``float32 [q, g]``."""
        weights = [np.float32(self.values[side][name]) for name in _SIGNS]
        score, above, query, item = self._signs(queries, gallery, side)
        sure = weights[0] * score + weights[1] * above + weights[2] * query[:, None] + weights[3] * item[None]
        return np.asarray(1.0 / (1.0 + np.exp(-np.clip(sure + weights[4], -30.0, 30.0))), dtype=np.float32)

    def _signs(self, queries: Float32Array, gallery: Float32Array, side: int) -> tuple[Float32Array, ...]:
        """What a certainty depends on: two ``[q, g]``, one ``[q]``, one ``[g]``."""
        known = queries @ self.reference.gallery(side).T
        mean, std = known.mean(axis=1, keepdims=True), known.std(axis=1, keepdims=True)
        scores = queries @ gallery.T
        above = (scores - mean) / np.maximum(std, 1e-6)
        usual = (scores - np.float32(self.usual[0])) / np.float32(self.usual[1])
        return usual, above, self.uncertainty(queries, side), self.uncertainty(gallery, 1 - side)

    def best(self, held: HeldPairs, side: int) -> tuple[Float32Array, Float32Array]:
        """Signs ``[n, 5]`` of the best answer to each held query, and whether it is right ``[n]``."""
        if side == 0:
            queries, gallery = held.left, held.right
        else:
            queries, gallery = held.right[np.unique(held.partner)], held.left
        top = self.scores(queries, gallery, side).argmax(axis=1)
        right = held.partner == top if side == 0 else held.partner[top] == np.unique(held.partner)
        score, above, query, item = self._signs(queries, gallery, side)
        rows = np.arange(len(queries))
        signs = np.column_stack([score[rows, top], above[rows, top], query, item[top], np.ones(len(rows))])
        return signs.astype(np.float32), right.astype(np.float32)


class ProbabilisticTrainer:
    """Fits a head for each side on the held pairs, and what a result's certainty depends on."""

    revision = "1"

    def fit(self, bank: Bank, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on a bank: on its held pairs where it has some, because a bridge finds those that it was fitted on.

        Raises:
            BadInput: There are too few pairs, or an unknown hyper-parameter.
            Cancelled: Somebody asked.
        """
        check(bank)
        cancel.check()
        progress(0, 2, "fitting uncertainties")
        reference = Reference.of(bank, _REFERENCE)
        by_chance = reference.left @ reference.right.T
        usual = (float(by_chance.mean()), max(float(by_chance.std()), 1e-6))
        known = HeldPairs.of(bank)
        if not len(known.left):
            # Nothing was held: what the bridge was fitted on has to do.
            known = HeldPairs.thinned(bank.left, bank.right, bank.partner)
        heads = []
        for side in (0, 1):
            queries, ranks = known.found(side)
            heads.append(Head.fit(queries, ranks, reference.queries(side), reference.gallery(side)))

        def make(values: tuple[Values, Values]) -> Probabilistic:
            return Probabilistic((heads[0], heads[1]), reference, usual, values)

        grid = tuple({**_DEFAULTS, "penalty": penalty} for penalty in _PENALTIES)
        values = choose(bank, _DEFAULTS, grid, make, options, progress, cancel)
        if not options.values:
            values = _weighed(make(values), known)
        tensors = {**reference.tensors(), **heads[0].tensors(_NAMES[0]), **heads[1].tensors(_NAMES[1])}
        method = "how far down a partner is found, foretold for every vector"
        return Artifact(KIND, tensors, card(bank, method, named(values), usual=list(usual), certainty=MEANING))


def load(artifact: Artifact) -> Probabilistic:
    """A fitted scorer.

    Raises:
        BadInput: The artifact is none.
    """
    try:
        heads = tuple(Head.read(artifact.tensors, name) for name in _NAMES)
        values = read(artifact.card["hyperparameters"], _DEFAULTS)
        mean, std = artifact.card["usual"]
        return Probabilistic((heads[0], heads[1]), Reference.read(artifact.tensors), (float(mean), float(std)), values)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise damaged(artifact, error) from error


def _weighed(scorer: Probabilistic, held: HeldPairs) -> tuple[Values, Values]:
    """The values with what the certainty depends on, fitted on the best answers to held queries."""
    both = []
    for side, values in enumerate(scorer.values):
        weights = _logistic(*scorer.best(held, side))
        both.append({**values, **{name: round(float(w), 6) for name, w in zip(_SIGNS, weights, strict=True)}})
    return both[0], both[1]


def _logistic(signs: Float32Array, right: Float32Array) -> Float32Array:
    """Logistic regression with a ridge on all but the offset."""
    from scipy.optimize import minimize

    wide, wanted = signs.astype(np.float64), right.astype(np.float64)
    ridge = np.asarray([_RIDGE] * (wide.shape[1] - 1) + [1e-3])

    def loss(weights: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        sure = wide @ weights
        value = np.logaddexp(0.0, sure).sum() - wanted @ sure + 0.5 * ridge @ weights**2
        slope = wide.T @ (1.0 / (1.0 + np.exp(-np.clip(sure, -30, 30))) - wanted) + ridge * weights
        return float(value), slope

    found = minimize(loss, np.zeros(wide.shape[1]), jac=True, method="L-BFGS-B")
    return np.asarray(found.x, dtype=np.float32)
