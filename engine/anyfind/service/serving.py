"""The life of a running engine's process: from the lock to the last snapshot."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Final, Protocol

from anyfind.api.endpoint import API, Endpoint, remove_endpoint, write_endpoint
from anyfind.service.daemon import Daemon

log = logging.getLogger(__name__)

SWITCH_S: Final = 0.001
"""How long a thread may keep the interpreter from the others. A search asks for it again after each statement of the
database, and Python's own 5 ms each time add up while indexing computes."""

_SIGNALS = tuple(
    number for name in ("SIGTERM", "SIGINT", "SIGBREAK") if (number := getattr(signal, name, None)) is not None
)


class Server(Protocol):
    """What listens for requests."""

    def start(self) -> int:
        """Listen; the port on 127.0.0.1, where requests are answered when this returns."""
        ...

    def stop(self) -> None:
        """Take no more requests, and finish those in flight."""
        ...


class Ending:
    """That the process should end: asked for by a signal or a request."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    def ask(self) -> None:
        """End soon; returns at once and may be called from anywhere."""
        self._asked.set()

    def wait(self) -> None:
        """Until somebody asks."""
        # With a limit: on Windows a wait without one does not let Ctrl-C through.
        while not self._asked.wait(1.0):
            pass


def serve(
    daemon: Daemon,
    server: Server,
    token: str,
    ending: Ending,
    on_ready: Callable[[Endpoint], None] | None = None,
) -> None:
    """Run an engine until SIGTERM, SIGINT or a request ends it.

    Then no more requests are taken, those in flight are finished, jobs are cancelled, the index is saved, the
    endpoint is taken back and the library is given back.

    Args:
        daemon: The engine, which holds the library's lock and has not been started.
        server: Answers requests by it.
        token: What clients have to show; it stands in the endpoint file.
        ending: Set by whoever wants it to end; signals set it too, where this runs in the main thread.
        on_ready: Called once when requests are answered and the endpoint file is there.

    Raises:
        OSError: The socket cannot listen or the endpoint file cannot be written.
    """
    library, pid = daemon.places.library, os.getpid()
    restore = _on_signals(ending)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_S)
    try:
        try:
            endpoint = Endpoint(server.start(), token, pid, API)
            # One of an engine that was killed may lie there; this one holds the lock, so nobody else can mean it.
            write_endpoint(library, endpoint)
            daemon.start()
            log.info("The engine listens on port %d.", endpoint.port)
            if on_ready is not None:
                on_ready(endpoint)
            ending.wait()
            log.info("The engine ends.")
        finally:
            remove_endpoint(library, pid)
            server.stop()
    finally:
        try:
            daemon.stop()
        finally:
            sys.setswitchinterval(interval)
            restore()


def _on_signals(ending: Ending) -> Callable[[], None]:
    """Let signals ask for the end; call the result to have them do what they did before."""
    if threading.current_thread() is not threading.main_thread():
        return lambda: None

    def asked(number: int, frame: FrameType | None) -> None:
        del number, frame
        ending.ask()

    before = {number: signal.signal(number, asked) for number in _SIGNALS}

    def restore() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    return restore
