"""How many canonical coordinates two sides share: a permutation test of correlations on pairs left out of the fit.

R26; after SimMMDG, Dong et al. 2023, which keeps what modalities share apart from what is specific. In-sample
canonical correlations are high for any data that has more dimensions than pairs, so the test looks at held-out pairs
alone; its null are the same coordinates with the partners drawn anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.sdk import CancelToken
from anyfind_plugins.bridges.canonical import Canonical
from anyfind_plugins.fitting.folds import FOLDS, Ids, Matrix, Split
from anyfind_plugins.linear.preparing import Prepared

DRAWS: Final = 400
LEVEL: Final = 0.05
"""Chance that any coordinate at all is called shared where none is."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """What the test found.

    Attributes:
        correlations: ``[k]`` of held-out pairs, in the order of the analysis.
        threshold: What the largest of them reaches by chance in one of twenty draws.
        shared: How many exceed it.
    """

    correlations: Matrix
    threshold: float
    shared: int


def find_shared(
    prepared: Prepared, models: Sequence[Canonical], splits: Sequence[Split], seed: int, cancel: CancelToken
) -> Sharing:
    """Test the coordinates of models that were fitted on the train part of each split.

    Args:
        prepared: The pairs.
        models: One a split, all of one rank.
        splits: The first cut is used; its test parts have no item in common.
        seed: Of the permutations.
        cancel: Stops between splits.
    """
    random = np.random.default_rng(seed)
    rank = min(len(model.rho) for model in models)
    total, found, null = 0, np.zeros(rank), np.zeros((DRAWS, rank))
    for split, model in list(zip(splits, models, strict=True))[:FOLDS]:
        cancel.check()
        test = prepared.data.of(split.test)
        # Twins are one observation: permuted apart they would look like an answer by chance.
        x = _standard(_by_group(model.map_left(test.left)[:, :rank], split.groups[test.partner]))
        y = _standard(_by_group(model.map_right(test.right)[:, :rank], split.groups))
        count = len(x)
        total += count
        found += (x * y).sum(axis=0)
        for draw in range(DRAWS):
            null[draw] += (x * y[random.permutation(count)]).sum(axis=0)
    found, null = found / max(total, 1), null / max(total, 1)
    threshold = float(np.quantile(null.max(axis=1), 1.0 - LEVEL, method="higher"))
    return Sharing(found.astype(np.float32), threshold, int((found > threshold).sum()))


def _by_group(coordinates: Matrix, groups: Ids) -> Matrix:
    """Mean coordinates of each group, groups ascending."""
    place = np.unique(groups, return_inverse=True)[1]
    total = np.zeros((int(place.max()) + 1, coordinates.shape[1]), dtype=np.float32)
    np.add.at(total, place, coordinates)
    return np.asarray(total / np.bincount(place)[:, None], dtype=np.float32)


def _standard(values: Matrix) -> Matrix:
    centred = values - values.mean(axis=0)
    return np.asarray(centred / np.maximum(centred.std(axis=0), 1e-12), dtype=np.float32)
