"""Counts how often plugins die: when one may start again, and when it is switched off."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Final

from anyfind.errors import BadInput, PluginDied, PluginDisabled
from anyfind.plugins.states import PluginStates

_log = logging.getLogger(__name__)

TOO_MANY: Final = 3
WITHIN_S: Final = 60.0
_FIRST_PAUSE_S: Final = 0.1
_LONGEST_PAUSE_S: Final = 10.0


class Deaths:
    """Remembers when each plugin's process died. Safe to use from several threads.

    Args:
        states: Where plugins are switched off for good.
        clock: Seconds that only grow.
    """

    def __init__(self, states: PluginStates, clock: Callable[[], float] = time.monotonic) -> None:
        self._states = states
        self._clock = clock
        self._lock = threading.Lock()
        self._times: dict[str, deque[float]] = {}
        self._off: set[str] = set()
        self._unwritten: set[str] = set()

    def died(self, plugin: str, error: PluginDied) -> None:
        """Count a death; the third within a minute switches the plugin off."""
        with self._lock:
            times = self._times.setdefault(plugin, deque(maxlen=TOO_MANY))
            times.append(self._clock())
            over = len(times) == TOO_MANY and times[-1] - times[0] <= WITHIN_S and plugin not in self._off
            if over:
                self._off.add(plugin)
        if over:
            reason = f"It was switched off after its process ended {TOO_MANY} times in a minute; last: {error.message}"
            _log.error("The plugin %s: %s `anyfind plugin enable %s` switches it on.", plugin, reason, plugin)
            try:
                self._states.disable(plugin, reason)
            except (OSError, BadInput):
                # For the rest of this run it is off all the same.
                self._unwritten.add(plugin)
                _log.exception("That the plugin %s is switched off could not be written down.", plugin)

    def check(self, plugin: str) -> None:
        """Refuse to use a plugin that is switched off.

        Raises:
            PluginDisabled: It is, and nobody has switched it on since.
        """
        with self._lock:
            off = plugin in self._off
        if not off:
            return
        if self._enabled(plugin):
            with self._lock:
                self._off.discard(plugin)
                self._times.pop(plugin, None)
            return
        error = PluginDisabled(
            f"The plugin {plugin} was switched off because its process ended {TOO_MANY} times in a minute.",
            hint=f"`anyfind plugin enable {plugin}` switches it on; the next `anyfind index` then tries again.",
        )
        error.plugin = plugin
        raise error

    def _enabled(self, plugin: str) -> bool:
        """Whether somebody switched it on again."""
        try:
            return plugin not in self._unwritten and plugin not in self._states.disabled()
        except (OSError, BadInput):
            return False

    def pause(self, plugin: str) -> float:
        """Seconds to wait before its next process starts: none at first, longer with each recent death."""
        with self._lock:
            times = self._times.get(plugin)
            if not times:
                return 0.0
            now = self._clock()
            recent = sum(now - one <= WITHIN_S for one in times)
            pause = min(_FIRST_PAUSE_S * 4.0 ** (recent - 1), _LONGEST_PAUSE_S) if recent else 0.0
            return max(0.0, times[-1] + pause - now)
