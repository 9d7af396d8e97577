"""Text goes first and waits for nobody; vectors follow, and may be interrupted, slowed down or have no encoder."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from anyfind.errors import PluginTooBig, WeightsMissing
from anyfind.ingest.indexer import Indexer
from anyfind.ingest.ports import IngestOptions, Limits
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Source
from anyfind.store import Store
from anyfind.store.queue import DEEP, PASSAGES, TEXTS
from fakes.host import ENCODERS, FakeHost, media_type

PATIENCE_S = 30.0


class Library:
    """A library over one folder."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "files"
        self.root.mkdir()
        self.store = Store.open(folder / "library.sqlite")
        self.store.add_root(self.root)
        self.host = FakeHost()
        self.indexer = self.made()

    def made(self, options: IngestOptions | None = None) -> Indexer:
        self.indexer = Indexer(self.store, self.host, ENCODERS, media_type, options=options)
        return self.indexer

    def write(self, name: str, content: str) -> Path:
        path = self.root / name
        path.write_bytes(content.encode())
        return path

    def finds(self, word: str) -> bool:
        return any(hit.all_words for hit in self.store.search_text(word, 5))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library(tmp_path)
    yield made
    made.store.close()


class Pace:
    """Says what it is told to say."""

    def __init__(self, *, text: bool = True, vectors: bool = True) -> None:
        self.may_text = text
        self.may_vectors = vectors
        self.worked: list[float] = []

    def text(self) -> bool:
        return self.may_text

    def vectors(self) -> bool:
        return self.may_vectors

    def rest(self, worked_s: float) -> None:
        self.worked.append(worked_s)


def test_all_text_can_be_searched_before_anything_is_encoded(library: Library) -> None:
    for number in range(500):
        library.write(f"{number}.txt", f"letter number{number}")
    library.write("a.png", "a picture")
    found: list[bool] = []

    def look(_encoder: str, _items: Sequence[object]) -> None:
        found.append(all(library.finds(f"number{number}") for number in (0, 250, 499)))

    library.host.on_encode = look
    report = library.indexer.run()
    assert found
    assert all(found)
    assert (report.texts, report.indexed, report.embedded) == (500, 501, 501)
    assert library.store.counts().pending == 0


def test_without_weights_text_is_searchable_and_no_attempt_is_lost(library: Library) -> None:
    for number in range(30):
        library.write(f"{number}.txt", f"letter number{number}")
    library.write("a.png", "a picture")

    def missing(_encoder: str, _items: Sequence[object]) -> None:
        raise WeightsMissing("The weights are not there.")

    library.host.on_encode = missing
    for _ in range(4):
        with pytest.raises(WeightsMissing):
            library.indexer.run()
    assert all(library.finds(f"number{number}") for number in range(30))
    assert library.store.queue.waiting({"png"})[PASSAGES].files == 30
    assert {file.attempts for file in library.store.pending(100)} == {0}
    library.host.extracted.clear()
    library.host.on_encode = None
    report = library.indexer.run()
    assert (report.embedded, report.failed) == (31, 0)
    assert {path.name for path in library.host.extracted} == {"a.png"}, "stored text is not read again"


def test_a_new_file_does_not_wait_for_the_encoder(library: Library) -> None:
    library.write("old.txt", "an old letter")
    inside, go_on = threading.Event(), threading.Event()

    def wait(_encoder: str, _items: Sequence[object]) -> None:
        inside.set()
        assert go_on.wait(PATIENCE_S)

    library.host.on_encode = wait
    done = threading.Thread(target=library.indexer.run)
    done.start()
    try:
        assert inside.wait(PATIENCE_S)
        library.write("new.txt", "freshly written")
        library.indexer.scan()
        library.indexer.nudge()
        seen = threading.Event()
        for _ in range(600):
            if library.finds("freshly"):
                seen.set()
                break
            threading.Event().wait(0.05)
        assert seen.is_set(), "its text is there while the encoder is at work"
    finally:
        go_on.set()
        done.join(PATIENCE_S)
    assert library.store.counts().embeddings_made == 2
    assert library.store.counts().pending == 0


