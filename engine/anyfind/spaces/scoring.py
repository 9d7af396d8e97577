"""Calibrates the scores of several routes and adds them up. Search and evaluation both use it.

The scores of one route are comparable with each other but not with another route's. So each
route's scores become distances from the background, in standard deviations: the background are the
scores of the same query against a random sample of the gallery. A gallery that is too small for a
sample of its own borrows the distribution that the route's card remembers.

Then the routes are added with weights. A route's card may say that its vectors carry *trust*: how
far the bridge believes its own opinion about them, as a logarithm of a weight. The weight follows
the query and the gallery: an ordinary caption is judged by the bridge that was fitted on captions,
a bare tag about something it never saw by the class names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Float32Array
from anyfind.spaces.rescoring import Rescoring

ENOUGH: Final = 200
"""Background scores from which a sample speaks for itself; below it is mixed with the card's distribution."""

_TOO_FEW: Final = 30
"""Background scores below which the sample is not used at all."""

_LIMIT: Final = 3.0
"""How far apart the logarithms of two routes' weights may lie: no route is ever quite silent."""

_TINY: Final = 1e-6

Float64Array = npt.NDArray[np.float64]


class ScoredRoute(Protocol):
    """What scoring needs to know about a route."""

    @property
    def name(self) -> str:
        """The route's name."""
        ...

    @property
    def card(self) -> Mapping[str, Any]:
        """The card of the route's bridge; empty without one."""
        ...

    @property
    def rescoring(self) -> Rescoring | None:
        """What scores vectors of the route, where it is not their inner product."""
        ...


@dataclass(frozen=True, slots=True)
class RouteScores:
    """What one route says about the candidates of one query.

    Attributes:
        route: The route.
        scores: ``float32 [n]``, one a candidate.
        background: ``float32 [b]``, the same query against a random sample of the gallery.
        trust: Logarithm of the route's weight, up to what all routes share.
    """

    route: ScoredRoute
    scores: Float32Array
    background: Float32Array
    trust: float = 0.0

    @classmethod
    def of(cls, route: ScoredRoute, query: Float32Array, gallery: Float32Array, sample: Float32Array) -> RouteScores:
        """Score candidates, by inner product unless a scorer is on for the route.

        Args:
            route: The route whose view the vectors belong to.
            query: ``float32 [v]`` in the view's space.
            gallery: ``float32 [n, v]``, the candidates.
            sample: ``float32 [b, v]``, a random sample of the whole gallery.
        """
        told = float(trusts(route.card, query[None], sample)[0])
        scorer = route.rescoring
        if scorer is None:
            return cls(route, gallery @ query, sample @ query, told)
        return cls(route, scorer.scores(query, gallery), scorer.background(query, sample), told)

    @property
    def known(self) -> Mapping[str, Any]:
        """The card that knows how these scores are distributed: the scorer's, where one is on."""
        return self.route.card if self.route.rescoring is None else self.route.rescoring.card


def trust(card: Mapping[str, Any], vectors: Float32Array) -> Float32Array:
    """How far a bridge believes its opinion about vectors in its space, ``float32 [n]``; zero if it does not say."""
    facts = _trust_facts(card)
    if not facts:
        return np.zeros(len(vectors), dtype=np.float32)
    return np.asarray(vectors[:, facts["slots"]].sum(axis=1) * facts["scale"], dtype=np.float32)


def trusts(card: Mapping[str, Any], queries: Float32Array, sample: Float32Array) -> Float64Array:
    """Logarithms of a route's weight for queries ``[q, v]``, ``float64 [q]``: how far it believes them and the gallery.

    Args:
        card: The route's card.
        queries: In the view's space.
        sample: Of the gallery, ``float32 [b, v]``.
    """
    gallery = float(trust(card, sample).mean() if len(sample) else 0)
    return trust(card, queries).astype(np.float64) + gallery + float(_trust_facts(card).get("offset", 0.0))


def standardise(scores: Float32Array, background: Float32Array, card: Mapping[str, Any]) -> Float32Array:
    """Scores in standard deviations above the background.

    Args:
        scores: ``float32 [n]``.
        background: ``float32 [b]``; may be empty.
        card: Its ``calibration.background`` (mean, std) stands in while ``b`` is small. Its ``calibration.stretch``
            multiplies the deviations: queries of a new encoder lie less far from the background of old vectors than
            from that of new ones, and both are in one list.
    """
    known = card.get("calibration", {}).get("background")
    if known is None and not len(background):
        # Without a card the sample is all there is; the candidates themselves if even that is missing.
        background = scores
    own_mean = float(background.mean()) if len(background) else 0.0
    own_variance = float(background.var()) if len(background) else 1.0
    means, deviations = expected(np.array([own_mean]), np.array([own_variance]), len(background), card)
    mean, deviation = float(means[0]), float(deviations[0])
    if not np.isfinite(deviation):
        # A constant background says nothing about how far apart scores usually lie.
        return np.asarray(np.sign(np.where(np.abs(scores - mean) > _TINY, scores - mean, 0.0)), dtype=np.float32)
    return np.asarray((scores - mean) / deviation, dtype=np.float32)


def expected(
    means: Float64Array, variances: Float64Array, count: int, card: Mapping[str, Any]
) -> tuple[Float64Array, Float64Array]:
    """Mean and standard deviation that questions' scores are measured by, ``float64 [q]`` each.

    Args:
        means: Of each question's scores with the background, ``float64 [q]``.
        variances: Of the same.
        count: How many background scores there are.
        card: As for :func:`standardise`.

    Returns:
        The deviation is divided by the card's stretch, and infinite where the background is constant.
    """
    known = card.get("calibration", {}).get("background")
    if known is not None:
        share = float(np.clip((count - _TOO_FEW) / (ENOUGH - _TOO_FEW), 0.0, 1.0))
        means = float(known["mean"]) + share * (means - float(known["mean"]))
        variances = float(known["std"]) ** 2 + share * (variances - float(known["std"]) ** 2)
    stretch = float(card.get("calibration", {}).get("stretch", 1.0))
    return means, np.where(variances <= _TINY**2, np.inf, np.sqrt(np.maximum(variances, 0.0)) / stretch)


def weights(trusts: Sequence[float]) -> Float32Array:
    """Weights of routes out of their trust, ``float32 [routes]`` of length one.

    Length one keeps a sum of independent standardised scores standardised.
    """
    logs = np.asarray(trusts, dtype=np.float64)
    shares = np.exp(np.maximum(logs - logs.max(), -_LIMIT))
    return np.asarray(shares / np.linalg.norm(shares), dtype=np.float32)


def fuse(routes: Sequence[RouteScores]) -> Float32Array:
    """One calibrated score a candidate, ``float32 [n]``: standard deviations above the background.

    Args:
        routes: What each route says about the same candidates, in the same order; at least one.

    Raises:
        ValueError: There is no route, or the routes scored different numbers of candidates.
    """
    if not routes:
        raise ValueError("There is no route to fuse.")
    calibrated = np.stack([standardise(one.scores, one.background, one.known) for one in routes])
    return np.asarray(weights([one.trust for one in routes]) @ calibrated, dtype=np.float32)


def _trust_facts(card: Mapping[str, Any]) -> Mapping[str, Any]:
    facts: Mapping[str, Any] = card.get("trust") or {}
    return facts
