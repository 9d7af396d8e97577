"""The write path: contents, links, vectors, attempts and failures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Connection

from anyfind.errors import NotFound, PluginError
from anyfind.sdk.types import Locator
from anyfind.store import Store, jobs
from anyfind.store.records import (
    MAX_CLAIMS,
    FailureWrite,
    Identity,
    Root,
    RootCounts,
    ScanDelta,
    SegmentWrite,
    VectorWrite,
    WriteBatch,
)
from fakes.library import DIMENSION, SPACE, content, embed, entry, scan


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        opened.register_space(SPACE)
        yield opened


@pytest.fixture
def root(store: Store) -> Root:
    return store.add_root(Path("/data"))


def vector(segment_id: int, value: float = 0.5) -> VectorWrite:
    return VectorWrite(segment_id, SPACE.id, np.full(DIMENSION, value, dtype=np.float32))


def test_text_is_found_before_the_vectors_are_there(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt"])
    written = store.commit(WriteBatch(contents=[content(ids["a.txt"], "A", ["the quick fox", "a lazy dog"])]))
    content_id, segment_ids = written.contents[ids["a.txt"]]
    assert len(segment_ids) == 2
    assert store.search_text("lazy dogs", 5)[0].segment_id == segment_ids[1]
    assert store.locations(root.id)["a.txt"].state == "text"
    assert [file.location_id for file in store.pending(5)] == [ids["a.txt"]]
    store.commit(WriteBatch(vectors=[vector(segment) for segment in segment_ids], settled=[content_id]))
    assert store.locations(root.id)["a.txt"].state == "settled"
    assert store.pending(5) == []
    assert store.counts().embeddings_made == 2


def test_segments_come_back_as_written(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.pdf"])
    where = Locator(page=3, start=10, end=90, box=(1, 2, 3, 4))
    write = content(ids["a.pdf"], "A", metadata={"title": "Report", "gps": [1.5, 2.5]})
    write = type(write)(
        write.location_id,
        write.identity,
        "application/pdf",
        "text",
        write.metadata,
        (SegmentWrite("text", where, "x"),),
    )
    content_id, (segment_id,) = store.commit(WriteBatch(contents=[write])).contents[ids["a.pdf"]]
    record = store.segments([segment_id, 999])[segment_id]
    assert (record.locator, record.text, record.ordinal, record.content_id) == (where, "x", 0, content_id)
    file = store.files([content_id])[content_id]
    assert file.metadata == {"title": "Report", "gps": [1.5, 2.5]}
    assert (file.mime, file.locations[0].path) == ("application/pdf", Path("/data/a.pdf"))


def test_content_without_segments_is_settled(store: Store, root: Root) -> None:
    ids = scan(store, root, ["empty.bin"])
    store.commit(WriteBatch(contents=[content(ids["empty.bin"], "E", [])]))
    assert store.locations(root.id)["empty.bin"].state == "settled"
    assert store.search_names("empty", 5)[0].content_id is not None


def test_two_copies_in_one_batch_share_their_content(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt", "b.txt"])
    written = store.commit(WriteBatch(contents=[content(ids["a.txt"], "A"), content(ids["b.txt"], "A")])).contents
    assert written[ids["a.txt"]] == written[ids["b.txt"]]
    assert store.counts().contents == 1
    assert len(store.pending(5)) == 1


def test_known_content_is_linked_without_a_vector(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt", "b.txt"])
    ((content_id, _),) = embed(store, [content(ids["a.txt"], "A")]).items()
    (known,) = store.queue.find_contents([Identity(100, "fast-A", "A"), Identity(101, "fast-A", "A")]).values()
    assert (known.id, known.full, known.state) == (content_id, "A", "settled")
    store.commit(WriteBatch(links=[(ids["b.txt"], known.id), (ids["b.txt"], 999), (999, known.id)]))
    assert [place.path.name for place in store.files([known.id])[known.id].locations] == ["b.txt", "a.txt"]
    assert store.counts().embeddings_made == 1


def test_content_is_stored_again_after_an_interruption_without_new_segments(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt"])
    write = content(ids["a.txt"], "A", ["one", "two"])
    first = store.commit(WriteBatch(contents=[write])).contents
    store.commit(WriteBatch(vectors=[vector(first[ids["a.txt"]][1][0])]))
    again = store.commit(WriteBatch(contents=[write])).contents
    assert again == first
    segments = again[ids["a.txt"]][1]
    store.commit(WriteBatch(vectors=[vector(segment) for segment in segments]))
    assert store.counts().embeddings_made == 2


def test_other_segments_replace_the_old_ones_with_their_vectors(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt"])
    ((content_id, labels),) = embed(store, [content(ids["a.txt"], "A", ["old words"])]).items()
    seq = store.seq()
    written = store.commit(WriteBatch(contents=[content(ids["a.txt"], "A", ["new words", "more"])])).contents
    assert written[ids["a.txt"]][0] == content_id
    assert [change.kind for change in store.changes_since(seq, SPACE.id)] == ["delete"]
    assert store.owners_of(labels) == {}
    assert store.search_text("old", 5) == []
    assert store.locations(root.id)["a.txt"].state == "text"
    assert store.integrity() == []


def test_what_vanished_meanwhile_is_passed_over(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt"])
    written = store.commit(WriteBatch(contents=[content(ids["a.txt"], "A")])).contents
    segment_id = written[ids["a.txt"]][1][0]
    store.commit_scan(root.id, ScanDelta(removed=[ids["a.txt"]]), 2.0)
    store.release_orphans()
    late = WriteBatch(
        contents=[content(ids["a.txt"], "A")],
        vectors=[vector(segment_id)],
        settled=[written[ids["a.txt"]][0]],
        failures=[FailureWrite(ids["a.txt"], "x", "y")],
    )
    assert store.commit(late).contents == {}
    assert store.counts().vectors == {SPACE.id: 0}
    assert store.failures() == []


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        (np.zeros(3), "3 values instead of 8"),
        (np.full(DIMENSION, np.nan), "not finite"),
        (np.full(DIMENSION, 1e6), "half precision"),
    ],
)
def test_a_bad_vector_stores_nothing_of_its_batch(store: Store, root: Root, values: np.ndarray, complaint: str) -> None:
    ids = scan(store, root, ["a.txt"])
    segment_id = store.commit(WriteBatch(contents=[content(ids["a.txt"], "A")])).contents[ids["a.txt"]][1][0]
    bad = VectorWrite(segment_id, SPACE.id, values.astype(np.float32))
    with pytest.raises(PluginError, match=complaint):
        store.commit(WriteBatch(vectors=[bad], failures=[FailureWrite(ids["a.txt"], "x", "y")]))
    assert store.failures() == []
    assert store.count_vectors(SPACE.id) == 0


def test_a_vector_of_an_unknown_space_is_refused(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt"])
    store.commit(WriteBatch(contents=[content(ids["a.txt"], "A")]))
    with pytest.raises(NotFound, match="no embedding space nowhere"):
        store.commit(WriteBatch(vectors=[VectorWrite(1, "nowhere", np.zeros(8, dtype=np.float32))]))


def test_pending_is_newest_first_then_smallest(store: Store, root: Root) -> None:
    files = [entry("old", 1), entry("new-large", 9, size=900), entry("new-small", 9, size=9)]
    store.commit_scan(root.id, ScanDelta(added=files), 1.0)
    assert [file.path.name for file in store.pending(9)] == ["new-small", "new-large", "old"]
    assert [file.path.name for file in store.pending(1)] == ["new-small"]
    assert store.pending_counts() == (3, 101 + 909)


def test_what_waits_is_counted_once_until_something_changes(
    store: Store, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted, count = [], jobs.pending_counts

    def counting(connection: Connection) -> tuple[int, int]:
        counted.append(1)
        return count(connection)

    monkeypatch.setattr(jobs, "pending_counts", counting)
    store.commit_scan(root.id, ScanDelta(added=[entry("a.txt", 1), entry("b.txt", 2)]), 1.0)
    assert [store.waiting.count() for _ in range(3)] == [2, 2, 2]
    # What is noted of searches changes nothing about files.
    store.searches.remember("boats", {"text": "boats"})
    assert store.waiting.count() == 2
    assert len(counted) == 1
    ids = {file.path.name: file.location_id for file in store.pending(5)}
    store.commit(WriteBatch(failures=[FailureWrite(ids["a.txt"], "unreadable", "It is cut short.", permanent=True)]))
    assert store.waiting.count() == store.pending_counts()[0] == 1
    assert store.waiting.by_root() == {root.id: RootCounts(2, 1, 1)}
    store.commit_scan(root.id, ScanDelta(added=[entry("c.txt", 3)]), 2.0)
    assert store.waiting.count() == store.pending_counts()[0] == 2
    assert store.waiting.by_root() == {root.id: RootCounts(3, 2, 1)}


def test_three_attempts_and_no_more(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt"])
    for attempt in (1, 2, 3):
        assert [file.attempts for file in store.pending(5)] == [attempt - 1]
        store.claim([ids["a.txt"]])
        store.commit(WriteBatch(failures=[FailureWrite(ids["a.txt"], "timeout", "It took too long.", "p")]))
    assert store.pending(5) == []
    (failure,) = store.failures()
    assert (failure.path, failure.attempts, failure.quarantined) == (Path("/data/a.txt"), 3, True)
    assert store.locations(root.id)["a.txt"].state == "quarantined"
    assert store.retry_failed() == 1
    assert store.failures() == []
    assert [file.attempts for file in store.pending(5)] == [0]


def test_a_permanent_failure_is_quarantined_at_once_until_the_file_changes(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt"])
    store.claim([ids["a.txt"]])
    store.commit(WriteBatch(failures=[FailureWrite(ids["a.txt"], "corrupt", "Broken.", "p", permanent=True)]))
    counts = store.counts()
    assert (counts.pending, counts.failed, counts.quarantined) == (0, 1, 1)
    store.commit_scan(root.id, ScanDelta(changed=[(ids["a.txt"], entry("a.txt", 5))]), 2.0)
    assert store.failures() == []
    assert [file.attempts for file in store.pending(5)] == [0]


def test_a_process_that_dies_uses_up_attempts(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    for _ in range(MAX_CLAIMS):
        with Store.open(path) as store:
            root = store.add_root(Path("/data"))
            known = store.locations(root.id)
            location_id = known["bomb"].id if known else scan(store, root, ["bomb"])["bomb"]
            assert len(store.pending(5)) == 1
            store.claim([location_id])  # and the process is gone
    with Store.open(path) as store:
        assert store.pending(5) == []
        assert [(failure.code, failure.quarantined) for failure in store.failures()] == [("gave-up", True)]


def test_a_claim_beyond_the_last_quarantines(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt"])
    for _ in range(MAX_CLAIMS + 1):
        store.claim([ids["a.txt"]])
    (failure,) = store.failures()
    assert (failure.code, failure.attempts, failure.quarantined) == ("gave-up", MAX_CLAIMS, True)


def test_content_that_cannot_be_embedded_fails_for_its_copies_too(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt", "copy.txt"])
    content_id, _ = store.commit(WriteBatch(contents=[content(ids["a.txt"], "A")])).contents[ids["a.txt"]]
    store.commit(WriteBatch(failures=[FailureWrite(ids["a.txt"], "bad", "No.", "p", permanent=True)]))
    identity = Identity(100, "fast-A", "A")
    assert store.queue.find_contents([identity])[identity].state == "failed"
    store.commit(WriteBatch(links=[(ids["copy.txt"], content_id)]))
    assert [(failure.path.name, failure.message) for failure in store.failures()] == [
        ("a.txt", "No."),
        ("copy.txt", "No."),
    ]
    assert store.pending(5) == []
    assert store.retry_failed() == 2
    assert len(store.pending(5)) == 1


def test_success_clears_an_earlier_failure(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt"])
    store.claim([ids["a.txt"]])
    store.commit(WriteBatch(failures=[FailureWrite(ids["a.txt"], "busy", "Locked.")]))
    embed(store, [content(ids["a.txt"], "A")])
    assert store.failures() == []
    assert store.counts().failed == 0


def test_text_with_signs_that_no_database_takes(store: Store, root: Root) -> None:
    ids = scan(store, root, ["a.txt"])
    write = content(ids["a.txt"], "A", ["half \ud83d pair \0 end"], metadata={"title": "\udcff", "n": float("nan")})
    content_id, (segment_id,) = store.commit(WriteBatch(contents=[write])).contents[ids["a.txt"]]
    assert store.segments([segment_id])[segment_id].text == "half ? pair   end"
    assert store.files([content_id])[content_id].metadata["title"] == "\udcff"
    assert store.integrity() == []


def test_what_was_read_of_a_file_that_changed_since_is_passed_over(store: Store, root: Root) -> None:
    """A scan goes on beside the work. The old content under the new facts would stay: no scan would look again."""
    ids = scan(store, root, ["a.txt", "b.txt", "c.txt", "d.txt"])
    known, _ = store.commit(WriteBatch(contents=[content(ids["d.txt"], "D", [])])).contents[ids["d.txt"]]
    seen = {file.location_id: (file.size, file.mtime_ns) for file in store.pending(5)}
    store.claim(list(seen))
    changed = [(ids[name], entry(name, 9 + number)) for number, name in enumerate(["a.txt", "b.txt", "c.txt"])]
    store.commit_scan(root.id, ScanDelta(changed=changed), 2.0)
    result = store.commit(
        WriteBatch(
            contents=[content(ids["a.txt"], "old", [])],
            links=[(ids["b.txt"], known)],
            failures=[FailureWrite(ids["c.txt"], "bad", "It was half written.", permanent=True)],
            seen=seen,
        )
    )
    assert result.contents == {}
    assert store.failures() == []
    assert {file.path.name for file in store.pending(5)} == {"a.txt", "b.txt", "c.txt"}
    again = {file.location_id: (file.size, file.mtime_ns) for file in store.pending(5)}
    store.commit(WriteBatch(contents=[content(ids["a.txt"], "new", [])], links=[(ids["b.txt"], known)], seen=again))
    assert {file.path.name for file in store.pending(5)} == {"c.txt"}
