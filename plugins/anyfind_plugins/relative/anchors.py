"""The named pairs that a relative bridge is made of, in an order that their names alone decide.

Because the order does not depend on when a pair came, a set of pairs that was edited is the same, bit for bit, as one
that was collected anew. A row is kept in half precision, as it came from the encoder's transform; nothing is derived
from several rows, so a pair that is taken away is away.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import BadInput, Pairs, Vectors
from anyfind_plugins.bridges.features import transform

KEY: Final = 32
"""Bytes of a name: a digest of the caption or of the file."""

Half = npt.NDArray[np.float16]
Names = npt.NDArray[np.uint8]
"""``uint8 [n, 32]``."""

Removal = tuple[str, str | None]
"""Name of a right item in hex, and of one of its left items; ``None``: all of them, and the right item."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Named pairs.

    Attributes:
        right: ``float16 [n, q]`` transformed vectors, ordered by name.
        right_keys: Names of the right items, ascending, each once.
        left: ``float16 [m, p]``, ordered by right item, then by name.
        left_keys: Names of the left items.
        owner: ``int32 [m]``: the row of ``right`` each left row belongs to, ascending. Every right item has one.
        weight: ``float32 [m]`` in (0, 1].
    """

    right: Half
    right_keys: Names
    left: Half
    left_keys: Names
    owner: npt.NDArray[np.int32]
    weight: npt.NDArray[np.float32]

    @classmethod
    def of(cls, pairs: Pairs, kinds: tuple[str, str]) -> Anchors:
        """The anchors of pairs; what has the same name twice counts once, with its larger weight.

        Args:
            pairs: Any pairs; rows without a name get the digest of their vector.
            kinds: What is done to the vectors of both sides first.
        """
        weight = np.ones(len(pairs.left), dtype=np.float32) if pairs.weight is None else pairs.weight
        lefts, rights = _names(pairs.left, pairs.left_keys), _names(pairs.right, pairs.right_keys)
        found: dict[tuple[bytes, bytes], tuple[int, float]] = {}
        for row, (name, partner, share) in enumerate(zip(lefts, pairs.partner.tolist(), weight.tolist(), strict=True)):
            key = rights[partner], name
            if key not in found or share > found[key][1]:
                found[key] = row, share
        first: dict[bytes, int] = {}
        for at, name in enumerate(rights):
            first.setdefault(name, at)
        order = sorted(found)
        owners = sorted({right for right, _ in order})
        place = {right: at for at, right in enumerate(owners)}
        picked = np.array([found[key][0] for key in order], dtype=np.int64)
        return cls(
            _half(kinds[1], pairs.right, np.array([first[right] for right in owners], dtype=np.int64)),
            _packed(owners),
            _half(kinds[0], pairs.left, picked),
            _packed([left for _, left in order]),
            np.array([place[right] for right, _ in order], dtype=np.int32),
            np.array([found[key][1] for key in order], dtype=np.float32),
        )

    @classmethod
    def read(cls, tensors: Mapping[str, Any]) -> Anchors:
        """The anchors of an artifact.

        Raises:
            KeyError: A tensor is missing.
            BadInput: The tensors do not fit each other.
        """
        made = cls(
            np.asarray(tensors["right"], dtype=np.float16),
            np.asarray(tensors["right.keys"], dtype=np.uint8),
            np.asarray(tensors["left"], dtype=np.float16),
            np.asarray(tensors["left.keys"], dtype=np.uint8),
            np.asarray(tensors["owner"], dtype=np.int32),
            np.asarray(tensors["weight"], dtype=np.float32),
        )
        count, lefts = len(made.right), len(made.left)
        shapes = (made.right_keys.shape == (count, KEY), made.left_keys.shape == (lefts, KEY))
        if not all(shapes) or made.owner.shape != (lefts,) or made.weight.shape != (lefts,):
            raise BadInput("The adapter's tensors do not fit each other.", hint="Fit it again.")
        if count and not np.array_equal(np.unique(made.owner), np.arange(count)):
            raise BadInput("The adapter has items without a pair.", hint="Fit it again.")
        return made

    def tensors(self) -> dict[str, Any]:
        """What is stored."""
        return {
            "right": self.right,
            "right.keys": self.right_keys,
            "left": self.left,
            "left.keys": self.left_keys,
            "owner": self.owner,
            "weight": self.weight,
        }

    def digest(self) -> str:
        """sha256 over the names of all pairs in their order: what exactly there is."""
        return hashlib.sha256(
            self.right_keys.tobytes() + self.left_keys.tobytes() + self.owner.astype("<i4").tobytes()
        ).hexdigest()

    def find(self, right: bytes) -> tuple[int, bool]:
        """Where a right item is or would be, and whether it is there."""
        at = _place(self.right_keys, right, 0, len(self.right_keys))
        return at, at < len(self.right_keys) and self.right_keys[at].tobytes() == right

    def without(self, removed: Sequence[Removal]) -> Anchors:
        """The anchors without some pairs; a right item whose last left item goes, goes too.

        Raises:
            BadInput: One of them is not there.
        """
        lost = np.zeros(len(self.left), dtype=bool)
        for right, left in removed:
            at, there = self.find(_bytes(right))
            mine = np.flatnonzero(self.owner == at) if there else np.zeros(0, dtype=np.int64)
            if left is not None:
                wanted = _bytes(left)
                mine = np.array([row for row in mine if self.left_keys[row].tobytes() == wanted], dtype=np.int64)
            if not len(mine):
                raise BadInput("The bridge holds no such pair.", hint="Was the file or its caption changed since?")
            lost[mine] = True
        kept = ~lost
        rights = np.zeros(len(self.right), dtype=bool)
        rights[self.owner[kept]] = True
        place = np.cumsum(rights, dtype=np.int32) - 1
        return Anchors(
            self.right[rights],
            self.right_keys[rights],
            self.left[kept],
            self.left_keys[kept],
            place[self.owner[kept]].astype(np.int32),
            self.weight[kept],
        )

    def joined(self, other: Anchors) -> Anchors:
        """The anchors with others; a pair that is in both counts once, with its larger weight."""
        mine = self
        spots = [self.find(name.tobytes()) for name in other.right_keys]
        new = np.array([not there for _, there in spots], dtype=bool)
        at = np.array([spot for (spot, there) in spots if not there], dtype=np.int64)
        if len(at):
            # How many new ones come before each old one.
            shift = np.searchsorted(at, np.arange(len(self.right)), side="right").astype(np.int32)
            mine = Anchors(
                np.insert(self.right, at, other.right[new], axis=0),
                np.insert(self.right_keys, at, other.right_keys[new], axis=0),
                self.left,
                self.left_keys,
                (self.owner + shift[self.owner]).astype(np.int32),
                self.weight,
            )
        owners = np.array([mine.find(name.tobytes())[0] for name in other.right_keys], dtype=np.int32)
        return mine._with_lefts(other, owners[other.owner])

    def _with_lefts(self, other: Anchors, owner: npt.NDArray[np.int32]) -> Anchors:
        """With the left rows of others, which belong to these right rows."""
        weight = self.weight.copy()
        spots, rows = [], []
        for row, mine in enumerate(owner.tolist()):
            name = other.left_keys[row].tobytes()
            start, end = np.searchsorted(self.owner, [mine, mine + 1])
            at = _place(self.left_keys, name, int(start), int(end))
            if at < end and self.left_keys[at].tobytes() == name:
                weight[at] = max(weight[at], other.weight[row])
            else:
                spots.append(at)
                rows.append(row)
        if not rows:
            return Anchors(self.right, self.right_keys, self.left, self.left_keys, self.owner, weight)
        return Anchors(
            self.right,
            self.right_keys,
            np.insert(self.left, spots, other.left[rows], axis=0),
            np.insert(self.left_keys, spots, other.left_keys[rows], axis=0),
            np.insert(self.owner, spots, owner[rows]).astype(np.int32),
            np.insert(weight, spots, other.weight[rows]),
        )


def _place(names: Names, wanted: bytes, start: int, end: int) -> int:
    """Where a name is or would be among those between two rows."""
    return bisect_left(range(end), wanted, lo=start, key=lambda row: names[row].tobytes())


def _names(vectors: Vectors, given: tuple[str, ...] | None) -> list[bytes]:
    if given is None:
        return [hashlib.sha256(np.ascontiguousarray(row).tobytes()).digest() for row in vectors]
    return [_bytes(name) for name in given]


def _bytes(name: str) -> bytes:
    try:
        made = bytes.fromhex(name)
    except ValueError:
        made = b""
    if len(made) != KEY:
        raise BadInput(f"{name!r} is no name of an item: it must have 64 hex digits.")
    return made


def _packed(names: Sequence[bytes]) -> Names:
    return np.frombuffer(b"".join(names), dtype=np.uint8).reshape(len(names), KEY).copy()


def _half(kind: str, vectors: Vectors, rows: npt.NDArray[np.int64]) -> Half:
    return transform(kind, np.asarray(vectors[rows], dtype=np.float32)).astype(np.float16)
