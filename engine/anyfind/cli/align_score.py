"""``anyfind align score``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from anyfind.api.paths import plain_path
from anyfind.cli.align_fit import captioned_files
from anyfind.cli.library import open_library, with_weights
from anyfind.cli.output import assume_yes, common, print_json
from anyfind.cli.progress import progress_bar
from anyfind.cli.scorer_table import tell_scorers
from anyfind.errors import UsageError


@click.command("score", epilog="Example: anyfind align score --images photos --captions captions.tsv")
@click.argument("name", required=False)
@click.option("--images", type=click.Path(path_type=Path), help="Folder or tar archive of pictures.")
@click.option("--files", type=click.Path(path_type=Path), help="The same for files of any modality.")
@click.option("--modality", help="What the files are: sound, or another that a plugin encodes; else it is found out.")
@click.option("--captions", type=click.Path(path_type=Path), help="TSV of captions.")
@click.option("--pairs", type=click.Path(path_type=Path), help="Instead of captions: TSV of pairs of --files.")
@click.option("--method", "methods", multiple=True, help="Only this scorer of 'anyfind align methods'; repeatable.")
@click.option("--off", is_flag=True, help="Switch off the scorers of the adapter, or of those in use.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, show_default=True, help="Of random choices.")
@assume_yes
@common
def score_command(
    name: str | None,
    images: Path | None,
    files: Path | None,
    modality: str | None,
    captions: Path | None,
    pairs: Path | None,
    methods: tuple[str, ...],
    off: bool,
    seed: int,
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Find out which scorers help an adapter on pairs that it has not seen, and switch those on.

    A scorer corrects the scores of a bridge: it holds down pictures that come up for everything, or closes the gap
    between words and pictures. Each is judged in both directions by a paired bootstrap; one that does not surely help
    stays off. Without NAME it is the adapter that searches go through; without files the library's own pairs judge.
    """
    table = captions or pairs
    source = None
    if off and any((images, files, table, methods)):
        raise UsageError("--off judges nothing.", hint="Leave the files and --method out.")
    if any((images, files, table)):
        source, modality = captioned_files(images, files, modality)
        if table is None or (captions and pairs) or (pairs and files is None):
            raise UsageError("Give either --captions, or --files with --pairs.", hint="Each is a TSV of two columns.")
    request = {
        "name": name,
        "files": None if source is None else str(plain_path(source)),
        "captions": None if table is None else str(plain_path(table)),
        "modality": modality,
        "paired": pairs is not None,
        "methods": list(methods),
        "off": off,
        "seed": seed,
    }
    with open_library(home, verbose, write=True) as library:

        def run() -> dict[str, Any]:
            with progress_bar("Judging scorers", quiet=as_json) as progress:
                return library.score_adapter(request, progress)

        report = with_weights(home, verbose, library, run, yes=yes, as_json=as_json)
    if as_json:
        print_json(report)
    elif off:
        off_now = ", ".join(report["switched_off"]) or "none; nothing was on"
        click.echo(f"Scorers switched off: {off_now}.")
    else:
        tell_scorers(report)
