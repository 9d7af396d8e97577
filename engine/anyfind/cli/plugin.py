"""``anyfind plugin``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.output import common, console, open_engine, print_json


@click.group("plugin", epilog="Example: anyfind plugin list")
def plugin_command() -> None:
    """List the plugins and what is wrong with them."""


@plugin_command.command("list", epilog="Example: anyfind plugin list --json")
@common
def list_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """List the installed plugins, what each contributes, and why one cannot be used."""
    with open_engine(home, verbose) as engine:
        rows = engine.plugin_rows()
    if as_json:
        print_json({"plugins": rows})
        return
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for column in ("Plugin", "Distribution", "Licence", "Contributes", "State"):
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(
            row["id"] or "?",
            row["distribution"],
            row["licence"] or "",
            ", ".join(row["contributes"]),
            row["error"] or "ready",
        )
    console().print(table)
