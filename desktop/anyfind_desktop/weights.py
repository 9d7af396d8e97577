"""Models that are not on this computer yet: noticing it, fetching them, and how far that is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from anyfind.api.answers import Status
from anyfind.api.live import Job
from anyfind_desktop.client.connection import Failed, Failure
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.shell.notices import Notices

translate = QCoreApplication.translate


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
        self._client.pull_models(self._accepted, self._refused)

    def _accepted(self, job: Job) -> None:
        # Events may be faster than the answer, and know more.
        if job.id != self._job:
            self.show_job(job)

    def _refused(self, failure: Failure) -> None:
        if self.wanted:
            # It can be asked for again.
            self.missing.emit()
        self._failed(failure)

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


class WeightsBanner(QObject):
    """Says in the window what there is to say about missing models, while nobody else does.

    Args:
        weights: Notices and fetches them.
        notices: The line in the window.
        told_elsewhere: Whether another page tells of models now, or it is not known yet which page is shown.
        parent: Owns it.
    """

    def __init__(
        self, weights: Weights, notices: Notices, told_elsewhere: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._weights = weights
        self._notices = notices
        self._told_elsewhere = told_elsewhere
        self._news = ("", "")
        self._silent = True
        weights.missing.connect(self._missing)
        weights.fetching.connect(self._tell)
        weights.broken.connect(lambda why: self._tell(why, translate("Desktop", "Try again")))
        weights.complete.connect(lambda: self._tell(""))

    def look_again(self) -> None:
        """Another page is shown: it may tell of models, or have left that to the banner."""
        words = self._news[0]
        before, self._silent = self._silent, self._told_elsewhere()
        if self._silent:
            self._notices.take_back(words)
        elif before and words:
            self._say()

    def forget(self) -> None:
        """The engine is gone: nothing is known of models."""
        self._news = ("", "")

    def _missing(self) -> None:
        words = translate(
            "Desktop", "The models that look into pictures and understand sentences are not on this computer yet."
        )
        self._tell(words, translate("Desktop", "Fetch them"))

    def _tell(self, words: str, action: str = "") -> None:
        before, self._news = self._news[0], (words, action)
        if not words:
            self._notices.take_back(before)
        elif not self._silent:
            self._say()

    def _say(self) -> None:
        words, action = self._news
        self._notices.say(words, action, self._weights.fetch if action else None, stands=True)
