"""The line of words in the search box."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from anyfind_desktop.views.theme import scaled_font

LONGEST: Final = 10_000
"""Letters; the engine takes no more."""


class QueryEdit(QLineEdit):
    """The line of words.

    Args:
        parent: Owns it.

    Signals:
        emptied: Backspace was pressed before the first letter.
        left: The keyboard shall go to what stands before the words.
        down: The selection shall go down, to suggestions or to the results.
        up: The selection shall go up, within suggestions.
        completed: Tab was pressed, which takes a suggestion if there is one.
        pressed: It was clicked.
        escaped: Escape was pressed.
        paste_wanted: Something shall be pasted, maybe a picture.
        focused: The keyboard came or went.
    """

    emptied = Signal()
    left = Signal()
    down = Signal()
    up = Signal()
    completed = Signal()
    pressed = Signal()
    escaped = Signal()
    paste_wanted = Signal()
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.completes = False
        self.setObjectName("query")
        self.setFrame(False)
        self.setAcceptDrops(False)
        self.setMaxLength(LONGEST)
        self.setAccessibleName(self.tr("Search"))
        self.setAccessibleDescription(self.tr("Words to search for; pictures and files can be pasted or dropped here."))
        self.setToolTip(self.tr("Search (Ctrl+L); paste a picture with Ctrl+V"))
        self.setFont(scaled_font(self.font(), 1.18))
        transparent = self.palette()
        transparent.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(transparent)

    def event(self, event: QEvent) -> bool:
        """Tab takes a suggestion while one is offered."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self.completes
        ):
            self.completed.emit()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Hand on what means more than editing."""
        at_start = not self.hasSelectedText() and self.cursorPosition() == 0
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Up:
            self.up.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Backspace and at_start:
            self.emptied.emit()
        elif event.key() == (Qt.Key.Key_Right if right else Qt.Key.Key_Left) and at_start and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell of it, too."""
        super().mousePressEvent(event)
        self.pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell of it, too."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell of it, too."""
        super().focusOutEvent(event)
        self.focused.emit()
