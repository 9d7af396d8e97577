"""The report: made when the user asks for it, shown verdict first, and written to a file if wanted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from anyfind.api.alignment import AdapterRow, AlignmentReport, LastReport
from anyfind.api.jobs import ReportJob
from anyfind.api.live import Job
from anyfind_desktop.alignment.follower import JobFollower
from anyfind_desktop.alignment.kinds import between, title_of
from anyfind_desktop.alignment.page import PAGE_WIDTH, Page
from anyfind_desktop.alignment.progress import Progress
from anyfind_desktop.alignment.report_cards import ReportCards
from anyfind_desktop.client.connection import Failure, FailureKind
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.jobs import interrupted, why
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.choices import Choices
from anyfind_desktop.views.parting import Parting, leading
from anyfind_desktop.views.parts import Card, Column, Words, button_group
from anyfind_desktop.views.spoken import name_by_label


class ReportPage(Page):
    """Asks for reports and shows them.

    Args:
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.follower = JobFollower("align.report", tools, self)
        self.follower.moved.connect(self._moved)
        self.follower.ended.connect(self._ended)
        self.follower.refused.connect(self._refused)
        self.report: AlignmentReport | None = None
        self.about = Choices(self)
        name_by_label(self.about, self.tr("Bridge that the report speaks of"))
        self.make_button = TextButton(self.tr("Make a report"), look=Look.PRIMARY, parent=self)
        self.make_button.clicked.connect(self.make)
        self.save_button = TextButton(self.tr("Save as a page…"), parent=self)
        self.save_button.clicked.connect(self.save)
        self.asking = Card(self)
        self.words = Words(
            self.tr(
                "Should words and files be aligned, and what would help? The report looks at all pairs that may be"
                " learned from, compares them with chance, and says what another two hundred captions would bring."
                " It takes about a minute."
            ),
            self,
            muted=True,
        )
        row = Parting()
        row.setSpacing(10)
        row.addWidget(self.about, 1)
        row.addWidget(button_group(self.save_button, self.make_button, parent=self.asking), 0, leading())
        self.progress = Progress(self.tr("Report"), self)
        self.progress.stop_wanted.connect(self._stop)
        self.problem = Words("", self)
        self.problem.hide()
        self.asking.add(self.words)
        self.asking.column.addLayout(row)
        self.asking.add(self.progress)
        self.asking.add(self.problem)
        self.cards = ReportCards(self)
        self.cards.hide()
        column = Column(self, width=PAGE_WIDTH)
        column.add(self.asking)
        column.add(self.cards)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        self._offer()
        if self.follower.job is not None:
            self._moved(self.follower.job)

    def activate(self) -> None:
        """Put the keyboard on the button."""
        self.make_button.setFocus()

    def engine_ready(self) -> None:
        """Ask for the report that was made last."""
        super().engine_ready()
        if self.report is None:
            self.tools.client.send("GET", "/reports/last", LastReport, self._show_last, self._no_last)
        self._offer()

    def engine_lost(self) -> None:
        """Keep the report; a new one cannot be made."""
        super().engine_lost()
        self._offer()

    def speak_of(self, name: str) -> None:
        """Choose the bridge that the next report speaks of."""
        for at in range(self.about.count()):
            if str(self.about.itemData(at)).partition("\n")[0] == name:
                self.about.setCurrentIndex(at)

    def make(self) -> None:
        """Make a report of the bridge that is chosen."""
        if not self.ready or self.follower.busy:
            return
        self.problem.hide()
        chosen = str(self.about.currentData() or "")
        # Words are on one side of what the library's own pairs say: the other one is the modality.
        name, _, modality = chosen.partition("\n")
        self.follower.start(ReportJob(kind="align.report", name=name or None, modality=modality or None))
        self._offer()

    def save(self) -> None:
        """Ask where the page goes, then write it."""
        dialog = QFileDialog(self, self.tr("Save the report"), str(Path.home() / "report.html"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Make the report once more and write it as a page; the same pairs give the same report."""
        name, _, modality = str(self.about.currentData() or "").partition("\n")
        self.follower.start(ReportJob(kind="align.report", name=name or None, modality=modality or None, html=path))
        self._offer()

    def show_report(self, report: AlignmentReport) -> None:
        """Show this one."""
        self.report = report
        self.cards.show_report(report)
        self.cards.show()
        self.words.hide()
        self._offer()

    def show_adapters(self, rows: list[AdapterRow]) -> None:
        """Offer these to be spoken of."""
        before = self.about.currentData()
        self.about.clear()
        self.about.addItem(self.tr("The bridge in use, for what most pairs are about"), "")
        for row in rows:
            other = [side for side in row.between if side != "text"]
            if row.purpose == "bridge" and "text" in row.between and len(other) == 1 and row.name[:8] != "derived:":
                title = self.tr("{sides}: {name}").format(sides=between(row.between), name=title_of(row))
                self.about.addItem(title, f"{row.name}\n{other[0]}")
        at = self.about.findData(before)
        self.about.setCurrentIndex(max(at, 0))

    def _show_last(self, last: LastReport) -> None:
        if self.report is not None:
            return
        try:
            self.show_report(AlignmentReport.model_validate(last.report, extra="ignore"))
        except ValueError:
            # An older program made it: it is made anew when the user wants it.
            return
        made = QDateTime.fromString(last.made_at, Qt.DateFormat.ISODate).toLocalTime()
        when = self.locale().toString(made, QLocale.FormatType.ShortFormat)
        self._explain(self.tr("This report was made on {date}.").format(date=when))

    def _no_last(self, failure: Failure) -> None:
        if failure.kind is FailureKind.UNREACHABLE:
            self.tools.notices.quietly(failure)

    def _moved(self, job: Job) -> None:
        self.progress.show_job(job)
        self._offer()

    def _ended(self, job: Job) -> None:
        if problem := why(job):
            self._explain(problem)
        elif self.follower.lost(job):
            self._explain(interrupted())
        elif job.state == "done":
            self._show_result(job)
            written = [Path(path).name for path in (job.result or {}).get("written", [])]
            if written:
                self._explain(self.tr("Written to {name}.").format(name=written[0]))
            self.tools.notices.announce(self.tr("The report is ready"), self.cards.verdict.headline.text())
        self._offer()

    def _show_result(self, job: Job) -> None:
        try:
            report = AlignmentReport.model_validate(job.result, extra="ignore")
        except ValueError:
            self._explain(self.tr("The engine's report cannot be read: it may be of another version."))
            return
        self.show_report(report)

    def _refused(self, failure: Failure) -> None:
        self._offer()
        self._explain(failure.sentence)

    def _explain(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    def _stop(self) -> None:
        self.progress.stopping()
        self.follower.cancel()

    def _offer(self) -> None:
        able = self.ready and not self.follower.busy
        if self.follower.busy:
            self.progress.take_keyboard(self.make_button, self.save_button)
        elif able:
            self.progress.give_keyboard(self.make_button)
        self.make_button.setEnabled(able)
        self.about.setEnabled(able)
        self.save_button.setVisible(self.report is not None)
        self.save_button.setEnabled(able)
        if not self.follower.busy:
            self.progress.hide()
