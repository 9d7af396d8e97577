"""Says a vector by its similarities to named pairs.

R14; relative representations, Moschella et al. 2023, and ASIF, Norelli et al. 2023: the similarities of a picture to
the pictures of all pairs, and those of a caption to their captions, are two views of one vector. Only the largest are
kept, raised to a power and scaled to length one; their inner product is a sum over pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.sdk import Artifact, BadInput, Float32Array
from anyfind_plugins.bridges.features import transform
from anyfind_plugins.bridges.packing import Packing
from anyfind_plugins.fitting.folds import Matrix
from anyfind_plugins.relative.anchors import Anchors

BANK: Final = 400
"""Pairs, the first by name, whose items stand for what a vector meets."""

NEIGHBOURS: Final = 8
_BLOCK: Final = 1024


@dataclass(frozen=True, slots=True)
class Choice:
    """Hyper-parameters.

    Attributes:
        share: Share of the pairs whose similarities are kept.
        exponent: Power of the similarities.
        damping: How hard hubs are held down: what is taken off all scores of a vector is this times the mean of the
            highest scores that it gets from other pairs (R8; NNN, Chowdhury et al. 2024).
    """

    share: float = 0.1
    exponent: float = 6.0
    damping: float = 0.5


@dataclass(frozen=True, slots=True)
class View:
    """The pairs as one side sees them.

    Attributes:
        mean: ``[d]``, taken off vectors first.
        anchors: ``[n, d]`` unit vectors.
        strength: ``[n]``: root of the weight of each pair.
    """

    mean: Matrix
    anchors: Matrix
    strength: Matrix

    def similarities(self, vectors: Matrix) -> Matrix:
        """Cosines of transformed vectors to the anchors, those below zero as zero, ``[m, n]``."""
        found = transform("plain", vectors - self.mean) @ self.anchors.T
        return np.asarray(np.maximum(found, 0.0), dtype=np.float32)

    def relative(self, similarities: Matrix, choice: Choice) -> Matrix:
        """Similarities as unit vectors of few values, ``[m, n]``; zero for a vector that resembles nothing."""
        count = len(self.anchors)
        keep = max(1, min(count, round(choice.share * count)))
        kept = similarities
        if keep < count:
            least = np.partition(similarities, count - keep, axis=1)[:, count - keep]
            kept = np.where(similarities >= least[:, None], similarities, 0.0)
        largest = np.maximum(kept.max(axis=1, keepdims=True), 1e-12)
        return transform("plain", np.asarray((kept / largest) ** choice.exponent * self.strength, dtype=np.float32))


def views(anchors: Anchors) -> tuple[View, View]:
    """How the left and the right side see the pairs; left items of one right item are averaged."""
    share = anchors.weight.astype(np.float64)
    total = np.bincount(anchors.owner, share)
    item = total / np.bincount(anchors.owner)
    strength = np.sqrt(item).astype(np.float32)
    left = anchors.left.astype(np.float32)
    mean = left.mean(axis=0, dtype=np.float64).astype(np.float32)
    # The rows of one right item lie together.
    starts = np.searchsorted(anchors.owner, np.arange(len(anchors.right)))
    heavy = left * anchors.weight[:, None]
    averaged = np.add.reduceat(heavy, starts, axis=0) / total[:, None]
    right = anchors.right.astype(np.float32)
    centre = right.mean(axis=0, dtype=np.float64).astype(np.float32)
    return (
        View(mean, transform("plain", np.asarray(averaged, dtype=np.float32) - mean), strength),
        View(centre, transform("plain", right - centre), strength),
    )


def bank(view: View, choice: Choice) -> Matrix:
    """The first pairs' items as this side says them, each without itself, ``[b, n]``."""
    count = min(BANK, len(view.anchors))
    found = np.maximum(view.anchors[:count] @ view.anchors.T, 0.0)
    found[np.arange(count), np.arange(count)] = 0.0
    return view.relative(found, choice)


