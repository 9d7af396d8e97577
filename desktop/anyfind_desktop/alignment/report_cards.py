"""The report as cards: the verdict first, in words, and below it how it came about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from anyfind.api.alignment import AlignmentReport, ReportCurve
from anyfind_desktop.alignment.curve_plot import CurvePlot, pairs_for
from anyfind_desktop.alignment.histogram_plot import HistogramPlot
from anyfind_desktop.alignment.kinds import number, percent, points
from anyfind_desktop.alignment.null_plot import NullPlot
from anyfind_desktop.alignment.own_words import in_own_words
from anyfind_desktop.alignment.recall_bars import Group, RecallBars
from anyfind_desktop.alignment.spectrum_plot import SpectrumPlot
from anyfind_desktop.views.parts import GAP, Badge, Card, Words

WORTH = 3.0
"""Points more that are worth the work of writing captions."""


class ReportCards(QWidget):
    """Shows one report.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = VerdictCard(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.verdict)
        self._learned = Card(self, title=self.tr("What more words would bring"))
        self._learned_text = Words("", self, muted=True)
        self.curve = CurvePlot(self)
        self._learned.add(self._learned_text)
        self._learned.add(self.curve)
        self._found = Card(self, title=self.tr("What the bridge finds"))
        self._found_text = Words("", self, muted=True)
        self.recalls = RecallBars(self.tr("What the bridge finds"), self)
        self._found.add(self._found_text)
        self._found.add(self.recalls)
        self._alike = Card(self, title=self.tr("More alike than by chance?"))
        self._alike.add(
            Words(
                self.tr(
                    "The dot is what your pairs show; the grey bar is the same for pairs that were shuffled. A dot"
                    " beyond the line is more than luck. Compare a figure with its own bar only."
                ),
                self,
                muted=True,
            )
        )
        self.similarities = NullPlot(self)
        self._alike.add(self.similarities)
        self._shared = Card(self, title=self.tr("What both sides know"))
        self._shared_text = Words("", self, muted=True)
        self.spectrum = SpectrumPlot(self)
        self.shares = RecallBars(self.tr("What both sides know"), self)
        self.labels = RecallBars(self.tr("Labels that can be read"), self)
        for widget in (self._shared_text, self.spectrum, self.shares, self.labels):
            self._shared.add(widget)
        self._hubs = Card(self, title=self.tr("How often each file is found"))
        self._hubs_text = Words("", self, muted=True)
        self.hubs = HistogramPlot(self)
        self._hubs.add(self._hubs_text)
        self._hubs.add(self.hubs)
        self._notes = Card(self, title=self.tr("How to read this"))
        self._notes_text = Words("", self, muted=True)
        self._notes.add(self._notes_text)
        for card in (self._learned, self._found, self._alike, self._shared, self._hubs, self._notes):
            self._column.addWidget(card)

    def show_report(self, report: AlignmentReport) -> None:
        """Show this one, in the language of the window."""
        report = in_own_words(report)
        self.verdict.show_report(report)
        self._learned.setVisible(report.curve is not None)
        if report.curve is not None:
            self._learned_text.setText(self._gain(report.curve, report.rights))
            self.curve.show_curve(report.curve, report.rights)
        self._show_found(report)
        self.similarities.show_rows(report.similarity.rows)
        self._show_shared(report)
        hubs = None if report.bridged is None else report.bridged.right_hubs
        self._hubs.setVisible(hubs is not None)
        if hubs is not None:
            self._hubs_text.setText(
                self.tr(
                    "Each of the {name} counts how often it is among the first {k} of all questions. A long tail at"
                    " the end means that a few are found for everything; {never} are never found."
                ).format(name=report.right.name, k=hubs.k, never=percent(hubs.never * 100, 1))
            )
            self.hubs.show_counts(hubs.histogram)
        self._notes.setVisible(bool(report.notes))
        self._notes_text.setText("\n".join(report.notes))

    def _gain(self, curve: ReportCurve, pairs: int) -> str:
        low = curve.gain.low if curve.gain.low is not None else curve.gain.value
        high = curve.gain.high if curve.gain.high is not None else curve.gain.value
        said = [
            self.tr(
                "With words about {count} more files a new fit is expected to find {gain} points more among the first"
                " {k} of {pool} (95%: {low} to {high})."
            ).format(
                count=number(curve.more),
                gain=points(curve.gain.value),
                k=curve.k,
                pool=number(curve.pool),
                low=points(low),
                high=points(high),
            )
        ]
        needed = pairs_for(curve, pairs, WORTH)
        if needed is not None:
            said.append(
                self.tr("For {gain} points it takes about {count} more.").format(
                    gain=QLocale().toString(WORTH, "f", 0), count=number(_rounded(needed))
                )
            )
        return " ".join(said)

    def _show_found(self, report: AlignmentReport) -> None:
        achieved = None if report.bridged is None else report.bridged.achieved
        known = achieved is not None and len(achieved.recalls) == 6
        self._found.setVisible(known)
        if not known or achieved is None or report.bridged is None:
            return
        self._found_text.setText(
            self.tr("{name}: {how}.").format(name=report.bridged.name, how=achieved.how)
            if achieved.pool is None
            else self.tr("{name} among {count} files: {how}.").format(
                name=report.bridged.name, count=number(achieved.pool), how=achieved.how
            )
        )
        self.recalls.show_groups(recall_groups([achieved.recalls], report.left.name, report.right.name))

    def _show_shared(self, report: AlignmentReport) -> None:
        sharing, names = report.sharing, (report.left.name, report.right.name)
        self._shared_text.setText(
            self.tr(
                "{count} directions are known to both sides: each bar is one, as high as it agrees on pairs that were"
                " held out; below the line is chance."
            ).format(count=number(sharing.significant))
        )
        self.spectrum.show_sharing(sharing)
        groups = []
        for name, side in zip(names, (sharing.left, sharing.right), strict=True):
            groups += [
                Group(self.tr("{name}: known to both").format(name=name), (side.shared * 100,)),
                Group(self.tr("{name}: known to it alone").format(name=name), (side.unique * 100,)),
            ]
        self.shares.show_groups(groups)
        self.labels.setVisible(bool(report.probes))
        self.labels.show_groups(
            [
                Group(
                    self.tr("The {label} of {name}").format(label=probe.label, name=names[1]),
                    (probe.right, probe.right_shared),
                    probe.chance,
                )
                for probe in report.probes
            ],
            (
                self.tr("read from {name}").format(name=names[1]),
                self.tr("read from what {name} say of them").format(name=names[0]),
            ),
        )


