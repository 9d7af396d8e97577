"""Long work that clients ask for, watch and cancel."""

from __future__ import annotations

import datetime as dt
import logging
import threading
import time
import uuid
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Final

from anyfind.api.live import Job, JobName, Problem
from anyfind.durable import no_space
from anyfind.errors import AnyfindError, BadInput, Cancelled, DiskFull, NotFound
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service.events import EventLog

log = logging.getLogger(__name__)

KEPT: Final = 200
"""Finished jobs that can still be asked for."""

AT_ONCE: Final = 2
"""Jobs that run side by side; the others are queued."""

TELL_EVERY_S: Final = 0.25
"""Pause between two events about the progress of one job."""

Work = Callable[[Progress, CancelToken], Mapping[str, Any]]
"""Does the job and returns its result: the document that the command would print with ``--json``."""


@dataclass(slots=True)
class _Entry:
    id: str
    kind: str
    created: float
    cancel: CancelToken = field(default_factory=CancelToken)
    state: JobName = "queued"
    finished: float | None = None
    began: float | None = None
    done: int = 0
    total: int = 0
    what: str = ""
    since: float = 0.0
    told: float = 0.0
    result: dict[str, Any] | None = None
    error: Problem | None = None


class JobBoard:
    """The jobs of a running engine. Thread-safe.

    Args:
        events: Told about every change.
    """

    def __init__(self, events: EventLog) -> None:
        self._events = events
        self._changed = threading.Condition()
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="anyfind-job")

    def start(self, kind: str, work: Work) -> Job:
        """Queue a job."""
        entry = _Entry(uuid.uuid4().hex[:12], kind, time.time())
        with self._changed:
            self._entries[entry.id] = entry
            finished = [one.id for one in self._entries.values() if one.finished is not None]
            for old in finished[: max(0, len(finished) - KEPT)]:
                del self._entries[old]
        self._tell(entry)
        self._pool.submit(self._run, entry, work)
        return self.get(entry.id)

    def get(self, job_id: str) -> Job:
        """How far a job is. NotFound if it does not exist, or ended long ago."""
        with self._changed:
            return _job(self._entry(job_id))

    def wait(self, job_id: str, timeout_s: float) -> Job:
        """The same, once it is finished or the time is over."""
        with self._changed:
            entry = self._entry(job_id)
            self._changed.wait_for(lambda: entry.finished is not None, timeout_s)
            return _job(entry)

    def all(self) -> list[Job]:
        """Every job that is remembered, newest first."""
        with self._changed:
            return [_job(entry) for entry in reversed(self._entries.values())]

    def cancel(self, job_id: str) -> Job:
        """Ask a job to stop: what is in flight is finished and kept. One that has not begun ends at once."""
        with self._changed:
            entry = self._entry(job_id)
            entry.cancel.cancel()
            waits = entry.state == "queued"
            if waits:
                # Before anybody can begin it.
                entry.state = "cancelled"
        if waits:
            self._finish(entry, "cancelled")
        return self.get(job_id)

    def close(self) -> None:
        """Cancel everything and wait for it."""
        with self._changed:
            unfinished = [entry.id for entry in self._entries.values() if entry.finished is None]
        for job_id in unfinished:
            self.cancel(job_id)
        self._pool.shutdown(wait=True)

    def _entry(self, job_id: str) -> _Entry:
        if job_id not in self._entries:
            raise NotFound(f"There is no job {job_id}.", hint="'GET /v1/jobs' lists them.")
        return self._entries[job_id]

    def _run(self, entry: _Entry, work: Work) -> None:
        with self._changed:
            if entry.state == "cancelled":
                return
            entry.state = "running"
            entry.began = entry.since = time.monotonic()
        self._tell(entry)
        try:
            result = dict(work(lambda done, total, what: self._progress(entry, done, total, what), entry.cancel))
        except Cancelled:
            self._finish(entry, "cancelled")
        except (AnyfindError, OSError) as error:
            self._finish(entry, "failed", error=problem(error))
        except Exception as error:
            log.exception("The job %s failed unexpectedly.", entry.kind)
            self._finish(entry, "failed", error=problem(error))
        else:
            self._finish(entry, "cancelled" if entry.cancel.cancelled else "done", result=result)

    def _progress(self, entry: _Entry, done: int, total: int, what: str) -> None:
        now = time.monotonic()
        with self._changed:
            if total != entry.total or done < entry.done:
                # Another phase, with a pace of its own.
                entry.since = now
            entry.done, entry.total, entry.what = done, total, what
            due = now - entry.told >= TELL_EVERY_S
            if due:
                entry.told = now
        if due:
            self._tell(entry)

    def _finish(
        self, entry: _Entry, state: JobName, *, result: dict[str, Any] | None = None, error: Problem | None = None
    ) -> None:
        with self._changed:
            entry.state, entry.result, entry.error, entry.finished = state, result, error, time.time()
            self._changed.notify_all()
        self._tell(entry)

    def _tell(self, entry: _Entry) -> None:
        with self._changed:
            told = _job(entry)
        self._events.add("job", told.model_dump(exclude={"result"}))


def problem(error: Exception) -> Problem:
    """An error as clients are told it. What is not one of the engine's own keeps its details for the log."""
    if isinstance(error, OSError):
        error = refused(error)
    if isinstance(error, AnyfindError):
        said, status, code, hint = error.message, error.http_status, error.code, error.hint
    else:
        said, status, code = f"Unexpected {type(error).__name__}.", 500, AnyfindError.code
        hint = "The log in the library's logs folder has the details."
    return Problem(
        type=f"urn:anyfind:error:{code}",
        title=code.replace("-", " ").capitalize(),
        status=status,
        code=code,
        detail=said,
        hint=hint,
    )


def refused(error: OSError) -> AnyfindError:
    """The sentence for what the operating system refused."""
    if no_space(error):
        return DiskFull("No space is left on the disk.", hint="Free some space and try again.")
    where = f" ({error.filename})" if isinstance(error.filename, str) else ""
    said = f"The system refused: {error.strerror or type(error).__name__}{where}."
    return NotFound(said) if isinstance(error, FileNotFoundError) else BadInput(said)


def _job(entry: _Entry) -> Job:
    return Job(
        id=entry.id,
        kind=entry.kind,
        state=entry.state,
        created_at=_iso(entry.created),
        finished_at=None if entry.finished is None else _iso(entry.finished),
        done=entry.done,
        total=entry.total,
        what=entry.what,
        eta_s=_eta(entry),
        result=entry.result,
        error=entry.error,
    )


def _eta(entry: _Entry) -> float | None:
    if entry.state != "running" or not entry.done or not entry.total:
        return None
    return round((time.monotonic() - entry.since) / entry.done * (entry.total - entry.done), 1)


def _iso(seconds: float) -> str:
    return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat("T", "milliseconds")
