"""Two bridges side by side, on the same pairs that neither was fitted on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from anyfind.api.alignment import AdapterRow, Comparison
from anyfind.api.jobs import CompareJob
from anyfind.api.live import Job
from anyfind_desktop.alignment.follower import JobFollower
from anyfind_desktop.alignment.kinds import between, kind_of, number, points, title_of
from anyfind_desktop.alignment.progress import Progress
from anyfind_desktop.alignment.recall_bars import RecallBars
from anyfind_desktop.alignment.report_cards import recall_groups
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.jobs import interrupted, why
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.choices import Choices
from anyfind_desktop.views.parting import Parting
from anyfind_desktop.views.parts import Card, Words
from anyfind_desktop.views.spoken import name_by_label


class CompareCard(Card):
    """Chooses two bridges and shows how they fare.

    Args:
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=self.tr("Compare two bridges"))
        self._tools = tools
        self._ready = False
        self._rows: list[AdapterRow] = []
        self.follower = JobFollower("align.compare", tools, self)
        self.follower.moved.connect(self._moved)
        self.follower.ended.connect(self._ended)
        self.follower.refused.connect(self._refused)
        self.about = Words("", self, muted=True)
        self.add(self.about)
        self.one = Choices(self)
        name_by_label(self.one, self.tr("First bridge"))
        self.one.currentIndexChanged.connect(self._show_others)
        self.other = Choices(self)
        name_by_label(self.other, self.tr("Second bridge"))
        self.compare_button = TextButton(self.tr("Compare"), parent=self)
        self.compare_button.clicked.connect(self.compare)
        row = Parting()
        row.setSpacing(10)
        row.addWidget(self.one, 1)
        row.addWidget(self.other, 1)
        row.addWidget(self.compare_button)
        self.column.addLayout(row)
        self.progress = Progress(self.tr("Comparing"), self)
        self.progress.stop_wanted.connect(self._stop)
        self.add(self.progress)
        self.result = Words("", self, scale=1.05)
        self.result.hide()
        self.bars = RecallBars(self.tr("Recalls side by side"), self)
        self.bars.hide()
        self.add(self.result)
        self.add(self.bars)
        self._offer()

    def engine_ready(self) -> None:
        """Something can be compared."""
        self._ready = True
        self._offer()

    def engine_lost(self) -> None:
        """Nothing can be compared."""
        self._ready = False
        self._offer()

    def show_rows(self, rows: Sequence[AdapterRow]) -> None:
        """Offer those that join words with something."""
        # The user's own first: that is what is to be judged.
        ordered = sorted(rows, key=lambda row: not row.removable)
        self._rows = [
            row for row in ordered if row.purpose == "bridge" and "text" in row.between and row.name[:8] != "derived:"
        ]
        chosen = self.one.currentData()
        self.one.blockSignals(True)
        self.one.clear()
        for row in self._rows:
            if self._beside(row):
                title = self.tr("{sides}: {name}").format(sides=between(row.between), name=title_of(row))
                self.one.addItem(title, row.name)
        self.one.setCurrentIndex(max(self.one.findData(chosen), 0))
        self.one.blockSignals(False)
        self._show_others()

    def compare(self) -> None:
        """Compare the two that are chosen."""
        if self.compare_button.isEnabled():
            self.result.hide()
            self.bars.hide()
            names = str(self.one.currentData()), str(self.other.currentData())
            self.follower.start(CompareJob(kind="align.compare", one=names[0], other=names[1]))
            self._offer()

    def show_comparison(self, found: Comparison) -> None:
        """Show how two fared: in words first."""
        gap = found.better_by
        titles = {row.name: title_of(row) for row in self._rows}
        one, other = (titles.get(name, name) for name in (found.one.name, found.other.name))
        words = {"one": one, "other": other, "count": number(found.pool)}
        low, high = gap.low if gap.low is not None else gap.value, gap.high if gap.high is not None else gap.value
        if low > 0:
            said = self.tr("“{one}” finds more than “{other}” among {count} files that neither was fitted on.")
        elif high < 0:
            said = self.tr("“{other}” finds more than “{one}” among {count} files that neither was fitted on.")
        else:
            said = self.tr(
                "Among {count} files that neither was fitted on, “{one}” and “{other}” cannot be told apart."
            )
        figures = self.tr("The mean recall differs by {gap} points; with 95% certainty between {low} and {high}.")
        self.result.setText(
            " ".join(
                (
                    said.format(**words),
                    figures.format(gap=points(gap.value), low=points(low), high=points(high)),
                )
            )
        )
        sides = [kind_of(side) for side in found.between]
        groups = recall_groups([found.one.recalls, found.other.recalls], sides[0], sides[1], found.chance)
        self.bars.show_groups(groups, (one, other))
        self.result.show()
        self.bars.show()

    def _beside(self, row: AdapterRow) -> list[AdapterRow]:
        return [one for one in self._rows if one.name != row.name and set(one.sides) == set(row.sides)]

    def _show_others(self) -> None:
        chosen = self.other.currentData()
        self.other.clear()
        first = next((row for row in self._rows if row.name == self.one.currentData()), None)
        for row in [] if first is None else self._beside(first):
            self.other.addItem(title_of(row), row.name)
        self.other.setCurrentIndex(max(self.other.findData(chosen), 0))
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
        elif job.state == "done":
            try:
                self.show_comparison(Comparison.model_validate(job.result, extra="ignore"))
            except ValueError:
                self._say(self.tr("The engine's comparison cannot be read: it may be of another version."))

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
        two = self.other.count() > 0
        for widget in (self.one, self.other, self.compare_button):
            widget.setVisible(two)
        self.about.setText(
            self.tr("Both are judged on the fifth of your pairs that nothing is ever fitted on.")
            if two
            else self.tr("As soon as there is a bridge of your own, it can be compared with the one that is built in.")
        )
        able = self._ready and two and not self.follower.busy
        if self.follower.busy:
            self.progress.take_keyboard(self.compare_button)
        else:
            if able:
                self.progress.give_keyboard(self.compare_button)
            self.progress.hide()
        self.compare_button.setEnabled(able)
