"""A second opinion on pairs: two small networks that learn by contrast what a linear map cannot see.

Each side has a head, ``normalise(x A + b + gelu(norm(x) U + u) V + v)``. The linear part starts as the
canonical map, the network behind it as nothing. Both are trained so that a picture's captions are nearer
to it than other captions of the batch and the other way round (symmetric InfoNCE: van den Oord et al. 2018;
Radford et al. 2021). Noise is added to what the heads see, without which they learn thousands of pairs by heart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from anyfind.sdk import CancelToken, Float32Array, Progress
from anyfind_plugins.bridges.canonical import Canonical, Matrix
from anyfind_plugins.fitting.folds import PairSet

WIDTH: Final = 128
"""Length of a head's answer."""

HIDDEN: Final = 512
NOISE: Final = 0.7
"""Length of the noise in lengths of a vector."""

_DROPOUT: Final = 0.2
_EPOCHS: Final = 60
_BATCH: Final = 1000
_RATE: Final = 1e-3
_DECAY: Final = 0.05
_TEMPERATURE: Final = 0.07
_STRONGEST: Final = 0.98
_EPSILON: Final = 1e-5


@dataclass(frozen=True, slots=True)
class Head:
    """One side.

    Attributes:
        linear: ``[d, WIDTH]``.
        offset: ``[WIDTH]``, added.
        gain: ``[d]`` and
        shift: ``[d]``: what the network's input is multiplied by and moved by after it was standardised.
        inner: ``[d, HIDDEN]``.
        inner_offset: ``[HIDDEN]``.
        outer: ``[HIDDEN, WIDTH]``.
    """

    linear: Matrix
    offset: Matrix
    gain: Matrix
    shift: Matrix
    inner: Matrix
    inner_offset: Matrix
    outer: Matrix

    def apply(self, vectors: Matrix) -> Matrix:
        """Unit vectors ``float32 [n, WIDTH]``."""
        centred = vectors - vectors.mean(axis=1, keepdims=True)
        spread = np.sqrt((centred**2).mean(axis=1, keepdims=True) + _EPSILON)
        hidden = _gelu((centred / spread * self.gain + self.shift) @ self.inner + self.inner_offset)
        answer = vectors @ self.linear + self.offset + hidden @ self.outer
        lengths = np.linalg.norm(answer, axis=1, keepdims=True)
        return np.asarray(answer / np.maximum(lengths, 1e-12), dtype=np.float32)

    def tensors(self, name: str) -> dict[str, Any]:
        """Ready to be stored, in half precision."""
        return {f"{name}.head.{field}": getattr(self, field).astype(np.float16) for field in self.__slots__}

    @classmethod
    def of(cls, tensors: dict[str, Matrix], name: str) -> Head:
        """The head that was stored under a name.

        Raises:
            KeyError: A tensor is missing.
        """
        return cls(*(tensors[f"{name}.head.{field}"] for field in cls.__slots__))


def _gelu(values: Float32Array) -> Float32Array:
    """Hendrycks and Gimpel 2016, by the hyperbolic tangent."""
    inner = np.sqrt(2.0 / np.pi) * (values + 0.044715 * values**3)
    return np.asarray(0.5 * values * (1.0 + np.tanh(inner)), dtype=np.float32)


def train(
    pairs: PairSet, model: Canonical, seed: int, progress: Progress, cancel: CancelToken, what: str
) -> tuple[Head, Head]:
    """Heads trained on pairs, starting at a canonical analysis of them.

    One thread and one seed: the same pairs give the same heads on one machine. The work is small matrices, which
    a second thread makes slower.

    Args:
        pairs: All of them are fitted on.
        model: Gives the linear parts their start; at least one coordinate.
        seed: Of the order of batches, of noise and of dropout.
        progress: Called with the epochs done.
        cancel: Stops between two steps.
        what: What the progress is called.
    """
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            return _train(pairs, model, seed, progress, cancel, what)
    finally:
        torch.set_num_threads(before)


