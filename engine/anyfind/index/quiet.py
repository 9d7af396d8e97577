"""Waits for a moment in which nobody searches."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

QUIET_S: Final = 1.0
"""Seconds without a search before hnswlib reads or writes a large file, during which it stops all of Python."""

_PATIENCE_S: Final = 30.0
"""How long quiet is waited for."""


def await_quiet(stopping: threading.Event, searched: Callable[[], float]) -> None:
    """Wait until nobody has searched for a moment, but not for ever.

    Args:
        stopping: Ends the wait.
        searched: When somebody searched last, in monotonic seconds.
    """
    patience = time.monotonic() + _PATIENCE_S
    while not stopping.is_set() and time.monotonic() < patience:
        left = searched() + QUIET_S - time.monotonic()
        if left <= 0:
            return
        stopping.wait(left)
