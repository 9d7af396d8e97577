"""Documents written by the libraries themselves, and what hostile ones do."""

from __future__ import annotations

import datetime as dt
import io
import logging
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import numpy as np
import odfdo
import openpyxl
import pptx
import pytest
from ebooklib import epub
from PIL import Image

from anyfind.plugins.mime import sniff_mime
from anyfind.sdk import BadInput, Context, Embedded, EncryptedInput, Extraction, Extractor, Segment, Source, TooLarge
from anyfind_plugins.office.books import BookExtractor
from anyfind_plugins.office.opendocument import OpenDocumentExtractor
from anyfind_plugins.office.rich_text import RichTextExtractor
from anyfind_plugins.office.sheets import SheetsExtractor
from anyfind_plugins.office.slides import SlidesExtractor
from anyfind_plugins.office.word import WordExtractor

Reading = tuple[dict[str, Any], list[Segment], dict[str, Path]]


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    return Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), scratch_dir=scratch)


def read(extractor: Extractor, ctx: Context, path: Path) -> Reading:
    facts: dict[str, Any] = {}
    segments: list[Segment] = []
    inside: dict[str, Path] = {}
    for found in extractor.extract(Source(path, "", path.stat().st_size), ctx):
        if isinstance(found, Extraction):
            facts.update(found.metadata)
        elif isinstance(found, Embedded):
            inside[found.name] = found.path
        else:
            segments.append(found)
    return facts, segments, inside


def picture() -> io.BytesIO:
    out = io.BytesIO()
    Image.fromarray(np.full((40, 60, 3), 90, np.uint8)).save(out, "PNG")
    out.seek(0)
    return out


