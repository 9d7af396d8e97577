"""The extractors of single letters and of mailboxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

from anyfind.sdk import BadInput, Context, Embedded, Extraction, Segment, Source, TooLarge
from anyfind_plugins.documents.passages import passages
from anyfind_plugins.documents.reading import limit_of
from anyfind_plugins.mail.message import Letter, LetterReader

_HEADER: Final = re.compile(rb"^[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]", re.MULTILINE)
_TELLING: Final = re.compile(
    rb"^(?:received|from|to|subject|date|message-id|mime-version|return-path|delivered-to):",
    re.IGNORECASE | re.MULTILINE,
)
_FROM_LINE: Final = re.compile(rb"From \S+.*\d\d:\d\d.*\d{4}")
_LETTER_MB: Final = 64
_ATTACHMENTS: Final = 200
_ATTACHMENT_BYTES: Final = 200_000_000
_DEFAULT_MESSAGES: Final = 2_000
_SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,8}")


class LetterExtractor:
    """Reads a letter: headers and body as text, attachments as files of their own."""

    def __init__(self) -> None:
        self._reader = LetterReader()

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure if the name says so and headers follow."""
        if path.suffix.lower() not in {".eml", ".emlx"}:
            # A letter under another name must start with headers that only letters have.
            start = head[:2048]
            return 0.5 if _HEADER.match(start) and len(set(map(bytes.lower, _TELLING.findall(start)))) >= 3 else 0.0
        return 0.9 if _HEADER.search(head[:2048]) else 0.3

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction | Embedded]:
        """The letter in passages, ``title``, ``author`` and ``sent_at`` as facts, and its attachments.

        Raises:
            TooLarge: It is beyond 64 MB.
            BadInput: It is no letter.
            OSError: It cannot be read now.
        """
        name = source.path.name
        with source.path.open("rb") as stream:
            data = stream.read(_LETTER_MB * 1_000_000 + 1)
        if not data:
            raise BadInput(f"{name} is empty (0 bytes).")
        if len(data) > _LETTER_MB * 1_000_000:
            raise TooLarge(f"{name} is larger than {_LETTER_MB} MB, the limit for one letter.")
        if path_is_emlx(source.path):
            data = data.partition(b"\n")[2]  # Apple Mail writes the length first
        letter = self._reader.read(data, _ATTACHMENT_BYTES, _ATTACHMENTS)
        if not letter.headers:
            raise BadInput(f"{name} is no letter: it has none of the headers that letters have.")
        said = {"title": letter.headers.get("subject"), "author": letter.headers.get("from"), "sent_at": letter.sent_at}
        limit = limit_of(ctx)
        cut = len(letter.text) > limit or letter.dropped > 0
        yield Extraction({key: value for key, value in {**said, "truncated": cut}.items() if value})
        yield from passages(letter.text[:limit])
        yield from _attached(letter, ctx, "")

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """A letter has no picture."""
        return


class MailboxExtractor:
    """Reads a mailbox in mbox format, a message a page."""

    def __init__(self) -> None:
        self._reader = LetterReader()

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of the line that starts each message."""
        if _FROM_LINE.match(head) and _HEADER.search(head):
            return 0.95
        return 0.3 if path.suffix.lower() == ".mbox" else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction | Embedded]:
        """Passages and attachments message by message; ``pages`` is how many were read.

        Raises:
            BadInput: There is no message in it.
            OSError: It cannot be read now.
        """
        most = ctx.settings.get("max_messages", _DEFAULT_MESSAGES)
        assert isinstance(most, int)
        left = limit_of(ctx)
        attachment_bytes, attachments = _ATTACHMENT_BYTES, _ATTACHMENTS
        read = 0
        cut = False
        with source.path.open("rb") as stream:
            for data in messages(stream):
                ctx.cancel.check()
                if read == most or left <= 0:
                    cut = True
                    break
                if data is None:
                    cut = True
                    continue
                read += 1
                try:
                    letter = self._reader.read(data, attachment_bytes, attachments)
                except BadInput as error:
                    ctx.logger.debug("Message %d of %s: %s", read, source.path.name, error)
                    continue
                yield from passages(letter.text[:left], page=read)
                left -= len(letter.text)
                attachment_bytes -= sum(len(attachment.data) for attachment in letter.attachments)
                attachments -= len(letter.attachments)
                cut = cut or letter.dropped > 0
                yield from _attached(letter, ctx, f"message-{read}/")
        if not read:
            raise BadInput(f"{source.path.name} is no mailbox: no message starts in it.")
        yield Extraction({"pages": read, **({"truncated": True} if cut else {})})

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """A mailbox has no picture."""
        return


def messages(stream: BinaryIO) -> Iterator[bytes | None]:
    """The messages of an mbox, one at a time in memory; ``None`` for one that is beyond the limit of a letter.

    A message starts with a line ``From somebody at a time`` after an empty line (RFC 4155); ``>From`` in
    a body was quoted when it was stored. The standard library's ``mailbox.mbox`` first reads the whole
    file for its table of contents and splits at every "From ", so a mailbox of gigabytes would stay silent for minutes.
    """
    lines: list[bytes] = []
    size = 0
    started = False
    blank = True
    while line := stream.readline(1 << 20):
        if blank and _FROM_LINE.match(line):
            if started:
                yield _joined(lines, size)
            lines, size, started = [], 0, True
        elif started:
            size += len(line)
            if size <= _LETTER_MB * 1_000_000:
                lines.append(line[1:] if line.startswith(b">From ") else line)
        blank = line in {b"\n", b"\r\n"}
    if started:
        yield _joined(lines, size)


def path_is_emlx(path: Path) -> bool:
    """Whether it is a letter as Apple Mail stores it."""
    return path.suffix.lower() == ".emlx"


def _joined(lines: list[bytes], size: int) -> bytes | None:
    return b"".join(lines) if size <= _LETTER_MB * 1_000_000 else None


def _attached(letter: Letter, ctx: Context, prefix: str) -> Iterator[Embedded]:
    if ctx.scratch_dir is None:
        return
    for number, attachment in enumerate(letter.attachments):
        # Only the suffix of a name from inside becomes part of a path.
        suffix = PurePosixPath(attachment.name.replace("\\", "/")).suffix.lower()
        safe = suffix if _SUFFIX.fullmatch(suffix) else ""
        path = ctx.scratch_dir / f"{prefix.strip('/') or 'letter'}-{number}{safe}"
        path.write_bytes(attachment.data)
        yield Embedded(prefix + attachment.name.replace("\\", "/").lstrip("/"), path)
