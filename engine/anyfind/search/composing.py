"""Adds the parts of a composed question up: a picture and a word, this without that.

What the parts say is combined in two ways, and the mean of the two counts. The first adds up the parts' own calibrated
scores: a picture is compared with pictures as such, words by every bridge. The second adds up vectors (papers R34:
``q = norm(sum of w_i e_i)``) in each view that all parts reach: a picture goes across the bridge as well there, so that
what it shows, and not what it looks like, meets what the words say. Each vector is scaled by the spread of its own
scores first, or else the part whose vectors lie closer together would count alone. Over 200 questions of a picture and
a word this ranks what answers both better than either way alone (``tests/benchmarks/search/composition.py``).

What is taken away is bounded, and only ever moves results down the list: it hides none.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.index import IndexManager
from anyfind.sdk.types import Float32Array, Space
from anyfind.search.terms import Term
from anyfind.spaces.graph import Route, SpaceGraph
from anyfind.spaces.scoring import standardise, trusts, weights

BOUND: Final = 3.0
"""Deviations by which a part that is taken away moves a result at most, times its weight."""

ENOUGH: Final = 30
"""Background vectors below which nothing is known of how far a sum of vectors usually lies from others."""

Reaching = tuple[Term, Sequence[Route]]
"""A term and its routes into a gallery."""


@dataclass(frozen=True, slots=True)
class Together:
    """The sum of the vectors of all positive parts in one view.

    Attributes:
        view: The view.
        vector: ``float32 [v]`` of length one.
        background: ``float32 [b]``, its scores against a random sample of the gallery.
        trust: Logarithm of the view's weight beside others: the mean of that of the parts' routes.
    """

    view: str
    vector: Float32Array
    background: Float32Array
    trust: float


def combine(parts: Sequence[tuple[float, Float32Array]], together: Float32Array | None) -> Float32Array:
    """What all positive parts say about candidates, ``float32 [n]``: deviations above the background.

    Args:
        parts: Weight and calibrated scores ``float32 [n]`` of each.
        together: Calibrated scores of the summed vectors, where there are some.
    """
    shares = np.asarray([weight for weight, _ in parts], dtype=np.float32)
    # Length one keeps a sum of independent standardised scores standardised.
    apart = (shares / np.linalg.norm(shares)) @ np.stack([scores for _, scores in parts])
    return np.asarray(apart if together is None else (apart + together) / 2.0, dtype=np.float32)


def taken_away(parts: Sequence[tuple[float, Float32Array]], count: int) -> Float32Array:
    """By how much the parts that are taken away move candidates, ``float32 [n]``.

    Args:
        parts: Negative weight and calibrated scores ``float32 [n]`` of each.
        count: ``n``.
    """
    moved = np.zeros(count, dtype=np.float32)
    for weight, scores in parts:
        moved += np.float32(weight) * np.clip(scores, -BOUND, BOUND)
    return moved


def sums(
    reaching: Sequence[Reaching], gallery: Space, graph: SpaceGraph, index: IndexManager
) -> Iterator[list[Together]]:
    """For each way to read a composed question, its sums: one a view that all positive parts reach.

    Nothing for a question of one part, or where the gallery is too small. Where words have alternatives each is a way
    to read the question.
    """
    parts: dict[int, dict[int, list[Reaching]]] = {}
    for term, routes in reaching:
        if term.weight > 0:
            parts.setdefault(term.part, {}).setdefault(term.wording, []).append((term, routes))
    if len(parts) < 2:
        return
    views = [(view, sample) for view in graph.views(gallery) if len(sample := index.background(view.id)) >= ENOUGH]
    for reading in itertools.product(*(list(wordings.values()) for wordings in parts.values())):
        found = []
        for view, sample in views:
            arrows = [_arrow(terms, view.id, view.apply, gallery.id, sample) for terms in reading]
            known = [arrow for arrow in arrows if arrow is not None]
            total = np.asarray(np.sum([vector for vector, _ in known], axis=0), dtype=np.float32)
            if len(known) == len(arrows) and (length := float(np.linalg.norm(total))) > 0:
                total /= np.float32(length)
                opinions = [trust for _, told in known for trust in told] or [0.0]
                found.append(Together(view.id, total, sample @ total, float(np.mean(opinions))))
        if found:
            yield found


def together_scores(sums: Sequence[Together], scores: Sequence[Float32Array]) -> Float32Array:
    """Calibrated scores ``float32 [n]`` of summed vectors.

    Args:
        sums: One a view.
        scores: The candidates' inner products with each.
    """
    calibrated = [standardise(told, one.background, {}) for one, told in zip(sums, scores, strict=True)]
    return np.asarray(weights([one.trust for one in sums]) @ np.stack(calibrated), dtype=np.float32)


def _arrow(
    terms: Sequence[Reaching],
    view: str,
    inward: Callable[[Float32Array], Float32Array],
    home: str,
    sample: Float32Array,
) -> tuple[Float32Array, list[float]] | None:
    """What a part adds to the sum in a view, ``float32 [v]``, and the trust of its routes there.

    Args:
        terms: The part's terms with their routes.
        view: Id of the view.
        inward: Maps vectors of the gallery's own space into the view.
        home: Id of the gallery's space.
        sample: The view's background.

    Returns:
        ``None`` if no term of the part gets there.
    """
    mapped: list[tuple[float, Float32Array]] = []
    told: list[float] = []
    for term, routes in terms:
        there = [route for route in routes if route.view == view]
        for route in there:
            vector = route.map_query(term.vector)
            mapped.append((term.weight, vector))
            told.append(float(trusts(route.card, vector[None], sample)[0]))
        if not there and term.space.id == home:
            mapped.append((term.weight, np.asarray(inward(term.vector[None])[0], dtype=np.float32)))
    scaled = [
        vector * np.float32(weight / (len(mapped) * spread))
        for weight, vector in mapped
        if (spread := float((sample @ vector).std())) > 0
    ]
    if not scaled:
        return None
    return np.asarray(np.sum(scaled, axis=0), dtype=np.float32), told
