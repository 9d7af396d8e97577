"""An ASGI server in memory: one request, whose body comes in the pieces and at the pace that a test wants."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PORT = 4711


@dataclass
class Exchange:
    """A request and what came of it.

    Attributes:
        status: Of the answer; 0 if none came.
        headers: Of the answer.
        body: Of the answer.
        taken: Bytes of the request's body that were taken.
        torn: Whether the connection was torn down.
    """

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    taken: int = 0
    torn: bool = False

    @property
    def json(self) -> Any:
        """The document."""
        return json.loads(self.body)


def scope(
    method: str = "GET", path: str = "/v1/ping", headers: Mapping[str, str] | Sequence[tuple[str, str]] = ()
) -> Scope:
    """What a server would say about a request from this computer."""
    pairs = headers.items() if isinstance(headers, Mapping) else headers
    raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in pairs]
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "server": ("127.0.0.1", PORT),
        "client": ("127.0.0.1", 1),
        "scheme": "http",
        "method": method,
        "root_path": "",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": raw,
        "state": {},
    }


async def pieces(*parts: bytes, pause_s: float = 0.0) -> AsyncIterator[bytes]:
    """A body in pieces."""
    for part in parts:
        await asyncio.sleep(pause_s)
        yield part


async def exchange(app: ASGIApp, asked: Scope, body: AsyncIterator[bytes] | None = None) -> Exchange:
    """Send one request and wait until it is done with."""
    done = Exchange()

    def tear_down() -> None:
        done.torn = True

    asked["state"]["anyfind.abort"] = tear_down
    over = asyncio.Event()

    async def receive() -> Message:
        if body is not None and not over.is_set():
            try:
                part = await anext(body)
            except StopAsyncIteration:
                over.set()
                return {"type": "http.request", "body": b"", "more_body": False}
            done.taken += len(part)
            return {"type": "http.request", "body": part, "more_body": True}
        if not over.is_set():
            over.set()
            return {"type": "http.request", "body": b"", "more_body": False}
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            done.status = message["status"]
            done.headers = {name.decode().lower(): value.decode() for name, value in message["headers"]}
        else:
            done.body += message.get("body", b"")

    await app(asked, receive, send)
    return done


async def echo(asked: Scope, receive: Receive, send: Send) -> None:
    """An application that says how long the body is."""
    size, more = 0, True
    while more:
        message = await receive()
        size += len(message.get("body", b""))
        more = message.get("more_body", False)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(size).encode(), "more_body": False})
