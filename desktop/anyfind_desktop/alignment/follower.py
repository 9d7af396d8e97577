"""Long work of one kind, whoever started it: how far it is, and what came of it."""

from __future__ import annotations

from pydantic import BaseModel
from PySide6.QtCore import QObject, Signal

from anyfind.api.live import Job
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.jobs import ENDED


class JobFollower(QObject):
    """Follows the jobs of one kind.

    Args:
        kind: Such as ``align.fit``.
        tools: The engine and its jobs.
        parent: Owns it.

    Signals:
        moved: A :class:`~anyfind.api.live.Job` of this kind is further.
        ended: One has ended, and here is what came of it.
        refused: The engine did not take it: a :class:`~anyfind_desktop.client.connection.Failure`.
    """

    moved = Signal(object)
    ended = Signal(object)
    refused = Signal(object)

    def __init__(self, kind: str, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._tools = tools
        self._finished: set[str] = set()
        self._told_of: set[str] = set()
        self._starting = False
        self.job: Job | None = None
        tools.jobs.changed.connect(self._changed)
        for job in tools.jobs.running:
            self._changed(job)

    @property
    def busy(self) -> bool:
        """Whether one runs, or was asked for."""
        return self.job is not None or self._starting

    def start(self, request: BaseModel) -> None:
        """Start one, unless one runs."""
        if not self.busy:
            self._starting = True
            self._tools.jobs.start(request, self._told, self._not_taken)

    def cancel(self) -> None:
        """Ask the one that runs to stop."""
        if self.job is not None:
            self._tools.jobs.cancel(self.job.id)

    def lost(self, job: Job) -> bool:
        """Whether it ended only because the engine did."""
        return self._tools.jobs.lost(job)

    def _told(self, job: Job) -> None:
        """One that was started here is told of with what came of it, however soon it ended."""
        self._starting = False
        if job.state in ENDED:
            self._finished.add(job.id)
            if self.job is not None and self.job.id == job.id:
                self.job = None
            self._tell(job)

    def _not_taken(self, failure: Failure) -> None:
        self._starting = False
        self.refused.emit(failure)

    def _tell(self, job: Job) -> None:
        if job.id not in self._told_of:
            self._told_of.add(job.id)
            self.ended.emit(job)

    def _changed(self, job: Job) -> None:
        if job.kind != self._kind or job.id in self._finished:
            return
        if job.state not in ENDED:
            self.job = job
            self.moved.emit(job)
            return
        mine = self.job is not None and self.job.id == job.id
        self._finished.add(job.id)
        if not mine:
            # One of long ago, which the engine still remembers.
            return
        self.job = None
        if job.state != "done":
            self._tell(job)
            return
        # Events tell that it ended; the result is asked for.
        self._tools.jobs.ask_result(job, self._tell)
