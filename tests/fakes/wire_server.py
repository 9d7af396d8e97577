"""A server on this computer that answers as a test tells it to, down to the bytes."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Asked:
    """A request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """Its document."""
        return json.loads(self.body)


Answering = Callable[[Asked], bytes | None]
"""The bytes to answer with; ``None`` answers nothing and keeps the connection open."""


def reply(document: Any, status: int = 200, **headers: str) -> bytes:
    """The bytes of an answer with a document."""
    body = json.dumps(document).encode()
    fields = {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}
    lines = [f"HTTP/1.1 {status} Fine", *(f"{name}: {value}" for name, value in fields.items()), "", ""]
    return "\r\n".join(lines).encode() + body


@dataclass
class WireServer:
    """Listens and answers until it is closed.

    Attributes:
        answering: Makes the answers.
        asked: The requests so far.
        connections: How many were opened.
    """

    answering: Answering
    asked: list[Asked] = field(default_factory=list)
    connections: int = 0
    port: int = 0


@contextlib.contextmanager
def wire_server(answering: Answering) -> Iterator[WireServer]:
    """A server for a test."""
    server = WireServer(answering)
    listener = socket.create_server(("127.0.0.1", 0))
    server.port = listener.getsockname()[1]
    open_ones: list[socket.socket] = []

    def serve(connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as reader, contextlib.suppress(OSError):
            while (request := _read(reader)) is not None:
                server.asked.append(request)
                answer = server.answering(request)
                if answer == b"":
                    return
                if answer is not None:
                    connection.sendall(answer)

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            server.connections += 1
            open_ones.append(connection)
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        # Closing alone does not wake a thread that waits in accept.
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for one in open_ones:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        thread.join(60)


def _read(reader: Any) -> Asked | None:
    first = reader.readline().decode("latin-1").strip()
    if not first:
        return None
    method, path, _ = first.split(" ")
    headers = {}
    while line := reader.readline().decode("latin-1").strip():
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    return Asked(method, path, headers, reader.read(int(headers.get("content-length", 0))))
