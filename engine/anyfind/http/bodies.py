"""What may be in a request's body: JSON, not too much of it, and not for ever."""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from anyfind.http.problems import Refusal
from anyfind.http.refusing import RefusalLog, has_body, refuse

MOST_BYTES: Final = 1 << 20
"""The largest body of most routes."""

MOST_PASTED: Final = 48 << 20
"""The largest body of a search, which may bring a picture along."""

LARGE_AT_ONCE: Final = 4
"""Bodies beyond that of most routes that are in memory at once."""

BODY_S: Final = 30.0
"""Within this many seconds a body has to be here."""


class Bodies:
    """Reads a body before any route runs, or refuses it: by what it is, by the length it announces, by what comes.

    Args:
        app: What is behind.
        log: Where refusals are written down.
        patience_s: How long a body may take.
    """

    def __init__(self, app: ASGIApp, log: RefusalLog, patience_s: float = BODY_S) -> None:
        self._app = app
        self._log = log
        self._patience_s = patience_s
        self._large = asyncio.Semaphore(LARGE_AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See :class:`Bodies`."""
        if scope["type"] != "http" or not has_body(scope):
            await self._app(scope, receive, send)
            return
        try:
            most, announced = _limits(scope)
        except Refusal as refusal:
            await self._refuse(scope, receive, send, refusal)
            return
        if most <= MOST_BYTES or (announced is not None and announced <= MOST_BYTES):
            await self._pass_on(scope, receive, send, most)
            return
        async with self._large:
            await self._pass_on(scope, receive, send, most)

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send, most: int) -> None:
        try:
            body = await self._read(receive, most)
        except Refusal as refusal:
            await self._refuse(scope, receive, send, refusal)
            return
        if body is not None:
            await self._app(scope, _Replay(body, receive), send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send, refusal: Refusal) -> None:
        self._log.note(scope["method"], refusal.code, refusal.detail)
        await refuse(scope, receive, send, refusal)

    async def _read(self, receive: Receive, most: int) -> bytes | None:
        """The body; ``None`` if the client went away."""
        parts: list[bytes] = []
        size = 0
        try:
            async with asyncio.timeout(self._patience_s):
                while True:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        return None
                    part = message.get("body", b"")
                    size += len(part)
                    if size > most:
                        parts.clear()
                        raise _too_large(most)
                    parts.append(part)
                    if not message.get("more_body", False):
                        return b"".join(parts)
        except TimeoutError:
            raise Refusal(408, "The body did not come within the time that it may take.") from None


def _limits(scope: Scope) -> tuple[int, int | None]:
    """How large the body may be, and how large it says it is; refuses what need not be looked at."""
    headers = dict(scope["headers"])
    kind = headers.get(b"content-type", b"").partition(b";")[0].strip().lower()
    if kind != b"application/json":
        raise Refusal(415, "A body has to be JSON.", "Send 'Content-Type: application/json'.")
    most = MOST_PASTED if scope["path"] == "/v1/search" else MOST_BYTES
    length = headers.get(b"content-length")
    announced = None if length is None else int(length)
    if announced is not None and announced > most:
        raise _too_large(most)
    return most, announced


def _too_large(most: int) -> Refusal:
    return Refusal(413, f"The body is larger than the {most >> 20} MB that are taken here.")


class _Replay:
    """A body that was read already, then whatever else the client does."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Message:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}
