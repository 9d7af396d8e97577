"""``anyfind eval``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from anyfind.api.paths import plain_path
from anyfind.cli.align_fit import captioned_files
from anyfind.cli.library import open_library, with_weights
from anyfind.cli.output import assume_yes, common, print_json
from anyfind.cli.progress import progress_bar
from anyfind.cli.tables import Column, print_table
from anyfind.errors import UsageError


@click.group("eval", epilog="Example: anyfind eval retrieval --images photos --captions captions.tsv")
def eval_command() -> None:
    """Measure retrieval on captioned files."""


@eval_command.command("retrieval", epilog="A captions TSV has one 'file name<TAB>caption' a line.")
@click.option("--images", type=click.Path(path_type=Path), help="Folder or tar archive of pictures.")
@click.option("--files", type=click.Path(path_type=Path), help="The same for files of any modality.")
@click.option("--modality", help="What the files are: sound, or another that a plugin encodes; else it is found out.")
@click.option("--captions", type=click.Path(path_type=Path), help="TSV of captions.")
@click.option("--library", "own", is_flag=True, help="Measure on the held-out fifth of 'anyfind align pairs' instead.")
@click.option("--route", help="Measure one route alone; else the routes a search would use, together.")
@assume_yes
@common
def retrieval_command(
    images: Path | None,
    files: Path | None,
    modality: str | None,
    captions: Path | None,
    own: bool,
    route: str | None,
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Recall at 1, 5 and 10 in both directions, median rank and the size of the pool.

    Every caption is its own query; a file's best caption counts; files that share a caption
    are all right answers.
    """
    if own and any((images, files, captions)):
        raise UsageError("--library measures on the library's own pairs: give no files.")
    source = None
    if not own:
        source, modality = captioned_files(images, files, modality)
        if captions is None:
            raise UsageError("Give --captions, a TSV of two columns.", hint="Or measure on your own pairs: --library.")
    request = {
        "files": None if source is None else str(plain_path(source)),
        "captions": None if captions is None else str(plain_path(captions)),
        "modality": modality,
        "route": route,
    }
    with open_library(home, verbose) as library:

        def run() -> dict[str, Any]:
            with progress_bar("Measuring", quiet=as_json) as progress:
                return library.evaluate_retrieval(request, progress)

        result = with_weights(home, verbose, library, run, yes=yes, as_json=as_json)
    if as_json:
        print_json(result)
        return
    rows = []
    for direction, row in result.items():
        if not isinstance(row, dict):
            continue
        name = direction.replace("_", " ").replace("text", "words").replace("image", "pictures")
        rows.append((name, f"{row['r1']:.1f}", f"{row['r5']:.1f}", f"{row['r10']:.1f}", f"{row['median_rank']:g}"))
    print_table(
        [Column(title, align="right") for title in ("", "R@1", "R@5", "R@10", "Median rank")],
        rows,
        title=f"Route {result['route']}, pool {result['pool']}, {result['captions']} captions",
    )


_SEARCH_EXAMPLE = "Example: anyfind eval search --photos dev.tar --captions dev.captions.tsv --json"


@eval_command.command("search", epilog=_SEARCH_EXAMPLE)
@click.option("--photos", required=True, type=click.Path(path_type=Path), help="Folder or tar archive of photographs.")
@click.option(
    "--captions", required=True, type=click.Path(path_type=Path), help="TSV of their captions, three or more."
)
@click.option("--stamps", type=click.Path(path_type=Path), help="Folder of stamps; else the installed ones.")
@click.option("--keep", type=click.Path(path_type=Path), help="Folder where the set is kept, for the next time.")
@assume_yes
@common
def search_command(
    photos: Path,
    captions: Path,
    stamps: Path | None,
    keep: Path | None,
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Measure search: mixed lists, honest zeros, filters, names, phrases and codes.

    Makes a set of files out of captioned photographs and the stamps of Tux Paint, indexes it in libraries of its
    own with the encoders, bridges and settings of this one, and asks. It takes some minutes.
    """
    paths = {"photos": photos, "captions": captions, "stamps": stamps, "keep": keep}
    request = {name: None if path is None else str(plain_path(path)) for name, path in paths.items()}
    with open_library(home, verbose) as library:

        def run() -> dict[str, Any]:
            with progress_bar("Measuring", quiet=as_json) as progress:
                return library.evaluate_search(request, progress)

        result = with_weights(home, verbose, library, run, yes=yes, as_json=as_json)
    if as_json:
        print_json(result)
        return
    for name, figures in result.items():
        if isinstance(figures, dict):
            rows = [(key.replace("_", " ").replace(" percent", ""), f"{value:g}") for key, value in figures.items()]
            print_table([Column(""), Column("", align="right")], rows, title=name)


@eval_command.command("stamps", epilog="Example: anyfind eval stamps --json")
@click.option(
    "--folder", type=click.Path(path_type=Path), help="Folder of stamps; else the installed ones or the package's."
)
@assume_yes
@common
def stamps_command(folder: Path | None, yes: bool, home: Path | None, as_json: bool, verbose: int) -> None:
    """Measure words, pictures, sounds and spoken captions against each other on the stamps of Tux Paint.

    The stamps are a Debian package of captioned pictures with sound effects and spoken captions. A third of them
    is held out: nothing that ships was fitted on those.
    """
    with open_library(home, verbose) as library:

        def run() -> dict[str, Any]:
            with progress_bar("Measuring", quiet=as_json) as progress:
                return library.evaluate_stamps(folder, progress)

        result = with_weights(home, verbose, library, run, yes=yes, as_json=as_json)
    if as_json:
        print_json(result)
        return
    rows = [
        (
            name.replace("_", " "),
            str(row["queries"]),
            str(row["pool"]),
            f"{row['r1']:.1f}",
            f"{row['r10']:.1f}",
            f"{row['chance_r10']:.1f}",
            f"{row['times_chance']:.1f}",
            f"{row['times_chance_one_right']:.1f}",
        )
        for name, row in result.items()
        if isinstance(row, dict)
    ]
    titles = ("", "Queries", "Pool", "R@1", "R@10", "By chance", "Times chance", "Times 10 of pool")
    print_table(
        [Column(title, align="right") for title in titles],
        rows,
        title=f"{result['held_out']} of {result['stamps']} stamps held out",
    )
    click.echo(result["rule"])
    if result["spoken_to_captions"] is None:
        click.echo("No word was heard in the spoken captions: is the speech plugin installed, are its weights here?")
