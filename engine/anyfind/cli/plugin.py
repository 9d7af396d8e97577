"""``anyfind plugin``: the group; one file a command that is longer than a screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from anyfind.cli.output import common, console, open_engine, print_json
from anyfind.cli.plugin_check import check_command
from anyfind.cli.plugin_install import install_command
from anyfind.cli.plugin_new import new_command
from anyfind.cli.plugin_rollback import rollback_command


@click.group("plugin", epilog="Examples: anyfind plugin list; anyfind plugin install acme-mesh")
def plugin_command() -> None:
    """List, install, check, switch off and remove plugins."""


for _command in (install_command, check_command, new_command, rollback_command):
    plugin_command.add_command(_command)


@plugin_command.command("list", epilog="Example: anyfind plugin list --json")
@common
def list_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """List the plugins: what each contributes, where it lives, and why one cannot be used."""
    with open_engine(home, verbose) as engine:
        rows = engine.plugin_rows()
    if as_json:
        print_json({"plugins": rows})
        return
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for column in ("Plugin", "Distribution", "Licence", "Environment", "Contributes", "State"):
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(
            row["id"] or row["name"],
            row["distribution"],
            row["licence"] or "",
            {"host": "Anyfind's", "layered": "its own", "apart": "its own, apart"}[row["environment"]],
            ", ".join(row["contributes"]),
            row["state"] if row["reason"] is None else f"{row['state']}: {row['reason']}",
        )
    console().print(table)


@plugin_command.command("remove", epilog="Example: anyfind plugin remove acme.mesh")
@click.argument("name")
@common
def remove_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Remove an installed plugin, named by its id or its distribution. 'plugin rollback' brings it back."""
    from anyfind.service import installing

    with open_engine(home, verbose) as engine:
        distribution, generation = installing.remove(engine, name)
    if as_json:
        print_json({"removed": distribution, "generation": generation.number})
    else:
        click.echo(f"Removed {distribution}. Its weights stay; 'anyfind plugin rollback' brings it back.")


@plugin_command.command("enable", epilog="Example: anyfind plugin enable acme.mesh")
@click.argument("name")
@common
def enable_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Switch a plugin on that was switched off, by you or because it kept failing."""
    from anyfind.service import plugins

    with open_engine(home, verbose) as engine:
        plugin, changed = plugins.enable(engine, name)
    _say_state(as_json, {"plugin": plugin, "enabled": True, "changed": changed}, "on")


@plugin_command.command("disable", epilog="Example: anyfind plugin disable anyfind.bridges")
@click.argument("name")
@common
def disable_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Switch a plugin off; it stays installed and contributes nothing."""
    from anyfind.service import plugins

    with open_engine(home, verbose) as engine:
        plugin, changed = plugins.disable(engine, name)
    _say_state(as_json, {"plugin": plugin, "enabled": False, "changed": changed}, "off")


def _say_state(as_json: bool, answer: dict[str, Any], state: str) -> None:
    if as_json:
        print_json(answer)
    else:
        already = "now" if answer["changed"] else "already"
        click.echo(f"{answer['plugin']} is {already} switched {state}.")
