"""The shape of one side's cloud of vectors, and of two clouds in one space."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.align.reports.neighbours import NEIGHBOURS, nearest_across
from anyfind.align.reports.rows import Ids
from anyfind.sdk.types import Float32Array

PROJECTIONS: Final = 200
"""Directions of the sliced Wasserstein distance (R41)."""

_BLOCK: Final = 1024


def effective_rank(rows: Float32Array) -> float:
    """How many directions a cloud fills: ``exp`` of the entropy of its variances (R43; Roy & Vetterli 2007)."""
    spread = rows - rows.mean(axis=0)
    gram = spread.T @ spread if spread.shape[0] > spread.shape[1] else spread @ spread.T
    values = np.maximum(np.linalg.eigvalsh(gram.astype(np.float64)), 0.0)
    if values.sum() <= 0:
        return 1.0
    share = values[values > 0] / values.sum()
    return float(np.exp(-np.sum(share * np.log(share))))


def mean_cosine(rows: Float32Array) -> float:
    """Mean cosine of two different rows of one side (R43); near 1 the cloud has collapsed into a cone.

    Args:
        rows: ``float32 [n, d]`` unit rows, at least two.
    """
    total = float(np.sum(rows.sum(axis=0, dtype=np.float64) ** 2)) - float(np.sum(rows.astype(np.float64) ** 2))
    return total / (len(rows) * (len(rows) - 1))


def local_dimension(rows: Float32Array) -> float:
    """TwoNN: how many directions a cloud has locally (R43; Facco et al. 2017): ``(n - 1) / sum log(r2 / r1)``.

    Rows whose nearest neighbour is a twin are left out. 0 when fewer than three rows are left.
    """
    ratios = []
    squared = (rows**2).sum(axis=1)
    for start in range(0, len(rows), _BLOCK):
        block = rows[start : start + _BLOCK]
        distance = np.maximum(squared[start : start + _BLOCK, None] + squared[None] - 2 * block @ rows.T, 0.0)
        at = np.arange(len(block))
        distance[at, start + at] = np.inf
        two = np.sqrt(np.partition(distance, 1, axis=1)[:, :2])
        apart = two[:, 0] > 1e-4
        ratios.append(two[apart, 1] / two[apart, 0])
    every = np.concatenate(ratios)
    total = float(np.log(np.maximum(every, 1.0)).sum())
    return 0.0 if len(every) < 3 or total <= 0 else (len(every) - 1) / total


@dataclass(frozen=True, slots=True)
class Gap:
    """The distance between two clouds in one space, in squared units (R41, R42).

    Attributes:
        centroid: Squared distance of the two means. It does not matter for finding single items.
        distribution: ``d`` times the squared sliced 2-Wasserstein distance after both means are taken off: in the
            units of ``centroid``, because a shift by ``v`` would give ``|v|^2``.
        by_chance: What ``distribution`` is between two random halves of one side.
        n: Rows of each side.
    """

    centroid: float
    distribution: float
    by_chance: float
    n: int


def gap(left: Float32Array, right: Float32Array, seed: int = 0) -> Gap:
    """Split the modality gap into its centroid part and its distribution part.

    R42 ("Decomposing the modality gap", arXiv 2604.00279): the second predicts how well tasks go, the first does not.

    Args:
        left: ``float32 [n, d]`` in one space with ``right``.
        right: ``float32 [n, d]``.
        seed: Of directions and halves.
    """
    random = np.random.default_rng(seed)
    count = min(len(left), len(right))
    ends = left[:count], right[:count]
    centroid = float(np.sum((ends[0].mean(axis=0) - ends[1].mean(axis=0)) ** 2))
    directions = random.normal(size=(PROJECTIONS, left.shape[1])).astype(np.float32)
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    one, two = (rows - rows.mean(axis=0) for rows in ends)
    apart = sliced_wasserstein(one, two, directions)
    halves = []
    for rows in ends:
        order = random.permutation(count)
        one, two = rows[order[: count // 2]], rows[order[count // 2 : 2 * (count // 2)]]
        # Half as many rows are twice as far apart by luck.
        halves.append(sliced_wasserstein(one - one.mean(axis=0), two - two.mean(axis=0), directions) / 2)
    wide = left.shape[1]
    return Gap(centroid, wide * apart, wide * float(np.mean(halves)), count)


def sliced_wasserstein(left: Float32Array, right: Float32Array, directions: Float32Array) -> float:
    """Squared 2-Wasserstein distance of two clouds of as many rows, averaged over directions (R41).

    Args:
        left: ``float32 [n, d]``.
        right: ``float32 [n, d]``.
        directions: ``float32 [p, d]`` unit rows.
    """
    one, two = (np.sort(rows @ directions.T, axis=0) for rows in (left, right))
    return float(np.mean((one - two) ** 2))


@dataclass(frozen=True, slots=True)
class Hubness:
    """How unevenly answers are spread: do a few items turn up for everything?

    Attributes:
        skewness: Of the number of queries that have an item among their first ``k``; 0 when even, above 1 hubs.
        never: Share of items that nobody finds.
        top: Share of all places that the busiest hundredth of the items takes.
        counts: How often each item is found, ``int64 [items]``.
        k: Places that are looked at.
    """

    skewness: float
    never: float
    top: float
    counts: Ids
    k: int


def hubness(queries: Float32Array, gallery: Float32Array, k: int = NEIGHBOURS) -> Hubness:
    """k-occurrence of the gallery ("Hubs in space", Radovanović et al. 2010)."""
    places = min(k, len(gallery))
    counts = np.bincount(nearest_across(queries, gallery, places).ravel(), minlength=len(gallery)).astype(np.int64)
    away = counts - counts.mean()
    spread = max(float(counts.std()), 1e-12)
    busiest = np.sort(counts)[::-1][: max(len(counts) // 100, 1)]
    return Hubness(
        float(np.mean(away**3)) / spread**3,
        float(np.mean(counts == 0)),
        float(busiest.sum() / max(counts.sum(), 1)),
        counts,
        places,
    )
