"""The end of the service, which open streams and long polls have to hear of."""

from __future__ import annotations

import asyncio
import contextlib
import threading


class Stopping:
    """Set once, from any thread; awaited in the service's loop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._begun = False
        self._waiting: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    @property
    def begun(self) -> bool:
        """Whether the service is ending."""
        return self._begun

    def begin(self) -> None:
        """Say that the service ends."""
        with self._lock:
            self._begun = True
            waiting, self._waiting = self._waiting, []
        for loop, event in waiting:
            # A loop that is closed has nobody left to tell.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(event.set)

    async def wait(self) -> None:
        """Return when the service ends."""
        event = asyncio.Event()
        mine = (asyncio.get_running_loop(), event)
        with self._lock:
            if self._begun:
                return
            self._waiting.append(mine)
        try:
            await event.wait()
        finally:
            with self._lock:
                if mine in self._waiting:
                    self._waiting.remove(mine)
