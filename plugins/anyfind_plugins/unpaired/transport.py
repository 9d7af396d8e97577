"""Matches two sets of items that nobody paired, by what a bridge thinks of every pair."""

from __future__ import annotations

from typing import Final

import numpy as np

from anyfind.sdk import CancelToken
from anyfind_plugins.fitting.folds import Matrix

ITERATIONS: Final = 10
"""Rounds of scaling; the shares of a round change by a few percent after these."""

_LEAST: Final = np.float32(1e-30)


def plan(scores: Matrix, sharpness: float, cancel: CancelToken, iterations: int = ITERATIONS) -> Matrix:
    """Entropic optimal transport between rows and columns that all weigh the same (R16; Sinkhorn).

    A nearest neighbour would give the same few captions (hubs) to most pictures. The plan makes every column as busy
    as every other, so an item gets a hub only where nothing else fits it.

    Args:
        scores: ``float32 [n, m]``, higher is better; overwritten with the plan.
        sharpness: Temperature in standard deviations of the scores; smaller is nearer to one partner each.
        cancel: Stops between two rounds.
        iterations: Rounds of scaling.

    Returns:
        Shares ``float32 [n, m]``, every row sums to one.
    """
    deviation = float(scores.std())
    scores -= scores.max(axis=1, keepdims=True)
    scores /= max(deviation * sharpness, 1e-12)
    np.exp(scores, out=scores)
    rows, columns = np.ones(scores.shape[0], dtype=np.float32), np.ones(scores.shape[1], dtype=np.float32)
    busy = np.float32(scores.shape[0] / max(scores.shape[1], 1))
    for _ in range(iterations):
        cancel.check()
        columns = busy / np.maximum(rows @ scores, _LEAST)
        rows = 1.0 / np.maximum(scores @ columns, _LEAST)
    scores *= columns[None]
    scores *= rows[:, None]
    return scores
