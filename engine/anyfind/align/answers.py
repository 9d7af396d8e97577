"""Which item of a pool is a right answer to which, and which belong together when pools are drawn or folds cut.

A caption that stands under two pictures has two right answers; a picture that is there twice is the same picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Pairs

Ids = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Answers:
    """The right answers of a set of pairs, without a matrix of all of them.

    Attributes:
        left: ``int64 [m]``, the same number for left items that are the same thing.
        right: ``int64 [n]``, the same for right items.
        left_group: ``int64 [m]``: items that any chain of right answers joins are one group.
        right_group: ``int64 [n]``.
        related: Sparse ``bool [things on the left, things on the right]``, and the same with the sides exchanged.
    """

    left: Ids
    right: Ids
    left_group: Ids
    right_group: Ids
    related: tuple[Any, Any]

    @classmethod
    def of(cls, pairs: Pairs, captions: Sequence[str] | None = None) -> Answers:
        """The right answers of pairs.

        Args:
            pairs: Several left items may belong to one right item.
            captions: One a left item. Left items are the same thing where captions agree but for case; without
                captions, where their vectors do. Right items are the same thing where their vectors are.
        """
        import scipy.sparse
        from scipy.sparse.csgraph import connected_components

        left = _alike(pairs.left) if captions is None else _same([one.casefold().strip() for one in captions])
        right = _alike(pairs.right)
        lefts, rights = int(left.max(initial=-1)) + 1, int(right.max(initial=-1)) + 1
        ones = np.ones(len(left), dtype=bool)
        related = scipy.sparse.csr_matrix((ones, (left, right[pairs.partner])), shape=(lefts, rights), dtype=bool)
        joined = scipy.sparse.block_array([[None, related], [related.T, None]], format="csr")
        component = np.asarray(connected_components(joined, directed=False)[1], dtype=np.int64)
        return cls(left, right, component[:lefts][left], component[lefts:][right], (related, related.T.tocsr()))

    def mask(self, side: int, rows: slice) -> Mask:
        """Right answers of some items of a side among all of the other one, ``bool [rows, items]``."""
        asking, answering = (self.right, self.left) if side else (self.left, self.right)
        return np.asarray(self.related[side][asking[rows]].toarray()[:, answering], dtype=bool)


def _alike(vectors: npt.NDArray[Any]) -> Ids:
    return _same([np.ascontiguousarray(row).tobytes() for row in vectors])


def _same(keys: Sequence[Any]) -> Ids:
    """A number for each key, from 0 in the order of their first appearance."""
    number: dict[Any, int] = {}
    return np.asarray([number.setdefault(key, len(number)) for key in keys], dtype=np.int64)
