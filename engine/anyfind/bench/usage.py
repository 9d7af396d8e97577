"""What a process cost: processor time, wall time and memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyfind.errors import AnyfindError, UsageError

_LAST_LINES: Final = 3
_KIBIBYTE: Final = 1024


@dataclass(frozen=True, slots=True)
class Usage:
    """The cost of one process and its children.

    Attributes:
        cpu_seconds: User and system time, start-up included.
        wall_seconds: From start to exit.
        peak_rss: Largest resident set of a single process, in bytes.
    """

    cpu_seconds: float
    wall_seconds: float
    peak_rss: int

    @classmethod
    def best(cls, runs: Sequence[Usage]) -> Usage:
        """The smallest of each figure: noise on a computer only ever adds."""
        return cls(
            min(run.cpu_seconds for run in runs),
            min(run.wall_seconds for run in runs),
            min(run.peak_rss for run in runs),
        )


@dataclass(frozen=True, slots=True)
class Measured:
    """A process that ended well.

    Attributes:
        usage: What it cost.
        output: What it printed on standard output.
    """

    usage: Usage
    output: str


def run_measured(
    arguments: Sequence[str | Path], *, cwd: Path | None = None, environment: Mapping[str, str] | None = None
) -> Measured:
    """Run a program to its end and measure it.

    Args:
        arguments: The program and its arguments.
        cwd: Where it runs.
        environment: Variables to set on top of the present ones.

    Raises:
        UsageError: This system cannot account for a child process (Windows).
        AnyfindError: The program failed; the message ends with its last words.
    """
    if sys.platform == "win32":
        raise UsageError("Processes can be measured on Linux and macOS only.")
    command = [str(argument) for argument in arguments]
    # Files and not pipes: a program that prints much must not wait for a reader.
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
        )
        # wait4 gives this child's account, with its own children; getrusage would add up all children so far.
        _, status, account = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        printed = output.read().decode("utf-8", "replace")
        said = errors.read().decode("utf-8", "replace")
    if process.returncode != 0:
        last = " ".join(said.strip().splitlines()[-_LAST_LINES:])
        raise AnyfindError(f"The program {Path(command[0]).name} ended with status {process.returncode}: {last}")
    unit = 1 if sys.platform == "darwin" else _KIBIBYTE
    usage = Usage(account.ru_utime + account.ru_stime, wall, account.ru_maxrss * unit)
    return Measured(usage, printed)
