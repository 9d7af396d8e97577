"""Requests that change what the engine keeps, one after the other.

Requests travel over several sockets: one that takes a change back could overtake the one that makes it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

from anyfind_desktop.client.connection import Failed, Failure

if TYPE_CHECKING:
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
        # The answer of the last change is being told: it is no longer under way, and the next is not yet sent.
        self._telling = False

    @property
    def idle(self) -> bool:
        """Whether no change is under way or waits: what is asked now is told of all of them."""
        return not self._waiting and (not self._busy or self._telling)

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

        def begin(over: Callable[[], None]) -> None:
            def answered(answer: Answer) -> None:
                self._tell(lambda: done(answer), over)

            def refused(failure: Failure) -> None:
                self._tell(lambda: failed(failure), over)

            self._client.send(method, path, model, answered, refused, body=body)

        self.run(begin)

    def run(self, work: Callable[[Callable[[], None]], None]) -> None:
        """Several requests that belong together.

        Args:
            work: Sends them when its turn comes, and calls what it is given once the last one is answered or refused.
        """
        self._waiting.append(lambda: work(self._next))
        if not self._busy:
            self._next()

    def _tell(self, told: Callable[[], None], over: Callable[[], None]) -> None:
        self._telling = True
        try:
            told()
        finally:
            self._telling = False
            over()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if self._waiting:
            self._waiting.popleft()()
