"""Scores vectors of a bridge by a scorer that was fitted for it, in place of their inner product.

What a scorer makes of a sample of the gallery is remembered while the sample lives: only candidates are mapped for
every query.
"""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from anyfind.sdk.contracts import FactoredScorer, Scorer
from anyfind.sdk.types import Float32Array

_KEPT: Final = 4
"""Samples that are remembered at once: one for each gallery that a route may lead to."""


class Rescoring:
    """A scorer that is switched on for the queries of one side of a bridge.

    Safe to use from several threads: at worst two of them map the same sample.

    Args:
        name: The scorer's short id.
        scorer: What scores.
        side: Where the queries come from: 0 for the left side of the pairs, 1 for the right one.
        card: ``calibration.background`` holds mean and deviation of its scores of pairs that met by chance.
    """

    def __init__(self, name: str, scorer: Scorer, side: int, card: Mapping[str, Any]) -> None:
        self.name = name
        self.side = side
        self.card = card
        self._scorer = scorer
        self._mapped: dict[int, tuple[weakref.ref[Float32Array], Float32Array]] = {}

    def scores(self, query: Float32Array, gallery: Float32Array) -> Float32Array:
        """Scores ``float32 [n]`` of a query ``[v]`` with candidates ``[n, v]``."""
        if not len(gallery):
            return np.empty(0, dtype=np.float32)
        return np.asarray(self._scorer.scores(query[None], gallery, self.side)[0], dtype=np.float32)

    def background(self, query: Float32Array, sample: Float32Array) -> Float32Array:
        """The same with a sample of the gallery, which is mapped once and not for every query."""
        if not isinstance(self._scorer, FactoredScorer) or not len(sample):
            return self.scores(query, sample)
        mapped = self._scorer.map_queries(query[None], self.side)
        return np.asarray(self._of(sample, self._scorer) @ mapped[0], dtype=np.float32)

    def _of(self, sample: Float32Array, scorer: FactoredScorer) -> Float32Array:
        known = self._mapped.get(id(sample))
        # An address is given to another array once the first is gone.
        if known is not None and known[0]() is sample:
            return known[1]
        mapped = scorer.map_gallery(sample, self.side)
        kept = {key: value for key, value in list(self._mapped.items()) if value[0]() is not None}
        while len(kept) >= _KEPT:
            kept.pop(next(iter(kept)))
        self._mapped = {**kept, id(sample): (weakref.ref(sample), mapped)}
        return mapped
