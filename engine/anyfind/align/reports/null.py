"""Similarity against its null: what the same figure would be if the pairs had met by chance.

R39; "Revisiting the Platonic representation hypothesis: an Aristotelian view", 2026 (arXiv 2602.14486).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np

from anyfind.align.reports.rows import Ids
from anyfind.sdk.contracts import CancelToken

PERMUTATIONS: Final = 200

LEVEL: Final = 0.02
"""Share of independent pairs that may be called similar.

The paper takes .05. A check of 200 independent draws would then count more than 5% false alarms every second time, by
luck alone; at .02 it practically never does.
"""


class Statistic(Protocol):
    """A similarity of two sides that can be computed for another order of the right rows. At most 1."""

    @property
    def name(self) -> str: ...

    def at(self, order: Ids) -> float: ...


@dataclass(frozen=True, slots=True)
class Calibrated:
    """A similarity with everything that is needed to read it.

    Attributes:
        name: Which similarity.
        n: Rows that it was computed on.
        k: Neighbours that were looked at, or ``None`` where there are none.
        value: The raw figure.
        null_mean: Mean of the raw figure over shuffled pairs.
        null: Raw figures of shuffled pairs, sorted.
        threshold: What the raw figure has to exceed.
        p: Share of shuffled pairs, the true ones included, that are at least as similar.
        score: ``max((value - threshold) / (1 - threshold), 0)``.
    """

    name: str
    n: int
    k: int | None
    value: float
    null_mean: float
    null: tuple[float, ...]
    threshold: float
    p: float
    score: float


@dataclass(frozen=True, slots=True)
class Joint:
    """Several similarities, and whether any of them is more than luck.

    Attributes:
        rows: Each by itself.
        p: Of the largest of them all, in standard deviations of its null, against the largest of the same shuffles;
            so that looking at several does not raise the number of false alarms.
        permutations: How often the pairs were shuffled.
        level: Below which ``p`` counts.
    """

    rows: tuple[Calibrated, ...]
    p: float
    permutations: int
    level: float

    @property
    def similar(self) -> bool:
        """Whether the sides have more in common than shuffled pairs."""
        return self.p <= self.level


def calibrate(
    statistics: Sequence[tuple[Statistic, int, int | None]],
    cancel: CancelToken,
    *,
    permutations: int = PERMUTATIONS,
    level: float = LEVEL,
    seed: int = 0,
) -> Joint:
    """Compare each similarity with its values for shuffled pairs; all see the same shuffles.

    Args:
        statistics: Each with its number of rows and of neighbours. Rows are prefixes of one another.
        cancel: Stops between shuffles.
        permutations: How often to shuffle.
        level: Share of independent pairs that may be called similar.
        seed: Of the shuffles.
    """
    values = np.empty((permutations + 1, len(statistics)))
    random = np.random.default_rng(seed)
    sizes = sorted({n for _, n, _ in statistics})
    for number in range(permutations + 1):
        cancel.check()
        orders = {n: np.arange(n) if number == 0 else random.permutation(n) for n in sizes}
        values[number] = [statistic.at(orders[n]) for statistic, n, _ in statistics]
    # What differs by the order of a sum alone is equal.
    values = values.round(10)
    rows = tuple(
        _calibrated(statistic.name, n, k, values[:, place], level) for place, (statistic, n, k) in enumerate(statistics)
    )
    spread = np.maximum(values.std(axis=0), 1e-12)
    largest = ((values - values.mean(axis=0)) / spread).max(axis=1)
    return Joint(rows, float(np.mean(largest >= largest[0])), permutations, level)


def _calibrated(
    name: str, n: int, k: int | None, values: np.ndarray[tuple[int], np.dtype[np.float64]], level: float
) -> Calibrated:
    observed, null = float(values[0]), np.sort(values[1:])
    # The order statistic of shuffled and true pairs together, counted from 1.
    place = math.ceil((1 - level) * len(values)) - 1
    threshold = float(np.sort(values)[place])
    room = max(1.0 - threshold, 1e-12)
    return Calibrated(
        name=name,
        n=n,
        k=k,
        value=observed,
        null_mean=float(null.mean()),
        null=tuple(float(value) for value in null),
        threshold=threshold,
        p=float(np.mean(values >= observed)),
        score=max((observed - threshold) / room, 0.0),
    )
