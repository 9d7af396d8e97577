"""``anyfind token``: read-only tokens for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.library import open_library
from anyfind.cli.output import common, print_json
from anyfind.cli.tables import Column, print_table
from anyfind.errors import NotFound


@click.group("token", epilog="Examples: anyfind token add launcher; anyfind token list")
def token_command() -> None:
    """Give other programs on this computer leave to search, and to change nothing."""


@token_command.command("add", epilog="Example: anyfind token add launcher --json")
@click.argument("name")
@common
def add_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Make a read-only token. It is shown once, and only its digest is kept."""
    with open_library(home, verbose, write=True) as library:
        token = library.add_token(name)
    if as_json:
        print_json(token)
        return
    click.echo(token["token"])
    click.echo("It is not shown again. Sent as 'Authorization: Bearer TOKEN', it may search and read.", err=True)


@token_command.command("list", epilog="Example: anyfind token list --json")
@common
def list_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """List the read-only tokens: their names, and since when there is each."""
    with open_library(home, verbose) as library:
        tokens = library.tokens()
    if as_json:
        print_json({"tokens": tokens})
        return
    if not tokens:
        click.echo("There are no read-only tokens. Make one: anyfind token add NAME")
        return
    print_table((Column("Name"), Column("Made")), [(token["name"], token["created_at"]) for token in tokens])


@token_command.command("remove", epilog="Example: anyfind token remove launcher")
@click.argument("name")
@common
def remove_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Take a read-only token back."""
    with open_library(home, verbose, write=True) as library:
        if name not in [token["name"] for token in library.tokens()]:
            raise NotFound(f"There is no token {name}.", hint="'anyfind token list' lists them.")
        library.remove_token(name)
    if as_json:
        print_json({"removed": name})
    else:
        click.echo(f"Removed {name}. Programs that use it are refused from now on.")
