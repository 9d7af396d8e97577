"""What chance finds in each gallery of a library, kept while the library stays about the same.

Everything is computed from the library itself: null questions (see :mod:`anyfind.search.nothing`) go the same routes
as the questions that are asked. A sample of the gallery is enough for that, so it costs some milliseconds, and nothing
has to be kept on a disk beside the questions' own vectors.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.index import IndexManager
from anyfind.sdk.types import TEXT, Float32Array, Space
from anyfind.search.chance import Chance, Resemblance, habit
from anyfind.search.terms import Term
from anyfind.spaces.graph import Route
from anyfind.spaces.scoring import expected, trusts, weights

Labels = npt.NDArray[np.int64]

SAMPLE: Final = 2048
"""Vectors of a gallery that null questions are asked about to learn what their best is."""

DRIFT: Final = 0.02
"""How much of a gallery may come or go before it is asked anew."""

LEAST_QUESTIONS: Final = 40
"""Null questions without which nothing can be said."""

_BLOCK: Final = 1024


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure candidates are, for one term.

    Attributes:
        alone: P-value of each score alone, ``float64 [n]``.
        joint: The same together with how unlike a null question the question is.
    """

    alone: npt.NDArray[np.float64]
    joint: npt.NDArray[np.float64]


class Calibration:
    """Knows what chance finds, by the space that questions come from and by gallery. Thread-safe.

    Args:
        index: The galleries.
        nulls: Vectors of null questions in a space, ``float32 [n, d]``, or ``None`` where there are none.
    """

    def __init__(self, index: IndexManager, nulls: Callable[[Space], Float32Array | None]) -> None:
        self._index = index
        self._nulls = nulls
        self._lock = threading.Lock()
        self._resemblances: dict[str, Resemblance] = {}
        self._galleries: dict[tuple[str, str, str | None], AskedGallery] = {}

    def sureness(
        self,
        term: Term,
        routes: Sequence[Route],
        gallery: tuple[str, str | None],
        labels: Labels,
        scores: Float32Array,
        members: Labels | None,
    ) -> Sureness | None:
        """How sure candidates of a gallery are.

        Args:
            term: What is asked.
            routes: The ways that it takes into the gallery.
            gallery: Id of its space, and the modality of the files that count, all where it is ``None``.
            labels: The candidates, rising.
            scores: Their calibrated scores, ``float32 [n]``.
            members: Labels of the files of that modality; ``None`` for all.

        Returns:
            ``None`` where nothing is known about chance: for pictures and sounds that are searched by, and in galleries
            without a background.
        """
        if not in_words(term):
            return None
        with self._lock:
            resemblance = self._resemblance(term.space)
            nulls = None if resemblance is None else self._nulls(term.space)
            if nulls is None or resemblance is None:
                return None
            key = (term.space.id, *gallery)
            known = self._galleries.get(key)
            if known is None or not known.fits(self._index, routes):
                made = AskedGallery.of(self._index, routes, nulls, resemblance, members)
                if made is None:
                    return None
                self._galleries[key] = known = made
            habits = known.habits(self._index, labels)
        return Sureness(*known.chance.p(scores, habits, resemblance.p(term.vector)))

    def known(self) -> dict[tuple[str, str, str | None], AskedGallery]:
        """What was asked so far, by the questions' space, the gallery's space and the modality."""
        with self._lock:
            return dict(self._galleries)

    def _resemblance(self, space: Space) -> Resemblance | None:
        known = self._resemblances.get(space.id)
        if known is None:
            nulls = self._nulls(space)
            if nulls is None or len(nulls) < LEAST_QUESTIONS:
                return None
            self._resemblances[space.id] = known = Resemblance(nulls)
        return known


def in_words(term: Term) -> bool:
    """Whether a term is one of words: what somebody typed, or what is said or written in a file."""
    return term.space.modalities == (TEXT,) or term.name.startswith("words") or term.name.endswith("-text")


