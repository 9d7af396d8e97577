"""Splits pairs by right items, so that no caption of one picture is on both sides of a split."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import BadInput, CancelToken, Vectors
from anyfind_plugins.fitting.rows import blocks, rows

Matrix = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int64]

FOLDS: Final = 3
CUTS: Final = 3
"""How many times a small set is cut into folds anew, because so much depends on where."""

MANY: Final = 1000
"""Right items from which one cut into folds says enough, and weak ridges are worth a try."""

POOL: Final = 1000
"""Right items in the pool of one fold at most, so that recalls of large sets compare with published ones."""


@dataclass(frozen=True, slots=True)
class PairSet:
    """Transformed pairs: ``left[i]`` belongs to ``right[partner[i]]``.

    Attributes:
        left: ``float32 [m, p]``.
        right: ``float32 [n, q]``.
        partner: ``int64 [m]``.
        weight: ``float32 [m]``: how far each pair is relied on; ``None``: all alike.
    """

    left: Matrix
    right: Matrix
    partner: Ids
    weight: Matrix | None = None

    def of(self, rights: Ids) -> PairSet:
        """The pairs of some right items alone, renumbered."""
        position = np.full(len(self.right), -1, dtype=np.int64)
        position[rights] = np.arange(len(rights))
        mine = position[self.partner] >= 0
        weight = None if self.weight is None else self.weight[mine]
        return PairSet(self.left[mine], self.right[rights], position[self.partner[mine]], weight)


@dataclass(frozen=True, slots=True)
class Split:
    """One split of right items.

    Attributes:
        train: Row numbers of the right items that are fitted on, ascending.
        test: Those that are looked for, ascending. What is fitted on is never in the pool that is searched: a
            model that fits too closely knows its own items apart and would look good for it.
        groups: For each of ``test`` a number; those that have a left or a right vector in common have the same one
            and are right answers for each other.
    """

    train: Ids
    test: Ids
    groups: Ids


def splits(groups: Ids, *, seed: int = 0, folds: int = FOLDS, pool: int = POOL, many: int = MANY) -> list[Split]:
    """Deterministic splits; sets of fewer than ``many`` items are cut :data:`CUTS` times.

    Args:
        groups: A number for each right item, from 0 without gaps, such as :func:`twins` gives; those of one number
            stay together.
        seed: Of where the cuts are.
        folds: Folds of one cut.
        pool: Groups in the test part of one fold at most.
        many: Right items from which one cut is enough.

    Raises:
        BadInput: All items are of one group, so that none can be left out.
    """
    count = int(groups.max()) + 1
    if count < 2:
        raise BadInput(
            "All pairs share a vector with each other: there is nothing to tell apart.",
            hint="Give pairs of different items, and look whether their files could be read.",
        )
    made = []
    for cut in range(1 if len(groups) >= many else CUTS):
        order = np.random.default_rng(seed + cut).permutation(count)
        for number in range(min(folds, count)):
            test = np.flatnonzero(np.isin(groups, order[number::folds][:pool]))
            train = np.setdiff1d(np.arange(len(groups)), test)
            made.append(Split(train, test, groups[test]))
    return made


def twins(left: Vectors, right: Vectors, partner: Ids) -> Ids:
    """A number for each right item, the same for those that share a left or a right vector, ``int64 [n]``."""
    group = list(range(len(right)))

    def first(item: int) -> int:
        while group[item] != item:
            group[item] = group[group[item]]
            item = group[item]
        return item

    seen: dict[bytes, int] = {}

    def every() -> Iterator[tuple[Vectors, int]]:
        yield from zip(left, partner.tolist(), strict=True)
        yield from ((vector, owner) for owner, vector in enumerate(right))

    for vector, owner in every():
        # A digest, because a million vectors as keys would fill the memory.
        key = hashlib.blake2b(vector.tobytes(), digest_size=16).digest()
        one, other = sorted((first(owner), first(seen.setdefault(key, owner))))
        group[other] = one
    return np.asarray(np.unique([first(item) for item in group], return_inverse=True)[1], dtype=np.int64)


def grouped(left: Vectors, right: Vectors, partner: Ids, many: int = MANY) -> Ids:
    """The groups that folds are cut along, ``int64 [n]``: twins stay together.

    In a set of ``many`` items a caption that very many of them have ("a photo") would chain most of them into one
    group, and says nothing about any of them; there, everything is a group of its own.
    """
    found = twins(left, right, partner)
    if len(found) >= many and int(np.bincount(found).max()) > len(found) // (2 * FOLDS):
        return np.arange(len(found))
    return found


def apart(split: Split, left: Vectors, right: Vectors, partner: Ids, cancel: CancelToken) -> Split:
    """A split of too many rows to group them all: what shares a vector with a test item is not fitted on.

    Args:
        split: Made without regard to twins.
        left: ``[m, p]``, in memory or mapped; read in blocks.
        right: ``[n, q]``.
        partner: ``[m]``.
        cancel: Stops between blocks.
    """
    tested = np.zeros(len(right), dtype=bool)
    tested[split.test] = True
    lefts = np.flatnonzero(tested[partner])
    looked_for = _hashes(rows(left, lefts)), _hashes(rows(right, split.test))
    shared = np.zeros(len(right), dtype=bool)
    for place, block in blocks(left):
        cancel.check()
        shared[partner[place][np.isin(_hashes(block), looked_for[0])]] = True
    for place, block in blocks(right):
        cancel.check()
        shared[place] |= np.isin(_hashes(block), looked_for[1])
    train = split.train[~shared[split.train]]
    if len(train) < len(split.train) // 2:
        # As for groups: what most items have in common says nothing about any of them.
        return split
    owner = np.searchsorted(split.test, partner[lefts])
    return Split(train, split.test, twins(rows(left, lefts), rows(right, split.test), owner))


def _hashes(vectors: Matrix) -> npt.NDArray[np.uint64]:
    """A number of 64 bits for each row, the same for the same bits (multilinear hashing), ``[n]``."""
    words = np.ascontiguousarray(vectors, dtype=np.float32).view(np.uint32).astype(np.uint64)
    factors = np.random.default_rng(0).integers(1, 2**63, size=words.shape[1], dtype=np.uint64) * np.uint64(2)
    return np.asarray(words @ (factors + np.uint64(1)), dtype=np.uint64)
