"""``anyfind backup`` and ``restore``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.library import open_library
from anyfind.cli.output import common, print_json
from anyfind.cli.progress import progress_bar


@click.command("backup", epilog="Examples: anyfind backup /media/stick; anyfind backup ~/anyfind.zip --overwrite")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--overwrite", is_flag=True, help="Replace a file that is there already.")
@common
def backup_command(file: Path, overwrite: bool, home: Path | None, as_json: bool, verbose: int) -> None:
    """Write the library's database, adapters and settings to a file, or to a new file in a folder.

    Your own files are not in it, and neither are weights: those are fetched again.
    """
    with open_library(home, verbose) as library, progress_bar("Backing up", quiet=as_json) as progress:
        report = library.backup(file, progress, overwrite=overwrite)
    if as_json:
        print_json(report)
    else:
        click.echo(f"Wrote {report['path']}: {report['bytes'] / 1e6:,.1f} MB.")
        click.echo(f"There: anyfind restore {report['path']}")


@click.command("restore", epilog="Example: anyfind restore /media/stick/anyfind-backup.zip")
@click.argument("file", type=click.Path(path_type=Path))
@common
def restore_command(file: Path, home: Path | None, as_json: bool, verbose: int) -> None:
    """Put a library back from a backup. What was there before is kept beside it.

    No engine may be running. If the files lie elsewhere than they did, "anyfind roots move" says where.
    """
    from anyfind import log
    from anyfind.config import Places
    from anyfind.service.backup import restore

    places = Places.choose(home)
    log.start(places.logs, verbose, name=log.COMMANDS)
    with progress_bar("Restoring", quiet=as_json) as progress:
        report = restore(places, file, progress).document()
    if as_json:
        print_json(report)
        return
    click.echo(f"Restored {', '.join(report['restored'])} to {report['library']}.")
    if report["kept"]:
        click.echo(f"What was there before is kept in {report['kept']}.")
