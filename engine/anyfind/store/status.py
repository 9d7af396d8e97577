"""Numbers about the library, and its full check."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError

from anyfind.errors import LibraryDamaged, LibraryReadOnly
from anyfind.store import jobs, mending
from anyfind.store.database import Database
from anyfind.store.records import Counts

_SHOWN: Final = 20
"""Faults of one kind that are spelled out; a damaged file can have millions."""


def counts(connection: Connection) -> Counts:
    """Everything that ``status`` shows, of one moment."""

    def number(statement: str) -> int:
        return int(connection.execute(text(statement)).scalar_one())

    by_space = connection.execute(
        text(
            """SELECT s.id, count(v.label) FROM spaces s LEFT JOIN vectors v ON v.space_key = s."key"
            GROUP BY s."key" """
        )
    )
    return Counts(
        files=number("SELECT count(*) FROM locations"),
        contents=number("SELECT count(*) FROM contents"),
        segments=number("SELECT count(*) FROM segments"),
        vectors={space_id: int(held) for space_id, held in by_space},
        pending=jobs.pending_counts(connection)[0],
        failed=number("SELECT count(*) FROM failures"),
        quarantined=number("SELECT count(*) FROM locations WHERE quarantined = 1"),
        embeddings_made=number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'embeddings_made'"),
    )


def media_types(connection: Connection) -> dict[str, int]:
    """How many contents there are of each media type."""
    rows = connection.execute(text("SELECT mime, count(*) FROM contents GROUP BY mime"))
    return {str(mime): int(held) for mime, held in rows}


def digests(connection: Connection) -> set[str]:
    """The full hash of every content."""
    return set(connection.execute(text('SELECT "full" FROM contents')).scalars())


def integrity(database: Database) -> list[str]:
    """What is wrong with the database, a sentence each; empty when it is sound. Reads everything."""
    try:
        with database.read() as connection:
            found = _structure(connection)
            found += mending.look(connection).damage
        found += _vectors(database)
    except LibraryDamaged as error:
        return [f"The database cannot be read through: {error.message}"]
    return found + _full_text(database)


def _structure(connection: Connection) -> list[str]:
    found = [
        f"SQLite says: {row[0]}."
        for row in connection.exec_driver_sql(f"PRAGMA integrity_check({_SHOWN})")
        if row[0] != "ok"
    ]
    wrong = connection.execute(
        text(
            """SELECT v.label, s.id, length(v.vector), s.dimension FROM vectors v JOIN spaces s ON s."key" = v.space_key
            WHERE length(v.vector) <> 2 * s.dimension LIMIT :shown"""
        ),
        {"shown": _SHOWN},
    )
    found += [
        f"Vector {label} of space {space_id} has {length} bytes instead of {2 * dimension}."
        for label, space_id, length, dimension in wrong
    ]
    return found


def _full_text(database: Database) -> list[str]:
    found = []
    for table, what in (("names_fts", "file names"), ("text_fts", "the text of files")):
        try:
            # Written as an INSERT, but FTS5 only compares: its index against the table it was made from.
            with database.write() as connection:
                connection.execute(text(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)"))  # noqa: S608 - constants
        except LibraryReadOnly:
            return []  # where nothing can be written, SQLite does not compare either
        except LibraryDamaged:
            found.append(f"The full-text index of {what} does not agree with the library; a repair rebuilds it.")
    return found


def _vectors(database: Database) -> list[str]:
    return [
        f"Vector {label} of space {space_id} has values that are not finite."
        for space_id, labels in mending.not_finite(database)
        for label in labels[:_SHOWN]
    ]


def rebuild_full_text(database: Database) -> None:
    """Make both full-text indexes anew from the tables they cache."""
    for table in ("names_fts", "text_fts"):
        with database.write() as connection:
            try:
                connection.execute(text(f"INSERT INTO {table} ({table}) VALUES ('rebuild')"))  # noqa: S608 - constants
            except DatabaseError:
                # An index too damaged to rebuild still can be emptied first.
                connection.execute(text(f"INSERT INTO {table} ({table}) VALUES ('delete-all')"))  # noqa: S608 - constants
                connection.execute(text(f"INSERT INTO {table} ({table}) VALUES ('rebuild')"))  # noqa: S608 - constants


def reindex(database: Database) -> None:
    """Make the indexes of all tables anew."""
    with database.write() as connection:
        connection.execute(text("REINDEX"))
