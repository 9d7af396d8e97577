"""Searches one gallery: the vectors of one space, by every term that can reach it, by every route.

For each route the best candidates come from its index. Then every candidate gets an exact score on
every route, each route's scores are calibrated against the route's background, and the term's
routes and the query's terms are added up. So a candidate that one route missed loses nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from anyfind.index import IndexManager
from anyfind.sdk.types import Float32Array, Space
from anyfind.search.terms import Term
from anyfind.spaces.graph import DIRECT, Route, SpaceGraph
from anyfind.spaces.scoring import RouteScores, fuse, standardise
from anyfind.spaces.upgrades import NAME as UPGRADE

Labels = npt.NDArray[np.int64]

STRONG_DIRECT = 4.0
"""Deviations above the background from which a match inside one space counts as strong. The best of
384 passages reached less for 97 of 100 strings of random letters."""

WHOLE = 4096
"""Galleries of so many vectors are compared as a whole: one that is middling on each route can be good on all."""

FEW_PAIRS = 40
"""A bridge fitted on fewer files never calls anything strong: what it says is a guess."""

NEARLY_THE_SAME = 0.9
"""Share of the way from the background to an identical vector from which a match inside one space is strong in any
case. The sounds of aiSFX lie in a narrow cone, where no match is four deviations away."""

STRONG_BRIDGED = 3.0
"""The same across a bridge, whose scores have thinner tails. The best of 1,000 photographs reached less
for 98 of 100 strings of random letters, and for 96 of 100 passages about something else."""


@dataclass(frozen=True, slots=True)
class GalleryHits:
    """The candidates of one gallery, best first.

    Attributes:
        name: Which terms reached which modality, such as ``words>image``.
        labels: ``int64 [n]`` vector labels.
        scores: ``float32 [n]`` calibrated: how many standard deviations above the background.
        strong: From which score on a candidate counts as strong.
        details: For each candidate the raw score of each route.
    """

    name: str
    labels: Labels
    scores: Float32Array
    strong: float
    details: tuple[dict[str, float], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the index answered to one term on one route.

    Attributes:
        route: The route.
        vector: The term in the view's space, ``float32 [v]``.
        labels: What the index found, ``int64 [n]``; nothing for a negative term, which brings no candidates.
        scores: Their inner products, ``float32 [n]``.
    """

    route: Route
    vector: Float32Array
    labels: Labels
    scores: Float32Array


@dataclass(frozen=True, slots=True)
class Measured:
    """A route's scores of the candidates that its view has.

    Attributes:
        labels: Those candidates, rising.
        told: Their scores in this order.
    """

    labels: Labels
    told: RouteScores

    def of(self, labels: Labels) -> RouteScores:
        """The scores of some of them, in the order of ``labels``."""
        return replace(self.told, scores=self.told.scores[np.searchsorted(self.labels, labels)])


