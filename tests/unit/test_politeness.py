"""What indexing may do, by what the user wants and how the computer is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from anyfind.config import Places, Settings
from anyfind.errors import BadInput
from anyfind.service.politeness import Allowed, Conditions, Decision, Load, Pause, Wishes, decide, inside, window_of

NOON = dt.time(12, 0)
NO_PAUSE = Pause()
FREE = Decision()


def wishes(**changed: Any) -> Wishes:
    values: dict[str, Any] = {
        "on_battery": "names-and-text",
        "battery_floor": 20,
        "busy_above": 80,
        "load_patience_s": 600.0,
        "window": None,
        "memory_mb": None,
    }
    return Wishes(**values | changed)


def decided(
    wanted: Wishes,
    pause: Pause = NO_PAUSE,
    before: Decision = FREE,
    loaded: bool = False,
    **conditions: Any,
) -> tuple[Allowed, str | None]:
    decision = decide(wanted, pause, Conditions(**{"now": NOON, **conditions}), before, loaded=loaded)
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


def test_a_busy_computer_makes_heavy_work_wait() -> None:
    assert decided(wishes(), others=99.0, loaded=True) == (Allowed.NAMES_AND_TEXT, "load")
    assert decided(wishes(), others=99.0) == (Allowed.EVERYTHING, None)


def load(*looks: tuple[float, bool]) -> Load:
    seen = Load()
    for at, above in looks:
        seen = seen.seen(above, at)
    return seen


def test_other_programs_are_busy_when_they_have_been_for_a_while_and_calm_likewise() -> None:
    assert not load((0, True), (14, True)).busy
    assert load((0, True), (15, True)).busy
    assert not load((0, True), (8, False), (16, True)).busy, "it began anew"
    busy = load((0, True), (15, True))
    assert busy.seen(above=False, now=20).seen(above=False, now=34).busy
    assert not busy.seen(above=False, now=20).seen(above=False, now=35).busy


def test_heavy_work_does_not_wait_for_ever_on_a_computer_that_is_always_busy() -> None:
    busy = load((0, True), (15, True))
    assert busy.holds(15, 600)
    assert busy.seen(above=True, now=614).holds(614, 600)
    assert not busy.seen(above=True, now=615).holds(615, 600)
    again = busy.seen(above=False, now=1000).seen(above=False, now=1015)
    again = again.seen(above=True, now=2000).seen(above=True, now=2015)
    assert again.holds(2015, 600), "it waits again after the computer was calm"


def test_of_several_rules_the_one_that_allows_least_holds() -> None:
    night = (dt.time(1), dt.time(2))
    assert decided(wishes(window=night), loaded=True) == (Allowed.NAMES_AND_TEXT, "window")
    assert decided(wishes(window=night), on_battery=True, charge=5.0) == (Allowed.NOTHING, "battery")


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
    assert decided(everything, Pause(override=True), loaded=True, **hard) == (Allowed.EVERYTHING, None)
    assert decided(everything, Pause(paused=True, override=True), **hard) == (Allowed.NOTHING, "user")
