"""The first schema."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

VERSION: Final = 1
DESCRIPTION: Final = "roots, locations, contents, segments, spaces, vectors, changes, full text"

STATEMENTS: Final = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # AUTOINCREMENT everywhere: an id that was deleted never comes back, so a stale reference
    # (an index on disk, a job in flight) can only miss, never hit something else.
    """CREATE TABLE roots (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        path TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL,
        reason TEXT,
        added_at REAL NOT NULL,
        scanned_at REAL)""",
    """CREATE TABLE contents (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        size INTEGER NOT NULL,
        fast TEXT NOT NULL,
        "full" TEXT NOT NULL,
        mime TEXT NOT NULL,
        modality TEXT NOT NULL,
        metadata TEXT NOT NULL,
        taken_at REAL,
        state TEXT NOT NULL CHECK (state IN ('text', 'settled', 'failed')),
        UNIQUE (size, "full"))""",
    "CREATE INDEX contents_fast ON contents (size, fast)",
    "CREATE INDEX contents_unsettled ON contents (id) WHERE state = 'text'",
    "CREATE INDEX contents_failed ON contents (id) WHERE state = 'failed'",
    """CREATE TABLE locations (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        root_id INTEGER NOT NULL REFERENCES roots (id) ON DELETE CASCADE,
        rel_path TEXT NOT NULL,
        suffix TEXT NOT NULL,
        name_words TEXT NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        device INTEGER NOT NULL,
        content_id INTEGER REFERENCES contents (id),
        attempts INTEGER NOT NULL DEFAULT 0,
        quarantined INTEGER NOT NULL DEFAULT 0,
        UNIQUE (root_id, rel_path))""",
    "CREATE INDEX locations_content ON locations (content_id)",
    "CREATE INDEX locations_unknown ON locations (id) WHERE content_id IS NULL",
    "CREATE INDEX locations_used_up ON locations (id) WHERE attempts >= 3 AND quarantined = 0",
    """CREATE TABLE failures (
        location_id INTEGER PRIMARY KEY REFERENCES locations (id) ON DELETE CASCADE,
        code TEXT NOT NULL,
        message TEXT NOT NULL,
        plugin TEXT)""",
    """CREATE TABLE segments (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        content_id INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        modality TEXT NOT NULL,
        locator TEXT NOT NULL,
        text TEXT,
        UNIQUE (content_id, ordinal))""",
    # Rows of the two large tables name a space by a small integer.
    """CREATE TABLE spaces (
        "key" INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        encoder TEXT NOT NULL,
        weights TEXT NOT NULL,
        preprocessing TEXT NOT NULL,
        dimension INTEGER NOT NULL,
        normalisation TEXT NOT NULL,
        modalities TEXT NOT NULL)""",
    """CREATE TABLE vectors (
        label INTEGER PRIMARY KEY AUTOINCREMENT,
        segment_id INTEGER NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
        space_key INTEGER NOT NULL REFERENCES spaces ("key"),
        vector BLOB NOT NULL,
        UNIQUE (segment_id, space_key))""",
    # Ends in the row id, that is the label: blocks of a space come in label order from it.
    "CREATE INDEX vectors_space ON vectors (space_key)",
    """CREATE TABLE changes (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('add', 'delete')),
        space_key INTEGER NOT NULL,
        label INTEGER NOT NULL)""",
    # Triggers, so that no code path can store or delete a vector without saying so.
    """CREATE TRIGGER vectors_added AFTER INSERT ON vectors BEGIN
        INSERT INTO changes (kind, space_key, label) VALUES ('add', new.space_key, new.label);
        END""",
    """CREATE TRIGGER vectors_deleted AFTER DELETE ON vectors BEGIN
        INSERT INTO changes (kind, space_key, label) VALUES ('delete', old.space_key, old.label);
        END""",
    # Which run of the engine wrote the changes after a sequence number. A database restored from a
    # backup repeats sequence numbers and labels; it cannot repeat these tokens.
    """CREATE TABLE sessions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        token TEXT NOT NULL UNIQUE,
        after_seq INTEGER NOT NULL)""",
    """CREATE VIRTUAL TABLE names_fts USING fts5 (name_words, content='locations', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3 4')""",
    """CREATE TRIGGER locations_name_added AFTER INSERT ON locations BEGIN
        INSERT INTO names_fts (rowid, name_words) VALUES (new.id, new.name_words);
        END""",
    """CREATE TRIGGER locations_name_deleted AFTER DELETE ON locations BEGIN
        INSERT INTO names_fts (names_fts, rowid, name_words) VALUES ('delete', old.id, old.name_words);
        END""",
    """CREATE TRIGGER locations_name_changed AFTER UPDATE OF name_words ON locations BEGIN
        INSERT INTO names_fts (names_fts, rowid, name_words) VALUES ('delete', old.id, old.name_words);
        INSERT INTO names_fts (rowid, name_words) VALUES (new.id, new.name_words);
        END""",
    # Segments without text are no rows of the full-text index; its own check compares with this view.
    "CREATE VIEW segment_texts AS SELECT id, text FROM segments WHERE text IS NOT NULL",
    """CREATE VIRTUAL TABLE text_fts USING fts5 (text, content='segment_texts', content_rowid='id',
        tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER segments_text_added AFTER INSERT ON segments WHEN new.text IS NOT NULL BEGIN
        INSERT INTO text_fts (rowid, text) VALUES (new.id, new.text);
        END""",
    """CREATE TRIGGER segments_text_deleted AFTER DELETE ON segments WHEN old.text IS NOT NULL BEGIN
        INSERT INTO text_fts (text_fts, rowid, text) VALUES ('delete', old.id, old.text);
        END""",
)


def apply(connection: Connection) -> None:
    """Create everything, inside the runner's transaction."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
