"""A limit on the bytes of decoded content that wait for an encoder."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Final

import numpy as np

from anyfind.sdk.types import Segment

_PATIENCE_S: Final = 1.0


class Budget:
    """Holds loader threads back while too much is in memory.

    What a file decodes to is known only afterwards, so each thread may overshoot by one file.

    Args:
        limit: Bytes; asked again each time that somebody waits or something is given back.
    """

    def __init__(self, limit: Callable[[], int]) -> None:
        self._limit = limit
        self._used = 0
        self._stopped = False
        self._room = threading.Condition()

    @property
    def used(self) -> int:
        """Bytes that are taken."""
        return self._used

    def wait(self) -> bool:
        """Block until there is room. False: the run stops."""
        with self._room:
            while not self._room.wait_for(lambda: self._stopped or self._used < self._limit(), _PATIENCE_S):
                pass  # the limit may have been raised, which nobody says
            return not self._stopped

    def take(self, size: int) -> None:
        """Count bytes that are in memory now."""
        with self._room:
            self._used += size

    def give(self, size: int) -> None:
        """Bytes are free again."""
        with self._room:
            self._used -= size
            self._room.notify_all()

    def stop(self) -> None:
        """Wake everybody up; nobody waits from now on."""
        with self._room:
            self._stopped = True
            self._room.notify_all()


def payload_size(segment: Segment) -> int:
    """Bytes that a segment's payload holds in memory, about."""
    payload = segment.payload
    return payload.nbytes if isinstance(payload, np.ndarray) else sys.getsizeof(payload)
