"""What is remembered of full text while a library stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from anyfind.store import Store, postings
from anyfind.store.database import Database
from anyfind.store.postings import LatestPostings
from fakes.library import scan


def test_what_is_remembered_ends_with_the_next_write(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.sqlite") as store:
        root = store.add_root(Path("/data"))
        scan(store, root, ["crow.png"])
        assert [hit.path.name for hit in store.search_names("crow", 10)] == ["crow.png"]
        scan(store, root, ["crow.png", "old crow.png"])
        assert {hit.path.name for hit in store.search_names("crow", 10)} == {"crow.png", "old crow.png"}


def test_no_more_is_remembered_than_there_is_room_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(tmp_path / "library.sqlite") as store:
        scan(store, store.add_root(Path("/data")), [f"crow {n}.png" for n in range(30)])
    monkeypatch.setattr(postings, "KEPT", 200)
    database = Database(tmp_path / "library.sqlite")
    try:
        latest = LatestPostings(database)
        with latest.read() as (connection, known):
            first = known.ids(connection, "names_fts", '"crow"')
            assert len(first) == 30
            assert known.count(connection, "names_fts", '"crow"') == 30
            assert known.ids(connection, "names_fts", '"crow"') is first
            for number in range(3):
                assert len(known.ids(connection, "names_fts", f'"{number}"')) == 1
            assert known.ids(connection, "names_fts", '"crow"') is not first
        with latest.read() as (_, again):
            assert again is known
    finally:
        database.close()
