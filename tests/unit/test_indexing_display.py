"""How far indexing is, and what keeps it from going on: what clients are shown, and how often."""

from __future__ import annotations

from dataclasses import replace

import pytest

from anyfind.api.live import Event, IndexingState
from anyfind.errors import DiskFull, WeightsMissing
from anyfind.service.events import EventLog
from anyfind.service.politeness import Allowed, Decision, Pause
from anyfind.service.progress import Display, Facts
from anyfind.service.retrying import FIRST_PAUSE_S, LONGEST_PAUSE_S, Retries, trouble_of

FREE = Facts(Decision(), Pause(), 0)


class Screen:
    """A display with a clock and facts that a test sets, and what it told."""

    def __init__(self) -> None:
        self.seconds = 100.0
        self.facts = FREE
        self.asked = 0
        self.told: list[IndexingState] = []
        events = EventLog()
        events.follow(self._hear)
        self.display = Display(events, self._facts, ticks=lambda: self.seconds)

    def _facts(self) -> Facts:
        self.asked += 1
        return self.facts

    def _hear(self, event: Event) -> None:
        self.told.append(IndexingState(**event.data))


def test_events_come_at_most_four_times_a_second_and_the_last_word_always() -> None:
    screen = Screen()
    screen.display.begin("scanning")
    for done in range(1, 101):
        screen.seconds += 0.02
        screen.display.progress(done, 100, f"file {done}")
    assert 8 <= len(screen.told) <= 10
    assert screen.asked <= 4, "the database is asked about once a second"
    screen.display.begin("idle")
    assert screen.told[-1].state == "idle"
    screen.display.begin("idle")
    assert len([one for one in screen.told if one.state == "idle"]) == 1


def test_the_time_to_go_follows_the_pace_of_late() -> None:
    screen = Screen()
    screen.display.begin("indexing")
    states = []
    for done in range(1, 21):
        screen.seconds += 1
        screen.display.progress(done, 100, "a")
        states.append(screen.display.state())
    assert states[1].eta_s is None, "too early to tell"
    assert states[-1].rate == pytest.approx(1.0)
    assert states[-1].eta_s == pytest.approx(80.0)
    for done in range(20, 80, 10):
        screen.seconds += 10
        screen.display.progress(done, 100, "a")
    assert screen.display.state().eta_s == pytest.approx(30.0, abs=3)
    screen.facts = replace(FREE, eta_s=12.0)
    assert screen.display.state().eta_s == 12.0, "the indexer knows better"


def test_what_waits_is_said_and_why() -> None:
    screen = Screen()
    battery = Decision(Allowed.NAMES_AND_TEXT, "battery", "The computer runs on battery.")
    screen.facts = Facts(battery, Pause(), 3)
    state = screen.display.state()
    assert (state.state, state.code, state.reason) == (
        "waiting",
        "battery",
        "The computer runs on battery. 3 files wait.",
    )
    screen.facts = Facts(battery, Pause(), 0)
    assert screen.display.state().state == "idle", "nothing waits"
    screen.facts = Facts(Decision(Allowed.NOTHING, "user", "You paused it.", 60.0), Pause(True, 60.0), 0)
    state = screen.display.state()
    assert (state.state, state.until) == ("paused", "1970-01-01T00:01:00+00:00")


def test_scans_beside_are_shown_only_while_nothing_else_goes_on() -> None:
    screen = Screen()
    with screen.display.scanning():
        assert screen.display.state().state == "scanning"
        screen.display.begin("indexing")
        assert screen.display.state().state == "indexing"
        screen.display.begin("idle")
    assert screen.display.state().state == "idle"


def test_stopping_is_the_last_word() -> None:
    screen = Screen()
    screen.display.begin("stopping")
    screen.display.progress(1, 2, "a")
    screen.display.begin("idle")
    assert screen.display.state().state == "stopping"


def test_trouble_is_tried_again_after_growing_pauses() -> None:
    retries, now = Retries(), 0.0
    pauses = [retries.failed(DiskFull("It is full."), now) for _ in range(12)]
    assert pauses[:3] == [FIRST_PAUSE_S, 2 * FIRST_PAUSE_S, 4 * FIRST_PAUSE_S]
    assert pauses[-1] == LONGEST_PAUSE_S
    assert retries.waiting(LONGEST_PAUSE_S - 1)
    assert not retries.waiting(LONGEST_PAUSE_S)
    assert not retries.lacking_weights(0)
    retries.well()
    assert not retries.waiting(0)
    assert retries.failed(WeightsMissing("They are not here."), 5.0) == FIRST_PAUSE_S
    assert retries.lacking_weights(6.0)
    assert not retries.lacking_weights(5.0 + FIRST_PAUSE_S)


def test_trouble_is_shown_with_its_code_until_it_is_over() -> None:
    screen = Screen()
    screen.display.trouble(trouble_of(DiskFull("The disk is full.", hint="Free some space.")))
    assert (screen.told[-1].state, screen.told[-1].code) == ("waiting", "disk-full")
    assert screen.told[-1].reason == "The disk is full. Free some space."
    screen.display.trouble(trouble_of(ZeroDivisionError("secret")))
    assert screen.told[-1].code == "unexpected"
    assert "secret" not in str(screen.told[-1].reason)
    screen.display.trouble(None)
    assert screen.told[-1].state == "idle"
