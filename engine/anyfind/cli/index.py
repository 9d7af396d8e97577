"""``anyfind index``."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from anyfind.cli.output import assume_yes, common, ensure_weights, open_engine, print_json, progress_bar

if TYPE_CHECKING:
    from anyfind.api.answers import IndexReport
    from anyfind.sdk.contracts import Progress
    from anyfind.service import Engine


def index_with_weights(
    engine: Engine, run: Callable[[Progress], IndexReport], *, yes: bool, as_json: bool
) -> IndexReport:
    """Run the indexer; where it finds something to encode and no weights, fetch them and run it again."""
    from anyfind.errors import WeightsMissing

    if yes:
        ensure_weights(engine, yes=yes, as_json=as_json, everything=True)
    try:
        with progress_bar("Indexing", quiet=as_json) as progress:
            return run(progress)
    except WeightsMissing:
        ensure_weights(engine, yes=yes, as_json=as_json)
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
    "anyfind status"; the others go on. With --watch, every later round that changed something is
    reported like the first one.
    """
    with open_engine(home, verbose, write=True) as engine:

        def bring(progress: Progress) -> IndexReport:
            return engine.bring_up_to_date(folders, progress, retry_failed=retry_failed)

        _show(index_with_weights(engine, bring, yes=yes, as_json=as_json), as_json=as_json)
        if watch:
            _watch(engine, bring, yes=yes, as_json=as_json)


def _watch(engine: Engine, bring: Callable[[Progress], IndexReport], *, yes: bool, as_json: bool) -> None:
    from anyfind.ingest.watching import Watch
    from anyfind.sdk.contracts import CancelToken

    folders = [Path(folder.path) for folder in engine.folders()]
    click.echo(f"Watching {len(folders)} folders; Ctrl-C ends it.", err=True)
    with contextlib.suppress(KeyboardInterrupt), Watch(folders) as watching:
        for _ in watching.turns(CancelToken()):
            report = index_with_weights(engine, bring, yes=yes, as_json=as_json)
            if report.added or report.changed or report.moved or report.removed or report.failures:
                _show(report, as_json=as_json)


def _show(report: IndexReport, *, as_json: bool) -> None:
    if as_json:
        print_json(report)
        return
    if not report.folders:
        click.echo("The library has no folders yet. Add one: anyfind add ~/Pictures")
        return
    facts = [
        f"{report.added:,} new" if report.added else "",
        f"{report.changed:,} changed" if report.changed else "",
        f"{report.moved:,} moved" if report.moved else "",
        f"{report.removed:,} gone" if report.removed else "",
        f"{report.linked:,} copies of known files" if report.linked else "",
        f"{report.embedded:,} embeddings made" if report.embedded else "",
    ]
    summary = ", ".join(fact for fact in facts if fact) or "nothing changed"
    click.echo(f"{report.scanned:,} files in {report.seconds:.1f} s: {summary}.")
    for note in report.notes:
        click.echo(note)
    if report.failures:
        click.echo(f"{len(report.failures):,} files could not be read:")
        for failure in report.failures[:20]:
            click.echo(f"  {failure.path}: {failure.reason}")
        if len(report.failures) > 20:
            click.echo(f"  and {len(report.failures) - 20:,} more: anyfind status")
