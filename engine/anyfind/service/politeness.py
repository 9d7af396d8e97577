"""What indexing may do now, as a pure decision: from what the user wants and how the computer is."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Literal

from anyfind.errors import BadInput

Code = Literal["user", "battery", "load", "window", "memory"]

SUSTAINED_S: Final = 15.0
"""Seconds for which other programs have to be busy, or calm, before that counts: a page that loads is no load."""

_WINDOW: Final = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})")


class Allowed(IntEnum):
    """How much may go on."""

    NOTHING = 0
    NAMES_AND_TEXT = 1
    EVERYTHING = 2


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user set; see the settings of the same names.

    Attributes:
        on_battery: What goes on on battery.
        battery_floor: Percent of charge below which nothing goes on on battery.
        busy_above: Percent of the computer that other programs use, above which heavy work waits.
        load_patience_s: Seconds for which it waits for them at most.
        window: Start and end of the time of day in which heavy work may go on, or ``None`` for always.
        memory_mb: Memory of all processes of the indexer together, or ``None``.
    """

    on_battery: Literal["everything", "names-and-text", "nothing"]
    battery_floor: int
    busy_above: int
    load_patience_s: float
    window: tuple[dt.time, dt.time] | None
    memory_mb: int | None


@dataclass(frozen=True, slots=True)
class Pause:
    """What the user said last with pause and resume.

    Attributes:
        paused: Whether indexing is paused.
        until: Epoch seconds at which the pause ends, ``None`` for when it is resumed.
        override: Whether battery, load, window and memory are passed over.
    """

    paused: bool = False
    until: float | None = None
    override: bool = False

    def at(self, now: float) -> Pause:
        """The same once the time of the pause is over."""
        if self.paused and self.until is not None and now >= self.until:
            return Pause(override=self.override)
        return self


@dataclass(frozen=True, slots=True)
class Conditions:
    """How the computer is.

    Attributes:
        now: Local time of day.
        on_battery: Whether it runs on its battery.
        charge: Percent, ``None`` where there is no battery.
        others: Percent of all processors that other programs use.
        memory_mb: Memory that the engine and its processes take.
    """

    now: dt.time
    on_battery: bool = False
    charge: float | None = None
    others: float = 0.0
    memory_mb: float = 0.0


@dataclass(frozen=True, slots=True)
class Load:
    """How busy other programs have been of late.

    Attributes:
        busy: Whether they count as busy.
        since: Seconds at which that began.
        otherwise_since: Seconds since when it looks as if that were over, or ``None``.
    """

    busy: bool = False
    since: float = 0.0
    otherwise_since: float | None = None

    def seen(self, above: bool, now: float) -> Load:
        """The same after another look.

        Args:
            above: Whether they use more than they may without counting as busy.
            now: Seconds, monotonic.
        """
        if above == self.busy:
            return Load(self.busy, self.since)
        since = now if self.otherwise_since is None else self.otherwise_since
        if now - since < SUSTAINED_S:
            return Load(self.busy, self.since, since)
        return Load(above, now)

    def holds(self, now: float, patience_s: float) -> bool:
        """Whether heavy work waits: not for ever, or a computer that is always busy would never be indexed."""
        return self.busy and now - self.since < patience_s


@dataclass(frozen=True, slots=True)
class Decision:
    """What may go on, and which rule says so.

    Attributes:
        allowed: How much.
        code: The rule, ``None`` where everything may.
        reason: The same as a sentence.
        until: Epoch seconds at which it ends by itself, where that is known.
    """

    allowed: Allowed = Allowed.EVERYTHING
    code: Code | None = None
    reason: str | None = None
    until: float | None = None


def decide(wishes: Wishes, pause: Pause, conditions: Conditions, before: Decision, *, loaded: bool) -> Decision:
    """What may go on now.

    Args:
        wishes: What the user set.
        pause: What the user said last, of this moment; see :meth:`Pause.at`.
        conditions: How the computer is.
        before: The last decision, because a rule that holds lets go later than it takes hold.
        loaded: Whether heavy work waits for other programs; see :meth:`Load.holds`.
    """
    if pause.paused:
        return Decision(Allowed.NOTHING, "user", "You paused it.", pause.until)
    if pause.override:
        return Decision()
    decisions = (
        _battery(wishes, conditions),
        _window(wishes, conditions),
        _load(conditions) if loaded else None,
        _memory(wishes, conditions, before),
    )
    held = [decision for decision in decisions if decision is not None]
    # The first of those that allow least.
    return min(held, key=lambda decision: decision.allowed, default=Decision())


def window_of(text: str) -> tuple[dt.time, dt.time] | None:
    """Start and end of a time of day such as ``22:00-07:00``; ``None`` for no words at all.

    Raises:
        BadInput: It is none.
    """
    if not text.strip():
        return None
    found = _WINDOW.fullmatch(text.strip())
    numbers = [] if found is None else [int(number) for number in found.groups()]
    if not numbers or max(numbers[0::2]) > 23 or max(numbers[1::2]) > 59:
        raise BadInput(f"{text!r} is no time of day.", hint='Write it like "22:00-07:00".')
    return dt.time(numbers[0], numbers[1]), dt.time(numbers[2], numbers[3])


def inside(window: tuple[dt.time, dt.time], now: dt.time) -> bool:
    """Whether a time lies in a window, which may go over midnight; one that ends when it begins is the whole day."""
    start, end = window
    if start == end:
        return True
    return start <= now < end if start < end else now >= start or now < end


def _battery(wishes: Wishes, conditions: Conditions) -> Decision | None:
    if not conditions.on_battery:
        return None
    if conditions.charge is not None and conditions.charge < wishes.battery_floor:
        said = f"The battery has {conditions.charge:.0f}% left; it goes on from {wishes.battery_floor}% or on mains."
        return Decision(Allowed.NOTHING, "battery", said)
    if wishes.on_battery == "everything":
        return None
    if wishes.on_battery == "nothing":
        return Decision(Allowed.NOTHING, "battery", "The computer runs on battery.")
    return Decision(
        Allowed.NAMES_AND_TEXT, "battery", "The computer runs on battery: only names and text are looked into."
    )


def _window(wishes: Wishes, conditions: Conditions) -> Decision | None:
    if wishes.window is None or inside(wishes.window, conditions.now):
        return None
    start, end = (f"{time:%H:%M}" for time in wishes.window)
    said = f"Heavy work is done from {start} to {end}; until then only names and text are looked into."
    return Decision(Allowed.NAMES_AND_TEXT, "window", said)


def _load(conditions: Conditions) -> Decision:
    said = f"Other programs keep the computer busy ({conditions.others:.0f}%): only names and text are looked into."
    return Decision(Allowed.NAMES_AND_TEXT, "load", said)


def _memory(wishes: Wishes, conditions: Conditions, before: Decision) -> Decision | None:
    if wishes.memory_mb is None:
        return None
    limit = wishes.memory_mb * (0.9 if before.code == "memory" else 1.0)
    if conditions.memory_mb <= limit:
        return None
    said = f"It takes {conditions.memory_mb:,.0f} MB of memory, more than the {wishes.memory_mb:,} MB that it may."
    return Decision(Allowed.NAMES_AND_TEXT, "memory", said)
