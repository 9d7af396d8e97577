"""Connections: one writer, any number of readers, and SQLite's errors as the engine's own."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import QueuePool

from anyfind.errors import AnyfindError, DiskFull, LibraryBusy, LibraryDamaged

BUSY_TIMEOUT_S: Final = 10.0


class Database:
    """A SQLite file in WAL mode.

    Args:
        path: The file; it is created when missing.
        busy_timeout_s: How long to wait for another process that writes.
    """

    def __init__(self, path: Path, busy_timeout_s: float = BUSY_TIMEOUT_S) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._writer = _engine(path, busy_timeout_s, begin="BEGIN IMMEDIATE", connections=1)
        self._readers = _engine(path, busy_timeout_s, begin="BEGIN", connections=16)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """The one write transaction; committed at the end, rolled back on any error.

        It starts with BEGIN IMMEDIATE: the write lock is taken at once, because a read transaction
        that turns into a writer half way can fail without being able to wait.

        Raises:
            DiskFull: No space is left. Nothing of this transaction is stored.
            LibraryDamaged: The file is no sound database.
            LibraryBusy: Another process held the write lock for too long.
        """
        with self._lock, translated(self.path), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A read transaction: everything seen inside is of one moment.

        Raises:
            LibraryDamaged: The file is no sound database.
            LibraryBusy: The file is locked, or too many threads read at once.
        """
        with translated(self.path), self._readers.begin() as connection:
            yield connection

    def backup(self, target: Path) -> None:
        """A consistent copy of the database as it is now, complete before it bears its name.

        Raises:
            DiskFull: There is no space for it.
        """
        partial = target.with_name(target.name + ".part")
        partial.unlink(missing_ok=True)
        with self._lock, translated(self.path):
            raw = self._writer.raw_connection()
            try:
                raw.cursor().execute("VACUUM INTO ?", (str(partial),))
            except BaseException:
                partial.unlink(missing_ok=True)
                raise
            finally:
                raw.close()
        partial.replace(target)

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file."""
        self._readers.dispose()
        with self._lock:
            self._writer.dispose()


def _engine(path: Path, busy_timeout_s: float, begin: str, connections: int) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,  # they are people's file names and texts, and errors are logged
        pool_timeout=60,
        connect_args={"timeout": busy_timeout_s, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # Transactions are begun by hand below; the driver's own idea of when to begin one is off.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")
        # In WAL mode NORMAL keeps the database consistent through any crash; a power cut may lose
        # the last transactions, which the next scan finds again. FULL would cost an fsync a commit.
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA temp_store = MEMORY")
        # 8 MiB for each connection hold the inner pages of a library of 100,000 files, where the usual 2 MiB do not.
        cursor.execute("PRAGMA cache_size = -8192")
        cursor.close()

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise the engine's errors in place of SQLite's. A programming error stays what it is."""
    try:
        yield
    except DBAPIError as error:
        known = library_error(error.orig or error, path)
        if known is None:
            raise
        raise known from error
    except sqlite3.Error as error:
        known = library_error(error, path)
        if known is None:
            raise
        raise known from error
    except PoolTimeoutError as error:
        raise LibraryBusy("Too many searches wait for the library.", hint="Try again in a moment.") from error


def library_error(error: BaseException, path: Path) -> AnyfindError | None:
    """The engine's error that says what SQLite's means; ``None`` if it is none of the expected ones."""
    message = str(error).lower()
    if "disk is full" in message:
        return DiskFull(
            f"The disk that holds the library {path} is full.",
            hint="Free some space and run the command again; everything already stored is kept.",
        )
    if "locked" in message:
        return LibraryBusy(
            f"Another process is writing to the library {path}.", hint="Wait for it to finish, then try again."
        )
    if any(sign in message for sign in ("unable to open", "readonly", "read-only")):
        return LibraryDamaged(
            f"The library {path} cannot be opened for writing.", hint="Check its folder and the permissions."
        )
    if any(sign in message for sign in ("malformed", "not a database", "corrupt", "disk i/o error", "no such table")):
        return LibraryDamaged(
            f"The library's database {path} is damaged ({error}).",
            hint="Run 'anyfind check --repair', restore a backup, or move the file away and index again.",
        )
    return None
