"""The wheel scrolls a page and changes nothing on it: not the number or the choice that happens to pass below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget


class StillWheel(QObject):
    """Hands the wheel on to the page, unless the control has the keyboard: then somebody means it.

    Args:
        parent: Owns it.
    """

    def hold(self, page: QWidget) -> None:
        """Hold the controls of a page that turning the wheel would change."""
        both = (QAbstractSpinBox, QComboBox)
        for one in [page, *page.findChildren(QWidget)]:
            if isinstance(one, both):
                # By default the wheel itself gives them the keyboard.
                one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Let the page have the wheel."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False
