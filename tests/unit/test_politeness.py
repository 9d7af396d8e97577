"""What indexing may do, by what the user wants and how the computer is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from anyfind.config import Places, Settings
from anyfind.errors import BadInput
from anyfind.service.politeness import Allowed, Conditions, Decision, Pause, Wishes, decide, inside, window_of

NOON = dt.time(12, 0)
NO_PAUSE = Pause()
FREE = Decision()


def wishes(**changed: Any) -> Wishes:
    values: dict[str, Any] = {
        "on_battery": "names-and-text",
        "battery_floor": 20,
        "busy_above": 60,
        "window": None,
        "memory_mb": None,
    }
    return Wishes(**values | changed)


def decided(
    wanted: Wishes,
    pause: Pause = NO_PAUSE,
    before: Decision = FREE,
    **conditions: Any,
) -> tuple[Allowed, str | None]:
    decision = decide(wanted, pause, Conditions(**{"now": NOON, **conditions}), before)
    assert (decision.code is None) == (decision.reason is None)
    return decision.allowed, decision.code


def test_nothing_holds_an_idle_desktop_computer_back() -> None:
    assert decided(wishes()) == (Allowed.EVERYTHING, None)


@pytest.mark.parametrize(
    ("on_battery", "charge", "expected"),
    [
        ("names-and-text", 80.0, (Allowed.NAMES_AND_TEXT, "battery")),
        ("names-and-text", 19.0, (Allowed.NOTHING, "battery")),
        ("names-and-text", None, (Allowed.NAMES_AND_TEXT, "battery")),
        ("everything", 80.0, (Allowed.EVERYTHING, None)),
        ("everything", 19.0, (Allowed.NOTHING, "battery")),
        ("nothing", 100.0, (Allowed.NOTHING, "battery")),
    ],
)
def test_on_battery(on_battery: str, charge: float | None, expected: tuple[Allowed, str | None]) -> None:
    assert decided(wishes(on_battery=on_battery), on_battery=True, charge=charge) == expected
    assert decided(wishes(on_battery=on_battery), charge=charge) == (Allowed.EVERYTHING, None)


def test_a_busy_computer_has_to_become_calm_before_heavy_work_goes_on() -> None:
    busy = Decision(Allowed.NAMES_AND_TEXT, "load", "It is busy.")
    assert decided(wishes(), others=61.0) == (Allowed.NAMES_AND_TEXT, "load")
    assert decided(wishes(), others=50.0) == (Allowed.EVERYTHING, None)
    assert decided(wishes(), before=busy, others=50.0) == (Allowed.NAMES_AND_TEXT, "load")
    assert decided(wishes(), before=busy, others=30.0) == (Allowed.EVERYTHING, None)
    assert decided(wishes(busy_above=100), others=100.0) == (Allowed.EVERYTHING, None)


@pytest.mark.parametrize(
    ("window", "now", "within"),
    [
        ("22:00-07:00", dt.time(23, 30), True),
        ("22:00-07:00", dt.time(6, 59), True),
        ("22:00-07:00", dt.time(7, 0), False),
        ("22:00-07:00", dt.time(12, 0), False),
        ("22:00-07:00", dt.time(22, 0), True),
        ("09:00 - 17:30", dt.time(17, 29), True),
        ("09:00 - 17:30", dt.time(17, 30), False),
        ("00:00-00:00", dt.time(3, 0), True),
    ],
)
def test_the_window_may_go_over_midnight(window: str, now: dt.time, within: bool) -> None:
    parsed = window_of(window)
    assert parsed is not None
    assert inside(parsed, now) is within
    allowed = (Allowed.EVERYTHING, None) if within else (Allowed.NAMES_AND_TEXT, "window")
    assert decided(wishes(window=parsed), now=now) == allowed


@pytest.mark.parametrize("text", ["22-7", "25:00-07:00", "22:60-07:00", "at night"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="22:00-07:00"):
        window_of(text)


def test_the_settings_refuse_it_too_and_no_window_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert window_of("  ") is None
    monkeypatch.setenv("ANYFIND_INDEXING__WINDOW", "25:00-07:00")
    with pytest.raises(BadInput, match=r"indexing\.window"):
        Settings.load(Places.choose())


def test_memory() -> None:
    over = Decision(Allowed.NAMES_AND_TEXT, "memory", "It takes much.")
    assert decided(wishes(memory_mb=1000), memory_mb=1001) == (Allowed.NAMES_AND_TEXT, "memory")
    assert decided(wishes(memory_mb=1000), memory_mb=950) == (Allowed.EVERYTHING, None)
    assert decided(wishes(memory_mb=1000), before=over, memory_mb=950) == (Allowed.NAMES_AND_TEXT, "memory")
    assert decided(wishes(), memory_mb=1e6) == (Allowed.EVERYTHING, None)


def test_what_the_user_says_comes_first() -> None:
    paused = Pause(paused=True, until=100.0)
    assert decided(wishes(), paused) == (Allowed.NOTHING, "user")
    assert decided(wishes(), paused.at(99.0)) == (Allowed.NOTHING, "user")
    assert decided(wishes(), paused.at(100.0)) == (Allowed.EVERYTHING, None)
    assert decided(wishes(), Pause(paused=True).at(1e12)) == (Allowed.NOTHING, "user")
    hard: dict[str, Any] = {"on_battery": True, "charge": 5.0, "others": 99.0, "memory_mb": 1e6}
    everything = wishes(window=(dt.time(1), dt.time(2)), memory_mb=300)
    assert decided(everything, Pause(override=True), **hard) == (Allowed.EVERYTHING, None)
    assert decided(everything, Pause(paused=True, override=True), **hard) == (Allowed.NOTHING, "user")
