"""The card of a fitted bridge: what every trainer says about what it made."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from anyfind.sdk import Artifact, Pairs
from anyfind_plugins.fitting.held_out import HeldOut

SEPARATION: Final = 2.4
"""Separation of held-out answers at which a bridge trusts itself as much as the default one does."""


def identity(tensors: Mapping[str, Any]) -> str:
    """Sixteen hex digits of the tensors' digest: the id of the space that a bridge maps into."""
    digest = hashlib.sha256()
    for name in sorted(tensors):
        digest.update(np.ascontiguousarray(tensors[name]).tobytes())
    return digest.hexdigest()[:16]


def card(
    kind: str,
    pairs: Pairs,
    tensors: Mapping[str, Any],
    *,
    dimension: int,
    method: str,
    revision: int,
    hyperparameters: Mapping[str, Any],
    held_out: HeldOut,
    shrink: float = 1.0,
    extra: Mapping[str, Any] | None = None,
) -> Artifact:
    """An artifact with the card that every bridge has.

    Args:
        kind: Full id of the adapter contribution.
        pairs: What it was fitted on.
        tensors: What is stored.
        dimension: Length of the vectors that both sides give.
        method: A sentence about how it was fitted.
        revision: Of the trainer.
        hyperparameters: A fit that is given these values gives the same bridge.
        held_out: How pairs fared that were left out inside the fit, in the scores that ``measure`` was given.
        shrink: What those scores are divided by to be the inner products of the two sides.
        extra: Further keys, which win over the usual ones.
    """
    mean, deviation = held_out.background
    facts = {
        "sides": [pairs.left_space, pairs.right_space],
        "target": identity(tensors),
        "dimension": dimension,
        "method": method,
        "revision": revision,
        "pairs": {
            "left": len(pairs.left),
            "right": len(pairs.right),
            "source": pairs.source,
            "digest": pairs.digest,
        },
        "hyperparameters": dict(hyperparameters),
        "held_out": held_out.facts(),
        "calibration": {"background": {"mean": mean / shrink, "std": deviation / shrink}},
        # Its vectors carry no trust of their own; the bridge as a whole is believed as far as it separates.
        "trust": {"slots": [], "scale": 1.0, "offset": float(np.log(max(held_out.separation, 0.05) / SEPARATION))},
    }
    return Artifact(kind, dict(tensors), {**facts, **(extra or {})})
