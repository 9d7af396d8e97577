"""The extractor of EPUB books."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from anyfind.sdk import Context, EncryptedInput, Source
from anyfind_plugins.documents.html import html_to_text
from anyfind_plugins.documents.reading import decode_text
from anyfind_plugins.office.package import Found, PackageExtractor, facts, paged
from anyfind_plugins.runtime.containers import container, media, read_part
from anyfind_plugins.runtime.quiet import QuietWarnings

_CIPHER: Final = b"http://www.w3.org/2001/04/xmlenc#"  # fonts that are merely obfuscated name another one


class BookExtractor(PackageExtractor):
    """Reads books in the order of their spine, a chapter a page."""

    suffixes: ClassVar[frozenset[str]] = frozenset({".epub"})
    marks: ClassVar[tuple[bytes, ...]] = (b"mimetypeapplication/epub+zip",)
    kind: ClassVar[str] = "EPUB book"

    def __init__(self) -> None:
        self._quiet = QuietWarnings()  # books are oddly made, and every library below says so in its own way

    def _read(self, source: Source, ctx: Context) -> Iterator[Found]:
        from ebooklib import epub

        with container(source) as parts:
            if _CIPHER in (read_part(parts, "META-INF/encryption.xml") or b""):
                raise EncryptedInput(f"{source.path.name} is protected against copying and cannot be read.")
            with self._quiet():
                book = epub.read_epub(str(source.path), {"ignore_ncx": True})
            chapters = [item for item in map(book.get_item_with_id, _spine(book)) if item is not None]
            yield facts(
                {
                    "title": _first(book, "title"),
                    "author": ", ".join(str(value) for value, _ in book.get_metadata("DC", "creator") if value),
                    "language": _first(book, "language"),
                    "created_at": _first(book, "date"),
                    "pages": len(chapters),
                }
            )
            texts = ((number, self._text(item, source.path.name)) for number, item in enumerate(chapters, 1))
            yield from paged(texts, ctx)
            yield from media(parts, ctx, [""])

    def _text(self, item: Any, name: str) -> str:
        content: bytes = item.content or b""
        if not content.strip():
            return ""
        with self._quiet():
            return html_to_text(decode_text(content, name)[0])[0]


def _spine(book: Any) -> Iterator[str]:
    for entry in book.spine:
        yield entry[0] if isinstance(entry, tuple) else entry


def _first(book: Any, key: str) -> str | None:
    for value, _ in book.get_metadata("DC", key):
        if value:
            return str(value)
    return None
