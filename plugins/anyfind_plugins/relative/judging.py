"""How a relative bridge does on pairs that are not among its anchors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anyfind_plugins.fitting.folds import Ids, Matrix, grouped, splits
from anyfind_plugins.fitting.held_out import HeldOut, mean_of, measure
from anyfind_plugins.relative.anchors import Anchors
from anyfind_plugins.relative.sides import Choice, View, bank, hubness, views


@dataclass(frozen=True, slots=True)
class _Part:
    """One fold: the anchors that are kept, and the similarities of what is looked for to them."""

    seen: tuple[View, View]
    similarities: tuple[Matrix, Matrix]
    groups: Ids


class Judge:
    """Judges choices on folds of the anchors; each test item is asked for by its first caption alone.

    Args:
        anchors: All of them.
        seed: Of where the folds are cut.
    """

    def __init__(self, anchors: Anchors, seed: int) -> None:
        groups = grouped(anchors.left, anchors.right, anchors.owner.astype(np.int64))
        self._parts = [_part(anchors, split.train, split.test, split.groups) for split in splits(groups, seed=seed)]

    def __call__(self, choice: Choice) -> HeldOut:
        """The mean of all folds."""
        return mean_of([_try(part, choice) for part in self._parts])


def _part(anchors: Anchors, train: Ids, test: Ids, groups: Ids) -> _Part:
    place = np.full(len(anchors.right), -1, dtype=np.int32)
    place[train] = np.arange(len(train), dtype=np.int32)
    mine = place[anchors.owner] >= 0
    kept = Anchors(
        anchors.right[train],
        anchors.right_keys[train],
        anchors.left[mine],
        anchors.left_keys[mine],
        place[anchors.owner[mine]],
        anchors.weight[mine],
    )
    seen = views(kept)
    first = np.searchsorted(anchors.owner, test)
    asked = anchors.left[first].astype(np.float32), anchors.right[test].astype(np.float32)
    return _Part(seen, (seen[0].similarities(asked[0]), seen[1].similarities(asked[1])), groups)


def _try(part: _Part, choice: Choice) -> HeldOut:
    left, right = (view.relative(near, choice) for view, near in zip(part.seen, part.similarities, strict=True))
    banks = [bank(view, choice) for view in part.seen]
    scores = left @ right.T
    scores -= hubness(left, banks[1], choice)[:, None] + hubness(right, banks[0], choice)[None]
    return measure(scores, np.arange(len(left)), part.groups)
