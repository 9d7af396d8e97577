"""Counts of a result by type, folder, year and suffix, each with the filter that keeps what was counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from anyfind.store import Store
from anyfind.store.hits import SearchFilter
from anyfind.store.records import WriteBatch
from fakes.library import content, embed, scan

NAMES = ("trips/red boat/a.jpg", "trips/red boat/b.jpg", "trips/c.png", "work/d.txt", "work/copy of d.txt", "e")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        ids = scan(opened, opened.add_root(Path("/data")), NAMES)
        taken = {"taken_at": "2019-07-01T12:00:00"}
        writes = [content(ids[name], name, mime="image/jpeg", modality="image", metadata=taken) for name in NAMES[:3]]
        embed(opened, [*writes, content(ids["work/d.txt"], "d")])
        opened.commit(WriteBatch(links=[(ids["work/copy of d.txt"], _content(opened, "work/d.txt"))]))
        yield opened


def _content(store: Store, name: str) -> int:
    found = store.content_at(Path("/data", name))
    assert found is not None
    return found


def _counts(store: Store, contents: list[int], flt: SearchFilter | None = None) -> dict[str, dict[str, int]]:
    found = store.facets.count(contents, flt)
    return {facet: {one.value: one.count for one in values} for facet, values in found.items()}


def test_each_file_counts_once_and_folders_with_what_is_below(store: Store) -> None:
    (root,) = store.roots()
    unread = -store.locations(root.id)["e"].id
    contents = [_content(store, name) for name in NAMES[:4]]
    year = str(datetime.fromtimestamp(1).astimezone().year)
    assert _counts(store, [*contents, unread]) == {
        "type": {"image": 3, "text": 1},
        "folder": {"/data": 5, "/data/trips": 3, "/data/trips/red boat": 2, "/data/work": 1},
        "year": {"2019": 3, year: 2},
        "extension": {"jpg": 2, "png": 1, "txt": 1},
    }
    # What lies in one folder alone is not said once more of the folder around it.
    assert _counts(store, contents[:2])["folder"] == {"/data/trips/red boat": 2}
    assert _counts(store, [])["type"] == {}


def test_only_places_that_pass_count(store: Store) -> None:
    document = _content(store, "work/d.txt")
    assert document == _content(store, "work/copy of d.txt")
    assert _counts(store, [document], SearchFilter(folders=(Path("/data/trips"),)))["extension"] == {}
    assert _counts(store, [document], SearchFilter(folders=(Path("/data/work"),)))["folder"] == {"/data/work": 1}


def test_a_count_comes_with_the_filter_as_it_is_typed(store: Store) -> None:
    found = store.facets.count([_content(store, name) for name in NAMES[:4]])
    typed = [one.filter for values in found.values() for one in values]
    assert {"type:image", 'in:"/data/trips/red boat"', "in:/data/work", "date:2019", "ext:jpg"} <= set(typed)
