"""A new extractor gets its turn at files that are in the library already; a part that fails costs only itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from anyfind.ingest.indexer import Indexer
from anyfind.ingest.report import RunReport
from anyfind.plugins.matching import Catalogue
from anyfind.sdk.manifest import ExtractorEntry
from anyfind.store import Store
from fakes.host import ENCODERS, FakeHost, media_type


def entry(name: str, *mimes: str, patterns: tuple[str, ...] = (), adds: bool = False) -> ExtractorEntry:
    return ExtractorEntry(name, f"fake.plugin/{name}", "fake:Extractor", mimes, patterns, 0, adds=adds)


TEXTS = entry("texts", "text/*")


class Shelf:
    """A library, its folder, and the extractors that there are."""

    def __init__(self, folder: Path) -> None:
        self.files = folder / "files"
        self.files.mkdir()
        self.store = Store.open(folder / "library" / "library.sqlite")
        self.store.add_root(self.files)
        self.host = FakeHost()

    def run(self, *entries: ExtractorEntry) -> RunReport:
        self.host.extracted.clear()
        catalogue = Catalogue(entries, lambda _: True)
        return Indexer(self.store, self.host, ENCODERS, media_type, extractors=catalogue).run()

    def read(self) -> set[str]:
        return {path.name for path in self.host.extracted}


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    (made.files / "a.txt").write_text("a letter about boats")
    (made.files / "b.img").write_bytes(b"pixels of a boat")
    (made.files / "c.mesh").write_bytes(b"a shape")
    yield made
    made.store.close()


def test_files_are_looked_into_again_only_by_extractors_that_came_since(shelf: Shelf) -> None:
    pictures = entry("pictures", "image/*")
    shelf.run(TEXTS, pictures)
    assert shelf.run(TEXTS, pictures).embedded == 0
    assert shelf.read() == set()
    shelf.run(TEXTS, pictures, entry("meshes", patterns=("*.mesh",)))
    assert shelf.read() == {"c.mesh"}
    words = entry("words", "image/*", adds=True)
    shelf.run(TEXTS, pictures, words)
    assert shelf.read() == {"b.img"}, "the words in pictures; the meshes' extractor went, which changes no file"
    shelf.run(TEXTS, pictures, words)
    assert shelf.read() == set()


def test_an_extractor_without_its_weights_gets_its_turn_when_they_come(shelf: Shelf) -> None:
    speech = entry("speech", "image/*", adds=True)
    here: set[str] = set()

    def run() -> None:
        shelf.host.extracted.clear()
        catalogue = Catalogue((TEXTS, speech), lambda one: not one.adds or one.full_id in here)
        Indexer(shelf.store, shelf.host, ENCODERS, media_type, extractors=catalogue).run()

    run()
    run()
    assert shelf.read() == set()
    here.add(speech.full_id)
    run()
    assert shelf.read() == {"b.img"}


def test_files_inside_files_get_another_turn_too(shelf: Shelf) -> None:
    (shelf.files / "box.txt").write_text("box of other files")
    shelf.run(TEXTS)
    shelf.run(TEXTS)
    assert shelf.read() == set()
    meshes = entry("meshes", patterns=("*.mesh",))
    shelf.run(TEXTS, meshes)
    assert shelf.read() == {"box.txt", "c.mesh"}, "there may be meshes in the box"
    shelf.run(TEXTS, meshes)
    assert shelf.read() == set()


def test_what_an_older_anyfind_indexed_is_read_again_only_where_something_can_be_added() -> None:
    catalogue = Catalogue((TEXTS, entry("words", "image/*", adds=True)), lambda _: True)
    assert not catalogue.unseen("text/plain", "a.txt", "text", None)
    assert catalogue.unseen("image/png", "b.png", "image", None)
    assert catalogue.unseen("text/x-new", "c.new", "other", None)
    assert not catalogue.unseen("font/ttf", "d.ttf", "other", None)


def test_a_part_that_fails_is_listed_and_the_rest_is_found(shelf: Shelf) -> None:
    (shelf.files / "half.txt").write_text("half of this letter can be read")
    report = shelf.run(TEXTS)
    (failure,) = shelf.store.failures()
    assert (failure.path.name, failure.code, failure.plugin) == ("half.txt", "plugin-crashed", "fake.ocr")
    assert "A part of this file could not be read: The words could not be read." in failure.message
    assert report.failed == 1
    assert [hit.snippet for hit in shelf.store.search_text("half", 5)] != []
    for _ in range(2):
        assert not failure.quarantined, "a plugin that died gets two more chances"
        assert shelf.store.counts().pending == 1
        shelf.run(TEXTS)
        assert shelf.read() == {"half.txt"}
        (failure,) = shelf.store.failures()
    assert failure.quarantined
    assert shelf.store.counts().pending == 0
    assert [hit.snippet for hit in shelf.store.search_text("half", 5)] != []
    shelf.run(TEXTS)
    assert shelf.read() == set(), "it is not tried for ever"
    shelf.store.retry_failed()
    shelf.run(TEXTS)
    assert shelf.read() == {"half.txt"}
    assert len(shelf.store.failures()) == 1


def test_a_part_that_waited_for_a_plugin_that_was_off_is_read_once_it_is_on(shelf: Shelf) -> None:
    (shelf.files / "half.txt").write_text("half of this letter can be read")
    ocr = ExtractorEntry("words", "fake.ocr/words", "fake:Extractor", ("text/*",), (), 0, adds=True)
    shelf.host.half_code = "plugin-disabled"
    shelf.run(TEXTS, ocr)
    assert [failure.code for failure in shelf.store.failures()] == ["plugin-disabled"]
    shelf.run(TEXTS)
    assert shelf.read() == set(), "it is off still, so it is no extractor"
    shelf.host.half_code = "bad-input"
    shelf.run(TEXTS, ocr)
    assert shelf.read() == {"half.txt"}
    shelf.run(TEXTS, ocr)
    assert shelf.read() == set(), "it is not tried for ever"
