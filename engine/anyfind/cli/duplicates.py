"""``anyfind duplicates``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import click

from anyfind.api.paths import plain_path
from anyfind.cli.library import open_library, with_weights
from anyfind.cli.output import assume_yes, common, print_json
from anyfind.cli.progress import progress_bar
from anyfind.cli.search import shorten_home
from anyfind.cli.tables import Cell, Column, print_table, styled
from anyfind.errors import UsageError

_KINDS: Final = ("same", "near", "scene")
_SAID: Final = {"same": "the same bytes", "near": "the same content", "scene": "the same scene"}


@click.command("duplicates", epilog="Example: anyfind duplicates --kind same --kind near --in ~/Pictures")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(_KINDS), help="Only these; can be given several times."
)
@click.option("--type", "types", multiple=True, help="Only image, sound, video, text or another kind of files.")
@click.option(
    "--in", "folders", multiple=True, type=click.Path(path_type=Path), help="Only in this folder; several times."
)
@click.option("--like", type=click.Path(path_type=Path), help="Only copies of this file, in the library or not.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Groups to show; --json has all.")
@click.option("--dismiss", multiple=True, metavar="ID|FILE", help="A group, or files, that are none; several times.")
@click.option("--dismissed", "show", is_flag=True, help="Show what was dismissed.")
@click.option("--restore", multiple=True, metavar="N|all", help="Speak of it again; by the number in --dismissed.")
@assume_yes
@common
def duplicates_command(
    kinds: tuple[str, ...],
    types: tuple[str, ...],
    folders: tuple[Path, ...],
    like: Path | None,
    limit: int,
    dismiss: tuple[str, ...],
    show: bool,
    restore: tuple[str, ...],
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Find copies, and say which to keep. Nothing is ever deleted.

    Three kinds: "same" has the same bytes. "near" is the same picture, sound, film or text in other bytes: resized,
    recompressed, turned or cut a little, saved in another form. "scene" shows the same scene from another place or
    moment, or a part of it. What is merely similar is none of these.

    What you dismiss is remembered by content: it stays dismissed when files move or are indexed again.
    """
    if sum(map(bool, (dismiss, show, restore))) > 1:
        raise UsageError("--dismiss, --dismissed and --restore are three different things.", hint="Give one of them.")
    with open_library(home, verbose, write=bool(dismiss or restore)) as library:
        if dismiss:
            files = [Path(one) for one in dismiss if Path(one).exists()]
            groups = [one for one in dismiss if not Path(one).exists()]
            _count(library.dismiss_duplicates(groups, files), "dismissed", as_json=as_json)
        elif restore:
            _count(library.restore_duplicates(_numbers(restore)), "restored", as_json=as_json)
        elif show:
            _list(library.dismissed_duplicates(), as_json=as_json)
        else:
            request = {
                "kinds": list(kinds),
                "types": list(types),
                "folders": [str(plain_path(folder)) for folder in folders],
                "like": None if like is None else str(plain_path(like)),
            }

            def run() -> dict[str, Any]:
                with progress_bar("Looking for copies", quiet=as_json) as progress:
                    return library.find_duplicates(request, progress)

            report = with_weights(home, verbose, library, run, yes=yes, as_json=as_json)
            if as_json:
                print_json(report)
            else:
                _tell(report, limit, like)


def _numbers(given: tuple[str, ...]) -> list[int]:
    if given == ("all",):
        return []
    if not all(one.isdecimal() for one in given):
        raise UsageError("--restore takes numbers, or all.", hint="'anyfind duplicates --dismissed' shows them.")
    return [int(one) for one in given]


def _count(pairs: int, what: str, *, as_json: bool) -> None:
    if as_json:
        print_json({what: pairs})
    else:
        click.echo(f"{pairs:,} {'pair' if pairs == 1 else 'pairs'} {what}.")


def _list(rows: list[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        print_json({"dismissed": rows})
        return
    if not rows:
        click.echo("Nothing was dismissed.")
        return
    cells: list[tuple[Cell, ...]] = [
        (str(row["id"]), row["kind"], ", ".join(shorten_home(path) for path in row["paths"]) or "gone") for row in rows
    ]
    print_table((Column("No.", align="right"), Column("Kind"), Column("Files", least=20, fold=True)), cells)


def _tell(report: Mapping[str, Any], limit: int, like: Path | None) -> None:
    groups = report["groups"]
    if not groups:
        click.echo("There are no copies." if like is None else f"There is no copy of {like.name}.")
    columns = (
        Column("", style="dim"),
        Column("File", least=24, weight=3, fold=True),
        Column("Size", align="right"),
        Column("", align="right"),
        Column("What it is", least=20, weight=2, fold=True),
    )
    rows: list[tuple[Cell, ...]] = []
    for group in groups[:limit]:
        rows.append(((group["id"], "bold"), (f"{_SAID[group['kind']]}, {group['type']}", "bold"), "", "", ""))
        for file in group["files"]:
            pixels = f"{file['width']} x {file['height']}" if file["width"] and file["height"] else ""
            path = shorten_home(file["path"]) + ("" if file["online"] else " (offline)")
            why = (
                file["why"]
                if not file["copies"] > 1 or group["kind"] == "same"
                else f"{file['why']}; {file['copies']} copies"
            )
            keep = ("keep", "green") if file["keep"] else ""
            rows.append((keep, path, _bytes(file["size"]), pixels, (why, "dim")))
    if rows:
        print_table(columns, rows)
    if len(groups) > limit:
        click.echo(f"{len(groups) - limit:,} more groups: --limit shows more.")
    click.echo(
        styled(f"{len(groups):,} groups; the copies take {_bytes(report['wasted'])}. Nothing is deleted.", "dim")
    )
    if groups:
        click.echo(styled("Not the same to you? anyfind duplicates --dismiss ID", "dim"))
    if report["unread"]:
        click.echo(f"{report['unread']:,} files could not be read and were not compared.")
    if report["waiting"]:
        click.echo(f"{report['waiting']:,} files wait to be looked into: run 'anyfind index'.")


def _bytes(count: int) -> str:
    for unit, size in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} bytes"
