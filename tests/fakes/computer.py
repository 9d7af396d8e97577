"""A computer whose battery, load and clock are what a test says."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from anyfind.service.politeness import Conditions
from anyfind.service.sensors import Reading


class FakeComputer:
    """Sensors and clocks in one.

    Attributes:
        conditions: What the sensors say.
        own: Percent of all processors that the engine uses.
        seconds: What both clocks say.
        reads: How often the sensors were asked.
        slept: How long somebody slept, each time.
    """

    def __init__(self) -> None:
        self.conditions = Conditions(dt.time(12, 0))
        self.own = 0.0
        self.seconds = 1_000_000.0
        self.reads = 0
        self.slept: list[float] = []

    def set(self, **changed: object) -> None:
        """Other conditions from now on."""
        self.conditions = replace(self.conditions, **changed)  # type: ignore[arg-type]  # names say what they are

    def read(self) -> Reading:
        """What the sensors say."""
        self.reads += 1
        return Reading(self.conditions, self.own)

    def clock(self) -> float:
        """Seconds."""
        return self.seconds

    def sleep(self, seconds: float) -> None:
        """Time goes by."""
        self.slept.append(seconds)
        self.seconds += seconds
