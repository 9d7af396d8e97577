"""Contents that files let go are released, by whatever way they were let go."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from anyfind.store import Store
from anyfind.store.records import ScanDelta, WriteBatch
from fakes.library import content, embed, entry, scan


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        opened.release_orphans()  # everything was looked at once, and from now on only what is let go
        yield opened


def contents(store: Store) -> set[str]:
    with closing(sqlite3.connect(store.path)) as connection:
        return {full for (full,) in connection.execute('SELECT "full" FROM contents')}


def test_every_way_to_let_a_content_go(store: Store) -> None:
    root, other = store.add_root(Path("/data")), store.add_root(Path("/other"))
    names = ["removed", "changed", "replaced", "mover", "reread"]
    ids = scan(store, root, names) | scan(store, other, ["elsewhere"], first=50)
    embed(store, [content(ids[name], name, [name]) for name in (*names, "elsewhere")])
    assert store.release_orphans() == 0
    store.commit_scan(root.id, ScanDelta(removed=[ids["removed"]]), None)
    assert store.release_orphans() == 1
    store.commit_scan(root.id, ScanDelta(changed=[(ids["changed"], entry("changed", 20))]), None)
    assert store.release_orphans() == 1
    store.commit_scan(root.id, ScanDelta(moved=[(ids["mover"], entry("replaced", 4))]), None)
    assert store.release_orphans() == 1
    store.commit(WriteBatch(contents=[content(ids["reread"], "reread again", [])]))
    assert store.release_orphans() == 1
    store.remove_root(other.id)
    assert store.release_orphans() == 1
    assert contents(store) == {"mover", "reread again"}
    assert store.release_orphans() == 0
    assert store.care.leftovers() == []


def test_a_content_that_may_come_back_is_kept_until_it_is_known_not_to(store: Store) -> None:
    root = store.add_root(Path("/data"))
    ids = scan(store, root, ["a", "b"])
    embed(store, [content(ids["a"], "A", ["a"])])
    # A file of the same size waits to be read: maybe it is this one.
    store.commit_scan(root.id, ScanDelta(removed=[ids["a"]], changed=[(ids["b"], entry("b", 2, size=100))]), None)
    assert store.release_orphans() == 0
    store.commit(WriteBatch(contents=[content(ids["b"], "B", [])]))
    assert store.release_orphans() == 1
    assert contents(store) == {"B"}


def test_what_an_earlier_process_let_go_is_released(store: Store) -> None:
    root = store.add_root(Path("/data"))
    ids = scan(store, root, ["a"])
    embed(store, [content(ids["a"], "A", ["a"])])
    with Store.open(store.path, alone=False) as killed:
        killed.commit_scan(root.id, ScanDelta(removed=[ids["a"]]), None)
    with Store.open(store.path, alone=False) as next_one:
        assert next_one.release_orphans() == 1
