"""The line at the bottom: what the indexer does, how far it is, and a way to hold it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from anyfind.api.live import IndexingState
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.views import wording
from anyfind_desktop.views.direction import set_margins
from anyfind_desktop.views.icons import icon
from anyfind_desktop.views.parts import Bar
from anyfind_desktop.views.theme import colours, scaled_font

HOUR: Final = 60.0
HEIGHT: Final = 40


class StatusStrip(QWidget):
    """Shows the indexer and holds it.

    Args:
        parent: Owns it.

    Signals:
        pause_wanted: Hold the indexer for so many minutes, or for ``None`` until it is resumed.
        resume_wanted: Let it go on; ``True``: also where it would wait by itself.
    """

    pause_wanted = Signal(object)
    resume_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: IndexingState | None = None
        self._files: int | None = None
        self._pending = 0
        self.setFixedHeight(HEIGHT)
        self._label = QLabel(self)
        self._label.setObjectName("indexing")
        self._label.setFont(scaled_font(self._label.font(), 0.92))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._line = Bar(self.tr("Progress of indexing"), self)
        self._line.setFixedWidth(150)
        self._line.hide()
        self.button = QToolButton(self)
        self.button.setObjectName("pause")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setAutoRaise(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.toggle)
        self.menu = QMenu(self)
        self._hour = QAction(self.tr("Pause for an hour"), self)
        self._hour.triggered.connect(lambda: self.pause_wanted.emit(HOUR))
        self._for_good = QAction(self.tr("Pause until I resume it"), self)
        self._for_good.triggered.connect(lambda: self.pause_wanted.emit(None))
        self._anyway = QAction(self.tr("Index now anyway"), self)
        self._anyway.setToolTip(self.tr("Also on battery, under load and outside of the time window"))
        self._anyway.triggered.connect(lambda: self.resume_wanted.emit(True))
        self.menu.addActions([self._hour, self._for_good, self._anyway])
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        row = QHBoxLayout(self)
        set_margins(row, self, 24, 0, 16, 4)
        row.setSpacing(14)
        row.addWidget(self._label, 1)
        row.addWidget(self._line)
        row.addWidget(self.button)
        self.show_away()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def show_away(self) -> None:
        """There is no engine to tell anything."""
        self._state = None
        self._label.setText("")
        self._label.setToolTip("")
        self._line.hide()
        self.button.hide()

    def show_files(self, count: int, pending: int) -> None:
        """How many files the library has, and how many of them wait for the indexer."""
        self._files = count
        self._pending = pending
        self._word()

    def show_state(self, state: IndexingState) -> None:
        """What the indexer does now."""
        self._state = state
        working = state.state in {"indexing", "scanning"}
        self._line.setVisible(state.state in {"indexing", "paused"} and state.total > 0)
        self._line.show_share(state.done / state.total if state.total else 0.0)
        held = state.state in {"paused", "waiting"}
        self.button.setVisible(working or held)
        word, name = self.tr("Pause"), self.tr("Pause indexing")
        if state.state == "paused":
            word, name = self.tr("Resume"), self.tr("Resume indexing")
        elif state.state == "waiting":
            word, name = self.tr("Index now"), self.tr("Index now, although it would wait")
        self.button.setText(word)
        self.button.setAccessibleName(name)
        self.button.setToolTip(f"{name} (Ctrl+P)")
        self.button.setIcon(icon("play" if held else "pause", colours(self.palette()).muted))
        self._hour.setVisible(state.state != "paused")
        self._for_good.setVisible(state.state != "paused" or state.until is not None)
        self._anyway.setVisible(state.state in {"paused", "waiting"})
        self._word()

    def toggle(self) -> None:
        """Hold the indexer, or let it go on."""
        state = self._state
        if state is None:
            return
        if state.state in {"paused", "waiting"}:
            self.resume_wanted.emit(state.state == "waiting")
        else:
            self.pause_wanted.emit(None)

    def _word(self) -> None:
        if self._state is None:
            return
        self._label.setText(wording.indexing(self._state, self._files, self._pending))
        self._label.setToolTip("\n".join(map(translated, self._state.warnings)))
