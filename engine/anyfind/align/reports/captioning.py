"""Which items to caption next: those that stand for much that no pair stands for yet.

R12 ("Do vision and language encoders represent the world similarly?", Maniparambil et al. 2024) chooses its base pairs
by k-means. This is the greedy form of k-medoids: one item at a time, and what is paired already counts as chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.align.reports.rows import prepared
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Float32Array, Vectors

WANTED: Final = 12
MOST: Final = 3000
"""Items of each kind that are looked at."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An item to caption.

    Attributes:
        item: Its place among the unpaired items.
        path: Where it lies.
        stands_for: Unpaired items that are nearer to it than to any paired or suggested one.
    """

    item: int
    path: str
    stands_for: int


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What to caption next.

    Attributes:
        unpaired: Items without a pair that were looked at.
        paired: Items with one that were looked at.
        items: Most useful first.
        far_before: Mean distance of an unpaired item to the nearest paired one, ``1 - cosine``.
        far_after: The same when the suggested ones are paired too.
        far_random: The same for as many random ones.
        layout: ``[items, 2]`` places for a picture: paired, then unpaired.
        places: Which of the unpaired ones that were looked at the suggested ones are.
    """

    unpaired: int
    paired: int
    items: tuple[Suggestion, ...]
    far_before: float
    far_after: float
    far_random: float
    layout: Float32Array
    places: tuple[int, ...]


def suggest(
    paired: Vectors,
    unpaired: Vectors,
    paths: Sequence[str],
    cancel: CancelToken,
    count: int = WANTED,
    seed: int = 0,
    *,
    most: int = MOST,
    drawn: bool = True,
) -> Suggestions | None:
    """Choose by greedy k-medoids.

    Args:
        paired: ``[n, d]`` vectors of items that have a pair.
        unpaired: ``[m, d]`` vectors of those that have none.
        paths: Where the unpaired ones lie.
        cancel: Stops between items.
        count: How many at most.
        seed: Of samples.
        most: Items of each kind that are looked at.
        drawn: Whether places for a picture are wanted, which take longest.

    Returns:
        ``None`` where nothing is unpaired.
    """
    random = np.random.default_rng(seed)
    some = np.sort(random.permutation(len(unpaired))[:most])
    if not len(some):
        return None
    known = np.sort(random.permutation(len(paired))[:most])
    rows = prepared(np.concatenate([np.asarray(paired[known]), np.asarray(unpaired[some])]).astype(np.float32))
    mean = rows.mean(axis=0)
    spread = rows - mean
    spread /= np.maximum(np.linalg.norm(spread, axis=1, keepdims=True), 1e-12)
    cosine = spread @ spread.T
    first = len(known)
    among = cosine[first:, first:]
    before = cosine[first:, :first].max(axis=1, initial=-1.0)
    best = before.copy()
    chosen: list[int] = []
    for _ in range(min(count, len(some))):
        cancel.check()
        # By how much all that is unpaired would come nearer to something that is paired.
        worth = np.maximum(among - best[:, None], 0.0).sum(axis=0)
        worth[chosen] = -np.inf
        chosen.append(int(np.argmax(worth)))
        best = np.maximum(best, among[:, chosen[-1]])
    near = among[:, chosen]
    owner = np.where(near.max(axis=1) > before, near.argmax(axis=1), -1)
    lucky = random.permutation(len(some))[: len(chosen)]
    return Suggestions(
        len(some),
        first,
        tuple(
            Suggestion(int(some[at]), paths[int(some[at])], int(np.count_nonzero(owner == place)))
            for place, at in enumerate(chosen)
        ),
        float(np.mean(1 - before)),
        float(np.mean(1 - best)),
        float(np.mean(1 - np.maximum(before, among[:, lucky].max(axis=1)))),
        _layout(spread) if drawn else np.zeros((len(spread), 2), dtype=np.float32),
        tuple(chosen),
    )


def _layout(spread: Float32Array) -> Float32Array:
    """Two principal directions, ``float32 [n, 2]``."""
    left, values, _ = np.linalg.svd(spread - spread.mean(axis=0), full_matrices=False)
    width = min(2, left.shape[1])
    flat = np.zeros((len(spread), 2), dtype=np.float32)
    flat[:, :width] = left[:, :width] * values[:width]
    return flat
