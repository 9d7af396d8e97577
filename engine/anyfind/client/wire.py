"""HTTP/1.1 to a server on this computer, as far as a client of one's own engine needs it.

The standard library's client costs 20 ms to import (it brings TLS and mail parsing), a third of what everything else
that a search by a running engine loads costs together.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO, Final

IDLE_S: Final = 2.0
"""A connection that was idle for longer is not used again: the server may be closing it."""

LONGEST_LINE: Final = 65_536
"""Bytes of a header line beyond which this is no answer."""


class Garbled(Exception):
    """What came back is not HTTP."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server answered; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Connection:
    """A connection to 127.0.0.1, opened when it is needed and kept between requests. One thread at a time.

    Args:
        port: Where the server listens.
    """

    def __init__(self, port: int) -> None:
        self._port = port
        self._socket: socket.socket | None = None
        self._reader: BinaryIO | None = None
        self._used = 0.0

    def exchange(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes | None, timeout_s: float
    ) -> Reply:
        """Send a request and read the answer.

        Raises:
            ConnectionError: Nobody listens, or the server went away.
            TimeoutError: Nothing came for that long.
            Garbled: What came is not HTTP.
        """
        if self._socket is not None and time.monotonic() - self._used > IDLE_S:
            self.close()
        try:
            reply = self._exchange(method, path, headers, body, timeout_s)
        except BaseException:
            # Also after Ctrl-C: the rest of an answer must not be taken for the next one.
            self.close()
            raise
        self._used = time.monotonic()
        if reply.headers.get("connection", "").lower() == "close":
            self.close()
        return reply

    def close(self) -> None:
        """Let go of the connection."""
        if self._reader is not None:
            self._reader.close()
        if self._socket is not None:
            self._socket.close()
        self._reader = self._socket = None

    def _exchange(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes | None, timeout_s: float
    ) -> Reply:
        if self._socket is None:
            # Not create_connection, which loads the codec of international names first.
            self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            self._socket.settimeout(timeout_s)
            self._socket.connect(("127.0.0.1", self._port))
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._reader = self._socket.makefile("rb")
        self._socket.settimeout(timeout_s)
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self._port}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        if body is not None:
            lines.append(f"Content-Length: {len(body)}")
        self._socket.sendall("\r\n".join([*lines, "", ""]).encode("latin-1") + (body or b""))
        assert self._reader is not None
        status = _status(_line(self._reader))
        fields: dict[str, str] = {}
        while line := _line(self._reader):
            name, _, value = line.partition(":")
            fields[name.strip().lower()] = value.strip()
        return Reply(status, fields, _body(self._reader, status, fields))


def _line(reader: BinaryIO) -> str:
    line = reader.readline(LONGEST_LINE)
    if not line:
        raise ConnectionResetError("the server closed the connection")
    if not line.endswith(b"\n"):
        raise Garbled("a line without an end")
    return line.decode("latin-1").rstrip("\r\n")


def _status(line: str) -> int:
    protocol, _, rest = line.partition(" ")
    number = rest.partition(" ")[0]
    if not protocol.startswith("HTTP/1.") or not number.isdecimal():
        raise Garbled("no status line")
    return int(number)


def _body(reader: BinaryIO, status: int, fields: Mapping[str, str]) -> bytes:
    if status in {204, 304}:
        return b""
    if fields.get("transfer-encoding", "").lower() == "chunked":
        parts = []
        while size := _size(_line(reader).partition(";")[0], 16):
            parts.append(_exactly(reader, size))
            _line(reader)
        while _line(reader):
            # Fields after the last chunk.
            continue
        return b"".join(parts)
    if "content-length" in fields:
        return _exactly(reader, _size(fields["content-length"], 10))
    return reader.read()


def _size(text: str, base: int) -> int:
    try:
        return int(text, base)
    except ValueError as error:
        raise Garbled("no length") from error


def _exactly(reader: BinaryIO, size: int) -> bytes:
    data = reader.read(size)
    if len(data) < size:
        raise ConnectionResetError("the server closed the connection")
    return data
