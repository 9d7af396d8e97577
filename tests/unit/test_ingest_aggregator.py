from __future__ import annotations

from anyfind.ingest.aggregator import Aggregator, Dirty
from anyfind.ingest.timetable import Timetable


def test_a_file_comes_due_once_it_is_quiet() -> None:
    aggregator = Aggregator(quiet_s=0.3)
    for at in (10.0, 10.1, 10.2):
        aggregator.hint(1, "a/letter.txt", at)
    assert aggregator.next_due(10.2) == 10.5
    assert aggregator.due(10.45) == []
    assert aggregator.due(10.51) == [Dirty(1, "a/letter.txt")]
    assert aggregator.due(11.0) == []
    assert aggregator.next_due(11.0) is None


def test_a_file_that_is_never_quiet_comes_due_when_patience_ends() -> None:
    aggregator = Aggregator(quiet_s=0.3, patience_s=2.0)
    found = []
    for step in range(100):
        aggregator.hint(1, "log", step / 10)
        if aggregator.due(step / 10):
            found.append(step)
    assert found == [20, 41, 62, 83]


def test_many_files_in_one_folder_become_the_folder() -> None:
    aggregator = Aggregator(siblings=10)
    for number in range(1000):
        aggregator.hint(1, f"photos/{number}.jpg", 5.0)
    aggregator.hint(1, "letters/one.txt", 5.0)
    assert aggregator.due(6.0) == [Dirty(1, "letters/one.txt"), Dirty(1, "photos")]


def test_files_all_over_the_place_are_merged_upwards() -> None:
    aggregator = Aggregator(most=20)
    for number in range(1000):
        aggregator.hint(1, f"{number % 7}/{number}/deep/file.txt", 5.0)
    found = aggregator.due(6.0)
    assert len(found) <= 20
    assert {dirty.path.split("/")[0] for dirty in found} <= {*map(str, range(7)), ""}


def test_a_folder_takes_what_is_in_it_and_nothing_beside_it() -> None:
    aggregator = Aggregator()
    for path in ("a/b/c.txt", "a/bc.txt", "a/b/d/e.txt", "a/b"):
        aggregator.hint(1, path, 1.0)
    assert aggregator.due(2.0) == [Dirty(1, "a/b"), Dirty(1, "a/bc.txt")]


def test_an_overflow_is_the_whole_root_and_a_root_that_is_none_any_more_is_forgotten() -> None:
    aggregator = Aggregator()
    aggregator.hint(1, "a", 1.0)
    aggregator.overflow(1, 1.0)
    aggregator.hint(2, "b", 1.0)
    aggregator.forget(2)
    assert aggregator.due(2.0) == [Dirty(1, "")]


def test_a_log_that_is_written_to_each_second_is_looked_at_less_and_less() -> None:
    aggregator = Aggregator(spare=5, pause_s=30.0)
    looks = 0
    for second in range(600):
        aggregator.hint(1, "log", float(second))
        looks += len(aggregator.due(second + 0.5))
    assert 5 < looks < 30
    aggregator.hint(1, "log", 1000.0)
    assert aggregator.due(1000.5) == [Dirty(1, "log")]


def test_a_timetable_brings_places_up_again_and_again() -> None:
    table = Timetable()
    table.put(1, "", 600.0, 0.0)
    table.put(1, "share", 60.0, 0.0, start=False)
    assert table.due(0.0) == [Dirty(1, "")]
    assert table.next_due() == 60.0
    assert table.due(61.0) == [Dirty(1, "share")]
    table.restart(1, 100.0)
    assert table.next_due() == 160.0
    table.put(1, "", 60.0, 110.0, start=False)
    assert table.due(171.0) == [Dirty(1, ""), Dirty(1, "share")]
    table.keep(1, [])
    assert table.due(300.0) == [Dirty(1, "")]
    table.remove(1)
    assert table.next_due() is None
