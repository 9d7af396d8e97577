"""``anyfind align``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.align_edit import edit_command
from anyfind.cli.align_fit import fit_command, recall_both_ways
from anyfind.cli.align_map import map_command
from anyfind.cli.align_pairs import pairs_command
from anyfind.cli.align_report import report_command
from anyfind.cli.align_score import score_command
from anyfind.cli.align_upgrade import upgrade_command
from anyfind.cli.library import open_library
from anyfind.cli.output import common, print_json
from anyfind.cli.tables import Column, print_table


@click.group("align", epilog="Example: anyfind align fit --images photos --captions captions.tsv")
def align_command() -> None:
    """Fit, list and choose the bridges between encoders."""


@align_command.command("list", epilog="Example: anyfind align list --json")
@common
def list_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """List the adapters: what each joins, on what it was fitted, and how good it was."""
    with open_library(home, verbose) as library:
        rows = library.adapters()
    if as_json:
        print_json({"adapters": rows})
        return
    print_table(
        (
            Column("Name"),
            Column("Kind"),
            Column("In use"),
            Column("Pairs"),
            Column("Fitted on", weight=1, least=16, fold=True),
            Column("Held-out R@10"),
        ),
        [
            (
                row["name"],
                " + ".join([row["kind"], *dict.fromkeys(filter(None, (row.get("scorers") or {}).values()))]),
                "yes" if row["in_use"] else "no",
                str(row["pairs"] or ""),
                row["source"] or "",
                recall_both_ways(row["held_out"]),
            )
            for row in rows
        ],
    )


@align_command.command("use", epilog="Example: anyfind align use fitted")
@click.argument("name")
@common
def use_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Search through this adapter from now on."""
    with open_library(home, verbose, write=True) as library:
        library.use_adapter(name)
    if as_json:
        print_json({"in_use": name})
    else:
        click.echo(f"Searches go through {name} from now on.")


@align_command.command("remove", epilog="Example: anyfind align remove fitted")
@click.argument("name")
@common
def remove_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Remove an adapter that was fitted for this library; the default one takes its place."""
    with open_library(home, verbose, write=True) as library:
        library.remove_adapter(name)
    if as_json:
        print_json({"removed": name})
    else:
        click.echo(f"Removed {name}.")


@align_command.command("methods", epilog="Example: anyfind align methods --json")
@common
def methods_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """List the ways to fit a bridge, and those to correct its scores, that installed plugins bring."""
    with open_library(home, verbose) as library:
        known = library.fitting_methods()
    if as_json:
        print_json(known)
        return
    print_table(
        (
            Column("Method"),
            Column("Purpose"),
            Column("From pairs"),
            Column("Unpaired files"),
            Column("What it is", weight=1, least=24, fold=True),
        ),
        [
            (
                row["id"],
                row["purpose"],
                str(row["least_pairs"]),
                "used" if row["unpaired"] else "",
                row["description"],
            )
            for row in known["methods"]
        ],
    )
    if known["scorers"]:
        print_table(
            (Column("Scorer"), Column("What it corrects", weight=1, least=24, fold=True)),
            [(row["id"], row["description"]) for row in known["scorers"]],
        )


align_command.add_command(edit_command)
align_command.add_command(upgrade_command)
align_command.add_command(fit_command)
align_command.add_command(map_command)
align_command.add_command(pairs_command)
align_command.add_command(report_command)
align_command.add_command(score_command)
