"""``anyfind align map``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import click

from anyfind.cli.library import open_library, with_weights
from anyfind.cli.output import assume_yes, common, print_json
from anyfind.cli.progress import progress_bar
from anyfind.errors import UsageError

_METRICS: Final = ("typical", "hub", "date", "query")


@click.command("map", epilog='Example: anyfind align map --metric query --query "a dog on a beach"')
@click.option("--modality", help="Files of what; pictures if there are any.")
@click.option("--metric", type=click.Choice(_METRICS), help="What it shows of each file; else typical.")
@click.option("--query", help="Words; the map shows how well each file answers them.")
@click.option("--refit", is_flag=True, help="Fit the map anew. Without this, new files are put on the one there is.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, show_default=True, help="Of random choices.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the points here, as JSON.")
@assume_yes
@common
def map_command(
    modality: str | None,
    metric: str | None,
    query: str | None,
    refit: bool,
    seed: int,
    out: Path | None,
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Make a map of the library: every file a point, what is alike close together, and a number about each.

    The map is fitted so that the number can be read off where a point lies, and says how well that works beside a plain
    map of two principal axes, on files that neither was fitted on. It is kept in the library: files that come later
    land on it without a new fit. With --json the points are printed.
    """
    if query is not None and metric not in {None, "query"}:
        raise UsageError("--query is a metric of its own.", hint="Leave --metric out.")
    chosen = "query" if query is not None else metric or "typical"
    if chosen == "query" and query is None:
        raise UsageError("Which words the files are scored for is missing.", hint="Give --query.")
    request = {"modality": modality, "metric": chosen, "query": query, "refit": refit, "seed": seed}
    points: list[dict[str, Any]] = []
    with open_library(home, verbose, write=True) as library:

        def run() -> dict[str, Any]:
            with progress_bar("Mapping", quiet=as_json) as progress:
                return library.make_map(request, progress)

        report = with_weights(home, verbose, library, run, yes=yes, as_json=as_json)
        if as_json or out is not None:
            points = list(library.map_points(report["name"]))
    if out is not None:
        out.write_text(json.dumps({**report, "points": points}, indent=2) + "\n", encoding="utf-8")
    if as_json:
        print_json({**report, "points": points})
        return
    _tell(report)
    if out is not None:
        click.echo(f"{len(points):,} points are in {out}.")


def _tell(report: dict[str, Any]) -> None:
    shown = report["said"] if report["query"] is None else f"how well each file answers {report['query']!r}"
    r2, kept = report["r2"], report["neighbours_kept"]
    done = "fitted on" if report["refitted"] else "kept as it was fitted on"
    click.echo(f"The map {report['name']} shows {shown}, for {report['files']:,} files.")
    click.echo(f"It was {done} {report['fitted_on']:,} files and judged on {report['judged_on']:,} others:")
    click.echo(f"  read off the map: R2 {r2['map']:.2f}; off two principal axes: {r2['pca']:.2f}")
    click.echo(
        f"  of ten nearest files nearest on the map: {kept['map']:.0%}; on two principal axes: {kept['pca']:.0%}"
    )
    if report["judged_on"] < _ENOUGH:
        click.echo(f"{report['judged_on']} files are few to judge on: these numbers are rough.")
    click.echo(f"Saved to {report['path']}.")


_ENOUGH: Final = 100
"""Files to judge on below which R2 is a rough number."""
