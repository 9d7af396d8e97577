"""The encoder: surfaces in, unit vectors out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from anyfind.sdk import Context, EncodeResult, PluginError, Role, Space
from anyfind_shapes.descriptor import describe

_COLUMNS = 6


class ShapeEncoder:
    """Describes surfaces. It has no weights, so opening it only marks it as open.

    Args:
        space: From the manifest.
    """

    def __init__(self, space: Space) -> None:
        self._space = space
        self._open = False

    @property
    def space(self) -> Space:
        """The space of the manifest."""
        return self._space

    def open(self, ctx: Context) -> None:
        """Get ready; an encoder with a network loads ``ctx.weights`` onto ``ctx.device`` here."""
        ctx.logger.debug("Describing shapes with %d numbers.", self._space.dimension)
        self._open = True

    def encode(self, items: Sequence[object], role: Role) -> EncodeResult:
        """Descriptions of a batch, ``float32 [n, 512]``; what is no surface fails alone.

        Raises:
            PluginError: The encoder is not open.
        """
        del role  # a shape that is looked for is described like one that is found
        if not self._open:
            raise PluginError("The shape encoder was used before it was opened.")
        vectors = np.zeros((len(items), self._space.dimension), dtype=np.float32)
        failures: dict[int, str] = {}
        for position, item in enumerate(items):
            if not isinstance(item, np.ndarray) or item.ndim != 2 or item.shape[1] != _COLUMNS or len(item) < _COLUMNS:
                failures[position] = "A shape must be an array of points and normals, float32 [n, 6]."
            elif not np.isfinite(item).all():
                failures[position] = "The shape has points that are not finite."
            else:
                vectors[position] = describe(item)
        return EncodeResult(vectors, failures)

    def close(self) -> None:
        """Nothing to give back."""
        self._open = False
