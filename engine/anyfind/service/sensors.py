"""How the computer is: battery, time of day, processors and memory, asked of the system."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import dataclass
from typing import Final, Protocol

import psutil

from anyfind.service.politeness import Conditions


@dataclass(frozen=True, slots=True)
class Reading:
    """What the sensors say.

    Attributes:
        conditions: What decisions are made from.
        own: Percent of all processors that the engine and its processes used since the last reading.
    """

    conditions: Conditions
    own: float


class Sensors(Protocol):
    """Tells how the computer is."""

    def read(self) -> Reading:
        """How it is now; takes milliseconds, and is asked every few seconds while there is work."""
        ...


class SystemSensors:
    """The sensors of this computer. One that a system does not have says that all is well."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._last: tuple[float, float, float] | None = None
        self._others = 0.0

    def read(self) -> Reading:
        """How it is now."""
        own_s, memory = self._of_the_engine()
        busy_s, all_s = _processors()
        own = 0.0
        if self._last is not None and all_s > self._last[1]:
            busy_before, all_before, own_before = self._last
            whole = all_s - all_before
            own = min(100.0, max(0.0, own_s - own_before) / whole * 100)
            self._others = min(100.0, max(0.0, (busy_s - busy_before) / whole * 100 - own))
        self._last = (busy_s, all_s, own_s)
        on_battery, charge = _battery()
        time_of_day = dt.datetime.now().time()  # noqa: DTZ005 (the user's own time is what is meant)
        return Reading(Conditions(time_of_day, on_battery, charge, self._others, memory), own)

    def _of_the_engine(self) -> tuple[float, float]:
        """Seconds of processor time, and megabytes, of this process and all that it started."""
        seconds = memory = 0.0
        with contextlib.suppress(psutil.Error):
            for process in [self._process, *self._process.children(recursive=True)]:
                # One may end while it is asked.
                with contextlib.suppress(psutil.Error), process.oneshot():
                    times = process.cpu_times()
                    seconds += sum(getattr(times, name, 0.0) for name in _OF_ONE)
                    memory += process.memory_info().rss / 1e6
        return seconds, memory


_OF_ONE: Final = ("user", "system", "children_user", "children_system")
_AT_REST: Final = ("idle", "iowait", "steal")
_COUNTED_TWICE: Final = ("guest", "guest_nice")


def _processors() -> tuple[float, float]:
    """Seconds that all processors worked, and that they could have."""
    try:
        times = psutil.cpu_times()._asdict()
    except (psutil.Error, OSError, RuntimeError):
        # Where the system does not say, other programs count as calm.
        return 0.0, 0.0
    counted = {name: value for name, value in times.items() if name not in _COUNTED_TWICE}
    whole = sum(counted.values())
    return whole - sum(counted.get(name, 0.0) for name in _AT_REST), whole


def _battery() -> tuple[bool, float | None]:
    try:
        battery = psutil.sensors_battery()
    except (AttributeError, OSError, RuntimeError, ValueError):
        # Some systems have no way to ask, or answer with nonsense: a computer that says nothing runs on mains.
        return False, None
    if battery is None:
        return False, None
    return battery.power_plugged is False, float(battery.percent)
