"""``anyfind roots``: folders that moved, and what is left out of them."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.api.paths import plain_path
from anyfind.cli.library import open_library
from anyfind.cli.output import common, print_json
from anyfind.errors import NotFound, UsageError


@click.group("roots", epilog="Examples: anyfind roots move /home/old /home/new; anyfind roots rules ~/code 'build/'")
def roots_command() -> None:
    """Tell where folders lie now, and what to leave out of them."""


@roots_command.command("move", epilog="Example: anyfind roots move /home/anna /home/ben")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Even if NEW holds none of the files that are known.")
@common
def move_command(old: Path, new: Path, force: bool, home: Path | None, as_json: bool, verbose: int) -> None:
    """Say that a folder, or a parent of several, lies elsewhere now; nothing is indexed again for it.

    This is how a library that was copied to another computer finds its files there.
    """
    with open_library(home, verbose, write=True) as library:
        moved = library.move_folder(old, new, force=force)
    if as_json:
        print_json({"folders": moved})
        return
    for folder in moved:
        click.echo(f"{folder['path']}: {folder['files']:,} files.")


@roots_command.command(
    "rules", epilog="Examples: anyfind roots rules ~/code; anyfind roots rules ~/code 'build/' '*.o'"
)
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("patterns", nargs=-1)
@click.option("--clear", is_flag=True, help="Leave nothing out any more.")
@common
def rules_command(
    folder: Path, patterns: tuple[str, ...], clear: bool, home: Path | None, as_json: bool, verbose: int
) -> None:
    """Show what a folder leaves out, or set it, in the language of .gitignore.

    The patterns replace those from before. What they match leaves the library; what they do not match any more comes
    back. A file .anyfindignore in a folder does the same for what lies below it.
    """
    if clear and patterns:
        raise UsageError("--clear leaves nothing out, so it takes no patterns.", hint="Give one or the other.")
    changing = bool(patterns) or clear
    with open_library(home, verbose, write=changing) as library:
        if changing:
            shown = library.set_rules(folder, patterns)
        else:
            path = str(plain_path(folder))
            found = [one for one in library.folders() if one["path"] == path]
            if not found:
                raise NotFound(f"The library has no folder {path}.", hint="'anyfind folders' lists its folders.")
            shown = found[0]
    if as_json:
        print_json(shown)
        return
    for rule in shown["rules"]:
        click.echo(rule)
    if not shown["rules"]:
        click.echo("Nothing is left out by rules.", err=not changing)
