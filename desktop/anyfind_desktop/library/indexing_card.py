"""What the indexer does, how long it takes, and the way to hold it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anyfind.api.live import IndexingState
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views import wording
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.parting import Parting, leading
from anyfind_desktop.views.parts import Bar, Card, Words, button_group

HOUR: Final = 60.0
"""Minutes."""


class IndexingCard(Card):
    """The card.

    Args:
        tools: What it works with.
        parent: Owns it.

    Signals:
        answered: The engine says this :class:`~anyfind.api.live.IndexingState` of itself.
    """

    answered = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._state: IndexingState | None = None
        self._told = 0
        self._files: int | None = None
        self._pending = 0
        self._words = Words("", self, scale=1.08, bold=True)
        self._more = Words("", self, scale=0.9, muted=True)
        self._warnings = Words("", self, scale=0.9, muted=True)
        self.bar = Bar(self.tr("Indexing"), self)
        self.hour = TextButton(self.tr("Pause for an hour"), "pause", parent=self)
        self.hold = TextButton(self.tr("Pause"), parent=self)
        self.hold.setToolTip(self.tr("Pause until I resume it (Ctrl+P)"))
        self.hold.setAccessibleName(self.tr("Pause indexing until I resume it"))
        self.go_on = TextButton(self.tr("Resume"), "play", parent=self)
        self.go_on.setAccessibleName(self.tr("Resume indexing"))
        self.anyway = TextButton(self.tr("Index now anyway"), "play", parent=self)
        self.anyway.setToolTip(self.tr("Also on battery, under load and outside of the time window"))
        self.hour.clicked.connect(lambda: self.pause(HOUR))
        self.hold.clicked.connect(lambda: self.pause(None))
        self.go_on.clicked.connect(lambda: self.resume(False))
        self.anyway.clicked.connect(lambda: self.resume(True))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._words)
        texts.addWidget(self._more)
        row = Parting()
        row.setSpacing(14)
        row.addLayout(texts, 1)
        group = button_group(self.anyway, self.go_on, self.hour, self.hold, parent=self)
        row.addWidget(group, 0, leading())
        self.column.addLayout(row)
        self.add(self.bar)
        self.add(self._warnings)
        self.show_state(None)

    @property
    def text(self) -> str:
        """What it says first."""
        return self._words.text()

    def show_files(self, files: int, pending: int) -> None:
        """How many files the library has, and how many of them wait."""
        self._files, self._pending = files, pending
        self._word()

    def show_state(self, state: IndexingState | None) -> None:
        """What the indexer does now; ``None``: there is no engine."""
        self._state = state
        self._told += 1
        name = "" if state is None else state.state
        held = name in {"paused", "waiting"}
        self.hour.setVisible(name in {"idle", "scanning", "indexing", "waiting"})
        self.hold.setVisible(name in {"idle", "scanning", "indexing", "waiting"})
        self.go_on.setVisible(name == "paused")
        self.anyway.setVisible(held)
        self.bar.setVisible(state is not None and name in {"indexing", "paused"} and state.total > 0)
        if state is not None and state.total:
            self.bar.show_share(state.done / state.total)
        self._warnings.setText("" if state is None else "\n".join(map(translated, state.warnings)))
        self._warnings.setVisible(bool(self._warnings.text()))
        self._word()

    def pause(self, minutes: float | None) -> None:
        """Hold the indexer for so many minutes, or until it is resumed."""
        self._tools.client.pause(minutes, self.unless_told(), self._tools.notices.complain)

    def resume(self, override: bool) -> None:
        """Let it go on; ``override``: also where it would wait by itself."""
        self._tools.client.resume(self.unless_told(), self._tools.notices.complain, override=override)

    def unless_told(self) -> Callable[[IndexingState], None]:
        """What shows an answer about the indexer, unless an event comes before it, which may be newer than it is."""
        told = self._told

        def answered(state: IndexingState) -> None:
            if self._told == told:
                self.answered.emit(state)

        return answered

    def _word(self) -> None:
        state = self._state
        if state is None:
            self._words.setText(self.tr("The engine is not running."))
            self._more.hide()
            return
        self._words.setText(wording.indexing(state, self._files, self._pending) or self.tr("Nothing to do"))
        self._more.setText(self._second(state))
        self._more.setVisible(bool(self._more.text()))

    def _second(self, state: IndexingState) -> str:
        if state.state == "indexing":
            if state.rate:
                rate = self.locale().toString(state.rate, "f", 1)
                return self.tr("Names and text can be searched already. {rate} files a second of late.").format(
                    rate=rate
                )
            return self.tr("Names and text can be searched already.")
        if state.state == "paused" and state.reason:
            return translated(state.reason)
        if state.state == "waiting":
            return self.tr("Names can be searched meanwhile. It goes on by itself as soon as it may.")
        if state.state == "idle":
            return self.tr("Changes of files are noticed by themselves.")
        return ""
