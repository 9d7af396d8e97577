"""Searches that are kept, searches that were made, and duplicates that are none for the user."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

VERSION: Final = 8
DESCRIPTION: Final = "saved searches, history of searches, dismissed duplicates"

STATEMENTS: Final = (
    # The request as it was sent, with its dates in the words of the user: 'yesterday' stays yesterday.
    # What was found at the last look is a list of contents in JSON; there is none before the first look.
    """CREATE TABLE saved_searches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        request TEXT NOT NULL,
        created_at REAL NOT NULL,
        looked_at REAL,
        seen TEXT)""",
    """CREATE TABLE search_history (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at REAL NOT NULL,
        text TEXT NOT NULL,
        request TEXT NOT NULL)""",
    # By the hashes of the contents (the column "full" of contents), so that what a rescan or a move gives new
    # numbers stays dismissed. The smaller hash comes first; both are the same where copies of one content are meant.
    """CREATE TABLE dismissed_duplicates (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        one TEXT NOT NULL,
        other TEXT NOT NULL,
        kind TEXT NOT NULL,
        at REAL NOT NULL,
        CHECK (one <= other),
        UNIQUE (one, other, kind))""",
)


def apply(connection: Connection) -> None:
    """Create the tables, inside the runner's transaction."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
