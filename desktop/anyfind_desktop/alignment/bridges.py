"""The bridges: which there are, which are in use, one's own, and two side by side."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anyfind.api.alignment import AdapterRow, Adapters
from anyfind.api.jobs import PairsJob
from anyfind.api.live import AdapterInUse, Event, Job, Removed, Restored
from anyfind_desktop.alignment.bridge_row import BridgeRow
from anyfind_desktop.alignment.comparing import CompareCard
from anyfind_desktop.alignment.fitting import FitCard
from anyfind_desktop.alignment.follower import JobFollower
from anyfind_desktop.alignment.kinds import between, number, title_of
from anyfind_desktop.alignment.page import PAGE_WIDTH, Page
from anyfind_desktop.alignment.progress import Progress
from anyfind_desktop.alignment.steps import Step
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.client.in_order import InOrder
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.jobs import interrupted, why
from anyfind_desktop.shell.undo_words import both
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.parts import GAP, Card, Column, Row, Rule


class BridgesPage(Page):
    """Lists adapters, fits, compares, and collects pairs.

    Args:
        tools: What it works with.
        parent: Owns it.

    Signals:
        report_wanted: A report shall speak of the adapter with this name.
        listed: These are the adapters now: a list of :class:`~anyfind.api.alignment.AdapterRow`.
    """

    report_wanted = Signal(str)
    listed = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.rows: list[BridgeRow] = []
        self._shown: list[AdapterRow] = []
        self._asked: Call | None = None
        self._changes = InOrder(tools.client)
        self._chosen: list[str] = []
        self.list = QWidget(self)
        self._groups = QVBoxLayout(self.list)
        self._groups.setContentsMargins(0, 0, 0, 0)
        self._groups.setSpacing(GAP)
        self.fit = FitCard(tools, self)
        self.fit.fitted.connect(self._fitted)
        self.compare = CompareCard(tools, self)
        self.collect = Card(self)
        self.collect_button = TextButton(self.tr("Collect pairs"), parent=self)
        self.collect_button.clicked.connect(self._collect)
        self._collect_row = Row(
            self.tr("Pairs of words and files"),
            self.tr("Captions beside pictures, alternative texts, descriptions in files, and names that describe."),
            self.collect_button,
            self,
        )
        self.collecting = JobFollower("align.pairs", tools, self)
        self.collecting.moved.connect(self._collecting_moved)
        self.collecting.ended.connect(self._collected)
        self.collecting.refused.connect(self._not_collected)
        self.collect_progress = Progress(self.tr("Collecting pairs"), self)
        self.collect_progress.stop_wanted.connect(self.collecting.cancel)
        self.collect.add(self._collect_row)
        self.collect.add(self.collect_progress)
        column = Column(self, width=PAGE_WIDTH)
        for widget in (self.list, self.fit, self.compare, self.collect):
            column.add(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    def engine_ready(self) -> None:
        """Ask for everything again."""
        super().engine_ready()
        self.fit.engine_ready()
        self.compare.engine_ready()
        self._ask()
        self._offer()

    def engine_lost(self) -> None:
        """Keep the list; nothing can be done with it."""
        super().engine_lost()
        self.fit.engine_lost()
        self.compare.engine_lost()
        self.collect_progress.hide()
        self._offer()

    def happened(self, event: Event) -> None:
        """Adapters may be others now."""
        if event.type == "models" and self.ready:
            self._ask()

    def row(self, name: str) -> BridgeRow | None:
        """The row of an adapter, if it is listed."""
        return next((one for one in self.rows if one.row.name == name), None)

    def use(self, row: AdapterRow) -> None:
        """Search through an adapter; undone by going back to the one before."""
        in_use = next((one.name for one in self._shown if one.in_use and _same_place(one, row)), None)
        before = self._chosen_last(row) or in_use
        if before is None or before == row.name:
            self._use(row.name)
            return
        text = self._use_words(title_of(row))
        self.tools.undo.push(Step(text, lambda: self._use(row.name), lambda: self._use(before)))

    def remove(self, row: AdapterRow) -> None:
        """Take an adapter away; undone by bringing it back, in use if it was."""
        path = f"/adapters/{_quoted(row.name)}"
        chosen = self._chosen_last(row)
        in_use = row.in_use if chosen is None else chosen == row.name
        wanted = True

        def back(restored: Restored) -> None:
            # It may be taken away again already: that waits for its turn.
            if in_use and wanted:
                self._use(restored.restored)
            else:
                self._ask()

        def bring_back() -> None:
            nonlocal wanted
            wanted = True
            self._changes.send("POST", f"{path}/restore", Restored, back, self._refused)

        def take_away() -> None:
            nonlocal wanted
            wanted = False
            self._changes.send("DELETE", path, Removed, lambda _: self._ask(), self._refused)

        to_do = self.tr("Remove {name}").format(name=row.name)
        words = both(to_do, self.tr("{name} was removed.").format(name=row.name))
        self.tools.undo.push(Step(words, take_away, bring_back))

    def _chosen_last(self, row: AdapterRow) -> str | None:
        """What was chosen last for the place of an adapter, if it may not be listed as in use yet."""
        there = {row.name, *(one.name for one in self._shown if _same_place(one, row))}
        return next((name for name in reversed(self._chosen) if name in there), None)

    def _ask(self) -> None:
        if self._asked is not None:
            self._asked.drop()
        self._asked = self.tools.client.send("GET", "/adapters", Adapters, self._show, self.tools.notices.quietly)

    def _show(self, found: Adapters) -> None:
        self._asked = None
        if self._changes.idle:
            # Asked after the last change, so this tells of all of them.
            self._chosen.clear()
        self.fit.show_names([row.name for row in found.adapters if row.removable])
        if found.adapters == self._shown and self.rows:
            return
        self._shown = list(found.adapters)
        self.compare.show_rows(self._shown)
        self.listed.emit(self._shown)
        focused = next((row.row.name for row in self.rows if row.isAncestorOf(self.focusWidget() or self)), None)
        while (item := self._groups.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = []
        for title, rows in _grouped(self._shown):
            card = Card(self.list, title=title)
            card.column.setSpacing(2)
            for at, row in enumerate(rows):
                if at:
                    card.add(Rule(card))
                card.add(self._made(row, card))
            self._groups.addWidget(card)
        again = None if focused is None else self.row(focused)
        if again is not None:
            again.report_button.setFocus()
        self._offer()

    def _made(self, row: AdapterRow, parent: QWidget) -> BridgeRow:
        made = BridgeRow(row, parent)
        made.use_wanted.connect(self.use)
        made.remove_wanted.connect(self.remove)
        made.report_wanted.connect(lambda one: self.report_wanted.emit(one.name))
        self.rows.append(made)
        return made

    def _use(self, name: str) -> None:
        self._chosen.append(name)
        path = f"/adapters/{_quoted(name)}/use"
        self._changes.send("POST", path, AdapterInUse, lambda _: self._ask(), self._refused)

    def _refused(self, failure: Failure) -> None:
        self.tools.notices.complain(failure)
        # What was chosen does not hold.
        self._chosen.clear()
        self._ask()

    def _fitted(self, name: str, before: str) -> None:
        self._ask()
        self.fit.count_pairs()
        if not before or before == name:
            return
        # The fit itself has put it into use: doing it again is only needed after it was undone.
        text = self._use_words(name)
        self.tools.undo.push(Step(text, lambda: self._use(name), lambda: self._use(before)))

    def _use_words(self, title: str) -> str:
        to_do = self.tr("Use {name}").format(name=title)
        return both(to_do, self.tr("Searches go through {name} now.").format(name=title))

    def _collect(self) -> None:
        self.collecting.start(PairsJob(kind="align.pairs"))
        self._offer()

    def _collecting_moved(self, job: Job) -> None:
        self.collect_progress.show_job(job)
        self._offer()

    def _not_collected(self, failure: Failure) -> None:
        self._offer()
        self.tools.notices.complain(failure)

    def _collected(self, job: Job) -> None:
        self.collect_progress.hide()
        self._offer()
        self.fit.count_pairs()
        if job.state == "done" and job.result is not None:
            self._collect_row.text.setText(
                self.tr("{count} pairs are known, {new} of them new.").format(
                    count=number(int(job.result.get("pairs", 0))), new=number(int(job.result.get("new", 0)))
                )
            )
        elif problem := why(job):
            self._collect_row.text.setText(problem)
        elif self.collecting.lost(job):
            self._collect_row.text.setText(interrupted())

    def _offer(self) -> None:
        for row in self.rows:
            row.enable(self.ready)
        self.collect_button.setEnabled(self.ready and not self.collecting.busy)


def _same_place(one: AdapterRow, other: AdapterRow) -> bool:
    """Whether only one of two can be in use: bridges between the same spaces that were fitted on pairs."""
    if one.name == other.name or one.name.startswith("derived:") or set(one.sides) != set(other.sides):
        return False
    return one.purpose == other.purpose and (one.purpose == "bridge" or one.kind == other.kind)


def _grouped(rows: Iterable[AdapterRow]) -> list[tuple[str, list[AdapterRow]]]:
    """By what they join, words and pictures first; the user's own first in each."""
    order = {"image": 0, "sound": 1}
    groups: dict[tuple[str | None, ...], list[AdapterRow]] = {}
    for row in rows:
        key = tuple(sorted(row.between, key=lambda side: (side != "text", order.get(side or "", 9), side or "")))
        groups.setdefault(key, []).append(row)
    ranked = sorted(
        groups, key=lambda key: (len(key) < 2, "text" not in key, [order.get(side or "", 9) for side in key])
    )
    return [(between(key), sorted(groups[key], key=lambda row: (not row.removable, not row.in_use))) for key in ranked]


def _quoted(name: str) -> str:

    return bytes(QUrl.toPercentEncoding(name).data()).decode()
