"""Scorers that take a *bias* off each item of a gallery: what it scores with known queries anyway.

A *hub* is an item that comes up for many queries that have nothing to do with it. What it scores with a
bank of known queries, never with the queries of others, tells how much of one it is. All three scores
are an inner product plus a number for each vector, so nothing is compared twice and an index could hold it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np

from anyfind.sdk import PLAIN_FIT, Artifact, Bank, CancelToken, FitOptions, Float32Array, Progress
from anyfind_plugins.scorers.choosing import Values, choose, factored_scores, named, read
from anyfind_plugins.scorers.reference import Reference, card, check, damaged

Bias = Callable[[Float32Array, Values, float], Float32Array]
"""From scores ``[n, bank]``, the values and the bank's usual spread of scores to a number for each row."""

_MANY: Final = 4096
"""Rows whose scores with the bank are held in memory at once."""


def nnn_bias(scores: Float32Array, values: Values, spread: float) -> Float32Array:
    """``alpha`` times the mean of the ``k`` largest scores. R8; NNN, Chowdhury et al. 2024."""
    del spread
    return np.asarray(values["alpha"] * _top_mean(scores, int(values["k"])), dtype=np.float32)


def inverted_softmax_bias(scores: Float32Array, values: Values, spread: float) -> Float32Array:
    """``log mean exp(beta s) / beta``: the logarithm of the inverted softmax is the score less this, over ``1/beta``.

    R9; Smith et al. 2017, Bogolin et al. 2022. ``beta`` is given in units of the bank's spread of scores.
    """
    beta = values["beta"] / spread
    top = scores.max(axis=1, keepdims=True)
    summed = np.log(np.mean(np.exp(beta * (scores - top)), axis=1)) / beta + top[:, 0]
    return np.asarray(summed, dtype=np.float32)


