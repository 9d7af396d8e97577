"""A field for a line of text in the window's own look."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import colours

SIGN: Final = 16


class Field(QLineEdit):
    """A rounded field, with a drawing before the words if one is named.

    Args:
        name: What is typed there; shown while it is empty, and read aloud.
        drawing: The drawing's name, if any.
        parent: Owns it.
    """

    def __init__(self, name: str, drawing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self.setFrame(False)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setMinimumHeight(34)
        clear = self.palette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)
        before = SIGN + 18 if drawing else 10
        leading = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        self.setTextMargins(before if leading else 10, 0, 10 if leading else before, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the frame below the words."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(tones.accent, 1.8) if self.hasFocus() else QPen(tones.line, 1))
        painter.setBrush(tones.sunken if not tones.dark else tones.window)
        painter.drawRoundedRect(box, 8, 8)
        if self._drawing:
            leading = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            left = 10.0 if leading else self.width() - 10.0 - SIGN
            draw(painter, self._drawing, QRectF(left, (self.height() - SIGN) / 2, SIGN, SIGN), tones.muted)
        painter.end()
        super().paintEvent(event)
