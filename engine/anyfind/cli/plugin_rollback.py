"""``anyfind plugin rollback``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from anyfind.cli.library import tell_engine
from anyfind.cli.output import common, open_engine, print_json

if TYPE_CHECKING:
    from anyfind.plugins.generations import Generation


@click.command("rollback", epilog="Example: anyfind plugin rollback")
@common
def rollback_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """Undo the last install, upgrade or removal of a plugin."""
    from anyfind.service import installing

    with open_engine(home, verbose) as engine:
        before, after = installing.make_installer(engine.places).roll_back()
    tell_engine(home)
    changes = _changes(before, after)
    if as_json:
        print_json({"from": before.number, "to": after.number, "undone": before.why, "changes": changes})
        return
    click.echo(f"Undone: {before.why}.")
    for change in changes:
        was, now = change["was"] or "not installed", change["now"] or "not installed"
        click.echo(f"  {change['distribution']}: {was} -> {now}")


def _changes(before: Generation, after: Generation) -> list[dict[str, str | None]]:
    names = sorted({plugin.distribution for generation in (before, after) for plugin in generation.plugins})
    changes: list[dict[str, str | None]] = []
    for name in names:
        was, now = before.find(name), after.find(name)
        if was != now:
            changes.append(
                {
                    "distribution": name,
                    "was": None if was is None else was.version,
                    "now": None if now is None else now.version,
                }
            )
    return changes
