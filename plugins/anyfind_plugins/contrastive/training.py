"""The training loop."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from anyfind.sdk import CancelToken, Vectors
from anyfind_plugins.contrastive import losses
from anyfind_plugins.contrastive.devices import LOSS_SCALE, Halving, Place
from anyfind_plugins.contrastive.heads import forward, unit
from anyfind_plugins.contrastive.preparing import Prepared
from anyfind_plugins.contrastive.recipe import ALL, Recipe
from anyfind_plugins.fitting.folds import Ids, Matrix
from anyfind_plugins.fitting.rows import rows

if TYPE_CHECKING:
    from torch import Generator, Tensor

Head = dict[str, Matrix]
Tick = Callable[[int, int], None]
"""Called with the steps done and how many there are."""

_WARM: Final = 10
_AVERAGE: Final = 0.96
"""Weights are averaged over about twenty-five steps, which does what a falling learning rate does, at every step."""

_CAPTIONS: Final = 5
_ANCHORS: Final = 256
_LEAST_BATCH: Final = 8


@dataclass(frozen=True, slots=True)
class Trained:
    """What training gave.

    Attributes:
        heads: By the step that they were taken at, in ascending order.
        batch: Right items of a step at the end; fewer than asked for where memory ran out.
        loss: Of the last step.
    """

    heads: dict[int, tuple[Head, Head]]
    batch: int
    loss: float


def train(
    prepared: Prepared,
    coordinates: tuple[Vectors, Vectors],
    rights: Ids,
    start: tuple[Head, ...],
    recipe: Recipe,
    place: Place,
    seed: int,
    keep: Collection[int],
    tick: Tick,
    cancel: CancelToken,
) -> Trained:
    """Train heads by contrast.

    Every random choice is made on the processor, so that all devices see the same batches and the same noise.

    Args:
        prepared: The pairs.
        coordinates: Canonical coordinates of both sides.
        rights: Right items to train on.
        start: Where the heads start.
        recipe: How.
        place: Where.
        seed: Of all random choices.
        keep: Steps at which heads are kept; the last step always is.
        tick: Called after each step.
        cancel: Asked before each step.

    Raises:
        MemoryError: Not even the smallest batch fits.
    """
    import torch

    loop = _Loop(prepared, coordinates, rights, start, recipe, place, seed)
    kept = {0: loop.heads()} if 0 in keep or recipe.steps == 0 else {}
    loss = torch.zeros(())
    for step in range(1, recipe.steps + 1):
        cancel.check()
        loss = loop.step(step)
        if step in keep or step == recipe.steps:
            kept[step] = loop.heads()
        tick(step, recipe.steps)
    return Trained(kept, loop.batch, float(loss))


class _Loop:
    def __init__(
        self,
        prepared: Prepared,
        coordinates: tuple[Vectors, Vectors],
        rights: Ids,
        start: tuple[Head, ...],
        recipe: Recipe,
        place: Place,
        seed: int,
    ) -> None:
        import torch

        self._prepared, self._recipe, self._place, self._rights = prepared, recipe, place, rights
        self._sides = [_Rows(one, place.device) for one in coordinates]
        self._random: Generator = torch.Generator().manual_seed(seed)
        self._heads: list[dict[str, Tensor]] = []
        for head in start:
            self._heads.append({name: torch.tensor(value, device=place.device) for name, value in head.items()})
        # One gain for both sides, learned as a logarithm.
        self._log_gain = self._heads[0]["gain"].log()
        learned = [tensor for head in self._heads for name, tensor in head.items() if name != "gain"]
        if recipe.temperature == 0:
            learned.append(self._log_gain)
        for tensor in learned:
            tensor.requires_grad_(True)
        self._learned = learned
        self._average = [tensor.detach().clone() for tensor in learned]
        self._optimiser = torch.optim.Adam(learned, lr=recipe.rate)
        self._halving = Halving(min(recipe.batch, len(rights)), place.device, min(_LEAST_BATCH, len(rights)))
        self._queue = rights[:0]
        self._epoch = 0
        self._anchors = self._choose_anchors() if recipe.anchors > 0 else None

    @property
    def batch(self) -> int:
        """Right items of a step."""
        return self._halving.size

    def step(self, number: int) -> Tensor:
        """One step of the optimiser; gives the loss."""
        import torch

        chosen = self._next()
        state = self._random.get_state()

        def attempt(size: int) -> Tensor:
            # A step that is tried again draws the same numbers.
            self._random.set_state(state)
            self._optimiser.zero_grad(set_to_none=True)
            loss = self._loss(chosen[:size])
            (loss * (LOSS_SCALE if self._place.mixed else 1.0)).backward()  # type: ignore[no-untyped-call]  # no types
            return loss.detach()

        loss = self._halving.run(attempt)
        for group in self._optimiser.param_groups:
            group["lr"] = self._recipe.rate * min(1.0, number / _WARM)
        if self._place.mixed:
            for tensor in self._learned:
                if tensor.grad is not None:
                    tensor.grad /= LOSS_SCALE
        # Halves may overflow once in a while; such a step is passed over.
        if all(bool(torch.isfinite(t.grad).all()) for t in self._learned if t.grad is not None):
            self._optimiser.step()
        share = min(_AVERAGE, number / (number + 10))
        with torch.no_grad():
            for average, tensor in zip(self._average, self._learned, strict=True):
                average.lerp_(tensor, 1.0 - share)
        return loss

    def heads(self) -> tuple[Head, Head]:
        """The averaged heads as they are now."""
        import torch

        averaged = dict(zip(map(id, self._learned), self._average, strict=True))
        gain = averaged.get(id(self._log_gain), self._log_gain).detach().exp()
        made = []
        for head in self._heads:
            tensors = {name: averaged.get(id(tensor), tensor) for name, tensor in head.items()} | {"gain": gain}
            made.append(
                {name: tensor.detach().to("cpu", torch.float32).numpy().copy() for name, tensor in tensors.items()}
            )
        return made[0], made[1]

    def _next(self) -> Ids:
        """The next right items of an endless shuffle; a batch never holds one twice."""
        import torch

        size = self._halving.size
        if len(self._queue) < size:
            self._queue = self._rights[torch.randperm(len(self._rights), generator=self._random).numpy()]
            self._epoch += 1
        chosen, self._queue = self._queue[:size], self._queue[size:]
        return chosen

    def _lefts(self, rights: Ids) -> tuple[Ids, Ids]:
        """Left rows of a step and the right item in it that each belongs to."""
        import torch

        starts, ends = self._prepared.starts[rights], self._prepared.starts[rights + 1]
        if self._recipe.positives == ALL:
            lefts, owner = self._prepared.lefts_of(rights)
            first = np.searchsorted(owner, np.arange(len(rights)))
            few = np.arange(len(owner)) - first[owner] < _CAPTIONS
            return lefts[few], owner[few]
        draw = torch.rand(len(rights), generator=self._random).numpy()
        within = np.minimum((draw * (ends - starts)).astype(np.int64), ends - starts - 1)
        return self._prepared.order[starts + within], np.arange(len(rights))

    def _noisy(self, coordinates: Tensor) -> Tensor:
        import torch

        if self._recipe.noise == 0:
            return coordinates
        noise = torch.randn(coordinates.shape, generator=self._random)
        return coordinates + self._recipe.noise * noise.to(coordinates.device)

    def _drop(self, hidden: Tensor) -> Tensor:
        import torch

        share = self._recipe.dropout
        if share == 0:
            return hidden
        kept = torch.rand(hidden.shape, generator=self._random) >= share
        return hidden * kept.to(hidden.device) / (1 - share)

    def _map(self, side: int, coordinates: Tensor) -> tuple[Tensor, Tensor]:
        import torch

        head = self._heads[side] | {"gain": self._log_gain.exp()}
        with self._place.halves():
            core, bias = forward(torch, head, self._recipe.score, coordinates, self._drop)
        return core.float(), bias.float()

    def _loss(self, rights: Ids) -> Tensor:
        import torch

        recipe, device = self._recipe, self._place.device
        lefts, owners = self._lefts(rights)
        left, left_bias = self._map(0, self._noisy(self._sides[0].take(lefts)))
        right, right_bias = self._map(1, self._noisy(self._sides[1].take(rights)))
        owner = torch.from_numpy(owners).to(device)
        weights = self._prepared.pairs.weight
        weight = torch.ones(len(lefts)) if weights is None else torch.from_numpy(np.asarray(weights)[lefts])
        scores = left @ right.T + left_bias[:, None] + right_bias[None]
        loss = losses.info_nce(scores, owner, weight.to(device))
        if any(getattr(recipe, name) > 0 for name in ("uniformity", "alignment", "geodesic")) or recipe.needs_inputs:
            # Terms compare partners one to one: the first left item of each right one.
            first = np.unique(owners, return_index=True)[1]
            loss = loss + self._terms(
                unit(torch, left[torch.from_numpy(first).to(device)]), unit(torch, right), lefts[first], rights
            )
        return loss

    def _terms(self, left: Tensor, right: Tensor, lefts: Ids, rights: Ids) -> Tensor:
        recipe, total = self._recipe, left.new_zeros(())
        if recipe.uniformity:
            total = total + recipe.uniformity * losses.uniformity(left, right)
        if recipe.alignment:
            total = total + recipe.alignment * losses.alignment(left, right)
        if recipe.geodesic:
            # Its weight falls from pass to pass (R29).
            total = total + recipe.geodesic / self._epoch * losses.geodesic(left, right, self._random)
        if not recipe.needs_inputs:
            return total
        inputs = [self._inputs(side, ids) for side, ids in enumerate((lefts, rights))]
        for side, mapped in enumerate((left, right)):
            if recipe.structure:
                total = total + recipe.structure * losses.structure(inputs[side], mapped, recipe.levels)
            if recipe.intra_modal:
                partner = right if side == 0 else left
                # The left side is the one with words: what is alike in meaning is asked of it.
                total = total + recipe.intra_modal / 2 * losses.intra_modal(mapped, partner, inputs[0])
            if self._anchors is not None:
                before, places = self._anchors[side]
                after = unit(_torch(), self._map(side, self._sides[side].take(places))[0])
                total = total + recipe.anchors * losses.anchored(
                    losses.anchor_targets(inputs[side], before), mapped, after
                )
        return total

    def _inputs(self, side: int, ids: Ids) -> Tensor:
        import torch

        return torch.from_numpy(self._prepared.read(side, ids)).to(self._place.device)

    def _choose_anchors(self) -> list[tuple[Tensor, Ids]]:
        import torch

        count = min(_ANCHORS, len(self._rights))
        rights = self._rights[torch.randperm(len(self._rights), generator=self._random)[:count].numpy()]
        lefts = self._prepared.order[self._prepared.starts[rights]]
        return [(self._inputs(side, ids), ids) for side, ids in enumerate((lefts, rights))]


class _Rows:
    """Coordinates of one side where batches are taken from: on the device if they fit, else in their file."""

    def __init__(self, vectors: Vectors, device: str) -> None:
        import torch

        self._vectors: Vectors | None = vectors
        self._device = device
        self._tensor: Tensor | None = None
        if not isinstance(vectors, np.memmap):
            self._tensor = torch.from_numpy(vectors).to(device)
        elif device == "cuda" and vectors.nbytes < torch.cuda.mem_get_info()[0] / 3:
            self._tensor = torch.empty(vectors.shape, dtype=torch.float16, device=device)
            for start in range(0, len(vectors), 65_536):
                part = np.arange(start, min(start + 65_536, len(vectors)))
                self._tensor[start : start + len(part)] = torch.from_numpy(rows(vectors, part)).to(device)

    def take(self, ids: Ids) -> Tensor:
        """Rows as ``float32`` on the device."""
        import torch

        if self._tensor is not None:
            return self._tensor[torch.from_numpy(ids).to(self._device)].float()
        assert self._vectors is not None
        return torch.from_numpy(rows(self._vectors, ids)).to(self._device)


def _torch() -> Any:
    import torch

    return torch


def checkpoints(steps: int, count: int) -> list[int]:
    """Steps at which heads are judged: the start, then evenly."""
    return sorted({0, *(math.ceil(steps * part / count) for part in range(1, count + 1))})
