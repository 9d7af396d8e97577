"""``anyfind check``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.library import open_library
from anyfind.cli.output import common, print_json
from anyfind.cli.progress import progress_bar


@click.command("check", epilog="Examples: anyfind check; anyfind check --repair")
@click.option("--repair", is_flag=True, help="Rebuild what can be rebuilt, save what can be read, clear leftovers.")
@common
def check_command(repair: bool, home: Path | None, as_json: bool, verbose: int) -> int:
    """Look for damage in the database, the vectors, the index and the weights.

    Exits with 0 when everything is sound (or was repaired), with 5 when it is not.
    """
    with (
        open_library(home, verbose, write=repair) as library,
        progress_bar("Checking", quiet=as_json) as progress,
    ):
        report = library.check(progress, repair=repair)
    if as_json:
        print_json(report)
    else:
        for line in report["checked"]:
            click.echo(f"Checked {line}.")
        for line in report["repaired"]:
            click.echo(f"Repaired: {line}")
        for line in report["damage"]:
            click.echo(f"Damaged: {line}")
        click.echo(_verdict(report["damage"], repair=repair))
    return 5 if report["damage"] else 0


def _verdict(damage: list[str], *, repair: bool) -> str:
    if not damage:
        return "Everything is sound."
    return "This could not be repaired." if repair else "Run 'anyfind check --repair'."