class GallerySearch:
    """Searches galleries.

    Args:
        index: Nearest neighbours by view.
        graph: Knows the routes from a query's space into a gallery.
        candidates: How many each route brings.
    """

    def __init__(self, index: IndexManager, graph: SpaceGraph, candidates: int) -> None:
        self._index = index
        self._graph = graph
        self._candidates = candidates

    def search(
        self, terms: Sequence[Term], gallery: Space, allow: Labels | None, k: int, modality: str | None = None
    ) -> GalleryHits | None:
        """The best of a gallery, or ``None`` when no positive term reaches it.

        Args:
            terms: The query's terms.
            gallery: The space whose vectors are searched.
            allow: Labels that pass the filter, or ``None`` for all.
            k: How many results are wanted at least, where there are as many.
            modality: What the gallery is called; what its space is for in the first place when ``None``.
        """
        reaching = self._reaching(terms, gallery)
        if not any(term.weight > 0 for term, _ in reaching):
            return None
        count = max(k, self._candidates)
        asked = [
            [self._ask(term, route, allow, self._reach(route, count)) for route in routes] for term, routes in reaching
        ]
        labels = np.unique(np.concatenate([one.labels for answers in asked for one in answers]))
        measured = [[self._measured(one, labels) for one in answers] for answers in asked]
        for known in (one.labels for answers in measured for one in answers):
            # What went from the library meanwhile, or has a new vector in another space, is in no list.
            labels = labels[np.isin(labels, known)]
        if not labels.size:
            return None
        total = np.zeros(len(labels), dtype=np.float32)
        told: dict[str, list[float]] = {}
        strong: list[float] = []
        for (term, _), answers in zip(reaching, measured, strict=True):
            scored = [one.of(labels) for one in answers]
            calibrated = fuse(scored)
            # A negative term only takes away from what is near it; it must not reward what is far.
            total += term.weight * (calibrated if term.weight > 0 else np.maximum(calibrated, 0.0))
            if term.weight > 0:
                strong.append(_strong(scored))
            told.update({f"{term.name}:{one.route.name}": one.scores.tolist() for one in scored})
        positive = sum(term.weight for term, _ in reaching if term.weight > 0)
        total /= positive
        order = np.argsort(-total, kind="stable")[:count]
        names = dict.fromkeys(term.name for term, _ in reaching if term.weight > 0)
        name = "+".join(names) + ">" + (modality or gallery.modalities[0])
        details = [{route: scores[position] for route, scores in told.items()} for position in order.tolist()]
        return GalleryHits(name, labels[order], total[order], float(np.mean(strong)), tuple(details))

    def _reach(self, route: Route, count: int) -> int:
        """How many candidates a route has to bring, of which so many are wanted."""
        held = self._index.count(route.view)
        return max(count, held) if held <= WHOLE else count

    def _reaching(self, terms: Sequence[Term], gallery: Space) -> list[tuple[Term, list[Route]]]:
        """The terms that have a route into the gallery.

        Of several terms of one name, words in different spaces, those that lie in the gallery's own space count alone:
        its own is that of a newer encoder, too, to which an upgrade leads.
        """
        found = [(term, routes) for term in terms if (routes := self._graph.routes(term.space.id, gallery.id))]
        own = [self._graph.kin(term.space.id, gallery.id) for term, _ in found]
        inside = {term.name for (term, _), here in zip(found, own, strict=True) if here}
        return [
            (term, routes)
            for (term, routes), here in zip(found, own, strict=True)
            if here or (term.across and term.name not in inside)
        ]

    def _ask(self, term: Term, route: Route, allow: Labels | None, count: int) -> Asked:
        vector = route.map_query(term.vector)
        if term.weight <= 0:
            return Asked(route, vector, np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32))
        return Asked(route, vector, *self._index.search(route.view, vector, count, allow))

    def _measured(self, one: Asked, labels: Labels) -> Measured:
        """The route's scores of all candidates; only those that its own search did not bring are looked up."""
        # The index knows inner products; where a scorer is on, it has to see every candidate.
        brought = len(one.labels) if one.route.rescoring is None else 0
        lacking, vectors = self._index.present(one.route.view, labels[~np.isin(labels, one.labels[:brought])])
        told = RouteScores.of(one.route, one.vector, vectors, self._index.background(one.route.view))
        known = np.concatenate([one.labels[:brought], lacking])
        scores = np.concatenate([one.scores[:brought], told.scores])
        order = np.argsort(known)
        return Measured(known[order], replace(told, scores=np.asarray(scores[order], dtype=np.float32)))


def _sure(card: Mapping[str, Any]) -> float:
    pairs = int(card.get("pairs", {}).get("right", 0))
    return math.inf if 0 < pairs < FEW_PAIRS else STRONG_BRIDGED


def _strong(scored: Sequence[RouteScores]) -> float:
    """From which calibrated score on a term's answers are strong."""
    direct = next((one for one in scored if one.route.name in {DIRECT, UPGRADE}), None)
    if direct is None:
        return min(_sure(one.route.card) for one in scored)
    # Where all vectors lie close together even the same thing again is only a few deviations away.
    same = standardise(np.ones(1, dtype=np.float32), direct.background, direct.route.card)
    return min(STRONG_DIRECT, NEARLY_THE_SAME * max(float(same[0]), 0.0))
