"""The end of the service, which open streams and long polls have to hear of."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable, Iterator


class Stopping:
    """Set once, from any thread; heard of in the service's loop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._begun = False
        self._told: dict[object, tuple[asyncio.AbstractEventLoop, Callable[[], object]]] = {}

    @property
    def begun(self) -> bool:
        """Whether the service is ending."""
        return self._begun

    def begin(self) -> None:
        """Say that the service ends."""
        with self._lock:
            self._begun = True
            told = list(self._told.values())
            self._told.clear()
        for loop, tell in told:
            # A loop that is closed has nobody left to tell.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(tell)

    @contextlib.contextmanager
    def telling(self, tell: Callable[[], object]) -> Iterator[None]:
        """Call something in the running loop when the service ends while the context lasts, or has ended before."""
        key = object()
        with self._lock:
            if not self._begun:
                self._told[key] = (asyncio.get_running_loop(), tell)
        if self._begun:
            tell()
        try:
            yield
        finally:
            with self._lock:
                self._told.pop(key, None)

    async def wait(self) -> None:
        """Return when the service ends."""
        event = asyncio.Event()
        with self.telling(event.set):
            await event.wait()