def _train(
    pairs: PairSet, model: Canonical, seed: int, progress: Progress, cancel: CancelToken, what: str
) -> tuple[Head, Head]:
    import torch
    from torch.nn import functional

    chance = np.random.default_rng(seed)
    rho = np.minimum(model.rho[:WIDTH], _STRONGEST)
    scale = np.sqrt(rho / (1.0 - rho**2)).astype(np.float32)
    starts = (
        (model.left[:, :WIDTH] * scale, model.left_mean),
        (model.right[:, :WIDTH] * scale, model.right_mean),
    )
    heads = [_parameters(matrix, mean, chance) for matrix, mean in starts]
    sharpness = torch.nn.Parameter(torch.tensor(float(np.log(1.0 / _TEMPERATURE))))
    every = [parameter for head in heads for parameter in head.values()]
    groups = [{"params": every, "weight_decay": _DECAY}, {"params": [sharpness], "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, lr=_RATE)
    count = len(pairs.right)
    batch = min(_BATCH, count)
    steps = count // batch
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, _RATE, _EPOCHS * steps, pct_start=0.1)
    left, right = torch.from_numpy(pairs.left), torch.from_numpy(pairs.right)
    lengths = [float(side.norm(dim=1).mean()) for side in (left, right)]
    order, starts_at = _by_partner(pairs)
    # A mean weight of one keeps the pace of learning.
    weight = np.ones(len(pairs.left), dtype=np.float32) if pairs.weight is None else pairs.weight / pairs.weight.mean()
    relied = torch.from_numpy(weight.astype(np.float32))
    for epoch in range(_EPOCHS):
        progress(epoch, _EPOCHS, what)
        shuffled = chance.permutation(count)
        for step in range(steps):
            cancel.check()
            chosen = shuffled[step * batch : (step + 1) * batch]
            # One caption of each picture a step, another one the next time.
            room = starts_at[chosen + 1] - starts_at[chosen]
            captions = order[starts_at[chosen] + (chance.random(len(chosen)) * room).astype(np.int64)]
            seen = []
            for side, rows, length in ((left, captions, lengths[0]), (right, chosen, lengths[1])):
                vectors = side[torch.from_numpy(rows)]
                noise = torch.randn(vectors.shape) * (NOISE * length / vectors.shape[1] ** 0.5)
                seen.append(vectors + noise)
            # Vectors of length one stay so under noise; a caption's length means nothing.
            seen[0] = functional.normalize(seen[0], dim=1) * lengths[0]
            answers = [_forward(head, vectors) for head, vectors in zip(heads, seen, strict=True)]
            logits = answers[0] @ answers[1].T * sharpness.exp()
            truth = torch.arange(len(chosen))
            losses = [functional.cross_entropy(one, truth, reduction="none") for one in (logits, logits.T)]
            loss = ((losses[0] + losses[1]) / 2 * relied[torch.from_numpy(captions)]).mean()
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it without types
            optimiser.step()
            pace.step()
            with torch.no_grad():
                sharpness.clamp_(max=float(np.log(100.0)))
    made = [Head(**{name: value.detach().numpy() for name, value in head.items()}) for head in heads]
    return made[0], made[1]


def _by_partner(pairs: PairSet) -> tuple[Any, Any]:
    """Left rows in the order of their partners, and where each partner's begin, with the end."""
    order = np.argsort(pairs.partner, kind="stable")
    return order, np.concatenate([[0], np.cumsum(np.bincount(pairs.partner, minlength=len(pairs.right)))])


def _parameters(matrix: Matrix, mean: Matrix, chance: np.random.Generator) -> dict[str, Any]:
    import torch

    dimension, width = matrix.shape
    reach = 1.0 / np.sqrt(dimension)
    begin = {
        "linear": matrix,
        "offset": -(mean @ matrix),
        "gain": np.ones(dimension),
        "shift": np.zeros(dimension),
        "inner": chance.uniform(-reach, reach, (dimension, HIDDEN)),
        "inner_offset": chance.uniform(-reach, reach, HIDDEN),
        "outer": np.zeros((HIDDEN, width)),
    }
    return {
        name: torch.nn.Parameter(torch.from_numpy(np.array(value, dtype=np.float32))) for name, value in begin.items()
    }


def _forward(head: dict[str, Any], vectors: Any) -> Any:
    """As :meth:`Head.apply`, with dropout."""
    from torch.nn import functional

    normal = functional.layer_norm(vectors, vectors.shape[1:], head["gain"], head["shift"], _EPSILON)
    hidden = functional.gelu(normal @ head["inner"] + head["inner_offset"], approximate="tanh")
    hidden = functional.dropout(hidden, _DROPOUT, training=True)
    return functional.normalize(vectors @ head["linear"] + head["offset"] + hidden @ head["outer"], dim=1)
