"""Whether the bridge in use finds that words and file of a pair belong together.

A wrong pair (a picture that moved, a file name that says something else) ranks like any file that was drawn by chance.
So each text is compared with its own file and with a sample of the others. A bridge that does no better than chance on
this library says nothing about single pairs, so its opinion counts as much as it is better than chance over all.
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
    return [Agreement(float(one), 1.0 - trusted * (1.0 - float(one))) for one in share], trusted


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
