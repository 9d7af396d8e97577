"""``anyfind plugin rollback``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.library import tell_engine
from anyfind.cli.output import common, open_engine, print_json


@click.command("rollback", epilog="Example: anyfind plugin rollback")
@common
def rollback_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """Undo the last install, upgrade or removal of a plugin."""
    from anyfind.service import documents, installing

    with open_engine(home, verbose) as engine:
        before, after = installing.make_installer(engine.places).roll_back()
    tell_engine(home)
    answer = documents.rolled_back(before, after)
    if as_json:
        print_json(answer)
        return
    click.echo(f"Undone: {answer['undone']}.")
    for change in answer["changes"]:
        was, now = change["was"] or "not installed", change["now"] or "not installed"
        click.echo(f"  {change['distribution']}: {was} -> {now}")