def test_a_file_saved_while_many_wait_goes_before_them(library: Library) -> None:
    for number in range(1500):
        library.write(f"{number}.txt", f"letter number{number}")
    indexer = library.made(IngestOptions(texts=16))
    new = library.root / "new.txt"
    found: list[bool] = []
    lock = threading.Lock()

    def change(source: Source) -> None:
        with lock:
            read = len(library.host.extracted)
            if read >= 100 and not new.exists():
                library.write("new.txt", "freshly written")
                indexer.scan()
                indexer.nudge()
            elif read >= 900 and not found:
                found.append(library.finds("freshly"))

    library.host.on_extract = change
    report = indexer.run()
    assert found == [True], "it is searchable long before the others are read"
    # Only what the two readers had in their hands is read before it, and what was handed to them meanwhile.
    assert library.host.extracted.index(new) < 100 + 6 * 2 * 16 * 2
    assert report.texts == 1501
    assert library.store.counts().pending == 0


def test_vectors_may_wait_while_text_goes_on(library: Library) -> None:
    for number in range(10):
        library.write(f"{number}.txt", f"letter number{number}")
    library.write("a.png", "a picture")
    report = library.indexer.run(pace=Pace(vectors=False))
    assert (report.texts, report.embedded, report.cancelled) == (10, 0, False)
    assert library.host.encoded == []
    waiting = library.indexer.waiting()
    assert (waiting[TEXTS].files, waiting[PASSAGES].files, waiting[DEEP].files) == (0, 10, 1)
    assert {file.attempts for file in library.store.pending(100)} == {0}
    pace = Pace()
    assert library.indexer.run(pace=pace).embedded == 11
    assert pace.worked


def test_vectors_are_left_after_the_batch_in_hand(library: Library) -> None:
    for number in range(40):
        library.write(f"{number}.txt", f"letter number{number}")
        library.write(f"{number}.png", f"picture number{number}")
    pace = Pace()

    def enough(_encoder: str, _items: Sequence[object]) -> None:
        pace.may_vectors = False

    library.made(IngestOptions(batch=4, batches={}))
    library.host.on_encode = enough
    report = library.indexer.run(pace=pace)
    assert 0 < report.embedded <= 12
    assert {file.attempts for file in library.store.pending(100)} == {0}
    made = library.store.counts().embeddings_made
    library.host.on_encode = None
    assert library.indexer.run().embedded == 80 - made
    assert library.store.counts().embeddings_made == 80


def test_text_may_have_to_wait_as_well(library: Library) -> None:
    library.write("a.txt", "a letter")
    assert library.indexer.run(pace=Pace(text=False)).texts == 0
    assert {file.attempts for file in library.store.pending(100)} == {0}
    assert library.indexer.run().embedded == 1


def test_cancelling_drops_what_was_not_begun(library: Library) -> None:
    for number in range(200):
        library.write(f"{number}.png", f"picture number{number}")
    cancel = CancelToken()
    library.host.on_extract = lambda _source: cancel.cancel()
    report = library.indexer.run(cancel=cancel)
    assert report.cancelled
    assert len(library.host.extracted) <= 4
    assert {file.attempts for file in library.store.pending(300)} == {0}
    library.host.on_extract = None
    assert library.indexer.run().failed == 0
    assert library.store.counts().embeddings_made == 200


def test_a_picture_without_a_suffix_is_read_once(library: Library) -> None:
    library.write("photo", "pixels")
    library.write("a.txt", "a letter")
    indexer = Indexer(
        library.store,
        library.host,
        ENCODERS,
        lambda path, head: "image/png" if path.suffix == "" else media_type(path, head),
    )
    report = indexer.run()
    assert (report.embedded, report.failed, report.left) == (2, 0, 0)
    assert sorted(path.name for path in library.host.extracted) == ["a.txt", "photo"]
    assert library.store.counts().pending == 0


def test_what_is_missing_of_a_text_is_read_again_with_its_vectors(library: Library) -> None:
    library.host.half_code = "bad-input"
    library.write("half.txt", "half of a letter")
    assert library.indexer.run().failed == 1
    assert len(library.host.extracted) == 2
    assert library.store.counts().embeddings_made == 1
    assert library.indexer.run().failed == 0


