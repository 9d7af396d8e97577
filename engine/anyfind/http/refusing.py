"""Refusing a request before any route sees it: the answer, a line in the log, and the rest of the body."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable
from typing import Final

from starlette.types import Receive, Scope, Send

from anyfind.http.problems import MEDIA_TYPE, Refusal, encoded

log = logging.getLogger(__name__)

LINGER_S: Final = 5.0
"""How long what a refused client still sends is thrown away, so that it gets to read the answer."""

LINES_A_MINUTE: Final = 20
"""Refusals that are logged one by one; the others are only counted."""


class RefusalLog:
    """Writes refusals down without what was sent: no token, no address, no query. Few lines, however many there are.

    Args:
        clock: Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since = clock()
        self._lines = 0
        self._unsaid: Counter[str] = Counter()

    def note(self, method: str, code: str, said: str = "") -> None:
        """Write one down, or count it.

        Args:
            method: Of the request.
            code: Why it was refused.
            said: A sentence in which nothing is the client's own.
        """
        now = self._clock()
        if now - self._since >= 60:
            self._since, self._lines = now, 0
            if self._unsaid:
                told = ", ".join(f"{count} {code}" for code, count in sorted(self._unsaid.items()))
                log.info("More requests were refused in the minute before: %s.", told)
                self._unsaid.clear()
        if self._lines >= LINES_A_MINUTE:
            self._unsaid[code] += 1
            return
        self._lines += 1
        # The method is the only word of the client's own, and it might hold anything.
        log.info("Refused a request (%s): %s.%s", method[:10], code, f" {said}" if said else "")


async def refuse(scope: Scope, receive: Receive, send: Send, refusal: Refusal) -> None:
    """Answer at once, then throw away what still comes for a while, then hang up.

    Hanging up at once would make the system tear down the connection under the client, which might not have read
    the answer yet; reading everything would let it send for ever. Nothing is kept in memory.
    """
    body = encoded(refusal.document())
    more = has_body(scope)
    headers = [
        ("Content-Type", MEDIA_TYPE),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        *refusal.headers,
        *([("Connection", "close")] if more else []),
    ]
    raw = [(name.lower().encode("ascii"), value.encode("ascii")) for name, value in headers]
    await send({"type": "http.response.start", "status": refusal.status, "headers": raw})
    await send({"type": "http.response.body", "body": body, "more_body": more})
    if more:
        await _drain(receive)
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _drain(receive: Receive) -> None:
    try:
        async with asyncio.timeout(LINGER_S):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect" or not message.get("more_body", False):
                    return
    except TimeoutError:
        return


def has_body(scope: Scope) -> bool:
    """Whether a request announces a body."""
    headers = dict(scope["headers"])
    return b"transfer-encoding" in headers or headers.get(b"content-length", b"0").strip(b"0 ") != b""
