"""``anyfind status``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.align_upgrade import describe_upgrade
from anyfind.cli.library import open_library
from anyfind.cli.output import common, print_json
from anyfind.cli.pause import describe_indexing
from anyfind.cli.tables import Column, print_table


@click.command("status", epilog="Example: anyfind status --json")
@common
def status_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """Show what is indexed, what waits, and what failed and why."""
    with open_library(home, verbose) as library:
        status = library.status()
        indexing = library.indexing() if not as_json else None
        pid = library.pid
    if as_json:
        print_json(status)
        return
    click.echo(f"Library {status['library']}")
    click.echo("No engine runs for it." if pid is None else f"Its engine runs: process {pid}.")
    if indexing is not None:
        click.echo(describe_indexing(indexing))
        for warning in indexing["warnings"]:
            click.echo(warning)
    if not status["folders"]:
        click.echo("It has no folders yet. Add one: anyfind add ~/Pictures")
    print_table(
        (Column(style="dim"), Column(align="right")),
        [
            ("Folders", f"{len(status['folders']):,}"),
            ("Files", f"{status['files']:,}"),
            ("Different contents", f"{status['contents']:,}"),
            ("Waiting", f"{status['pending']:,}"),
            ("Failed", f"{status['failed']:,}"),
            ("Embeddings", f"{status['embeddings']:,}"),
            ("Embeddings ever made", f"{status['embeddings_made']:,}"),
        ],
    )
    for space in status["spaces"]:
        click.echo(f"Space {space['id']}: {space['vectors']:,} vectors of {space['dimension']} by {space['encoder']}")
    for line in (line for upgrade in status["upgrades"] for line in describe_upgrade(upgrade)):
        click.echo(line)
    for folder in status["folders"]:
        if folder["reason"]:
            click.echo(f"{folder['path']} is {folder['state']}: {folder['reason']}")
    if status["weights_missing"]:
        click.echo("Weights are missing: run 'anyfind models pull lite'.")
    for problem in status["problems"]:
        click.echo(problem)
    if status["failures"]:
        click.echo(f"{len(status['failures']):,} files could not be indexed:")
        for failure in status["failures"]:
            again = "" if failure["quarantined"] else " (it will be tried again)"
            plugin = f" [{failure['plugin']}]" if failure["plugin"] else ""
            click.echo(f"  {failure['path']}: {failure['reason']}{plugin}{again}")
