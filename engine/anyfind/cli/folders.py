"""``anyfind add``, ``remove`` and ``folders``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.output import common, console, open_engine, print_json


@click.command("add", epilog="Example: anyfind add ~/Pictures ~/Documents")
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
@common
def add_command(folders: tuple[Path, ...], home: Path | None, as_json: bool, verbose: int) -> None:
    """Add folders to the library and learn their file names.

    File names can be searched at once; "anyfind index" makes the contents searchable.
    """
    with open_engine(home, verbose, write=True) as engine:
        added = [engine.add_folder(folder) for folder in folders]
    if as_json:
        print_json({"added": [folder.model_dump() for folder in added]})
        return
    for folder in added:
        if folder.files:
            click.echo(f"Added {folder.path}: {folder.files:,} files.")
        else:
            click.echo(f"Added {folder.path}: it holds no files yet.")
    if any(folder.files for folder in added):
        click.echo("Run 'anyfind index' to make what is in them searchable.")


@click.command("remove", epilog="Example: anyfind remove ~/Downloads")
@click.argument("folder", type=click.Path(path_type=Path))
@common
def remove_command(folder: Path, home: Path | None, as_json: bool, verbose: int) -> None:
    """Take a folder out of the library. The files themselves are not touched."""
    with open_engine(home, verbose, write=True) as engine:
        removed = engine.remove_folder(folder)
    if as_json:
        print_json({"removed": str(folder.expanduser().absolute()), "files": removed})
    else:
        click.echo(f"Removed {folder} and {removed:,} files from the library.")


@click.command("folders", epilog="Example: anyfind folders --json")
@common
def folders_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """List the folders of the library and how each is doing."""
    with open_engine(home, verbose) as engine:
        folders = engine.folders()
    if as_json:
        print_json({"folders": [folder.model_dump() for folder in folders]})
        return
    console()
    if not folders:
        click.echo("The library has no folders yet. Add one: anyfind add ~/Pictures")
        return
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    table.add_column("Folder", overflow="fold")
    table.add_column("Files", justify="right")
    table.add_column("State")
    table.add_column("Last scan")
    for folder in folders:
        state = folder.state if folder.reason is None else f"{folder.state}: {folder.reason}"
        table.add_row(folder.path, f"{folder.files:,}", state, folder.scanned_at or "never")
    console().print(table)
