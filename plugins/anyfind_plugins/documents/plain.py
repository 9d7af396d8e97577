"""The extractors of plain text and of source code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from anyfind.sdk import Context, Extraction, Segment, Source
from anyfind_plugins.documents.languages import language_of
from anyfind_plugins.documents.passages import passages
from anyfind_plugins.documents.reading import limit_of, read_text

_CONTROLS = bytes(sorted(frozenset(range(32)) - frozenset(b"\t\n\r\f\b\x1b")))


def reads_like_text(head: bytes) -> bool:
    """Whether the first bytes hold no control characters, or start with a UTF-16 byte order mark."""
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or len(head.translate(None, _CONTROLS)) == len(head)


class PlainTextExtractor:
    """Reads any text as it is, in passages."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Modestly sure, so that everything more special goes first.

        A binary file with a name of text is claimed too, to be reported; one with a name of source code is
        not, because such names have other meanings (``.ts`` is also video).
        """
        if reads_like_text(head):
            return 0.3
        return 0.0 if language_of(path) is not None else 0.1

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """The text in passages; ``encoding`` and maybe ``truncated`` as facts.

        Raises:
            BadInput: It is empty or no text.
            OSError: It cannot be read now.
        """
        reading = read_text(source, limit_of(ctx))
        yield Extraction(reading.facts())
        yield from passages(reading.text)

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """Text has no picture."""
        return


class SourceCodeExtractor(PlainTextExtractor):
    """Reads source code; its language, known from the name, becomes a fact."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure if the name belongs to a programming language and the bytes to a text."""
        return 0.6 if language_of(path) is not None and reads_like_text(head) else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """The code in passages, cut at empty lines where possible.

        Raises:
            BadInput: It is empty or no text.
            OSError: It cannot be read now.
        """
        yield Extraction({"language": language_of(source.path)})
        yield from super().extract(source, ctx)
