"""Canonical similarity analysis: truncated canonical coordinates and a cosine weighted by their correlations.

R1; CSA, Li et al. 2024 (arXiv 2410.07610): centre, canonical correlation analysis, keep the first coordinates,
scale them to length one, score ``sum_k rho_k x_k y_k``. A ridge on either covariance is added here, without which
few pairs overfit, and a power of the correlations.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from anyfind_plugins.bridges.canonical import Canonical, Moments
from anyfind_plugins.fitting.folds import MANY
from anyfind_plugins.linear.preparing import Model
from anyfind_plugins.linear.training import FEW, LinearTrainer

KIND: Final = "anyfind.linear/csa"
REVISION: Final = 1

_RANKS: Final = (10, 20, 40, 80, 120, 160, 240)
_RIDGES: Final = (0.1, 0.3, 1.0, 3.0)
_STIFF: Final = (0.3, 1.0, 3.0, 10.0, 30.0)
_EXPONENTS: Final = (0.0, 1.0, 1.5, 2.0)


@dataclass(frozen=True, slots=True)
class Choice:
    """Hyper-parameters.

    Attributes:
        rank: Canonical coordinates that are used.
        left_ridge: In units of the mean variance.
        right_ridge: The same.
        exponent: Power of the correlations in the score; 0 is the plain cosine, 1 the published one.
    """

    rank: int
    left_ridge: float
    right_ridge: float
    exponent: float


class CsaTrainer(LinearTrainer):
    """Fits the bridge; ``options.values`` takes the fields of :class:`Choice`."""

    def __init__(self) -> None:
        super().__init__(Csa())


class Csa:
    """The method, for :class:`~anyfind_plugins.linear.training.Method`."""

    kind = KIND
    said = "canonical similarity analysis: correlation-weighted cosine of regularised canonical coordinates"
    revision = REVISION

    def start(self, rights: int) -> Choice:
        """Stiff ridges where there are few pairs."""
        if rights < FEW:
            return Choice(min(40, max(1, 2 * rights // 3 - 1)), 3.0, 10.0, 1.0)
        stiff = rights < MANY
        return Choice(160, 3.0 if stiff else 0.3, 10.0 if stiff else 1.0, 1.0)

    def grid(self, rights: int) -> Mapping[str, Sequence[Any]]:
        """Ridges first, then how much is kept, then how it is weighted."""
        ridges = _RIDGES if rights >= MANY else _STIFF
        ranks = [rank for rank in _RANKS if rank < rights]
        return {"right_ridge": ridges, "left_ridge": ridges, "rank": ranks, "exponent": _EXPONENTS}

    def key(self, choice: Choice) -> Hashable:
        """Rank and exponent cost nothing to change."""
        return choice.left_ridge, choice.right_ridge

    def solve(self, moments: Moments, choice: Choice) -> Canonical:
        """The analysis."""
        return Canonical.fit(moments, choice.left_ridge, choice.right_ridge)

    def model(self, solved: Canonical, choice: Choice) -> Model:
        """Its first coordinates."""
        # A correlation of nothing has no direction.
        part = solved.first(max(1, min(choice.rank, int((solved.rho > 0).sum()))))
        gain = np.asarray(part.rho ** (choice.exponent / 2), dtype=np.float32)
        return Model(part.left, part.right, part.left_mean, part.right_mean, gain)
