"""``anyfind history``: the searches that were made."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.asking import in_short
from anyfind.cli.library import open_library
from anyfind.cli.output import common, print_json
from anyfind.cli.tables import Column, print_table


@click.group("history", epilog="Examples: anyfind history list; anyfind history clear; anyfind history off")
def history_command() -> None:
    """List the searches that were made, forget them, or keep none.

    They lie in the library, on this computer, and nowhere else.
    """


@history_command.command("list", epilog="Example: anyfind history list -n 20 --json")
@click.option("-n", "limit", type=click.IntRange(1, 1000), default=50, help="How many at most.")
@common
def list_command(limit: int, home: Path | None, as_json: bool, verbose: int) -> None:
    """List the latest searches, the last one first."""
    with open_library(home, verbose) as library:
        found = library.history(limit)
    if as_json:
        print_json(found)
        return
    rows = [(row["at"], row["text"] or in_short(row["request"])) for row in found["searches"]]
    if rows:
        print_table((Column("When"), Column("Search", weight=2)), rows)
    else:
        click.echo("No search is remembered.")
    if not found["on"]:
        click.echo("Searches are not remembered. 'anyfind history on' changes that.")


@history_command.command("clear", epilog="Example: anyfind history clear")
@common
def clear_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """Forget all searches that were made. Saved searches stay."""
    with open_library(home, verbose, write=True) as library:
        cleared = library.clear_history()
    if as_json:
        print_json({"cleared": cleared})
    else:
        click.echo(f"Forgot {cleared:,} searches.")


@history_command.command("on", epilog="Example: anyfind history on")
@common
def on_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """Remember searches from now on."""
    _switch(home, verbose, on=True, as_json=as_json)


@history_command.command("off", epilog="Example: anyfind history off")
@common
def off_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """Remember no searches from now on. Those that were made stay until they are cleared."""
    _switch(home, verbose, on=False, as_json=as_json)


def _switch(home: Path | None, verbose: int, *, on: bool, as_json: bool) -> None:
    with open_library(home, verbose, write=True) as library:
        library.switch_history(on=on)
    if as_json:
        print_json({"on": on})
    else:
        click.echo("Searches are remembered from now on." if on else "Searches are not remembered any more.")
