"""``anyfind align``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from anyfind.api.paths import plain_path
from anyfind.cli.library import open_library, with_weights
from anyfind.cli.output import assume_yes, common, print_json
from anyfind.cli.progress import progress_bar
from anyfind.cli.tables import Column, print_table
from anyfind.errors import UsageError

IMAGE = "image"

WEAK = 60
"""Files below which a fitted bridge is called weak."""


@click.group("align", epilog="Example: anyfind align fit --images photos --captions captions.tsv")
def align_command() -> None:
    """Fit, list and choose the bridges between encoders."""


@align_command.command("fit", epilog="A captions TSV has one 'file name<TAB>caption' a line.")
@click.option("--images", type=click.Path(path_type=Path), help="Folder or tar archive of pictures.")
@click.option("--files", type=click.Path(path_type=Path), help="The same for files of any modality.")
@click.option("--modality", help="What the files are: sound, or another that a plugin encodes; else it is found out.")
@click.option("--captions", type=click.Path(path_type=Path), help="TSV of captions.")
@click.option("--pairs", type=click.Path(path_type=Path), help="Instead of captions: TSV of pairs of --files.")
@click.option("--method", help="How: cca (the default), or another trainer of 'anyfind plugin list'.")
@click.option("--name", default="fitted", show_default=True, help="Name of the adapter in this library.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the adapter here instead of installing it.")
@assume_yes
@common
def fit_command(
    images: Path | None,
    files: Path | None,
    modality: str | None,
    captions: Path | None,
    pairs: Path | None,
    method: str | None,
    name: str,
    out: Path | None,
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Fit a bridge between words and pictures, sounds or anything, on your own captioned files.

    Rank, ridge and exponent are chosen by cross-validation inside the pairs; below 40 files they are fixed. A
    handful of pairs gives a weak bridge, a few hundred a useful one. Features are cached, so a second fit on the
    same files takes seconds.
    """
    source, modality = captioned_files(images, files, modality)
    table = captions or pairs
    if table is None or (captions and pairs) or (pairs and files is None):
        raise UsageError("Give either --captions, or --files with --pairs.", hint="Each is a TSV of two columns.")
    request = {
        "files": str(plain_path(source)),
        "captions": str(plain_path(table)),
        "modality": modality,
        "method": method,
        "name": name,
        "out": None if out is None else str(plain_path(out)),
        "paired": pairs is not None,
    }
    with open_library(home, verbose, write=out is None) as library:

        def run() -> dict[str, Any]:
            with progress_bar("Fitting", quiet=as_json) as progress:
                return library.fit_adapter(request, progress)

        report = with_weights(home, verbose, library, run, yes=yes, as_json=as_json)
    if as_json:
        print_json(report)
        return
    click.echo(f"Fitted on {report['pairs']:,} pairs in {report['cpu_seconds']:.1f} CPU seconds.")
    for key, value in report["hyperparameters"].items():
        click.echo(f"  {key}: {value}")
    held_out = report["held_out"]
    if told := _recall(held_out):
        click.echo(f"Pairs left out of the fit, R@10 {' to '.join(report['between'])} and back: {told}.")
    if report["files"] < WEAK:
        click.echo(
            f"{report['files']} files are few: this bridge is weak, and its results are guesses. Caption more of them."
        )
    click.echo(f"Saved to {report['path']}.")


def captioned_files(images: Path | None, files: Path | None, modality: str | None) -> tuple[Path, str | None]:
    """The files that were given and what they are, if that was said.

    Raises:
        UsageError: Neither option was given, or both, or --images with another modality.
    """
    if (images is None) == (files is None):
        raise UsageError("Give either --images or --files.", hint="--images is for pictures, --files for anything.")
    if files is not None:
        return files, modality
    assert images is not None
    if modality not in {None, IMAGE}:
        raise UsageError(f"--images are pictures, not {modality}.", hint="Give the folder with --files instead.")
    return images, IMAGE


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
                row["kind"],
                "yes" if row["in_use"] else "no",
                str(row["pairs"] or ""),
                row["source"] or "",
                _recall(row["held_out"]),
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


def _recall(held_out: dict[str, Any]) -> str:
    """Recall at 10 both ways and the pool, where the card has it."""
    both = [held_out.get(direction, {}).get("r10") for direction in ("left_to_right", "right_to_left")]
    if None in both:
        return ""
    return f"{both[0]:.1f} / {both[1]:.1f} of {held_out.get('pool', '?')}"
