"""What the routes work with, and what all of them say about their answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any, Final

from fastapi import Path as InPath
from starlette.requests import Request

from anyfind.http.access import READER
from anyfind.http.pools import Pool
from anyfind.http.problems import MEDIA_TYPE
from anyfind.http.refusing import RefusalLog
from anyfind.http.stopping import Stopping
from anyfind.http.tokens import TokenBook
from anyfind.service.daemon import Daemon

SEARCHES: Final = 4
"""Searches at once; most of the time of one is spent on a processor."""

PREVIEWS: Final = 2
"""Large pictures that are made or read at once: a person looks at one, and at the next."""

THUMBNAILS: Final = 3
"""Thumbnails that are made or read at once."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that routes need.

    Attributes:
        daemon: The running engine.
        tokens: Who may talk to it.
        stopping: Set when the service ends.
        shutdown: Lets the whole process end.
        refusals: Where it is written down that something was refused.
        searches: Threads for searches.
        thumbnails: Threads for thumbnails.
        previews: Threads for large pictures, which no page of thumbnails holds up.
    """

    daemon: Daemon
    tokens: TokenBook
    stopping: Stopping
    shutdown: Callable[[], None]
    refusals: RefusalLog = field(default_factory=RefusalLog)
    searches: Pool = field(default_factory=lambda: Pool(SEARCHES))
    thumbnails: Pool = field(default_factory=lambda: Pool(THUMBNAILS))
    previews: Pool = field(default_factory=lambda: Pool(PREVIEWS))


Number = Annotated[int, InPath(ge=1, le=2**63 - 1)]
"""An id in a path."""

_PROBLEM: Final = {"content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}

PROBLEMS: Final[dict[int | str, dict[str, Any]]] = {
    "4XX": {"description": "The request is refused: a problem with a stable code.", **_PROBLEM},
    "5XX": {"description": "The engine failed: a problem with a stable code.", **_PROBLEM},
}
"""The responses that every route may give."""


def is_reader(request: Request) -> bool:
    """Whether a request came with a read-only token."""
    return getattr(request.state, READER, None) is not None
