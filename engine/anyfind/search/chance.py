"""How likely chance alone scores as much: p-values out of questions that have no answer.

What such *null questions* find best in a gallery shows how high the best of so many files scores by chance. Two
things make their scores comparable with those of a question that somebody asks:

- Some files come up whatever is asked. A file's *habit* is its mean score for the null questions that like it best,
  and a part of it is taken off every score: nearest-neighbour normalisation (Chowdhury et al., "Nearest neighbor
  normalization improves multimodal retrieval", EMNLP 2024), used here to judge a score and not to order by it.
- A question may itself resemble the null questions, which is evidence too: strings of letters lie near each other.

The two p-values are joined by Fisher's method, the sum of their logarithms, which the null questions calibrate again.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Float32Array

HABIT_SHARE: Final = 0.75
"""How much of a file's habit is taken off."""

HABIT_QUESTIONS: Final = 32
"""Null questions that a file's habit is the mean of."""

KIN: Final = 16
"""Null questions nearest to a question, whose mean cosine says how much it resembles them."""

_TAIL: Final = 0.25
"""Share of a sample beyond which its distribution is taken for exponential."""

_LEAST: Final = 1e-6

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Tail:
    """How often chance reaches a value, from a sample of what it reached.

    Within the sample ``(1 + number of values that are as large) / (1 + size)``. In its upper quarter, where that is
    coarse, an exponential tail, whose scale is the larger one of what the mean and what the median excess say.

    Attributes:
        values: The sample, rising.
        start: Where the tail starts.
        scale: Mean of what lies above.
        share: How often the start is reached.
    """

    values: Array
    start: float
    scale: float
    share: float

    @classmethod
    def of(cls, sample: npt.ArrayLike) -> Self:
        """The distribution of a sample ``[n]`` of at least four values."""
        values = np.sort(np.asarray(sample, dtype=np.float64))
        above = max(1, int(_TAIL * len(values)))
        start = values[-above - 1]
        excess = values[-above:] - start
        scale = max(float(excess.mean()), float(np.median(excess)) / np.log(2), _LEAST)
        return cls(values, float(start), scale, (above + 1) / (len(values) + 1))

    def p(self, reached: npt.ArrayLike) -> Array:
        """The share of chance results that are as large, for each value."""
        value = np.asarray(reached, dtype=np.float64)
        size = len(self.values)
        counted = (1 + size - np.searchsorted(self.values, value)) / (1 + size)
        beyond = self.share * np.exp(-np.maximum(value - self.start, 0.0) / self.scale)
        return np.asarray(np.where(value > self.start, beyond, counted), dtype=np.float64)


class Resemblance:
    """How much questions resemble null questions.

    Args:
        nulls: Vectors of null questions, ``float32 [n, d]``; at least four.

    Attributes:
        of_nulls: For each null question the share of the others that resemble the rest as little, ``float64 [n]``.
    """

    def __init__(self, nulls: Float32Array) -> None:
        self._nulls = _unit(nulls)
        cosines = self._nulls @ self._nulls.T
        # A question resembles itself most.
        np.fill_diagonal(cosines, -np.inf)
        own = _mean_of_largest(cosines, min(KIN, len(nulls) - 1))
        self._tail = Tail.of(-own)
        self.of_nulls = self._tail.p(-own)

    def p(self, question: Float32Array) -> float:
        """The share of null questions that resemble the others as little as a question ``[d]`` does."""
        cosines = _unit(question[None]) @ self._nulls.T
        return float(self._tail.p(-_mean_of_largest(cosines, min(KIN, cosines.shape[1]))[0]))


def habit(scores: Float32Array) -> Float32Array:
    """The habit of files, ``float32 [files]``, from null questions' scores ``[questions, files]``; never negative."""
    return np.maximum(_mean_of_largest(scores.T, min(HABIT_QUESTIONS, len(scores))), np.float32(0))


