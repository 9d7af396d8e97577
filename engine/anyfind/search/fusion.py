"""Reciprocal rank fusion: one ranking out of lists whose scores cannot be compared.

Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank
learning methods", SIGIR 2009: ``score(d) = sum over lists of 1 / (c + rank(d))`` with ``c = 60``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def reciprocal_rank_fusion(
    lists: Sequence[Sequence[int]],
    constant: int = 60,
    stretches: Sequence[float] = (),
    shares: Sequence[float] = (),
) -> Mapping[int, float]:
    """The fused score by item.

    Args:
        lists: Items of each list, best first, no item twice in a list.
        constant: How much the first ranks count above the later ones; larger is flatter.
        stretches: What the ranks of each list are multiplied with; 1 for all when empty.
        shares: How much each list counts; 1 for all when empty.

    Returns:
        Score by item, higher is better. An item at the top of every list has
        ``len(lists) / (constant + 1)``.
    """
    scores: dict[int, float] = {}
    ones = [1.0] * len(lists)
    for items, stretch, share in zip(lists, stretches or ones, shares or ones, strict=True):
        for rank, item in enumerate(items, start=1):
            scores[item] = scores.get(item, 0.0) + share / (constant + stretch * rank)
    return scores
