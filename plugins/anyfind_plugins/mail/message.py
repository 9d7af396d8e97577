"""What a message says: headers, the text that a reader would see, and attachments."""

from __future__ import annotations

import email.policy
import email.utils
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any, Final

from anyfind.sdk import BadInput
from anyfind_plugins.documents.html import html_to_text
from anyfind_plugins.documents.reading import decode_text, storable
from anyfind_plugins.runtime.quiet import QuietWarnings

_SHOWN: Final = ("subject", "from", "to", "cc", "date")
_DEPTH: Final = 50  # of parts in parts


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in a message.

    Attributes:
        name: File name, or one made from its type.
        data: Its bytes.
    """

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as a reader sees it.

    Attributes:
        headers: Decoded, by lower-case name; only those that are there.
        body: Plain text.
        attachments: In order.
        dropped: How many attachments the limits left out.
    """

    headers: dict[str, str]
    body: str
    attachments: list[Attachment] = field(default_factory=list)
    dropped: int = 0

    @property
    def text(self) -> str:
        """Headers, an empty line and the body."""
        lines = [f"{name.capitalize()}: {self.headers[name]}" for name in _SHOWN if name in self.headers]
        return "\n".join(lines) + "\n\n" + self.body

    @property
    def sent_at(self) -> str | None:
        """The date by ISO 8601, if it can be read."""
        try:
            return email.utils.parsedate_to_datetime(self.headers.get("date", "")).isoformat()
        except (ValueError, TypeError, OverflowError):
            return None


class LetterReader:
    """Parses messages. Safe to use from several threads."""

    def __init__(self) -> None:
        self._quiet = QuietWarnings()

    def read(self, data: bytes, attachment_bytes: int, attachments: int) -> Letter:
        """A message.

        Args:
            data: As it was sent.
            attachment_bytes: Limit for all attachments together.
            attachments: Limit for their number.

        Raises:
            BadInput: It cannot be parsed.
        """
        try:
            with self._quiet():
                message = BytesParser(policy=email.policy.default).parsebytes(data)
                return _letter(message, attachment_bytes, attachments)
        except (MemoryError, BadInput):
            raise
        except Exception as error:
            # The parser promises never to fail and does on hostile headers, with whatever exception comes.
            raise BadInput(f"The message cannot be parsed: {type(error).__name__}.") from error


def _letter(message: Any, attachment_bytes: int, limit: int) -> Letter:
    headers = {name: storable(value) for name in _SHOWN if (value := _header(message, name))}
    plain: list[str] = []
    marked: list[str] = []
    letter = Letter(headers, "")
    kept: list[Attachment] = []
    dropped = 0
    for number, part in enumerate(_leaves(message), 1):
        kind = part.get_content_type()
        name = _name(part)
        inline = name is None and part.get_content_disposition() != "attachment"
        if inline and kind in {"text/plain", "text/html"}:
            data = _payload(part)
            (plain if kind == "text/plain" else marked).append(_decoded(data, part.get_content_charset()))
            continue
        data = _inner_letter(part) if kind == "message/rfc822" and part.is_multipart() else _payload(part)
        if not data:
            continue
        attachment_bytes -= len(data)
        if attachment_bytes < 0 or len(kept) >= limit:
            dropped += 1
            continue
        kept.append(Attachment(storable(name or f"part-{number}{_suffix(kind)}"), data))
    # HTML that stands beside plain text says the same in other clothes.
    body = (
        "\n".join(plain) if any(text.strip() for text in plain) else "\n".join(html_to_text(page)[0] for page in marked)
    )
    return Letter(letter.headers, storable(body.replace("\r\n", "\n").replace("\r", "\n")), kept, dropped)


def _leaves(message: Any) -> Iterator[EmailMessage]:
    """Parts that hold no other parts, in order; messages inside messages count as one."""
    stack: list[tuple[Any, int]] = [(message, 0)]
    while stack:
        part, depth = stack.pop()
        if part.is_multipart() and part.get_content_type() != "message/rfc822" and depth < _DEPTH:
            stack.extend((child, depth + 1) for child in reversed(part.get_payload()))
        elif not part.is_multipart() or part.get_content_type() == "message/rfc822":
            yield part


def _inner_letter(part: Any) -> bytes:
    data: bytes = part.get_payload(0).as_bytes()
    return data


def _header(message: Any, name: str) -> str | None:
    try:
        value = message[name]
        return " ".join(str(value).split()) if value is not None else None
    except Exception:  # noqa: BLE001 - the parser of structured headers fails on hostile ones in many ways
        # As it was sent is better than nothing: raw_items does not parse.
        raw = {key.lower(): value for key, value in message.raw_items()}
        return " ".join(str(raw.get(name, "")).split()) or None


def _name(part: Any) -> str | None:
    try:
        name = part.get_filename()
    except Exception:  # noqa: BLE001 - as for headers
        return "attachment"
    return str(name).strip() or None if name else None


def _payload(part: Any) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def _decoded(data: bytes, charset: str | None) -> str:
    if charset:
        try:
            return data.decode(charset)
        except (LookupError, ValueError):
            pass  # a letter that is wrong about itself; the bytes decide below
    try:
        return decode_text(data, "The message")[0] if data else ""
    except BadInput:
        return data.decode("latin-1").replace("\0", "")


def _suffix(kind: str) -> str:
    import mimetypes

    return ".eml" if kind == "message/rfc822" else mimetypes.MimeTypes().guess_extension(kind) or ".bin"
