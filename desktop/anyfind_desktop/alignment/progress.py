"""Work that goes on: a bar, what is done now, the time to go, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from anyfind.api.live import Job
from anyfind_desktop.views import wording
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.parts import Bar, Words


class Progress(QWidget):
    """Hidden while nothing goes on.

    Args:
        name: What goes on, for screen readers.
        parent: Owns it.

    Signals:
        stop_wanted: The user does not want it any more.
    """

    stop_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = Bar(name, self)
        self.text = Words("", self, scale=0.92, muted=True)
        self.stop_button = TextButton(self.tr("Stop"), parent=self)
        self.stop_button.clicked.connect(self.stop_wanted)
        self._job = ""
        self._stopping = ""
        column = QVBoxLayout()
        column.setSpacing(7)
        column.addWidget(self.bar)
        column.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(16)
        row.addLayout(column, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def show_job(self, job: Job) -> None:
        """How far it is."""
        self.bar.show_share(job.done / job.total if job.total else 0.02)
        what = job.what[:1].upper() + job.what[1:]
        self._job = job.id
        if job.id == self._stopping:
            self.show()
            return
        said = [part for part in (what or self.tr("Beginning"), wording.time_to_go(job.eta_s)) if part]
        self.text.setText(" · ".join(said))
        self.show()

    def stopping(self) -> None:
        """The user pressed the button, which keeps the keyboard."""
        self._stopping = self._job
        self.text.setText(self.tr("Stopping after this step"))

    def take_keyboard(self, *buttons: QAbstractButton) -> None:
        """Take it from buttons that cannot be pressed while it goes on: else it goes to whatever comes next."""
        if any(button.hasFocus() for button in buttons):
            self.show()
            self.stop_button.setFocus()

    def give_keyboard(self, button: QAbstractButton) -> None:
        """Hand it to a button that can be pressed again."""
        if self.stop_button.hasFocus():
            button.setEnabled(True)
            button.setFocus()
