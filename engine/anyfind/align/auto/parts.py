"""Cuts pairs into parts that share nothing, and takes pairs apart along the cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.align.answers import Answers
from anyfind.sdk.types import Pairs

Ids = npt.NDArray[np.int64]

MANY: Final = 1000
"""Groups from which three parts say enough."""

SAMPLE: Final = 6000
"""Right items that a choice is made on at most: which method suits the data does not change beyond."""


def cut(pairs: Pairs, seed: int) -> list[Ids]:
    """Parts by right item, things that hang together in one of them; five, or three of a large set.

    Args:
        pairs: More than :data:`SAMPLE` right items are sampled.
        seed: Of the sample and of the cut.

    Returns:
        Sorted rows of ``pairs.right``, one array a part.
    """
    random = np.random.default_rng(seed)
    paired = np.unique(pairs.partner)
    if len(paired) > SAMPLE:
        paired = np.sort(random.permutation(paired)[:SAMPLE])
    few = taken(pairs, paired)
    group = np.unique(Answers.of(few).right_group, return_inverse=True)[1]
    order = random.permutation(int(group.max(initial=-1)) + 1)
    count = 3 if len(order) >= MANY else 5
    return [paired[np.isin(group, order[number::count])] for number in range(count)]


def without(parts: Sequence[Ids], *left_out: int) -> Ids:
    """The right items of all parts but some, sorted."""
    return np.sort(np.concatenate([part for number, part in enumerate(parts) if number not in left_out]))


def taken(pairs: Pairs, rights: Ids) -> Pairs:
    """The pairs of some right items alone, renumbered; vectors without a partner stay as they are.

    Args:
        pairs: In memory or mapped from a file; what is taken is in memory.
        rights: Sorted rows of ``pairs.right``.
    """
    position = np.full(len(pairs.right), -1, dtype=np.int64)
    position[rights] = np.arange(len(rights))
    rows = np.flatnonzero(position[pairs.partner] >= 0)
    return replace(
        pairs,
        left=np.asarray(pairs.left[rows], dtype=np.float32),
        right=np.asarray(pairs.right[rights], dtype=np.float32),
        partner=position[pairs.partner[rows]],
        weight=None if pairs.weight is None else pairs.weight[rows],
        left_keys=None if pairs.left_keys is None else tuple(pairs.left_keys[row] for row in rows),
        right_keys=None if pairs.right_keys is None else tuple(pairs.right_keys[row] for row in rights),
    )
