"""Small products on one thread, while several searches go on at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from threadpoolctl import ThreadpoolController


class SingleThreaded:
    """Keeps the matrix library to one thread as long as anybody is inside.

    The limit is one of the process. If every search set it and put back what it had found, two that overlap
    would leave it set for good.
    """

    def __init__(self) -> None:
        self._controller = ThreadpoolController()
        self._lock = threading.Lock()
        self._inside = 0
        self._limit: Any = None

    @contextmanager
    def limited(self) -> Iterator[None]:
        """One vector against a few thousand: handing that to a second thread takes longer than doing it."""
        with self._lock:
            if self._inside == 0:
                self._limit = self._controller.limit(limits=1, user_api="blas")
            self._inside += 1
        try:
            yield
        finally:
            with self._lock:
                self._inside -= 1
                if self._inside == 0:
                    self._limit.restore_original_limits()
