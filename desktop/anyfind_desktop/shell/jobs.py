"""Long work in the engine: started, followed by its events, and cancelled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pydantic import BaseModel
from PySide6.QtCore import QCoreApplication, QObject, Signal

from anyfind.api.live import Job, Jobs
from anyfind_desktop.client.connection import Call, Failed, Failure
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.sentences.translating import translated

ENDED: Final = frozenset({"done", "failed", "cancelled"})
"""States after which nothing more comes of a job."""

Told = Callable[[Job], None]


def interrupted() -> str:
    """The sentence for work that ended because the engine did."""
    return QCoreApplication.translate("Jobs", "It was interrupted, because the engine stopped.")


def why(job: Job) -> str:
    """Why a job failed, and what to do about it; empty for one that did not fail."""
    error = job.error
    if job.state != "failed":
        return ""
    if error is None:
        return QCoreApplication.translate("Jobs", "It failed.")
    return f"{error.detail} {error.hint}" if error.hint else error.detail


class JobBook(QObject):
    """The jobs of the engine, as far as the window knows of them.

    Args:
        client: The engine.
        failed: Told when the engine does not want to.
        parent: Owns it.

    Signals:
        changed: A :class:`~anyfind.api.live.Job` is further than it was, whoever started it.
    """

    changed = Signal(object)

    def __init__(self, client: EngineClient, failed: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._failed = failed
        self._jobs: dict[str, Job] = {}
        self._followers: dict[str, Told] = {}
        self._lost: set[str] = set()
        self._asking: Call | None = None

    @property
    def running(self) -> list[Job]:
        """Those that have not ended."""
        return [job for job in self._jobs.values() if job.state not in ENDED]

    def lost(self, job: Job) -> bool:
        """Whether it counts as cancelled only because the engine that did it is gone, and what came of it with it."""
        return job.id in self._lost

    def start(self, request: BaseModel, told: Told | None = None, failed: Failed | None = None) -> None:
        """Start a job.

        Args:
            request: One of :data:`anyfind.api.jobs.JobRequest`.
            told: Gets the job whenever it is further, and at its end; not after its end.
            failed: Told when the engine does not take it; the banner by default.
        """

        def started(job: Job) -> None:
            if told is not None:
                self._followers[job.id] = told
            # Events may have been quicker than this answer.
            self.show(self._jobs.get(job.id, job), again=True)

        self._client.send("POST", "/jobs", Job, started, failed or self._failed, body=request)

    def cancel(self, job: str) -> None:
        """Ask a job to stop; its end is told like any other."""
        self._client.send("DELETE", f"/jobs/{job}", Job, self.show, self._failed)

    def show(self, job: Job, *, again: bool = False) -> None:
        """Take in what the engine told of a job."""
        job = in_own_words(job)
        known = self._jobs.get(job.id)
        if not again and known == job:
            return
        ended = job.state in ENDED
        if known is not None and known.state in ENDED and not ended:
            # An answer that was under way while an event told of the end.
            return
        self._jobs[job.id] = job
        told = self._followers.pop(job.id, None) if ended else self._followers.get(job.id)
        self.changed.emit(job)
        if told is None:
            return
        if job.state == "done" and job.result is None:
            # Events leave out what came of it, which may be long.
            self.ask_result(job, told)
        else:
            told(job)

    def ask_result(self, job: Job, told: Told) -> None:
        """Ask what came of a job that is done; with the engine that did it, the answer is gone, too."""

        def gone(_: Failure) -> None:
            told(self._as_lost(job))

        self._client.send("GET", f"/jobs/{job.id}", Job, told, gone)

    def ask_again(self) -> None:
        """Ask for all jobs: events were lost, or the engine is a new one, which knows nothing of the old one's jobs."""
        if self._asking is not None:
            self._asking.drop()
        # One that is started from now on may be missing in the answer.
        running = [job.id for job in self.running]

        def answered(jobs: Jobs) -> None:
            self._asking = None
            known = {job.id for job in jobs.jobs}
            for job in [self._jobs[one] for one in running if one not in known]:
                if job.state not in ENDED:
                    self.show(self._as_lost(job))
            for job in reversed(jobs.jobs):
                self.show(job)

        def refused(failure: Failure) -> None:
            self._asking = None
            self._failed(failure)

        self._asking = self._client.send("GET", "/jobs", Jobs, answered, refused)

    def _as_lost(self, job: Job) -> Job:
        self._lost.add(job.id)
        return job.model_copy(update={"state": "cancelled", "what": ""})


def in_own_words(job: Job) -> Job:
    """A job whose work, and whose failure, are said in the user's language."""
    error = job.error
    if error is not None:
        hint = None if error.hint is None else translated(error.hint)
        error = error.model_copy(update={"detail": translated(error.detail), "hint": hint})
    return job.model_copy(update={"what": translated(job.what), "error": error})
