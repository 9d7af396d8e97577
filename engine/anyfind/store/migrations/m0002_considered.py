"""Remembers which extractors could have looked into a content, so that a new one gets its turn."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

VERSION: Final = 2
DESCRIPTION: Final = "which extractors were considered for a content"


def apply(connection: Connection) -> None:
    """Add the column, inside the runner's transaction. ``NULL``: an older Anyfind did not write it down."""
    connection.exec_driver_sql("ALTER TABLE contents ADD COLUMN considered TEXT")
