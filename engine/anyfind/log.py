"""Logging: one logger tree under ``anyfind``, to a rotating file and, when asked, to stderr.

The engine writes ``anyfind.log``, commands that open a library themselves write ``commands.log``; several of those may
run at once. What a person searched for and what is in their files is never logged.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Final, TextIO

import filelock

LIMIT_BYTES: Final = 2_000_000
KEPT_FILES: Final = 3
ENGINE: Final = "anyfind.log"
COMMANDS: Final = "commands.log"

LOGGERS: Final = ("anyfind", "uvicorn", "uvicorn.error", "fastapi", "starlette", "asyncio")
"""Whose lines are kept: the engine's own, and those of what serves it."""

SILENT: Final = "uvicorn.access"
"""Its lines would hold what people ask for."""


class JsonLines(logging.Formatter):
    """One JSON object a line: time (UTC), level, logger, process, thread, message and traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line of JSON."""
        line: dict[str, object] = {
            "time": f"{time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime(record.created))}.{int(record.msecs):03}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "pid": record.process,
            "thread": record.threadName,
            "message": record.getMessage(),
            # The words alone, which name nobody's files: they may be given away.
            "template": record.msg if isinstance(record.msg, str) else type(record.msg).__name__,
        }
        if record.exc_info and record.exc_info[0] is not None:
            kind, _, trace = record.exc_info
            line["traceback"] = self.formatException(record.exc_info)
            line["error"] = kind.__name__
            line["where"] = [
                f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)
            ]
        # File names need not be valid Unicode; the escapes are.
        return json.dumps(line, ensure_ascii=True)


class Sentences(logging.Formatter):
    """A line for a person: where something went wrong is in the file."""

    def format(self, record: logging.LogRecord) -> str:
        """Level and message."""
        return f"{record.levelname}: {record.getMessage()}"


class SharedFile(logging.Handler):
    """A file that several processes write lines to, and that whoever finds it full moves aside.

    A line is one write to a file that is opened for appending, so lines do not mix. Where the file cannot be written
    (a full disk, a folder that is read-only), one warning says so, and lines go on being tried.

    Args:
        path: The file; its folder is made with the first line.
        limit_bytes: Size beyond which it is moved aside.
        kept: How many that were moved aside are kept.
    """

    def __init__(self, path: Path, limit_bytes: int = LIMIT_BYTES, kept: int = KEPT_FILES) -> None:
        super().__init__()
        self._path = path
        self._limit = limit_bytes
        self._kept = kept
        self._file: TextIO | None = None
        self._warned = False
        self.setFormatter(JsonLines())

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; never raises."""
        try:
            line = self.format(record)
            file = self._current()
            file.write(line + "\n")
            file.flush()
        except OSError as error:
            self._let_go()
            self._warn(error)
        except Exception:  # noqa: BLE001 (a message whose arguments do not fit must not end what it tells about)
            self.handleError(record)
        else:
            self._warned = False

    def close(self) -> None:
        """Let go of the file."""
        self.acquire()
        try:
            self._let_go()
        finally:
            self.release()
        super().close()

    def _current(self) -> TextIO:
        """The file, moved aside when it is full."""
        file = self._kept_open()
        if os.fstat(file.fileno()).st_size >= self._limit:
            self._move_aside()
            file = self._kept_open()
        return file

    def _kept_open(self) -> TextIO:
        """The file, opened again where it was moved aside."""
        if self._file is not None and not self._is_ours(self._file):
            self._let_go()
        if self._file is None:
            self._file = self._open()
        return self._file

    def _open(self) -> TextIO:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # Names of a person's files are in it.
        handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(handle, "w", encoding="utf-8")

    def _is_ours(self, file: TextIO) -> bool:
        try:
            there, here = self._path.stat(), os.fstat(file.fileno())
        except OSError:
            return False
        return (there.st_dev, there.st_ino) == (here.st_dev, here.st_ino)

    def _move_aside(self) -> None:
        lock = filelock.FileLock(self._path.with_name(f".{self._path.name}.lock"))
        try:
            with lock.acquire(timeout=0):
                if self._path.stat().st_size < self._limit:
                    return
                self._let_go()
                for number in range(self._kept, 0, -1):
                    older = self._path if number == 1 else self._aside(number - 1)
                    if older.exists():
                        older.replace(self._aside(number))
        except (filelock.Timeout, OSError):
            # Another process is at it, or has it open where that forbids a new name: this line makes it longer.
            return

    def _aside(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{number}")

    def _let_go(self) -> None:
        if self._file is not None:
            file, self._file = self._file, None
            try:
                file.close()
            except OSError as error:
                # What could not be written is lost, which the warning says.
                self._warn(error)

    def _warn(self, error: OSError) -> None:
        if not self._warned:
            self._warned = True
            # Not through the log, which is what does not work.
            sys.stderr.write(f"WARNING: The log cannot be written to {self._path}: {error.strerror or error}.\n")


def start(folder: Path | None, verbosity: int = 0, name: str = COMMANDS) -> None:
    """Send the loggers to a file in a folder, and warnings (more with ``-v``) to stderr.

    A folder that cannot be written is no reason to fail: stderr says so and stays the only place.

    Args:
        folder: Where the file is; no file when ``None``.
        verbosity: The count of ``-v``.
        name: Of the file: :data:`ENGINE` or :data:`COMMANDS`.
    """
    handlers = _handlers(folder, verbosity, name)
    for each in LOGGERS:
        logger = logging.getLogger(each)
        for handler in list(logger.handlers):
            logger.removeHandler(handler)
            handler.close()
        own = each == "anyfind"
        logger.propagate = not own and "." in each
        # Others tell what they do line by line; only what went wrong is for people.
        logger.setLevel((logging.DEBUG if verbosity > 1 else logging.INFO) if own else logging.WARNING)
        if not logger.propagate:
            for handler in handlers:
                logger.addHandler(handler)
    access = logging.getLogger(SILENT)
    access.handlers.clear()
    access.propagate = False
    access.disabled = True


def _handlers(folder: Path | None, verbosity: int, name: str) -> list[logging.Handler]:
    console = logging.StreamHandler(sys.stderr)
    console.setLevel({0: logging.WARNING, 1: logging.INFO}.get(verbosity, logging.DEBUG))
    console.setFormatter(logging.Formatter("%(levelname)s: %(message)s") if verbosity > 1 else Sentences())
    return [console] if folder is None else [console, SharedFile(folder / name)]
