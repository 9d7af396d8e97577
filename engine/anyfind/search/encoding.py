"""Encodes what a query holds in one go an encoder, and remembers the vectors of what was asked lately."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from anyfind.errors import AnyfindError, BadInput
from anyfind.plugins.host import Host
from anyfind.sdk.types import EncodeResult, Float32Array, Role

REMEMBERED: Final = 512
"""Vectors that are kept; some 2 MB in the widest space."""

Vectors = Callable[[], Float32Array]
"""Gives what was ordered, ``float32 [n, d]``, once the forward has run. What is given is shared: do not change it.

Raises ``WeightsMissing`` where the encoder's weights were not pulled, and ``BadInput`` where one of the things cannot
be encoded.
"""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Memory(Generic[K, V]):
    """Keeps what was used lately. Thread-safe.

    Args:
        size: How many values are kept.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._lock = threading.Lock()
        self._known: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        """What is kept under a key; it counts as used."""
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
            return self._known.get(key)

    def keep(self, key: K, value: V) -> None:
        """Keep a value, and forget those that were used longest ago."""
        with self._lock:
            self._known[key] = value
            self._known.move_to_end(key)
            while len(self._known) > self._size:
                self._known.popitem(last=False)


class QueryEncoder:
    """Makes forwards, and remembers the vectors of words. Thread-safe.

    Paging, a filter that is switched on and a search that is repeated all bring the same words again.

    Args:
        host: Runs encoders. Which vectors an encoder gives must not change while this object lives.
        remembered: How many vectors are kept.
    """

    def __init__(self, host: Host, remembered: int = REMEMBERED) -> None:
        self._host = host
        self._words: Memory[tuple[str, str], Float32Array] = Memory(remembered)

    def forward(self) -> Forward:
        """What one query has encoded, together."""
        return Forward(self._host, self._words)

    def words(self, encoder: str, words: str) -> Float32Array:
        """The vector of words, ``float32 [d]``. It is shared: do not change it.

        Raises:
            WeightsMissing: The encoder's weights were not pulled.
            BadInput: The words cannot be encoded.
        """
        forward = self.forward()
        ordered = forward.words(encoder, words)
        forward.run()
        vector: Float32Array = ordered()[0]
        return vector


@dataclass(slots=True)
class _Orders:
    """What one encoder is asked for.

    Attributes:
        items: All of it in one row.
        positions: Where words lie in it; the same words are there once.
        result: The answer, or what went wrong for all of it.
    """

    items: list[object] = field(default_factory=list)
    positions: dict[str, int] = field(default_factory=dict)
    result: EncodeResult | AnyfindError | None = None


class Forward:
    """Collects what is to be encoded for one query, so that each encoder runs once.

    Args:
        host: Runs encoders.
        known: Vectors of words that were asked lately, by encoder and words.
    """

    def __init__(self, host: Host, known: Memory[tuple[str, str], Float32Array]) -> None:
        self._host = host
        self._known = known
        self._orders: dict[str, _Orders] = {}

    def words(self, encoder: str, words: str) -> Vectors:
        """Order the vector of words, ``float32 [1, d]``; nothing is encoded if they were asked lately."""
        known = self._known.get((encoder, words))
        if known is not None:
            return lambda: known
        orders = self._orders.setdefault(encoder, _Orders())
        if words not in orders.positions:
            orders.positions[words] = len(orders.items)
            orders.items.append(words)
        position = orders.positions[words]
        return lambda: self._given(encoder, position, position + 1, words)

    def items(self, encoder: str, items: Sequence[object], what: str) -> Vectors:
        """Order vectors of anything that the encoder takes; ``what`` names it in errors."""
        orders = self._orders.setdefault(encoder, _Orders())
        start = len(orders.items)
        orders.items.extend(items)
        return lambda: self._given(encoder, start, start + len(items), what)

    def run(self) -> None:
        """Encode everything that was ordered. What goes wrong is raised to those who ask for their vectors."""
        for encoder, orders in self._orders.items():
            try:
                orders.result = self._host.encode(encoder, orders.items, Role.QUERY)
            except AnyfindError as error:
                orders.result = error
                continue
            for words, position in orders.positions.items():
                if position not in orders.result.failures:
                    # A copy: the row of a batch would keep the whole batch alive.
                    vector = orders.result.vectors[position : position + 1].copy()
                    vector.flags.writeable = False
                    self._known.keep((encoder, words), vector)

    def _given(self, encoder: str, start: int, end: int, what: str) -> Float32Array:
        result = self._orders[encoder].result
        assert result is not None, "the forward has not run"
        if isinstance(result, AnyfindError):
            raise result
        for position in range(start, end):
            if position in result.failures:
                raise BadInput(f"{what} cannot be searched by: {result.failures[position]}")
        return result.vectors[start:end]
