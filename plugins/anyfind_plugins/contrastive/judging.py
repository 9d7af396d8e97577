"""How heads fare on held-out pairs, hubs held down; and whether they align too much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from anyfind.sdk import Vectors
from anyfind_plugins.contrastive.heads import best_mean, forward
from anyfind_plugins.contrastive.preparing import Prepared
from anyfind_plugins.contrastive.recipe import Recipe
from anyfind_plugins.contrastive.training import Head
from anyfind_plugins.fitting.folds import Ids, Matrix, Split
from anyfind_plugins.fitting.held_out import HeldOut, measure
from anyfind_plugins.fitting.rows import rows

BANK: Final = 1500
"""Vectors of each side against which hubs are recognised."""

NEIGHBOURS: Final = 8
"""How many of their best scores count."""

_WATCHED: Final = 1000
_NEAR: Final = 10


@dataclass(frozen=True, slots=True)
class Bank:
    """Cores and own biases of a sample of one side, ``[b, d]`` and ``[b]``."""

    core: Matrix
    bias: Matrix

    @classmethod
    def of(cls, head: Head, recipe: Recipe, coordinates: Vectors, ids: Ids) -> Bank:
        """Of some rows, at most :data:`BANK`, a fixed random choice."""
        chosen = np.sort(np.random.default_rng(1).permutation(len(ids))[:BANK])
        return cls(*forward(np, head, recipe.score, rows(coordinates, ids[chosen])))


def damped(core: Any, bias: Any, bank_core: Any, bank_bias: Any, damping: float) -> Any:
    """The bias of vectors after hubs were held down.

    R8; NNN, Chowdhury et al. 2024: the mean of the best scores that a vector gets from the other side's bank, times
    ``damping``, is taken off all its scores.

    Args:
        core: ``[n, d]``.
        bias: ``[n]``, their own.
        bank_core: ``[b, d]`` of the other side.
        bank_bias: ``[b]``.
        damping: 0 leaves the own bias.
    """
    count = min(NEIGHBOURS, len(bank_core))
    if damping == 0.0 or count == 0:
        return bias
    met = core @ bank_core.T + bank_bias[None]
    return bias - damping * (best_mean(met, count) + bias)


@dataclass(frozen=True, slots=True)
class Trial:
    """One split with what judging it needs.

    Attributes:
        split: Right items trained on and looked for.
        lefts: Left rows of the items looked for.
        owner: The place in ``split.test`` that each belongs to.
        coordinates: Canonical coordinates of both sides under this split's analysis.
    """

    split: Split
    lefts: Ids
    owner: Ids
    coordinates: tuple[Vectors, Vectors]

    @classmethod
    def of(cls, prepared: Prepared, split: Split, coordinates: tuple[Vectors, Vectors]) -> Trial:
        """Find the left rows."""
        return cls(split, *prepared.lefts_of(split.test), coordinates)

    def judge(self, prepared: Prepared, heads: tuple[Head, Head], recipe: Recipe) -> HeldOut:
        """How its held-out pairs fare."""
        banks = banks_of(prepared, self.coordinates, self.split.train, heads, recipe)
        placed = [
            forward(np, head, recipe.score, rows(side, ids))
            for head, side, ids in zip(heads, self.coordinates, (self.lefts, self.split.test), strict=True)
        ]
        biases = [
            damped(*own, banks[1 - side].core, banks[1 - side].bias, recipe.damping) for side, own in enumerate(placed)
        ]
        scores = placed[0][0] @ placed[1][0].T + biases[0][:, None] + biases[1][None]
        return measure(np.asarray(scores, dtype=np.float32), self.owner, self.split.groups)


def banks_of(
    prepared: Prepared, coordinates: tuple[Vectors, Vectors], rights: Ids, heads: tuple[Head, Head], recipe: Recipe
) -> tuple[Bank, Bank]:
    """Banks of both sides from the pairs of some right items."""
    # A million pairs need not be listed for a sample of a few thousand.
    some = rights[:: max(1, len(rights) // (4 * BANK))]
    lefts, _ = prepared.lefts_of(some)
    return (
        Bank.of(heads[0], recipe, coordinates[0], lefts),
        Bank.of(heads[1], recipe, coordinates[1], some),
    )


def watch(
    prepared: Prepared, coordinates: tuple[Vectors, Vectors], rights: Ids, heads: tuple[Head, Head], recipe: Recipe
) -> dict[str, dict[str, float]]:
    """Whether heads keep what the encoders know about neighbours (R43; the over-alignment monitor).

    For each side: ``neighbours``, the share of an item's ten nearest that it shares before and after (Jaccard), and
    ``effective_rank``, the exponential of the entropy of the variances' shares (Roy and Vetterli 2007).
    """
    some = np.sort(np.random.default_rng(2).permutation(rights)[:_WATCHED])
    lefts = prepared.order[prepared.starts[some]]
    facts = {}
    for side, (name, ids) in enumerate((("left", lefts), ("right", some))):
        before = prepared.read(side, ids)
        after = forward(np, heads[side], recipe.score, rows(coordinates[side], ids))[0]
        facts[name] = {
            "neighbours": round(_kept(_directions(before), _directions(after)), 4),
            "effective_rank": round(_effective_rank(after), 2),
        }
    return facts


def _directions(vectors: Matrix) -> Matrix:
    centred = vectors - vectors.mean(axis=0)
    return np.asarray(centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-12), dtype=np.float32)


def _kept(before: Matrix, after: Matrix) -> float:
    count = min(_NEAR, len(before) - 1)
    nearest = []
    for vectors in (before, after):
        near = vectors @ vectors.T
        np.fill_diagonal(near, -np.inf)
        nearest.append(np.argpartition(-near, count - 1, axis=1)[:, :count])
    both = (nearest[0][:, :, None] == nearest[1][:, None]).sum(axis=(1, 2))
    return float(np.mean(both / (2 * count - both)))


def _effective_rank(vectors: Matrix) -> float:
    values = np.linalg.svd(vectors - vectors.mean(axis=0), compute_uv=False) ** 2
    share = values / max(float(values.sum()), 1e-12)
    share = share[share > 0]
    return float(np.exp(-(share * np.log(share)).sum()))
