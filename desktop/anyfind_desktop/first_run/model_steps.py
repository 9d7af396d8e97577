"""Models that were chosen in the first run: fetched and put to use, one job after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pydantic import BaseModel
from PySide6.QtCore import QObject, QTimer, Signal

from anyfind.api.live import Job
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.shell.jobs import ENDED, JobBook, interrupted, why

AGAIN_MS: Final = 3000

LOST_AT_MOST: Final = 3
"""So often a job is begun anew by itself because the engine that did it is gone."""


@dataclass(frozen=True, slots=True)
class Step:
    """A job.

    Attributes:
        name: What it is about, for people.
        done: A sentence for its end.
        request: One of :data:`anyfind.api.jobs.JobRequest`.
        again: So often it is tried again by itself: what it needs of the library may be about to come.
    """

    name: str
    done: str
    request: BaseModel
    again: int = 0


class ModelSteps(QObject):
    """Does them, and stops at the first one that fails.

    Args:
        jobs: Starts and follows jobs.
        parent: Owns it.

    Signals:
        moved: A :class:`Step` and its :class:`~anyfind.api.live.Job` are further.
        failed: A sentence; :meth:`again` goes on where it stopped.
        ended: All is done; a sentence.
    """

    moved = Signal(object, object)
    failed = Signal(str)
    ended = Signal(str)

    def __init__(self, jobs: JobBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._steps: deque[Step] = deque()
        self._busy = False
        self._stopped = False
        self._lost = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AGAIN_MS)
        self._soon.timeout.connect(self.again)

    def begin(self, steps: Sequence[Step]) -> None:
        """Do these."""
        self._steps.extend(steps)
        self.again()

    def again(self) -> None:
        """Go on with the step that failed, or the next one."""
        self._soon.stop()
        if self._steps and not self._busy and not self._stopped:
            self._busy = True
            self._jobs.start(self._steps[0].request, self._told, self._refused)

    def stop(self) -> None:
        """Begin nothing more; what goes on in the engine goes on there."""
        self._stopped = True
        self._soon.stop()

    def _told(self, job: Job) -> None:
        if self._stopped:
            return
        step = self._steps[0]
        if job.state not in ENDED:
            self.moved.emit(step, job)
            return
        self._busy = False
        if job.state == "done":
            self._steps.popleft()
            if self._steps:
                self.again()
            else:
                self.ended.emit(step.done)
        elif job.state == "failed":
            self._fail(why(job))
        elif not self._jobs.lost(job):
            # Somebody did not want it: it is not begun again by itself.
            self.failed.emit(self.tr("Fetching models was cancelled."))
        elif self._lost < LOST_AT_MOST:
            # The engine is there again, and goes on with what has come already.
            self._lost += 1
            self._soon.start()
        else:
            self._fail(interrupted())

    def _refused(self, failure: Failure) -> None:
        if self._stopped:
            return
        self._busy = False
        self._fail(failure.message)

    def _fail(self, why: str) -> None:
        step = self._steps[0]
        if step.again:
            self._steps[0] = replace(step, again=step.again - 1)
            self._soon.start()
        else:
            self.failed.emit(why)
