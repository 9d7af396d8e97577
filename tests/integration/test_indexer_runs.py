from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from anyfind.errors import DiskFull, WeightsMissing
from anyfind.ingest.indexer import Indexer
from anyfind.ingest.ports import IngestOptions
from anyfind.ingest.report import RunReport
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import TEXT, Float32Array, Source, Space
from anyfind.store.facade import Store
from fakes.disk import FaultyDisk
from fakes.host import DIMENSION, ENCODERS, TEXT_SPACE, FakeHost, digest, media_type, vector

if TYPE_CHECKING:
    from conftest import LogWatch


class Library:
    """A library over one folder, with a host and a disk that are looked into."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "files"
        self.root.mkdir()
        self.store = Store.open(folder / "library" / "library.sqlite")
        self.store.add_root(self.root)
        self.host = FakeHost()
        self.disk = FaultyDisk()
        self.options = IngestOptions()

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run(self, progress: Progress | None = None, cancel: CancelToken | None = None) -> RunReport:
        indexer = Indexer(
            self.store, self.host, ENCODERS, media_type, filesystem=self.disk, options=self.options,
            avoid=(self.store.path.parent,),
        )  # fmt: skip
        report = indexer.run(progress=progress, cancel=cancel)
        assert self.store.integrity() == []
        return report

    def forget_calls(self) -> None:
        self.host.extracted.clear()
        self.host.encoded.clear()
        self.disk.opened.clear()

    def failures(self) -> dict[str, str]:
        return {failure.path.name: failure.code for failure in self.store.failures()}

    def vector_of(self, name: str) -> Float32Array:
        content = self.store.content_at(self.root / name)
        assert content is not None
        (segment,) = self.store.segments_of_content(content)
        for space in self.store.spaces():
            for label in self.store.labels_of(space.id, [segment.id]):
                labels = self.store.labels_of(space.id, [segment.id])
                found: Float32Array = self.store.vectors_by_label(space.id, [labels[label]])[0]
                return found
        raise AssertionError(f"{name} has no vector")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library(tmp_path)
    yield made
    made.store.close()


def fill(library: Library, count: int = 40) -> None:
    for number in range(count):
        library.write(f"texts/{number}.txt", f"letter number {number}\n\nsecond part of {number}")
        library.write(f"pictures/{number}.img", f"picture {number}")


def test_a_first_run_indexes_everything_once(library: Library) -> None:
    fill(library)
    library.write("other.bin", b"\x00\x01 something nobody can read")
    report = library.run()
    assert (report.scanned, report.added, report.indexed, report.failed, report.left) == (81, 81, 81, 0, 0)
    assert report.embedded == 120
    counts = library.store.counts()
    assert (counts.files, counts.contents, counts.segments, counts.pending) == (81, 81, 120, 0)
    assert sum(counts.vectors.values()) == counts.embeddings_made == 120
    assert len(library.host.extracted) == 81
    np.testing.assert_allclose(
        library.vector_of("pictures/3.img"), vector_for_picture(b"picture 3"), atol=2e-3, rtol=2e-3
    )


def vector_for_picture(data: bytes) -> Float32Array:
    import hashlib  # noqa: PLC0415 (only here)

    pixels = np.zeros((4, 4, 3), np.uint8)
    pixels[0, 0] = list(hashlib.sha256(data).digest()[:3])
    return vector(pixels)


def test_every_vector_belongs_to_its_own_passage(library: Library) -> None:
    library.options = IngestOptions(batches={}, batch=3, commit_items=4, window=7)
    fill(library, 30)
    library.run()
    for number in range(30):
        content = library.store.content_at(library.root / f"texts/{number}.txt")
        assert content is not None
        segments = library.store.segments_of_content(content)
        labels = library.store.labels_of(TEXT_SPACE.id, [segment.id for segment in segments])
        stored = library.store.vectors_by_label(TEXT_SPACE.id, [labels[segment.id] for segment in segments])
        wanted = np.stack([vector(f"letter number {number}"), vector(f"second part of {number}")])
        np.testing.assert_allclose(stored, wanted, atol=2e-3, rtol=2e-3)


def test_a_second_run_opens_nothing_and_asks_no_plugin(library: Library) -> None:
    fill(library)
    library.run()
    library.forget_calls()
    report = library.run()
    assert (report.scanned, report.added, report.indexed, report.embedded) == (80, 0, 0, 0)
    assert library.disk.opened == []
    assert library.host.extracted == []
    assert library.host.encoded == []


def test_copies_and_moves_embed_nothing(library: Library) -> None:
    fill(library)
    library.run()
    made = library.store.counts().embeddings_made
    (library.root / "texts").rename(library.root / "renamed")
    shutil.copytree(library.root / "pictures", library.root / "copies")
    library.forget_calls()
    report = library.run()
    assert (report.moved, report.added, report.removed, report.linked, report.embedded) == (40, 40, 0, 40, 0)
    assert all(path.is_relative_to(library.root / "copies") for path in library.disk.opened)
    assert library.host.extracted == []
    assert library.store.counts().embeddings_made == made
    assert library.store.content_at(library.root / "renamed/3.txt") is not None


def test_identical_files_in_one_run_are_embedded_once(library: Library) -> None:
    for number in range(100):
        library.write(f"{number}.txt", "the very same letter")
    report = library.run()
    assert (report.indexed, report.linked, report.embedded) == (1, 99, 1)
    assert len(library.host.extracted) == 1
    assert library.store.counts().pending == 0
    content = {library.store.content_at(library.root / f"{number}.txt") for number in range(100)}
    assert len(content) == 1


def test_changed_and_deleted_files_leave_nothing_behind(library: Library) -> None:
    fill(library, 10)
    library.run()
    library.write("texts/3.txt", "now about zebras")
    (library.root / "texts/4.txt").unlink()
    report = library.run()
    assert (report.changed, report.removed, report.embedded, report.released) == (1, 1, 1, 2)
    assert library.store.search_text("zebras", 5)
    found = {hit.snippet for hit in library.store.search_text("letter number 4", 50) if hit.all_words}
    assert not any("number 4" in snippet for snippet in found)


def test_names_and_text_are_there_before_vectors_are(library: Library) -> None:
    fill(library, 3)
    seen: list[tuple[int, int]] = []

    def look(_encoder: str, _items: object) -> None:
        deadline = time.monotonic() + 60
        while not (texts := library.store.search_text("letter", 5)) and time.monotonic() < deadline:
            time.sleep(0.01)
        seen.append((len(library.store.search_names("2.img", 5)), len(texts)))

    library.host.on_encode = look
    library.run()
    assert seen[0][0] > 0
    assert seen[0][1] > 0


def test_a_file_that_fails_is_listed_and_the_others_go_on(library: Library) -> None:
    fill(library, 5)
    library.write("bad.txt", "corrupt to the bone")
    library.write("bad copy.txt", "corrupt to the bone")
    library.write("empty.txt", b"")
    library.write("partly.txt", "good words\n\nunencodable words")
    library.write("wholly.txt", "unencodable altogether")
    locked = library.write("locked.txt", "secret")
    library.disk.files[locked] = errno.EACCES
    report = library.run()
    assert library.failures() == {
        "bad.txt": "bad-input",
        "bad copy.txt": "bad-input",
        "empty.txt": "empty",
        "partly.txt": "not-encoded",
        "wholly.txt": "not-encoded",
        "locked.txt": "permission",
    }
    assert report.failed == 6
    assert [hit.snippet for hit in library.store.search_text("good", 5)]
    library.forget_calls()
    assert library.run().failed == 1
    assert library.disk.opened == [locked]
    library.disk.files.clear()
    assert library.run().failed == 0
    assert "locked.txt" not in library.failures()


def test_a_file_that_keeps_failing_is_left_alone_after_three_attempts(library: Library) -> None:
    library.disk.files[library.write("sick.txt", "on a bad sector")] = errno.EIO
    for _ in range(3):
        assert library.run().failed == 1
    library.forget_calls()
    assert library.run().failed == 0
    assert library.disk.opened == []
    assert library.store.counts().quarantined == 1


def test_an_exception_inside_a_plugin_fails_its_file_and_is_logged(library: Library, log_watch: LogWatch) -> None:
    fill(library, 3)

    def trip(source: Source) -> None:
        if source.path.name == "1.txt":
            raise ZeroDivisionError("oops")

    library.host.on_extract = trip
    log_watch.expect("failed unexpectedly")
    assert library.run().failed == 1
    (failure,) = library.store.failures()
    assert "ZeroDivisionError" in failure.message
    assert log_watch.unexpected


def test_two_hundred_copies_of_a_file_that_fails_for_a_while_are_all_tried(library: Library) -> None:
    paths = [library.write(f"{number}.txt", "the same") for number in range(5)]
    calls = []

    def trip(source: Source) -> None:
        calls.append(source.path)
        if len(calls) < 3:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    library.host.on_extract = trip
    report = library.run()
    assert (report.failed, report.indexed, report.linked) == (2, 1, 2)
    assert library.run().linked == 2
    assert library.failures() == {}
    assert len({library.store.content_at(path) for path in paths}) == 1


def test_missing_weights_stop_the_run_but_names_and_text_stay(library: Library) -> None:
    fill(library, 5)

    def missing(_encoder: str, _items: object) -> None:
        raise WeightsMissing("The weights are not there.")

    library.host.on_encode = missing
    for _ in range(5):
        with pytest.raises(WeightsMissing):
            library.run()
    assert library.store.search_text("letter", 5)
    assert all(file.attempts == 0 for file in library.store.pending(100))
    library.host.on_encode = None
    assert library.run().failed == 0
    counts = library.store.counts()
    assert (counts.pending, counts.quarantined, counts.embeddings_made) == (0, 0, 15)


def test_a_full_disk_stops_the_run_and_keeps_what_was_committed(library: Library) -> None:
    library.options = IngestOptions(commit_items=10, window=10, batch=5, batches={}, text_seconds=0.0)
    fill(library, 40)
    library.host.on_extract = lambda source: _full(source.path.name == "20.txt")
    with pytest.raises(DiskFull):
        library.run()
    library.host.on_extract = None
    assert library.store.integrity() == []
    report = library.run()
    assert report.failed == 0
    assert library.store.counts().pending == 0
    assert library.store.counts().embeddings_made == 120


def _full(now: bool) -> None:
    if now:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_cancelling_keeps_what_is_done_and_uses_up_no_attempt(library: Library) -> None:
    library.options = IngestOptions(window=8, commit_items=4)
    fill(library, 100)
    cancel = CancelToken()

    def stop(done: int, total: int, what: str) -> None:
        assert done <= total or total == 0
        assert what
        if done and total:
            cancel.cancel()

    report = library.run(progress=stop, cancel=cancel)
    assert report.cancelled
    assert 0 < report.texts + report.indexed < 300
    embedded = library.store.counts().embeddings_made
    assert all(file.attempts == 0 for file in library.store.pending(1000))
    report = library.run()
    assert not report.cancelled
    assert library.store.counts().embeddings_made == 300
    assert report.embedded == 300 - embedded


def test_an_offline_root_loses_nothing_and_comes_back(library: Library) -> None:
    fill(library, 5)
    library.run()
    away = library.root.with_name("away")
    library.root.rename(away)
    report = library.run()
    assert [problem.code for problem in report.problems] == ["offline"]
    assert library.store.counts().files == 10
    assert library.store.roots()[0].state == "offline"
    away.rename(library.root)
    report = library.run()
    assert (report.added, report.embedded, report.problems) == (0, 0, ())
    assert library.store.roots()[0].state == "online"


def test_a_root_inside_another_is_scanned_once(library: Library) -> None:
    library.write("inner/a.txt", "one")
    library.write("b.txt", "two")
    library.store.add_root(library.root / "inner")
    report = library.run()
    assert (report.scanned, library.store.counts().files) == (2, 2)


def test_memory_is_bounded_by_the_budget(library: Library) -> None:
    library.host.pixels = (100, 100)
    library.options = IngestOptions(memory=100_000, batch=2, batches={})
    for number in range(50):
        library.write(f"{number}.img", f"picture {number}")
    assert library.run().indexed == 50
    assert max(size for _, size in library.host.batches) <= 2


def test_more_files_than_one_request_to_the_store_gives(library: Library) -> None:
    library.options = IngestOptions(chunk=7)
    fill(library, 20)
    library.disk.files[library.root / "texts/3.txt"] = errno.EIO
    report = library.run()
    assert (report.indexed, report.failed) == (39, 1)


def test_another_encoder_embeds_anew_what_it_is_for_and_keeps_what_there_is(library: Library) -> None:
    library.write("a.txt", "one")
    library.write("b.txt", "two\n\nunencodable")
    library.write("c.img", "pixels")
    library.run()
    library.forget_calls()
    other = Space("fake.text/other", (), "1", DIMENSION, "none", (TEXT,))
    changed = ENCODERS | {TEXT: (other.encoder, other)}

    def run() -> RunReport:
        return Indexer(library.store, library.host, changed, media_type, filesystem=library.disk).run()

    report = run()
    assert report.embedded == 2
    assert library.host.extracted == [], "the text is stored, so no file is read again"
    assert library.disk.opened == []
    assert (library.store.count_vectors(TEXT_SPACE.id), library.store.count_vectors(other.id)) == (2, 2)
    assert library.failures() == {"b.txt": "not-encoded"}
    library.forget_calls()
    assert run().embedded == 0
    assert library.disk.opened == []
    library.run()  # back to the first encoder: its vectors are still there; what failed is tried once more
    assert library.host.encoded == [digest("unencodable")]
    assert library.store.count_vectors(TEXT_SPACE.id) == 2
