"""The extractor of Word documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from anyfind.sdk import Source
from anyfind.sdk.contracts import Context
from anyfind_plugins.office.package import Found, PackageExtractor, facts, paged
from anyfind_plugins.runtime.containers import container, media

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COPY: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PROPERTIES: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_BREAKS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_ASIDE: Final = ("/word/header", "/word/footer", "/word/footnotes", "/word/endnotes", "/word/comments")


class WordExtractor(PackageExtractor):
    """Reads paragraphs, tables, text boxes, headers, footers, notes and the descriptions of pictures."""

    suffixes: ClassVar[frozenset[str]] = frozenset({".docx", ".docm", ".dotx", ".dotm"})
    marks: ClassVar[tuple[bytes, ...]] = (b"word/document.xml", b"word/_rels/")
    kind: ClassVar[str] = "Word document"

    def _read(self, source: Source, ctx: Context) -> Iterator[Found]:
        import docx
        from docx.oxml import parse_xml

        with container(source) as parts:
            with source.path.open("rb") as stream:
                document = docx.Document(stream)
            about = document.core_properties
            yield facts(
                {
                    "title": about.title,
                    "author": about.author,
                    "language": about.language,
                    "created_at": about.created,
                }
            )
            aside = [
                story_text(parse_xml(part.blob))
                for part in document.part.package.iter_parts()
                if str(part.partname).startswith(_ASIDE)
            ]
            text = "\n\n".join([story_text(document.element.body), *dict.fromkeys(aside)])
            yield from paged([(None, text)], ctx)
            yield from media(parts, ctx, ["word/media/"])


def story_text(root: Any) -> str:
    """The text below an element, a line a paragraph, a row of a table on one line."""
    lines: list[str] = []
    line: list[str] = []

    def flush() -> None:
        if text := "".join(line).strip():
            lines.append(text)
        line.clear()

    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:  # not recursive: hostile documents nest deeper than Python's stack
        element, leaving = stack.pop()
        tag = element.tag
        if leaving:
            if tag == f"{_W}tr" or not _in_row(element):
                flush()
            else:
                line.append(" ")
            continue
        if tag in {_COPY, f"{_W}del"}:
            continue
        if tag == f"{_W}t":
            line.append(element.text or "")
        elif tag in _BREAKS:
            line.append(_BREAKS[tag])
        elif tag == _PROPERTIES and (words := element.get("descr")):
            line.append(f" {words} ")
        if tag in {f"{_W}p", f"{_W}tr"}:
            stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    flush()
    return "\n".join(lines)


def _in_row(element: Any) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == f"{_W}tc"