class VerdictCard(Card):
    """What to do, in plain words, and why.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = Badge("", self, strong=True)
        self.about = Words("", self, scale=0.92, muted=True)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.badge)
        top.addWidget(self.about, 1)
        self.column.addLayout(top)
        self.headline = Words("", self, scale=1.28, bold=True)
        self.advice = Words("", self, scale=1.05)
        for widget in (self.headline, self.advice):
            self.add(widget)
        self.reasons = QGridLayout()
        self.reasons.setHorizontalSpacing(8)
        self.reasons.setVerticalSpacing(5)
        self.reasons.setColumnStretch(1, 1)
        self.column.addSpacing(2)
        self.column.addLayout(self.reasons)

    def show_report(self, report: AlignmentReport) -> None:
        """Show the verdict of this one."""
        verdict = report.verdict
        self.badge.setText(
            {
                "align fully": self.tr("Align fully"),
                "align partly": self.tr("Align partly"),
                "keep separate": self.tr("Keep separate"),
            }[verdict.choice]
        )
        self.about.setText(
            self.tr("{lefts} descriptions of {rights} files").format(
                lefts=number(report.lefts), rights=number(report.rights)
            )
        )
        self.headline.setText(verdict.headline)
        self.advice.setText(verdict.advice)
        while (item := self.reasons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, reason in enumerate(verdict.reasons):
            dot = QLabel("•", self)
            dot.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            self.reasons.addWidget(dot, at, 0, Qt.AlignmentFlag.AlignTop)
            self.reasons.addWidget(Words(reason, self, muted=True), at, 1)


def recall_groups(recalls: list[list[float]], left: str, right: str, chance: list[float] | None = None) -> list[Group]:
    """Groups for six recalls each: from the left side to the right one, then back."""
    groups = []
    for way, (source, target) in enumerate(((left, right), (right, left))):
        for place, rank in enumerate((1, 5, 10)):
            at = way * 3 + place
            words = (
                QCoreApplication.translate("Alignment", "{source} → {target}, the first")
                if rank == 1
                else QCoreApplication.translate("Alignment", "{source} → {target}, first {rank}")
            )
            groups.append(
                Group(
                    words.format(source=source, target=target, rank=rank),
                    tuple(one[at] for one in recalls),
                    None if chance is None else chance[at],
                )
            )
    return groups


def _rounded(count: int) -> int:
    """To what a person would say: 37 stays, 143 becomes 140, 1,234 becomes 1,200."""
    step = 1 if count < 50 else 10 if count < 1000 else 100
    return round(count / step) * step
