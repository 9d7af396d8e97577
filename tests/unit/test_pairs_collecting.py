"""Collectors over a small library, and the process that reads for them."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from anyfind.align.pairs.beside import Sidecars, by_name, by_tags, frames_at, said_in, spread
from anyfind.align.pairs.files import LibraryFile, Listing
from anyfind.align.pairs.found import Finding
from anyfind.align.pairs.inside import captions_in, kind_of, resolved
from anyfind.align.pairs.reading import CaptionReader
from anyfind.align.pairs.subtitles import of_subtitles
from anyfind.align.pairs.weigh import weigh, written
from anyfind.sdk.types import IMAGE, SOUND, TEXT, VIDEO, Locator
from anyfind.store import Store
from anyfind.store.records import SegmentRecord
from data_makers import captioned


def file(
    path: Path, modality: str = IMAGE, number: int = 1, facts: Mapping[str, str] | None = None, item: str = ""
) -> LibraryFile:
    mime = {IMAGE: "image/png", SOUND: "audio/flac", VIDEO: "video/mp4"}.get(modality, "text/plain")
    return LibraryFile(path, number, item or f"{number:064x}", modality, mime, facts or {})


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "library.db")


def test_the_process_reads_and_survives_its_death(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<img src=a.jpg alt='A boat'>")
    with CaptionReader() as reader:
        assert [one.text for one in reader.read("html", page)] == ["A boat"]
        assert reader._process is not None
        reader._process.kill()
        reader._process.wait()
        assert reader.read("html", page) == []
        assert "ended" in reader.failed[page]
        assert [one.text for one in reader.read("html", page)] == ["A boat"]
        assert reader.read("package", page) == []
        assert "damaged" in reader.failed[page]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names")
def test_a_file_that_never_ends_is_given_up(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.html"
    os.mkfifo(pipe)
    with CaptionReader(patience_s=1.0) as reader:
        assert reader.read("html", pipe) == []
        assert "too long" in reader.failed[pipe]


def test_references_lead_to_files_of_the_library_alone(tmp_path: Path) -> None:
    boat, odd = file(tmp_path / "img" / "red boat.png"), file(tmp_path / "100%.png", number=2)
    listing = Listing([boat, odd], [tmp_path])
    page = tmp_path / "site" / "pages" / "a.html"
    for reference in ("../../img/red%20boat.png", "../../img/red boat.png?v=2#top", "/img/red%20boat.png",
                      "..\\..\\img\\red boat.png"):  # fmt: skip
        assert resolved(reference, page, listing) is boat, reference
    assert resolved("../../100%.png", page, listing) is odd
    for reference in ("https://a.b/img/red boat.png", "//a.b/c.png", "data:image/png;base64,AA", "", "#top", "\0",
                      "../../../../../../etc/passwd", "file:///etc/passwd", "/", "../.."):  # fmt: skip
        assert resolved(reference, page, listing) is None, reference


def test_sidecars_of_the_same_name(tmp_path: Path, store: Store) -> None:
    shown = captioned.picture(tmp_path / "in" / "IMG_1.png")
    folder = shown.parent
    (folder / "IMG_1.txt").write_text("A red boat\n\nde.utf8=Ein rotes Boot\nfr.utf8=Un bateau\n")
    (folder / "IMG_1.png.caption").write_text("The boat of my uncle")
    (folder / "IMG_2.txt").write_text("Something else")
    outside = tmp_path / "secret.txt"
    outside.write_text("A secret")
    (folder / "IMG_3.txt").symlink_to(outside)
    other = captioned.picture(folder / "IMG_3.png")
    long = captioned.picture(folder / "IMG_4.png")
    (folder / "IMG_4.txt").write_text("a long story " * 200)
    files = [file(shown), file(other, number=3), file(long, number=4)]
    with CaptionReader() as reader:
        sidecars = Sidecars(Listing(files, [folder]), store, reader)
        found = [[(one.text, one.source) for one in sidecars.of(one)] for one in files]
    assert found == [[("A red boat", "sidecar"), ("The boat of my uncle", "sidecar")], [], []]


def test_titles_of_recordings(tmp_path: Path) -> None:
    def texts(**facts: str) -> list[str]:
        return [one.text for one in by_tags(file(tmp_path / "01.flac", SOUND, facts=facts))]

    assert texts(title="Song of the Blackbird", artist="A. Field") == ["Song of the Blackbird, A. Field"]
    assert texts(title="Track 01", artist="Somebody") == []
    assert texts(artist="Somebody") == []
    assert [one.text for one in by_name(file(tmp_path / "blackbird_at_dawn.flac", SOUND))] == ["blackbird at dawn"]
    assert list(by_name(file(tmp_path / "letter_to_my_aunt.txt", TEXT))) == []


def segment(ordinal: int, modality: str, locator: Locator, text: str | None = None) -> SegmentRecord:
    return SegmentRecord(ordinal, 1, ordinal, modality, locator, text)


def test_what_is_said_in_a_film_is_paired_with_what_is_seen_then(tmp_path: Path) -> None:
    film = file(tmp_path / "film.mp4", VIDEO)
    segments = [
        segment(0, IMAGE, Locator(start_s=0.0)),
        segment(1, IMAGE, Locator(start_s=10.0)),
        segment(2, TEXT, Locator(start_s=2.0, end_s=8.0), "A crow sits on the fence"),
        segment(3, TEXT, Locator(start_s=9.0, end_s=12.0), "and then it flies"),
        segment(4, TEXT, Locator(), "no time"),
    ]
    found = list(said_in(film, segments))
    assert [(one.text, one.locator.start_s, one.locator.end_s, one.modality) for one in found] == [
        ("A crow sits on the fence", 2.0, 8.0, IMAGE),
        ("and then it flies", 9.0, 12.0, IMAGE),
    ]
    assert list(said_in(film, segments[2:])) == []
    assert frames_at([0.0, 10.0], 2.0, 8.0) == [0]
    assert frames_at([0.0, 10.0], 9.0, 12.0) == [0, 1]
    assert frames_at([5.0], 0.0, 5.0) == []
    assert len(spread(found * 300)) == 200


def test_subtitles_beside_a_film(tmp_path: Path, store: Store) -> None:
    film = tmp_path / "in" / "film.mp4"
    film.parent.mkdir()
    film.write_bytes(b"")
    film.with_suffix(".srt").write_text(
        "1\r\n00:00:01,000 --> 00:00:04,500\r\n<i>A crow sits</i>\r\n\r\n2\r\n00:00:04,600 --> 00:00:07,000\r\non a"
        " fence\r\n\r\n3\r\n00:01:00,000 --> 00:01:02,000\r\nLater\r\n\r\n"
        "x\r\n00:09:00,000 --> 00:01:02,000\r\nback\r\n"
    )
    with CaptionReader() as reader:
        found = list(Sidecars(Listing([], [film.parent]), store, reader).moments(file(film, VIDEO)))
    assert [(one.text, one.locator.start_s, one.locator.end_s) for one in found] == [
        ("A crow sits on a fence", 1.0, 7.0),
        ("Later", 60.0, 62.0),
    ]
    vtt = of_subtitles(b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello there\n")
    assert [(one.text, one.start_s) for one in vtt] == [("Hello there", 1.0)]


def test_a_picture_inside_a_document_is_the_library_s_own_where_it_has_it(tmp_path: Path) -> None:
    import blake3  # noqa: PLC0415 (only this test needs it)

    shown = captioned.picture(tmp_path / "shown.png")
    document = file(captioned.word(tmp_path / "a.docx", shown, "A red square"), TEXT, number=7)
    kind = kind_of(document)
    assert kind == "package"
    with CaptionReader() as reader:
        (inside,) = captions_in(document, kind, Listing([document], [tmp_path]), reader)
        own = file(shown, number=8, item=blake3.blake3(shown.read_bytes()).hexdigest())
        (outside,) = captions_in(document, kind, Listing([document, own], [tmp_path]), reader)
    assert (inside.content_id, inside.locator.member) == (7, "word/media/image1.png")
    assert (outside.content_id, outside.locator, outside.via_content) == (8, Locator(), 7)
    # It is one picture, wherever it lies: what is decided about it and on which side it is stays.
    assert inside.key == outside.key


def test_weights_follow_place_words_and_repetition() -> None:
    def finding(text: str, source: str, item: str, factor: float = 1.0) -> Finding:
        return Finding(text, source, 1, item, IMAGE, factor=factor)

    weighed = weigh([
        finding("A woman feeds two goats", "sidecar", "a"),
        finding("a woman feeds two goats!", "name", "a", 0.5),
        finding("Our holiday in Spain", "alt", "b"),
        finding("Our holiday in Spain", "alt", "c"),
        finding("SONY DSC", "exif", "d"),
        finding("Sunset", "alt", "e"),
    ])  # fmt: skip
    by_item = {one.finding.item: one for one in weighed}
    assert set(by_item) == {"a", "b", "c", "e"}
    assert by_item["a"].weight == pytest.approx(0.9)
    assert by_item["b"].weight == pytest.approx(0.8 / 2**0.5)
    assert by_item["e"].weight == pytest.approx(0.4)
    assert "2 files" in " ".join(by_item["b"].reasons)
    pairs = written(weighed, {})
    assert all(0 < pair.weight <= 1 and pair.reason for pair in pairs)
    assert len({pair.key for pair in pairs}) == 4
