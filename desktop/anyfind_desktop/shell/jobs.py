"""Long work in the engine: started, followed by its events, and cancelled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pydantic import BaseModel
from PySide6.QtCore import QObject, Signal

from anyfind.api.live import Job, Jobs
from anyfind_desktop.client.connection import Failed
from anyfind_desktop.client.engine import EngineClient

ENDED: Final = frozenset({"done", "failed", "cancelled"})
"""States after which nothing more comes of a job."""

Told = Callable[[Job], None]


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

    @property
    def running(self) -> list[Job]:
        """Those that have not ended."""
        return [job for job in self._jobs.values() if job.state not in ENDED]

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
        if not again and self._jobs.get(job.id) == job:
            return
        self._jobs[job.id] = job
        ended = job.state in ENDED
        told = self._followers.pop(job.id, None) if ended else self._followers.get(job.id)
        self.changed.emit(job)
        if told is None:
            return
        if job.state == "done" and job.result is None:
            # Events leave out what came of it, which may be long. If it cannot be had any more, the end is told.
            self._client.send("GET", f"/jobs/{job.id}", Job, told, lambda _: told(job))
        else:
            told(job)

    def ask_again(self) -> None:
        """Ask for all jobs: events were lost, or the engine is a new one, which knows nothing of the old one's jobs."""

        def answered(jobs: Jobs) -> None:
            known = {job.id for job in jobs.jobs}
            for job in list(self._jobs.values()):
                if job.id not in known and job.state not in ENDED:
                    self.show(job.model_copy(update={"state": "cancelled", "what": ""}))
            for job in reversed(jobs.jobs):
                self.show(job)

        self._client.send("GET", "/jobs", Jobs, answered, self._failed)
