"""The outermost layer: clients that do not read are let go, and nothing unexpected reaches the server."""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from anyfind.errors import EngineGone
from anyfind.http.problems import MEDIA_TYPE, encoded
from anyfind.http.stopping import Stopping
from anyfind.service import jobs

log = logging.getLogger(__name__)

SEND_S: Final = 30.0
"""A client that takes nothing for so long is let go."""

ENDING_S: Final = 1.0
"""The same once the service ends."""

ABORT: Final = "anyfind.abort"
"""Key of a request's state: tears its connection down."""


class HangUp(Exception):
    """The connection is given up: the client takes nothing, or the service ends in the middle of a long answer."""


class Guard:
    """Bounds every send, and answers what nobody thought of with a problem that holds no details.

    Args:
        app: What is behind.
        stopping: Set when the service ends.
        patience_s: How long a client may take nothing.
    """

    def __init__(self, app: ASGIApp, stopping: Stopping, patience_s: float = SEND_S) -> None:
        self._app = app
        self._stopping = stopping
        self._patience_s = patience_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See :class:`Guard`."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def bounded(message: Message) -> None:
            nonlocal started
            started = True
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], *_missing(message)]}
            await self._send(send, message)

        try:
            await self._app(scope, receive, bounded)
        except HangUp:
            await abort(scope)
        except asyncio.CancelledError:
            if started or not self._stopping.begun:
                raise
            # The request took longer than it may once the service ends.
            await _tell(send, EngineGone("The engine ended before it answered.", hint="Run the command again."))
        except Exception as error:
            log.exception("A request failed unexpectedly: %s.", scope["method"])
            if started:
                await abort(scope)
                return
            await _tell(send, error)

    async def _send(self, send: Send, message: Message) -> None:
        sent = False

        def hurry() -> None:
            if not sent:
                limit.reschedule(asyncio.get_running_loop().time() + min(ENDING_S, self._patience_s))

        try:
            async with asyncio.timeout(self._patience_s) as limit:
                with self._stopping.telling(hurry):
                    await send(message)
                sent = True
        except TimeoutError:
            raise HangUp from None


async def _tell(send: Send, error: Exception) -> None:
    problem = jobs.problem(error)
    body = encoded(problem)
    headers = [(b"content-type", MEDIA_TYPE.encode()), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": problem.status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})


def _missing(message: Message) -> list[tuple[bytes, bytes]]:
    have = {name.lower() for name, _ in message["headers"]}
    return [] if b"x-content-type-options" in have else [(b"x-content-type-options", b"nosniff")]


async def abort(scope: Scope) -> None:
    """Tear a request's connection down, without waiting for what is still unsent."""
    tear_down = scope.get("state", {}).get(ABORT)
    if tear_down is not None:
        tear_down()
        # The server learns of it in the next turn of its loop, and only then knows that nothing more will come.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
