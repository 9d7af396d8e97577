"""``anyfind add``, ``remove`` and ``folders``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.library import open_library
from anyfind.cli.output import common, print_json
from anyfind.cli.tables import Column, print_table


@click.command(
    "add", epilog="Examples: anyfind add ~/Pictures ~/Documents; anyfind add ~/code --exclude build/ --exclude '*.log'"
)
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--exclude", "rules", multiple=True, help="Leave out what this .gitignore pattern matches. May be repeated."
)
@common
def add_command(
    folders: tuple[Path, ...], rules: tuple[str, ...], home: Path | None, as_json: bool, verbose: int
) -> None:
    """Add folders to the library and learn their file names.

    File names can be searched at once; "anyfind index" makes the contents searchable. A running engine does that by
    itself.
    """
    with open_library(home, verbose, write=True) as library:
        added = [library.add_folder(folder, rules) for folder in folders]
        running = library.pid is not None
    if as_json:
        print_json({"added": added})
        return
    for folder in added:
        if folder["scanned_at"] is None:
            click.echo(f"Added {folder['path']}: it is large, and its files come in while you go on.")
        elif folder["files"]:
            click.echo(f"Added {folder['path']}: {folder['files']:,} files.")
        else:
            click.echo(f"Added {folder['path']}: it holds no files yet.")
    if running:
        click.echo("The running engine makes what is in them searchable.")
    elif any(folder["files"] for folder in added):
        click.echo("Run 'anyfind index' to make what is in them searchable.")


@click.command("remove", epilog="Example: anyfind remove ~/Downloads")
@click.argument("folder", type=click.Path(path_type=Path))
@common
def remove_command(folder: Path, home: Path | None, as_json: bool, verbose: int) -> None:
    """Take a folder out of the library. The files themselves are not touched."""
    with open_library(home, verbose, write=True) as library:
        removed = library.remove_folder(folder)
    if as_json:
        print_json({"removed": str(folder.expanduser().absolute()), "files": removed})
    else:
        click.echo(f"Removed {folder} and {removed:,} files from the library.")


@click.command("folders", epilog="Example: anyfind folders --json")
@common
def folders_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """List the folders of the library and how each is doing."""
    with open_library(home, verbose) as library:
        folders = library.folders()
    if as_json:
        print_json({"folders": folders})
        return
    if not folders:
        click.echo("The library has no folders yet. Add one: anyfind add ~/Pictures")
        return
    print_table(
        (
            Column("Folder", weight=1, least=16, fold=True),
            Column("Files", align="right"),
            Column("State", weight=1, least=12, fold=True),
            Column("Last scan"),
            Column("Left out", weight=1, least=8),
        ),
        [
            (
                folder["path"],
                f"{folder['files']:,}",
                folder["state"] if folder["reason"] is None else f"{folder['state']}: {folder['reason']}",
                folder["scanned_at"] or "never",
                ", ".join(folder["rules"]),
            )
            for folder in folders
        ],
    )
