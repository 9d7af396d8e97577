"""Roots, scans and moves."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from anyfind.errors import NotFound
from anyfind.store import Store
from anyfind.store import scan as scan_module
from anyfind.store.hits import SearchFilter
from anyfind.store.records import Entry, ScanDelta, WriteBatch
from fakes.library import SPACE, content, embed, entry, fill, scan


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        yield opened


def test_a_root_is_added_once(store: Store) -> None:
    first = store.add_root(Path("/data/photos"))
    assert store.add_root(Path("/data/photos")) == first
    assert [root.path for root in store.roots()] == [Path("/data/photos")]
    assert first.state == "online"
    assert first.scanned_at is None


def test_a_root_remembers_why_it_is_offline(store: Store) -> None:
    root = store.add_root(Path("/data"))
    scan(store, root, ["a.txt"])
    store.set_root_state(root.id, "offline", "The disk is not plugged in.")
    assert store.roots()[0].reason == "The disk is not plugged in."
    assert store.pending(10) == []
    store.set_root_state(root.id, "online", None)
    assert len(store.pending(10)) == 1


@pytest.mark.parametrize("call", ["remove_root", "set_root_state", "commit_scan"])
def test_an_unknown_root_is_said_so(store: Store, call: str) -> None:
    arguments = {"remove_root": (9,), "set_root_state": (9, "online", None), "commit_scan": (9, ScanDelta(), 1.0)}
    with pytest.raises(NotFound, match="number 9"):
        getattr(store, call)(*arguments[call])


def test_locations_come_back_as_scanned(store: Store) -> None:
    root = store.add_root(Path("/data"))
    huge = Entry("deep/er/name.txt", 2**40, -5, 2**64 - 3, 2**63 + 1)
    store.commit_scan(root.id, ScanDelta(added=[huge]), 12.5)
    stat = store.locations(root.id)["deep/er/name.txt"]
    assert (stat.size, stat.mtime_ns, stat.inode, stat.device) == (2**40, -5, 2**64 - 3, 2**63 + 1)
    assert (stat.content_id, stat.state) == (None, "pending")
    assert store.roots()[0].scanned_at == 12.5


@pytest.mark.skipif(os.name != "posix", reason="names of bytes are a thing of POSIX")
def test_names_that_are_no_unicode_survive(store: Store) -> None:
    root = store.add_root(Path(os.fsdecode(b"/data/gr\xfc\xdfe")))
    name = os.fsdecode(b"caf\xe9/menu\xff.txt")
    scan(store, root, [name])
    assert list(store.locations(root.id)) == [name]
    assert store.pending(1)[0].path == root.path / name
    assert store.search_names("menu", 5)[0].path == root.path / name
    embed(store, [content(store.locations(root.id)[name].id, "A")])
    assert store.content_at(root.path / name) is not None
    inside = SearchFilter(folders=(root.path / os.fsdecode(b"caf\xe9"),))
    assert store.allowed_labels(SPACE.id, inside).size == 1


def test_moved_keeps_the_content_and_changes_the_name(store: Store) -> None:
    root = store.add_root(Path("/data"))
    ids = scan(store, root, ["old/IMG_2041-beach.jpg"])
    embed(store, [content(ids["old/IMG_2041-beach.jpg"], "A")])
    made = store.counts().embeddings_made
    delta = ScanDelta(moved=[(ids["old/IMG_2041-beach.jpg"], entry("new/sunset.jpg"))])
    store.commit_scan(root.id, delta, 2.0)
    stat = store.locations(root.id)["new/sunset.jpg"]
    assert stat.state == "settled"
    assert store.search_names("beach", 5) == []
    assert store.search_names("sunset", 5)[0].path == Path("/data/new/sunset.jpg")
    assert store.counts().embeddings_made == made
    assert store.pending(5) == []
    assert store.integrity() == []


def test_files_may_swap_names_and_replace_each_other(store: Store) -> None:
    root = store.add_root(Path("/data"))
    ids = scan(store, root, ["a.txt", "b.txt", "c.txt"])
    embed(store, [content(ids[name], name) for name in ids])
    before = {name: store.locations(root.id)[name].content_id for name in ids}
    swap = [(ids["a.txt"], entry("b.txt", 1)), (ids["b.txt"], entry("a.txt", 2))]
    store.commit_scan(root.id, ScanDelta(moved=swap), 2.0)
    after = store.locations(root.id)
    assert (after["a.txt"].content_id, after["b.txt"].content_id) == (before["b.txt"], before["a.txt"])
    # c replaces a, which the scan has not said to be gone.
    store.commit_scan(root.id, ScanDelta(moved=[(ids["c.txt"], entry("a.txt", 3))]), 3.0)
    assert set(store.locations(root.id)) == {"a.txt", "b.txt"}
    assert store.locations(root.id)["a.txt"].content_id == before["c.txt"]
    assert store.integrity() == []


def test_changed_is_pending_again_and_touched_is_not(store: Store) -> None:
    root = store.add_root(Path("/data"))
    ids = scan(store, root, ["a.txt", "b.txt"])
    embed(store, [content(ids[name], name) for name in ids])
    delta = ScanDelta(changed=[(ids["a.txt"], entry("a.txt", 50))], touched=[(ids["b.txt"], entry("b.txt", 60))])
    store.commit_scan(root.id, delta, 2.0)
    after = store.locations(root.id)
    assert (after["a.txt"].content_id, after["a.txt"].state, after["a.txt"].size) == (None, "pending", 150)
    assert (after["b.txt"].state, after["b.txt"].mtime_ns) == ("settled", 60_000_000_000)


def test_added_again_is_a_change(store: Store) -> None:
    root = store.add_root(Path("/data"))
    ids = scan(store, root, ["a.txt"])
    embed(store, [content(ids["a.txt"], "A")])
    assert scan(store, root, ["a.txt"], first=9) == ids
    assert store.locations(root.id)["a.txt"].state == "pending"


def test_content_elsewhere_outlives_a_removed_root_and_location(store: Store) -> None:
    one, two = store.add_root(Path("/one")), store.add_root(Path("/two"))
    first = scan(store, one, ["a.txt", "copy.txt"])
    second = scan(store, two, ["a.txt"])
    ((content_id, labels),) = embed(store, [content(first["a.txt"], "A")]).items()
    store.commit(WriteBatch(links=[(first["copy.txt"], content_id), (second["a.txt"], content_id)]))
    store.commit_scan(one.id, ScanDelta(removed=[first["a.txt"]]), 2.0)
    assert store.release_orphans() == 0
    assert store.remove_root(one.id) == 1
    assert store.release_orphans() == 0
    assert store.vectors_by_label(SPACE.id, labels).shape == (1, SPACE.dimension)
    seq = store.seq()
    assert store.remove_root(two.id) == 1
    assert store.release_orphans() == 1
    assert [(change.kind, change.label) for change in store.changes_since(seq, SPACE.id)] == [("delete", labels[0])]
    assert store.search_text("words", 5) == []
    assert store.count_vectors(SPACE.id) == 0
    assert store.integrity() == []


def test_a_removed_location_leaves_full_text_and_failures(store: Store) -> None:
    root = fill(store, 3)
    ids = {name: stat.id for name, stat in store.locations(root.id).items()}
    store.commit_scan(root.id, ScanDelta(removed=[ids["note-1.txt"]]), 2.0)
    assert [hit.location_id for hit in store.search_names("note", 9)] == [ids["note-2.txt"], ids["note-0.txt"]]
    # The text stays until orphans are released: the file may only have moved.
    assert store.release_orphans() == 1
    assert len(store.search_text("words", 9)) == 2
    assert store.integrity() == []


def test_a_removal_of_another_root_is_not_obeyed(store: Store) -> None:
    one, two = store.add_root(Path("/one")), store.add_root(Path("/two"))
    ids = scan(store, one, ["a.txt"])
    store.commit_scan(two.id, ScanDelta(removed=list(ids.values())), 2.0)
    assert list(store.locations(one.id)) == ["a.txt"]


def test_ten_thousand_locations_load_at_once(store: Store) -> None:
    root = store.add_root(Path("/data"))
    scan(store, root, [f"folder {number % 40}/file {number}.jpg" for number in range(10_000)])
    assert len(store.locations(root.id)) == 10_000


def test_a_part_of_a_root_is_found_by_the_index_of_names(store: Store) -> None:
    """A change of one file among a million must not cost a look at all of their names."""
    for query in (scan_module._LOCATIONS_OF, *(scan_module._LOCATIONS + below for below in scan_module._BELOW)):
        with store.queue._database.read() as connection:
            values = dict.fromkeys(("id", "part", "low", "high", "blob_low", "blob_high"), 1)
            plan = [row.detail for row in connection.execute(text(f"EXPLAIN QUERY PLAN {query}"), values)]
        steps = [step for step in plan if "locations" in step]  # the index is named after its table
        assert steps
        assert all("rel_path" in step for step in steps), plan
