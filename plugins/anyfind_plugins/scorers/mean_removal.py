"""Mean removal: each side's mean is taken away, so that the gap between two clouds of vectors closes.

R2; GR-CLIP of "Closing the Modality Gap for Mixed Modality Search", Li et al. 2025, with the dial of R5.
Where a list mixes items of both sides it lets them compete; where it holds one side alone it hardly
changes the order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.sdk import PLAIN_FIT, Artifact, Bank, CancelToken, FitOptions, Float32Array, Progress
from anyfind_plugins.scorers.choosing import Values, choose, factored_scores, named, read
from anyfind_plugins.scorers.reference import card, check, damaged

KIND: Final = "anyfind.scorers/mean-removal"

_DEFAULTS: Final[Values] = {"share": 1.0}
_GRID: Final[tuple[Values, ...]] = tuple({"share": share} for share in (1.0, 0.75, 0.5, 0.25))


@dataclass(frozen=True, slots=True)
class MeanRemoval:
    """Cosines of vectors less a share of their side's mean.

    Attributes:
        means: ``float32 [2, v]``, of the left and of the right side.
        values: Of queries from the left, and from the right.
    """

    means: Float32Array
    values: tuple[Values, Values]

    def removed(self, vectors: Float32Array, origin: int, share: float = 1.0) -> Float32Array:
        """Unit vectors of one side without (a share of) its mean, ``float32 [n, v]``.

        Args:
            vectors: ``[n, v]``.
            origin: The side that they come from, 0 or 1.
            share: How much of the mean.
        """
        moved = vectors - np.float32(share) * self.means[origin]
        lengths = np.linalg.norm(moved, axis=1, keepdims=True)
        return np.asarray(moved / np.maximum(lengths, 1e-12), dtype=np.float32)

    def scores(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
        """Corrected scores, ``float32 [q, g]``."""
        return factored_scores(self, queries, gallery, side)

    def map_queries(self, queries: Float32Array, side: int) -> Float32Array:
        """Queries without the mean of their side, ``[q, v]``."""
        return self.removed(queries, side, self.values[side]["share"])

    def map_gallery(self, gallery: Float32Array, side: int) -> Float32Array:
        """Items without the mean of theirs, ``[g, v]``."""
        return self.removed(gallery, 1 - side, self.values[side]["share"])


class MeanRemovalTrainer:
    """Takes the means of the training vectors, and how much of them to remove from the held pairs."""

    revision = "1"

    def fit(self, bank: Bank, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on a bank.

        Raises:
            BadInput: There are too few pairs, or an unknown hyper-parameter.
            Cancelled: Somebody asked.
        """
        check(bank)
        means = np.stack([bank.left.mean(axis=0), bank.right.mean(axis=0)]).astype(np.float32)
        values = choose(bank, _DEFAULTS, _GRID, lambda tried: MeanRemoval(means, tried), options, progress, cancel)
        return Artifact(KIND, {"means": means}, card(bank, "cosines without the mean of each side", named(values)))


def load(artifact: Artifact) -> MeanRemoval:
    """A fitted scorer.

    Raises:
        BadInput: The artifact is none.
    """
    try:
        values = read(artifact.card["hyperparameters"], _DEFAULTS)
        return MeanRemoval(np.asarray(artifact.tensors["means"], dtype=np.float32), values)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(artifact, error) from error
