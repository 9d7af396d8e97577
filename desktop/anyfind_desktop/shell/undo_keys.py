"""The keys for undo and redo in a field of text that has nothing of its own to undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QUndoStack
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


class UndoKeys(QObject):
    """Fields of text claim these keys even when nothing was typed; then they shall reach what the window can undo.

    Args:
        application: Tells where the keyboard is.
        stack: What the window can undo.
        parent: Owns it.
    """

    def __init__(self, application: QApplication, stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._stack = stack
        application.focusChanged.connect(self._focus_changed)

    def stop(self) -> None:
        """Look no more where the keyboard is."""
        self._application.focusChanged.disconnect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Keep the field from claiming keys that mean nothing to it."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QLineEdit):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo) and not watched.isUndoAvailable() and self._stack.canUndo()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not watched.isRedoAvailable() and self._stack.canRedo()
        if undo or redo:
            event.ignore()
            return True
        return False

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QLineEdit):
            before.removeEventFilter(self)
        if isinstance(now, QLineEdit):
            now.installEventFilter(self)
