"""``anyfind index``."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from anyfind.api.endpoint import library_folder
from anyfind.cli.library import fetch_weights, open_library
from anyfind.cli.output import assume_yes, common, ensure_weights, open_engine, print_json
from anyfind.cli.progress import Progress, progress_bar
from anyfind.client.finding import find_engine
from anyfind.errors import UsageError, WeightsMissing

if TYPE_CHECKING:
    from anyfind.service import Engine

Report = TypeVar("Report")


def index_with_weights(engine: Engine, run: Callable[[Progress], Report], *, yes: bool, as_json: bool) -> Report:
    """Run the indexer on an open engine; where it lacks weights, fetch them and run it again."""

    def fetch(*, everything: bool) -> None:
        ensure_weights(engine, yes=yes, as_json=as_json, everything=everything)

    return _index(run, fetch, yes=yes, as_json=as_json)


def _index(run: Callable[[Progress], Report], fetch: Callable[..., None], *, yes: bool, as_json: bool) -> Report:
    if yes:
        fetch(everything=True)
    try:
        with progress_bar("Indexing", quiet=as_json) as progress:
            return run(progress)
    except WeightsMissing:
        fetch(everything=False)
    with progress_bar("Indexing", quiet=as_json) as progress:
        return run(progress)


@click.command("index", epilog="Examples: anyfind index; anyfind index ~/Pictures --json; anyfind index --retry-failed")
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option("--retry-failed", is_flag=True, help="Try the files again that failed before.")
@click.option("--watch", is_flag=True, help="Stay and index what changes, until Ctrl-C.")
@assume_yes
@common
def index_command(
    folders: tuple[Path, ...],
    retry_failed: bool,
    watch: bool,
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Bring the library up to date: all of it, or only the given folders.

    Files that did not change are not opened. A file that cannot be read is listed at the end and in
    "anyfind status"; the others go on. With --watch, it stays as the library's engine, like "anyfind serve", and
    every later round that changed something is reported like the first one.
    """
    if watch:
        _watch(folders, retry_failed=retry_failed, yes=yes, home=home, as_json=as_json, verbose=verbose)
        return
    with open_library(home, verbose, write=True) as library:

        def run(progress: Progress) -> dict[str, Any]:
            return library.index(folders, progress, retry_failed=retry_failed)

        def fetch(*, everything: bool) -> None:
            fetch_weights(home, verbose, library, yes=yes, as_json=as_json, everything=everything)

        report = _index(run, fetch, yes=yes, as_json=as_json)
    print_report(report, as_json=as_json)


def _watch(
    folders: tuple[Path, ...], *, retry_failed: bool, yes: bool, home: Path | None, as_json: bool, verbose: int
) -> None:
    from anyfind.cli.serve import run_engine

    if folders or retry_failed:
        raise UsageError(
            "--watch keeps the whole library up to date, so it takes no folders and no --retry-failed.",
            hint="Run 'anyfind index' with them first.",
        )
    running = find_engine(library_folder(home))
    if running is not None:
        # Starting says so in a sentence; nobody need be asked about weights before.
        running.close()
    else:
        with open_engine(home, verbose) as engine:
            try:
                ensure_weights(engine, yes=yes, as_json=as_json, everything=yes)
            except WeightsMissing as error:
                # Names and text are worth indexing without them; the engine takes them up once they are pulled.
                click.echo(f"Only names and text are indexed. {error}", err=True)
    first = [True]

    def show(report: dict[str, Any]) -> None:
        changed = any(report[key] for key in ("added", "changed", "moved", "removed", "embedded", "failures"))
        if changed or first[0]:
            first[0] = False
            print_report(report, as_json=as_json)
            sys.stdout.flush()

    run_engine(
        home,
        verbose,
        on_ready=lambda _: click.echo("Watching the library's folders; Ctrl-C ends it.", err=True),
        on_report=show,
    )


def print_report(report: dict[str, Any], *, as_json: bool) -> None:
    """Print what a run of the indexer did."""
    if as_json:
        print_json(report)
        return
    if not report["folders"]:
        click.echo("The library has no folders yet. Add one: anyfind add ~/Pictures")
        return
    facts = [
        f"{report['added']:,} new" if report["added"] else "",
        f"{report['changed']:,} changed" if report["changed"] else "",
        f"{report['moved']:,} moved" if report["moved"] else "",
        f"{report['removed']:,} gone" if report["removed"] else "",
        f"{report['linked']:,} copies of known files" if report["linked"] else "",
        f"{report['embedded']:,} embeddings made" if report["embedded"] else "",
    ]
    summary = ", ".join(fact for fact in facts if fact) or "nothing changed"
    click.echo(f"{report['scanned']:,} files in {report['seconds']:.1f} s: {summary}.")
    for note in report["notes"]:
        click.echo(note)
    failures = report["failures"]
    if failures:
        click.echo(f"{len(failures):,} files could not be read:")
        for failure in failures[:20]:
            click.echo(f"  {failure['path']}: {failure['reason']}")
        if len(failures) > 20:
            click.echo(f"  and {len(failures) - 20:,} more: anyfind status")
