"""The vocabulary and the pictures of a library, as the bridges between words and pictures see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Float32Array
from anyfind.search.picture_words.coding import Code, centred, sparse_code
from anyfind.search.picture_words.vocabulary import Vocabulary
from anyfind.spaces.graph import Route, unit
from anyfind.spaces.scoring import standardise

ASIDE: Final = 0.8
"""How much the vectors of other routes count beside those of the best one."""

TAUGHT: Final = 3.0
"""Standard deviations above the other words, on every route, from which the name of a class may take part."""

_ROUGH: Final = 50
"""Pictures that the mean of all words counts as much as, for the mean of a library with few pictures."""

Seen = Sequence[Float32Array]
"""A picture: its vector in the view of each route."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The vocabulary as one route sees it.

    Attributes:
        route: From words to pictures.
        words: The vocabulary in the route's view, unit ``float32 [n, v]``.
        mean: Their mean, ``float32 [v]``.
        middle: The mean of pictures in the view, ``float32 [v]``.
    """

    route: Route
    words: Float32Array
    mean: Float32Array
    middle: Float32Array

    @classmethod
    def of(cls, route: Route, known: Vocabulary, pictures: Float32Array) -> Sight:
        """What a route sees.

        Args:
            route: From words to pictures.
            known: The vocabulary.
            pictures: Some of the library's in the route's view, ``[n, v]``; few draw their mean to that of the words.
        """
        words = unit(route.adapt(known.vectors))
        mean = np.asarray(words.mean(axis=0), dtype=np.float32)
        middle = np.asarray((pictures.sum(axis=0) + _ROUGH * mean) / (len(pictures) + _ROUGH), dtype=np.float32)
        return cls(route, words, mean, middle)


class Viewpoint:
    """All routes together: one vector a word, a picture or a question, in which the best route counts most.

    Args:
        known: The vocabulary.
        sights: What each route sees, the best route first.

    Attributes:
        known: As it was given.
        routes: The routes in this order.
        dictionary: Unit vectors of the words, ``float32 [n, v]``.
    """

    def __init__(self, known: Vocabulary, sights: Sequence[Sight]) -> None:
        self.known = known
        self._sights = tuple(sights)
        self.routes = tuple(sight.route for sight in sights)
        self.dictionary = _together([centred(sight.words, sight.mean) for sight in sights])

    def asked(self, question: Float32Array) -> Float32Array:
        """Words as their encoder gave them, ``float32 [d]``, among the words: ``float32 [v]``."""
        parts = [centred(sight.route.map_query(question)[None], sight.mean) for sight in self._sights]
        return np.asarray(_together(parts)[0], dtype=np.float32)

    def placed(self, seen: Seen) -> Float32Array:
        """A picture among the words, ``float32 [v]``."""
        parts = [centred(one[None], sight.middle) for one, sight in zip(seen, self._sights, strict=True)]
        return np.asarray(_together(parts)[0], dtype=np.float32)

    def code(self, seen: Seen) -> Code:
        """A picture in words."""
        return sparse_code(self.dictionary, self.placed(seen), self._allowed(seen))

    def _allowed(self, seen: Seen) -> npt.NDArray[np.bool_]:
        """Which words may take part: the names of classes only where every route is sure of them."""
        allowed = ~self.known.taught
        names = np.flatnonzero(self.known.taught)
        for sight, picture in zip(self._sights, seen, strict=True):
            if names.size:
                # The background is of this picture and all words: which of them stand out?
                names = names[standardise(sight.words[names] @ picture, sight.words @ picture, {}) >= TAUGHT]
        allowed[names] = True
        return allowed


def _together(parts: Sequence[Float32Array]) -> Float32Array:
    """Unit vectors ``[n, v]`` of several routes as one."""
    shares = [1.0, *(ASIDE for _ in parts[1:])]
    weighed = np.concatenate([share * part for share, part in zip(shares, parts, strict=True)], axis=1)
    return unit(np.asarray(weighed, dtype=np.float32))
