"""What every scorer remembers of the pairs that it was fitted on: a fixed choice of vectors of each side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import Artifact, BadInput, Bank, Float32Array

REVISION: Final = 1

FEWEST: Final = 8
"""Pairs below which there is nothing to learn about scores."""

SIZE: Final = 1500
"""Vectors of each side that a scorer remembers at most: 200 candidates are compared with them in milliseconds."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Known vectors of one bridge.

    Attributes:
        left: ``float32 [a, v]``, queries from the left side.
        right: ``float32 [b, v]``, from the right side.
    """

    left: Float32Array
    right: Float32Array

    @classmethod
    def of(cls, bank: Bank, size: int = SIZE) -> Reference:
        """A fixed random choice out of a bank; rounded to half precision, as it is stored."""
        random = np.random.default_rng(1)
        kept = [np.sort(random.permutation(len(side))[:size]) for side in (bank.left, bank.right)]
        return cls(*(_stored(side[rows]) for side, rows in zip((bank.left, bank.right), kept, strict=True)))

    @classmethod
    def read(cls, tensors: Mapping[str, npt.NDArray[Any]]) -> Reference:
        """The choice as :meth:`tensors` wrote it."""
        return cls(*(np.asarray(tensors[name], dtype=np.float32) for name in ("left", "right")))

    def tensors(self) -> dict[str, npt.NDArray[Any]]:
        """Ready to be stored in half the room."""
        return {"left": self.left.astype(np.float16), "right": self.right.astype(np.float16)}

    def queries(self, side: int) -> Float32Array:
        """Known queries of a side."""
        return self.right if side else self.left

    def gallery(self, side: int) -> Float32Array:
        """Known items of the gallery that queries of a side are put to."""
        return self.left if side else self.right


def check(bank: Bank) -> None:
    """Refuse a bank that nothing can be learnt from.

    Raises:
        BadInput: It has too few pairs, vectors that are not finite, or sides of different lengths.
    """
    sides = (bank.left, bank.right, bank.held_left, bank.held_right)
    if not all(np.isfinite(side).all() for side in sides):
        raise BadInput("Some of the vectors to fit a scorer on are not finite.", hint="Embed the files again.")
    if min(len(bank.left), len(bank.right)) < FEWEST:
        few = min(len(bank.left), len(bank.right))
        raise BadInput(f"A scorer needs at least {FEWEST} pairs, not {few}.", hint="Caption more files.")
    if len({side.shape[1] for side in sides}) != 1:
        raise BadInput("The two sides of a bridge give vectors of different lengths.", hint="Fit the bridge again.")


def card(bank: Bank, method: str, values: Mapping[str, Any], **facts: Any) -> dict[str, Any]:
    """The facts that every scorer's card has, and those of one kind.

    Args:
        bank: What was fitted on.
        method: A sentence.
        values: Hyper-parameters, by the names that a fit takes them under.
        facts: More.
    """
    return {
        "sides": list(bank.sides),
        "target": bank.bridge,
        "dimension": int(bank.left.shape[1]),
        "method": method,
        "revision": REVISION,
        "bank": {"left": len(bank.left), "right": len(bank.right), "held": len(bank.held_left)},
        "hyperparameters": dict(values),
        **facts,
    }


def damaged(artifact: Artifact, error: Exception) -> BadInput:
    """What is raised for an artifact that is no such scorer."""
    return BadInput(f"The scorer {artifact.kind} cannot be read: {error!r}.", hint="Run 'anyfind align score' again.")


def _stored(vectors: Float32Array) -> Float32Array:
    return np.ascontiguousarray(vectors.astype(np.float16).astype(np.float32))
