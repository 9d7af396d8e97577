"""``anyfind plugin new``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.output import common, print_json


@click.command("new", epilog="Example: anyfind plugin new acme-notes --dir ~/plugins")
@click.argument("name")
@click.option(
    "--dir",
    "--in",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The folder that gets the new one; else the current folder.",
)
@common
def new_command(name: str, folder: Path, home: Path | None, as_json: bool, verbose: int) -> None:  # noqa: ARG001 (the options that every command has)
    """Write the skeleton of a new plugin that can be installed as it is."""
    from anyfind.sdk.skeleton import write_skeleton

    files = write_skeleton(name, folder.expanduser())
    place = folder.expanduser().absolute() / name
    if as_json:
        print_json({"folder": str(place), "files": [str(file.absolute()) for file in files]})
        return
    for file in files:
        click.echo(f"  {file}")
    click.echo(f"Next: anyfind plugin install {folder / name if folder != Path() else f'./{name}'}")
