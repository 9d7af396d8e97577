"""Holding indexing to what is polite."""

from __future__ import annotations

from pathlib import Path

import pytest

from anyfind.service.governor import LOOK_EVERY_S, Governor, keep_pause, kept_pause
from anyfind.service.politeness import Pause, Wishes
from anyfind.store import Store
from fakes.computer import FakeComputer

NO_PAUSE = Pause()
WISHES = Wishes("names-and-text", 20, 80, 600.0, None, None)


def governor(computer: FakeComputer, told: list[str], cpu_percent: int = 100, pause: Pause = NO_PAUSE) -> Governor:
    return Governor(
        WISHES,
        cpu_percent,
        computer,
        pause,
        lambda: told.append("changed"),
        clock=computer.clock,
        ticks=computer.clock,
        sleep=computer.sleep,
    )


def test_conditions_are_looked_at_every_few_seconds_and_changes_are_told() -> None:
    computer, told = FakeComputer(), list[str]()
    held = governor(computer, told)
    assert held.text()
    assert held.vectors()
    computer.set(on_battery=True, charge=50.0)
    assert held.vectors(), "the last look is not old yet"
    assert computer.reads == 1
    computer.seconds += LOOK_EVERY_S
    assert not held.vectors()
    assert held.text()
    assert told == ["changed"]
    computer.set(charge=49.0)
    computer.seconds += LOOK_EVERY_S
    assert not held.vectors()
    assert told == ["changed"], "another percent is no other decision"
    computer.set(on_battery=False)
    computer.seconds += LOOK_EVERY_S
    assert held.vectors()
    assert told == ["changed", "changed"]


def test_a_busy_computer_holds_heavy_work_for_a_while() -> None:
    computer, told = FakeComputer(), list[str]()
    held = governor(computer, told)
    computer.set(others=95.0)
    went = []
    for _ in range(400):
        computer.seconds += LOOK_EVERY_S
        went.append(held.vectors())
        assert held.text()
    # Calm at first, then held for ten minutes, then on with it, because the computer is busy all the time.
    first, last = went.index(False), len(went) - 1 - went[::-1].index(False)
    assert 14 <= first * LOOK_EVERY_S <= 18
    assert 595 <= (last - first + 1) * LOOK_EVERY_S <= 605
    assert went.count(False) == last - first + 1


def test_a_pause_holds_at_once_and_ends_by_itself() -> None:
    computer, told = FakeComputer(), list[str]()
    held = governor(computer, told)
    held.obey(Pause(paused=True, until=computer.seconds + 60))
    assert not held.text()
    assert held.decision.code == "user"
    computer.seconds += 59
    assert not held.text()
    computer.seconds += 1
    assert held.text()
    assert not held.pause.paused
    held.obey(Pause(paused=True))
    computer.seconds += 1e9
    assert not held.text()


def test_an_override_passes_over_conditions_and_budget() -> None:
    computer, told = FakeComputer(), list[str]()
    computer.set(on_battery=True, charge=3.0)
    computer.own = 100.0
    held = governor(computer, told, cpu_percent=10)
    assert not held.text()
    held.obey(Pause(override=True))
    for _ in range(5):
        computer.seconds += LOOK_EVERY_S
        assert held.vectors()
        held.rest(1.0)
    assert computer.slept == []


def test_the_budget_is_kept_to_by_sleeping() -> None:
    computer, told = FakeComputer(), list[str]()
    held = governor(computer, told, cpu_percent=25)
    shares = []
    # A worker that takes all processors while it works: what it uses is the share of time that it works.
    for _ in range(400):
        before = computer.seconds
        computer.seconds += 0.5
        held.rest(0.5)
        worked = 0.5 / (computer.seconds - before)
        computer.own = 100 * worked
        shares.append(worked)
    assert sum(shares[-50:]) / 50 == pytest.approx(0.25, abs=0.03)
    assert max(computer.slept) <= 2.0


def test_a_budget_of_everything_sleeps_never() -> None:
    computer, told = FakeComputer(), list[str]()
    computer.own = 100.0
    held = governor(computer, told)
    for _ in range(10):
        computer.seconds += LOOK_EVERY_S
        held.rest(1.0)
    assert computer.slept == []


def test_a_pause_is_kept_with_the_library(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.sqlite") as store:
        assert kept_pause(store) == Pause()
        keep_pause(store, Pause(paused=True, until=5.0, override=False))
    with Store.open(tmp_path / "library.sqlite") as store:
        assert kept_pause(store) == Pause(paused=True, until=5.0)


def test_nonsense_in_its_place_is_no_pause(tmp_path: Path, log_watch: object) -> None:
    log_watch.expect("pause cannot be read")  # type: ignore[attr-defined]  # of conftest, which is no module
    with Store.open(tmp_path / "library.sqlite") as store:
        store.set_meta("indexing.pause", "{")
        assert kept_pause(store) == Pause()
