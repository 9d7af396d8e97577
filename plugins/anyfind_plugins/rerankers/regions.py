"""Pictures region by region: something small fills a part of a picture, and the whole is about something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from anyfind.sdk import Candidate

_SHARE: Final = 2 / 3
"""Side of a region as a share of the picture's shorter side. Halves found less, and so did both together."""

_BEST: Final = 0.5
"""How much the best region counts beside the whole. More finds less: a region knows nothing of what is around it."""

_LEAST: Final = 32
"""Sides below this many pixels hold too little to recognise anything."""


class Regions:
    """Seven squares of each picture: two rows of three along its longer side, and the middle.

    The best of them and the whole count half each. A picture whose regions are not known keeps its score.
    """

    def boxes(self, width: int, height: int) -> list[tuple[int, int, int, int]]:
        """The squares of a picture; of one that is too small none."""
        side = int(min(width, height) * _SHARE)
        if side < _LEAST:
            return []
        columns, rows = (3, 2) if width >= height else (2, 3)
        corners = [
            (across * (width - side) // (columns - 1), down * (height - side) // (rows - 1))
            for down in range(rows)
            for across in range(columns)
        ]
        corners.append(((width - side) // 2, (height - side) // 2))
        return [(left, top, left + side, top + side) for left, top in dict.fromkeys(corners)]

    def rerank(self, query: str, candidates: Sequence[Candidate], budget: float) -> list[float]:
        """Scores on the scale of the candidates'; a region only counts where it is better than the whole."""
        del query, budget
        return [
            (1 - _BEST) * one.score + _BEST * max([one.score, *(region.score for region in one.regions)])
            for one in candidates
        ]