def csls_bias(scores: Float32Array, values: Values, spread: float) -> Float32Array:
    """Half the mean of the ``k`` largest scores: ``2 s - r(q) - r(g)`` orders as ``s - r(g) / 2``.

    R9; Conneau et al. 2018.
    """
    del spread
    return np.asarray(0.5 * _top_mean(scores, int(values["k"])), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the three scores.

    Attributes:
        id: Full id of its scorer.
        method: A sentence.
        bias: How a bias follows from scores with the bank.
        defaults: Hyper-parameters that the papers take.
        grid: Those that are tried.
        both: Whether queries have a bias too; it moves a whole row and changes no order.
    """

    id: str
    method: str
    bias: Bias
    defaults: Values
    grid: tuple[Values, ...]
    both: bool = False


NNN: Final = Kind(
    "anyfind.scorers/nnn",
    "scores less a share of the mean score with the nearest known queries",
    nnn_bias,
    {"alpha": 0.75, "k": 128.0},
    tuple({"alpha": alpha, "k": k} for alpha, k in product((0.25, 0.5, 0.75, 1.0), (1.0, 8.0, 32.0, 128.0, 512.0))),
)

INVERTED_SOFTMAX: Final = Kind(
    "anyfind.scorers/inverted-softmax",
    "each item's scores over what all known queries give to it",
    inverted_softmax_bias,
    {"beta": 1.0},
    tuple({"beta": beta} for beta in (0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 5.0)),
)

CSLS: Final = Kind(
    "anyfind.scorers/csls",
    "scores less what query and item score with their nearest known neighbours",
    csls_bias,
    {"k": 10.0},
    tuple({"k": k} for k in (1.0, 5.0, 10.0, 20.0, 50.0, 100.0)),
    both=True,
)


@dataclass(frozen=True, slots=True)
class HubScorer:
    """``s(q, g) - bias(g)``, and for CSLS less the query's own bias.

    Attributes:
        kind: Which of the three.
        reference: Known vectors.
        values: Of queries from the left, and from the right.
        spread: Standard deviation of the scores of known queries with known items.
    """

    kind: Kind
    reference: Reference
    values: tuple[Values, Values]
    spread: float

    def scores(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
        """Corrected scores, ``float32 [q, g]``."""
        return factored_scores(self, queries, gallery, side)

    def map_queries(self, queries: Float32Array, side: int) -> Float32Array:
        """``[q, v + 2]``: the query, one, and what its own row is moved by."""
        own = np.zeros(len(queries), dtype=np.float32)
        if self.kind.both:
            own = -self._biases(queries, self.reference.gallery(side), side)
        return np.column_stack([queries, np.ones(len(queries), dtype=np.float32), own]).astype(np.float32)

    def map_gallery(self, gallery: Float32Array, side: int) -> Float32Array:
        """``[g, v + 2]``: the item, its bias, and one."""
        bias = -self._biases(gallery, self.reference.queries(side), side)
        return np.column_stack([gallery, bias, np.ones(len(gallery), dtype=np.float32)]).astype(np.float32)

    def _biases(self, vectors: Float32Array, known: Float32Array, side: int) -> Float32Array:
        out = np.empty(len(vectors), dtype=np.float32)
        for start in range(0, len(vectors), _MANY):
            part = vectors[start : start + _MANY]
            out[start : start + _MANY] = self.kind.bias(part @ known.T, self.values[side], self.spread)
        return out


class _HubTrainer:
    revision = "1"

    def __init__(self, kind: Kind) -> None:
        self._kind = kind

    def fit(self, bank: Bank, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Keep a bank of known vectors, with parameters chosen on the held pairs.

        Raises:
            BadInput: There are too few pairs, or an unknown hyper-parameter.
            Cancelled: Somebody asked.
        """
        check(bank)
        kind, reference = self._kind, Reference.of(bank)
        spread = max(float((reference.left[:400] @ reference.right[:400].T).std()), 1e-6)

        def make(values: tuple[Values, Values]) -> HubScorer:
            return HubScorer(kind, reference, values, spread)

        values = choose(bank, kind.defaults, kind.grid, make, options, progress, cancel)
        return Artifact(kind.id, reference.tensors(), card(bank, kind.method, named(values), spread=spread))


class NnnTrainer(_HubTrainer):
    """Fits nearest-neighbour normalisation (R8; NNN, Chowdhury et al. 2024)."""

    def __init__(self) -> None:
        super().__init__(NNN)


class InvertedSoftmaxTrainer(_HubTrainer):
    """Fits the inverted softmax over a bank of known queries (R9; Smith et al. 2017, Bogolin et al. 2022)."""

    def __init__(self) -> None:
        super().__init__(INVERTED_SOFTMAX)


class CslsTrainer(_HubTrainer):
    """Fits cross-domain similarity local scaling over banks of known vectors (R9; Conneau et al. 2018)."""

    def __init__(self) -> None:
        super().__init__(CSLS)


def load_nnn(artifact: Artifact) -> HubScorer:
    """A fitted :class:`NnnTrainer`'s scorer.

    Raises:
        BadInput: The artifact is none.
    """
    return _load(artifact, NNN)


def load_inverted_softmax(artifact: Artifact) -> HubScorer:
    """A fitted :class:`InvertedSoftmaxTrainer`'s scorer.

    Raises:
        BadInput: The artifact is none.
    """
    return _load(artifact, INVERTED_SOFTMAX)


def load_csls(artifact: Artifact) -> HubScorer:
    """A fitted :class:`CslsTrainer`'s scorer.

    Raises:
        BadInput: The artifact is none.
    """
    return _load(artifact, CSLS)


def _load(artifact: Artifact, kind: Kind) -> HubScorer:
    try:
        values = read(artifact.card["hyperparameters"], kind.defaults)
        return HubScorer(kind, Reference.read(artifact.tensors), values, float(artifact.card["spread"]))
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(artifact, error) from error


def _top_mean(scores: Float32Array, count: int) -> Float32Array:
    width = scores.shape[1]
    count = max(1, min(count, width))
    if count == width:
        return np.asarray(scores.mean(axis=1), dtype=np.float32)
    return np.asarray(np.partition(scores, width - count, axis=1)[:, width - count :].mean(axis=1), dtype=np.float32)
