"""``anyfind status``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.output import common, console, open_engine, print_json


@click.command("status", epilog="Example: anyfind status --json")
@common
def status_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """Show what is indexed, what waits, and what failed and why."""
    with open_engine(home, verbose) as engine:
        status = engine.status()
    if as_json:
        print_json(status)
        return
    from rich.table import Table

    console()
    click.echo(f"Library {status.library}")
    if not status.folders:
        click.echo("It has no folders yet. Add one: anyfind add ~/Pictures")
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim")
    table.add_column(justify="right")
    table.add_row("Folders", f"{len(status.folders):,}")
    table.add_row("Files", f"{status.files:,}")
    table.add_row("Different contents", f"{status.contents:,}")
    table.add_row("Waiting", f"{status.pending:,}")
    table.add_row("Failed", f"{status.failed:,}")
    table.add_row("Embeddings", f"{status.embeddings:,}")
    table.add_row("Embeddings ever made", f"{status.embeddings_made:,}")
    console().print(table)
    for space in status.spaces:
        click.echo(f"Space {space.id}: {space.vectors:,} vectors of {space.dimension} by {space.encoder}")
    for folder in status.folders:
        if folder.reason:
            click.echo(f"{folder.path} is {folder.state}: {folder.reason}")
    if status.weights_missing:
        click.echo("Weights are missing: run 'anyfind models pull lite'.")
    for problem in status.problems:
        click.echo(problem)
    if status.failures:
        click.echo(f"{len(status.failures):,} files could not be indexed:")
        for failure in status.failures:
            again = "" if failure.quarantined else " (it will be tried again)"
            plugin = f" [{failure.plugin}]" if failure.plugin else ""
            click.echo(f"  {failure.path}: {failure.reason}{plugin}{again}")
