"""Whether the bridge in use finds that words and file of a pair belong together.

A wrong pair (a picture that moved, a file name that says something else) ranks like any file that was drawn by chance.
So each text is compared with its own file and with a sample of the others: p is the share of those that rank below its
own. Wrong pairs have a p that is spread evenly, so the pairs below one half tell how many are wrong, and the crowd
around a p tells how likely one there is: the local false discovery rate (Efron 2004; its estimate of the wrong ones is
Storey's, 2002). A bridge that does no better than chance on this library says nothing about single pairs, so its
opinion counts as much as it is better than chance over all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Float32Array

SAMPLE: Final = 512
"""Other files that each text is compared with."""

FEWEST: Final = 20
"""Pairs below which no bridge is judged."""

_A_BIN: Final = 20
_MOST_BINS: Final = 10
_HALF: Final = 0.5
_BLOCK: Final = 2048
_TINY: Final = 1e-6

Maps = Callable[[Float32Array], Float32Array]
"""Vectors of a space into a bridge's."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the bridge in use thinks of a pair.

    Attributes:
        share: Of other files that it ranks below the right one: 0.5 by chance, 1 at best.
        factor: What the pair's weight is multiplied with, in (0, 1].
    """

    share: float
    factor: float


def agreements(
    left: Float32Array,
    right: Float32Array,
    partner: npt.NDArray[np.int64],
    routes: Sequence[tuple[Maps, Maps]],
) -> tuple[list[Agreement], float]:
    """What the routes between two spaces think of pairs.

    Args:
        left: Vectors of the texts, ``float32 [n, d]``.
        right: Vectors of the files, ``float32 [m, e]``.
        partner: ``int64 [n]``: row of ``right`` for each text.
        routes: For each way how texts and files are mapped; their inner product is the score.

    Returns:
        One a pair, and how far the routes are trusted, in [0, 1]: twice the mean share, less one. Nothing and 0 where
        there are too few pairs or files, or no route.
    """
    if len(left) < FEWEST or len(right) < FEWEST or not routes:
        return [], 0.0
    share = np.mean([_shares(left, right, partner, *route) for route in routes], axis=0)
    trusted = float(np.clip(2.0 * share.mean() - 1.0, 0.0, 1.0))
    factors = 1.0 - trusted * wrong(share)
    return [Agreement(float(one), float(factor)) for one, factor in zip(share, factors, strict=True)], trusted


def wrong(share: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """How likely each pair is a wrong one, ``float64 [n]``; it never grows with the share.

    Args:
        share: Of other files that rank below the right one, ``float64 [n]`` in [0, 1].
    """
    evenly = min(1.0, 2.0 * float(np.mean(share < _HALF)))
    bins = int(np.clip(len(share) // _A_BIN, 1, _MOST_BINS))
    # One bin below one half, where nearly all are wrong, and the others above it.
    edges = np.concatenate([[0.0], np.linspace(_HALF, 1.0, bins + 1)])
    place = np.clip(np.searchsorted(edges, share, side="right") - 1, 0, bins)
    density = np.bincount(place, minlength=bins + 1) / len(share) / np.diff(edges)
    crowd = np.maximum.accumulate(np.maximum(density, _TINY))
    return np.asarray(np.minimum(1.0, evenly / crowd)[place], dtype=np.float64)


def _shares(
    left: Float32Array, right: Float32Array, partner: npt.NDArray[np.int64], near: Maps, far: Maps
) -> npt.NDArray[np.float64]:
    sample = np.sort(np.random.default_rng(0).permutation(len(right))[:SAMPLE])
    others = far(right[sample])
    shares = np.empty(len(left), dtype=np.float64)
    for start in range(0, len(left), _BLOCK):
        rows = slice(start, start + _BLOCK)
        asked, own = near(left[rows]), partner[rows]
        mine = np.einsum("nd,nd->n", asked, far(right[own]))
        scores = asked @ others.T
        other = own[:, None] != sample[None, :]
        below = ((scores < mine[:, None] - _TINY) & other).sum(axis=1)
        level = ((np.abs(scores - mine[:, None]) <= _TINY) & other).sum(axis=1)
        shares[rows] = (below + 0.5 * level) / np.maximum(1, other.sum(axis=1))
    return shares
