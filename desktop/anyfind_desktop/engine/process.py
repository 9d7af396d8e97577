"""The engine as a process that this program started."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTemporaryFile, Signal

LAST_WORDS: Final = 4000
"""Bytes of its standard error that are looked at when it ended."""


def serve_command(library: Path) -> list[str]:
    """The command that runs an engine for a library, with the Python that runs this program."""
    return [sys.executable, "-m", "anyfind", "serve", "--home", str(library)]


class EngineProcess(QObject):
    """Starts the engine and notices its end.

    Its output goes to a file and not to a pipe: an engine that outlives this program must not be hit by a broken pipe.

    Args:
        command: What to run.
        parent: Owns it.

    Signals:
        ended: It ended, or could not be started; with what it said last.
    """

    ended = Signal(str)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._words: QTemporaryFile | None = None
        self._process: QProcess | None = None

    @property
    def running(self) -> bool:
        """Whether the process that was started is there."""
        return self._process is not None

    @property
    def pid(self) -> int | None:
        """Its number; on some systems that of a launcher."""
        return None if self._process is None else int(self._process.processId())

    def start(self) -> None:
        """Start it, unless it runs."""
        if self._process is not None:
            return
        self._words = QTemporaryFile(self)
        self._words.open()
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        process.setStandardInputFile(QProcess.nullDevice())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(self._words.fileName())
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        self._process = process
        process.start()

    def terminate(self) -> None:
        """Ask it to end; on Windows it cannot be asked this way."""
        if self._process is not None:
            self._process.terminate()

    def kill(self) -> None:
        """End it at once, which loses nothing that was committed."""
        if self._process is not None:
            self._process.kill()

    def _failed(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by `finished`.
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._over(self._process.errorString())

    def _finished(self) -> None:
        self._over(self._said())

    def _over(self, words: str) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        if self._words is not None:
            self._words.deleteLater()
            self._words = None
        self.ended.emit(words)

    def _said(self) -> str:
        if self._words is None:
            return ""
        try:
            content = Path(self._words.fileName()).read_bytes()[-LAST_WORDS:]
        except OSError:
            # A temporary file that somebody cleared away; then there is no more to tell.
            return ""
        lines = [line.strip() for line in content.decode("utf-8", "replace").splitlines()]
        return next((line for line in reversed(lines) if line), "")
