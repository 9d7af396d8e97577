"""The files of an answer in the order that is asked for, read as far as somebody wants to see them."""

from __future__ import annotations

import itertools
import threading
from collections import OrderedDict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from anyfind.search.found import Found, Level, Ranked
from anyfind.search.query import Query
from anyfind.search.ranking import Order

LISTED: Final = "filter"
"""Name of the list of all files that pass a filter, where nothing else is asked."""

KEPT: Final = 4
"""Orders that are kept for their further pages."""

MOST_KEPT: Final = 200_000
"""Files in all of them together, about 300 bytes each; the last order is kept whatever its length."""


@dataclass(frozen=True, slots=True)
class Group:
    """Files that belong together.

    Attributes:
        value: A day as ``2024-06-30``, or the path of a folder; empty where that is not known.
        count: How many there are.
    """

    value: str
    count: int


class Listing:
    """Files in an order. Thread-safe.

    Args:
        ranked: Best first; read as far as somebody asks.
        contents: All of them by number alone, where nothing else is known; instead of ``ranked``.
        groups: In this order, where files were put together.
    """

    def __init__(
        self, ranked: Iterable[Ranked] = (), *, contents: Sequence[int] | None = None, groups: Sequence[Group] = ()
    ) -> None:
        self._coming = iter(ranked)
        self._read: list[Ranked] = []
        self._contents = contents
        self._whole = contents is not None
        self._lock = threading.Lock()
        self.groups = tuple(groups)

    def __len__(self) -> int:
        """How many files were read so far."""
        return len(self._read) if self._contents is None else len(self._contents)

    def __iter__(self) -> Iterator[Ranked]:
        for place in itertools.count():
            found = self.between(place, place + 1) if self._contents is not None else self._at(place)
            if not found:
                return
            yield found[0]

    @property
    def total(self) -> int | None:
        """How many files there are; ``None`` before all of them were read."""
        return len(self) if self._whole else None

    def between(self, start: int, stop: int) -> list[Ranked]:
        """The files at these places, from 0, ``stop`` excluded."""
        if self._contents is not None:
            return [listed(content, place) for place, content in enumerate(self._contents[start:stop], start + 1)]
        self._read_to(stop)
        return self._read[start:stop]

    def contents(self) -> Collection[int]:
        """All files by number."""
        if self._contents is not None:
            return self._contents
        self._read_to(None)
        return [one.content for one in self._read]

    def _at(self, place: int) -> list[Ranked]:
        self._read_to(place + 1)
        return self._read[place : place + 1]

    def _read_to(self, stop: int | None) -> None:
        with self._lock:
            wanted = None if stop is None else max(0, stop - len(self._read))
            if self._whole or wanted == 0:
                return
            more = list(itertools.islice(self._coming, wanted))
            self._read += more
            if wanted is None or len(more) < wanted:
                self._whole = True


@dataclass(frozen=True, slots=True)
class Answered:
    """What is known of a question beside the page that is read.

    Attributes:
        listing: The files.
        order: Counts them by how sure they are.
        notes: What rerankers had to say.
        unsearched: What could not be searched.
    """

    listing: Listing
    order: Order
    notes: list[str]
    unsearched: list[str]


class KeptOrders:
    """The orders that were asked for last, so that any of their pages is there at once. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[Hashable, Answered]] = OrderedDict()

    def get(self, query: Query, state: Hashable) -> Answered | None:
        """The order of a question, if the library is still in this state."""
        key = _key(query)
        with self._lock:
            state_then, found = self._kept.get(key, (None, None))
            if found is None or state_then != state:
                return None
            self._kept.move_to_end(key)
            return found

    def keep(self, query: Query, state: Hashable, answered: Answered) -> None:
        """Keep an order; those that were not asked for longest go."""
        with self._lock:
            self._kept[_key(query)] = (state, answered)
            self._kept.move_to_end(_key(query))
            while len(self._kept) > KEPT or (
                len(self._kept) > 1 and sum(len(one.listing) for _, one in self._kept.values()) > MOST_KEPT
            ):
                self._kept.popitem(last=False)


def listed(content: int, place: int) -> Ranked:
    """A file that satisfies all that was asked because it passes the filter."""
    return Ranked(0.0, ((LISTED, place, Found(content, 0.0, Level.STRONG, None, None, {})),))


def surest(ranked: Iterable[Ranked]) -> Iterator[Ranked]:
    """The strong ones of files that come strong first; all where none is strong."""
    strong = False
    for one in ranked:
        if strong and one.level is not Level.STRONG:
            return
        strong = strong or one.level is Level.STRONG
        yield one


def _key(query: Query) -> Hashable:
    """What makes the order, and neither which page is read nor what is told of it."""
    stamps = [path.stat().st_mtime_ns if path.exists() else 0 for path in query.files]
    plain = replace(query, k=1, skip=0, cursor=None, facets=False, explain=False)
    return plain, tuple(stamps)
