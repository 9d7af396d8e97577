"""Applies fitted heads: in blocks of rows, and on a GPU where there is one and enough to do."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from anyfind.sdk import Artifact, BadInput, Float32Array
from anyfind_plugins.bridges.packing import EXTRA, Packing
from anyfind_plugins.contrastive.devices import Halving
from anyfind_plugins.contrastive.heads import Array, forward, transformed
from anyfind_plugins.contrastive.judging import damped
from anyfind_plugins.fitting.folds import Matrix
from anyfind_plugins.runtime.device import CPU, resolve

NAMES: Final = ("left", "right")

WORTH: Final = 8192
"""Rows from which the way to a GPU is worth it."""

_ROWS: Final = {CPU: 2048, "cuda": 65_536, "mps": 16_384}
"""Rows of one block."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a fitted bridge.

    Attributes:
        source: Space id of the vectors it takes.
        target: Space id of the bridge.
        side: 0 for left, 1 for right.
        kind: What is done to vectors first.
        score: Of the recipe.
        damping: How hard hubs are held down.
        tensors: ``matrix``, ``offset``, ``bank`` and ``bank_bias`` of the other side.
        head: See :func:`~anyfind_plugins.contrastive.heads.forward`.
        packing: How it becomes unit vectors.
        device: Where many rows are mapped; ``"auto"``: the best there is.
    """

    source: str
    target: str
    side: int
    kind: str
    score: str
    damping: float
    tensors: dict[str, Matrix]
    head: dict[str, Matrix]
    packing: Packing
    device: str = "auto"

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors ``float32 [n, d + 6]`` whose inner products are the scores of pairs."""
        device = resolve(self.device) if len(vectors) >= WORTH else CPU
        return self.apply_on(device, vectors) if device != CPU else self._in_blocks(vectors)

    def apply_on(self, device: str, vectors: Float32Array, block: int | None = None) -> Float32Array:
        """The same, through torch on a device; blocks are halved where memory runs out.

        Args:
            device: ``"cpu"``, ``"cuda"`` or ``"mps"``.
            vectors: ``[n, d]``.
            block: Rows of the first block.

        Raises:
            MemoryError: Not even one row fits.
        """
        import torch

        def moved(tensors: dict[str, Matrix]) -> dict[str, Array]:
            return {name: torch.from_numpy(np.array(tensor)).to(device) for name, tensor in tensors.items()}

        head, tensors = moved(self.head), moved(self.tensors)
        halving = Halving(block or _ROWS[device], device)
        out = np.empty((len(vectors), self.packing.dimension + EXTRA), dtype=np.float32)
        start = 0
        with torch.no_grad():
            while start < len(vectors):
                first = start

                def work(size: int, first: int = first) -> tuple[Matrix, Matrix]:
                    part = torch.from_numpy(np.array(vectors[first : first + size], dtype=np.float32)).to(device)
                    core, bias = self._place(torch, head, tensors, part)
                    return core.cpu().numpy(), bias.cpu().numpy()

                core, bias = halving.run(work)
                out[start : start + len(core)] = self._packed(core, bias)
                start += len(core)
        if halving.halved:
            log.info("Memory ran out while vectors were mapped; going on with %d at once.", halving.size)
        return out

    def _in_blocks(self, vectors: Float32Array) -> Float32Array:
        out = np.empty((len(vectors), self.packing.dimension + EXTRA), dtype=np.float32)
        for start in range(0, len(vectors), _ROWS[CPU]):
            part = np.asarray(vectors[start : start + _ROWS[CPU]], dtype=np.float32)
            out[start : start + len(part)] = self._packed(*self._place(np, self.head, self.tensors, part))
        return out

    def _place(self, xp: Any, head: dict[str, Array], tensors: dict[str, Array], vectors: Array) -> tuple[Array, Array]:
        coordinates = transformed(xp, self.kind, vectors) @ tensors["matrix"] - tensors["offset"]
        core, own = forward(xp, head, self.score, coordinates)
        return core, damped(core, own, tensors["bank"], tensors["bank_bias"], self.damping)

    def _packed(self, core: Matrix, bias: Matrix) -> Float32Array:
        return self.packing.pack(self.side, core, bias, np.zeros(len(core), dtype=np.float32))


def load(artifact: Artifact) -> tuple[Side, ...]:
    """The two sides of a fitted bridge.

    Raises:
        BadInput: The artifact lacks a tensor, or its tensors do not fit its card.
    """
    card = artifact.card
    try:
        facts = card["packing"]
        packing = Packing(int(facts["dimension"]), float(facts["scale"]), float(facts["one"]))
        wide = {name: np.asarray(tensor, dtype=np.float32) for name, tensor in artifact.tensors.items()}
        made = []
        for number, name in enumerate(NAMES):
            other = NAMES[1 - number]
            prefix = f"{name}.head."
            made.append(
                Side(
                    source=card["sides"][number],
                    target=card["target"],
                    side=number,
                    kind=card["transforms"][number],
                    score=str(card["hyperparameters"]["score"]),
                    damping=float(card["hyperparameters"]["damping"]),
                    tensors={
                        "matrix": wide[f"{name}.matrix"],
                        "offset": wide[f"{name}.offset"],
                        "bank": wide[f"{other}.bank"],
                        "bank_bias": wide[f"{other}.bank_bias"],
                    },
                    head={key.removeprefix(prefix): value for key, value in wide.items() if key.startswith(prefix)},
                    packing=packing,
                )
            )
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise BadInput(f"The adapter is no contrastive bridge: {error!r}.", hint="Fit it again.") from error
    for side in made:
        weight = side.head.get("weight", np.zeros((0, 0)))
        if weight.shape != (side.tensors["matrix"].shape[1], packing.dimension):
            raise BadInput("The adapter's tensors do not fit its card.", hint="Fit it again.")
    return tuple(made)