class AskedGallery:
    """One gallery as null questions see it.

    Args:
        routes: Names and views of the ways into it.
        asked: The null questions on each route.
        count: How many vectors it had.
        chance: What its best is by chance.
        labels: Labels whose habits are known, rising.
        habits: Their habits, ``float32 [n]``.
    """

    def __init__(
        self,
        routes: Sequence[tuple[str, str]],
        asked: _Asked,
        count: int,
        chance: Chance,
        labels: Labels,
        habits: Float32Array,
    ) -> None:
        self.chance = chance
        self._routes = routes
        self._asked = asked
        self._count = count
        self._labels = labels
        self._habits = habits

    @classmethod
    def of(
        cls,
        index: IndexManager,
        routes: Sequence[Route],
        nulls: Float32Array,
        resemblance: Resemblance,
        members: Labels | None,
    ) -> AskedGallery | None:
        """Ask the null questions; ``None`` where that tells nothing."""
        asked = _Asked.of(index, routes, nulls)
        labels = index.labels(routes[0].view) if members is None else members
        count = index.count(routes[0].view)
        sample = _sample(labels)
        if asked is None or not sample.size:
            return None
        scores = asked.scores(index, sample)
        # A file that went meanwhile, or is not there yet, changes nothing.
        chance = Chance.of(scores, resemblance, max(1, len(labels)))
        return cls([(one.name, one.view) for one in routes], asked, count, chance, sample, habit(scores))

    def scores(self, index: IndexManager, labels: Labels) -> Float32Array:
        """Calibrated scores of the null questions with labels, ``float32 [questions, labels]``."""
        return self._asked.scores(index, labels)

    def fits(self, index: IndexManager, routes: Sequence[Route]) -> bool:
        """Whether the gallery is still about the one that was asked."""
        changed = abs(index.count(routes[0].view) - self._count)
        return changed <= DRIFT * self._count and self._routes == [(one.name, one.view) for one in routes]

    def habits(self, index: IndexManager, labels: Labels) -> Float32Array:
        """The habits of labels, which are asked about once."""
        places = np.searchsorted(self._labels, labels)
        new = labels[self._labels[np.minimum(places, len(self._labels) - 1)] != labels]
        if new.size:
            blocks = [new[start : start + _BLOCK] for start in range(0, new.size, _BLOCK)]
            found = np.concatenate([habit(self._asked.scores(index, block)) for block in blocks])
            every, all_habits = np.concatenate([self._labels, new]), np.concatenate([self._habits, found])
            order = np.argsort(every)
            self._labels, self._habits = every[order], all_habits[order]
            places = np.searchsorted(self._labels, labels)
        return self._habits[places]


@dataclass(frozen=True, slots=True)
class _Asked:
    """Null questions on all routes into a gallery.

    Attributes:
        views: The gallery's view on each route.
        questions: The questions there, ``float32 [n, v]``.
        shifts: What is taken off a question's scores, ``float64 [n]`` a route.
        factors: What they are multiplied with then, ``float64 [n]`` a route.
    """

    views: tuple[str, ...]
    questions: tuple[Float32Array, ...]
    shifts: tuple[npt.NDArray[np.float64], ...]
    factors: tuple[npt.NDArray[np.float64], ...]

    @classmethod
    def of(cls, index: IndexManager, routes: Sequence[Route], nulls: Float32Array) -> _Asked | None:
        """Ask them; ``None`` where a route has a scorer, or nothing to measure deviations by."""
        if any(route.rescoring is not None for route in routes):
            return None
        questions, shifts, deviations, told = [], [], [], []
        for route in routes:
            sample = index.background(route.view)
            if not len(sample) and "calibration" not in route.card:
                return None
            mapped = np.asarray(route.adapt(nulls), dtype=np.float32)
            scores = mapped @ sample.T if len(sample) else np.zeros((len(mapped), 1), dtype=np.float32)
            means, variances = scores.mean(axis=1).astype(np.float64), scores.var(axis=1).astype(np.float64)
            shift, deviation = expected(means, variances, len(sample), route.card)
            questions.append(mapped)
            shifts.append(shift)
            deviations.append(deviation)
            told.append(trusts(route.card, mapped, sample))
        shares = np.stack([weights(one) for one in np.stack(told, axis=1).tolist()], axis=1)
        factors = [share / deviation for share, deviation in zip(shares, deviations, strict=True)]
        return cls(tuple(one.view for one in routes), tuple(questions), tuple(shifts), tuple(factors))

    def scores(self, index: IndexManager, labels: Labels) -> Float32Array:
        """Calibrated scores of the questions with labels, ``float32 [questions, labels]``; 0 of those not there."""
        total = np.zeros((len(self.questions[0]), len(labels)), dtype=np.float32)
        for view, questions, shift, factor in zip(self.views, self.questions, self.shifts, self.factors, strict=True):
            known, vectors = index.present(view, labels)
            scores = (questions @ vectors.T - shift[:, None].astype(np.float32)) * factor[:, None].astype(np.float32)
            total[:, np.searchsorted(labels, known)] += scores
        return total


def _sample(labels: Labels) -> Labels:
    """Labels that stay nearly the same ones while a library grows, rising."""
    if labels.size <= SAMPLE:
        return labels
    # Multiplied by an odd constant (Knuth's multiplicative hashing) neighbouring labels fall far apart.
    hashes = labels.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    return np.sort(labels[np.argpartition(hashes, SAMPLE)[:SAMPLE]])
