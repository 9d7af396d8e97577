"""The way of a vector onto the map: principal axes, then a small network. Needs no torch, so any file lands at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from anyfind.errors import BadInput
from anyfind.sdk.types import Float32Array

Layer = tuple[Float32Array, Float32Array]
"""Weight ``[in, out]`` and bias ``[out]``."""


@dataclass(frozen=True, slots=True)
class Projection:
    """A fitted map.

    Attributes:
        mean: ``[d]``.
        axes: ``[d, k]`` principal axes, scaled.
        layers: Between all of them a rectifier; the last gives two numbers.
    """

    mean: Float32Array
    axes: Float32Array
    layers: tuple[Layer, ...]

    def reduce(self, vectors: Float32Array) -> Float32Array:
        """Principal coordinates ``[n, k]`` of vectors ``[n, d]``."""
        return np.asarray((vectors - self.mean) @ self.axes, dtype=np.float32)

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Places on the map, ``float32 [n, 2]``."""
        values = self.reduce(vectors)
        for number, (weight, bias) in enumerate(self.layers, 1):
            values = np.asarray(values @ weight + bias, dtype=np.float32)
            if number < len(self.layers):
                values = np.maximum(values, 0.0)
        return values

    def tensors(self) -> dict[str, Float32Array]:
        """What is stored."""
        found = {"mean": self.mean, "axes": self.axes}
        for number, (weight, bias) in enumerate(self.layers):
            found[f"layer{number}.weight"], found[f"layer{number}.bias"] = weight, bias
        return found

    @classmethod
    def read(cls, tensors: Mapping[str, Any]) -> Projection:
        """From what was stored.

        Raises:
            BadInput: A tensor is missing.
        """
        count = sum(name.startswith("layer") and name.endswith(".weight") for name in tensors)
        try:
            layers = tuple(
                (np.asarray(tensors[f"layer{i}.weight"]), np.asarray(tensors[f"layer{i}.bias"])) for i in range(count)
            )
            return cls(np.asarray(tensors["mean"]), np.asarray(tensors["axes"]), layers)
        except KeyError as error:
            raise BadInput(f"The map lacks {error}.", hint="Make it anew with --refit.") from error
