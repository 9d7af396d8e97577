"""``anyfind plugin check``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from anyfind.cli.output import common, open_engine, print_json
from anyfind.cli.progress import progress_bar
from anyfind.cli.tables import Column, print_table

if TYPE_CHECKING:
    from anyfind.plugins.conformance import Check

FAILED_STATUS = 3
"""Exit status when a check failed: the plugin is bad input."""


@click.command("check", epilog="Example: anyfind plugin check anyfind.image")
@click.argument("name")
@common
def check_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Run the conformance kit on a plugin, in the environment that it runs in.

    Exit status 0 if no check failed, 3 if one did, 4 if there is no such plugin.
    """
    from anyfind.service import documents, installing

    with open_engine(home, verbose) as engine, progress_bar(f"Checking {name}", quiet=as_json) as progress:
        progress(0, 0, "")
        row, checks = installing.check(engine, name)
    answer = documents.checked_plugin(row, checks)
    if as_json:
        print_json(answer)
    else:
        print_checks(checks)
        click.echo(
            f"{answer['plugin']}: {answer['passed']} passed, {answer['failed']} failed, {answer['skipped']} skipped."
        )
    if answer["failed"]:
        sys.exit(FAILED_STATUS)


def print_checks(checks: Sequence[Check]) -> None:
    """A table, a row a check."""
    colours = {"passed": "green", "failed": "red", "skipped": "yellow"}
    print_table(
        (
            Column("Check"),
            Column("Of", weight=1, least=12, fold=True),
            Column("Outcome"),
            Column("Seconds", align="right"),
            Column("What", weight=3, least=20, fold=True),
        ),
        [
            (
                check.id,
                check.subject,
                (check.outcome, colours.get(check.outcome, "")),
                f"{check.seconds:.2f}",
                check.message,
            )
            for check in checks
        ],
    )
