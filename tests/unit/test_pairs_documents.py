"""Captions of pictures in pages, documents and books."""

from __future__ import annotations

import zipfile
from pathlib import Path

import blake3
import pytest

from anyfind.align.pairs.captions import Caption
from anyfind.align.pairs.child import answer
from anyfind.align.pairs.markup import decoded, of_html, of_markdown
from anyfind.align.pairs.packages import of_package, parsed
from anyfind.errors import BadInput, TooLarge
from data_makers import captioned


def said(captions: list[Caption]) -> list[tuple[str | None, str, str]]:
    return [(one.reference or one.member, one.source, one.text) for one in captions]


def test_a_page_with_alt_title_and_figure() -> None:
    page = b"""<html><body><figure><img src="a.jpg" alt="A red boat" title="Summer"><figcaption>The <i>boat</i> of
        my uncle</figcaption></figure><img alt="no address"><img src="b.jpg"><img data-src="c.jpg" src="" alt="Lazy">
        <audio src="d.ogg" title="A crow calls"></audio><video title="Waves"><source src="e.mp4"></video></body>
        </html>"""
    assert said(of_html(page)) == [
        ("a.jpg", "alt", "A red boat"),
        ("a.jpg", "title", "Summer"),
        ("a.jpg", "figure", "The boat of\n        my uncle"),
        ("c.jpg", "alt", "Lazy"),
        ("d.ogg", "title", "A crow calls"),
        ("e.mp4", "title", "Waves"),
    ]


def test_a_caption_below_several_pictures_is_of_none() -> None:
    page = b"<figure><img src=a.jpg><img src=b.jpg><figcaption>Two boats</figcaption></figure>"
    assert of_html(page) == []


def test_markdown_and_html_inside_it() -> None:
    text = b"""---\ntitle: x\n---\n# Boats\n\n![A *red* boat](img/red%20boat.jpg "In summer") and ![ref][r]
\n\n[r]: other.png\n\n<img src="third.png" alt="The third">\n\n```\n![code](no.png)\n```\n
Text <img src="in.png" alt="Inline">"""
    assert said(of_markdown(text)) == [
        ("img/red%20boat.jpg", "markdown", "A red boat"),
        ("img/red%20boat.jpg", "markdown", "In summer"),
        ("other.png", "markdown", "ref"),
        ("third.png", "alt", "The third"),
        ("in.png", "alt", "Inline"),
    ]


def test_old_encodings_are_understood() -> None:
    assert decoded("Möwe".encode("cp1252")) == "Möwe"
    assert decoded('<meta charset="iso-8859-2">łódź'.encode("iso-8859-2")).endswith("łódź")
    assert decoded("Möwe".encode("utf-16")) == "Möwe"
    assert decoded(b'<meta charset="nonsense">\xff') == '<meta charset="nonsense">ÿ'


@pytest.fixture
def shown(tmp_path: Path) -> Path:
    return captioned.picture(tmp_path / "shown.png")


def test_word_powerpoint_opendocument_and_epub(tmp_path: Path, shown: Path) -> None:
    digest = blake3.blake3(shown.read_bytes()).hexdigest()
    made = {
        captioned.word(tmp_path / "a.docx", shown, "A red square"): "word/media/image1.png",
        captioned.slides(tmp_path / "a.pptx", shown, "A red square"): "ppt/media/image1.png",
        captioned.open_text(tmp_path / "a.odt", shown, "A red square"): "Pictures/",
        captioned.book(tmp_path / "a.epub", shown, "A red square"): "EPUB/images/shown.png",
    }
    for path, member in made.items():
        captions = [one for one in of_package(path) if one.text == "A red square"]
        assert [(one.digest, one.size) for one in captions] == [(digest, shown.stat().st_size)], path.name
        assert str(captions[0].member).startswith(member)
        assert captions[0].source == ("book" if path.suffix == ".epub" else "office")


def test_a_book_s_figures_have_captions(tmp_path: Path, shown: Path) -> None:
    path = captioned.book(tmp_path / "a.epub", shown, "A square", "Painted in 1915")
    assert {one.text for one in of_package(path)} == {"A square", "Painted in 1915"}


def test_a_picture_that_is_missing_or_elsewhere_gives_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("x.xhtml", '<img src="gone.png" alt="Gone"/><img src="https://a.b/c.png" alt="Far"/>')
        parts.writestr("../up.xhtml", '<img src="../../../etc/passwd" alt="Up"/>')
    assert of_package(path) == []


def test_hostile_containers_are_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as parts:
        for number in range(5):
            parts.writestr(f"word/document{number}.xml", b"0" * 90_000_000)
    with pytest.raises(TooLarge):
        of_package(bomb)
    entities = tmp_path / "entities.odt"
    with zipfile.ZipFile(entities, "w") as parts:
        parts.writestr("content.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    with pytest.raises(BadInput, match="entities"):
        of_package(entities)
    broken = tmp_path / "broken.pptx"
    broken.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(BadInput):
        of_package(broken)


def test_entities_are_never_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    with pytest.raises(BadInput):
        parsed(f'<!DOCTYPE x [<!ENTITY a SYSTEM "{secret.as_uri()}">]><x>&a;</x>'.encode())
    utf16 = '<!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode("utf-16")
    with pytest.raises(BadInput):
        parsed(utf16)
    assert parsed(b"") is None


def test_the_reader_answers_whatever_it_is_given(tmp_path: Path) -> None:
    page = tmp_path / "deep.html"
    page.write_bytes(b"<div>" * 20_000 + b"<img src=a.jpg alt='Deep'>")
    told = answer({"kind": "html", "path": str(page)})
    assert "found" in told or "error" in told
    assert "error" in answer({"kind": "package", "path": str(page)})
    assert "error" in answer({"kind": "picture", "path": str(page)})
    assert "error" in answer({"kind": "html", "path": str(tmp_path / "gone")})
    (tmp_path / "long.txt").write_text("x" * 100_000)
    assert answer({"kind": "words", "path": str(tmp_path / "long.txt")}) == {"found": []}
    (tmp_path / "caption.txt").write_text("A boat")
    found = answer({"kind": "words", "path": str(tmp_path / "caption.txt")})["found"]
    assert found == [{"text": "A boat", "source": "sidecar"}]
