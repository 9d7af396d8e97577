"""Fitting a bridge of one's own: on what, how, how long, how far it is, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from anyfind.api.alignment import Methods
from anyfind.api.jobs import FitJob
from anyfind.api.live import Job
from anyfind.api.pairs import PairSummary
from anyfind_desktop.alignment.follower import JobFollower
from anyfind_desktop.alignment.kinds import kind_of, number, points
from anyfind_desktop.alignment.progress import Progress
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.jobs import interrupted, why
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.choices import Choices
from anyfind_desktop.views.parts import Card, Words

BUDGETS: Final = (60, 300, 600, 1800, 7200)
"""Seconds that the choice of a method may take."""

FIRST_NAME: Final = "mine"

LEAST_WIDTH: Final = 80
"""Of a control, in device-independent pixels."""


class FitCard(Card):
    """A form of four lines, and what comes of it.

    Args:
        tools: What it works with.
        parent: Owns it.

    Signals:
        fitted: A bridge was fitted and is in use: its name, and the name of the one whose place it took.
    """

    fitted = Signal(str, str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=self.tr("Fit a bridge on your own files"))
        self._tools = tools
        self._names: set[str] = set()
        self._ready = False
        self.follower = JobFollower("align.fit", tools, self)
        self.follower.moved.connect(self._moved)
        self.follower.ended.connect(self._ended)
        self.follower.refused.connect(self._refused)
        self.about = Words("", self, muted=True)
        self.add(self.about)
        self.modality = Choices(self)
        self.method = Choices(self)
        self.method.addItem(self.tr("Choose the best one by trying (recommended)"), None)
        self.method.currentIndexChanged.connect(self._offer)
        self.budget = Choices(self)
        for seconds in BUDGETS:
            self.budget.addItem(self._time(seconds), seconds)
        self.budget.setCurrentIndex(BUDGETS.index(300))
        self.name = QLineEdit(FIRST_NAME, self)
        self.name.setMaxLength(60)
        self.name.returnPressed.connect(self.start)
        self.name.textChanged.connect(self._offer)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        lines: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Words with"), self.modality),
            (self.tr("Method"), self.method),
            (self.tr("Time at most"), self.budget),
            (self.tr("Name"), self.name),
        )
        for at, (words, control) in enumerate(lines):
            label = QLabel(words, self)
            label.setBuddy(control)
            control.setAccessibleName(words)
            # In a narrow window it gives way; what is chosen is cut there.
            control.setMinimumWidth(LEAST_WIDTH)
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(control, at, 1)
        self.column.addLayout(grid)
        self.fit_button = TextButton(self.tr("Fit"), look=Look.PRIMARY, parent=self)
        self.fit_button.clicked.connect(self.start)
        self.column.addWidget(self.fit_button, 0, Qt.AlignmentFlag.AlignTrailing)
        self.progress = Progress(self.tr("Fitting a bridge"), self)
        self.progress.stop_wanted.connect(self._stop)
        self.add(self.progress)
        self.result = Words("", self)
        self.result.hide()
        self.add(self.result)
        if self.follower.job is not None:
            self._moved(self.follower.job)
        self._offer()

    def engine_ready(self) -> None:
        """Ask for methods and pairs."""
        self._ready = True
        client, quietly = self._tools.client, self._tools.notices.quietly
        client.send("GET", "/adapters/methods", Methods, self._show_methods, quietly)
        self.count_pairs()
        self._offer()

    def engine_lost(self) -> None:
        """Nothing can be fitted."""
        self._ready = False
        self._offer()

    def count_pairs(self) -> None:
        """Ask how many pairs there are."""
        self._tools.client.send("GET", "/pairs/summary", PairSummary, self._show_pairs, self._tools.notices.quietly)

    def show_names(self, names: Collection[str]) -> None:
        """These names are taken."""
        self._names = set(names)
        if self.name.text() in self._names and not self.name.hasFocus():
            self.name.setText(spare_name(self._names))
        self._offer()

    def start(self) -> None:
        """Fit what is asked for."""
        if not self.fit_button.isEnabled():
            return
        self.result.hide()
        method = self.method.currentData()
        self.follower.start(
            FitJob(
                kind="align.fit",
                name=self.name.text().strip(),
                modality=self.modality.currentData(),
                method=method,
                auto=method is None,
                budget_s=float(self.budget.currentData()),
            )
        )
        self._offer()

    def _show_methods(self, found: Methods) -> None:
        chosen = self.method.currentData()
        while self.method.count() > 1:
            self.method.removeItem(1)
        for one in found.methods:
            if one.purpose == "bridge" and one.least_pairs:
                self.method.addItem(
                    self.tr("{name}: {what}").format(name=one.id, what=translated(one.description.partition(";")[0])),
                    one.id,
                )
        self.method.setCurrentIndex(max(self.method.findData(chosen), 0))

    def _show_pairs(self, found: PairSummary) -> None:
        chosen = self.modality.currentData()
        self.modality.clear()
        for modality, counts in found.modalities.items():
            if counts.used:
                self.modality.addItem(
                    self.tr("{kind}: {count} pairs count").format(kind=kind_of(modality), count=number(counts.used)),
                    modality,
                )
        self.modality.setCurrentIndex(max(self.modality.findData(chosen), 0))
        if not found.pairs:
            said = self.tr(
                "There are no pairs yet: let them be collected from your files below, or write some under “Caption"
                " next”."
            )
        else:
            said = self.tr(
                "{used} pairs of words and files count, {held} of them only to measure with. A bridge that is no better"
                " than the one in use is not installed when the method is chosen by trying."
            ).format(used=number(found.used), held=number(found.held_out))
        self.about.setText(said)
        self._offer()

    def _moved(self, job: Job) -> None:
        self.progress.show_job(job)
        self._offer()

    def _ended(self, job: Job) -> None:
        self._offer()
        if problem := why(job):
            self._say(problem)
        elif self.follower.lost(job):
            self._say(interrupted())
        elif job.state == "cancelled":
            self._say(self.tr("Stopped. Nothing was changed."))
        elif job.result is not None:
            self._came(job.result)

    def _came(self, result: dict[str, Any]) -> None:
        name = result.get("name")
        replaced = result.get("replaced") or {}
        reason = translated(str(result.get("why") or ""))
        if not isinstance(name, str):
            self._say(reason or self.tr("Nothing was good enough to be installed."))
        else:
            said = [self.tr("“{name}” is fitted, and searches go through it from now on.").format(name=name)]
            gap = (replaced.get("better_by") or {}).get("value")
            if reason:
                said.append(reason)
            elif isinstance(gap, int | float) and replaced.get("name"):
                said.append(
                    self.tr("It finds {gap} points more than {other}, on {what}.").format(
                        gap=points(float(gap)), other=replaced["name"], what=translated(str(replaced.get("on", "")))
                    )
                )
            self._say(" ".join(said))
            self.fitted.emit(name, str(replaced.get("name") or ""))
        self._tools.notices.announce(self.tr("The fit is over"), self.result.text())

    def _refused(self, failure: Failure) -> None:
        self._offer()
        self._say(failure.sentence)

    def _say(self, text: str) -> None:
        self.result.setText(text)
        self.result.show()

    def _stop(self) -> None:
        self.progress.stopping()
        self.follower.cancel()

    def _offer(self) -> None:
        busy = self.follower.busy
        if busy:
            self.progress.take_keyboard(self.fit_button)
        taken = self.name.text().strip() in self._names
        self.name.setToolTip(self.tr("There is a bridge of this name.") if taken else "")
        self.fit_button.setToolTip(self.name.toolTip())
        able = self._ready and not busy and not taken and self.modality.count() > 0 and bool(self.name.text().strip())
        if able:
            self.progress.give_keyboard(self.fit_button)
        if not busy:
            self.progress.hide()
        self.fit_button.setEnabled(able)
        for control in (self.modality, self.method, self.name):
            control.setEnabled(not busy)
        self.budget.setEnabled(not busy and self.method.currentData() is None)

    def _time(self, seconds: int) -> str:
        if seconds < 3600:
            return self.tr("%n minutes", "", seconds // 60)
        return self.tr("%n hours", "", seconds // 3600)


def spare_name(taken: Collection[str]) -> str:
    """The first of ``mine``, ``mine-2``, ``mine-3``… that is not taken."""
    number_ = 1
    pattern = re.compile(rf"{FIRST_NAME}(?:-(\d+))?")
    for name in taken:
        found = pattern.fullmatch(name)
        if found is not None:
            number_ = max(number_, int(found[1] or 1) + 1)
    return FIRST_NAME if number_ == 1 else f"{FIRST_NAME}-{number_}"