@dataclass(frozen=True, slots=True)
class Chance:
    """What chance reaches in a gallery.

    Attributes:
        best: Of the best score of a null question, habit taken off.
        joint: Of that and the question's resemblance together, as minus the sum of the logarithms of both p-values.
    """

    best: Tail
    joint: Tail

    @classmethod
    def of(cls, scores: Float32Array, resemblance: Resemblance, size: int) -> Self:
        """What chance reaches.

        Args:
            scores: Of the null questions with a sample of the gallery, ``float32 [questions, sample]``.
            resemblance: How much the same questions resemble each other.
            size: How many vectors the gallery has. The best of more of them is better, which is told from how much
                better the best of the sample is than that of parts of it.
        """
        corrected = scores - HABIT_SHARE * _habit_without_own(scores)
        reached = corrected.max(axis=1).astype(np.float64)
        times = size / scores.shape[1]
        if times > 1:
            reached += _growth(corrected, times)
        best = Tail.of(reached)
        return cls(best, Tail.of(_evidence(best.p(reached), resemblance.of_nulls)))

    def p(self, scores: Float32Array, habits: Float32Array, resemblance: float) -> tuple[Array, Array]:
        """P-values of files, ``float64 [files]`` each: of the score alone, and with the question's resemblance.

        Args:
            scores: Of the files, ``float32 [files]``.
            habits: Of the same files.
            resemblance: P-value of the question's resemblance with null questions.
        """
        alone = self.best.p(scores - HABIT_SHARE * habits)
        return alone, self.joint.p(_evidence(alone, resemblance))


def _evidence(one: Array, other: Array | float) -> Array:
    """Fisher's sum of logarithms, larger for less likely things."""
    # No single p-value decides alone.
    bounded = np.maximum(other, 1e-3)
    return np.asarray(-(np.log(np.maximum(one, _LEAST)) + np.log(bounded)))


def _habit_without_own(scores: Float32Array) -> Float32Array:
    """For each null question the habit that the others give the files, ``float32 [questions, files]``."""
    count = min(HABIT_QUESTIONS, len(scores) - 1)
    largest = -np.partition(-scores, count, axis=0)[: count + 1]
    among = np.sort(largest, axis=0)[::-1]
    total, least = among[:count].sum(axis=0), among[count - 1]
    # Where a question is among the largest itself, the next one takes its place.
    own = np.where(scores >= least, scores - among[count], np.float32(0))
    return np.asarray(np.maximum((total - own) / np.float32(count), np.float32(0)), dtype=np.float32)


def _growth(scores: Float32Array, times: float) -> float:
    """How much the best of a gallery gains when it becomes so many times larger.

    What the last two doublings of the sample gained says what the next ones will: the gain of each is the same share
    of the one before it (scores of unit vectors have an end), or the same again.
    """
    quarter = scores.shape[1] // 4
    if quarter == 0:
        return float(scores.std(axis=1).mean())
    # Files that were added together are often alike.
    mixed = scores[:, np.random.default_rng(0).permutation(scores.shape[1])[: 4 * quarter]]
    parts = mixed.reshape(len(scores), 4, quarter).max(axis=2)
    halves = np.maximum(parts[:, ::2], parts[:, 1::2])
    best = [float(values.mean()) for values in (parts, halves, halves.max(axis=1))]
    earlier, last = best[1] - best[0], best[2] - best[1]
    share = float(np.clip(last / max(earlier, _LEAST), 0.5, 0.999))
    doublings = math.log2(times)
    return float(last * share * (1 - share**doublings) / (1 - share))


def _mean_of_largest(rows: Float32Array, count: int) -> Float32Array:
    """Mean of the largest ``count`` of each row, ``float32 [rows]``."""
    return np.asarray(np.partition(rows, rows.shape[1] - count, axis=1)[:, rows.shape[1] - count :].mean(axis=1))


def _unit(vectors: Float32Array) -> Float32Array:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, np.finfo(np.float32).tiny), dtype=np.float32)
