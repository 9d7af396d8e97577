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
from anyfind.cli.progress import progress_bar
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


@align_command.command("restore", epilog="Example: anyfind align restore fitted")
@click.argument("name")
@common
def restore_command(name: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Bring an adapter back that was removed; the last five that were are kept."""
    with open_library(home, verbose, write=True) as library:
        library.restore_adapter(name)
    if as_json:
        print_json({"restored": name})
    else:
        click.echo(f"Brought {name} back. 'anyfind align use {name}' searches through it.")


@align_command.command("compare", epilog="Example: anyfind align compare fitted default:paired")
@click.argument("one")
@click.argument("other")
@common
def compare_command(one: str, other: str, home: Path | None, as_json: bool, verbose: int) -> None:
    """Judge two bridges on the library's own pairs that nothing is ever fitted on."""
    with open_library(home, verbose) as library, progress_bar("Comparing", quiet=as_json) as progress:
        told = library.compare_adapters({"one": one, "other": other}, progress)
    if as_json:
        print_json(told)
        return
    rows = [
        (row["name"], *(f"{recall:.1f}" for recall in row["recalls"]), f"{row['merit']:.1f}")
        for row in (told["one"], told["other"])
    ]
    figures = [f"{way} R@{rank}" for way in ("From words", "To words") for rank in (1, 5, 10)]
    print_table(
        (Column("Adapter", weight=1, least=12), *(Column(name, align="right") for name in (*figures, "Mean"))), rows
    )
    gap = told["better_by"]
    click.echo(
        f"{one} finds {gap['value']:+.1f} points more than {other} among {told['pool']:,} held-out files"
        f" (95% between {gap['low']:+.1f} and {gap['high']:+.1f})."
    )


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
