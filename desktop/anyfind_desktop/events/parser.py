"""Server-sent events out of a stream of bytes, however it is cut into pieces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LINE_LIMIT: Final = 4 * 1024 * 1024
"""No line of the engine is longer; whatever is, is no event stream."""


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One event.

    Attributes:
        type: Its name; ``message`` where the stream names none.
        data: Its text.
        id: The last id that the stream named, empty if none.
    """

    type: str
    data: str
    id: str


class EventParser:
    """Collects bytes and gives out the events that are complete.

    Lines end with LF, CR or CRLF, also when the pair is cut in two; a byte order mark at the start, comments and
    unknown fields are passed over.
    """

    def __init__(self) -> None:
        self._rest = bytearray()
        self._started = False
        self._after_return = False
        self._type = ""
        self._data: list[str] = []
        self.last_id = ""

    def feed(self, chunk: bytes) -> list[ServerEvent]:
        """The events that this piece completes.

        Raises:
            ValueError: A line is longer than any event of the engine.
        """
        events = []
        for line in self._lines(chunk):
            event = self._take(line)
            if event is not None:
                events.append(event)
        return events

    def _lines(self, chunk: bytes) -> list[str]:
        if self._after_return and chunk.startswith(b"\n"):
            # The second half of a CRLF whose first half ended the piece before.
            chunk = chunk[1:]
            self._after_return = False
        if not chunk:
            return []
        self._after_return = chunk.endswith(b"\r")
        self._rest += chunk
        # bytes.splitlines splits at LF, CR and CRLF only, unlike that of str.
        pieces = bytes(self._rest).splitlines(keepends=True)
        last = pieces[-1] if pieces and not pieces[-1].endswith((b"\n", b"\r")) else b""
        if last:
            pieces.pop()
        self._rest = bytearray(last)
        if len(self._rest) > LINE_LIMIT:
            raise ValueError("the event stream holds a line that does not end")
        return [self._decode(piece) for piece in pieces]

    def _decode(self, piece: bytes) -> str:
        if not self._started:
            self._started = True
            piece = piece.removeprefix(b"\xef\xbb\xbf")
        return piece.rstrip(b"\r\n").decode("utf-8", "replace")

    def _take(self, line: str) -> ServerEvent | None:
        if not line:
            return self._dispatch()
        field, colon, value = line.partition(":")
        if colon:
            value = value.removeprefix(" ")
        if field == "event":
            self._type = value
        elif field == "data":
            self._data.append(value)
        elif field == "id" and "\0" not in value:
            self.last_id = value
        return None

    def _dispatch(self) -> ServerEvent | None:
        kind, data = self._type, self._data
        self._type, self._data = "", []
        return ServerEvent(kind or "message", "\n".join(data), self.last_id) if data else None
