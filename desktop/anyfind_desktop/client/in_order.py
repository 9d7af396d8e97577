"""Requests that change what the engine keeps, one after the other.

Requests travel over several sockets: one that takes a change back could overtake the one that makes it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel

from anyfind_desktop.client.connection import Failed, Failure
from anyfind_desktop.client.engine import EngineClient

Answer = TypeVar("Answer", bound=BaseModel)


class InOrder:
    """Sends a request once the one before it was answered or has failed.

    Args:
        client: The engine.
    """

    def __init__(self, client: EngineClient) -> None:
        self._client = client
        self._waiting: deque[Callable[[], None]] = deque()
        self._busy = False

    def send(
        self,
        method: str,
        path: str,
        model: type[Answer],
        done: Callable[[Answer], None],
        failed: Failed,
        *,
        body: BaseModel | None = None,
    ) -> None:
        """A request as ``EngineClient.send`` takes it, when its turn comes. It cannot be dropped."""

        def answered(answer: Answer) -> None:
            try:
                done(answer)
            finally:
                self._next()

        def refused(failure: Failure) -> None:
            try:
                failed(failure)
            finally:
                self._next()

        def begin() -> None:
            self._client.send(method, path, model, answered, refused, body=body)

        self._waiting.append(begin)
        if not self._busy:
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if self._waiting:
            self._waiting.popleft()()
