"""Work of one area that the engine does for the user: one thing at a time, and what came of it in a sentence."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import BaseModel
from PySide6.QtCore import QObject, Signal

from anyfind.api.live import Job
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.jobs import ENDED, interrupted, why


class Flow(QObject):
    """What is common to all that is done with plugins and with models.

    Args:
        tools: What it works with.
        parent: Owns it.

    Signals:
        began: Something goes on; its name for people.
        worked: The :class:`~anyfind.api.live.Job` of it is further.
        ended: Nothing goes on any more.
        succeeded: A sentence.
        failed: A sentence.
    """

    began = Signal(str)
    worked = Signal(object)
    ended = Signal()
    succeeded = Signal(str)
    failed = Signal(str)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.busy = False

    def stop_work(self, job: str) -> None:
        """The user wants what goes on to stop."""
        self._tools.jobs.cancel(job)

    def _held(self) -> str:
        """The sentence for a user who wants a second thing while one goes on."""
        raise NotImplementedError

    def _over(self, *, well: bool) -> None:
        """Something is over, and what came of it was told."""

    def _work(self, name: str, request: BaseModel, done: Callable[[Job], None]) -> None:
        """Let the engine do something, unless something goes on.

        Args:
            name: For people.
            request: One of :data:`anyfind.api.jobs.JobRequest`.
            done: Gets the job if all went well.
        """
        if self.busy:
            self.failed.emit(self._held())
            return
        self.busy = True
        self.began.emit(name)

        def told(job: Job) -> None:
            if job.state not in ENDED:
                self.worked.emit(job)
                return
            self.busy = False
            self.ended.emit()
            if job.state == "done":
                done(job)
            elif job.state == "failed":
                self.failed.emit(why(job))
            elif self._tools.jobs.lost(job):
                self.failed.emit(interrupted())
            self._over(well=job.state == "done")

        def refused(failure: Failure) -> None:
            self.busy = False
            self.ended.emit()
            self._refused(failure)
            self._over(well=False)

        self._tools.jobs.start(request, told, refused)

    def _refused(self, failure: Failure) -> None:
        self.failed.emit(failure.sentence)
