"""What the extractors of office documents have in common."""

from __future__ import annotations

import abc
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar, Final

from anyfind.sdk import AnyfindError, BadInput, Context, Embedded, EncryptedInput, Extraction, Segment, Source
from anyfind_plugins.documents.passages import passages
from anyfind_plugins.documents.reading import limit_of, storable
from anyfind_plugins.runtime.containers import disk_trouble, looks_encrypted

Found = Segment | Extraction | Embedded
"""What an extractor gives."""

ZIP_MARK: Final = b"PK\x03\x04"
OLE_MARK: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class PackageExtractor(abc.ABC):
    """Base of the extractors of documents that are zip containers: sniffing, limits, and one kind of error.

    Attributes:
        suffixes: File names that it reads.
        marks: Bytes that betray the format near the start of the container.
        kind: What to call the document in errors.
    """

    suffixes: ClassVar[frozenset[str]] = frozenset()
    marks: ClassVar[tuple[bytes, ...]] = ()
    kind: ClassVar[str] = "document"

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure if the content is marked; a mere name is enough to report that the file is broken."""
        named = path.suffix.lower() in self.suffixes
        if head.startswith(ZIP_MARK):
            if any(mark in head for mark in self.marks):
                return 0.95
            return 0.9 if named else 0.0
        if named and head.startswith(OLE_MARK):
            return 0.8
        return 0.3 if named else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Found]:
        """Passages of the text, facts, and the pictures inside.

        Raises:
            EncryptedInput: It needs a password.
            TooLarge: It would unpack to more than the limits.
            BadInput: It is damaged.
            OSError: It cannot be read now.
        """
        name = source.path.name
        with source.path.open("rb") as stream:
            head = stream.read(len(OLE_MARK))
        if head == OLE_MARK:
            if looks_encrypted(source.path):
                raise EncryptedInput(f"{name} is protected by a password.")
            raise BadInput(f"{name} is in an older format than its name says and cannot be read.")
        try:
            yield from self._read(source, ctx)
        except (AnyfindError, MemoryError):
            raise
        except Exception as error:
            if disk_trouble(error):
                raise
            # The libraries meet hostile bytes with every exception there is; all mean the same for the user.
            raise self._broken(name, error) from error

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """Office documents are not drawn."""
        return

    @abc.abstractmethod
    def _read(self, source: Source, ctx: Context) -> Iterator[Found]:
        """What the format's own library gets out."""

    def _broken(self, name: str, error: Exception) -> BadInput:
        reason = " ".join(str(error).split()).rstrip(".") or type(error).__name__
        return BadInput(f"{name} is a damaged {self.kind}: {reason[:200]}.")


def paged(texts: Iterable[tuple[int | None, str]], ctx: Context) -> Iterator[Segment | Extraction]:
    """Passages of numbered texts up to the limit of text; ``truncated`` as a fact beyond it.

    Args:
        texts: Page number and text, in order.
        ctx: Setting ``max_text_mb``, and the cancel token.
    """
    left = limit_of(ctx)
    for page, text in texts:
        ctx.cancel.check()
        if left <= 0:
            yield Extraction({"truncated": True})
            return
        clean = storable(text)
        yield from passages(clean[:left], page=page)
        if len(clean) > left:
            yield Extraction({"truncated": True})
            return
        left -= len(clean)


def facts(values: Mapping[str, Any]) -> Extraction:
    """Those facts that are known, as JSON values: dates by ISO 8601, text without what a database refuses."""
    known: dict[str, Any] = {}
    for key, value in values.items():
        if isinstance(value, dt.datetime | dt.date):
            known[key] = value.isoformat()
        elif isinstance(value, str):
            if clean := storable(value).strip():
                known[key] = clean[:1000]
        elif value is not None:
            known[key] = value
    return Extraction(known)
