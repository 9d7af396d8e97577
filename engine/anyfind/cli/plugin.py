"""``anyfind plugin``: the group; one file a command that is longer than a screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from anyfind.cli.library import open_library, tell_engine
from anyfind.cli.output import common, open_engine, print_json
from anyfind.cli.plugin_check import check_command
from anyfind.cli.plugin_install import install_command
from anyfind.cli.plugin_new import new_command
from anyfind.cli.plugin_rollback import rollback_command
from anyfind.cli.tables import Column, print_table


@click.group("plugin", epilog="Examples: anyfind plugin list; anyfind plugin install acme-mesh")
def plugin_command() -> None:
    """List, install, check, switch off and remove plugins."""


for _command in (install_command, check_command, new_command, rollback_command):
    plugin_command.add_command(_command)


@plugin_command.command("list", epilog="Example: anyfind plugin list --json")
@common
def list_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """List the plugins: what each contributes, where it lives, and why one cannot be used."""
    with open_library(home, verbose) as library:
        rows = library.plugins()
    if as_json:
        print_json({"plugins": rows})
        return
    titles = ("Plugin", "Distribution", "Licence", "Environment", "Contributes", "State")
    print_table(
        [Column(title, weight=1, least=10, fold=True) for title in titles],
        [
            (
                row["id"] or row["name"],
                row["distribution"],
                row["licence"] or "",
                {"host": "Anyfind's", "layered": "its own", "apart": "its own, apart"}[row["environment"]],
                ", ".join(row["contributes"]),
                row["state"] if row["reason"] is None else f"{row['state']}: {row['reason']}",
            )
            for row in rows
        ],
    )


@plugin_command.command("remove", epilog="Example: anyfind plugin remove acme.mesh")
@click.argument("name")
@common
def remove_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Remove an installed plugin, named by its id or its distribution. 'plugin rollback' brings it back."""
    from anyfind.service import documents, installing

    with open_engine(home, verbose) as engine:
        distribution, generation = installing.remove(engine, name)
    tell_engine(home)
    if as_json:
        print_json(documents.removed_plugin(distribution, generation))
    else:
        click.echo(f"Removed {distribution}. Its weights stay; 'anyfind plugin rollback' brings it back.")


@plugin_command.command("enable", epilog="Example: anyfind plugin enable acme.mesh")
@click.argument("name")
@common
def enable_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Switch a plugin on that was switched off, by you or because it kept failing."""
    with open_library(home, verbose) as library:
        answer = library.switch_plugin(name, on=True)
    _say_state(as_json, answer, "on")


@plugin_command.command("disable", epilog="Example: anyfind plugin disable anyfind.bridges")
@click.argument("name")
@common
def disable_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Switch a plugin off; it stays installed and contributes nothing."""
    with open_library(home, verbose) as library:
        answer = library.switch_plugin(name, on=False)
    _say_state(as_json, answer, "off")


def _say_state(as_json: bool, answer: dict[str, Any], state: str) -> None:
    if as_json:
        print_json(answer)
    else:
        already = "now" if answer["changed"] else "already"
        click.echo(f"{answer['plugin']} is {already} switched {state}.")
