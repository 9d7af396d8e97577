"""The extractor of PowerPoint presentations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from anyfind.sdk import Context, Source
from anyfind_plugins.office.package import Found, PackageExtractor, facts, paged
from anyfind_plugins.runtime.containers import container, media

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PROPERTIES: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}cNvPr"


class SlidesExtractor(PackageExtractor):
    """Reads slides as pages: shapes, tables, groups, descriptions of pictures, and the speaker's notes."""

    suffixes: ClassVar[frozenset[str]] = frozenset({".pptx", ".pptm", ".ppsx", ".potx"})
    marks: ClassVar[tuple[bytes, ...]] = (b"ppt/presentation.xml", b"ppt/_rels/", b"ppt/slides/")
    kind: ClassVar[str] = "presentation"

    def _read(self, source: Source, ctx: Context) -> Iterator[Found]:
        import pptx

        with container(source) as parts:
            with source.path.open("rb") as stream:
                presentation = pptx.Presentation(stream)
            about = presentation.core_properties
            yield facts(
                {
                    "title": about.title,
                    "author": about.author,
                    "language": about.language,
                    "created_at": about.created,
                    "pages": len(presentation.slides),
                }
            )
            yield from paged(((number, _slide_text(slide)) for number, slide in enumerate(presentation.slides, 1)), ctx)
            yield from media(parts, ctx, ["ppt/media/"])


def _slide_text(slide: Any) -> str:
    lines = [_shape_text(slide.element)]
    if slide.has_notes_slide:
        frame = slide.notes_slide.notes_text_frame
        if frame is not None:
            lines.append(frame.text)
    return "\n".join(line for line in lines if line.strip())


def _shape_text(root: Any) -> str:
    lines: list[str] = []
    for element in root.iter(f"{_A}p", _PROPERTIES):
        if element.tag == _PROPERTIES:
            words = element.get("descr") or ""
        else:
            words = "".join(
                "\n" if part.tag == f"{_A}br" else part.text or "" for part in element.iter(f"{_A}t", f"{_A}br")
            )
        if words.strip():
            lines.append(words.strip())
    return "\n".join(lines)
