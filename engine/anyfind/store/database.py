"""Connections: one writer, any number of readers, and SQLite's errors as the engine's own."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import QueuePool

from anyfind.errors import AnyfindError, DiskFull, LibraryBusy, LibraryDamaged, LibraryReadOnly

BUSY_TIMEOUT_S: Final = 10.0

ROOM_TO_WORK: Final = 64 * 1024
"""Bytes without which SQLite cannot even make the small files beside a database, and says other things than "full"."""

LARGEST_LOG: Final = 64 << 20
"""Bytes of the write-ahead log that stay on the disk after it was folded in: enough for what is usually in it."""

_ODD: Final = ("disk i/o error", "unable to open", "readonly")
"""What SQLite says as well when it lacks space."""

BESIDE: Final = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database, by the end of its name."""


class Database:
    """A SQLite file in WAL mode.

    Args:
        path: The file; it is created when missing.
        busy_timeout_s: How long to wait for another process that writes.

    Attributes:
        path: The file.
        read_only: Whether it lies where nothing can be written; then it can be read all the same.
        starved: Whether that is so for want of space.
        writes: How often something about files was written to it, or it was exchanged, since it was opened here.
    """

    def __init__(self, path: Path, busy_timeout_s: float = BUSY_TIMEOUT_S) -> None:
        self.path = path
        self.starved = _cannot_even_be_shared(path)
        self.read_only = self.starved or not _can_be_written(path)
        self._busy_timeout_s = busy_timeout_s
        self._lock = threading.Lock()
        self._gate = threading.Condition()
        self._reading = 0
        self._swapping = False
        self.writes = 0
        self._connect()

    def _connect(self) -> None:
        wait = self._busy_timeout_s
        self._writer = _engine(self.path, wait, "BEGIN IMMEDIATE", connections=1, read_only=self.read_only)
        self._readers = _engine(self.path, wait, "BEGIN", connections=16, read_only=self.read_only)

    @contextlib.contextmanager
    def write(self, *, about_files: bool = True) -> Iterator[Connection]:
        """The one write transaction; committed at the end, rolled back on any error.

        It starts with BEGIN IMMEDIATE: the write lock is taken at once, because a read transaction
        that turns into a writer half way can fail without being able to wait.

        Args:
            about_files: Whether it may change which files there are, or what is known of them.

        Raises:
            DiskFull: No space is left. Nothing of this transaction is stored.
            LibraryDamaged: The file is no sound database.
            LibraryBusy: Another process held the write lock for too long.
        """
        if self.starved and not _is_full(self.path):
            self._recover()
        with self._lock:
            try:
                with translated(self.path), self._writer.begin() as connection:
                    yield connection
            finally:
                self.writes += about_files

    def fold_log(self) -> None:
        """Fold the write-ahead log into the file, so that nothing that was deleted lies in it any more.

        Where somebody reads for long, the log is left as it is, and folded in later.
        """
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(self.path, timeout=1)) as own:
            own.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """A read transaction: everything seen inside is of one moment.

        Raises:
            LibraryDamaged: The file is no sound database.
            LibraryBusy: The file is locked, or too many threads read at once.
        """
        with self._gate:
            self._gate.wait_for(lambda: not self._swapping)
            self._reading += 1
        try:
            with translated(self.path), self._readers.begin() as connection:
                yield connection
        finally:
            with self._gate:
                self._reading -= 1
                self._gate.notify_all()

    def backup(self, target: Path) -> None:
        """A consistent copy of the database as it is now, complete and on the disk before it bears its name.

        Reading and writing go on meanwhile: the copy is of the moment at which it began.

        Raises:
            DiskFull: There is no space for it.
            OSError: It cannot be written for another reason.
        """
        partial = target.with_name(target.name + ".part")
        partial.unlink(missing_ok=True)
        try:
            with translated(target):
                raw = self._readers.raw_connection()
                try:
                    raw.cursor().execute("VACUUM INTO ?", (str(partial),))
                finally:
                    raw.close()
            # SQLite leaves such a copy to the system's leisure; as a backup it has to outlive a power cut.
            with partial.open("rb+") as file:
                os.fsync(file.fileno())
            partial.replace(target)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise

    def exchange(self, replacement: Path, aside: Path) -> None:
        """Put another database in the place of this one, which is kept aside; then go on with the new one.

        Waits for those who read. At no moment is there no database.

        Raises:
            LibraryBusy: Another process has the database open.
        """
        with self._closed():
            exchange(self.path, replacement, aside)

    @contextlib.contextmanager
    def _closed(self) -> Iterator[None]:
        """Nobody has the database open here while the context lasts."""
        with self._gate:
            self._gate.wait_for(lambda: not self._swapping)
            self._swapping = True
            self._gate.wait_for(lambda: self._reading == 0)
        try:
            with self._lock:
                self._readers.dispose()
                self._writer.dispose()
                yield
                self.writes += 1
        finally:
            with self._gate:
                self._swapping = False
                self._gate.notify_all()

    def _recover(self) -> None:
        """There is space again."""
        with self._closed():
            self.starved = False
            self.read_only = not _can_be_written(self.path)
            self._connect()

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file."""
        self._readers.dispose()
        with self._lock:
            self._writer.dispose()


def exchange(path: Path, replacement: Path, aside: Path) -> None:
    """Put a database in the place of another that nobody has open; the other is kept aside.

    Raises:
        LibraryBusy: Another process has it open.
    """
    if path.exists():
        retire(path)
        aside.unlink(missing_ok=True)
        for end in BESIDE:
            # A log that could not be folded in belongs to the file that goes, and must not meet the one that comes.
            beside = path.with_name(path.name + end)
            if beside.exists():
                beside.replace(aside.with_name(aside.name + end))
        try:
            aside.hardlink_to(path)
        except OSError:  # a file system without links
            shutil.copy2(path, aside)
    replacement.replace(path)
    if os.name == "posix":
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def retire(path: Path) -> None:
    """Fold the write-ahead log into a database, as far as damage allows, so that the file can be put away.

    Raises:
        LibraryBusy: Another process has it open.
    """
    try:
        connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S)
        try:
            # This needs the database for itself alone, which is how others that have it open are noticed.
            connection.execute("PRAGMA journal_mode = DELETE")
        finally:
            connection.close()
    except sqlite3.Error as error:
        if "locked" in str(error):
            raise LibraryBusy(
                f"Another process reads the library {path}.", hint="Wait until it is done, then try again."
            ) from error


def _can_be_written(path: Path) -> bool:
    if not path.exists():
        return True  # whoever makes it will see
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _cannot_even_be_shared(path: Path) -> bool:
    """Whether the disk is so full that SQLite cannot make the small file by which readers and writers share.

    Such a library can be read all the same, by one who needs nobody's leave: nobody can write to it.
    """
    if path.with_name(path.name + "-shm").exists() or not path.exists():
        return False
    return _is_full(path)


def _engine(path: Path, busy_timeout_s: float, begin: str, *, connections: int, read_only: bool) -> Engine:
    def connect() -> sqlite3.Connection:
        where = path.absolute().as_uri()
        if read_only:
            # Without the files that a writer keeps beside it, SQLite would have to make them, and cannot.
            written = path.with_name(path.name + "-wal")
            alone = not written.exists() or not written.stat().st_size
            where += "?mode=ro&immutable=1" if alone else "?mode=ro"
        return sqlite3.connect(where, uri=True, timeout=busy_timeout_s, check_same_thread=False)

    engine = create_engine(
        "sqlite://",
        creator=connect,
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,  # they are people's file names and texts, and errors are logged
        pool_timeout=60,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # Transactions are begun by hand below; the driver's own idea of when to begin one is off.
        connection.isolation_level = None
        cursor = connection.cursor()
        if not read_only:
            cursor.execute("PRAGMA journal_mode = WAL")
        # In WAL mode NORMAL keeps the database consistent through any crash; a power cut may lose
        # the last transactions, which the next scan finds again. FULL would cost an fsync a commit.
        cursor.execute("PRAGMA synchronous = NORMAL")
        # One large transaction, or a reader that stays for long, makes the log large; it must not stay so for ever.
        cursor.execute(f"PRAGMA journal_size_limit = {LARGEST_LOG}")
        # The log is folded into the file after 16 MB instead of 4: pages that many transactions change, as those of
        # indexes, are then written there once instead of again and again, each time with a wait for the disk.
        cursor.execute("PRAGMA wal_autocheckpoint = 4000")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA temp_store = MEMORY")
        # 8 MiB for each connection hold the inner pages of a library of 100,000 files, where the usual 2 MiB do not.
        cursor.execute("PRAGMA cache_size = -8192")
        cursor.close()

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


@contextlib.contextmanager
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
    if "disk is full" in message or (any(sign in message for sign in _ODD) and _is_full(path)):
        return DiskFull(
            f"The disk that holds the library {path} is full.",
            hint="Free some space and run the command again; everything already stored is kept.",
        )
    if "locked" in message:
        return LibraryBusy(
            f"Another process is writing to the library {path}.", hint="Wait for it to finish, then try again."
        )
    if any(sign in message for sign in ("unable to open", "readonly", "read-only")):
        return LibraryReadOnly(
            f"The library {path} cannot be opened for writing.", hint="Check its folder and the permissions."
        )
    if "disk i/o error" in message:
        return LibraryDamaged(
            f"The disk that holds the library {path} failed ({error}).",
            hint="Check the disk and its free space; 'anyfind check' then says whether anything was harmed.",
        )
    if any(sign in message for sign in ("malformed", "not a database", "corrupt", "no such table")):
        return LibraryDamaged(
            f"The library's database {path} is damaged ({error}).",
            hint="Run 'anyfind check --repair', restore a backup, or move the file away and index again.",
        )
    return None


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < ROOM_TO_WORK
    except OSError:
        return False
