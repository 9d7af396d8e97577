"""A running engine with its service: what ``anyfind serve`` runs for its whole life."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from anyfind.api.answers import IndexReport
from anyfind.api.endpoint import Endpoint
from anyfind.config import Places, Settings
from anyfind.service import serving
from anyfind.service.daemon import Daemon

TOKEN_BYTES = 32
"""The owner's token has 256 bits and is made anew for each run."""


def serve(
    places: Places,
    load_settings: Callable[[], Settings],
    *,
    watch: bool = True,
    on_ready: Callable[[Endpoint], None] | None = None,
    on_report: Callable[[IndexReport], None] | None = None,
) -> None:
    """Run the engine of a library until a signal or a client ends it.

    Args:
        places: Where things are.
        load_settings: Reads the settings; asked again when they may have changed.
        watch: Whether folders are watched.
        on_ready: Called once requests are answered.
        on_report: Told of every round of indexing that did something.

    Raises:
        LibraryBusy: Another process works on the library.
        AnyfindError: Nobody may listen on this computer.
    """
    daemon = Daemon(places, load_settings, watch=watch, on_report=on_report)
    # Reading the index and importing what serves take about as long, and one does not wait for the other.
    daemon.prepare()
    from anyfind.http.server import HttpServer  # noqa: PLC0415 (see above)

    token = secrets.token_hex(TOKEN_BYTES)
    ending = serving.Ending()
    serving.serve(daemon, HttpServer(daemon, token, ending.ask), token, ending, on_ready)
