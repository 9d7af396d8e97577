"""A change of encoders that goes on while the library is searched."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

VERSION: Final = 7
DESCRIPTION: Final = "upgrades of encoders, vectors set aside, encoders in use"

STATEMENTS: Final = (
    # Which encoder serves a modality, with the settings of its plugin, and what the user's settings asked for when
    # that was decided: as long as they ask for the same, this holds.
    """CREATE TABLE serving (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        modality TEXT NOT NULL UNIQUE,
        space_key INTEGER NOT NULL REFERENCES spaces ("key"),
        encoder TEXT NOT NULL,
        settings TEXT NOT NULL,
        asked TEXT NOT NULL)""",
    """CREATE TABLE upgrades (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        modality TEXT NOT NULL,
        old_key INTEGER NOT NULL REFERENCES spaces ("key"),
        new_key INTEGER NOT NULL REFERENCES spaces ("key"),
        adapter TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'finished', 'undone')),
        finish INTEGER NOT NULL,
        sampled INTEGER NOT NULL,
        began_at REAL NOT NULL,
        seconds_a_file REAL NOT NULL,
        was TEXT NOT NULL)""",
    # Vectors that no search looks at. Without a label: made by the new encoder, before the rest of its file is.
    # With one: it was searched under that label until a new vector took its place.
    """CREATE TABLE vectors_aside (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        label INTEGER,
        segment_id INTEGER NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
        space_key INTEGER NOT NULL REFERENCES spaces ("key"),
        vector BLOB NOT NULL,
        UNIQUE (segment_id, space_key))""",
    "CREATE INDEX vectors_aside_label ON vectors_aside (label) WHERE label IS NOT NULL",
    "CREATE INDEX vectors_aside_space ON vectors_aside (space_key)",
    # Attempts to embed a content anew, counted before the work begins.
    """CREATE TABLE reembedding (
        content_id INTEGER PRIMARY KEY REFERENCES contents (id) ON DELETE CASCADE,
        attempts INTEGER NOT NULL)""",
)


def apply(connection: Connection) -> None:
    """Create the tables, inside the runner's transaction."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
