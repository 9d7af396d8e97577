"""The route of the stream of events."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from anyfind.http.parts import PROBLEMS, Parts, is_reader
from anyfind.http.problems import Refusal
from anyfind.http.sse import MOST_STREAMS, EventStream

_DESCRIPTION = """Server-sent events, each with an `id`, an `event` and its `data`, as `Event` describes them.
A client that comes back with `Last-Event-ID` gets what it missed, or `resync` when that is not known any more."""


def routes(parts: Parts) -> APIRouter:
    """Follow what happens."""
    router = APIRouter(tags=["events"], responses=PROBLEMS)
    streams = _Streams()

    @router.get(
        "/events",
        operation_id="events",
        summary="Follow what happens",
        description=_DESCRIPTION,
        response_class=Response,
        responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
    )
    async def events(request: Request, last_event_id: Annotated[str | None, Header(max_length=40)] = None) -> Response:
        if streams.open >= MOST_STREAMS:
            raise Refusal(503, f"{MOST_STREAMS} clients follow already.", "Close one of them.")
        # Jobs may name any file of the user, and are not for read-only tokens here either.
        without = ("job",) if is_reader(request) else ()
        stream = EventStream(parts.daemon.events, parts.stopping, _number(last_event_id), without=without)
        return _Counted(streams, stream)

    return router


def _number(last_event_id: str | None) -> int | None:
    """The id as a number; one that is none was not given by this engine, so everything has to be asked for again."""
    if last_event_id is None or not last_event_id.strip():
        return None
    text = last_event_id.strip()
    return int(text) if text.isascii() and text.isdigit() else 0


class _Streams:
    """How many streams are open; only the service's loop counts."""

    def __init__(self) -> None:
        self.open = 0


class _Counted(Response):
    """A stream that counts while it lasts."""

    def __init__(self, streams: _Streams, stream: EventStream) -> None:
        super().__init__()
        self._streams = streams
        self._stream = stream

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._streams.open += 1
        try:
            await self._stream(scope, receive, send)
        finally:
            self._streams.open -= 1
