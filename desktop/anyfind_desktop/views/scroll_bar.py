"""A scroll bar that keeps in the background."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from anyfind_desktop.views.theme import colours, mixed

WIDTH: Final = 14


class SlimScrollBar(QScrollBar):
    """A vertical scroll bar of one rounded handle.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Slim."""
        return QSize(WIDTH, 60)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the handle where the style would have it."""
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        tones = colours(self.palette())
        inset = 3.0 if self.underMouse() or self.isSliderDown() else 4.5
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(tones.window, tones.text, 0.4 if self.isSliderDown() else 0.24))
        box = QRectF(handle).adjusted(inset, 2, -inset, -2)
        painter.drawRoundedRect(box, box.width() / 2, box.width() / 2)
