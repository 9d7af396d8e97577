"""Packs what a bridge knows about a vector into one unit vector.

Indexes compare unit vectors by inner product. A bridge wants to say more than a cosine: each
vector has a *bias* that is added to all its scores (hubs are held down), and a *trust*. Both fit:

``[core | bias and one | one and bias | trust of side 0 | trust of side 1 | slack 0 | slack 1]``

The bias of one side meets a constant on the other; the trust and the slack that fills the vector
up to length one meet zeros. So the inner product of two sides is exactly
``(core . core + bias + bias) / scale**2``, and the trust of a vector can be read off it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

EXTRA: Final = 6
"""Dimensions beyond the core."""

TRUST_SCALE: Final = 16.0
"""Trust is stored divided by this; it is clipped to a quarter of it, so that it takes little length."""

_CORE, _BIAS = 0.5, 0.15
"""Shares of the squared length that the largest usual core and bias get."""

Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Packing:
    """The scales of one bridge.

    Attributes:
        dimension: Length of the core.
        scale: What cores are divided by.
        one: The constant that a bias meets.
    """

    dimension: int
    scale: float
    one: float

    @classmethod
    def for_sizes(cls, dimension: int, core: Vectors, bias: Vectors) -> Packing:
        """Scales under which these cores ``[n, d]`` and biases ``[n]`` fit, but for one in a thousand."""
        longest = float(np.quantile((core**2).sum(axis=1), 0.999)) if len(core) else 1.0
        largest = float(np.quantile(np.abs(bias), 0.999)) if len(bias) else 0.0
        squared = max(longest / _CORE, largest / _BIAS, 1e-6)
        return cls(dimension, float(np.sqrt(squared)), float(np.sqrt(largest / squared)))

    @property
    def slots(self) -> list[int]:
        """Where the trust of the two sides is."""
        return [self.dimension + 2, self.dimension + 3]

    def facts(self) -> dict[str, Any]:
        """Ready for a card."""
        return {"dimension": self.dimension, "scale": self.scale, "one": self.one}

    def trust(self, separation: float, usual: float) -> dict[str, Any]:
        """Ready for a card: where the trust is, and how far the bridge as a whole is believed.

        Args:
            separation: Standard deviations by which held-out answers lay above others.
            usual: The separation at which it is believed as far as the default bridge.
        """
        offset = float(np.log(max(separation, 0.05) / usual))
        return {"slots": self.slots, "scale": TRUST_SCALE, "offset": offset}

    def pack(self, side: int, core: Vectors, bias: Vectors, trust: Vectors) -> Vectors:
        """Unit vectors ``float32 [n, dimension + 6]``.

        Args:
            side: 0 or 1.
            core: ``[n, dimension]``.
            bias: ``[n]``.
            trust: ``[n]`` logarithms of weights.
        """
        out = np.zeros((len(core), self.dimension + EXTRA), dtype=np.float64)
        room = np.square(self.one) + np.square(0.25)
        scaled = core / self.scale
        own = bias / (self.scale**2 * self.one) if self.one > 0 else np.zeros(len(core))
        length = np.sqrt((scaled**2).sum(axis=1) + own**2)
        # The rare vector that is too long is shortened; its scores shrink with it.
        fit = np.minimum(1.0, np.sqrt(1.0 - room) / np.maximum(length, 1e-12))
        out[:, : self.dimension] = scaled * fit[:, None]
        out[:, self.dimension + side] = own * fit
        out[:, self.dimension + 1 - side] = self.one
        out[:, self.dimension + 2 + side] = np.clip(trust, -TRUST_SCALE / 4, TRUST_SCALE / 4) / TRUST_SCALE
        out[:, self.dimension + 4 + side] = np.sqrt(np.maximum(0.0, 1.0 - (out**2).sum(axis=1)))
        return out.astype(np.float32)
