"""Making a map: the engine's job, and how far it is."""

from __future__ import annotations

from typing import Literal, cast

from PySide6.QtCore import QObject, Signal

from anyfind.api.jobs import MapJob
from anyfind.api.live import Job
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.jobs import ENDED, interrupted, why
from anyfind_desktop.views.wording import time_to_go

Metric = Literal["typical", "hub", "date", "query"]


class MapMaking(QObject):
    """Has maps made, one after the other.

    Args:
        tools: What it works with.
        parent: Owns it.

    Signals:
        further: How far it is: a share from 0 to 1, and the time to go, empty while it is not known.
        made: The map of this name is there.
        failed: Why it is not: a sentence. Empty when it was cancelled.
    """

    further = Signal(float, str)
    made = Signal(str)
    failed = Signal(str)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._job = ""
        self._ticket = 0
        self.busy = False

    def make(self, metric: str, words: str = "", *, modality: str = "", refit: bool = False) -> None:
        """Have a map made of the files of a modality, the usual one if none is named.

        One that is being made is given up.
        """
        self.cancel()
        self._ticket += 1
        ticket = self._ticket
        self.busy = True
        self.further.emit(0.0, "")
        request = MapJob(
            kind="align.map", metric=cast("Metric", metric), query=words or None, modality=modality or None, refit=refit
        )

        def refused(failure: Failure) -> None:
            if ticket == self._ticket:
                self._end(failure.message)

        self._tools.jobs.start(request, lambda job: self._told(ticket, job), refused)

    def cancel(self) -> None:
        """Give it up."""
        if self.busy:
            if self._job:
                self._tools.jobs.cancel(self._job)
            self._end("")

    def _told(self, ticket: int, job: Job) -> None:
        if ticket != self._ticket:
            if job.state not in ENDED:
                # It was given up before the engine had told its name.
                self._tools.jobs.cancel(job.id)
            return
        self._job = job.id
        if job.state == "done":
            name = str((job.result or {}).get("name", ""))
            self._ticket += 1
            self.busy, self._job = False, ""
            self.made.emit(name)
        elif job.state in ENDED:
            self._end(interrupted() if self._tools.jobs.lost(job) else why(job))
        else:
            self.further.emit(job.done / job.total if job.total else 0.0, time_to_go(job.eta_s))

    def _end(self, why: str) -> None:
        self._ticket += 1
        self.busy, self._job = False, ""
        self.failed.emit(why)
