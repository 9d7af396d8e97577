"""When which root is looked at, whatever the events say. Pure: no clock, no disk."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from anyfind.ingest.aggregator import Dirty


@dataclass(slots=True)
class _Turn:
    period_s: float
    at: float


class Timetable:
    """Places that come due again and again. Times are seconds of one monotonic clock, which the caller reads."""

    def __init__(self) -> None:
        self._turns: dict[Dirty, _Turn] = {}

    def put(self, root_id: int, path: str, period_s: float, now: float, *, start: bool = True) -> None:
        """Let a place come due every so often: at once, or a period from now without ``start``.

        Without ``start`` a place that is in the table already comes due no later than it would have.
        """
        place = Dirty(root_id, path)
        at = now if start else now + period_s
        known = self._turns.get(place)
        if known is not None and not start:
            at = min(at, known.at)
        self._turns[place] = _Turn(period_s, at)

    def remove(self, root_id: int) -> None:
        """Forget a root."""
        self._turns = {place: turn for place, turn in self._turns.items() if place.root_id != root_id}

    def keep(self, root_id: int, paths: Collection[str]) -> None:
        """Forget the places in a root that are not among these; the root itself stays."""
        self._turns = {
            place: turn
            for place, turn in self._turns.items()
            if place.root_id != root_id or not place.path or place.path in paths
        }

    def restart(self, root_id: int, now: float) -> None:
        """The whole root was looked at: everything in it is a period away."""
        for place, turn in self._turns.items():
            if place.root_id == root_id:
                turn.at = now + turn.period_s

    def due(self, now: float) -> list[Dirty]:
        """What is due now; it comes due again after its period."""
        ready = [place for place, turn in self._turns.items() if turn.at <= now]
        for place in ready:
            turn = self._turns[place]
            turn.at = now + turn.period_s
        return ready

    def next_due(self) -> float | None:
        """When something is due next."""
        return min((turn.at for turn in self._turns.values()), default=None)
