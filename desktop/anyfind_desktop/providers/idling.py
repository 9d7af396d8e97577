"""When nobody has asked for a while."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

QUIET_S: Final = 120.0


class Idling:
    """Tells when nothing has been asked for some time.

    Args:
        quiet_s: For how long, in seconds.
    """

    def __init__(self, quiet_s: float = QUIET_S) -> None:
        self._quiet_s = quiet_s
        self._ended = asyncio.Event()
        self._busy = 0
        self._timer: asyncio.TimerHandle | None = None
        self._wait()

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Something is asked meanwhile."""
        self._busy += 1
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        try:
            yield
        finally:
            self._busy -= 1
            if not self._busy:
                self._wait()

    async def quiet(self) -> None:
        """Returns when nobody has asked for so long."""
        await self._ended.wait()

    def end(self) -> None:
        """It is over: the bus is gone."""
        self._ended.set()

    def _wait(self) -> None:
        self._timer = asyncio.get_running_loop().call_later(self._quiet_s, self._ended.set)
