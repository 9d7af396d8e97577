"""Options that every command has, and the two ways to print: for people and for scripts."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click

from anyfind.errors import AnyfindError

if TYPE_CHECKING:
    from pydantic import BaseModel
    from rich.console import Console

    from anyfind.service import Engine

Command = Callable[..., Any]


def common(command: Command) -> Command:
    """Add ``--home``, ``--json`` and ``-v``."""
    command = click.option(
        "--home", type=click.Path(path_type=Path), help="The library to use; else ANYFIND_HOME, else the usual place."
    )(command)
    command = click.option("--json", "as_json", is_flag=True, help="Print one JSON document on standard output.")(
        command
    )
    return click.option("-v", "--verbose", count=True, help="Log more to standard error; twice for everything.")(
        command
    )


def assume_yes(command: Command) -> Command:
    """Add ``--yes``."""
    return click.option("--yes", is_flag=True, help="Fetch missing weights without asking.")(command)


def open_engine(home: Path | None, verbose: int, *, write: bool = False, patience_s: float = 3.0) -> Engine:
    """Open the library for one command.

    Args:
        home: The value of ``--home``.
        verbose: The count of ``-v``.
        write: Take the library's lock.
        patience_s: How long to wait for the lock.
    """
    from anyfind import log
    from anyfind.config import Places, Settings
    from anyfind.service import Engine

    places = Places.choose(home)
    log.start(places.logs, verbose, name=log.COMMANDS)
    return Engine.open(places, Settings.load(places), write=write, patience_s=patience_s)


def ensure_weights(
    engine: Engine, *, yes: bool, as_json: bool, modalities: Collection[str] | None = None, everything: bool = False
) -> None:
    """Fetch the weights that the chosen encoders need, after asking.

    Args:
        engine: The library.
        yes: Do not ask.
        as_json: Never ask.
        modalities: Only the encoders of these count; all when ``None``.
        everything: The weights of the extractors count, too.

    Raises:
        WeightsMissing: They are missing and nobody said yes.
    """
    if not (engine.missing_pack() if everything else engine.missing_weights(modalities)):
        return
    size = sum(weight.size for weight in engine.missing_pack()) / 1e6
    if not yes:
        question = f"The default pack of weights is not here yet ({size:.0f} MB). Fetch it now?"
        can_ask = sys.stdin.isatty() and sys.stderr.isatty() and not as_json
        if not (can_ask and click.confirm(question, err=True)):
            engine.require_weights(modalities)
    with progress_bar("Fetching weights", quiet=as_json) as progress:
        engine.pull_weights(progress)


def print_json(answer: BaseModel | dict[str, Any] | list[Any]) -> None:
    """Print one JSON document."""
    values = answer if isinstance(answer, dict | list) else answer.model_dump(by_alias=True)
    document = json.dumps(values, ensure_ascii=False, indent=2)
    # A file name that is not valid Unicode must not end the program: its odd bytes become JSON escapes,
    # which Python reads back as the very name that the system calls take.
    sys.stdout.buffer.write(document.encode("utf-8", "backslashreplace") + b"\n")


def console(*, stderr: bool = False) -> Console:
    """A terminal that knows its width and whether it may use colours."""
    from rich.console import Console

    # Where nobody sees columns, a table may be wide: nothing is cut off that a reader of a log would miss.
    width = None if (sys.stderr if stderr else sys.stdout).isatty() or "COLUMNS" in os.environ else 160
    return Console(stderr=stderr, highlight=False, width=width)


def fail(error: AnyfindError, as_json: bool) -> int:
    """Print what went wrong and return the exit status."""
    if as_json:
        print_json({"error": {"code": error.code, "message": error.message, "hint": error.hint}})
    click.echo(f"anyfind: {error}", err=True)
    return error.exit_status


class Progress(Protocol):
    """Something that is shown how far work has come; a context manager."""

    def __enter__(self) -> Progress: ...

    def __exit__(self, *exc_info: object) -> None: ...

    def __call__(self, done: int, total: int, what: str) -> None: ...


class Silence:
    """Shows nothing, for ``--json``."""

    def __enter__(self) -> Silence:
        return self

    def __exit__(self, *exc_info: object) -> None:
        return

    def __call__(self, done: int, total: int, what: str) -> None:
        """Take the state and show nothing."""


class Lines:
    """A line every few seconds, where standard error is a file or a pipe."""

    def __init__(self, title: str, every_s: float = 2.0) -> None:
        self._title = title
        self._every_s = every_s
        self._start = self._last = time.monotonic()

    def __enter__(self) -> Lines:
        return self

    def __exit__(self, *exc_info: object) -> None:
        return

    def __call__(self, done: int, total: int, what: str) -> None:
        """Print the state, if the last line is old enough."""
        now = time.monotonic()
        if now - self._last < self._every_s:
            return
        self._last = now
        if total and done:
            left = (now - self._start) / done * (total - done)
            click.echo(f"{self._title}: {done}/{total} {what}, about {left:.0f} s to go", err=True)
        else:
            click.echo(f"{self._title}: {done} {what}", err=True)


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
            TimeRemainingColumn,
        )

        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("to go"),
            TimeRemainingColumn(),
            console=console(stderr=True),
            transient=True,
        )
        self._title = title
        self._task = self._progress.add_task(title, total=None)

    def __enter__(self) -> Bar:
        self._progress.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._progress.stop()

    def __call__(self, done: int, total: int, what: str) -> None:
        """Show a state; ``total`` 0 means that it is not known yet."""
        description = f"{self._title}: {what}" if what else self._title
        self._progress.update(self._task, completed=done, total=total or None, description=description)


def progress_bar(title: str, *, quiet: bool) -> Progress:
    """A bar on a terminal, lines in a pipe, nothing with ``--json``."""
    if quiet:
        return Silence()
    return Bar(title) if sys.stderr.isatty() else Lines(title)
