"""``anyfind align edit``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import click

from anyfind.api.paths import plain_path
from anyfind.cli.align_fit import recall_both_ways
from anyfind.cli.library import open_library, with_weights
from anyfind.cli.output import assume_yes, common, print_json
from anyfind.cli.progress import progress_bar
from anyfind.errors import UsageError

_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


@click.command("edit", epilog='Example: anyfind align edit named --add boat.jpg --caption "the red boat at low tide"')
@click.argument("name")
@click.option("--add", type=click.Path(path_type=Path), help="A file to add, with --caption.")
@click.option("--remove", help="A file to take out; or the BLAKE3 digest of one that is gone.")
@click.option("--caption", "captions", multiple=True, help="A caption of the file; may be repeated.")
@assume_yes
@common
def edit_command(
    name: str,
    add: Path | None,
    remove: str | None,
    captions: tuple[str, ...],
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Add a captioned file to a bridge, or take one out, without fitting it again.

    The bridge must have been fitted with --method asif. It is then exactly what a new fit on the pairs that are left
    would be, and nothing of a file that was taken out stays in it. With --caption only that caption is taken out.
    """
    if (add is None) == (remove is None):
        raise UsageError("Give either --add or --remove.")
    if add is not None and not captions:
        raise UsageError("A file is added with a caption.", hint="Give --caption.")
    gone = remove is not None and _DIGEST.fullmatch(remove) is not None
    request = {
        "name": name,
        "add": None if add is None else str(plain_path(add)),
        "remove": None if remove is None or gone else str(plain_path(Path(remove))),
        "gone": remove if gone else None,
        "captions": list(captions),
    }
    with open_library(home, verbose, write=True) as library:

        def run() -> dict[str, Any]:
            with progress_bar("Editing", quiet=as_json) as progress:
                return library.edit_adapter(request, progress)

        report = with_weights(home, verbose, library, run, yes=yes, as_json=as_json)
    if as_json:
        print_json(report)
        return
    click.echo(f"{report['name']} holds {report['pairs']:,} pairs of {report['files']:,} files.")
    click.echo(f"The edit took {report['edit_ms']:.1f} ms.")
    if told := recall_both_ways(report["held_out"]):
        click.echo(f"Pairs left out, R@10 both ways: {told}.")
