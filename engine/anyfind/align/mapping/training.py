"""Fits a map: neighbours stay neighbours, and a number about each point can be read off where it lies.

R44; AKRMap, Ye et al. 2025, on top of parametric t-SNE, van der Maaten 2009: a network places points so that the
similarities between them are like those of their vectors, and so that the kernel regression of a metric on the plane
is right for points that were left out of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from anyfind.align.mapping.kernel import Kernel, choose_kernel, explained, read_off
from anyfind.align.mapping.projection import Layer, Projection
from anyfind.errors import BadInput
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import Float32Array

if TYPE_CHECKING:
    import torch

FEWEST: Final = 30
"""Points below which there is no map."""

MOST: Final = 6000
"""Points that a map is fitted on at most; all others land on it afterwards."""

NEIGHBOURS: Final = 10

_AXES: Final = 50
_WIDTHS: Final = (256, 256, 256)
_BATCH: Final = 300
_BATCHES: Final = 20
_PERPLEXITY: Final = 30.0
_STEPS: Final = 700
_WEIGHT: Final = 0.5
"""What the regression of the metric, whose variance is one, counts beside the neighbours. At 1 a third fewer neighbours
were kept on 3,000 photographs, at .3 (the paper's) a third less of the metric."""

_FAINT: Final = -60.0
"""Logarithm of what is as good as nothing: numbers much smaller are slow to reckon with."""

_ASKED: Final = 0.1
"""Share of a batch whose metric is read off the others."""


@dataclass(frozen=True, slots=True)
class Judged:
    """How good a map is, on points that it was not fitted on.

    Attributes:
        r2: Share of the metric's variance that can be read off the map.
        kept: Share of the ten nearest vectors that are among the ten nearest points.
    """

    r2: float
    kept: float


@dataclass(frozen=True, slots=True)
class FittedMap:
    """A map and how it did beside the first two principal axes.

    Attributes:
        projection: The map.
        kernel: Reads the metric off it.
        judged: Of the map.
        plain: Of the two principal axes, with a kernel of their own.
        fitted: How many points it was fitted on.
        held_out: How many it was judged on.
    """

    projection: Projection
    kernel: Kernel
    judged: Judged
    plain: Judged
    fitted: int
    held_out: int


def fit_map(
    vectors: Float32Array, metric: Float32Array, seed: int, progress: Progress, cancel: CancelToken
) -> FittedMap:
    """Fit a map of vectors ``[n, d]`` on which a metric ``[n]`` stays readable.

    Args:
        vectors: Compared by their Euclidean distance; unit vectors, as a rule.
        metric: One number a point.
        seed: Of every random choice; the same seed gives the same map on one computer.
        progress: Called with the steps done.
        cancel: Stops between steps.

    Raises:
        BadInput: There are fewer than :data:`FEWEST` points, or values that are not finite.
        Cancelled: Somebody asked.
    """
    if len(vectors) < FEWEST:
        raise BadInput(f"A map needs at least {FEWEST} files, not {len(vectors)}.", hint="Index more of them.")
    if not (np.isfinite(vectors).all() and np.isfinite(metric).all()):
        raise BadInput("Some of the numbers to make a map of are not finite.", hint="Index the files again.")
    order = np.random.default_rng(seed).permutation(len(vectors))
    count = max(FEWEST // 5, len(vectors) // 5)
    test, train = np.sort(order[:count][:MOST]), np.sort(order[count:][:MOST])
    start = _principal(vectors[train])
    values = np.asarray((metric - metric[train].mean()) / max(float(metric[train].std()), 1e-12), dtype=np.float32)
    layers = _train(start.reduce(vectors[train]), values[train], seed, progress, cancel)
    projection = Projection(start.mean, start.axes, layers)
    places = projection.apply(vectors)
    kernel = choose_kernel(places[train], values[train])
    judged = _judge(vectors, places, values, train, test, kernel)
    flat = np.ascontiguousarray(start.reduce(vectors)[:, :2])
    plain = _judge(vectors, flat, values, train, test, choose_kernel(flat[train], values[train]))
    return FittedMap(projection, kernel, judged, plain, len(train), len(test))


def _judge(
    vectors: Float32Array, places: Float32Array, values: Float32Array, train: Any, test: Any, kernel: Kernel
) -> Judged:
    read = read_off(kernel, places[test], places[train], values[train])
    kept = _neighbours(vectors[test], vectors[train]), _neighbours(places[test], places[train])
    shared = [len(set(one) & set(other)) for one, other in zip(*kept, strict=True)]
    return Judged(explained(values[test], read), float(np.mean(shared)) / min(NEIGHBOURS, len(train)))


def _neighbours(asked: Float32Array, known: Float32Array) -> list[list[int]]:
    count = min(NEIGHBOURS, len(known))
    lengths = (known**2).sum(axis=1)
    found = []
    for row in range(0, len(asked), 512):
        distances = lengths - 2.0 * asked[row : row + 512] @ known.T
        found += np.argpartition(distances, count - 1, axis=1)[:, :count].tolist()
    return found


def _principal(vectors: Float32Array) -> Projection:
    """The strongest axes, scaled so that the first has a variance of one."""
    mean = vectors.mean(axis=0)
    _, sizes, axes = np.linalg.svd(vectors - mean, full_matrices=False)
    count = max(2, min(_AXES, int((sizes > sizes[0] * 1e-5).sum())))
    deviation = max(float(sizes[0]) / np.sqrt(len(vectors)), 1e-12)
    chosen = axes[:count].T
    sign = np.sign(chosen[np.abs(chosen).argmax(axis=0), np.arange(chosen.shape[1])])
    return Projection(mean, np.asarray(chosen * sign / deviation, dtype=np.float32), ())


def similarities(points: Float32Array, perplexity: float) -> Float32Array:
    """Joint probabilities ``[n, n]`` of neighbours as t-SNE has them: symmetric, their sum one."""
    lengths = (points**2).sum(axis=1)
    squared = np.maximum(lengths[:, None] + lengths[None] - 2.0 * points @ points.T, 0.0)
    np.fill_diagonal(squared, np.inf)
    squared -= squared.min(axis=1, keepdims=True)
    wanted = np.log(min(perplexity, (len(points) - 1) / 3.0))
    low, high = np.full(len(points), -12.0), np.full(len(points), 12.0)
    shares = np.zeros_like(squared)
    for _ in range(24):
        middle = (low + high) / 2.0
        shares = np.exp(np.maximum(-squared * np.exp(middle)[:, None], _FAINT))
        shares /= shares.sum(axis=1, keepdims=True)
        entropy = -(shares * np.log(np.maximum(shares, 1e-30))).sum(axis=1)
        # A larger precision looks at fewer neighbours.
        low, high = np.where(entropy > wanted, middle, low), np.where(entropy > wanted, high, middle)
    joint = (shares + shares.T) / (2.0 * len(points))
    return np.asarray(np.where(joint > np.exp(_FAINT / 2), joint, 0.0), dtype=np.float32)


def _train(
    points: Float32Array, values: Float32Array, seed: int, progress: Progress, cancel: CancelToken
) -> tuple[Layer, ...]:
    import torch

    random = np.random.default_rng(seed + 1)
    size = min(_BATCH, len(points))
    batches = [np.sort(random.permutation(len(points))[:size]) for _ in range(_batch_count(len(points), size))]
    cancel.check()
    progress(0, _STEPS, "looking at neighbours")
    targets = [torch.from_numpy(similarities(points[batch], _PERPLEXITY)) for batch in batches]
    inputs, wanted = torch.from_numpy(points), torch.from_numpy(values)
    network, readers = _network(points.shape[1], seed), torch.zeros(2, requires_grad=True)
    optimiser = torch.optim.Adam([*network.parameters(), readers], lr=3e-3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, _STEPS)
    asked = max(2, round(size * _ASKED))
    for step in range(_STEPS):
        if step % 20 == 0:
            cancel.check()
            progress(step, _STEPS, "placing points")
        number = step % len(batches)
        rows = torch.from_numpy(batches[number])
        places = network(inputs[rows])
        squared = _squared(places)
        hidden = torch.from_numpy(random.permutation(size)[:asked])
        loss = _neighbour_loss(squared, targets[number])
        loss = loss + _WEIGHT * _reading_loss(squared, wanted[rows], hidden, readers)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it without types
        optimiser.step()
        schedule.step()
    network.eval()
    return _folded(network)


def _batch_count(points: int, size: int) -> int:
    return min(_BATCHES, max(4, 2 * -(-points // size)))


def _network(width: int, seed: int) -> torch.nn.Sequential:
    import torch

    generator = torch.Generator().manual_seed(seed)
    parts: list[torch.nn.Module] = []
    for out in (*_WIDTHS, 2):
        # Written by hand: the usual start would draw from the random numbers of the whole process.
        bare: Any = torch.nn.utils.skip_init
        linear: torch.nn.Linear = bare(torch.nn.Linear, width, out)
        with torch.no_grad():
            linear.weight.copy_(torch.randn(out, width, generator=generator) * (2.0 / width) ** 0.5)
            linear.bias.zero_()
        parts.append(linear)
        if out != 2:
            parts += [torch.nn.BatchNorm1d(out, momentum=0.05), torch.nn.ReLU()]
        width = out
    return torch.nn.Sequential(*parts)


def _squared(places: torch.Tensor) -> torch.Tensor:
    """Squared distances ``[n, n]``."""
    lengths = (places**2).sum(dim=1)
    return (lengths[:, None] + lengths[None] - 2.0 * places @ places.T).clamp_min(0.0)


def _neighbour_loss(squared: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Kullback-Leibler divergence of the similarities on the plane from those of the vectors."""
    import torch

    near = 1.0 / (1.0 + squared)
    near = near * (1.0 - torch.eye(len(near)))
    shares = (near / near.sum()).clamp_min(1e-12)
    return (target * (target.clamp_min(1e-12).log() - shares.log())).sum()


def _reading_loss(
    squared: torch.Tensor, values: torch.Tensor, hidden: torch.Tensor, readers: torch.Tensor
) -> torch.Tensor:
    """Mean squared error of what is read off the map: every point off the others, and hidden ones off the seen."""
    import torch

    spread = squared.mean().clamp_min(1e-12) / 4.0
    scale, sharpness = torch.exp(readers[0]) * 4.0, torch.exp(readers[1]) * 1.5
    weights = 1.0 / (1.0 + scale**2 * (squared / spread + 1e-9) ** sharpness)
    weights = weights * (1.0 - torch.eye(len(weights)))
    every = weights @ values / weights.sum(dim=1).clamp_min(1e-9)
    seen = torch.ones(len(values))
    seen[hidden] = 0.0
    apart = weights[hidden] * seen
    read = apart @ values / apart.sum(dim=1).clamp_min(1e-9)
    return ((every - values) ** 2).mean() + ((read - values[hidden]) ** 2).mean()


def _folded(network: torch.nn.Sequential) -> tuple[Layer, ...]:
    """Weights and biases with each batch normalisation folded into the layer before it."""
    import torch

    modules: Sequence[Any] = list(network)
    layers: list[Layer] = []
    for at, module in enumerate(modules):
        if not isinstance(module, torch.nn.Linear):
            continue
        weight, bias = module.weight.detach().double(), module.bias.detach().double()
        norm = modules[at + 1] if at + 1 < len(modules) else None
        if isinstance(norm, torch.nn.BatchNorm1d):
            assert norm.running_mean is not None
            assert norm.running_var is not None
            gain = norm.weight.detach().double() / torch.sqrt(norm.running_var.double() + norm.eps)
            weight, bias = weight * gain[:, None], (bias - norm.running_mean.double()) * gain
            bias = bias + norm.bias.detach().double()
        layers.append((weight.T.float().numpy().copy(), bias.float().numpy().copy()))
    return tuple(layers)