def test_copies_of_text_are_linked_before_its_vectors_are_there(library: Library) -> None:
    library.write("a.txt", "the same letter")
    library.indexer.run(pace=Pace(vectors=False))
    library.write("b.txt", "the same letter")
    report = library.indexer.run()
    assert (report.linked, report.embedded) == (1, 1)
    assert len(library.host.extracted) == 1
    assert library.store.counts().pending == 0


@pytest.mark.parametrize("error", [MemoryError(), PluginTooBig("It took too much."), RuntimeError("out of memory")])
def test_a_batch_that_is_too_large_is_halved_and_no_item_is_lost(library: Library, error: Exception) -> None:
    for number in range(64):
        library.write(f"{number}.txt", f"letter number{number}")

    def at_most_four(_encoder: str, items: Sequence[object]) -> None:
        if len(items) > 4:
            raise error

    library.host.on_encode = at_most_four
    library.made(IngestOptions(batch=32, batches={}))
    report = library.indexer.run()
    assert (report.embedded, report.failed) == (64, 0)
    assert library.store.counts().embeddings_made == 64
    assert max(size for _, size in library.host.batches) <= 4


def test_an_item_that_is_too_large_alone_fails_alone(library: Library) -> None:
    for number in range(8):
        library.write(f"{number}.txt", f"letter number{number}")

    def one_is_huge(_encoder: str, items: Sequence[object]) -> None:
        if "letter number3" in items:
            raise MemoryError

    library.host.on_encode = one_is_huge
    report = library.indexer.run()
    assert (report.embedded, report.failed) == (7, 1)
    (failure,) = library.store.failures()
    assert (failure.path.name, failure.code, failure.quarantined) == ("3.txt", "out-of-memory", False)


def test_limits_hold_while_a_run_goes_on(library: Library) -> None:
    for number in range(64):
        library.write(f"{number}.txt", f"letter number{number}")
    now = [Limits(batch=16)]

    def less(_encoder: str, _items: Sequence[object]) -> None:
        now[0] = Limits(batch=2)

    library.host.on_encode = less
    library.made(IngestOptions(batch=32, batches={}, limits=lambda: now[0]))
    library.indexer.run()
    sizes = [size for _, size in library.host.batches]
    assert sizes[0] <= 16
    assert max(sizes[1:]) <= 2


def test_the_work_that_waits_is_known_after_a_restart(library: Library, tmp_path: Path) -> None:
    library.write("a.txt", "four")
    library.write("b.txt", "eight...")
    library.write("c.png", "picture")
    library.indexer.scan()
    library.store.close()
    with Store.open(tmp_path / "library.sqlite") as store:
        waiting = Indexer(store, library.host, ENCODERS, media_type).waiting()
        assert (waiting[TEXTS].files, waiting[TEXTS].bytes) == (2, 12)
        assert (waiting[DEEP].files, waiting[DEEP].bytes) == (1, 7)
        indexer = Indexer(store, library.host, ENCODERS, media_type)
        indexer.run()
        assert {kind: one.files for kind, one in indexer.waiting().items()} == {TEXTS: 0, PASSAGES: 0, DEEP: 0}
        assert {kind: one.files for kind, one in indexer.tally.finished().items()} == {TEXTS: 2, PASSAGES: 2, DEEP: 1}
        assert indexer.eta() == 0.0


def test_a_file_that_killed_a_run_is_read_alone(library: Library) -> None:
    for number in range(6):
        library.write(f"{number}.txt", f"letter number{number}")
    library.indexer.scan()
    (suspect,) = [file.location_id for file in library.store.pending(10) if file.path.name == "3.txt"]
    library.store.claim([suspect])  # and the process was gone
    groups: list[int] = []
    texts = library.host.texts

    def noted(files: Sequence[tuple[Source, bytes]]) -> object:
        groups.append(len(files))
        return texts(files)

    library.host.texts = noted  # type: ignore[assignment, method-assign]  # watched
    library.indexer.run()
    assert groups == [5, 1]