def write_docx(path: Path) -> None:
    document = docx.Document()
    document.core_properties.title = "Minutes"
    document.core_properties.author = "Ada"
    document.core_properties.created = dt.datetime(2024, 5, 6, 7, 8, tzinfo=dt.UTC)
    document.add_heading("Harbour meeting", 1)
    document.add_paragraph("The ferry leaves at nine.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Berth", "Seven"
    document.sections[0].header.paragraphs[0].text = "Confidential draft"
    document.add_picture(picture())
    document.save(str(path))


def write_pptx(path: Path) -> None:
    presentation = pptx.Presentation()
    for title, body in (("Whales", "They sing."), ("Ships", "They float.")):
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = body
    slide.notes_slide.notes_text_frame.text = "Mention the harbour."
    slide.shapes.add_picture(picture(), 0, 0)
    presentation.save(str(path))


def write_xlsx(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Prices"
    sheet.append(["Apples", 3, 2.5, dt.date(2024, 5, 6)])
    sheet["XFD2"] = "far away"
    book.create_sheet("Second").append(["Pears"])
    book.save(path)


def write_odf(path: Path) -> None:
    kind = path.suffix[1:]
    document = odfdo.Document(kind)
    body = document.body
    body.clear()
    document.meta.set_title("Opened")
    if kind == "odt":
        body.append(odfdo.Header(1, "Harbour"))
        body.append(odfdo.Paragraph("The ferry\tleaves  at nine."))
        body.append(table())
    elif kind == "ods":
        body.append(table())
    else:
        for text in ("Whales sing", "Ships float"):
            page = odfdo.DrawPage(text)
            page.append(odfdo.Frame.text_frame(text, size=("7cm", "5cm"), position=("1cm", "1cm")))
            body.append(page)
    document.save(str(path))


def table() -> odfdo.Table:
    sheet = odfdo.Table("Prices")
    sheet.set_values([["Apples", 3], ["Pears", 4]])
    return sheet


def write_epub(path: Path) -> None:
    book = epub.EpubBook()
    book.set_identifier("x")
    book.set_title("The Sea")
    book.set_language("en")
    book.add_author("Jules")
    chapters = []
    for number, text in enumerate(("Call me early.", "The whale came late."), 1):
        chapter = epub.EpubHtml(title=f"C{number}", file_name=f"c{number}.xhtml")
        chapter.content = f"<html><body><h1>Chapter {number}</h1><p>{text}</p><script>no()</script></body></html>"
        book.add_item(chapter)
        chapters.append(chapter)
    book.add_item(epub.EpubItem("pic", "images/a.png", "image/png", picture().getvalue()))
    book.spine = list(chapters)
    book.add_item(epub.EpubNcx())
    epub.write_epub(str(path), book)


def test_a_word_document(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write_docx(path)
    facts, segments, inside = read(WordExtractor(), ctx, path)
    assert facts["title"] == "Minutes"
    assert facts["author"] == "Ada"
    assert facts["created_at"].startswith("2024-05-06T07:08")
    text = segments[0].payload
    assert isinstance(text, str)
    assert text.splitlines()[:3] == ["Harbour meeting", "The ferry leaves at nine.", "Berth Seven"]
    assert "Confidential draft" in text
    (name,) = inside
    assert name.startswith("word/media/")
    assert inside[name].read_bytes() == picture().getvalue()


def test_a_text_box_counts_once_and_deleted_words_not_at_all(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write_docx(path)
    box = (
        b'<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        b"<mc:Choice Requires='wps'>"
        b"<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        b"<mc:Fallback><w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        b"</mc:AlternateContent></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p><w:sectPr"
    )
    rewrite(path, "word/document.xml", lambda xml: xml.replace(b"<w:sectPr", box, 1))
    text = read(WordExtractor(), ctx, path)[1][0].payload
    assert isinstance(text, str)
    assert text.count("In the box") == 1
    assert "gone" not in text


def test_a_presentation(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.pptx"
    write_pptx(path)
    facts, segments, inside = read(SlidesExtractor(), ctx, path)
    assert facts["pages"] == 2
    assert [(segment.locator.page, segment.payload) for segment in segments] == [
        (1, "Whales\nThey sing."),
        (2, "Ships\nThey float.\nimage.png\nMention the harbour."),
    ]
    assert len(inside) == 1


def test_a_workbook(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_xlsx(path)
    facts, segments, _ = read(SheetsExtractor(), ctx, path)
    assert facts["pages"] == 2
    assert [(segment.locator.page, segment.payload) for segment in segments] == [
        (1, "Prices\nApples | 3 | 2.5 | 2024-05-06\nfar away"),
        (2, "Second\nPears"),
    ]


def test_a_sheet_that_claims_to_be_endless(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_xlsx(path)
    claim = b'<dimension ref="A1:XFD1048576"'
    rewrite(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b'<dimension ref="A1:XFD2"', claim))
    rewrite(path, "xl/worksheets/sheet2.xml", lambda xml: xml.replace(b'r="1"', b'r="1048576"'))
    ctx = Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), settings={"max_cells": 20_000})
    facts, segments, _ = read(SheetsExtractor(), ctx, path)
    assert facts["truncated"] is True
    assert "far away" in str(segments[0].payload)


@pytest.mark.parametrize(
    ("suffix", "expected"),
    [
        ("odt", [(None, "Harbour\nThe ferry\tleaves  at nine.\nApples | 3\nPears | 4")]),
        ("odp", [(1, "Whales sing"), (2, "Ships float")]),
        ("ods", [(1, "Prices\nApples | 3\nPears | 4")]),
    ],
)
def test_open_documents(ctx: Context, tmp_path: Path, suffix: str, expected: list[tuple[int | None, str]]) -> None:
    path = tmp_path / f"a.{suffix}"
    write_odf(path)
    facts, segments, _ = read(OpenDocumentExtractor(), ctx, path)
    assert facts["title"] == "Opened"
    assert [(segment.locator.page, segment.payload) for segment in segments] == expected


def test_a_book(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    write_epub(path)
    facts, segments, inside = read(BookExtractor(), ctx, path)
    assert {key: facts[key] for key in ("title", "author", "language", "pages")} == {
        "title": "The Sea",
        "author": "Jules",
        "language": "en",
        "pages": 2,
    }
    assert [(segment.locator.page, segment.payload) for segment in segments] == [
        (1, "Chapter 1\n\nCall me early."),
        (2, "Chapter 2\n\nThe whale came late."),
    ]
    assert [name for name in inside if name.endswith("images/a.png")]


def test_rich_text(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(rb"{\rtf1\ansi{\info{\title Letter}}\b Dear\b0  M\'fcller,\par see you.}")
    facts, segments, _ = read(RichTextExtractor(), ctx, path)
    assert facts == {"title": "Letter"}
    assert segments[0].payload == "Dear Müller,\nsee you."
    path.write_text("plain")
    with pytest.raises(BadInput, match=r"a\.rtf is no RTF"):
        read(RichTextExtractor(), ctx, path)


WRITERS: dict[str, tuple[Callable[[Path], None], Callable[[], Extractor]]] = {
    "docx": (write_docx, WordExtractor),
    "pptx": (write_pptx, SlidesExtractor),
    "xlsx": (write_xlsx, SheetsExtractor),
    "odt": (write_odf, OpenDocumentExtractor),
    "epub": (write_epub, BookExtractor),
}


def rewrite(path: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    with zipfile.ZipFile(path) as old:
        parts = [(info, old.read(info)) for info in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for info, data in parts:
            new.writestr(info, change(data) if info.filename == name else data)


@pytest.mark.parametrize("kind", WRITERS)
def test_hostile_packages(ctx: Context, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write, factory = WRITERS[kind]
    path = tmp_path / f"a.{kind}"
    write(path)
    extractor = factory()
    whole = path.read_bytes()
    assert extractor.sniff(path, whole[:8192]) >= 0.9
    assert extractor.sniff(tmp_path / "a.zip", b"PK\x03\x04 nothing known") == 0
    main = {
        "docx": "word/document.xml",
        "pptx": "ppt/presentation.xml",
        "xlsx": "xl/workbook.xml",
        "odt": "content.xml",
    }
    name = main.get(kind, "EPUB/content.opf")

    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadInput, match="damaged or truncated"):
        read(extractor, ctx, path)

    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 3000 + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(EncryptedInput, match="protected by a password"):
        read(extractor, ctx, path)

    path.write_bytes(whole)
    laughs = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    rewrite(path, name, lambda _: laughs)
    with pytest.raises(BadInput, match="declares XML entities"):
        read(extractor, ctx, path)

    path.write_bytes(whole)
    rewrite(path, name, lambda _: b"<not closed")
    with pytest.raises(BadInput, match="is a damaged"):
        read(extractor, ctx, path)

    path.write_bytes(whole)
    monkeypatch.setattr("anyfind_plugins.runtime.containers.MAX_UNPACKED", 1_000_000)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("zeros.bin", bytes(2_000_000))
    with pytest.raises(TooLarge, match=r"would unpack to \d MB"):
        read(extractor, ctx, path)


def test_the_content_decides_between_containers(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write_docx(path)
    head = path.read_bytes()[:8192]
    assert WordExtractor().sniff(tmp_path / "renamed.zip", head) > 0.9
    assert SheetsExtractor().sniff(tmp_path / "renamed.zip", head) == 0
    assert sniff_mime(path, head) == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert sniff_mime(tmp_path / "a.odt", b"PK\x03\x04") == "application/vnd.oasis.opendocument.text"


def test_the_limit_of_text_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    document = docx.Document()
    document.add_paragraph("word " * 5000)
    document.save(str(path))
    ctx = Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), settings={"max_text_mb": 0.01})
    facts, segments, _ = read(WordExtractor(), ctx, path)
    assert facts["truncated"] is True
    assert sum(len(str(segment.payload)) for segment in segments) < 20_000
