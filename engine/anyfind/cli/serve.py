"""``anyfind serve``: the engine of a library, in the foreground."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from anyfind.cli.output import common, print_json

if TYPE_CHECKING:
    from anyfind.api.answers import IndexReport
    from anyfind.api.endpoint import Endpoint


@click.command("serve", epilog="Examples: anyfind serve; anyfind serve --no-watch; anyfind serve --json")
@click.option("--no-watch", is_flag=True, help="Index only when asked to: by 'anyfind index' or through the API.")
@common
def serve_command(no_watch: bool, home: Path | None, as_json: bool, verbose: int) -> None:
    """Keep a library open: searches are answered at once, and what changes is indexed.

    The other commands, the desktop and other programs talk to it. It serves this computer only, until Ctrl-C or
    SIGTERM. With --json, one document is printed when it listens; the token of its API is in the library's
    engine.json, which only you can read.

    Exit status 0 after it was stopped, 5 if another engine has the library.
    """

    def ready(endpoint: Endpoint) -> None:
        from anyfind.api.endpoint import endpoint_file, library_folder

        library = library_folder(home)
        if as_json:
            print_json(
                {
                    "url": f"{endpoint.url}/v1",
                    "port": endpoint.port,
                    "pid": endpoint.pid,
                    "api": endpoint.api,
                    "library": str(library),
                    "endpoint": str(endpoint_file(library)),
                }
            )
        else:
            click.echo(f"The engine of {library} listens at {endpoint.url}/v1; Ctrl-C ends it.")
        # Whoever started this as a process reads the line from a pipe.
        sys.stdout.flush()

    run_engine(home, verbose, watch=not no_watch, on_ready=ready)


def run_engine(
    home: Path | None,
    verbose: int,
    *,
    on_ready: Callable[[Endpoint], None],
    on_report: Callable[[dict[str, Any]], None] | None = None,
    watch: bool = True,
) -> None:
    """Run the engine of a library until it is told to stop.

    Args:
        home: The value of ``--home``.
        verbose: The count of ``-v``.
        on_ready: Called with where it listens, once it does.
        on_report: Called with what each round of indexing did.
        watch: Whether changes are looked for.
    """
    # Nothing of what is imported and set up at the start is garbage. Looking for some takes a tenth of that time,
    # and later again and again; so it begins afterwards, and what there is then is left out of it.
    gc.disable()

    def listening(endpoint: Endpoint) -> None:
        gc.freeze()
        gc.enable()
        on_ready(endpoint)

    try:
        _serve(home, verbose, listening, on_report, watch=watch)
    finally:
        gc.enable()
        gc.unfreeze()


def _serve(
    home: Path | None,
    verbose: int,
    on_ready: Callable[[Endpoint], None],
    on_report: Callable[[dict[str, Any]], None] | None,
    *,
    watch: bool,
) -> None:
    from anyfind import log
    from anyfind.config import Places, Settings
    from anyfind.http.serving import serve

    places = Places.choose(home)
    log.start(places.logs, verbose, name=log.ENGINE)

    def report(done: IndexReport) -> None:
        if on_report is None:
            return
        # Whoever read the reports may be gone, which is no reason to index nothing more.
        with contextlib.suppress(OSError):
            on_report(done.model_dump(by_alias=True))

    serve(places, lambda: Settings.load(places), watch=watch, on_ready=on_ready, on_report=report)
