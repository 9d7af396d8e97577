"""Brings a database to the newest schema, after a backup."""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import text

from anyfind.errors import DiskFull, LibraryDamaged, LibraryReadOnly, LibraryTooNew
from anyfind.store.database import Database
from anyfind.store.migrations import MIGRATIONS, Migration

APPLICATION_ID: Final = 0x416E7966
"""``Anyf``: marks the file as a library, so that no other database is taken for one."""

KEPT_BACKUPS: Final = 2
"""Copies that stay: a library is large, and nobody goes back further than that."""

log = logging.getLogger(__name__)


def migrate(database: Database, migrations: Sequence[Migration]) -> None:
    """Run the missing steps, each in a transaction of its own.

    An existing database is first copied to ``<name>.backup-v<N>`` where N is its version; of earlier copies the
    newest one is kept beside it.

    Raises:
        LibraryTooNew: The database has a version that is not known here.
        LibraryDamaged: It is no library of Anyfind.
        LibraryReadOnly: Steps are missing, and nothing can be written.
        DiskFull: There is no space for the copy or for a step; nothing was changed, or the steps before it.
    """
    version = _version(database)
    newest = migrations[-1].VERSION if migrations else 0
    if version > newest:
        raise LibraryTooNew(
            f"The library was written by a newer Anyfind (schema {version}; this one knows {newest}).",
            hint="Update Anyfind, or choose another library with --home.",
        )
    missing = [step for step in migrations if version < step.VERSION]
    if not missing:
        return
    if database.starved:
        raise DiskFull(
            f"The disk that holds the library {database.path} is full, and an older Anyfind wrote it.",
            hint="Free some space, so that it can be brought up to date.",
        )
    if database.read_only:
        raise LibraryReadOnly(
            f"The library {database.path} was written by an older Anyfind and cannot be brought up to date here.",
            hint="Give your user permission to write to its folder, or copy it to another place.",
        )
    if version > 0:
        target = backup_path(database.path, version)
        database.backup(target)
        for old in backups(database.path)[KEPT_BACKUPS:]:
            old.unlink(missing_ok=True)
        log.info("The library's database was copied to %s before its schema changes.", target)
    for step in missing:
        with database.write() as connection:
            step.apply(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {int(step.VERSION)}")
            if version == 0 and step is missing[0]:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(
                    text(
                        """INSERT INTO meta (key, value)
                        VALUES ('db_id', :id), ('created_at', :at), ('embeddings_made', '0')"""
                    ),
                    {"id": uuid.uuid4().hex, "at": repr(time.time())},
                )
        log.debug("Schema %d: %s.", step.VERSION, step.DESCRIPTION)


def outdated(path: Path) -> bool:
    """Whether opening a database means to make it or to change its schema."""
    if not path.exists():
        return True
    database = Database(path)
    try:
        return not database.read_only and _version(database) < MIGRATIONS[-1].VERSION
    finally:
        database.close()


def backup_path(path: Path, version: int) -> Path:
    """Where the copy of a database of that version lies."""
    return path.with_name(f"{path.name}.backup-v{version}")


def backups(path: Path) -> list[Path]:
    """The copies made before the schema of a database changed, that of the newest version first."""
    stem = f"{path.name}.backup-v"
    found = {
        int(one.name.removeprefix(stem)): one
        for one in path.parent.glob(f"{stem}*")
        if one.name.removeprefix(stem).isdecimal()
    }
    return [found[version] for version in sorted(found, reverse=True)]


def _version(database: Database) -> int:
    with database.read() as connection:
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        application = int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())
        tables = int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())
    if application != APPLICATION_ID and (version or tables):
        raise LibraryDamaged(
            f"{database.path} is not a library of Anyfind.", hint="Move it away, or choose another library with --home."
        )
    return version
