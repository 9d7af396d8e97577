"""The second page of the first run: what can be searched already, what arrives and when, and questions to try."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anyfind.api.answers import Status
from anyfind.api.live import IndexingState, Job
from anyfind_desktop.first_run.choosing import WIDTH, Sign
from anyfind_desktop.views import wording
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import Bar, Card, Column, Rule, Words

KINDS: Final = ("names", "text", "deep", "models")


class Stage(QWidget):
    """One thing that arrives: a drawing, a sentence, and a bar while it goes on.

    Args:
        sign: The drawing.
        title: What it is.
        parent: Owns it.
    """

    def __init__(self, sign: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Words(title, self, bold=True)
        self.words = Words("", self, scale=0.94, muted=True)
        self.bar = Bar(title, self)
        self.bar.hide()
        texts = QVBoxLayout()
        texts.setSpacing(3)
        for widget in (self.title, self.words, self.bar):
            texts.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(14)
        row.addWidget(Sign(sign, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def say(self, words: str, share: float | None = None) -> None:
        """Say how far it is; ``share`` from 0 to 1 while it goes on."""
        self.words.setText(words)
        self.bar.setVisible(share is not None)
        if share is not None:
            self.bar.show_share(share)


class Arriving(Column):
    """The page.

    Args:
        parent: Owns it.

    Signals:
        asked: This question shall be asked.
        ended: Go to the search.
        again: Fetch the models, or do once more what failed.
    """

    asked = Signal(str)
    ended = Signal()
    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=WIDTH)
        self._most: dict[str, int] = {"text": 0, "deep": 0}
        self._indexer: IndexingState | None = None
        self._status: Status | None = None
        self.add(Words(self.tr("Your library arrives"), self, scale=1.9, bold=True))
        self.add(
            Words(
                self.tr("You need not wait: what is there can be searched, and the rest joins it by itself."),
                self,
                scale=1.08,
                muted=True,
            )
        )
        card = Card(self)
        self.names = Stage("folder", self.tr("Names of files"), card)
        self.text = Stage("page", self.tr("Words in documents"), card)
        self.deep = Stage("image", self.tr("What is in pictures, sounds and films"), card)
        self.models = Stage("plus", self.tr("Models"), card)
        self.models.hide()
        self._models_rule = Rule(card)
        self._models_rule.hide()
        for widget in (self.names, Rule(card), self.text, Rule(card), self.deep, self._models_rule, self.models):
            card.add(widget)
        self.retry = TextButton(self.tr("Try again"), parent=card)
        self.retry.setAccessibleDescription(self.tr("Fetches the models"))
        self.retry.clicked.connect(self.again)
        self.retry.hide()
        card.column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignTrailing)
        self.add(card)
        self._try = Card(self, title=self.tr("Ask something that is there"))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._try.column.addLayout(self._buttons)
        self._try.hide()
        self.examples: list[TextButton] = []
        self.add(self._try)
        self.go = TextButton(self.tr("Go to the search"), "search", look=Look.PRIMARY, parent=self)
        self.go.clicked.connect(self.ended)
        bottom = QWidget(self)
        row = QHBoxLayout(bottom)
        row.setContentsMargins(0, 4, 0, 0)
        row.addStretch(1)
        row.addWidget(self.go)
        self.add(bottom)

    def show_examples(self, questions: list[str]) -> None:
        """Offer these questions."""
        if questions == [one.text() for one in self.examples]:
            return
        for old in self.examples:
            self._buttons.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.examples = []
        for question in questions:
            button = TextButton(question, "search", parent=self._try)
            button.setAccessibleName(self.tr("Search for “{words}”").format(words=question))
            button.clicked.connect(lambda _=False, words=question: self.asked.emit(words))
            self._buttons.insertWidget(self._buttons.count() - 1, button)
            self.examples.append(button)
        self._try.setVisible(bool(questions))

    def show_status(self, status: Status) -> None:
        """What the library has, and what waits."""
        self._status = status
        self._word()

    def show_indexer(self, state: IndexingState | None) -> None:
        """What the indexer does; ``None``: there is no engine."""
        self._indexer = state
        self._word()

    def offer_models(self) -> None:
        """Models are missing, and nobody was asked about them."""
        words = self.tr("Standard models look into pictures and understand sentences. They are not on this computer.")
        self._say_models(words, again=True)
        self.retry.setText(self.tr("Fetch them"))

    def show_models_step(self, name: str, job: Job) -> None:
        """How far what is done about models is: what it is about, and its job."""
        share = job.done / job.total if job.total else 0.0
        parts = [name, self.tr("Being fetched") if job.kind == "models.pull" else "", wording.time_to_go(job.eta_s)]
        self._say_models(" · ".join(part for part in parts if part), share=share)

    def show_models_failed(self, why: str) -> None:
        """What was to be done about models failed."""
        self._say_models(why, again=True)
        self.retry.setText(self.tr("Try again"))

    def show_models_done(self, words: str) -> None:
        """All that was chosen is done."""
        self._say_models(words)

    def _say_models(self, words: str, share: float | None = None, *, again: bool = False) -> None:
        self.models.show()
        self._models_rule.show()
        self.retry.setVisible(again)
        self.models.say(words, share)

    def _word(self) -> None:
        status, state = self._status, self._indexer
        if status is None:
            self.names.say(self.tr("Looking through your folders…"))
            return
        scanning = any(folder.scanned_at is None for folder in status.folders)
        names = wording.files(status.files)
        if scanning:
            self.names.say(self.tr("{files} so far").format(files=names))
        else:
            self.names.say(self.tr("{files} can be found by name now.").format(files=names))
        self._stage(self.text, "text", status.waiting.get("text", 0), self.tr("All documents can be searched now."))
        deep = status.waiting.get("deep", 0) + status.waiting.get("passages", 0)
        to_go = "" if state is None else wording.time_to_go(state.eta_s)
        done = self.tr("Everything can be found by what is in it.")
        self._stage(self.deep, "deep", deep, done, to_go)
        if deep and state is not None and state.state in {"paused", "waiting"}:
            self.deep.say(wording.indexing(state, status.files, status.pending))

    def _stage(self, stage: Stage, kind: str, waiting: int, done: str, to_go: str = "") -> None:
        most = self._most[kind] = max(self._most[kind], waiting)
        status = self._status
        if status is not None and not status.folders:
            stage.say("")
        elif not waiting:
            stage.say(done)
        else:
            words = self.tr("{done} of {total}").format(done=wording.number(most - waiting), total=wording.number(most))
            stage.say(" · ".join(part for part in (words, to_go) if part), (most - waiting) / most)
