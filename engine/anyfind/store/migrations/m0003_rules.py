"""Folders get rules of what to leave out."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

VERSION: Final = 3
DESCRIPTION: Final = "exclusion rules of a folder"


def apply(connection: Connection) -> None:
    """Add the column, inside the runner's transaction: a JSON list of patterns in the language of .gitignore."""
    connection.exec_driver_sql("ALTER TABLE roots ADD COLUMN rules TEXT NOT NULL DEFAULT '[]'")
