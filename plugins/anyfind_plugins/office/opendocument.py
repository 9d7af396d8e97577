"""The extractor of OpenDocument texts, presentations and spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from anyfind.sdk import BadInput, Context, EncryptedInput, Source
from anyfind_plugins.office.package import Found, PackageExtractor, facts, paged
from anyfind_plugins.runtime.containers import container, media, read_part

_BLOCKS: Final = frozenset({"text:p", "text:h", "table:table-row", "table:table"})
_HIDDEN: Final = frozenset({"text:tracked-changes", "office:forms", "text:sequence-decls", "office:scripts"})
_TYPES: Final = {"text": "office:text", "presentation": "office:presentation", "spreadsheet": "office:spreadsheet"}


class OpenDocumentExtractor(PackageExtractor):
    """Reads paragraphs, tables, frames, descriptions of pictures; slides and sheets are pages."""

    suffixes: ClassVar[frozenset[str]] = frozenset({".odt", ".odp", ".ods", ".ott", ".otp", ".ots"})
    marks: ClassVar[tuple[bytes, ...]] = (b"mimetypeapplication/vnd.oasis.opendocument.",)
    kind: ClassVar[str] = "OpenDocument file"

    def _read(self, source: Source, ctx: Context) -> Iterator[Found]:
        import odfdo

        with container(source) as parts:
            name = source.path.name
            if b"encryption-data" in (read_part(parts, "META-INF/manifest.xml") or b""):
                raise EncryptedInput(f"{name} is protected by a password.")
            if read_part(parts, "content.xml") is None:
                raise BadInput(f"{name} is a damaged {self.kind}: it has no content.")
            document = odfdo.Document(source.path)
            kind = document.get_type().removesuffix("-template")
            if kind not in _TYPES:
                raise BadInput(f"{name} is an OpenDocument {kind}, which Anyfind does not read.")
            pages = _pages(document.body, kind)
            yield _about(document, None if kind == "text" else len(pages))
            yield from paged(
                ((None if kind == "text" else number, element_text(page)) for number, page in enumerate(pages, 1)), ctx
            )
            yield from media(parts, ctx, ["Pictures/", "media/"])


def _pages(body: Any, kind: str) -> list[Any]:
    if kind == "presentation":
        return list(body.get_draw_pages())
    return [body] if kind == "text" else list(body.get_tables())


def _about(document: Any, pages: int | None) -> Found:
    meta = document.meta
    return facts(
        {
            "title": meta.get_title(),
            "author": meta.get_initial_creator() or meta.get_creator(),
            "language": meta.get_language(),
            "created_at": meta.get_creation_date(),
            "pages": pages,
        }
    )


def element_text(root: Any) -> str:
    """The text below an element, a line a paragraph, a row of a table on one line; repeated rows count once."""
    parts: list[str] = []
    name = root.get_attribute_string("table:name") if root.tag == "table:table" else None
    if name:
        parts.append(f"{name}\n")
    stack: list[tuple[Any, bool, bool]] = [(root, False, False)]  # element, leaving it, inside a row
    while stack:
        element, leaving, in_row = stack.pop()
        tag = element.tag
        if leaving:
            if tag == "table:table-cell":
                parts.append(" | ")
            elif tag in _BLOCKS:
                parts.append(" " if in_row and tag != "table:table-row" else "\n")
            if element is not root:
                parts.append(element.tail or "")
            continue
        stack.append((element, True, in_row))
        if tag not in _HIDDEN:
            parts.append(element.text or "")  # for spaces, tabs and line breaks it is what they stand for
            below = in_row or tag == "table:table-row"
            stack.extend((child, False, below) for child in reversed(element.children))
    return _tidy("".join(parts))


def _tidy(text: str) -> str:
    lines = (" | ".join(cell.strip() for cell in line.split(" | ") if cell.strip()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
