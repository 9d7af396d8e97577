"""Pairs of words and files that bridges are fitted on, and what the user decided about them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

VERSION: Final = 6
DESCRIPTION: Final = "pairs of words and files"

STATEMENTS: Final = (
    # A pair goes with the file that it describes; what was decided about it stays, by a hash that tells nothing.
    """CREATE TABLE pairs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        "key" TEXT NOT NULL UNIQUE,
        content_id INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
        item TEXT NOT NULL,
        modality TEXT NOT NULL,
        locator TEXT NOT NULL,
        text TEXT NOT NULL,
        source TEXT NOT NULL,
        via TEXT,
        via_content INTEGER,
        weight REAL NOT NULL,
        reason TEXT NOT NULL,
        held_out INTEGER NOT NULL)""",
    "CREATE INDEX pairs_content ON pairs (content_id)",
    # Rows have numbers, so that they can be read out of a damaged database.
    """CREATE TABLE pair_decisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        "key" TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL CHECK (state IN ('accepted', 'rejected')))""",
)


def apply(connection: Connection) -> None:
    """Inside the runner's transaction."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
