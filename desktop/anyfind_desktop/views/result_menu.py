"""What can be done with a result."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class ResultMenu(QMenu):
    """The menu of one result.

    Args:
        alike: Whether more like it can be searched for.
        online: Whether the file can be reached.
        parent: Owns it.

    Signals:
        chosen: The name of what was chosen: ``open``, ``reveal``, ``copy``, ``like``, ``add`` or ``subtract``.
    """

    chosen = Signal(str)

    def __init__(self, *, alike: bool, online: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add("open", self.tr("Open"), "Return", enabled=online)
        self._add("reveal", self.tr("Show in file manager"), "Ctrl+Return", enabled=online)
        self._add("copy", self.tr("Copy path"), "Ctrl+C", enabled=True)
        self.addSeparator()
        self._add("like", self.tr("More like this"), "Ctrl+M", enabled=alike)
        self._add("add", self.tr("Also like this"), "Ctrl++", enabled=alike)
        self._add("subtract", self.tr("Not like this"), "Ctrl+-", enabled=alike)

    def show_at(self, place: QPoint) -> None:
        """Open at a place on the screen, without waiting for it to close."""
        self.popup(place)

    def _add(self, name: str, text: str, keys: str, *, enabled: bool) -> None:
        action = QAction(text, self)
        action.setObjectName(name)
        # Shown only: the window has these keys, menu or no menu.
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setEnabled(enabled)
        action.triggered.connect(lambda: self.chosen.emit(name))
        self.addAction(action)
