"""An honest time to go, and batches that shrink and grow with the memory there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from anyfind.errors import PluginError, PluginTooBig
from anyfind.ingest.lanes import PEEK, Lane
from anyfind.ingest.memory import BatchSize, out_of_memory
from anyfind.ingest.tally import Tally
from anyfind.store.queue import Waiting
from anyfind.store.records import PendingFile


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def work(tally: Tally, clock: Clock, kind: str, seconds: int, files: int, size: int) -> None:
    for _ in range(seconds):
        clock.now += 1.0
        tally.add(kind, files, size)


def test_nothing_is_said_before_there_is_evidence() -> None:
    clock = Clock()
    tally = Tally(clock)
    tally.begin("text")
    assert tally.eta({"text": Waiting(10, 1000)}) is None
    tally.add("text", 1, 100)
    assert tally.eta({"text": Waiting(9, 900)}) is None
    assert tally.eta({"text": Waiting(0, 0)}) == 0.0


def test_the_time_to_go_comes_from_the_recent_pace() -> None:
    clock = Clock()
    tally = Tally(clock)
    tally.begin("text")
    work(tally, clock, "text", 100, files=100, size=1000)
    assert tally.eta({"text": Waiting(1000, 10_000)}) == pytest.approx(10, rel=0.1)
    work(tally, clock, "text", 60, files=10, size=100)
    assert tally.eta({"text": Waiting(1000, 10_000)}) == pytest.approx(100, rel=0.1)


def test_large_files_count_by_their_bytes() -> None:
    clock = Clock()
    tally = Tally(clock)
    tally.begin("text")
    work(tally, clock, "text", 20, files=10, size=1000)
    assert tally.eta({"text": Waiting(1, 100_000)}) == pytest.approx(100, rel=0.1)


def test_a_kind_that_has_not_begun_leaves_the_time_open() -> None:
    clock = Clock()
    tally = Tally(clock)
    tally.begin("text")
    work(tally, clock, "text", 20, files=10, size=1000)
    assert tally.eta({"text": Waiting(10, 1000), "deep": Waiting(1, 5)}) is None


def test_a_pause_does_not_count() -> None:
    clock = Clock()
    tally = Tally(clock)
    tally.begin("text")
    work(tally, clock, "text", 20, files=10, size=1000)
    clock.now += 3600
    tally.begin("text")
    work(tally, clock, "text", 10, files=10, size=1000)
    assert tally.eta({"text": Waiting(100, 10_000)}) == pytest.approx(10, rel=0.1)
    assert tally.finished() == {"text": Waiting(300, 30_000)}


def test_batches_shrink_at_once_and_grow_slowly() -> None:
    size = BatchSize()
    assert size.of(96) == 96
    size.halve(96)
    assert size.of(96) == 48
    size.halve(48)
    assert (size.of(96), size.of(10)) == (24, 10)
    for _ in range(31):
        size.held(24)
    size.held(3)
    assert size.of(96) == 24, "a small batch proves nothing"
    size.held(24)
    assert size.of(96) == 48
    size.halve(1)
    assert size.of(96) == 1


class OutOfMemoryError(RuntimeError):
    """As torch calls it."""


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (MemoryError(), True),
        (PluginTooBig("x"), True),
        (OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB"), True),
        (PluginError("The plugin could not encode: OutOfMemoryError: CUDA out of memory."), True),
        (RuntimeError("MPS backend out of memory"), True),
        (PluginError("The encoder broke its contract."), False),
        (ValueError("out of memory"), False),
    ],
)
def test_what_means_that_memory_ran_out(error: Exception, expected: bool) -> None:
    assert out_of_memory(error) is expected
    wrapped = PluginError("It failed.")
    wrapped.__cause__ = error
    assert out_of_memory(wrapped) is expected


def pending(number: int, attempts: int = 0) -> PendingFile:
    return PendingFile(number, Path(f"/data/{number}"), 1, number, attempts)


def test_a_lane_hands_out_suspects_alone_and_last() -> None:
    lane = Lane(lambda _limit: [pending(1, 2), pending(2), pending(3, 1), pending(4)], 100)
    lane.refill(lambda: {4})
    assert [file.location_id for file in lane.take(10, alone=False)] == [2]
    assert lane.take(10, alone=False) == []
    assert [file.location_id for file in lane.take(10, alone=True)] == [3]
    assert [file.location_id for file in lane.take(10, alone=True)] == [1]
    assert lane.empty


def test_new_files_go_before_what_a_lane_has_and_few_are_asked_for() -> None:
    files = [pending(number) for number in range(1000, 0, -1)]
    asked: list[int] = []

    def ask(limit: int) -> list[PendingFile]:
        asked.append(limit)
        return files[:limit]

    lane = Lane(ask, 500)
    lane.refill(set)
    assert [file.location_id for file in lane.take(2, alone=True)] == [1000, 999]
    assert lane.take_fresh() == []
    # One is new, and one that waits was saved once more.
    files[:] = [pending(1001), PendingFile(600, Path("/data/600"), 1, 1001, 0), *files[2:400], *files[401:]]
    lane.look_again()
    while lane.stale:
        lane.refill(set)
    assert asked == [500, PEEK]
    assert [file.location_id for file in lane.take_fresh()] == [1001, 600]
    assert [file.location_id for file in lane.take(2, alone=True)] == [998, 997]
    rest: list[int] = []
    while not lane.empty:
        lane.refill(lambda: {1001, 600, *range(997, 1001), *rest})  # noqa: B023 - called at once
        rest += [file.location_id for file in lane.take(100, alone=True)]
    assert rest == [number for number in range(996, 0, -1) if number != 600], (
        "nothing is forgotten, nothing comes twice"
    )


def test_very_many_new_files_are_no_more_urgent_than_others() -> None:
    files = [pending(number) for number in range(10, 0, -1)]
    lane = Lane(lambda limit: files[:limit], 500)
    lane.refill(set)
    files[:0] = [pending(number) for number in range(1000, 10, -1)]
    lane.look_again()
    while lane.stale:
        lane.refill(set)
    assert lane.take_fresh() == []
    assert [file.location_id for file in lane.take(1, alone=True)] == [1000]


def test_a_lane_asks_again_when_there_is_more() -> None:
    files = [pending(number) for number in range(10)]
    done: set[int] = set()
    lane = Lane(lambda limit: [file for file in files if file.location_id not in done][:limit], 4)
    taken = []
    while not lane.empty:
        lane.refill(set)
        some = lane.take(3, alone=True)
        done.update(file.location_id for file in some)
        taken += [file.location_id for file in some]
    assert taken == list(range(10))
