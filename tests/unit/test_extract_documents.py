from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from fpdf import FPDF

from anyfind.sdk import (
    BadInput,
    Cancelled,
    CancelToken,
    Context,
    EncryptedInput,
    Extraction,
    Extractor,
    Segment,
    Source,
)
from anyfind_plugins.documents.html import HtmlExtractor, html_to_text
from anyfind_plugins.documents.languages import language_of, patterns
from anyfind_plugins.documents.markdown import MarkdownExtractor, markdown_to_text
from anyfind_plugins.documents.pdf import PdfExtractor
from anyfind_plugins.documents.plain import PlainTextExtractor, SourceCodeExtractor


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    return Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), settings={"max_text_mb": 0.1})


def read(extractor: Extractor, ctx: Context, path: Path) -> tuple[dict[str, Any], list[Segment]]:
    facts: dict[str, Any] = {}
    segments = []
    for found in extractor.extract(Source(path, "text/plain", path.stat().st_size), ctx):
        if isinstance(found, Extraction):
            facts.update(found.metadata)
        elif isinstance(found, Segment):
            segments.append(found)
    return facts, segments


def write_pdf(path: Path, pages: list[str], title: str = "", password: str = "") -> None:
    document = FPDF()
    document.set_title(title)
    if password:
        document.set_encryption("owner", password)
    for text in pages:
        document.add_page()
        document.set_font("Helvetica", size=12)
        if text:
            document.multi_cell(0, 8, text)
    document.output(str(path))


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "Grüße aus München, 東京 and 🐕"),
        ("utf-8-sig", "Grüße"),
        ("utf-16", "Grüße"),
        ("utf-32", "Grüße"),
        ("cp1252", "Der Bär läuft über die Straße und fragt sich, ob es schön wäre. " * 5),
    ],
)
def test_encodings(ctx: Context, tmp_path: Path, encoding: str, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    _, segments = read(PlainTextExtractor(), ctx, path)
    assert segments[0].payload == text.strip()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", r"a.txt is empty \(0 bytes\)"),
        (b"hello\0\x01\x02", "a.txt holds binary data, not text, although its name promises text"),
    ],
)
def test_what_is_no_text(ctx: Context, tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(BadInput, match=sentence):
        read(PlainTextExtractor(), ctx, path)


def test_a_long_text_is_cut_at_the_limit(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.log"
    path.write_text("ä" * 99_999 + " end", encoding="utf-8")  # the limit falls into a character
    facts, segments = read(PlainTextExtractor(), ctx, path)
    assert facts == {"encoding": "utf-8", "truncated": True}
    assert segments[-1].locator.end == 50_000


def test_line_ends_are_unified(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\r\ntwo\rthree")
    assert read(PlainTextExtractor(), ctx, path)[1][0].payload == "one\ntwo\nthree"


def test_source_code_knows_its_language(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "main.rs"
    path.write_text('fn main() {\n    println!("hi");\n}\n')
    extractor = SourceCodeExtractor()
    facts, segments = read(extractor, ctx, path)
    assert facts["language"] == "Rust"
    assert segments[0].payload == path.read_text().strip()
    assert extractor.sniff(path, b"fn main") > PlainTextExtractor().sniff(path, b"fn main")
    assert extractor.sniff(tmp_path / "film.ts", b"\x47\0\x01\0") == 0
    assert PlainTextExtractor().sniff(tmp_path / "film.ts", b"\x47\0\x01\0") == 0
    assert PlainTextExtractor().sniff(tmp_path / "film.txt", b"\x47\0\x01\0") > 0


def test_the_manifest_lists_every_language() -> None:
    import tomllib  # noqa: PLC0415 - this test alone reads TOML

    import anyfind_plugins.documents  # noqa: PLC0415

    text = Path(anyfind_plugins.documents.__path__[0], "plugin.toml").read_text(encoding="utf-8")
    code = next(entry for entry in tomllib.loads(text)["extractor"] if entry["id"] == "code")
    assert code["patterns"] == patterns()
    assert language_of(Path("src/Makefile")) == "Make"
    assert language_of(Path("letter.doc")) is None


def test_markdown_becomes_what_a_reader_sees() -> None:
    text, title = markdown_to_text(
        "Intro with *stress*, [a link](http://x) and ![a cat](c.png).\n\n# The *Title*\n\n- one\n- two\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n```py\nx = 1\n```\n\n<div>raw <b>html</b></div>\n"
    )
    assert title == "The Title"
    assert text.split("\n\n") == [
        "Intro with stress, a link and a cat.",
        "The Title",
        "one",
        "two",
        "a | b",
        "1 | 2",
        "x = 1",
        "raw html",
    ]


def test_front_matter_gives_the_title(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text('---\ntitle: "From the front"\ntags: x\n---\n# Heading\n')
    facts, segments = read(MarkdownExtractor(), ctx, path)
    assert facts["title"] == "From the front"
    assert segments[0].payload == "Heading"


def test_html_becomes_what_a_reader_sees() -> None:
    text, title = html_to_text(
        "<html><head><title>T &amp;\n x</title><style>p{}</style></head><body><nav>menu</nav><h1>Big</h1>"
        "<p>Hello <b>wor</b>ld<br>next   line</p><!-- no --><script>var x</script><pre>a\n  b</pre>"
        "<table><tr><td>1</td><td>2</td></tr></table></body></html>"
    )
    assert title == "T & x"
    assert text == "Big\n\nHello world\nnext line\n\na\nb\n\n1 2"


def test_html_declares_its_encoding(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    for declared in ("iso-8859-1", "utf-8", "no-such-thing"):
        path.write_bytes(f"<meta charset='{declared}'><p>Straße, Bäume und Öl im Fluß".encode("iso-8859-1"))
        assert read(HtmlExtractor(), ctx, path)[1][0].payload == "Straße, Bäume und Öl im Fluß"


def test_html_nested_beyond_reason(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    path.write_text("<div>" * 15_000 + "deep")
    try:
        read(HtmlExtractor(), ctx, path)
    except BadInput as error:
        assert "nested too deeply" in str(error)  # noqa: PT017 - either is right


def test_pdf_page_by_page(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path, ["The first page about whales.", "", "The third about ships. " * 60], title="Sea")
    facts, segments = read(PdfExtractor(), ctx, path)
    assert facts == {"pages": 3, "title": "Sea"}
    assert segments[0].payload == "The first page about whales."
    assert [segment.locator.page for segment in segments][:2] == [1, 3]
    assert len(segments) > 2


def test_pdf_of_scans_has_no_words(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    write_pdf(path, [""])
    assert read(PdfExtractor(), ctx, path) == ({"pages": 1}, [])


def test_pdf_with_a_password(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "secret.pdf"
    write_pdf(path, ["hidden"], password="secret")
    with pytest.raises(EncryptedInput, match=r"secret.pdf is protected by a password"):
        read(PdfExtractor(), ctx, path)


@pytest.mark.parametrize("keep", [0, 5, 300, 700])
def test_truncated_pdf(ctx: Context, tmp_path: Path, keep: int) -> None:
    path = tmp_path / "half.pdf"
    write_pdf(path, ["words"])
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(BadInput, match=r"half.pdf is (empty \(0 bytes\)|a damaged or truncated PDF)"):
        read(PdfExtractor(), ctx, path)


def test_pdf_beyond_the_limit(ctx: Context, tmp_path: Path) -> None:
    ctx.settings["max_text_mb"] = 0.0001  # a hundred characters
    path = tmp_path / "a.pdf"
    write_pdf(path, ["The first page is full of words. " * 10, "Never read."])
    facts, segments = read(PdfExtractor(), ctx, path)
    assert facts["truncated"] is True
    assert sum(len(str(segment.payload)) for segment in segments) <= 100


def test_pdf_stops_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path, ["words"])
    token = CancelToken()
    token.cancel()
    ctx = Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), cancel=token)
    with pytest.raises(Cancelled):
        read(PdfExtractor(), ctx, path)


def test_pdf_thumbnail(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path, ["words"])
    picture = PdfExtractor().thumbnail(Source(path, "application/pdf", 1), 200, ctx)
    assert picture is not None
    assert picture.shape[0] == 200
    assert picture.shape[1] < 200
    assert picture.min() < 200 < picture.max() == 255
