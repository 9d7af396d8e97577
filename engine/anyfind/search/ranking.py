"""One order out of several lists, and as much of it as somebody reads."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from anyfind.search.found import Found, Level, Ranked, RankedList
from anyfind.search.fusion import reciprocal_rank_fusion

FIRST: Final = 100
"""How deep the lists are that the first results come from."""

GROWTH: Final = 5
"""How much deeper the lists are each time that somebody reads on."""


class Order:
    """The files of an answer, best first, made while they are read.

    How good a file is among the others depends on how deep the lists are. So they have fixed depths, whatever number
    of results is wanted: the first half of what lists of one depth give is final, and who reads on gets what deeper
    lists add. Levels do not rise again: a list that was cut among strong files had enough of them for that half.

    Args:
        lists_at: Makes the lists of a depth: at least so many files each where there are as many.
        constant: The constant of reciprocal rank fusion.
        nearest: Whether hidden files come after the others, or not at all.
        first: How deep the first lists are.

    Attributes:
        near_misses: How many hidden files the lists of the first depth hold; known from the first file on.
        matches: How many others.
        strong: How many of those are strong.
    """

    def __init__(
        self, lists_at: Callable[[int], Sequence[RankedList]], constant: int, *, nearest: bool, first: int = FIRST
    ) -> None:
        self._lists_at = lists_at
        self._first = first
        self._constant = constant
        self._least = Level.HIDDEN if nearest else Level.WEAK
        self.near_misses = self.matches = self.strong = 0

    def __iter__(self) -> Iterator[Ranked]:
        given: set[int] = set()
        depth = self._first
        while True:
            lists = self._lists_at(depth)
            ranked = rank(lists, self._constant)
            if depth == self._first:
                self.near_misses = sum(one.level is Level.HIDDEN for one in ranked)
                self.matches = len(ranked) - self.near_misses
                self.strong = sum(one.level is Level.STRONG for one in ranked)
            more = [one for one in ranked if one.level >= self._least and one.content not in given]
            whole = all(one.whole for one in lists)
            if not whole:
                more = more[: max(0, depth // 2 - len(given))]
            given.update(one.content for one in more)
            yield from more
            if whole:
                return
            depth *= GROWTH


def rank(lists: Sequence[RankedList], constant: int) -> list[Ranked]:
    """Files best first: what was named, what says it word for word, the strong, the weak; each by reciprocal rank.

    The tenth among ten thousand pictures says more than the tenth among ten sounds. So ranks are stretched by how
    much smaller the list's gallery is than the largest one; by its root only, or else what a library has little of
    would never be seen among what it has much of.

    Args:
        lists: What was found.
        constant: The constant of reciprocal rank fusion.
    """
    largest = max((one.size for one in lists), default=0)
    stretches = [math.sqrt(largest / one.size) if one.size else 1.0 for one in lists]
    shares = [one.share for one in lists]
    fused = reciprocal_rank_fusion([list(one.found) for one in lists], constant, stretches, shares)
    sources: dict[int, list[tuple[str, int, Found]]] = {}
    for one in lists:
        for place, (content, found) in enumerate(one.found.items(), start=1):
            sources.setdefault(content, []).append((one.name, place, found))
    best = sorted(
        fused,
        key=lambda content: (
            -max(_named(found) for _, _, found in sources[content]),
            -max(found.level for _, _, found in sources[content]),
            -fused[content],
            -max(found.score for _, _, found in sources[content]),
            content,
        ),
    )
    return [Ranked(fused[content], tuple(sources[content])) for content in best]


def _named(found: Found) -> int:
    """How exactly the question names what was found: by the file's name, word for word in its text, or not at all."""
    return 0 if not found.exact else 1 if found.path is None else 2 + found.verbatim
