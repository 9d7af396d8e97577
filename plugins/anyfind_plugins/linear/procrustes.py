"""Orthogonal Procrustes between the principal axes of both sides, scored by the cosine (R0). A control."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from anyfind_plugins.bridges.canonical import Moments
from anyfind_plugins.fitting.folds import Matrix
from anyfind_plugins.linear.preparing import Model
from anyfind_plugins.linear.training import LinearTrainer

KIND: Final = "anyfind.linear/procrustes"
REVISION: Final = 1

_RANKS: Final = (10, 20, 40, 80, 160, 256, 384)


@dataclass(frozen=True, slots=True)
class Choice:
    """Hyper-parameters.

    Attributes:
        rank: Principal axes of either side that are rotated onto each other.
    """

    rank: int = 80


class ProcrustesTrainer(LinearTrainer):
    """Fits the bridge; ``options.values`` takes the fields of :class:`Choice`."""

    def __init__(self) -> None:
        super().__init__(_Procrustes())


class _Procrustes:
    kind = KIND
    said = "orthogonal Procrustes between principal axes, cosine"
    revision = REVISION

    def start(self, rights: int) -> Choice:
        return Choice(min(80, max(1, rights // 2)))

    def grid(self, rights: int) -> Mapping[str, Sequence[Any]]:
        return {"rank": [rank for rank in _RANKS if rank < rights]}

    def key(self, choice: Choice) -> Hashable:
        return choice

    def solve(self, moments: Moments, choice: Choice) -> Model:
        import scipy.linalg

        rank = max(1, min(choice.rank, *moments.cross.shape))
        left, right = _axes(moments.left, rank), _axes(moments.right, rank)
        u, _, vt = scipy.linalg.svd(left.T @ moments.cross.astype(np.float64) @ right)
        sign = np.sign(u[np.abs(u).argmax(axis=0), np.arange(rank)])
        return Model(
            np.asarray(left @ (u * sign), dtype=np.float32),
            np.asarray(right @ (vt.T * sign), dtype=np.float32),
            moments.left_mean,
            moments.right_mean,
            np.ones(rank, dtype=np.float32),
        )

    def model(self, solved: Model, choice: Choice) -> Model:
        del choice
        return solved


def _axes(covariance: Matrix, rank: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """The strongest principal axes, ``[d, rank]``."""
    axes = np.linalg.eigh(covariance.astype(np.float64))[1]
    return np.asarray(axes[:, ::-1][:, :rank], dtype=np.float64)
