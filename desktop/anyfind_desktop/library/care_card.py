"""Checking and mending the library, and copying it to a safe place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from anyfind.api.jobs import BackupJob, CheckJob
from anyfind.api.live import Job
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.jobs import ENDED, interrupted
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.parts import Bar, Card, Row, Rule, button_group


class CareCard(Card):
    """The card.

    Args:
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._job: str | None = None
        self.check = TextButton(self.tr("Check"), parent=self)
        self.check.setAccessibleName(self.tr("Check the library"))
        self.mend = TextButton(self.tr("Mend"), parent=self)
        self.mend.setAccessibleName(self.tr("Mend the library"))
        self.mend.hide()
        self.keep = TextButton(self.tr("Back up…"), parent=self)
        self.keep.setAccessibleName(self.tr("Back up the library"))
        self.cancel = TextButton(self.tr("Cancel"), parent=self)
        self.cancel.setAccessibleName(self.tr("Stop what goes on"))
        self.cancel.hide()
        self.checking = Row(
            self.tr("Check the library"),
            self.tr("Reads all of it and looks for damage; searches go on meanwhile."),
            button_group(self.cancel, self.mend, self.check, parent=self),
            self,
        )
        self.backing = Row(
            self.tr("Back up the library"),
            self.tr("What was found out and decided, in one file. Your own files are not in it."),
            self.keep,
            self,
        )
        self.bar = Bar(self.tr("Progress"), self)
        self.bar.hide()
        self.add(self.checking)
        self.add(Rule(self))
        self.add(self.backing)
        self.add(self.bar)
        self.check.clicked.connect(lambda: self._start(CheckJob(kind="check"), self._checked))
        self.mend.clicked.connect(lambda: self._start(CheckJob(kind="check", repair=True), self._checked))
        self.keep.clicked.connect(self._ask_where)
        self.cancel.clicked.connect(self._cancel)
        self._offer(False)

    def engine_ready(self) -> None:
        """There is an engine to do it."""
        self._offer(True)

    def engine_lost(self) -> None:
        """There is none; what it did came to nothing."""
        self._job = None
        self._offer(False)

    def back_up(self, path: str) -> None:
        """Write a backup to this file, over one that is there: the user was asked for it."""
        self._start(BackupJob(kind="backup", target=path, overwrite=True), self._backed_up)

    def _start(self, request: CheckJob | BackupJob, done: Callable[[dict[str, Any]], None]) -> None:
        self._offer(False)

        def told(job: Job) -> None:
            self._job = None if job.state in ENDED else job.id
            self.cancel.setVisible(self._job is not None)
            self.bar.setVisible(self._job is not None)
            self.bar.show_share(job.done / job.total if job.total else 0.0)
            if self._job is not None:
                return
            self._offer(True)
            if job.state == "done" and job.result is not None:
                done(job.result)
            elif job.state == "failed" and job.error is not None:
                self._tools.notices.say(job.error.detail, self.tr("Dismiss"))
            elif self._tools.jobs.lost(job):
                self._tools.notices.say(interrupted(), self.tr("Dismiss"))

        def refused(failure: Any) -> None:
            self._offer(True)
            self._tools.notices.complain(failure)

        self._tools.jobs.start(request, told, refused)

    def _offer(self, offered: bool) -> None:
        for button in (self.check, self.mend, self.keep):
            button.setEnabled(offered)
        if not offered:
            self.bar.hide()
            self.cancel.hide()

    def _cancel(self) -> None:
        if self._job is not None:
            self._tools.jobs.cancel(self._job)

    def _checked(self, result: dict[str, Any]) -> None:
        damage = [translated(str(one)) for one in result.get("damage", [])]
        mended = [translated(str(one)) for one in result.get("repaired", [])]
        self.mend.setVisible(bool(damage))
        if damage:
            words = self.tr("%n things are wrong:", "", len(damage)) + "\n" + "\n".join(damage)
        elif mended:
            words = self.tr("%n things were mended:", "", len(mended)) + "\n" + "\n".join(mended)
        else:
            words = self.tr("Everything is sound.")
        self.checking.text.setText(words)
        self._tools.notices.announce(self.tr("The library was checked"), words)

    def _backed_up(self, result: dict[str, Any]) -> None:
        size = self.locale().formattedDataSize(int(result.get("bytes", 0)))
        words = self.tr("Written to {path} ({size}).").format(path=result.get("path", ""), size=size)
        self.backing.text.setText(words)
        self._tools.notices.announce(self.tr("The backup is written"), words)

    def _ask_where(self) -> None:
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        dialog = QFileDialog(self, self.tr("Back up the library"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"anyfind-{today}.zip")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.back_up)
        dialog.open()
