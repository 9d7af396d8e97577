from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from anyfind.ingest.watching import Watch
from anyfind.sdk.contracts import CancelToken

if TYPE_CHECKING:
    from conftest import LogWatch


@pytest.fixture(autouse=True)
def watchdogs_own_race(log_watch: LogWatch) -> None:
    """An event that comes in while watchdog's emitter stops makes it log an error; nothing is lost by it."""
    log_watch.expect("queue_events() called when the thread is inactive")


def test_a_burst_of_changes_is_one_turn(tmp_path: Path) -> None:
    cancel = CancelToken()
    with Watch([tmp_path], quiet_s=0.2, rescan_s=30) as watch:
        turns = watch.turns(cancel)

        def write() -> None:
            for number in range(20):
                (tmp_path / f"{number}.txt").write_text("words")
                time.sleep(0.01)

        writer = threading.Thread(target=write)
        writer.start()
        next(turns)
        writer.join()
        assert len(list(tmp_path.iterdir())) == 20


def test_without_any_event_a_turn_comes_all_the_same(tmp_path: Path) -> None:
    with Watch([tmp_path], quiet_s=0.05, rescan_s=0.2) as watch:
        next(watch.turns(CancelToken()))


def test_reading_is_no_change(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    with Watch([tmp_path], quiet_s=0.05, rescan_s=30) as watch:
        time.sleep(0.3)
        watch._hints.changed.clear()
        (tmp_path / "a.txt").read_text()
        time.sleep(0.3)
        assert not watch._hints.changed.is_set()


def test_a_folder_that_cannot_be_watched_is_a_warning(tmp_path: Path, log_watch: LogWatch) -> None:
    log_watch.expect("cannot be watched")
    with Watch([tmp_path / "gone"], quiet_s=0.05, rescan_s=0.1) as watch:
        next(watch.turns(CancelToken()))


def test_cancel_ends_the_turns(tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with Watch([tmp_path], quiet_s=0.05, rescan_s=0.1) as watch:
        assert list(watch.turns(cancel)) == []
