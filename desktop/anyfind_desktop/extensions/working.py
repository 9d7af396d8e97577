"""What the engine is at, of plugins and models: one card with a line that fills, and a way to stop it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anyfind.api.live import Job
from anyfind_desktop.extensions.said import size
from anyfind_desktop.shell.jobs import ENDED
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.parts import Bar, Card, Words
from anyfind_desktop.views.wording import time_to_go

BYTES: Final = 100_000
"""Progress with a total above this counts bytes."""

STOPPABLE: Final = frozenset({"models.pull", "models.measure", "align.upgrade", "plugin.offer", "plugin.check"})
"""Kinds of jobs that may be stopped without a doubt about what they leave behind."""


class WorkCard(Card):
    """Shows one job.

    Args:
        parent: Owns it.

    Signals:
        cancel_wanted: The job of this id shall stop.
    """

    cancel_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = ""
        self.name = Words("", self, bold=True)
        self.what = Words("", self, scale=0.9, muted=True)
        self.bar = Bar(self.tr("Progress"), self)
        self.stop = TextButton(self.tr("Stop"), parent=self)
        self.stop.clicked.connect(lambda: self.cancel_wanted.emit(self._job))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.what)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(words, 1)
        row.addWidget(self.stop)
        self.column.addLayout(row)
        self.add(self.bar)
        self.hide()

    def begin(self, name: str) -> None:
        """Something was asked for; the engine has not answered yet."""
        self._job = ""
        self.name.setText(name)
        self.what.setText(self.tr("Starting…"))
        self.bar.show_share(0)
        self.stop.hide()
        self.show()

    def show_job(self, job: Job) -> None:
        """How far it is; gone when it has ended."""
        if job.state in ENDED:
            self.end()
            return
        self._job = job.id
        self.stop.setVisible(job.kind in STOPPABLE)
        self.stop.setAccessibleName(self.tr("Stop: {name}").format(name=self.name.text()))
        self.bar.show_share(job.done / job.total if job.total else 0)
        self.what.setText(" · ".join(part for part in (job.what, self._count(job), time_to_go(job.eta_s)) if part))
        self.show()

    def end(self) -> None:
        """Nothing is going on."""
        self._job = ""
        self.hide()

    def _count(self, job: Job) -> str:
        if not job.total:
            return ""
        if job.total >= BYTES:
            return self.tr("{done} of {total}").format(done=size(job.done), total=size(job.total))
        locale = QLocale()
        return self.tr("{done} of {total}").format(
            done=locale.toString(min(job.done, job.total)), total=locale.toString(job.total)
        )
