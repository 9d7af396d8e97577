"""What a blind guess finds: expected recalls, and the distribution of a figure when right items change places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Float32Array

MOST: Final = 1000
"""Right items that change places at most; what chance does in larger pools is told well enough by these."""

_ROWS: Final = 512

Ids = npt.NDArray[np.int64]
Figures = npt.NDArray[np.float64]


def expected_recall(right: Ids, pool: int, within: Sequence[int]) -> tuple[float, ...]:
    """Recall of a blind guess in percent.

    Args:
        right: How many right answers each query has; 0 where it asks for nothing.
        pool: How many answers there are.
        within: The ranks.
    """
    asked = right[right > 0].astype(np.float64)
    missed = np.ones(len(asked))
    found = {}
    for guess in range(min(max(within), pool)):
        missed = missed * np.maximum(pool - asked - guess, 0) / (pool - guess)
        found[guess + 1] = 100 * (1 - float(missed.mean())) if len(asked) else 0.0
    return tuple(found.get(min(k, pool), 100.0) for k in within)


def permuted(
    scores: Callable[[Float32Array, Float32Array, int], Float32Array],
    vectors: tuple[Float32Array, Float32Array],
    partner: Ids,
    groups: tuple[Ids, Ids],
    permutations: int,
    seed: int,
    cancel: CancelToken,
) -> tuple[float, Figures]:
    """Mean reciprocal rank both ways, and the same after right items changed places.

    One right item stands for each group, with the left items that are its own: things that hang together are no
    independent observations, and a permutation may exchange only what is alike under chance.

    Args:
        scores: Scores of queries against a gallery, and which side asks.
        vectors: Left and right vectors in the bridge.
        partner: Row of the right vectors for each left one.
        groups: Of the left and of the right items.
        permutations: How many; with 0 nothing is measured.
        seed: Of the permutations, and of which items stand for a large set.
        cancel: Stops between blocks of queries.

    Returns:
        What was found, and ``float64 [permutations]`` of what chance finds.
    """
    if not permutations:
        return 0.0, np.empty(0)
    random = np.random.default_rng(seed)
    paired = np.unique(partner)
    chosen = paired[np.unique(groups[1][paired], return_index=True)[1]]
    if len(chosen) > MOST:
        chosen = random.permutation(chosen)[:MOST]
    chosen = np.sort(chosen)
    position = np.full(len(vectors[1]), -1, dtype=np.int64)
    position[chosen] = np.arange(len(chosen))
    mine = position[partner] >= 0
    place = found_at(scores, (vectors[0][mine], vectors[1][chosen]), position[partner[mine]], cancel)
    count = len(chosen)
    everyone = np.arange(count)
    null = np.asarray([place[everyone, random.permutation(count)].mean() for _ in range(permutations)])
    return float(place[everyone, everyone].mean()), null.astype(np.float64)


def found_at(
    scores: Callable[[Float32Array, Float32Array, int], Float32Array],
    vectors: tuple[Float32Array, Float32Array],
    partner: Ids,
    cancel: CancelToken,
) -> Figures:
    """``float64 [n, n]``: reciprocal rank, both ways on average, if the left items of one were those of another."""
    from scipy.stats import rankdata

    left, right = vectors
    count = len(right)
    forward, best = np.zeros((count, count)), np.full((count, count), -np.inf, dtype=np.float32)
    for start in range(0, len(left), _ROWS):
        cancel.check()
        rows = slice(start, start + _ROWS)
        # Ties are the last of their kind: whoever scores everything alike finds nothing.
        np.add.at(forward, partner[rows], 1.0 / rankdata(-scores(left[rows], right, 0), method="max", axis=1))
        np.maximum.at(best, partner[rows], scores(right, left[rows], 1).T)
    forward /= np.bincount(partner, minlength=count)[:, None]
    # Ranks of left items for each right one: down the columns.
    backward = 1.0 / rankdata(-best, method="max", axis=0)
    return np.asarray((forward + backward) / 2, dtype=np.float64)
