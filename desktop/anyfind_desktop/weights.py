"""Models that are not on this computer yet: noticing it, fetching them, and how far that is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from anyfind.api.answers import Status
from anyfind.api.live import Job
from anyfind_desktop.client.connection import Failed
from anyfind_desktop.client.engine import EngineClient


class Weights(QObject):
    """Fetches what the library lacks when the user says so; nothing is fetched unasked.

    Args:
        client: The engine.
        failed: Told when the engine does not want to.
        parent: Owns it.

    Signals:
        missing: Something is missing and nobody fetches it.
        fetching: It is fetched; how far that is, in words.
        broken: Fetching failed; why.
        complete: Nothing is missing any more.
    """

    missing = Signal()
    fetching = Signal(str)
    broken = Signal(str)
    complete = Signal()

    def __init__(self, client: EngineClient, failed: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._failed = failed
        self._lacking = False
        self._job: str | None = None
        self._over: set[str] = set()

    @property
    def wanted(self) -> bool:
        """Whether something is missing and nobody fetches it."""
        return self._lacking and self._job is None

    def show_status(self, status: Status) -> None:
        """What the library says of itself."""
        lacked, self._lacking = self._lacking, bool(status.weights_missing)
        if self._job is not None:
            return
        if self._lacking and not lacked:
            self.missing.emit()
        elif lacked and not self._lacking:
            self.complete.emit()

    def forget(self) -> None:
        """The engine is gone, and its jobs with it: the next status counts as the first."""
        self._lacking = False
        self._job = None

    def fetch(self) -> None:
        """Fetch what is missing."""
        self.fetching.emit(self.tr("Fetching models…"))
        self._client.pull_models(self._accepted, self._failed)

    def _accepted(self, job: Job) -> None:
        # Events may be faster than the answer, and know more.
        if job.id != self._job:
            self.show_job(job)

    def show_job(self, job: Job) -> None:
        """How far a job is; other jobs than this one are passed over."""
        # The answer to a request may come after the event that tells of its end, and after the next request even.
        if job.kind != "models.pull" or job.id in self._over:
            return
        if job.state in {"queued", "running"}:
            self._job = job.id
            share = self.tr(" {percent}%").format(percent=100 * job.done // job.total) if job.total else ""
            self.fetching.emit(self.tr("Fetching models…") + share)
            return
        self._job = None
        self._over.add(job.id)
        if job.state == "done":
            self._lacking = False
            self.complete.emit()
        else:
            self.broken.emit(job.error.detail if job.error is not None else self.tr("Fetching models was cancelled."))
