"""Hides a library's warnings about odd files, safely with several threads."""

from __future__ import annotations

import contextlib
import threading
import warnings
from collections.abc import Iterator


class QuietWarnings:
    """Ignores some warnings while at least one thread is inside.

    ``warnings.catch_warnings`` swaps a list that all threads share, so each thread entering it on its
    own could restore the wrong one. Here the first thread in swaps and the last one out restores.

    Args:
        module: Regular expression for the start of the name of the module that warns; empty for any.
        category: The warnings that are meant.
    """

    def __init__(self, module: str = "", category: type[Warning] = Warning) -> None:
        self._module = module
        self._category = category
        self._lock = threading.Lock()
        self._inside = 0
        self._stack = contextlib.ExitStack()

    @contextlib.contextmanager
    def __call__(self) -> Iterator[None]:
        """Be inside. Not for generators, which may be left half-way."""
        with self._lock:
            if self._inside == 0:
                self._stack.enter_context(warnings.catch_warnings())
                warnings.filterwarnings("ignore", module=self._module, category=self._category)
            self._inside += 1
        try:
            yield
        finally:
            with self._lock:
                self._inside -= 1
                if self._inside == 0:
                    self._stack.close()
