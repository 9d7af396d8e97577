"""Threads for the work of requests: a few for each kind, so that no kind starves another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import anyio
from starlette.requests import Request

from anyfind.errors import Cancelled

Result = TypeVar("Result")


class Pool:
    """Runs work in at most so many threads; the rest waits, and is dropped when its client went away.

    Args:
        most: How many at once.
    """

    def __init__(self, most: int) -> None:
        self._turns = anyio.CapacityLimiter(most)
        self._threads = anyio.CapacityLimiter(most)

    async def run(self, request: Request, work: Callable[[], Result]) -> Result:
        """What the work gives.

        Raises:
            Cancelled: The client went away before it was its turn.
        """
        async with self._turns:
            if await request.is_disconnected():
                raise Cancelled("The client went away.")
            return await anyio.to_thread.run_sync(work, limiter=self._threads)