def hubness(relative: Matrix, bank_of_others: Matrix, choice: Choice) -> Matrix:
    """What is taken off all scores of each vector, ``[m]``."""
    count = min(NEIGHBOURS, len(bank_of_others))
    if choice.damping == 0.0 or count == 0:
        return np.zeros(len(relative), dtype=np.float32)
    met = relative @ bank_of_others.T
    best = np.partition(met, met.shape[1] - count, axis=1)[:, met.shape[1] - count :]
    return np.asarray(choice.damping * best.mean(axis=1), dtype=np.float32)


def packing(count: int, choice: Choice) -> Packing:
    """Scales that hold for any vectors: cores have length one, and hubs lose at most ``damping``."""
    squared = max(2.0, choice.damping / 0.15)
    return Packing(count, float(np.sqrt(squared)), float(np.sqrt(choice.damping / squared)))


@dataclass(frozen=True, slots=True)
class RelativeSide:
    """One side of the bridge.

    Attributes:
        source: Space id of the vectors it takes.
        target: Space id of the bridge.
        side: 0 for left, 1 for right.
        kind: What is done to vectors first.
        view: The pairs as this side sees them.
        others: The bank of the other side.
        choice: Hyper-parameters.
        names: Names of the pairs' right items in hex.
    """

    source: str
    target: str
    side: int
    kind: str
    view: View
    others: Matrix
    choice: Choice
    names: tuple[str, ...]

    def relative(self, vectors: Float32Array) -> Matrix:
        """Unit vectors with one value a pair, ``[m, n]``."""
        return self.view.relative(self.view.similarities(transform(self.kind, vectors)), self.choice)

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors ``[m, n + 6]``; the inner product of two sides is their score over the packing's scale."""
        pack = packing(len(self.names), self.choice)
        out = np.zeros((len(vectors), pack.dimension + 6), dtype=np.float32)
        for start in range(0, len(vectors), _BLOCK):
            core = self.relative(vectors[start : start + _BLOCK])
            bias = -hubness(core, self.others, self.choice)
            out[start : start + _BLOCK] = pack.pack(self.side, core, bias, np.zeros(len(core), dtype=np.float32))
        return out


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where the score of two vectors comes from: ``sum of parts - hubs`` over the packing's squared scale.

    Attributes:
        parts: Name of a pair's right item in hex, and what the pair adds; the largest first, none that adds nothing.
        hubs: What is taken off because either vector is near everything.
        score: The inner product that the index compares.
    """

    parts: tuple[tuple[str, float], ...]
    hubs: float
    score: float


def explain(bridge: Sequence[RelativeSide], left: Float32Array, right: Float32Array) -> Explanation:
    """Decompose the score of a left vector ``[p]`` and a right vector ``[q]`` over named pairs."""
    cores = [side.relative(vector[None]) for side, vector in zip(bridge, (left, right), strict=True)]
    added = (cores[0] * cores[1])[0]
    lost = sum(float(hubness(core, s.others, s.choice)[0]) for s, core in zip(bridge, cores, strict=True))
    order = [row for row in np.argsort(-added) if added[row] > 0.0]
    scale = packing(len(added), bridge[0].choice).scale ** 2
    parts = tuple((bridge[0].names[row], float(added[row])) for row in order)
    return Explanation(parts, lost, (float(added.sum()) - lost) / scale)


def load(artifact: Artifact) -> tuple[RelativeSide, ...]:
    """The two sides of the bridge.

    Raises:
        BadInput: The artifact lacks a tensor, or its tensors do not fit each other.
    """
    card = artifact.card
    try:
        anchors = Anchors.read(artifact.tensors)
        choice = Choice(**{name: float(card["hyperparameters"][name]) for name in Choice.__slots__})
        both = views(anchors)
        banks = [bank(view, choice) for view in both]
        names = tuple(name.tobytes().hex() for name in anchors.right_keys)
        return tuple(
            RelativeSide(
                card["sides"][side],
                card["target"],
                side,
                card["transforms"][side],
                view,
                banks[1 - side],
                choice,
                names,
            )
            for side, view in enumerate(both)
        )
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise BadInput(f"The adapter is no relative bridge: {error!r}.", hint="Fit it again.") from error
