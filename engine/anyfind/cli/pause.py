"""``anyfind pause`` and ``resume``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from anyfind.cli.library import open_library
from anyfind.cli.output import common, print_json
from anyfind.cli.progress import to_go


@click.command("pause", epilog="Examples: anyfind pause; anyfind pause --for 30")
@click.option(
    "--for",
    "minutes",
    type=click.FloatRange(0, 60 * 24 * 30, min_open=True),
    help="Minutes after which it goes on by itself; else when you resume it.",
)
@common
def pause_command(minutes: float | None, home: Path | None, as_json: bool, verbose: int) -> None:
    """Stop the running engine's indexing. Searches go on."""
    with open_library(home, verbose) as library:
        state = library.pause(minutes)
    if as_json:
        print_json(state)
    else:
        click.echo(describe_indexing(state))


@click.command("resume", epilog="Examples: anyfind resume; anyfind resume --override")
@click.option("--override", is_flag=True, help="Also on battery, under load and outside of the time window.")
@common
def resume_command(override: bool, home: Path | None, as_json: bool, verbose: int) -> None:
    """Let the running engine index again."""
    with open_library(home, verbose) as library:
        state = library.resume(override=override)
    if as_json:
        print_json(state)
    else:
        click.echo(describe_indexing(state))


def describe_indexing(state: dict[str, Any]) -> str:
    """One sentence on what the indexer does."""
    name = state["state"]
    reason = f": {state['reason'].rstrip('.')}" if state["reason"] else ""
    until = f", until {state['until']}" if state["until"] else ""
    if name in {"paused", "waiting"}:
        said = f"Indexing {'is paused' if name == 'paused' else 'waits'}{reason}{until}"
        return f"{said}; {state['pending']:,} files wait." if state["pending"] else f"{said}."
    if name in {"scanning", "indexing"}:
        far = f", {state['done']:,} of {state['total']:,} steps" if state["total"] else ""
        left = to_go(state["eta_s"], ", ")
        return f"{'Looking for changes' if name == 'scanning' else 'Indexing'}{far}{left}."
    return "Everything is indexed." if name == "idle" and not state["pending"] else f"Indexing is {name}{reason}."
