"""The board of long work: what is queued, what runs, and what was called off."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service.events import EventLog
from anyfind.service.jobs import AT_ONCE, JobBoard


@pytest.fixture
def events() -> EventLog:
    return EventLog()


@pytest.fixture
def board(events: EventLog) -> Iterator[JobBoard]:
    made = JobBoard(events)
    yield made
    made.close()


def test_a_job_that_waits_for_its_turn_is_cancelled_at_once(board: JobBoard, events: EventLog) -> None:
    free, ran = threading.Event(), threading.Event()

    def blocks(progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
        del progress, cancel
        free.wait()
        return {}

    def runs(progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
        del progress, cancel
        ran.set()
        return {}

    told: list[str] = []
    busy = [board.start("busy", blocks) for _ in range(AT_ONCE)]
    waits = board.start("waits", runs)
    stop = events.follow(lambda event: told.append(event.data["state"]) if event.data["id"] == waits.id else None)
    try:
        cancelled = board.cancel(waits.id)
        assert (cancelled.state, cancelled.finished_at is not None) == ("cancelled", True)
        assert board.cancel(waits.id) == cancelled
    finally:
        free.set()
    assert [board.wait(job.id, 30).state for job in busy] == ["done"] * AT_ONCE
    board.close()
    stop()
    assert told == ["cancelled"]
    assert not ran.is_set()
    assert board.get(waits.id) == cancelled


def test_the_end_calls_off_what_waits_and_what_runs(board: JobBoard) -> None:
    def until_cancelled(progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
        while True:
            progress(1, 2, "going on")
            cancel.check()

    jobs = [board.start("busy", until_cancelled) for _ in range(AT_ONCE + 2)]
    board.close()
    assert {board.get(job.id).state for job in jobs} == {"cancelled"}
