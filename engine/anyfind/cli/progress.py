"""How far work has come, shown: a bar on a terminal, lines in a pipe, nothing for scripts."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable
from typing import Final, Protocol

import click

WINDOW_S: Final = 30.0
"""How far back the pace is measured: pictures after texts go slower, and the time to go must follow."""

EVIDENCE_S: Final = 3.0
"""How long the pace is watched before anything is said about the time to go."""

UNTOLD: Final = -1.0
"""Stands for a time to go that whoever tells the state does not know of."""


class Progress(Protocol):
    """Something that is shown how far work has come; a context manager."""

    def __enter__(self) -> Progress: ...

    def __exit__(self, *exc_info: object) -> None: ...

    def __call__(self, done: int, total: int, what: str, left_s: float | None = UNTOLD) -> None: ...


class Pace:
    """Guesses the time to go from the work of the last half minute.

    Args:
        clock: Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()
        self._total = 0

    def left_s(self, done: int, total: int) -> float | None:
        """Seconds to go after ``done`` of ``total``; ``None`` while there is no evidence."""
        now = self._clock()
        if total != self._total or (self._seen and done < self._seen[-1][1]):
            # Another phase, with a pace of its own.
            self._seen.clear()
            self._total = total
        self._seen.append((now, done))
        while now - self._seen[0][0] > WINDOW_S:
            self._seen.popleft()
        since, before = self._seen[0]
        if not total or now - since < EVIDENCE_S or done == before:
            return None
        return (now - since) / (done - before) * (total - done)


class Silence:
    """Shows nothing, for ``--json``."""

    def __enter__(self) -> Silence:
        return self

    def __exit__(self, *exc_info: object) -> None:
        return

    def __call__(self, done: int, total: int, what: str, left_s: float | None = UNTOLD) -> None:
        """Take the state and show nothing."""


class Lines:
    """A line every few seconds, where standard error is a file or a pipe."""

    def __init__(self, title: str, every_s: float = 2.0) -> None:
        self._title = title
        self._every_s = every_s
        self._pace = Pace()
        self._last = time.monotonic()

    def __enter__(self) -> Lines:
        return self

    def __exit__(self, *exc_info: object) -> None:
        return

    def __call__(self, done: int, total: int, what: str, left_s: float | None = UNTOLD) -> None:
        """Print the state, if the last line is old enough."""
        left = self._pace.left_s(done, total) if left_s == UNTOLD else left_s
        now = time.monotonic()
        if now - self._last < self._every_s:
            return
        self._last = now
        far = f"{done}/{total}" if total else f"{done}"
        click.echo(f"{self._title}: {' '.join(part for part in (far, what) if part)}{to_go(left, ', ')}", err=True)


class Bar:
    """A bar with the time to go, on a terminal."""

    def __init__(self, title: str) -> None:
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            SpinnerColumn,
            TextColumn,
            TimeElapsedColumn,
        )

        from anyfind.cli.output import console

        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[left]}", markup=False),
            console=console(stderr=True),
            transient=True,
        )
        self._title = title
        self._pace = Pace()
        self._task = self._progress.add_task(title, total=None, left="")

    def __enter__(self) -> Bar:
        self._progress.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._progress.stop()

    def __call__(self, done: int, total: int, what: str, left_s: float | None = UNTOLD) -> None:
        """Show a state; ``total`` 0 means that it is not known yet."""
        left = self._pace.left_s(done, total) if left_s == UNTOLD else left_s
        description = f"{self._title}: {what}" if what else self._title
        self._progress.update(
            self._task, completed=done, total=total or None, description=description, left=to_go(left)
        )


def to_go(seconds: float | None, before: str = "") -> str:
    """``about 5 min to go``, and nothing while it is unknown."""
    if seconds is None:
        return ""
    if seconds < 90:
        return f"{before}about {seconds:.0f} s to go"
    minutes = round(seconds / 60)
    return f"{before}about {minutes} min to go" if minutes < 90 else f"{before}about {minutes / 60:.1f} h to go"


def progress_bar(title: str, *, quiet: bool) -> Progress:
    """A bar on a terminal, lines in a pipe, nothing with ``--json``."""
    if quiet:
        return Silence()
    return Bar(title) if sys.stderr.isatty() else Lines(title)
