"""A reducer for one space: shorter vectors that keep neighbours, for searches by example."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

import numpy as np
from threadpoolctl import threadpool_limits

from anyfind.sdk import PLAIN_FIT, Artifact, BadInput, CancelToken, FitOptions, Float32Array, Pairs, Progress
from anyfind_plugins.bridges.features import Matrix, Principal, fitting, transform

KIND: Final = "anyfind.bridges/compact"
REVISION: Final = 1

_DIMENSION: Final = 256
_TEMPERS: Final = (-0.25, -0.15, 0.0, 0.15, 0.25, 0.5)
"""Powers of the inverse variance that axes are scaled by: 0 is PCA, 0.5 is full whitening, below 0 the opposite."""

_SAMPLE: Final = 1500
_NEIGHBOURS: Final = 10
_FEWEST: Final = 20


class CompactTrainer:
    """Fits the reducer of the right side of pairs; the left side only judges neighbours."""

    revision = str(REVISION)

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Choose the tempering whose nearest neighbours agree best by their left items, then fit on everything.

        Raises:
            BadInput: There are too few items, or a hyper-parameter is given: this trainer has none.
        """
        if options.values:
            raise BadInput("The reducer has no hyper-parameters that can be given.", hint="Leave them out.")
        if len(pairs.right) < _FEWEST:
            raise BadInput(f"A reducer needs at least {_FEWEST} items, not {len(pairs.right)}.")
        # One thread, for the reasons that the paired bridge has.
        with threadpool_limits(1, user_api="blas"):
            return self._fit(pairs, progress, cancel)

    def _fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken) -> Artifact:
        kind = fitting(pairs.right)
        values = transform(kind, pairs.right)
        order = np.random.default_rng(0).permutation(len(values))
        count = min(_SAMPLE, len(values) // 2)
        judged, rest = np.sort(order[:count]), np.sort(order[count:])
        principal = Principal.of(values[rest], _DIMENSION)
        meaning = _meanings(pairs)[judged]
        agreement = {}
        for done, temper in enumerate(_TEMPERS):
            cancel.check()
            progress(done, len(_TEMPERS), "choosing the tempering")
            mapped = transform("plain", principal.project(values[judged]) * _gains(principal, temper))
            agreement[str(temper)] = _agreement(mapped, meaning)
        best = max(_TEMPERS, key=lambda temper: agreement[str(temper)])
        whole = Principal.of(values, _DIMENSION)
        matrix = (whole.axes * _gains(whole, best)).astype(np.float16)
        offset = (whole.mean @ matrix.astype(np.float32)).astype(np.float32)
        card = {
            "sides": [pairs.right_space],
            "target": hashlib.sha256(matrix.tobytes() + offset.tobytes()).hexdigest()[:16],
            "dimension": matrix.shape[1],
            "method": "principal axes, tempered whitening",
            "revision": REVISION,
            "pairs": {"left": len(pairs.left), "right": len(values), "source": pairs.source, "digest": pairs.digest},
            "transforms": [kind],
            "hyperparameters": {"dimension": int(matrix.shape[1]), "temper": best},
            "held_out": {
                "items": count,
                "agreement": {name: round(value, 4) for name, value in agreement.items()},
                "agreement_of_raw": round(_agreement(transform("plain", pairs.right[judged]), meaning), 4),
            },
            "calibration": {
                "background": _chance(transform("plain", values[judged] @ matrix.astype(np.float32) - offset))
            },
        }
        return Artifact(KIND, {"matrix": matrix, "offset": offset}, card)


@dataclass(frozen=True, slots=True)
class Compact:
    """The reducer.

    Attributes:
        source: Space id of the vectors it takes.
        target: Space id of what it gives.
        kind: What is done to vectors first.
        matrix: ``[d, k]``.
        offset: ``[k]``.
    """

    source: str
    target: str
    kind: str
    matrix: Matrix
    offset: Matrix

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors ``[n, k]``."""
        return transform("plain", transform(self.kind, vectors) @ self.matrix - self.offset)


def load(artifact: Artifact) -> tuple[Compact]:
    """The one side of the reducer.

    Raises:
        BadInput: The artifact lacks something.
    """
    try:
        return (
            Compact(
                artifact.card["sides"][0],
                artifact.card["target"],
                artifact.card["transforms"][0],
                np.asarray(artifact.tensors["matrix"], dtype=np.float32),
                np.asarray(artifact.tensors["offset"], dtype=np.float32),
            ),
        )
    except (KeyError, IndexError) as error:
        raise BadInput(f"The adapter is no reducer: {error!r}.", hint="Fit it again.") from error


def _gains(principal: Principal, temper: float) -> Matrix:
    usual = float(principal.variances.mean())
    return np.asarray((principal.variances / usual) ** -temper, dtype=np.float32)


def _meanings(pairs: Pairs) -> Matrix:
    """The mean left vector of each right item, scaled to length one; zero where it has none."""
    total = np.zeros((len(pairs.right), pairs.left.shape[1]), dtype=np.float32)
    np.add.at(total, pairs.partner, pairs.left)
    return transform("plain", total)


def _agreement(mapped: Matrix, meaning: Matrix) -> float:
    """Mean similarity of meaning between items and their nearest neighbours."""
    near = mapped @ mapped.T
    np.fill_diagonal(near, -np.inf)
    count = min(_NEIGHBOURS, len(mapped) - 1)
    best = np.argpartition(-near, count - 1, axis=1)[:, :count]
    return float(np.mean((meaning @ meaning.T)[np.arange(len(mapped))[:, None], best]))


def _chance(mapped: Matrix) -> dict[str, float]:
    """Mean and deviation of the similarity of two different items, as one query sees it."""
    near = mapped @ mapped.T
    others = near[~np.eye(len(mapped), dtype=bool)].reshape(len(mapped), -1)
    return {"mean": round(float(others.mean()), 5), "std": round(float(others.std(axis=1).mean()), 5)}
