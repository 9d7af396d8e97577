"""Pairs in the store: replaced, decided, gone with their files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from anyfind.sdk.types import IMAGE, Locator
from anyfind.store import Store
from anyfind.store.pairs import PairFilter, PairWrite
from anyfind.store.records import ScanDelta
from fakes.library import SPACE, content, embed, scan


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "library.db")


@pytest.fixture
def ids(store: Store) -> list[int]:
    root = store.add_root(Path("/data"))
    places = scan(store, root, [f"{name}.png" for name in "abc"])
    made = embed(
        store,
        [content(place, name, [None, None], mime="image/png", modality=IMAGE) for name, place in places.items()],
    )
    return sorted(made)


def pair(key: str, content_id: int, source: str = "alt", text: str = "A boat", **more: object) -> PairWrite:
    made = PairWrite(key, content_id, f"{content_id:x}", IMAGE, Locator(), text, source, 0.5, "so", held_out=False)
    return replace(made, **more)  # type: ignore[arg-type]


def keys(store: Store, which: PairFilter | None = None) -> list[tuple[str, str]]:
    return [(row.pair.key, row.state) for row in store.pairs.every(which or PairFilter())]


def test_pairs_come_back_as_they_were(store: Store, ids: list[int]) -> None:
    odd = pair("k", ids[0], via="/data/caf\udce9.html", via_content=9, locator=Locator(start_s=1.5, end_s=3.0))
    assert store.pairs.replace([odd], kept=()) == (1, 0)
    (row,) = store.pairs.page(0, 10)
    assert row.pair == odd
    assert row.state == "new"


def test_collecting_again_keeps_numbers_decisions_and_what_was_given(store: Store, ids: list[int]) -> None:
    store.pairs.replace([pair("a", ids[0]), pair("b", ids[1])], kept=["import"])
    store.pairs.add([pair("given", ids[2], "import")])
    first = {row.pair.key: row.id for row in store.pairs.every()}
    assert store.pairs.decide([first["a"]], "rejected") == [first["a"]]
    found = [pair("a", ids[0], text="Another boat"), pair("given", ids[2], "alt"), pair("c", ids[2])]
    assert store.pairs.replace(found, kept=["import"]) == (1, 1)
    assert keys(store) == [("a", "rejected"), ("given", "new"), ("c", "new")]
    rows = {row.pair.key: row for row in store.pairs.every()}
    assert rows["a"].id == first["a"]
    assert rows["a"].pair.text == "Another boat"
    assert rows["given"].pair.source == "import"
    # What is no longer found, and comes back, is still rejected.
    store.pairs.replace([pair("c", ids[2])], kept=[])
    store.pairs.replace([pair("a", ids[0])], kept=[])
    assert keys(store) == [("a", "rejected")]


def test_decisions_one_by_one_and_by_source(store: Store, ids: list[int]) -> None:
    store.pairs.add([pair("a", ids[0]), pair("b", ids[1]), pair("c", ids[2], "name")])
    numbers = [row.id for row in store.pairs.every()]
    assert store.pairs.existing([numbers[0], 999]) == {numbers[0]}
    store.pairs.decide([numbers[0], 999], "rejected")
    assert store.pairs.decide_source("alt", "accepted") == 1
    assert keys(store) == [("a", "rejected"), ("b", "accepted"), ("c", "new")]
    assert keys(store, PairFilter(state="new")) == [("c", "new")]
    assert keys(store, PairFilter(source="alt", state="accepted")) == [("b", "accepted")]
    store.pairs.decide([numbers[0]], "accepted")
    assert store.pairs.count(PairFilter(state="accepted")) == 2
    assert [row.id for row in store.pairs.page(numbers[0], 1)] == [numbers[1]]


def test_pairs_go_with_their_file_and_decisions_come_back_with_it(store: Store, ids: list[int]) -> None:
    store.pairs.add([pair("a", ids[0]), pair("b", ids[1])])
    (first, _) = [row.id for row in store.pairs.every()]
    store.pairs.decide([first], "rejected")
    (root,) = store.roots()
    gone = store.locations(root.id)["a.png"].id
    store.commit_scan(root.id, ScanDelta(removed=[gone]), scanned_at=2.0)
    assert keys(store) == [("b", "new")]
    store.release_orphans()
    assert store.pairs.add([pair("a", ids[0])]) == 0  # its content is not there
    place = scan(store, root, ["again.png"], first=9)["again.png"]
    (content_id,) = embed(store, [content(place, "a-again", [None], mime="image/png", modality=IMAGE)])
    store.pairs.add([pair("a", content_id)])
    assert ("a", "rejected") in keys(store)


def test_pieces_are_the_embedded_segments_of_a_modality(store: Store, ids: list[int]) -> None:
    pieces = store.pairs.pieces(SPACE.id, IMAGE, ids[:2])
    assert set(pieces) == set(ids[:2])
    assert all(len(found) == 2 for found in pieces.values())
    assert store.pairs.pieces(SPACE.id, "sound", ids) == {}
    assert [number for number, _ in store.pairs.contents(IMAGE, ids[0], 10)] == ids[1:]


def test_pairs_that_belong_to_nothing_are_found_and_put_right(store: Store, ids: list[int]) -> None:
    store.pairs.add([pair("a", ids[0])])
    assert store.integrity() == []
    with store._database.write() as connection:
        connection.exec_driver_sql("UPDATE pairs SET locator = 'no json'")
    assert any("pairs" in sentence for sentence in store.integrity())
