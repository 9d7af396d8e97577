"""How pairs that were left out of a fit fared: ranks, recalls, and what the scores of strangers look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from anyfind_plugins.fitting.folds import Ids, Matrix


@dataclass(frozen=True, slots=True)
class HeldOut:
    """How held-out pairs fared.

    Attributes:
        recalls: Left to right R@1, R@5, R@10, then right to left, percent.
        separation: Standard deviations by which a right answer's score lies above the others'.
        pool: Right items in a pool, on average.
        background: Mean and deviation of the scores of pairs that met by chance.
    """

    recalls: tuple[float, ...]
    separation: float
    pool: float
    background: tuple[float, float]

    @property
    def merit(self) -> float:
        """What a choice of hyper-parameters is judged by: the mean of all six recalls."""
        return float(np.mean(self.recalls))

    def facts(self) -> dict[str, Any]:
        """Ready for ``held_out`` of a card."""
        recalls = [round(value, 2) for value in self.recalls]
        return {
            "pool": round(self.pool),
            "left_to_right": dict(zip(("r1", "r5", "r10"), recalls[:3], strict=True)),
            "right_to_left": dict(zip(("r1", "r5", "r10"), recalls[3:], strict=True)),
            "separation": round(self.separation, 4),
        }


def measure(scores: Matrix, partner: Ids, groups: Ids | None = None) -> HeldOut:
    """Ranks both ways, of the best right answer; ties count against it.

    Args:
        scores: ``[m, n]``, left items by right items, higher is better.
        partner: ``[m]``: the column that each row belongs to. Every column has a row.
        groups: ``[n]``: columns of one number are right answers for each other's rows; each alone when ``None``.
    """
    own = groups if groups is not None else np.arange(scores.shape[1])
    mine = own[partner][:, None] == own[None]
    right = np.where(mine, scores, -np.inf)
    best, top = right.max(axis=1), right.max(axis=0)
    forward = 1 + ((scores >= best[:, None]) & ~mine).sum(axis=1)
    backward = 1 + ((scores >= top[None]) & ~mine).sum(axis=0)
    mean, std = scores.mean(axis=1), scores.std(axis=1)
    return HeldOut(
        tuple(float(np.mean(ranks <= k)) * 100 for ranks in (forward, backward) for k in (1, 5, 10)),
        float(np.mean((best - mean) / np.maximum(std, 1e-6))),
        float(scores.shape[1]),
        (float(scores.mean()), float(std.mean())),
    )


def mean_of(parts: Sequence[HeldOut]) -> HeldOut:
    """The mean of all folds."""
    return HeldOut(
        tuple(float(value) for value in np.mean([part.recalls for part in parts], axis=0)),
        float(np.mean([part.separation for part in parts])),
        float(np.mean([part.pool for part in parts])),
        (
            float(np.mean([part.background[0] for part in parts])),
            float(np.mean([part.background[1] for part in parts])),
        ),
    )
