"""Retrieval measured on captioned pictures, as DESIGN section 7 defines it.

Every caption is its own query; of a picture's captions the best counts; pictures that share a
caption, ignoring case, are all right answers to each other's captions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Float32Array

Ranks = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Recall:
    """Recall of one direction.

    Attributes:
        r1: Queries in percent whose best right answer is at rank 1.
        r5: The same within the first 5.
        r10: The same within the first 10.
        median_rank: Median rank of the best right answer, from 1.
    """

    r1: float
    r5: float
    r10: float
    median_rank: float

    @classmethod
    def of(cls, ranks: Ranks) -> Recall:
        """Recall out of the ranks of the best right answers, from 1."""
        r1, r5, r10 = (round(float(np.mean(ranks <= k)) * 100, 2) for k in (1, 5, 10))
        return cls(r1, r5, r10, float(np.median(ranks)))

    def as_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        return {"r1": self.r1, "r5": self.r5, "r10": self.r10, "median_rank": self.median_rank}


def right_answers(captions: Sequence[str], partner: Sequence[int], images: int) -> npt.NDArray[np.bool_]:
    """Which picture is a right answer to which caption, ``bool [captions, images]``."""
    right = np.zeros((len(captions), images), dtype=bool)
    having: dict[str, set[int]] = {}
    for caption, image in zip(captions, partner, strict=True):
        having.setdefault(caption.casefold().strip(), set()).add(image)
    for row, caption in enumerate(captions):
        right[row, sorted(having[caption.casefold().strip()])] = True
    return right


def best_ranks(scores: Float32Array, right: npt.NDArray[np.bool_]) -> Ranks:
    """Rank of the best right answer of each query, from 1.

    A wrong answer with the same score as the best right one counts as ranked before it, so that constant
    scores get the worst rank and not the best.

    Args:
        scores: ``float32 [queries, gallery]``.
        right: ``bool [queries, gallery]``, at least one true in each row.
    """
    best = np.where(right, scores, -np.inf).max(axis=1, keepdims=True)
    return np.asarray(1 + np.count_nonzero((scores >= best) & ~right, axis=1), dtype=np.int64)


def measure(
    text_to_image: Float32Array, image_to_text: Float32Array, right: npt.NDArray[np.bool_]
) -> tuple[Recall, Recall]:
    """Recall in both directions.

    Args:
        text_to_image: Scores ``[captions, images]``, each row calibrated for its caption.
        image_to_text: Scores ``[images, captions]``, each row calibrated for its picture.
        right: ``bool [captions, images]``.
    """
    return Recall.of(best_ranks(text_to_image, right)), Recall.of(best_ranks(image_to_text, right.T))
