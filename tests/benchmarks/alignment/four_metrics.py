"""Four ways to score a pair, two learned ones, and the Wasserstein gap: the study of arXiv 2506.08774 on our encoders.

    python tests/benchmarks/alignment/four_metrics.py --features vectors.npz [--pairs 1000] [--pool 500]

R41: cosine, Euclidean, Manhattan and chi-square scores between mapped texts and images, with and without unit length,
and small networks that score ``[x, y]``, one trained with a contrastive and one with a ranking loss, at equal pairs;
beside each way of mapping the gap between the two clouds, its centroid and its distribution part. ``vectors.npz`` is
the file that the table of methods takes: ``train_image``, ``train_text``, ``train_partner`` made by the engine's own
encoders. One caption a picture. Torch on one thread, some minutes.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from anyfind.align.evaluation import best_ranks
from anyfind.align.reports.geometry import gap
from anyfind.align.reports.quick import quick_fit, reduced, subset
from anyfind.align.reports.rows import unit
from anyfind.sdk.types import Float32Array, Pairs

Matrix = npt.NDArray[np.float32]

SCORES = ("cosine", "Euclidean", "Manhattan", "chi-square")
SEEDS = 3


def scored(kind: str, left: Float32Array, right: Float32Array) -> Matrix:
    """Scores of every left row against every right one, higher is nearer, ``float32 [m, n]``.

    Chi-square needs what is not negative: both sides are shifted by the least value of either (a convention of ours,
    the paper's is not known).
    """
    if kind == "cosine":
        return unit(left) @ unit(right).T
    if kind == "Euclidean":
        squared = (left**2).sum(axis=1)[:, None] + (right**2).sum(axis=1)[None] - 2 * left @ right.T
        return np.asarray(-np.sqrt(np.maximum(squared, 0)), dtype=np.float32)
    found = np.empty((len(left), len(right)), dtype=np.float32)
    least = min(float(left.min()), float(right.min()))
    for row, one in enumerate(left):
        if kind == "Manhattan":
            found[row] = -np.abs(one - right).sum(axis=1)
        else:
            a, b = one - least, right - least
            found[row] = -((a - b) ** 2 / np.maximum(a + b, 1e-9)).sum(axis=1)
    return found


def recalls(scores: Matrix) -> tuple[float, float]:
    """R@10 left to right and right to left, percent; row i belongs to column i."""
    right = np.eye(len(scores), dtype=bool)
    return tuple(float(np.mean(best_ranks(one, right) <= 10) * 100) for one in (scores, scores.T))  # type: ignore[return-value]  # two


def ridge(left: Matrix, right: Matrix) -> Callable[[Matrix], Matrix]:
    """Left rows to right ones by ridge regression without centring, so that the gap stays."""
    gram = left.T @ left
    gram[np.diag_indices_from(gram)] += 0.1 * np.trace(gram) / len(gram)
    weights = np.linalg.solve(gram, left.T @ right)
    return lambda rows: np.asarray(rows @ weights, dtype=np.float32)


def mappings(train: Pairs, test: Pairs) -> dict[str, tuple[Matrix, Matrix]]:
    """The held-out rows of both sides in one space, for several ways to get there."""
    left, right = (np.asarray(side, dtype=np.float32) for side in (train.left, train.right))
    held = np.asarray(test.left, dtype=np.float32), np.asarray(test.right, dtype=np.float32)
    means = left.mean(axis=0), right.mean(axis=0)
    shuffled = right[np.random.default_rng(0).permutation(len(right))]
    sides = quick_fit(train)
    return {
        "shuffled pairs": (ridge(left, shuffled)(held[0]), held[1]),
        "ridge": (ridge(left, right)(held[0]), held[1]),
        "ridge, centred": (ridge(left - means[0], right - means[1])(held[0] - means[0]), held[1] - means[1]),
        "canonical": (sides[0].coordinates(held[0]), sides[1].coordinates(held[1])),
    }


def learned(train: Pairs, test: Pairs, loss: str, seed: int) -> Matrix:
    """Scores of a network on both vectors of a pair, trained to tell partners from the others of a batch."""
    import torch

    torch.manual_seed(seed)
    wide = train.left.shape[1] + train.right.shape[1]
    network = torch.nn.Sequential(
        torch.nn.Linear(wide, 256), torch.nn.ReLU(), torch.nn.Linear(256, 128), torch.nn.ReLU(), torch.nn.Linear(128, 1)
    )
    optimizer = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=1e-2)
    scale = [np.maximum(np.asarray(side).std(), 1e-9) for side in (train.left, train.right)]
    left, right = _tensors(train, scale)

    def every(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
        both = torch.cat([a[:, None].expand(-1, len(b), -1), b[None].expand(len(a), -1, -1)], dim=2)
        scores: torch.Tensor = network(both).squeeze(2)
        return scores

    for _ in range(40):
        for batch in torch.split(torch.randperm(len(left)), 64):
            scores = every(left[batch], right[batch])
            own = scores.diagonal()
            if loss == "contrastive":
                target, entropy = torch.arange(len(batch)), torch.nn.functional.cross_entropy
                cost = entropy(scores, target) + entropy(scores.T, target)
            else:
                cost = torch.relu(1.0 + scores - own[:, None]).mean() + torch.relu(1.0 + scores - own[None]).mean()
            optimizer.zero_grad()
            cost.backward()  # type: ignore[no-untyped-call]  # torch has no type for it
            optimizer.step()
    held = _tensors(test, scale)
    with torch.no_grad():
        return torch.cat([every(part, held[1]) for part in held[0].split(32)]).numpy()


def _tensors(pairs: Pairs, scale: list[Any]) -> list[Any]:
    import torch

    return [
        torch.from_numpy(np.asarray(side / one)) for side, one in zip((pairs.left, pairs.right), scale, strict=True)
    ]


def single(pairs: Pairs, count: int, pool: int, seed: int) -> tuple[Pairs, Pairs]:
    """Pairs to fit on and pairs to search, one caption a picture, along principal directions."""
    random = np.random.default_rng(seed)
    order = random.permutation(len(pairs.right))[: count + pool]
    some = subset(pairs, order)
    first = np.asarray([random.choice(np.flatnonzero(some.partner == item)) for item in range(len(order))])
    one = reduced(replace(some, left=some.left[first], partner=np.arange(len(order))))
    return subset(one, np.arange(count)), subset(one, np.arange(count, count + pool))


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--pairs", type=int, default=1000)
    parser.add_argument("--pool", type=int, default=500)
    parser.add_argument("--seeds", type=int, default=SEEDS)
    chosen = parser.parse_args()
    import torch

    torch.set_num_threads(1)
    with np.load(chosen.features) as stored:
        whole = Pairs(
            "texts", "images", stored["train_text"].astype(np.float32), stored["train_image"].astype(np.float32),
            stored["train_partner"].astype(np.int64), "features", "0" * 64,
        )  # fmt: skip
    found: dict[str, list[tuple[float, float]]] = {}
    clouds: dict[str, list[tuple[float, float, float]]] = {}
    for seed in range(chosen.seeds):
        train, test = single(whole, chosen.pairs, chosen.pool, seed)
        for name, (left, right) in mappings(train, test).items():
            for kind in SCORES:
                found.setdefault(f"{name} | {kind}", []).append(recalls(scored(kind, left, right)))
                found.setdefault(f"{name}, unit | {kind}", []).append(recalls(scored(kind, unit(left), unit(right))))
            one = gap(unit(left), unit(right), seed)
            clouds.setdefault(name, []).append((one.centroid, one.distribution, one.by_chance))
        for loss in ("contrastive", "ranking"):
            found.setdefault(f"none | learned, {loss}", []).append(recalls(learned(train, test, loss, seed)))
    print("| mapping | score | text to image R@10 | image to text R@10 |\n|---|---|---|---|")
    for name, values in found.items():
        forth, back = np.mean(values, axis=0)
        print(f"| {name} | {forth:.1f} | {back:.1f} |")
    print("\n| mapping | centroid | distribution | by chance |\n|---|---|---|---|")
    for name, parts in clouds.items():
        print(f"| {name} | " + " | ".join(f"{value:.3f}" for value in np.mean(parts, axis=0)) + " |")


if __name__ == "__main__":
    main()
