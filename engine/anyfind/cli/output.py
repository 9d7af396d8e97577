"""Options that every command has, and the two ways to print: for people and for scripts."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from anyfind.cli.progress import progress_bar
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
