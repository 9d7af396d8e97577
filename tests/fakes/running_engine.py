"""``anyfind serve`` as a process, for tests that talk to it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

QUICK = {
    # Other tests keep this computer busy, which must not hold back what a test waits for.
    "ANYFIND_INDEXING__BUSY_ABOVE": "100",
    "ANYFIND_INDEXING__ON_BATTERY": "everything",
    "ANYFIND_WATCH__QUIET_S": "0.1",
}

# A test run that was started in the background hands down an ignored Ctrl-C.
PROGRAM = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); import anyfind.__main__"


@dataclass
class RunningEngine:
    """An engine that listens, until the context ends or a test ends it.

    Attributes:
        home: The library.
        arguments: After ``anyfind``.
        env: Further variables.
        ready: The document that it printed.
    """

    home: Path
    arguments: tuple[str, ...] = ("serve", "--json")
    env: dict[str, str] | None = None
    ready: dict[str, Any] | None = None
    process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        environment = {**os.environ, "ANYFIND_HOME": str(self.home), **QUICK, **(self.env or {})}
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *self.arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            text=True,
        )
        if "--json" in self.arguments:
            self.ready = self._document()
        return self

    def _document(self) -> dict[str, Any]:
        assert self.process is not None
        assert self.process.stdout is not None
        text = ""
        for line in self.process.stdout:
            text += line
            if line == "}\n":
                document: dict[str, Any] = json.loads(text)
                return document
        raise AssertionError(f"the engine ended before it listened: {self.process.communicate()}")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end(signal.SIGKILL)

    @property
    def pid(self) -> int:
        """Its process."""
        assert self.process is not None
        return self.process.pid

    def end(self, how: signal.Signals = signal.SIGTERM, within_s: float = 60) -> tuple[int, str, str]:
        """End it; its status and what it printed."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(how)
        if self.process.stdout is not None and self.process.stdout.closed:
            return self.process.wait(within_s), "", ""
        out, err = self.process.communicate(timeout=within_s)
        return self.process.returncode, out, err
