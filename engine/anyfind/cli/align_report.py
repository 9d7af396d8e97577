"""``anyfind align report``."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from anyfind.api.paths import plain_path
from anyfind.cli.align_fit import captioned_files
from anyfind.cli.library import open_library, with_weights
from anyfind.cli.output import assume_yes, common, print_json
from anyfind.cli.progress import progress_bar
from anyfind.cli.tables import Column, print_table, styled
from anyfind.errors import UsageError

SHOWN: Final = 5
"""Files to caption that are named on a terminal."""

_TITLES: Final = ("n", "k", "Raw", "Chance", "p", "Calibrated")


@click.command("report", epilog="Example: anyfind align report --html report.html")
@click.option("--images", type=click.Path(path_type=Path), help="Folder or tar archive of pictures.")
@click.option("--files", type=click.Path(path_type=Path), help="The same for files of any modality.")
@click.option("--modality", help="What the files are, or which of the library's pairs are meant; else it is found out.")
@click.option("--captions", type=click.Path(path_type=Path), help="TSV of captions.")
@click.option("--pairs", type=click.Path(path_type=Path), help="Instead of captions: TSV of pairs of --files.")
@click.option("--name", help="The adapter to speak of; else the one in use between the two.")
@click.option("--html", type=click.Path(path_type=Path), help="Write the report as one HTML page.")
@click.option("--out", type=click.Path(path_type=Path), help="Write page, JSON and every picture into this folder.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, show_default=True, help="Of random choices.")
@assume_yes
@common
def report_command(
    images: Path | None,
    files: Path | None,
    modality: str | None,
    captions: Path | None,
    pairs: Path | None,
    name: str | None,
    html: Path | None,
    out: Path | None,
    seed: int,
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Report whether two kinds of files should be aligned, how well it goes, and what would help.

    With no files given it looks at the library's own pairs. Every similarity is compared with the same pairs shuffled,
    and n, k and the figure by chance stand beside it. The report says what each side shares and what it alone knows,
    what to expect of a fit and what came of it, what another 200 pairs would bring, and which files to caption next.
    """
    table, source = captions or pairs, None
    if any((images, files, table)):
        source, modality = captioned_files(images, files, modality)
        if table is None or (captions and pairs) or (pairs and files is None):
            raise UsageError("Give either --captions, or --files with --pairs.", hint="Each is a TSV of two columns.")
    request = {
        "files": None if source is None else str(plain_path(source)),
        "captions": None if table is None else str(plain_path(table)),
        "modality": modality,
        "paired": pairs is not None,
        "name": name,
        "html": None if html is None else str(plain_path(html)),
        "out": None if out is None else str(plain_path(out)),
        "seed": seed,
    }
    with open_library(home, verbose) as library:

        def run() -> dict[str, Any]:
            with progress_bar("Reporting", quiet=as_json) as progress:
                return library.report_alignment(request, progress)

        report = with_weights(home, verbose, library, run, yes=yes, as_json=as_json)
    if as_json:
        print_json(report)
    else:
        _tell(report)


def _tell(report: dict[str, Any]) -> None:
    said = report["verdict"]
    click.echo(styled(f"{said['headline']} {said['advice']}", "bold"))
    for reason in said["reasons"]:
        click.echo(f"  - {reason}")
    click.echo("")
    print_table(
        (Column("Similarity"), *(Column(title, align="right") for title in _TITLES)),
        [
            (
                row["name"],
                f"{row['n']:,}",
                str(row["k"] or ""),
                f"{row['value']:.3f}",
                f"{row['null_mean']:.3f}",
                f"{row['p']:.3f}",
                f"{row['score']:.3f}",
            )
            for row in report["similarity"]["rows"]
        ],
    )
    click.echo("")
    names = (Column(report[side]["name"], align="right") for side in ("left", "right"))
    print_table((Column(), *names), _sides(report))
    click.echo("")
    for line in _lines(report):
        click.echo(line)


def _sides(report: dict[str, Any]) -> list[tuple[str, ...]]:
    clouds = report["left"], report["right"]
    known = report["sharing"]["left"], report["sharing"]["right"]
    rows = [
        ("Predicted by the other side (held-out R2)", *(f"{side['predicted'] * 100:.0f}%" for side in known)),
        ("Structure known to it alone", *(f"{side['unique'] * 100:.0f}%" for side in known)),
        ("Effective rank", *(f"{cloud['effective_rank']:.0f}" for cloud in clouds)),
        ("Local dimension (TwoNN)", *(f"{cloud['local_dimension']:.1f}" for cloud in clouds)),
        ("Mean cosine", *(f"{cloud['mean_cosine']:.2f}" for cloud in clouds)),
    ]
    bridged = report["bridged"]
    if bridged is not None:
        both = bridged["left"], bridged["right"]
        hubs = bridged["left_hubs"], bridged["right_hubs"]
        rows += [
            ("Neighbours kept in the bridge", *(f"{side['preserved'] * 100:.0f}%" for side in both)),
            ("Hubs: skewness of how often found", *(f"{side['skewness']:.1f}" for side in hubs)),
        ]
    return rows


def _lines(report: dict[str, Any]) -> list[str]:
    """What is told in sentences."""
    lines = []
    bridged, curve, wanted = report["bridged"], report["curve"], report["suggestions"]
    if bridged is not None:
        gap = bridged["gap"]
        lines.append(
            f"Gap in the bridge {bridged['name']} (squared, n={gap['n']:,}): centroid {gap['centroid']:.3f},"
            f" distribution {gap['distribution']:.3f} ({gap['by_chance']:.3f} by chance)."
        )
    if curve is not None:
        expected, gain = curve["expected"], curve["gain"]
        lines += [
            f"R@{curve['k']} of {curve['pool']:,}, fitted on {curve['points'][-1]['pairs']:,}: expected"
            f" {expected['value']:.1f} ({expected['low']:.1f} to {expected['high']:.1f}), achieved"
            f" {curve['achieved']:.1f}; a blind guess {curve['chance']:.1f}.",
            f"Another {curve['more']} pairs would give about {gain['value']:+.1f} points R@{curve['k']}"
            f" ({gain['low']:+.1f} to {gain['high']:+.1f}).",
        ]
    achieved = None if bridged is None else bridged["achieved"]
    if achieved is not None:
        both = " / ".join(f"{achieved['recalls'][place]:.1f}" for place in (2, 5))
        lines.append(f"The adapter {bridged['name']}: R@10 {both} of {achieved['pool']:,}, {achieved['how']}.")
    if wanted is not None and wanted["items"]:
        lines.append("Caption these next:")
        lines += [f"  {one['path']} (stands for {one['stands_for']:,})" for one in wanted["items"][:SHOWN]]
    lines += report["notes"]
    folders: dict[str, list[str]] = {}
    for path in report["written"]:
        folders.setdefault(str(Path(path).parent), []).append(path)
    # A folder full of pictures is told in one line.
    for folder, paths in folders.items():
        lines += [f"Written: {paths[0]}"] if len(paths) == 1 else [f"Written: {len(paths)} files in {folder}"]
    return lines
