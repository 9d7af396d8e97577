"""Conformal calibration: scores become the share of right pairs that score lower.

R11; Any2Any, Li et al. 2024. The scores of right pairs that nobody fitted on are kept, sorted. A new score's place
among them is a probability that means the same for every bridge, whatever the scale of its scores: of right pairs,
90 of 100 lie at or above the place of one in ten. The order within a list stays what it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import PLAIN_FIT, Artifact, BadInput, Bank, CancelToken, FitOptions, Float32Array, Progress
from anyfind_plugins.scorers.reference import card, check, damaged

KIND: Final = "anyfind.scorers/conformal"

MEANING: Final = "share of right pairs that score at most as much"
"""What a certainty of this scorer means, for cards."""

_KEPT: Final = 4096
"""Calibration scores that are kept at most, evenly chosen from the sorted ones."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """The scores of right pairs.

    Attributes:
        sorted: ``float64 [n]``, ascending.
        count: How many there were, where only some are kept.
    """

    sorted: npt.NDArray[np.float64]
    count: int

    @classmethod
    def of(cls, scores: npt.NDArray[np.floating]) -> Calibration:
        """A calibration on the scores of right pairs.

        Raises:
            BadInput: There is none.
        """
        if not len(scores):
            raise BadInput("There are no right pairs to calibrate on.", hint="Give more pairs.")
        ascending = np.sort(np.asarray(scores, dtype=np.float64))
        if len(ascending) > _KEPT:
            ascending = ascending[np.linspace(0, len(ascending) - 1, _KEPT).astype(np.int64)]
        return cls(ascending, len(scores))

    def probability(self, scores: npt.NDArray[np.floating]) -> Float32Array:
        """The share of right pairs that score at most as much; strictly rising, also beyond all that were seen."""
        places = np.arange(1, len(self.sorted) + 1) / (len(self.sorted) + 1)
        # Of equal calibration scores the last one's place counts.
        known, last = np.unique(self.sorted[::-1], return_index=True)
        shares = places[len(places) - 1 - last]
        least, most = known[0], known[-1]
        width = max(float(self.sorted.std()), 1e-9)
        wide = np.asarray(scores, dtype=np.float64)
        inside = np.interp(wide, known, shares)
        below = shares[0] * np.exp(np.minimum(wide - least, 0.0) / width)
        above = 1.0 - (1.0 - shares[-1]) * np.exp(-np.maximum(wide - most, 0.0) / width)
        found = np.where(wide < least, below, np.where(wide > most, above, inside))
        return np.asarray(found, dtype=np.float32)

    def threshold(self, coverage: float) -> float:
        """The score from which on a set of answers holds the right one with this probability at least."""
        left_out = int(np.floor((len(self.sorted) + 1) * (1.0 - coverage) + 1e-9))
        return float(self.sorted[left_out - 1]) if left_out >= 1 else -np.inf


@dataclass(frozen=True, slots=True)
class Conformal:
    """Inner products as probabilities.

    Attributes:
        calibration: Of the bridge's right pairs.
    """

    calibration: Calibration

    def scores(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
        """Probabilities ``float32 [q, g]``, in the order of the inner products."""
        del side
        return self.calibration.probability(queries @ gallery.T)

    def certainty(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
        """The same: :data:`MEANING`."""
        return self.scores(queries, gallery, side)

    def inside(self, queries: Float32Array, gallery: Float32Array, coverage: float) -> npt.NDArray[np.bool_]:
        """Which items are in a set that holds the right one with probability ``coverage``, ``bool [q, g]``."""
        return np.asarray(queries @ gallery.T >= self.calibration.threshold(coverage))


class ConformalTrainer:
    """Keeps the scores of the held pairs; of the training pairs only where none were held."""

    revision = "1"

    def fit(self, bank: Bank, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on a bank.

        Raises:
            BadInput: There are too few pairs, or a hyper-parameter is given: there is none.
            Cancelled: Somebody asked.
        """
        check(bank)
        cancel.check()
        for name in options.values:
            raise BadInput(f"This scorer has no hyper-parameter {name!r}.", hint="It has none.")
        progress(0, 1, "calibrating")
        held = len(bank.held_left) > 0
        left, right, partner = (
            (bank.held_left, bank.held_right, bank.held_partner) if held else (bank.left, bank.right, bank.partner)
        )
        calibration = Calibration.of(np.einsum("nd,nd->n", left, right[partner]))
        facts = {"calibrated_on": "held" if held else "training", "count": calibration.count, "certainty": MEANING}
        progress(1, 1, "calibrating")
        tensors = {"calibration": calibration.sorted.astype(np.float32)}
        return Artifact(KIND, tensors, card(bank, "a score's place among those of right pairs", {}, **facts))


def load(artifact: Artifact) -> Conformal:
    """A fitted scorer.

    Raises:
        BadInput: The artifact is none.
    """
    try:
        count = max(1, int(artifact.card["count"]))
        # Where the tensor is empty or of another shape, this fails as it should.
        kept = np.asarray(artifact.tensors["calibration"], dtype=np.float64).reshape(min(count, _KEPT))
        return Conformal(Calibration(kept, count))
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(artifact, error) from error
