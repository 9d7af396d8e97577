"""``anyfind eval``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.output import assume_yes, common, console, ensure_weights, open_engine, print_json, progress_bar


@click.group("eval", epilog="Example: anyfind eval retrieval --images photos --captions captions.tsv")
def eval_command() -> None:
    """Measure retrieval on captioned pictures."""


@eval_command.command("retrieval", epilog="A captions TSV has one 'file name<TAB>caption' a line.")
@click.option("--images", required=True, type=click.Path(path_type=Path), help="Folder or tar archive of pictures.")
@click.option("--captions", required=True, type=click.Path(path_type=Path), help="TSV of captions.")
@click.option("--route", help="Measure one route alone; else the routes a search would use, together.")
@assume_yes
@common
def retrieval_command(
    images: Path, captions: Path, route: str | None, yes: bool, home: Path | None, as_json: bool, verbose: int
) -> None:
    """Recall at 1, 5 and 10 in both directions, median rank and the size of the pool.

    Every caption is its own query; a picture's best caption counts; pictures that share a caption
    are all right answers.
    """
    with open_engine(home, verbose) as engine:
        ensure_weights(engine, yes=yes, as_json=as_json)
        with progress_bar("Measuring", quiet=as_json) as progress:
            result = engine.evaluate_retrieval(images, captions, route, progress)
    if as_json:
        print_json(result)
        return
    from rich.table import Table

    table = Table(title=f"Route {result['route']}, pool {result['pool']}, {result['captions']} captions", box=None)
    for column in ("", "R@1", "R@5", "R@10", "Median rank"):
        table.add_column(column, justify="right")
    for direction, name in (("text_to_image", "words to pictures"), ("image_to_text", "pictures to words")):
        row = result[direction]
        table.add_row(name, f"{row['r1']:.1f}", f"{row['r5']:.1f}", f"{row['r10']:.1f}", f"{row['median_rank']:g}")
    console().print(table)
