"""Searches one gallery: the vectors of one space, by every term that can reach it, by every route.

For each route the best candidates come from its index. Then every candidate gets an exact score on
every route, each route's scores are calibrated against the route's background, and the term's
routes are added up, and so are the query's parts (:mod:`anyfind.search.composing`). So a candidate
that one route missed loses nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from anyfind.index import IndexManager
from anyfind.sdk.types import Float32Array, Space
from anyfind.search.calibration import Calibration
from anyfind.search.composing import Together, combine, sums, taken_away, together_scores
from anyfind.search.found import Level
from anyfind.search.levels import STANDS_OUT, Levels, TermScores, strong_from
from anyfind.search.terms import Term
from anyfind.search.voices import Part, Voice, by_part, sureness
from anyfind.spaces.graph import Route, SpaceGraph
from anyfind.spaces.scoring import RouteScores, fuse

Labels = npt.NDArray[np.int64]

WHOLE = 4096
"""Galleries of so many vectors are compared as a whole: one that is middling on each route can be good on all."""


@dataclass(frozen=True, slots=True)
class GalleryHits:
    """The candidates of one gallery, best first.

    Attributes:
        name: Which terms reached which modality, such as ``words>image``.
        labels: ``int64 [n]`` vector labels.
        scores: ``float32 [n]`` calibrated: how many standard deviations above the background.
        levels: ``int64 [n]`` how sure the gallery is of each; they never rise along the list.
        confidences: ``float32 [n]`` the same as a number from 0 to 1.
        details: For each candidate the raw score of each route, such as ``words:cca``; the calibrated score of each
            part, such as ``words``; ``together``, that of the parts' summed vectors; and ``wording``, the one that it
            answers best where there are several.
        ended: Whether more of them would only bring hidden ones.
    """

    name: str
    labels: Labels
    scores: Float32Array
    levels: Levels
    confidences: Float32Array
    details: tuple[dict[str, float | str], ...]
    ended: bool


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
        calibration: Knows what chance finds; without it scores alone decide how sure an answer is.
    """

    def __init__(
        self, index: IndexManager, graph: SpaceGraph, candidates: int, calibration: Calibration | None = None
    ) -> None:
        self._index = index
        self._graph = graph
        self._candidates = candidates
        self._calibration = calibration

    def search(
        self,
        terms: Sequence[Term],
        gallery: Space,
        allow: Labels | None,
        k: int,
        modality: str | None = None,
        members: Labels | None = None,
    ) -> GalleryHits | None:
        """The best of a gallery, or ``None`` when no positive term reaches it.

        Args:
            terms: The query's terms.
            gallery: The space whose vectors are searched.
            allow: Labels that pass the filter, or ``None`` for all.
            k: How many results are wanted at least, where there are as many.
            modality: What the gallery is called; what its space is for in the first place when ``None``.
            members: Labels of all files of that modality, whatever the filter; ``None`` for the whole space.
        """
        reaching = self._reaching(terms, gallery)
        if not any(term.weight > 0 for term, _ in reaching):
            return None
        count = max(k, self._candidates)
        asked = [
            [self._ask(term, route, allow, self._reach(route.view, count)) for route in routes]
            for term, routes in reaching
        ]
        readings = list(sums(reaching, gallery, self._graph, self._index))
        met = [
            self._index.search(one.view, one.vector, self._reach(one.view, count), allow)[0]
            for every in readings
            for one in every
        ]
        labels = np.unique(np.concatenate([*(one.labels for answers in asked for one in answers), *met]))
        measured = [[self._measured(one, labels) for one in answers] for answers in asked]
        for known in (one.labels for answers in measured for one in answers):
            # What went from the library meanwhile, or has a new vector in another space, is in no list.
            labels = labels[np.isin(labels, known)]
        labels, together = self._together(readings, labels)
        if not labels.size:
            return None
        voices = []
        for (term, routes), answers in zip(reaching, measured, strict=True):
            scored = tuple(one.of(labels) for one in answers)
            evidence = self._evidence(term, routes, scored, labels, (gallery.id, modality), members)
            voices.append(Voice(term, scored, evidence))
        parts = by_part(voices)
        wanted = [part for part in parts if part.weight > 0]
        positive = combine([(part.weight, part.scores) for part in wanted], together)
        total = positive + taken_away([(part.weight, part.scores) for part in parts if part.weight < 0], len(labels))
        levels, confidences = sureness(wanted)
        order = np.lexsort((-total, -levels))[:count]
        name = "+".join(part.name for part in wanted) + ">" + (modality or gallery.modalities[0])
        details = tuple(_told(parts, together, position) for position in order.tolist())
        whole = all(self._index.count(route.view) <= WHOLE for _, routes in reaching for route in routes)
        ended = bool(levels[order[-1]] == Level.HIDDEN) and (whole or _apart(positive, levels))
        return GalleryHits(name, labels[order], total[order], levels[order], confidences[order], details, ended)

    def _evidence(
        self,
        term: Term,
        routes: Sequence[Route],
        scored: Sequence[RouteScores],
        labels: Labels,
        where: tuple[str, str | None],
        members: Labels | None,
    ) -> TermScores:
        """What a term says about candidates, and how sure that is; nobody asks how sure what is taken away is."""
        calibrated, known = fuse(scored), None
        if term.weight > 0 and self._calibration is not None:
            known = self._calibration.sureness(term, routes, where, labels, calibrated, members)
        strong = strong_from(scored, calibrated=known is not None)
        # Among texts every picture of a joint space lies below the background, and the other way round.
        shown = STANDS_OUT if self._calibration is not None and members is None else -np.inf
        return TermScores(term.weight, calibrated, strong, shown, known)

    def _together(self, readings: Sequence[Sequence[Together]], labels: Labels) -> tuple[Labels, Float32Array | None]:
        """The labels that every view has, and the scores of the best reading of a composed question for them."""
        held = {one.view: self._index.present(one.view, labels) for every in readings for one in every}
        for known, _ in held.values():
            labels = labels[np.isin(labels, known)]
        if not held or not labels.size:
            return labels, None
        vectors = {view: found[np.isin(known, labels)] for view, (known, found) in held.items()}
        scores = [together_scores(every, [vectors[one.view] @ one.vector for one in every]) for every in readings]
        return labels, np.asarray(np.max(scores, axis=0), dtype=np.float32)

    def _reach(self, view: str, count: int) -> int:
        """How many candidates a view has to bring, of which so many are wanted."""
        held = self._index.count(view)
        return max(count, held) if held <= WHOLE else count

    def _reaching(self, terms: Sequence[Term], gallery: Space) -> list[tuple[Term, list[Route]]]:
        """The terms that have a route into the gallery.

        Of several terms of one part, words in different spaces, those that lie in the gallery's own space count alone:
        its own is that of a newer encoder, too, to which an upgrade leads.
        """
        found = [(term, routes) for term in terms if (routes := self._graph.routes(term.space.id, gallery.id))]
        own = [self._graph.kin(term.space.id, gallery.id) for term, _ in found]
        inside = {(term.part, term.name) for (term, _), here in zip(found, own, strict=True) if here}
        return [
            (term, routes)
            for (term, routes), here in zip(found, own, strict=True)
            if here or (term.across and (term.part, term.name) not in inside)
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


def _apart(scores: Float32Array, levels: Levels) -> bool:
    """Whether all candidates that are shown lie in the better half, so that those who come next are hidden.

    A file that comes up whatever is asked needs a higher score than others, so one that is hidden says little of what
    comes right after it.
    """
    shown = scores[levels > Level.HIDDEN]
    return not shown.size or 2 * int((scores >= shown.min()).sum()) <= scores.size


def _told(parts: Sequence[Part], together: Float32Array | None, position: int) -> dict[str, float | str]:
    """What there is to say about one candidate."""
    told: dict[str, float | str] = {}
    for part in parts:
        told.update(part.told(position))
    if together is not None:
        told["together"] = float(together[position])
    return told
