"""The service as a thread of the engine's process."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Callable
from typing import Final

import uvicorn

from anyfind.errors import AnyfindError
from anyfind.http.app import make_app
from anyfind.http.connection import HEAD_BYTES, Connection
from anyfind.http.stopping import Stopping
from anyfind.http.tokens import TokenBook
from anyfind.service.daemon import Daemon

log = logging.getLogger(__name__)

DRAIN_S: Final = 5
"""How long requests in flight may take once the service ends."""

SLACK_S: Final = 2
"""How long the service's thread may take beyond that."""

BACKLOG: Final = 128
"""Connections that the system keeps waiting."""


class HttpServer:
    """Answers requests on 127.0.0.1, on a port that the system chooses. Signals are somebody else's business.

    Args:
        daemon: The running engine.
        token: Its owner's token.
        shutdown: Called, from any thread, when a client asks the process to end.
    """

    def __init__(self, daemon: Daemon, token: str, shutdown: Callable[[], None]) -> None:
        self._stopping = Stopping()
        self._shutdown = shutdown
        tokens = TokenBook(daemon.places.library, token)
        config = uvicorn.Config(
            make_app(daemon, tokens, shutdown, self._stopping),
            http=Connection,
            ws="none",
            loop="asyncio",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            backlog=BACKLOG,
            timeout_keep_alive=75,
            timeout_graceful_shutdown=DRAIN_S,
            h11_max_incomplete_event_size=HEAD_BYTES,
        )
        self._listening = threading.Event()
        self._server = _Server(config, self._listening)
        self._thread: threading.Thread | None = None
        self._failure: BaseException | None = None

    def start(self) -> int:
        """Listen; the port. Requests are answered when it returns.

        Raises:
            AnyfindError: Nobody may listen here.
        """
        try:
            listener = socket.create_server(("127.0.0.1", 0), backlog=BACKLOG)
        except OSError as error:
            raise AnyfindError(f"The engine cannot listen on this computer ({error.strerror}).") from error
        port: int = listener.getsockname()[1]
        self._thread = threading.Thread(target=self._run, args=(listener,), name="anyfind-http", daemon=True)
        self._thread.start()
        self._listening.wait()
        if self._failure is not None:
            raise AnyfindError(f"The service did not start: {self._failure}.") from self._failure
        return port

    def stop(self) -> None:
        """Take no more requests, end streams and long polls, and wait a while for what is in flight."""
        self._stopping.begin()
        self._server.should_exit = True
        if self._thread is not None:
            # A request may wait for work that only the end of the engine breaks off.
            self._thread.join(DRAIN_S + SLACK_S)

    def _run(self, listener: socket.socket) -> None:
        try:
            with listener:
                self._server.run([listener])
        except (Exception, SystemExit) as error:
            log.exception("The service ended unexpectedly.")
            self._failure = error
            # An engine that nobody can talk to would only hold the library.
            self._shutdown()
        finally:
            self._listening.set()


class _Server(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config, listening: threading.Event) -> None:
        super().__init__(config)
        self._listening = listening

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self._listening.set()
