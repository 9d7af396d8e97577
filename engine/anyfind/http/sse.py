"""Server-sent events: what happens in the engine, told to clients that stay connected."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Collection
from typing import Final

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from anyfind.api.live import Event
from anyfind.http.guard import abort
from anyfind.http.stopping import Stopping
from anyfind.service.events import EventLog

HEARTBEAT_S: Final = 15.0
"""Pause after which a comment says that the engine is still there."""

MOST_UNSENT: Final = 2000
"""Events that wait for a slow client; one that falls further behind is let go, and catches up when it comes back."""

MOST_STREAMS: Final = 100
"""Clients that follow at once."""

GOODBYE_S: Final = 1.0
"""How long a client may take to notice that the service ends."""


class EventStream(Response):
    """One client's stream.

    Args:
        events: What is followed.
        stopping: Ends the stream.
        after: Id of the last event that the client saw, or ``None``.
        without: Kinds of events that are not told to this client.
        heartbeat_s: Pause between two signs of life.
    """

    def __init__(
        self,
        events: EventLog,
        stopping: Stopping,
        after: int | None,
        heartbeat_s: float = HEARTBEAT_S,
        without: Collection[str] = (),
    ) -> None:
        super().__init__(
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"}, media_type="text/event-stream"
        )
        # A stream has no length.
        del self.headers["content-length"]
        self._events = events
        self._stopping = stopping
        self._after = after
        self._heartbeat_s = heartbeat_s
        self._without = without
        self._unsent: deque[Event] = deque()
        self._news = asyncio.Event()
        self._behind = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Follow until the client leaves, falls behind, or the service ends."""
        loop = asyncio.get_running_loop()

        def hear(event: Event) -> None:
            if event.type in self._without:
                return
            # A loop that is closed has nobody left who listens.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(self._keep, event)

        after = self._events.last if self._after is None else self._after
        unfollow = self._events.follow(hear, after)
        try:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            hello = f"retry: 1000\nid: {after}\n\n: hello\n\n" if self._after is None else "retry: 1000\n\n: hello\n\n"
            await send({"type": "http.response.body", "body": hello.encode(), "more_body": True})
            await self._follow(scope, receive, send)
        finally:
            unfollow()

    async def _follow(self, scope: Scope, receive: Receive, send: Send) -> None:
        pump = asyncio.create_task(self._pump(send))
        behind = asyncio.create_task(self._behind.wait())
        ending = asyncio.create_task(self._stopping.wait())
        gone = asyncio.create_task(_gone(receive))
        tasks = (pump, behind, ending, gone)
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            # A task that was cancelled has to have ended before anybody else sends.
            outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        if gone.done() and not gone.cancelled() and outcomes[3] is None:
            return
        if isinstance(outcomes[0], Exception):
            raise outcomes[0]
        if behind.done() and not behind.cancelled():
            await abort(scope)
            return
        try:
            async with asyncio.timeout(GOODBYE_S):
                await send({"type": "http.response.body", "body": b"", "more_body": False})
        except TimeoutError:
            await abort(scope)

    def _keep(self, event: Event) -> None:
        if len(self._unsent) >= MOST_UNSENT:
            self._behind.set()
            return
        self._unsent.append(event)
        self._news.set()

    async def _pump(self, send: Send) -> None:
        while True:
            try:
                async with asyncio.timeout(self._heartbeat_s):
                    await self._news.wait()
            except TimeoutError:
                await send({"type": "http.response.body", "body": b": still here\n\n", "more_body": True})
                continue
            self._news.clear()
            while self._unsent:
                some = [self._unsent.popleft() for _ in range(min(50, len(self._unsent)))]
                frames = b"".join(frame(event) for event in some)
                await send({"type": "http.response.body", "body": frames, "more_body": True})


def frame(event: Event) -> bytes:
    """An event as it goes over the wire; JSON's escapes keep it on one line."""
    data = json.dumps(event.data, ensure_ascii=True, separators=(",", ":"))
    return f"id: {event.id}\nevent: {event.type}\ndata: {data}\n\n".encode("ascii")


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue
