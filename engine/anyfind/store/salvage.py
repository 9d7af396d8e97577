"""What can still be read of a damaged database, copied into a new one.

Rows keep their numbers, so everything that refers to them stays right. Damage is met page by page: where rows
cannot be read, the next readable ones are looked for, and the gap is remembered. What lacks something afterwards
waits to be indexed again; what cannot be read at all is found by the next scan.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection

from anyfind.store import mending, schema_copy, vectors
from anyfind.store.database import Database, translated
from anyfind.store.migrate import APPLICATION_ID, migrate
from anyfind.store.migrations import MIGRATIONS

BATCH: Final = 500
FAR: Final = 1 << 40
"""Where counting goes on if nobody knows any more how far it had come: beyond every number that was ever given."""

_LAST: Final = 1 << 62

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved.

    Attributes:
        rows: Rows by table.
        damaged: Tables of which rows could not be read.
    """

    rows: dict[str, int]
    damaged: tuple[str, ...]


def salvage(damaged: Path, target: Path, token: str) -> Salvaged | None:
    """Copy the readable rows of a library's database into a new database.

    Args:
        damaged: The database; it is not changed.
        target: The new one; it must not exist.
        token: Of this run, for the log of changes.

    Returns:
        What was saved; ``None`` if so little can be read that it cannot be told for a library, and there is no
        new database then.

    Raises:
        DiskFull: There is no space for it.
    """
    readable = target.with_name(f"{target.name}.readable")
    source = _opened(damaged)
    try:
        if not _is_library(source):
            with translated(target):
                if not schema_copy.put_back(damaged, readable):
                    return None
            source.close()
            source = _opened(readable)
            if not _is_library(source):
                return None
        with translated(target):
            database = Database(target)
            try:
                migrate(database, MIGRATIONS)
                with database.write() as connection:
                    return _copy(source, connection, token)
            finally:
                database.close()
    finally:
        source.close()
        readable.unlink(missing_ok=True)


def _opened(path: Path) -> sqlite3.Connection:
    source = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    # Of a file that was cut off SQLite reads nothing at all otherwise, not even what is left.
    source.execute("PRAGMA writable_schema = ON")
    source.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return source


def _is_library(source: sqlite3.Connection) -> bool:
    try:
        (application,) = source.execute("PRAGMA application_id").fetchone()
        tables = {name for (name,) in source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.DatabaseError:
        return False
    return application == APPLICATION_ID or {"roots", "contents", "locations", "segments", "vectors"} <= tables


def _copy(source: sqlite3.Connection, connection: Connection, token: str) -> Salvaged:
    # Rows are put right afterwards, all at once, whatever order they are read in.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    tables = [
        str(name)
        for (name,) in connection.exec_driver_sql(
            r"""SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
            AND name NOT LIKE '%\_fts%' ESCAPE '\' AND name NOT IN ('changes', 'meta') ORDER BY rowid"""
        )
    ]
    _count_on(source, connection, [*tables, "changes"])
    vectors.begin_session(connection, token)
    rows: dict[str, int] = {}
    gaps: dict[str, list[int]] = {}
    for table in tables:
        gaps[table] = []
        before = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608 - names from the schema
        for columns, batch in _read(source, connection, table, gaps[table]):
            named = ", ".join(f'"{column}"' for column in columns)
            marks = ", ".join("?" for _ in columns)
            connection.exec_driver_sql(
                f"INSERT OR IGNORE INTO {table} ({named}) VALUES ({marks})",  # noqa: S608 - names from the schema
                batch,
            )
        after = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608 - names from the schema
        rows[table] = int(after) - int(before)
    _meta(source, connection)
    mending.reopen_doubtful(connection, gaps["segments"])
    mended = mending.mend(connection, token, keep_orphans=True)
    log.info("Salvaged %s; put right: %s", rows, mended)
    return Salvaged(rows, tuple(table for table in tables if gaps[table]))


def _count_on(source: sqlite3.Connection, connection: Connection, tables: Sequence[str]) -> None:
    """Let counting go on where it was, so that no number is ever given twice."""
    known: dict[str, int] = {}
    with contextlib.suppress(sqlite3.DatabaseError):
        known = {str(name): int(last) for name, last in source.execute("SELECT name, seq FROM sqlite_sequence")}
    for table in tables:
        last = known.get(table, 0 if known else FAR)
        connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        connection.exec_driver_sql("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, last))


def _read(
    source: sqlite3.Connection, connection: Connection, table: str, gaps: list[int]
) -> Iterator[tuple[list[str], list[tuple[Any, ...]]]]:
    """The readable rows of a table with the names of their columns; ``gaps`` gets the number before each gap."""
    try:
        there = {str(row[1]) for row in source.execute(f"PRAGMA table_info({table})")}
    except sqlite3.DatabaseError:
        gaps.append(0)
        return
    facts = connection.exec_driver_sql(f"PRAGMA table_info({table})").all()
    columns = [str(row[1]) for row in facts if row[1] in there]
    keys = [str(row[1]) for row in facts if row[5]]
    if not columns or keys[0] not in columns:
        return
    key = columns.index(keys[0])
    named = ", ".join(f'"{column}"' for column in columns)
    statement = f'SELECT {named} FROM {table} WHERE "{keys[0]}" > ? ORDER BY "{keys[0]}" LIMIT ?'  # noqa: S608 - names from the schema

    def rows(after: int, limit: int) -> list[tuple[Any, ...]] | None:
        try:
            found = source.execute(statement, (after, limit)).fetchall()
        except (sqlite3.DatabaseError, OverflowError):
            return None
        # In a damaged tree numbers may come again, and reading on behind the last of them would never end.
        growing: list[tuple[Any, ...]] = []
        for row in found:
            if not isinstance(row[key], int) or row[key] <= (growing[-1][key] if growing else after):
                break
            growing.append(row)
        return growing if growing or not found else None

    after, limit = 0, BATCH
    while True:
        batch = rows(after, limit)
        if batch:
            yield columns, batch
            after, limit = int(batch[-1][key]), BATCH
        elif batch is not None:
            return
        elif limit > 1:
            limit //= 2
        else:
            gaps.append(after)
            beyond = _beyond(rows, after)
            if beyond is None:
                return
            after = beyond


def _beyond(rows: Any, after: int) -> int | None:
    """The smallest number that reading can go on behind; ``None`` if there is none."""
    fails, step = after, 1
    while rows(after + step, 1) is None:
        fails = after + step
        step *= 2
        if after + step > _LAST:
            return None
    works = after + step
    while works - fails > 1:
        middle = (works + fails) // 2
        if rows(middle, 1) is None:
            fails = middle
        else:
            works = middle
    return works


def _meta(source: sqlite3.Connection, connection: Connection) -> None:
    found: list[tuple[str, str]] = []
    with contextlib.suppress(sqlite3.DatabaseError):
        for key, value in source.execute("SELECT key, value FROM meta"):
            found.append((str(key), str(value)))
    for key, value in found:
        connection.exec_driver_sql("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))
    if "db_id" not in dict(found):
        connection.exec_driver_sql("INSERT OR REPLACE INTO meta (key, value) VALUES ('db_id', ?)", (uuid.uuid4().hex,))
