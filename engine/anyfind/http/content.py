"""The bytes of a file, whole or in part."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import BinaryIO, Final
from urllib.parse import quote

import anyio
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from anyfind.http.guard import HangUp
from anyfind.http.problems import Refusal
from anyfind.http.stopping import Stopping

CHUNK: Final = 256 << 10
"""Bytes that are read at once."""

_RANGE: Final = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


def wanted(header: str | None, size: int) -> tuple[int, int] | None:
    """First byte and the one behind the last that a ``Range`` header asks for; ``None`` for the whole file.

    What it cannot mean is passed over, as the standard has it; several ranges are answered with the whole.

    Raises:
        Refusal: The range lies behind the end.
    """
    found = _RANGE.fullmatch(header.replace(" ", "")) if header else None
    if found is None or found.group(1) == found.group(2) == "":
        return None
    first, last = found.groups()
    if first == "":
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1 if last else size)
        if last and int(last) < int(first):
            return None
    if start >= size or start >= end:
        unmet = (("Content-Range", f"bytes */{size}"),)
        raise Refusal(416, "The range lies behind the end of the file.", headers=unmet)
    return start, end


class FileBytes(Response):
    """A file that is open, sent in pieces and closed whatever happens.

    Args:
        file: The file.
        path: Where it is, for its name.
        mime: Its media type.
        part: First byte and the one behind the last; the whole file when ``None``.
        threads: In which it is read.
        stopping: Breaks it off when the service ends.
    """

    def __init__(
        self,
        file: BinaryIO,
        path: Path,
        mime: str,
        part: tuple[int, int] | None,
        threads: anyio.CapacityLimiter,
        stopping: Stopping,
    ) -> None:
        size = os.fstat(file.fileno()).st_size
        start, end = part or (0, size)
        # A page that got hold of it must neither run it nor show it as something else.
        headers = {
            "Accept-Ranges": "bytes",
            "Cache-Control": "no-store",
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(os.fsencode(path.name))}",
            "Content-Length": str(end - start),
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-Type-Options": "nosniff",
        }
        if part is not None:
            headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
        super().__init__(status_code=200 if part is None else 206, headers=headers, media_type=mime)
        self._file = file
        self._left = end - start
        self._start = start
        self._threads = threads
        self._stopping = stopping

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 (ASGI's signature)
        """Send it."""
        try:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            self._file.seek(self._start)
            while self._left:
                if self._stopping.begun:
                    raise HangUp
                piece = await anyio.to_thread.run_sync(self._file.read, min(CHUNK, self._left), limiter=self._threads)
                if not piece:
                    # It became shorter meanwhile. The client counts the bytes and sees that some are missing.
                    raise HangUp
                self._left -= len(piece)
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            self._file.close()
