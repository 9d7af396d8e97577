"""How hard an indexing run may work: asked again and again while it runs."""

from __future__ import annotations

from typing import Protocol


class Pace(Protocol):
    """Says what may go on. Asked from several threads, before each file and each batch, so answers are instant."""

    def text(self) -> bool:
        """Whether names and text may go on. If not, the run ends as if it were cancelled."""
        ...

    def vectors(self) -> bool:
        """Whether files may be looked into deeply and encoded. If not, that part waits for a later run."""
        ...

    def rest(self, worked_s: float) -> None:
        """Called by a thread that worked for so long: sleeps for the share of time that others are to have."""
        ...


class FullPace:
    """No limits: what somebody asked for and waits for."""

    def text(self) -> bool:
        """Always."""
        return True

    def vectors(self) -> bool:
        """Always."""
        return True

    def rest(self, worked_s: float) -> None:
        """Not at all."""
