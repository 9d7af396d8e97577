"""A button that shows and hides what belongs to a row."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from anyfind_desktop.views.buttons import PressedByEnter
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import colours, mixed


class FoldButton(PressedByEnter):
    """An arrow: down while something can be shown, up while it is shown.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFixedSize(28, 28)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the arrow, on a ground while the pointer or the keyboard is on it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(tones.surface, tones.text, 0.14 if self.isDown() else 0.07))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(tones.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        sign = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        draw(painter, "up" if self.isChecked() else "down", sign, tones.muted)
