"""Pairs to review: a file beside words, and two keys."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from anyfind.api.live import Event
from anyfind.api.pairs import PairEntry, PairSummary
from anyfind_desktop.alignment.kinds import number
from anyfind_desktop.alignment.listening import PlayButton
from anyfind_desktop.alignment.page import Page
from anyfind_desktop.alignment.reviewing import Reviewing
from anyfind_desktop.alignment.steps import Step
from anyfind_desktop.alignment.subject import Subject
from anyfind_desktop.sentences.translating import translated, translated_list
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.undo_words import both
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.choices import Choices
from anyfind_desktop.views.direction import isolated
from anyfind_desktop.views.parting import Parting
from anyfind_desktop.views.parts import PAGE_MARGIN, Badge, Bar, Card, Words
from anyfind_desktop.views.room import Room
from anyfind_desktop.views.spoken import name_by_label
from anyfind_desktop.views.tips import plain_tip

SIDE: Final = 380
"""Width of the words beside the picture."""


class ReviewPage(Page):
    """Shows one pair at a time. A accepts, R rejects, arrows go on and back, O opens the file.

    Args:
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.reviewing = Reviewing(tools, self)
        self.reviewing.changed.connect(self._show)
        self.reviewing.refused.connect(self._ask_summary)
        self._counted = 0
        self._since = 0
        self._begun = False
        self.subject = Subject(tools, self)
        self.said = Words("", self, scale=1.5, bold=True)
        self.said.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.state = Badge("", self, strong=True)
        self.place = Words("", self, muted=True)
        self.reason = Words("", self, muted=True)
        self.count = Words("", self, scale=0.92, muted=True)
        self.bar = Bar(self.tr("Reviewed"), self)
        self.source = Choices(self)
        name_by_label(self.source, self.tr("Only pairs from"))
        self.source.addItem(self.tr("Pairs from everywhere"), None)
        self.source.activated.connect(self._source_chosen)
        self.accept_button = TextButton(self.tr("Accept"), "check", look=Look.PRIMARY, parent=self)
        self.reject_button = TextButton(self.tr("Reject"), "cross", parent=self)
        self.back_button = TextButton(self.tr("Back"), parent=self)
        self.skip_button = TextButton(self.tr("Skip"), parent=self)
        self.open_button = TextButton(self.tr("Open"), parent=self)
        self.play_button = PlayButton(tools, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._made())
        self._stack.addWidget(self._made_empty())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, PAGE_MARGIN)
        outer.addWidget(self._stack)
        self._add_actions()
        self._show()

    def activate(self) -> None:
        """Put the keyboard on the words: letters decide, and Tab goes to the buttons."""
        if not self._begun and self.ready:
            self._begin()
        self.said.setFocus()

    def engine_ready(self) -> None:
        """Go on where one was."""
        super().engine_ready()
        self.subject.engine_ready()
        if self._begun:
            self.reviewing.engine_ready()
            self._ask_summary()
        elif self.isVisible():
            self._begin()
        self._show()

    def engine_lost(self) -> None:
        """Keep the pair; nothing can be decided."""
        super().engine_lost()
        self.reviewing.forget_requests()
        self.subject.forget_requests()
        self._show()

    def happened(self, event: Event) -> None:
        """Collecting may have found pairs."""
        job_over = event.type == "job" and event.data.get("kind") == "align.pairs" and event.data.get("state") == "done"
        if job_over and self._begun and self.ready:
            self._ask_summary()
            if self.reviewing.current is None:
                self.reviewing.begin(self.reviewing.source)

    def stop(self) -> None:
        """Play nothing any more."""
        self.play_button.stop()

    def decide(self, state: str) -> None:
        """Accept or reject the pair that is shown; undone by taking that back."""
        pair = self.reviewing.current
        if pair is None or not self.ready:
            return
        before = self.reviewing.decided.get(pair.id, pair.state)
        accepted = both(self.tr("Accept a pair"), self.tr("The pair was accepted."))
        rejected = both(self.tr("Reject a pair"), self.tr("The pair was rejected."))
        text = accepted if state == "accepted" else rejected
        number_ = pair.id

        def does() -> None:
            self._since -= 1
            self.reviewing.decide(number_, state)

        def undoes() -> None:
            self._since += 1
            self.reviewing.decide(number_, before, stay=True)

        self.tools.undo.push(Step(text, does, undoes))

    def open_file(self) -> None:
        """Open the file of the pair in its own program."""
        pair = self.reviewing.current
        if pair is not None and not self.tools.opener.open(pair.path):
            self.tools.notices.say(self.tr("{path} cannot be opened.").format(path=pair.path))

    def _begin(self) -> None:
        self._begun = True
        self.reviewing.begin(self.source.currentData())
        self._ask_summary()

    def _ask_summary(self) -> None:
        # Asked behind the decisions so far, it counts them; those that are made meanwhile come on top.
        self._counted, self._since = max(self._counted + self._since, 0), 0
        self.reviewing.changes.send(
            "GET", "/pairs/summary", PairSummary, self._show_summary, self.tools.notices.quietly
        )

    def _show_summary(self, found: PairSummary) -> None:
        chosen = self.source.currentData()
        while self.source.count() > 1:
            self.source.removeItem(1)
        for one in found.sources:
            if one.new:
                words = self.tr("Only: {what} ({count})").format(what=translated(one.said), count=number(one.new))
                self.source.addItem(words, one.source)
        self.source.setCurrentIndex(max(self.source.findData(chosen), 0))
        waiting = [one.new for one in found.sources if chosen is None or one.source == chosen]
        self._counted = sum(waiting)
        self._show()

    def _source_chosen(self) -> None:
        self._begin()
        self.said.setFocus()

    def _show(self) -> None:
        pair = self.reviewing.current
        self._stack.setCurrentIndex(0 if pair is not None or self.reviewing.busy or not self._begun else 1)
        if pair is None:
            self.subject.show_nothing()
            self.play_button.offer(None)
        else:
            self._show_pair(pair)
        done = len(self.reviewing.decided)
        waiting = max(self._counted + self._since, 0)
        self.bar.show_share(done / max(done + waiting, 1))
        self.count.setText(
            self.tr("{done} decided, {left} wait. The least sure come first.").format(
                done=number(done), left=number(waiting)
            )
        )
        able = pair is not None and self.ready
        for button in (self.accept_button, self.reject_button):
            button.setEnabled(able)
        self.skip_button.setEnabled(pair is not None)
        self.open_button.setEnabled(pair is not None)
        self.back_button.setEnabled(self.reviewing.at > 0)

    def _show_pair(self, pair: PairEntry) -> None:
        name = PurePath(pair.path).name
        self.subject.show_file(pair.file, name, pair.modality)
        if self.reviewing.upcoming is not None:
            self.subject.expect(self.reviewing.upcoming.file)
        self.play_button.offer(pair.path if pair.modality == "sound" else None)
        self.said.setText(f"“{pair.text}”")
        state = self.reviewing.decided.get(pair.id, pair.state)
        self.state.setVisible(state != "new")
        self.state.setText(self.tr("Accepted") if state == "accepted" else self.tr("Rejected"))
        said = [isolated(name)]
        if "start_s" in pair.locator:
            said.append(self.tr("at second {second}").format(second=number(round(float(pair.locator["start_s"])))))
        if "member" in pair.locator:
            said.append(str(pair.locator["member"]))
        if pair.via is not None:
            said.append(self.tr("said in {name}").format(name=PurePath(pair.via).name))
        self.place.setText(" · ".join(said))
        self.place.setToolTip(plain_tip(pair.path))
        weight = QLocale().toString(pair.weight, "f", 2)
        counts = self.tr("It counts unless you reject it.") if pair.used else self.tr("It counts once you accept it.")
        self.reason.setText(
            self.tr("{counts} Weight {weight}: {reason}.").format(
                counts=counts, weight=weight, reason=translated_list(pair.reason)
            )
        )
        self.said.setAccessibleDescription(f"{self.place.text()}. {self.reason.text()}")

    def _made(self) -> QWidget:
        words = Card(self)
        words.setMinimumWidth(SIDE)
        words.column.setSpacing(12)
        decide = QHBoxLayout()
        decide.setSpacing(10)
        decide.addWidget(self.accept_button, 1)
        decide.addWidget(self.reject_button, 1)
        go = QHBoxLayout()
        go.setSpacing(10)
        for button in (self.back_button, self.skip_button, self.open_button):
            go.addWidget(button, 1)
        words.column.addWidget(self.play_button)
        words.add(self.source)
        words.add(self.bar)
        words.add(self.count)
        words.column.addSpacing(8)
        words.add(self.said)
        words.column.addWidget(self.state, 0, Qt.AlignmentFlag.AlignLeading)
        words.add(self.place)
        words.add(self.reason)
        words.column.addStretch(1)
        words.column.addLayout(decide)
        words.column.addLayout(go)
        words.add(
            Words(
                self.tr("A accepts, R rejects, ← and → go through, P plays, O opens, Ctrl+Z takes back."),
                words,
                scale=0.9,
                muted=True,
            )
        )
        pair = QWidget(self)
        row = Parting(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.subject, 1)
        row.addWidget(words)
        return Room(pair, self)

    def _made_empty(self) -> QWidget:
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        column.setSpacing(8)
        headline = Words(self.tr("Nothing waits for a decision"), empty, scale=1.3, bold=True)
        text = Words(
            self.tr("Pairs are collected under “Bridges”; those that were reviewed stay as you decided."),
            empty,
            muted=True,
        )
        for words in (headline, text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        again = TextButton(self.tr("Look again"), parent=empty)
        again.clicked.connect(self._begin)
        column.addStretch(1)
        column.addWidget(headline)
        column.addWidget(text)
        column.addSpacing(8)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return empty

    def _add_actions(self) -> None:
        add, category = self.tools.actions.add, self.tr("Alignment")
        # On is where reading goes on.
        leading = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        on, back = ("Right", "Left") if leading else ("Left", "Right")
        keys: tuple[tuple[str, str, str, TextButton], ...] = (
            ("alignment.accept", self.tr("Accept the pair"), "A", self.accept_button),
            ("alignment.reject", self.tr("Reject the pair"), "R", self.reject_button),
            ("alignment.next-pair", self.tr("Next pair"), on, self.skip_button),
            ("alignment.previous-pair", self.tr("Previous pair"), back, self.back_button),
            ("alignment.play-pair", self.tr("Play the sound of the pair"), "P", self.play_button),
            ("alignment.open-pair", self.tr("Open the file of the pair"), "O", self.open_button),
        )
        does = (
            lambda: self.decide("accepted"),
            lambda: self.decide("rejected"),
            lambda: self.reviewing.go(1),
            lambda: self.reviewing.go(-1),
            self.play_button.press,
            self.open_file,
        )
        for (key, text, shortcut, button), work in zip(keys, does, strict=True):
            add(key, text, category, work, shortcuts=[shortcut], within=self)
            if button is not self.play_button:
                button.clicked.connect(work)
            button.setAccessibleName(text)
            button.setToolTip(self.tr("{text} ({key})").format(text=text, key=shortcut))
