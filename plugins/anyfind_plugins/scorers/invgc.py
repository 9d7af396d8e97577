"""Inverse graph convolution: items of a gallery are pushed away from what they resemble.

R7; InvGC with LocalAdj, Jian and Wang 2023. ``x' = unit(x - r * mean_j (s_j - mean s) b_j)`` over a bank of known
vectors ``b``; with LocalAdj only the share of them that resembles ``x`` most counts. Two banks, known
queries and known items, are averaged.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np

from anyfind.sdk import PLAIN_FIT, Artifact, Bank, CancelToken, FitOptions, Float32Array, Progress
from anyfind_plugins.scorers.choosing import Values, choose, factored_scores, named, read
from anyfind_plugins.scorers.reference import Reference, card, check, damaged

KIND: Final = "anyfind.scorers/invgc"

_BANK: Final = 750
"""Known vectors of each side: both banks are met by every candidate, so each is half as large as one alone."""

_MANY: Final = 2048
"""Rows whose scores with the bank are held in memory at once."""

_DEFAULTS: Final[Values] = {"rate": 1.0, "share": 0.1}
_GRID: Final[tuple[Values, ...]] = tuple(
    {"rate": rate, "share": share} for rate, share in product((0.3, 1.0, 3.0, 10.0, 30.0), (1.0, 0.1, 0.03, 0.01))
)


@dataclass(frozen=True, slots=True)
class Invgc:
    """Inner products with items that were pushed away from their neighbours.

    Attributes:
        reference: Known vectors of both sides.
        values: Of queries from the left, and from the right: ``rate``, and ``share`` of the bank that counts (1: all).
    """

    reference: Reference
    values: tuple[Values, Values]

    def scores(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
        """Corrected scores, ``float32 [q, g]``."""
        return factored_scores(self, queries, gallery, side)

    def map_queries(self, queries: Float32Array, side: int) -> Float32Array:
        """Queries stay as they are."""
        del side
        return queries

    def map_gallery(self, gallery: Float32Array, side: int) -> Float32Array:
        """Items pushed away from what they resemble, unit ``[g, v]``."""
        out = np.empty(gallery.shape, dtype=np.float32)
        for start in range(0, len(gallery), _MANY):
            part = gallery[start : start + _MANY]
            pushed = part - np.float32(self.values[side]["rate"]) * self._message(part, self.values[side]["share"])
            lengths = np.linalg.norm(pushed, axis=1, keepdims=True)
            out[start : start + _MANY] = pushed / np.maximum(lengths, 1e-12)
        return out

    def _message(self, items: Float32Array, share: float) -> Float32Array:
        """What the neighbours add up to, ``[n, v]``; the mean over both banks."""
        total = np.zeros(items.shape, dtype=np.float32)
        for known in (self.reference.left, self.reference.right):
            near = items @ known.T
            above = near - near.mean(axis=1, keepdims=True)
            count = max(1, round(share * len(known)))
            if count < len(known):
                least = np.partition(near, len(known) - count, axis=1)[:, [len(known) - count]]
                above = np.where(near >= least, above, np.float32(0.0))
            total += (above @ known) / np.float32(2 * count)
        return total


class InvgcTrainer:
    """Keeps two banks of known vectors, with rate and share chosen on the held pairs."""

    revision = "1"

    def fit(self, bank: Bank, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on a bank.

        Raises:
            BadInput: There are too few pairs, or an unknown hyper-parameter.
            Cancelled: Somebody asked.
        """
        check(bank)
        reference = Reference.of(bank, _BANK)
        values = choose(bank, _DEFAULTS, _GRID, lambda tried: Invgc(reference, tried), options, progress, cancel)
        method = "inner products with items pushed away from what they resemble"
        return Artifact(KIND, reference.tensors(), card(bank, method, named(values)))


def load(artifact: Artifact) -> Invgc:
    """A fitted scorer.

    Raises:
        BadInput: The artifact is none.
    """
    try:
        values = read(artifact.card["hyperparameters"], _DEFAULTS)
        return Invgc(Reference.read(artifact.tensors), values)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(artifact, error) from error
