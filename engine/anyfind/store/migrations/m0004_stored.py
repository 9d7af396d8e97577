"""Remembers of which contents the vectors can be made without opening a file again."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

VERSION: Final = 4
DESCRIPTION: Final = "whether all that is embedded of a content is stored as text"


def apply(connection: Connection) -> None:
    """Add the column, inside the runner's transaction. What an older Anyfind left unfinished is read again."""
    connection.exec_driver_sql("ALTER TABLE contents ADD COLUMN stored INTEGER NOT NULL DEFAULT 0")
