"""Small probabilistic heads: for a vector, where its partner will lie and how far off that may be.

R31; ProbVLM, Upadhyay et al. 2023, in small: a residual network of three layers gives for each dimension the mean,
scale ``alpha`` and shape ``beta`` of a generalised Gaussian. Its variance ``alpha**2 Gamma(3/beta) / Gamma(1/beta)`` is
the uncertainty. What is learnt is the partner's vector (and to a share the vector itself, as in the paper).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import CancelToken, Float32Array

Ids = npt.NDArray[np.int64]

LAYERS: Final = ("first", "second", "mean", "alpha", "beta")
"""Names of the layers, each a weight and a bias."""

HIDDEN: Final = 64

_ALPHA: Final = (-6.0, 3.0)
_BETA: Final = (-0.69, 1.39)
"""Between which logarithms scale and shape may lie."""

_EPOCHS, _PATIENCE, _BATCH = 60, 6, 128
_RATE, _DROPOUT, _DECAY = 1e-3, 0.1, 1e-4

_WATCHED: Final = 0.15
"""Share of the pairs that tell when to stop."""


@dataclass(frozen=True, slots=True)
class Head:
    """A fitted head of one side.

    Attributes:
        weights: ``LAYERS`` by ``.weight`` ``[in, out]`` and ``.bias`` ``[out]``.
        centre: ``[v]``, subtracted first.
        scale: Then divided by.
    """

    weights: Mapping[str, Float32Array]
    centre: Float32Array
    scale: float

    def uncertainty(self, vectors: Float32Array) -> Float32Array:
        """Logarithm of the mean variance of what is expected of each vector's partner, ``float32 [n]``."""
        from scipy.special import gammaln

        hidden = np.maximum(self._layer("first", (vectors - self.centre) / self.scale), 0.0)
        hidden = hidden + np.maximum(self._layer("second", hidden), 0.0)
        alpha = np.clip(self._layer("alpha", hidden), *_ALPHA)
        beta = np.exp(np.clip(self._layer("beta", hidden), *_BETA))
        spread = 2.0 * alpha + gammaln(3.0 / beta) - gammaln(1.0 / beta)
        return np.asarray(np.log(np.mean(np.exp(spread), axis=1)), dtype=np.float32)

    def tensors(self, name: str) -> dict[str, npt.NDArray[Any]]:
        """Ready to be stored under a name."""
        kept = {f"{name}.{key}": weight.astype(np.float16) for key, weight in self.weights.items()}
        return {**kept, f"{name}.centre": self.centre, f"{name}.scale": np.asarray([self.scale], dtype=np.float32)}

    @classmethod
    def read(cls, tensors: Mapping[str, npt.NDArray[Any]], name: str) -> Head:
        """The inverse of :meth:`tensors`; KeyError if one is not there."""
        keys = [f"{layer}.{part}" for layer in LAYERS for part in ("weight", "bias")]
        weights = {key: np.asarray(tensors[f"{name}.{key}"], dtype=np.float32) for key in keys}
        centre = np.asarray(tensors[f"{name}.centre"], dtype=np.float32)
        return cls(weights, centre, float(tensors[f"{name}.scale"][0]))

    def _layer(self, name: str, vectors: Float32Array) -> Float32Array:
        return np.asarray(vectors @ self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"], dtype=np.float32)


def fit_head(
    own: Float32Array, partners: Float32Array, items: Ids, cross: float, seed: int, cancel: CancelToken
) -> Head:
    """Fit a head on pairs.

    Args:
        own: ``[n, v]`` vectors of the side.
        partners: ``[n, v]`` vectors of the other side, row by row.
        items: ``int64 [n]``, the same number for pairs that share an item: never on both sides of the split that
            tells when to stop.
        cross: Share of the loss that is about the partner; the rest is about the vector itself.
        seed: Of weights, batches and dropout.
        cancel: Stops between epochs.

    Raises:
        Cancelled: Somebody asked.
    """
    import torch

    random = np.random.default_rng(seed)
    numbers = np.unique(items)
    watched = np.isin(items, random.permutation(numbers)[: max(1, round(_WATCHED * len(numbers)))])
    centre = own.mean(axis=0)
    scale = max(float((own - centre).std()), 1e-6)
    inputs = torch.from_numpy(((own - centre) / scale).astype(np.float32))
    targets = torch.from_numpy(((partners - partners.mean(axis=0)) / scale).astype(np.float32))
    train, test = (torch.from_numpy(np.flatnonzero(part)) for part in (~watched, watched))
    # The processor is fastest for matrices this small, and gives the same bits everywhere.
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        layers = _layers(torch, own.shape[1])
        parameters = [parameter for layer in layers.values() for parameter in layer.parameters()]
        optimiser = torch.optim.AdamW(parameters, lr=_RATE, weight_decay=_DECAY)
        best, kept, waited = np.inf, _copied(layers), 0
        for _ in range(_EPOCHS):
            cancel.check()
            for rows in _batches(torch, train):
                optimiser.zero_grad()
                _loss(torch, layers, inputs[rows], targets[rows], cross, _DROPOUT).backward()
                optimiser.step()
            with torch.no_grad():
                loss = float(_loss(torch, layers, inputs[test], targets[test], cross, 0.0))
            if loss < best:
                best, kept, waited = loss, _copied(layers), 0
            else:
                waited += 1
                if waited >= _PATIENCE:
                    break
    return Head(kept, centre.astype(np.float32), scale)


def _batches(torch: Any, rows: Any) -> Any:
    return rows[torch.randperm(len(rows))].split(_BATCH)


def _layers(torch: Any, dimension: int) -> dict[str, Any]:
    sizes = ((dimension, HIDDEN), (HIDDEN, HIDDEN), (HIDDEN, dimension), (HIDDEN, dimension), (HIDDEN, dimension))
    layers = {name: torch.nn.Linear(*size) for name, size in zip(LAYERS, sizes, strict=True)}
    with torch.no_grad():
        for name in ("alpha", "beta"):
            # Every vector starts equally uncertain.
            layers[name].weight.mul_(0.1)
    return layers


def _loss(torch: Any, layers: dict[str, Any], own: Any, partner: Any, cross: float, dropout: float) -> Any:
    """Negative log likelihood of a generalised Gaussian, of the partner and of the vector itself."""
    drop = torch.nn.functional.dropout
    hidden = drop(torch.relu(layers["first"](own)), dropout)
    hidden = hidden + drop(torch.relu(layers["second"](hidden)), dropout)
    mean, alpha = layers["mean"](hidden), layers["alpha"](hidden).clamp(*_ALPHA)
    beta = layers["beta"](hidden).clamp(*_BETA)
    shape = beta.exp()

    def unlikely(target: Any) -> Any:
        off = ((target - mean).abs() + 1e-4) * torch.exp(-alpha)
        return (off.clamp(max=1e3) ** shape - beta + alpha + torch.lgamma(1.0 / shape)).mean()

    return cross * unlikely(partner) + (1.0 - cross) * unlikely(own)


def _copied(layers: dict[str, Any]) -> dict[str, Float32Array]:
    kept = {}
    for name, layer in layers.items():
        kept[f"{name}.weight"] = np.ascontiguousarray(layer.weight.detach().numpy().T.copy(), dtype=np.float32)
        kept[f"{name}.bias"] = np.asarray(layer.bias.detach().numpy().copy(), dtype=np.float32)
    return kept
