"""Files are found by the folders that they lie in, too."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

VERSION: Final = 9
DESCRIPTION: Final = "words of folders"

STATEMENTS: Final = (
    # What is left of the last slash: all characters but slashes are cut off at the right end. It is made when it is
    # read and takes no room. Names that are no Unicode are bytes; their folders are found by nothing.
    """ALTER TABLE locations ADD COLUMN folder_words TEXT GENERATED ALWAYS AS (
        CASE typeof(rel_path) WHEN 'text' THEN rtrim(rel_path, replace(rel_path, '/', '')) ELSE '' END) VIRTUAL""",
    "DROP TRIGGER locations_name_added",
    "DROP TRIGGER locations_name_deleted",
    "DROP TRIGGER locations_name_changed",
    "DROP TABLE names_fts",
    """CREATE VIRTUAL TABLE names_fts USING fts5 (name_words, folder_words, content='locations', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3 4')""",
    """CREATE TRIGGER locations_name_added AFTER INSERT ON locations BEGIN
        INSERT INTO names_fts (rowid, name_words, folder_words) VALUES (new.id, new.name_words, new.folder_words);
        END""",
    """CREATE TRIGGER locations_name_deleted AFTER DELETE ON locations BEGIN
        INSERT INTO names_fts (names_fts, rowid, name_words, folder_words)
        VALUES ('delete', old.id, old.name_words, old.folder_words);
        END""",
    """CREATE TRIGGER locations_name_changed AFTER UPDATE OF name_words, rel_path ON locations
        WHEN old.name_words <> new.name_words OR old.folder_words <> new.folder_words BEGIN
        INSERT INTO names_fts (names_fts, rowid, name_words, folder_words)
        VALUES ('delete', old.id, old.name_words, old.folder_words);
        INSERT INTO names_fts (rowid, name_words, folder_words) VALUES (new.id, new.name_words, new.folder_words);
        END""",
    "INSERT INTO names_fts (names_fts) VALUES ('rebuild')",
)


def apply(connection: Connection) -> None:
    """Make the full text of names anew with the folders' words, inside the runner's transaction."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
