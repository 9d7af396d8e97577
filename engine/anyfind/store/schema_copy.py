"""A copy of the schema beside the database: where that is damaged, none of the rows can be reached without it.

SQLite keeps the list of its tables, and at which page each begins, in pages of the same file. One lost page of them
makes all tables unreadable, although every row is still there.
"""

from __future__ import annotations

import contextlib
import json
import logging
import shutil
import sqlite3
import struct
from pathlib import Path
from typing import Any, Final

from anyfind.store.database import Database

_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100
"""Bytes before the first page's rows; https://sqlite.org/fileformat2.html has the fields."""

_PAGE_SIZE, _VERSIONS, _CHANGES, _PAGES, _FREE, _VALID_FOR = 16, 18, 24, 28, 32, 92
_LEAF: Final = 0x0D

log = logging.getLogger(__name__)


def path_of(database: Path) -> Path:
    """Where the copy of a database's schema lies."""
    return database.with_name(f"{database.stem}-schema.json")


def keep(database: Database) -> None:
    """Write the copy, if the schema is not what was copied before. As a precaution: a disk that refuses is logged."""
    if database.read_only or database.starved:
        return
    with database.read() as connection:
        rows = connection.exec_driver_sql("SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master").all()
        # SQLite is asked, the file is not opened: who closes a file gives up every POSIX lock that its process has on
        # it, SQLite's as well, and the next process that closes the library takes its log away from under this one.
        size = int(connection.exec_driver_sql("PRAGMA page_size").scalar_one())
    size = 1 if size == 1 << 16 else size  # as the file's header says it in two bytes
    document = json.dumps({"page_size": size, "schema": [list(row) for row in rows]}, indent=0)
    target = path_of(database.path)
    try:
        if not target.exists() or target.read_text("utf-8") != document:
            part = target.with_name(f"{target.name}.part")
            part.write_text(document, "utf-8")
            part.replace(target)
    except OSError as error:
        log.info("The schema of %s was not copied: %s", database.path, error)


def put_back(damaged: Path, target: Path) -> bool:
    """Copy a database and give the copy the schema that was written down.

    False if none was, if it does not fit, or if the file begins like no database: other bytes were written over it.

    Args:
        damaged: It is not changed.
        target: The copy, which is to be thrown away after reading.

    Raises:
        OSError: There is no space for it.
    """
    try:
        known: dict[str, Any] = json.loads(path_of(damaged).read_text("utf-8"))
        size, schema = int(known["page_size"]), [tuple(row) for row in known["schema"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.info("The copy of the schema of %s cannot be used: %s", damaged, error)
        return False
    with damaged.open("rb") as file:
        begins = file.read(len(_MAGIC))
    if begins.strip(b"\0") not in {b"", _MAGIC.strip(b"\0")}:
        return False
    _copy(damaged, target)
    _empty_schema(target, size)
    try:
        with contextlib.closing(sqlite3.connect(target)) as connection, connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.executemany("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", schema)
    except sqlite3.Error as error:
        log.info("The schema of %s could not be put back: %s", damaged, error)
        return False
    return True


def _copy(damaged: Path, target: Path) -> None:
    """The database with what lies in its write-ahead log."""
    shutil.copyfile(damaged, target)
    written_ahead = damaged.with_name(f"{damaged.name}-wal")
    if written_ahead.exists() and written_ahead.stat().st_size:
        shutil.copyfile(written_ahead, target.with_name(f"{target.name}-wal"))
        try:
            with contextlib.closing(sqlite3.connect(target)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            log.info("What was written last into %s cannot be read: %s", damaged, error)
        for left in ("-wal", "-shm"):
            target.with_name(target.name + left).unlink(missing_ok=True)


def _empty_schema(path: Path, page_size: int) -> None:
    """Make the first page the root of a schema without tables, and let new pages be added at the end of the file."""
    data = bytearray(1 << 16 if page_size == 1 else page_size)  # 65,536 does not fit into its two bytes
    with path.open("rb+") as file:
        header = bytearray(file.read(_HEADER).ljust(_HEADER, b"\0"))
        file.seek(0, 2)
        pages = max(1, file.tell() // len(data))
        header[: len(_MAGIC)] = _MAGIC
        struct.pack_into(">H", header, _PAGE_SIZE, page_size)
        # 1 is a rollback journal: the copy needs no log beside it. Then reserved bytes and the fixed payload fractions.
        header[_VERSIONS : _VERSIONS + 6] = bytes((1, 1, 0, 64, 32, 32))
        struct.pack_into(">II", header, _PAGES, pages, 0)
        struct.pack_into(">I", header, _FREE + 4, 0)
        struct.pack_into(">I", header, 44, 4)  # the schema's format
        struct.pack_into(">I", header, 56, 1)  # UTF-8
        header[_VALID_FOR : _VALID_FOR + 4] = header[_CHANGES : _CHANGES + 4]
        data[:_HEADER] = header
        struct.pack_into(">BHHHB", data, _HEADER, _LEAF, 0, 0, len(data) % (1 << 16), 0)
        file.seek(0)
        file.write(data)
