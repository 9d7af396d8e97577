"""Ridge regression from one side to the other, scored by the cosine of prediction and truth (R0). A control."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from anyfind_plugins.bridges.canonical import Moments
from anyfind_plugins.fitting.folds import Matrix
from anyfind_plugins.linear.preparing import Model
from anyfind_plugins.linear.training import LinearTrainer

KIND: Final = "anyfind.linear/ridge"
REVISION: Final = 1

_RIDGES: Final = (0.01, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)


@dataclass(frozen=True, slots=True)
class Choice:
    """Hyper-parameters.

    Attributes:
        ridge: In units of the mean variance of the side that is predicted from.
        from_left: Whether the right side is predicted from the left, or the other way round.
    """

    ridge: float = 3.0
    from_left: bool = True


class RidgeTrainer(LinearTrainer):
    """Fits the bridge; ``options.values`` takes the fields of :class:`Choice`."""

    def __init__(self) -> None:
        super().__init__(_Ridge())


class _Ridge:
    kind = KIND
    said = "ridge regression from one side to the other, cosine of prediction and truth"
    revision = REVISION

    def start(self, rights: int) -> Choice:
        del rights
        return Choice()

    def grid(self, rights: int) -> Mapping[str, Sequence[Any]]:
        del rights
        return {"from_left": (True, False), "ridge": _RIDGES}

    def key(self, choice: Choice) -> Hashable:
        return choice

    def solve(self, moments: Moments, choice: Choice) -> Model:
        p, q = moments.cross.shape
        if choice.from_left:
            left, right = _regress(moments.left, moments.cross, choice.ridge), np.eye(q, dtype=np.float32)
        else:
            left, right = np.eye(p, dtype=np.float32), _regress(moments.right, moments.cross.T, choice.ridge)
        gain = np.ones(left.shape[1], dtype=np.float32)
        return Model(left, right, moments.left_mean, moments.right_mean, gain)

    def model(self, solved: Model, choice: Choice) -> Model:
        del choice
        return solved


def _regress(covariance: Matrix, cross: Matrix, ridge: float) -> Matrix:
    import scipy.linalg  # here: whoever only uses what was fitted starts a quarter of a second sooner

    whole = covariance.astype(np.float64)
    mean = max(float(np.trace(whole)) / len(whole), 1e-12)
    stiff = whole + max(ridge, 1e-6) * mean * np.eye(len(whole))
    found = scipy.linalg.solve(stiff, cross.astype(np.float64), assume_a="pos")
    # Coordinates are scaled to length one anyway; of order one they also fit half precision.
    return np.asarray(found / max(float(np.abs(found).max()), 1e-12), dtype=np.float32)
