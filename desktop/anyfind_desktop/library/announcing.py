"""Notifications: the end of long work is told to those who look at something else."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, QProcess, QStandardPaths
from PySide6.QtWidgets import QWidget

from anyfind.api.live import IndexingState, Job
from anyfind_desktop.shell.jobs import ENDED
from anyfind_desktop.shell.preferences import Preferences

SHOWN: Final = "notifications/shown"
LONG_S: Final = 60.0
"""Work that took less is not worth a notification."""

SILENT: Final = frozenset({"index", "check", "backup"})
"""Kinds of jobs that are told of elsewhere, or by whoever started them."""


class Teller(Protocol):
    """Shows a notification."""

    def tell(self, title: str, text: str) -> None:
        """Show it."""


class TrayTeller(Protocol):
    """The tray, as far as it can tell something."""

    @property
    def shown(self) -> bool:
        """Whether its icon is there; without it nothing is shown."""

    def tell(self, title: str, text: str) -> None:
        """Show it."""


class DesktopTeller:
    """Notifications of the desktop: by the tray's icon, and where that is hidden by the desktop's own program.

    Args:
        tray: Shows them while its icon is there.
    """

    def __init__(self, tray: TrayTeller) -> None:
        self._tray = tray

    def tell(self, title: str, text: str) -> None:
        """Show it."""
        program = QStandardPaths.findExecutable("notify-send")
        if self._tray.shown or not program:
            self._tray.tell(title, text)
        else:
            # Not waited for; where nobody shows notifications, nothing comes of it.
            QProcess.startDetached(program, ["--app-name=Anyfind", "--icon=anyfind", "--", title, text], "")


class Announcer(QObject):
    """Decides what is told.

    Args:
        window: Nothing is told while it is looked at.
        preferences: Whether the user wants to be told.
        teller: Tells it.
        clock: Monotonic seconds.
        parent: Owns it.
    """

    def __init__(
        self,
        window: QWidget,
        preferences: Preferences,
        teller: Teller,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._preferences = preferences
        self._teller = teller
        self._clock = clock
        self._began: float | None = None
        self._began_jobs: dict[str, float] = {}

    def announce(self, title: str, text: str) -> None:
        """Something ended: tell it, unless the window is looked at or the user does not want to know."""
        if self._preferences.get(SHOWN, True) and not self._window.isActiveWindow():
            self._teller.tell(title, text)

    def indexing(self, state: IndexingState) -> None:
        """Follow the indexer; the end of a long run is told."""
        if state.state == "indexing":
            if self._began is None:
                self._began = self._clock()
        elif state.state == "idle" and self._began is not None:
            took, self._began = self._clock() - self._began, None
            if took >= LONG_S and not state.pending:
                self.announce(self.tr("Your library is up to date"), self.tr("Everything can be searched now."))

    def job(self, job: Job) -> None:
        """Follow a job; the end of a long one is told."""
        if job.state not in ENDED:
            self._began_jobs.setdefault(job.id, self._clock())
            return
        began = self._began_jobs.pop(job.id, None)
        if began is None or self._clock() - began < LONG_S or job.kind in SILENT or job.state == "cancelled":
            return
        if job.state == "done":
            self.announce(self._names(job.kind), self.tr("It is finished."))
        else:
            why = job.error.detail if job.error is not None else ""
            self.announce(self._names(job.kind), self.tr("It did not come about. {why}").format(why=why))

    def engine_lost(self) -> None:
        """Nothing that was under way comes to its end."""
        self._began = None
        self._began_jobs.clear()

    def _names(self, kind: str) -> str:
        known = {
            "models.pull": self.tr("Fetching models"),
            "models.measure": self.tr("Measuring a model"),
            "align.fit": self.tr("Fitting an adapter"),
            "align.report": self.tr("The report on the alignment"),
            "align.map": self.tr("The map of the library"),
            "align.pairs": self.tr("Collecting pairs"),
            "align.upgrade": self.tr("The change of a model"),
            "duplicates.find": self.tr("Looking for duplicates"),
            "plugin.install": self.tr("Installing a plugin"),
        }
        return known.get(kind, "Anyfind")
