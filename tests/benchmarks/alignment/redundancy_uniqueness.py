"""Does alignment go with performance? It depends on what the sides share: the synthetic sweep of arXiv 2502.16282.

    python tests/benchmarks/alignment/redundancy_uniqueness.py [--seeds 3]

"Understanding the emergence of multimodal representation alignment", Tjandrasuwita et al. 2025 (R38). Side one is
``[x_r, x_1]``, side two ``f([x_r, x_2])``: of eight numbers, U = 0 to 8 are known to one side alone, and ``f`` is a
random network of so many layers (heterogeneity). One network is trained on side one, networks of 1 to 6 layers on side
two, each to tell classes that depend on all eight numbers of its own side. For each U: the largest alignment of their
last hidden layers, and the correlation over networks of alignment with accuracy. Torch on one thread, some minutes.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from anyfind.align.reports.kernels import Cka
from anyfind.align.reports.neighbours import MutualKnn, Neighbourhoods
from anyfind.align.reports.rows import prepared

Matrix = npt.NDArray[np.float32]

TOTAL = 8
DEPTHS = (1, 2, 3, 4, 6)
HETEROGENEITIES = (1, 3, 6)
TRAINED, TESTED = 1500, 400
HIDDEN, STEPS, CLASSES = 32, 150, 8


@dataclass(frozen=True)
class Trial:
    """One network on side two."""

    unique: int
    heterogeneity: int
    depth: int
    accuracy: float
    cka: float
    mutual: float


def sweep(seeds: Sequence[int], uniques: Sequence[int] = tuple(range(TOTAL + 1))) -> list[Trial]:
    """All trials."""
    return [
        trial for seed in seeds for unique in uniques for one in HETEROGENEITIES for trial in _trials(unique, one, seed)
    ]


def summary(trials: Sequence[Trial], measure: str = "cka") -> list[tuple[int, float, float, float]]:
    """For each U: the largest alignment, the mean one, and its correlation with accuracy.

    The correlation is taken over networks within one set of data and averaged over the sets.
    """
    rows = []
    for unique in sorted({trial.unique for trial in trials}):
        mine = [trial for trial in trials if trial.unique == unique]
        values = [float(getattr(trial, measure)) for trial in mine]
        together = []
        for start in range(0, len(mine), len(DEPTHS)):
            block = mine[start : start + len(DEPTHS)]
            pair = np.array([[getattr(trial, measure), trial.accuracy] for trial in block])
            if pair.std(axis=0).min() > 1e-9:
                together.append(float(np.corrcoef(pair.T)[0, 1]))
        rows.append((unique, max(values), float(np.mean(values)), float(np.mean(together))))
    return rows


def _trials(unique: int, heterogeneity: int, seed: int) -> list[Trial]:
    random = np.random.default_rng([seed, unique, heterogeneity])
    count = TRAINED + TESTED
    shared = random.normal(size=(count, TOTAL - unique))
    own = [random.normal(size=(count, unique)) for _ in range(2)]
    hidden = [np.hstack([shared, one]) for one in own]
    # Both sides are told apart by the same rule, so that what is shared means the same to both.
    rule = random.normal(size=(TOTAL, CLASSES))
    labels = [(side @ rule).argmax(axis=1) for side in hidden]
    sides = [hidden[0] @ random.normal(size=(TOTAL, TOTAL)) / np.sqrt(TOTAL), hidden[1]]
    for _ in range(heterogeneity):
        sides[1] = np.tanh(sides[1] @ random.normal(size=(TOTAL, TOTAL)) * 1.5 / np.sqrt(TOTAL))
    inputs = [(side / side.std()).astype(np.float32) for side in sides]
    first, _ = _trained(inputs[0], labels[0], 2, seed)
    found = []
    for depth in DEPTHS:
        second, accuracy = _trained(inputs[1], labels[1], depth, seed)
        one, two = prepared(first), prepared(second)
        near = Neighbourhoods.of(one, two)
        order = np.arange(TESTED)
        cka, mutual = Cka.unbiased(one, two).at(order), MutualKnn(near).at(order)
        found.append(Trial(unique, heterogeneity, depth, accuracy, cka, mutual))
    return found


def _trained(inputs: Matrix, labels: npt.NDArray[np.int64], depth: int, seed: int) -> tuple[Matrix, float]:
    """Last hidden layer on the test rows, and accuracy there in percent."""
    import torch

    torch.manual_seed(seed)
    layers: list[torch.nn.Module] = []
    for number in range(depth):
        layers += [torch.nn.Linear(HIDDEN if number else inputs.shape[1], HIDDEN), torch.nn.ReLU()]
    body, head = torch.nn.Sequential(*layers), torch.nn.Linear(HIDDEN, CLASSES)
    optimizer = torch.optim.Adam([*body.parameters(), *head.parameters()], lr=1e-2)
    x, y = torch.from_numpy(inputs), torch.from_numpy(labels)
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(head(body(x[:TRAINED])), y[:TRAINED])
        loss.backward()  # type: ignore[no-untyped-call]  # torch has no type for it
        optimizer.step()
    with torch.no_grad():
        last = body(x[TRAINED:])
        right = (head(last).argmax(dim=1) == y[TRAINED:]).float().mean()
    return last.numpy(), float(right) * 100


def main() -> None:
    """Print one row a U."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3)
    import torch

    torch.set_num_threads(1)
    trials = sweep(range(parser.parse_args().seeds))
    print("| U | largest CKA | mean CKA | correlation with accuracy | mean mutual-kNN | correlation with accuracy |")
    print("|---|---|---|---|---|---|")
    for one, two in zip(summary(trials), summary(trials, "mutual"), strict=True):
        print(f"| {one[0]} | {one[1]:.2f} | {one[2]:.2f} | {one[3]:+.2f} | {two[2]:.2f} | {two[3]:+.2f} |")


if __name__ == "__main__":
    main()
