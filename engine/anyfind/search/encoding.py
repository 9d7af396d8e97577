"""Encodes the words of queries, and remembers the vectors of those that were asked lately."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from anyfind.errors import BadInput
from anyfind.plugins.host import Host
from anyfind.sdk.types import Float32Array, Role

REMEMBERED: Final = 512
"""Vectors that are kept; some 2 MB in the widest space."""


class QueryEncoder:
    """One encoder forward for each thing that is asked, none for words that were asked before. Thread-safe.

    Paging, a filter that is switched on and a search that is repeated all bring the same words again.

    Args:
        host: Runs encoders. Which vectors an encoder gives must not change while this object lives.
        remembered: How many vectors are kept.
    """

    def __init__(self, host: Host, remembered: int = REMEMBERED) -> None:
        self._host = host
        self._remembered = remembered
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[str, str], Float32Array] = OrderedDict()

    def words(self, encoder: str, words: str) -> Float32Array:
        """The vector of words, ``float32 [d]``. It is shared: do not change it.

        Raises:
            WeightsMissing: The encoder's weights were not pulled.
            BadInput: The words cannot be encoded.
        """
        key = (encoder, words)
        with self._lock:
            known = self._known.get(key)
            if known is not None:
                self._known.move_to_end(key)
                return known
        # A copy: the row of a batch would keep the whole batch alive.
        vector: Float32Array = self.items(encoder, [words], words)[0].copy()
        vector.flags.writeable = False
        with self._lock:
            self._known[key] = vector
            while len(self._known) > self._remembered:
                self._known.popitem(last=False)
        return vector

    def items(self, encoder: str, items: Sequence[object], what: str) -> Float32Array:
        """Vectors of anything that the encoder takes, ``float32 [n, d]``; nothing is remembered.

        Raises:
            WeightsMissing: The encoder's weights were not pulled.
            BadInput: One of them cannot be encoded; ``what`` names it.
        """
        result = self._host.encode(encoder, items, Role.QUERY)
        if result.failures:
            raise BadInput(f"{what} cannot be searched by: {next(iter(result.failures.values()))}")
        return result.vectors
