"""What heads compute, written once for numpy and torch: both know the same operators by the same names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from anyfind_plugins.bridges.features import PLAIN
from anyfind_plugins.contrastive.recipe import COSINE

Array = Any
"""A numpy array or a torch tensor."""

Tensors = Mapping[str, Array]


def forward(
    xp: Any, head: Tensors, score: str, coordinates: Array, drop: Callable[[Array], Array] | None = None
) -> tuple[Array, Array]:
    """Core ``[n, d]`` and own bias ``[n]`` of vectors; a pair's score is ``core . core + bias + bias``.

    Args:
        xp: ``numpy`` or ``torch``.
        head: ``weight [k, d]``, ``square [k]`` and ``gain``; a network has ``in [k, h]``, ``in_bias``, ``out [h, d]``,
            ``out_bias`` beside the weight.
        score: Of the recipe.
        coordinates: Canonical coordinates ``[n, k]``.
        drop: Dropout of hidden units, while training.
    """
    core = coordinates @ head["weight"]
    if "in" in head:
        hidden = coordinates @ head["in"] + head["in_bias"]
        # GELU in its tanh form, which both libraries can say.
        hidden = 0.5 * hidden * (1.0 + xp.tanh(0.7978845608 * (hidden + 0.044715 * hidden * hidden * hidden)))
        core = core + (hidden if drop is None else drop(hidden)) @ head["out"] + head["out_bias"]
    if score == COSINE:
        return unit(xp, core) * xp.sqrt(head["gain"]), core[:, 0] * 0.0
    return core * xp.sqrt(head["gain"]), -((coordinates * coordinates) @ head["square"]) * head["gain"]


def unit(xp: Any, vectors: Array) -> Array:
    """Rows scaled to length one; rows of zeros stay."""
    # The floor is inside the root: its slope at zero is no number otherwise.
    return vectors / xp.sqrt((vectors * vectors).sum(-1)[:, None] + 1e-24)


def transformed(xp: Any, kind: str, vectors: Array) -> Array:
    """As :func:`anyfind_plugins.bridges.features.transform`, for both libraries."""
    return unit(xp, vectors if kind == PLAIN else xp.sign(vectors) * xp.sqrt(xp.abs(vectors)))


def best_mean(scores: Array, count: int) -> Array:
    """The mean of the ``count`` highest of each row."""
    if isinstance(scores, np.ndarray):
        cut = scores.shape[1] - count
        return np.partition(scores, cut, axis=1)[:, cut:].mean(axis=1)
    return scores.topk(count, dim=1).values.mean(1)
