"""A button that shows and hides what belongs to a row."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from anyfind_desktop.views.buttons import PressedByEnter
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import colours


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
        self.paint_ground(painter, tones)
        sign = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        draw(painter, "up" if self.isChecked() else "down", sign, tones.muted)
