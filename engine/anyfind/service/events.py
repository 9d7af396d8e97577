"""What happens in a running engine, as events that clients can follow and catch up on."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

from anyfind.api.live import Event

Kind = Literal["indexing", "job", "folders", "library", "failures", "models", "resync"]
Listener = Callable[[Event], None]

KEPT: Final = 1000
"""Events that a client may catch up on; one that missed more is told to ask for everything again."""


class EventLog:
    """The newest events, with ids that grow by one. Thread-safe.

    Args:
        first: Id of the first event. An engine that starts anew chooses one above all earlier ones, such as the
            milliseconds since the epoch, so that an id from before it is recognised as too old.
        kept: How many are kept.
    """

    def __init__(self, first: int = 1, kept: int = KEPT) -> None:
        self._lock = threading.Lock()
        self._next = first
        self._events: deque[Event] = deque(maxlen=kept)
        self._listeners: list[Listener] = []

    def add(self, kind: Kind, data: Mapping[str, Any] | None = None) -> Event:
        """Say that something happened; every listener is told, in order, before this returns."""
        with self._lock:
            event = Event(id=self._next, type=kind, data=dict(data or {}))
            self._next += 1
            self._events.append(event)
            for listener in self._listeners:
                listener(event)
        return event

    @property
    def last(self) -> int:
        """Id of the newest event; one below the first while there is none."""
        with self._lock:
            return self._next - 1

    def follow(self, listener: Listener, after: int | None = None) -> Callable[[], None]:
        """Be told of every event from now on.

        Args:
            listener: Called at once with those that were missed, then, from other threads, with new ones. It must
                return at once and never raise, and must not call this log.
            after: Id of the last event that was seen. If not everything since is kept, a single ``resync`` event
                stands for it. ``None``: nothing was missed.

        Returns:
            Call it to hear no more.
        """
        with self._lock:
            for event in self._missed(after):
                listener(event)
            self._listeners.append(listener)

        def stop() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop

    def _missed(self, after: int | None) -> list[Event]:
        newest = self._next - 1
        if after is None or after == newest:
            return []
        oldest = self._events[0].id if self._events else self._next
        if after > newest or after < oldest - 1:
            return [Event(id=newest, type="resync")]
        return [event for event in self._events if event.id > after]
