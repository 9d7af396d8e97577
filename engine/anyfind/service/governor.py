"""Holds indexing to what is polite: asked by the work itself before each step."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Final

from anyfind.config import Settings
from anyfind.service.politeness import Allowed, Decision, Load, Pause, Wishes, decide, window_of
from anyfind.service.sensors import Sensors
from anyfind.store import Store

log = logging.getLogger(__name__)

LOOK_EVERY_S: Final = 2.0
"""Seconds between two looks at the sensors while there is work."""

_KEY: Final = "indexing.pause"
_LONGEST_REST_S: Final = 2.0
_LEAST_SHARE: Final = 0.02


def wishes_of(settings: Settings) -> Wishes:
    """What the user chose about when indexing goes on."""
    chosen = settings.indexing
    return Wishes(
        on_battery=chosen.on_battery,
        battery_floor=chosen.battery_floor,
        busy_above=chosen.busy_above,
        load_patience_s=chosen.load_patience_min * 60,
        window=window_of(chosen.window),
        memory_mb=chosen.memory_mb,
    )


def kept_pause(store: Store) -> Pause:
    """What the user said last, in this run of the engine or an earlier one."""
    kept = store.get_meta(_KEY)
    if kept is None:
        return Pause()
    try:
        return Pause(**json.loads(kept))
    except (ValueError, TypeError):
        log.warning("What was kept about a pause cannot be read; indexing goes on.")
        return Pause()


def keep_pause(store: Store, pause: Pause) -> None:
    """Remember what the user said beyond the end of the process."""
    store.set_meta(_KEY, json.dumps(asdict(pause)))


def _nobody() -> None:
    """Nobody is told of the first decision: whoever wants to know asks."""


class Governor:
    """Says what may go on. Thread-safe; it is a :class:`~anyfind.ingest.pace.Pace`.

    The sensors are looked at when somebody asks and the last look is some seconds old, so an engine that has
    nothing to do looks at nothing.

    Args:
        wishes: What the user set.
        cpu_percent: Percent of all processors that indexing may take, over a while.
        sensors: Tell how the computer is.
        pause: What the user said last.
        changed: Called, from the thread that noticed, after the decision became another one.
        clock: Epoch seconds.
        ticks: Monotonic seconds.
        sleep: Sleeps for seconds; ended early when the user says something.
    """

    def __init__(
        self,
        wishes: Wishes,
        cpu_percent: int,
        sensors: Sensors,
        pause: Pause,
        changed: Callable[[], None],
        *,
        clock: Callable[[], float] = time.time,
        ticks: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        self._wishes = wishes
        self._budget = cpu_percent
        self._sensors = sensors
        self._pause = pause
        self._changed: Callable[[], None] = _nobody
        self._clock = clock
        self._ticks = ticks
        self._woken = threading.Event()
        self._sleep = sleep or self._woken.wait
        self._looking = threading.Lock()
        self._looked: float | None = None
        self._share = 1.0
        self._load = Load()
        self._decision = Decision()
        self.look()
        self._changed = changed

    # -- what the user says ------------------------------------------------------------------------

    @property
    def pause(self) -> Pause:
        """What the user said last."""
        return self._pause.at(self._clock())

    def obey(self, pause: Pause) -> None:
        """The user said something."""
        with self._looking:
            self._pause = pause
            self._looked = None
        self._woken.set()
        self.look(wait=True)
        self._woken.clear()

    def wish(self, wishes: Wishes, cpu_percent: int) -> None:
        """The settings were changed."""
        with self._looking:
            self._wishes, self._budget, self._looked = wishes, cpu_percent, None
        self.look(wait=True)

    # -- what may go on ----------------------------------------------------------------------------

    @property
    def decision(self) -> Decision:
        """What may go on, as of the last look."""
        return self._decision

    def text(self) -> bool:
        """Whether names and text may go on."""
        self.look()
        return self._decision.allowed >= Allowed.NAMES_AND_TEXT

    def vectors(self) -> bool:
        """Whether heavy work may go on."""
        self.look()
        return self._decision.allowed >= Allowed.EVERYTHING

    def rest(self, worked_s: float) -> None:
        """Sleep for so long that the share of the processors is kept to, over a while."""
        self.look()
        share = self._share
        if share < 1.0 and not self._pause.override:
            self._sleep(min(_LONGEST_REST_S, worked_s * (1.0 / share - 1.0)))

    def look(self, *, wait: bool = False) -> None:
        """Look at the sensors, unless somebody did a moment ago, and decide; unless ``wait``, not if one does now."""
        if not self._looking.acquire(blocking=wait):
            return
        try:
            now = self._ticks()
            due = self._looked is None or now - self._looked >= LOOK_EVERY_S
            pause = self._pause.at(self._clock())
            if not due and pause is self._pause:
                return
            self._pause = pause
            reading = self._sensors.read()
            if self._looked is not None:
                self._adjust(reading.own)
            self._looked = now
            wishes, conditions, before = self._wishes, reading.conditions, self._decision
            self._load = self._load.seen(wishes.busy_above < 100 and conditions.others > wishes.busy_above, now)
            loaded = self._load.holds(now, wishes.load_patience_s)
            self._decision = decide(wishes, pause, conditions, before, loaded=loaded)
            told = replace(before, reason=None) != replace(self._decision, reason=None)
        finally:
            self._looking.release()
        if told:
            log.info("Indexing: %s", self._decision.reason or "everything goes on.")
            self._changed()

    def _adjust(self, own: float) -> None:
        """Work for a smaller share of the time when too much was used, for a larger one when less was."""
        if self._budget >= 100:
            self._share = 1.0
        elif own > 0:
            # Half of the way each time: what was measured lies in the past, and so will not all of it help.
            wanted = self._share * self._budget / own
            self._share = min(1.0, max(_LEAST_SHARE, (self._share + wanted) / 2))
