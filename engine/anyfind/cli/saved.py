"""``anyfind saved``: searches that are kept by a name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from anyfind.cli.asking import CLIPBOARD, STANDARD_INPUT, Asking, asks, in_short, sent
from anyfind.cli.library import open_library, with_weights
from anyfind.cli.output import assume_yes, common, print_json
from anyfind.cli.search import print_answer
from anyfind.cli.tables import Column, print_table
from anyfind.errors import BadInput


@click.group(
    "saved",
    epilog="Examples: anyfind saved save bills 'invoice type:pdf after:\"last month\"'; anyfind saved run bills",
)
def saved_command() -> None:
    """Keep searches by a name, and see what is new in them.

    A saved search is a live collection: it is made anew whenever it is looked at, so 'last month' moves on.
    """


@saved_command.command(
    "save", cls=Asking, epilog="Example: anyfind saved save bills 'invoice type:pdf' --in ~/Documents"
)
@click.argument("name")
@asks
@common
def save_command(name: str, home: Path | None, as_json: bool, verbose: int, **values: Any) -> None:
    """Keep a search by a name; what has the name already is replaced.

    It takes the words and options of 'anyfind search'. Relative paths stay relative to this folder.
    """
    if STANDARD_INPUT in {values["image"], values["sound"], values["like"]} or values["image"] == CLIPBOARD:
        raise BadInput("A search by something pasted cannot be kept.", hint="Save it as a file first.")
    with sent(values) as request, open_library(home, verbose, write=True) as library:
        saved = library.save_search(name, request)
    if as_json:
        print_json(saved)
    else:
        click.echo(f"Saved {name}. 'anyfind saved run {name}' shows what it finds.")


@saved_command.command("list", epilog="Example: anyfind saved list --new")
@click.option("--new", "count", is_flag=True, help="Make each search, and count what is new since the last look.")
@common
def list_command(count: bool, home: Path | None, as_json: bool, verbose: int) -> None:
    """List the saved searches."""
    with open_library(home, verbose) as library:
        rows = library.saved_searches(count=count)
    if as_json:
        print_json({"searches": rows})
        return
    if not rows:
        click.echo("There are no saved searches. Keep one: anyfind saved save NAME WORDS")
        return
    columns = [Column("Name"), Column("Search", weight=2), Column("Looked at")]
    cells = [[row["name"], row["text"] or in_short(row["request"]), row["looked_at"] or "never"] for row in rows]
    if count:
        columns.append(Column("New", align="right"))
        cells = [
            [*cell, "-" if row["new"] is None else f"{row['new']:,}"] for cell, row in zip(cells, rows, strict=True)
        ]
    print_table(columns, cells)
    for row in rows:
        if row.get("problem"):
            click.echo(f"{row['name']}: {row['problem']}")


@saved_command.command("run", epilog="Example: anyfind saved run bills --json")
@click.argument("name")
@assume_yes
@common
def run_command(name: str, yes: bool, home: Path | None, as_json: bool, verbose: int) -> None:
    """Show what a saved search finds now, and how much of it is new since the last look."""
    with open_library(home, verbose, write=True) as library:
        found = with_weights(home, verbose, library, lambda: library.run_search(name), yes=yes, as_json=as_json)
    if as_json:
        print_json(found)
        return
    print_answer(found["answer"])
    looked = found["search"]["looked_at"]
    if looked is not None:
        click.echo(f"{found['search']['new']:,} new since {looked}")


@saved_command.command("remove", epilog="Example: anyfind saved remove bills")
@click.argument("name")
@common
def remove_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Forget a saved search. Its results are no files of their own, and stay where they are."""
    with open_library(home, verbose, write=True) as library:
        library.remove_search(name)
    if as_json:
        print_json({"removed": name})
    else:
        click.echo(f"Removed {name}.")
