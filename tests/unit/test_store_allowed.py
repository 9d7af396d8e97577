"""The labels of a filter are kept as long as nothing changes, and no longer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from anyfind.store import Store, allowed, filters
from anyfind.store.hits import SearchFilter
from anyfind.store.records import ScanDelta, VectorWrite, WriteBatch
from fakes.library import DIMENSION, SPACE, content, embed, entry, scan

NOTES = SearchFilter(folders=(Path("/data/notes"),))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        root = opened.add_root(Path("/data"))
        ids = scan(opened, root, ["notes/one.txt", "notes/two.txt", "three.txt"])
        embed(opened, [content(location, name) for name, location in ids.items()])
        yield opened


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The folders that the database was looked through for."""
    seen: list[object] = []
    original = filters.below

    def spy(connection: object, folders: object) -> object:
        seen.append(folders)
        return original(connection, folders)  # type: ignore[arg-type]

    monkeypatch.setattr(filters, "below", spy)
    return seen


def test_asked_again_the_database_is_left_alone(store: Store, looked: list[object]) -> None:
    first = store.allowed_labels(SPACE.id, NOTES)
    assert len(first) == 2
    assert store.allowed_labels(SPACE.id, SearchFilter(folders=(Path("/data/notes"),))) is first
    assert looked == [NOTES.folders]
    with pytest.raises(ValueError, match="read-only"):
        first[0] = 7


def test_that_a_search_is_remembered_is_no_change(store: Store, looked: list[object]) -> None:
    first = store.allowed_labels(SPACE.id, NOTES)
    store.searches.remember("boat", {"text": "boat"})
    store.searches.save("boats", {"text": "boat"})
    store.set_meta("seen", "today")
    assert store.allowed_labels(SPACE.id, NOTES) is first
    assert looked == [NOTES.folders]


def test_a_filter_shares_its_conditions_with_others(store: Store, looked: list[object]) -> None:
    sizes = [SearchFilter(folders=NOTES.folders, least_size=size) for size in (0, 102, 103)]
    assert [len(store.allowed_labels(SPACE.id, flt)) for flt in sizes] == [2, 1, 0]
    assert looked == [NOTES.folders]


def test_a_file_that_moved_without_a_new_vector_counts(store: Store) -> None:
    before = store.allowed_labels(SPACE.id, NOTES)
    (root,) = store.roots()
    moved = store.locations(root.id)["three.txt"].id
    store.commit_scan(root.id, ScanDelta(moved=[(moved, entry("notes/three.txt", 3))]), 2.0)
    after = store.allowed_labels(SPACE.id, NOTES)
    assert len(before) == 2
    assert len(after) == 3


def test_vectors_that_come_and_go_count(store: Store) -> None:
    (root,) = store.roots()
    first = store.allowed_labels(SPACE.id, NOTES).tolist()
    number = scan(store, root, ["notes/four.txt"], first=4)["notes/four.txt"]
    ((made, labels),) = embed(store, [content(number, "four", ["a", "b"])]).items()
    assert store.allowed_labels(SPACE.id, NOTES).tolist() == sorted([*first, *labels])
    store.commit_scan(root.id, ScanDelta(removed=[number]), 3.0)
    store.release_orphans()
    assert made not in store.files([made])
    assert store.allowed_labels(SPACE.id, NOTES).tolist() == first
    # A segment that lost its vector and gets a new one has another label.
    segment = store.owners_of(first[:1])[first[0]][1]
    store.commit(WriteBatch(vectors=[VectorWrite(segment, SPACE.id, [1.0] * DIMENSION)]))  # type: ignore[arg-type]
    assert store.allowed_labels(SPACE.id, NOTES).tolist() == first


def test_no_more_than_some_are_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = [SearchFilter(suffixes=(f"x{number}", "txt")) for number in range(allowed.KEPT + 1)]
    made = [store.allowed_labels(SPACE.id, flt) for flt in kinds]
    assert store.allowed_labels(SPACE.id, kinds[-1]) is made[-1]
    assert store.allowed_labels(SPACE.id, kinds[0]) is not made[0]
    monkeypatch.setattr(allowed, "MOST", 3)
    first = store.allowed_labels(SPACE.id, NOTES)
    assert store.allowed_labels(SPACE.id, NOTES) is first
    store.allowed_labels(SPACE.id, kinds[1])
    assert store.allowed_labels(SPACE.id, NOTES) is not first
