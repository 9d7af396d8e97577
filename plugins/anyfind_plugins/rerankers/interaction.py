"""Late interaction: each word of a question finds its best word in a passage (ColBERT, Khattab and Zaharia 2020).

The encoder was trained for the mean of its token vectors and not for this, and still the token vectors know which words
a passage has that the mean has lost. So both count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import Float32Array

_WORDWISE: Final = 0.5
"""How much the words count beside the meaning of the whole."""

_COMMONEST: Final = 996
"""Tokens below this number in the vocabulary are marks and letters; above it they are sorted by how common they are."""

_TINY: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as its encoder sees it, without the marks at its ends.

    Attributes:
        vectors: ``float32 [n, d]``, of unit length.
        numbers: ``int64 [n]`` of the tokens in the vocabulary.
        mean: ``float32 [d]``: the unit vector of the whole.
    """

    vectors: Float32Array
    numbers: npt.NDArray[np.int64]
    mean: Float32Array


def tokens_of(states: Float32Array, numbers: npt.NDArray[np.int64]) -> Tokens:
    """A text out of the last hidden states ``float32 [n + 2, d]`` of its tokens, marks at both ends included."""
    inner = states[1:-1]
    lengths = np.maximum(np.linalg.norm(inner, axis=1, keepdims=True), _TINY)
    mean = states.mean(axis=0)
    unit = mean / max(float(np.linalg.norm(mean)), _TINY)
    return Tokens(np.asarray(inner / lengths, dtype=np.float32), numbers[1:-1], np.asarray(unit, dtype=np.float32))


def rarity(numbers: npt.NDArray[np.int64]) -> Float32Array:
    """How much each token tells: the vocabulary is sorted by frequency, and rare words say more."""
    return np.asarray(np.log1p(np.maximum(numbers - _COMMONEST, 0)), dtype=np.float32)


def fit(question: Tokens, passage: Tokens) -> float:
    """How well a passage answers a question, -1 to 1: the cosine of the wholes and the mean best cosine of the words.

    The words of the question count by their rarity. Where either has no words, the wholes alone are compared.
    """
    whole = float(question.mean @ passage.mean)
    weights = rarity(question.numbers)
    total = float(weights.sum())
    if total <= 0 or not len(passage.vectors):
        return whole
    best = (question.vectors @ passage.vectors.T).max(axis=1)
    return (1 - _WORDWISE) * whole + _WORDWISE * float(best @ weights) / total
