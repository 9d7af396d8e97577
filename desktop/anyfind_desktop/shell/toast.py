"""What was just done, with a way back: shown for a while at the foot of the window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QUndoStack,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QWidget

from anyfind_desktop.shell.keycaps import written
from anyfind_desktop.shell.undo_words import was_done
from anyfind_desktop.views.buttons import IconButton, TextButton
from anyfind_desktop.views.spoken import announce
from anyfind_desktop.views.theme import colours, mixed

PATIENCE_MS: Final = 9000
"""It goes by itself after that, but not while the pointer or the keyboard is on it."""

FOOT: Final = 56
"""Above the window's lower edge."""


class UndoToast(QFrame):
    """Tells what was done last, or taken back.

    Args:
        window: Where it is shown.
        stack: What can be undone.
    """

    def __init__(self, window: QWidget, stack: QUndoStack) -> None:
        super().__init__(window)
        self._window = window
        self._stack = stack
        self._before = stack.index()
        self._said = ""
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = TextButton(self.tr("Undo"), parent=self)
        self.close_button = IconButton("cross", self)
        self.close_button.setAccessibleName(self.tr("Hide this message"))
        self.close_button.setToolTip(self.tr("Hide this message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._tired)
        self.button.clicked.connect(self._back)
        self.close_button.clicked.connect(self.dismiss)
        stack.indexChanged.connect(self._changed)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._said

    def dismiss(self) -> None:
        """Say nothing more."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """The window has another size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Somebody is about to press it: stay."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Nobody is any more."""
        super().leaveEvent(event)
        if not self.isHidden():
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """A raised surface."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(mixed(tones.surface, tones.text, 0.3), 1))
        painter.setBrush(mixed(tones.surface, tones.accent, 0.1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)

    def _changed(self, index: int) -> None:
        before, self._before = self._before, index
        if index > before:
            step = self._stack.command(index - 1)
            words = was_done(step) or self.tr("Done: {what}").format(what=step.actionText())
            self._say(words, self.tr("Undo"), "Ctrl+Z")
        elif index < before and index < self._stack.count():
            words = self.tr("Undone: {what}").format(what=self._stack.command(index).actionText())
            self._say(words, self.tr("Redo"), "Ctrl+Shift+Z")
        else:
            self.dismiss()

    def _say(self, words: str, action: str, keys: str) -> None:
        self._said = words
        self.setAccessibleName(words)
        self.button.setText(action)
        self.button.setToolTip(self.tr("{action} ({keys})").format(action=action, keys=written(QKeySequence(keys))))
        self.button.updateGeometry()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, words)

    def _back(self) -> None:
        """Take back what it tells of, whether that was done or undone."""
        if self.button.text() == self.tr("Undo"):
            self._stack.undo()
        else:
            self._stack.redo()

    def _tired(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._timer.start()
        else:
            self.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Text of another size takes another room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and not self.isHidden():
            QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        """In the middle of the window's foot; words that are too long for it are cut in their middle."""
        metrics = QFontMetrics(self._words.font())
        room = self._window.width() - 100 - self.button.sizeHint().width() - self.close_button.width()
        self._words.setText(metrics.elidedText(self._said, Qt.TextElideMode.ElideMiddle, max(room, 80)))
        wanted = self.sizeHint()
        width = min(max(wanted.width(), 300), self._window.width() - 40)
        left = (self._window.width() - width) // 2
        self.setGeometry(left, self._window.height() - wanted.height() - FOOT, width, wanted.height())
