"""The labels of a filter are kept as long as nothing is written, and no longer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from anyfind.store import Store, allowed, catalog
from anyfind.store.hits import SearchFilter
from anyfind.store.records import ScanDelta
from fakes.library import SPACE, content, embed, entry, scan

NOTES = SearchFilter(folders=(Path("/data/notes"),))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        root = opened.add_root(Path("/data"))
        ids = scan(opened, root, ["notes/one.txt", "notes/two.txt", "three.txt"])
        embed(opened, [content(location, name) for name, location in ids.items()])
        yield opened


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[SearchFilter]:
    """The filters that the database was asked for."""
    seen: list[SearchFilter] = []
    original = catalog.allowed_labels

    def spy(connection: object, space_id: str, flt: SearchFilter) -> object:
        seen.append(flt)
        return original(connection, space_id, flt)  # type: ignore[arg-type]

    monkeypatch.setattr(catalog, "allowed_labels", spy)
    return seen


def test_asked_again_the_database_is_left_alone(store: Store, asked: list[SearchFilter]) -> None:
    first = store.allowed_labels(SPACE.id, NOTES)
    assert len(first) == 2
    assert store.allowed_labels(SPACE.id, SearchFilter(folders=(Path("/data/notes"),))) is first
    assert asked == [NOTES]
    with pytest.raises(ValueError, match="read-only"):
        first[0] = 7


def test_a_file_that_moved_without_a_new_vector_counts(store: Store) -> None:
    before = store.allowed_labels(SPACE.id, NOTES)
    (root,) = store.roots()
    moved = store.locations(root.id)["three.txt"].id
    store.commit_scan(root.id, ScanDelta(moved=[(moved, entry("notes/three.txt", 3))]), 2.0)
    after = store.allowed_labels(SPACE.id, NOTES)
    assert len(before) == 2
    assert len(after) == 3


def test_no_more_than_some_are_kept(store: Store, asked: list[SearchFilter], monkeypatch: pytest.MonkeyPatch) -> None:
    filters = [SearchFilter(types=(kind,)) for kind in ("text", "txt", "plain", "text/plain", "image")]
    for flt in filters * 2:
        store.allowed_labels(SPACE.id, flt)
    assert len(asked) == 10
    store.allowed_labels(SPACE.id, filters[-1])
    assert len(asked) == 10
    monkeypatch.setattr(allowed, "MOST", 3)
    store.allowed_labels(SPACE.id, NOTES)
    store.allowed_labels(SPACE.id, NOTES)
    store.allowed_labels(SPACE.id, filters[-2])
    assert asked[10:] == [NOTES, filters[-2]]
