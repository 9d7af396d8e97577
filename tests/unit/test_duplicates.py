"""Groups of copies, the one to keep, and what was dismissed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from anyfind.similar.finding import Crowds
from anyfind.similar.grouping import Relation, group_id, grouped, place_to_keep, why_place
from anyfind.similar.verdicts import Kind, Verdict
from anyfind.store import Store
from anyfind.store.records import FileRecord, LocationPath


def record(number: int, *, size: int = 10, mtime: float = 0.0, **metadata: Any) -> FileRecord:
    place = LocationPath(number, Path(f"/data/{number}.png"), mtime, True)
    return FileRecord(number, (place,), size, "image/png", "image", metadata, mtime, f"{number:064x}")


def related(one: int, other: int, kind: Kind = "near", alike: float = 0.95) -> Relation:
    return Relation(one, other, Verdict(kind, alike, "so"))


def test_copies_of_copies_are_one_group_and_the_largest_picture_is_kept() -> None:
    records = {number: record(number, width=100 * number, height=100) for number in range(1, 6)}
    (group,) = grouped([related(1, 2), related(2, 4)], records)
    assert (group.kind, group.contents) == ("near", (4, 2, 1))
    assert {member: other for member, (other, _) in group.verdicts.items()} == {2: 4, 1: 2}


def test_a_scene_does_not_travel_and_copies_are_in_it_once() -> None:
    records = {number: record(number, size=number) for number in range(1, 7)}
    relations = [related(1, 2), *(related(one, one + 1, "scene", 0.5) for one in range(2, 6))]
    groups = grouped(relations, records)
    assert [group.kind for group in groups] == ["near", "scene", "scene"]
    scenes = [set(group.contents) for group in groups[1:]]
    assert not scenes[0] & scenes[1]
    assert not any(1 in one for one in scenes)


def test_a_group_has_one_name_whatever_numbers_its_files_have() -> None:
    assert group_id("near", ["b", "a"]) == group_id("near", ["a", "b"]) != group_id("scene", ["a", "b"])


def test_the_place_to_keep_is_no_copy_by_its_name() -> None:
    paths = ["/home/a/Downloads/boat.jpg", "/home/a/Pictures/boat (1).jpg", "/home/a/Pictures/boat.jpg"]
    places = [LocationPath(at, Path(path), float(at), True) for at, path in enumerate(paths)]
    kept = place_to_keep(places)
    assert str(kept[0].path) == paths[2]
    assert why_place(kept) == "neither its name nor its folder says copy"


def test_of_a_large_group_not_every_pair_is_compared() -> None:
    crowds = Crowds()
    for one in range(10):
        crowds.join(one, one + 1)
        crowds.join(100 + one, 101 + one)
    assert not crowds.have(0, 10)
    crowds.join(5, 105)
    assert crowds.have(0, 110)
    assert crowds.have(10, 1)
    assert not crowds.have(0, 500)


def test_what_is_dismissed_is_remembered_once_and_can_be_restored(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.db") as store:
        made = store.duplicates.dismiss([("b", "a", "near"), ("a", "b", "near"), ("a", "a", "same")])
        assert made == [one.id for one in store.duplicates.dismissals()]
        assert len(made) == 2
    with Store.open(tmp_path / "library.db") as store:
        known = store.duplicates.dismissals()
        assert [(one.one, one.other, one.kind) for one in known] == [("a", "b", "near"), ("a", "a", "same")]
        assert store.duplicates.restore([known[0].id, 999, -1, 2**70]) == 1
        assert store.duplicates.restore(None) == 1
        assert not store.duplicates.dismissals()
