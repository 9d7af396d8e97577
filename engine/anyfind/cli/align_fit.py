"""``anyfind align fit``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import click

from anyfind.api.paths import plain_path
from anyfind.cli.align_choice import tell_choice
from anyfind.cli.library import open_library, with_weights
from anyfind.cli.output import assume_yes, common, print_json
from anyfind.cli.progress import progress_bar
from anyfind.cli.scorer_table import tell_scorers
from anyfind.errors import UsageError

IMAGE: Final = "image"

WEAK: Final = 60
"""Files below which a fitted bridge is called weak."""

REFUSED: Final = 3
"""Exit status where nothing was installed: the pairs do not give what could be used."""

_DEVICES: Final = ("auto", "cpu", "cuda", "mps")


@click.command("fit", epilog="A captions TSV has one 'file name<TAB>caption' a line.")
@click.option("--images", type=click.Path(path_type=Path), help="Folder or tar archive of pictures.")
@click.option("--files", type=click.Path(path_type=Path), help="The same for files of any modality.")
@click.option("--modality", help="What the files are: sound, or another that a plugin encodes; else it is found out.")
@click.option("--captions", type=click.Path(path_type=Path), help="TSV of captions.")
@click.option("--pairs", type=click.Path(path_type=Path), help="Instead of captions: TSV of pairs of --files.")
@click.option("--method", help="How: cca (the default), or another of 'anyfind align methods'.")
@click.option("--extend", metavar="NAME", help="Add these files to all that the bridge NAME joins; see the text.")
@click.option("--auto", is_flag=True, help="Try every method that fits; install the best, if it is good enough.")
@click.option("--budget", type=click.FloatRange(1), metavar="SECONDS", help="How long --auto may try; else 600.")
@click.option(
    "--scorer", default="none", show_default=True, help="Judge all scorers (auto) or one afterwards; none: no scorer."
)
@click.option("--set", "given", multiple=True, metavar="KEY=VALUE", help="Give a hyper-parameter; may be repeated.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, show_default=True, help="Of random choices.")
@click.option(
    "--device",
    type=click.Choice(_DEVICES),
    default="auto",
    show_default=True,
    help="Where a method runs that knows several.",
)
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
    extend: str | None,
    auto: bool,
    budget: float | None,
    scorer: str,
    given: tuple[str, ...],
    seed: int,
    device: str,
    name: str,
    out: Path | None,
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> int:
    """Fit a bridge between words and pictures, sounds or anything, on your own captioned files.

    With no files given it is fitted on the library's own pairs, those that 'anyfind align pairs' found and you did not
    reject; a fifth of them is left out and never fitted on.

    Hyper-parameters are chosen by cross-validation inside the pairs, unless --set gives them; below 40 files they are
    fixed. A handful of pairs gives a weak bridge, a few hundred a useful one. Features are cached, so a second fit on
    the same files takes seconds.

    With --extend the files are joined to everything that a bridge joins, over the pairs with one of its sides: sounds
    with captions find the pictures of a bridge of words and pictures. Nothing old is fitted again.

    With --auto the method is chosen by nested cross-validation, and nothing is installed that is not better than chance
    (p < .01) or that is worse than the adapter in use; the command ends with 3 then and says why.
    """
    if auto and (method or given or extend):
        raise UsageError("--auto chooses the method and what it needs.", hint="Leave --method, --set and --extend out.")
    if budget and not auto:
        raise UsageError("--budget is for --auto.", hint="A single fit takes the time it takes.")
    table = captions or pairs
    source = None
    if any((images, files, table)):
        source, modality = captioned_files(images, files, modality)
        if table is None or (captions and pairs) or (pairs and files is None):
            raise UsageError("Give either --captions, or --files with --pairs.", hint="Each is a TSV of two columns.")
    request = {
        "files": None if source is None else str(plain_path(source)),
        "captions": None if table is None else str(plain_path(table)),
        "modality": modality,
        "method": method,
        "name": name,
        "out": None if out is None else str(plain_path(out)),
        "paired": pairs is not None,
        "device": device,
        "seed": seed,
        "values": given_values(given),
        "auto": auto,
        "scorer": scorer,
        "extend": extend,
        **({} if budget is None else {"budget_s": budget}),
    }
    with open_library(home, verbose, write=out is None) as library:

        def run() -> dict[str, Any]:
            with progress_bar("Choosing" if auto else "Fitting", quiet=as_json) as progress:
                return library.fit_adapter(request, progress)

        report = with_weights(home, verbose, library, run, yes=yes, as_json=as_json)
    if as_json:
        print_json(report)
    elif auto:
        tell_choice(report)
    if report["path"] is None:
        return REFUSED
    if not as_json:
        _tell(report)
    return 0


def given_values(given: tuple[str, ...]) -> dict[str, Any]:
    """Hyper-parameters from ``KEY=VALUE``; a value is JSON, or else a word.

    Raises:
        UsageError: There is no key or no ``=``, or a key is there twice.
    """
    values: dict[str, Any] = {}
    for one in given:
        key, sign, value = (part.strip() for part in one.partition("="))
        if not sign or not key or key in values:
            raise UsageError(f"--set {one} does not set one thing.", hint="Write KEY=VALUE, such as rank=80.")
        try:
            values[key] = json.loads(value)
        except ValueError:
            values[key] = value
    return values


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


def recall_both_ways(held_out: dict[str, Any]) -> str:
    """Recall at 10 both ways and the pool, where a card has it."""
    both = [held_out.get(direction, {}).get("r10") for direction in ("left_to_right", "right_to_left")]
    if None in both:
        return ""
    return f"{both[0]:.1f} / {both[1]:.1f} of {held_out.get('pool', '?')}"


def said_of_replaced(name: str, replaced: dict[str, Any]) -> str:
    """How a bridge compares with the one whose place it took, and how to go back."""
    gap = replaced["better_by"]
    flattered = " (it may know these pairs, which flatters it)" if replaced["knows"] else ""
    sure = f" (95%: {gap['low']:+.1f} to {gap['high']:+.1f})" if "low" in gap else ""
    said = (
        f"In place of {replaced['name']}: on {replaced['on']}, in pools of {replaced['pool']}, {name} finds"
        f" {replaced['finds']:.1f}% where that one finds {replaced['found']:.1f}%{flattered}, the mean of R@1, R@5 and"
        f" R@10 both ways: {gap['value']:+.1f} points{sure}."
    )
    if gap["value"] < 0:
        said += " It is WORSE than what it replaced."
    if replaced["back"] is None:
        return f"{said} The former {replaced['name']} is gone; --name keeps both another time."
    return f"{said} To go back: anyfind align use {replaced['back']}"


def _tell(report: dict[str, Any]) -> None:
    if not report["pairs"]:
        click.echo(
            f"Nothing has to be fitted: {report['name']} is made out of weights alone, and it is in use already."
        )
        return
    click.echo(f"Fitted on {report['pairs']:,} pairs in {report['cpu_seconds']:.1f} CPU seconds.")
    if report.get("sources"):
        places = ", ".join(f"{number:,} {source}" for source, number in report["sources"].items())
        click.echo(f"They are the library's own: {places}. {report['held_out_pairs']:,} more were left out.")
        if report.get("held_out_copies"):
            click.echo(f"So were {report['held_out_copies']:,} about copies of what is held out.")
    for key, value in report["hyperparameters"].items():
        click.echo(f"  {key}: {value}")
    if told := recall_both_ways(report["held_out"]):
        click.echo(f"Pairs left out of the fit, R@10 {' to '.join(report['between'])} and back: {told}.")
    if report["files"] < WEAK:
        click.echo(
            f"{report['files']} files are few: this bridge is weak, and its results are guesses. Caption more of them."
        )
    if (replaced := report.get("replaced")) is not None:
        click.echo(said_of_replaced(report["name"], replaced))
    scoring = report.get("scoring")
    if scoring is not None and "error" in scoring:
        click.echo(f"No scorer is on: {scoring['error']}")
    elif scoring is not None:
        tell_scorers(scoring)
    click.echo(f"Saved to {report['path']}.")
