"""One order out of several lists."""

from __future__ import annotations

from collections.abc import Sequence

from anyfind.search.found import Found, Ranked, RankedList
from anyfind.search.fusion import reciprocal_rank_fusion


def rank(lists: Sequence[RankedList], constant: int) -> list[Ranked]:
    """Files best first: the one that was named, the strong ones, the weak ones; each by reciprocal rank.

    Args:
        lists: What was found.
        constant: The constant of reciprocal rank fusion.
    """
    fused = reciprocal_rank_fusion([list(one.found) for one in lists], constant)
    sources: dict[int, list[tuple[str, int, Found]]] = {}
    for one in lists:
        for place, (content, found) in enumerate(one.found.items(), start=1):
            sources.setdefault(content, []).append((one.name, place, found))
    best = sorted(
        fused,
        key=lambda content: (
            not any(found.exact for _, _, found in sources[content]),
            -max(found.level for _, _, found in sources[content]),
            -fused[content],
            -max(found.score for _, _, found in sources[content]),
            content,
        ),
    )
    return [Ranked(fused[content], tuple(sources[content])) for content in best]
