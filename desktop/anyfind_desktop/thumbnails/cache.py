"""The pictures that were used last, up to a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class LruCache(Generic[Key, Value]):
    """Keeps what was used last.

    Args:
        limit: Cost of everything in it, at most.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._entries: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self.cost = 0

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: Key) -> Value | None:
        """The value, which counts as used now."""
        found = self._entries.get(key)
        if found is None:
            return None
        self._entries.move_to_end(key)
        return found[0]

    def put(self, key: Key, value: Value, cost: int) -> None:
        """Keep a value; what was not used for longest goes. One that is larger than all room is not kept."""
        self.remove(key)
        if cost > self._limit:
            return
        self._entries[key] = (value, cost)
        self.cost += cost
        while self.cost > self._limit:
            _, (_, old) = self._entries.popitem(last=False)
            self.cost -= old

    def remove(self, key: Key) -> None:
        """Forget a value, if it is there."""
        found = self._entries.pop(key, None)
        if found is not None:
            self.cost -= found[1]
