"""One connection as the server sees it: headers may not take for ever, and what is no HTTP gets a problem, too."""

from __future__ import annotations

import asyncio
import logging
import socket
import sys
from typing import Any, Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from anyfind.http.guard import ABORT
from anyfind.http.problems import MEDIA_TYPE, Refusal, encoded

HEAD_S: Final = 15.0
"""Within this many seconds of its first byte the head of a request has to be here."""

HEAD_BYTES: Final = 32 << 10
"""The longest request line with all headers."""


class Connection(H11Protocol):
    """Uvicorn's own connection with a clock on the head of each request.

    What Uvicorn would say about single requests stays unsaid: strangers could fill the log, and it names them.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Uvicorn asks whether anybody would listen, which says nothing about whether anything may be told.
        self.access_log = False
        self.logger = logging.getLogger("anyfind.http.connection")
        self.logger.setLevel(logging.ERROR)
        self._head_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as Uvicorn has it
        """A client is there."""
        super().connection_made(transport)
        told = transport.get_extra_info("socket")
        if told is not None:
            # An answer is written in two pieces, of which the system would hold back the second for 40 ms. The event
            # loop forbids that by itself only for sockets that were made with the protocol's number.
            told.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.app_state = {**self.app_state, ABORT: transport.abort}
        self._head_timer = self.loop.call_later(HEAD_S, self._too_slow)

    def data_received(self, data: bytes) -> None:
        """Something came."""
        super().data_received(data)
        if self.transport.is_closing() or self.conn.their_state is not h11.IDLE:
            self._unset_head_timer()
        elif self._head_timer is None:
            self._head_timer = self.loop.call_later(HEAD_S, self._too_slow)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone."""
        self._unset_head_timer()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP, or has too long a head."""
        error = sys.exc_info()[1]
        status = error.error_status_hint if isinstance(error, h11.RemoteProtocolError) else 400
        refusal = Refusal(431, "The request's headers are too long.") if status == 431 else Refusal(400, msg)
        if self.conn.our_state not in {h11.IDLE, h11.SEND_RESPONSE}:
            # An answer is on its way already; there is no room for another.
            self.transport.abort()
            return
        body = encoded(refusal.document())
        headers = [
            ("content-type", MEDIA_TYPE),
            ("content-length", str(len(body))),
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
            ("connection", "close"),
        ]
        for event in (
            h11.Response(status_code=refusal.status, headers=headers),
            h11.Data(data=body),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def _too_slow(self) -> None:
        self._head_timer = None
        if self.conn.their_state is h11.IDLE:
            self.transport.abort()

    def _unset_head_timer(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None
