"""Runs the checks of one contribution in child processes, and outlives whatever happens to them."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from anyfind.sdk.testing.memory import resident_mb
from anyfind.sdk.testing.outcome import Check, Outcome

MAX_DEATHS: Final = 3
"""After so many deaths of a contribution's process its other checks are skipped."""

_START_S: Final = 60.0  # importing numpy on a slow disk
_END_S: Final = 10.0  # from the last check to the end of the process
_POLL_S: Final = 0.02
_NOISE: Final = 80
_BOOT: Final = (
    "import json, sys\n"
    "job = json.load(open(sys.argv[1], encoding='utf-8'))\n"
    "sys.path[:] = job['path']\n"
    "from anyfind.sdk.testing.child import main\n"
    "main(job)\n"
)


@dataclass(slots=True)
class _Life:
    """What is known about one contribution's checks so far.

    Attributes:
        plan: Time limits by check, in order; empty until a child said them.
        checks: Those that ended, by id.
        running: The check that has begun and not ended.
        began: When it began.
        since: When the plugin was last heard of.
        factor: How many times the limit the call may take that goes on now.
        finished: Whether a child came to its end.
        read: Bytes of the child's records that were read.
    """

    plan: dict[str, float] = field(default_factory=dict)
    checks: dict[str, Check] = field(default_factory=dict)
    running: str | None = None
    began: float = 0.0
    since: float = 0.0
    factor: float = 1.0
    finished: bool = False
    read: int = 0


class ContributionRun:
    """Runs one contribution's checks, again after each death of its process, without the check that caused it.

    Args:
        subject: Full id of the contribution.
        job: What the child needs to know; ``path``, ``scratch``, ``records`` and ``done`` are added here.
        memory_mb: Resident memory that its process may reach.
        path: Import path of the children.
        on_check: Told of every check as it ends.
    """

    def __init__(
        self,
        subject: str,
        job: Mapping[str, Any],
        memory_mb: int,
        path: tuple[str, ...],
        on_check: Callable[[Check], None],
    ) -> None:
        self._subject = subject
        self._job = job
        self._memory_mb = memory_mb
        self._path = path
        self._on_check = on_check
        self._life = _Life()
        self._printed = b""

    def run(self) -> tuple[Check, ...]:
        """All checks of the contribution, in order."""
        deaths = 0
        while not self._life.finished and deaths < MAX_DEATHS:
            with tempfile.TemporaryDirectory(prefix="anyfind-check-", ignore_cleanup_errors=True) as folder:
                cause = self._one_child(Path(folder))
            if cause is not None:
                deaths += 1
                guilty = self._life.running or ("process.end" if self._life.finished else "process.spawn")
                self._note(Check(guilty, self._subject, Outcome.FAILED, cause, time.monotonic() - self._life.began))
                self._life.running = None
                if guilty == "process.spawn":
                    break
        self._close(deaths)
        return tuple(self._life.checks.values())

    def _one_child(self, folder: Path) -> str | None:
        """Run a child to its end; why it died, or ``None`` if it came to its end."""
        records, scratch = folder / "records", folder / "scratch"
        records.touch()
        scratch.mkdir()
        done = {check.id: check.outcome.value for check in self._life.checks.values()}
        job = {"cache": str(scratch / "cache"), **self._job}
        job |= {"path": self._path, "records": str(records), "scratch": str(scratch), "done": done}
        (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
        self._life.read, self._life.factor = 0, 1.0
        self._life.began = self._life.since = time.monotonic()
        with (folder / "out").open("wb") as out, (folder / "err").open("wb") as err:
            child = subprocess.Popen(
                [sys.executable, "-c", _BOOT, str(folder / "job.json")],
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=err,
                cwd=scratch,
                env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONDONTWRITEBYTECODE": "1"},
                start_new_session=True,
            )
            try:
                cause = self._watch(child, records)
            finally:
                _end(child)
        self._read(records)
        self._printed += (folder / "out").read_bytes()[:10_000]
        if cause is None and self._life.finished:
            return None
        return cause or _death(child.returncode, (folder / "err").read_bytes())

    def _watch(self, child: subprocess.Popen[bytes], records: Path) -> str | None:
        """Wait for the child; the sentence on why it had to be ended, or ``None`` if it ended itself."""
        while child.poll() is None:
            time.sleep(_POLL_S)
            self._read(records)
            used = resident_mb(child.pid)
            if used > self._memory_mb:
                return f"The process used {used:,.0f} MB of memory, more than the {self._memory_mb:,} MB it may."
            limit, what = _END_S, "The process did not end within {:g} seconds after the last check; a thread runs on."
            if not self._life.finished:
                limit = self._life.plan.get(self._life.running or "", _START_S) * self._life.factor
                what = "A call did not return within {:g} seconds, so the process was ended."
            if time.monotonic() - self._life.since > limit:
                return what.format(limit)
        return None

    def _read(self, records: Path) -> None:
        with records.open("rb") as stream:
            stream.seek(self._life.read)
            lines = stream.read().split(b"\n")[:-1]
        for line in lines:
            self._life.read += len(line) + 1
            self._apply(json.loads(line))

    def _apply(self, event: Mapping[str, Any]) -> None:
        life = self._life
        life.since = time.monotonic()
        match event["event"]:
            case "plan":
                life.plan = dict(event["steps"])
                if "process.spawn" not in life.checks:
                    text = "It starts in a fresh process."
                    self._note(Check("process.spawn", self._subject, Outcome.PASSED, text, life.since - life.began))
            case "start":
                life.running, life.began, life.factor = event["id"], life.since, 1.0
            case "beat":
                life.factor = event["factor"]
            case "end":
                outcome = Outcome(event["outcome"])
                self._note(Check(event["id"], self._subject, outcome, event["message"], event["seconds"]))
                life.running = None
            case "finished":
                life.finished = True

    def _note(self, check: Check) -> None:
        self._life.checks[check.id] = check
        self._on_check(check)

    def _close(self, deaths: int) -> None:
        """Name the checks that were not made, and what the plugin printed."""
        for step in self._life.plan:
            if step not in self._life.checks:
                text = f"Not checked, because the plugin's process died {deaths} times."
                self._note(Check(step, self._subject, Outcome.SKIPPED, text))
        if self._life.finished and "process.end" not in self._life.checks:
            self._note(Check("process.end", self._subject, Outcome.PASSED, "Its process ends by itself."))
        if self._printed:
            start = self._printed[:_NOISE].decode("utf-8", "replace")
            text = f"It prints on standard output ({start!r}); use the context's logger instead."
            self._note(Check("process.stdout", self._subject, Outcome.FAILED, text))
        else:
            self._note(Check("process.stdout", self._subject, Outcome.PASSED, "It prints nothing on standard output."))


def _end(child: subprocess.Popen[bytes]) -> None:
    """End a child and what it started, and wait for it."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):  # it and its group have ended already
            os.killpg(child.pid, signal.SIGKILL)
    child.kill()
    child.wait()
    if child.stdin is not None:
        child.stdin.close()


def _death(code: int, errors: bytes) -> str:
    """Why a process died that nobody ended."""
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = f"signal {-code}"
        return f"The process was ended by {name}."
    lines = [line for line in errors.decode("utf-8", "replace").splitlines() if line.strip()]
    last = f" ({lines[-1].strip()[:200]})" if lines else ""
    return f"The process ended by itself with status {code}{last}."
