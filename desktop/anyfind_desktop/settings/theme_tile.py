"""A theme to choose, as a small picture of the window in its colours."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from anyfind_desktop.views.buttons import PressedByEnter
from anyfind_desktop.views.direction import right_to_left
from anyfind_desktop.views.theme import Colours, colours, mixed

PICTURE: Final = QSize(132, 84)


class ThemeTile(PressedByEnter):
    """The picture with the theme's name below it.

    Args:
        text: The name.
        palettes: The colours; of two the second is shown in the trailing half.
        parent: Owns it.
    """

    def __init__(self, text: str, palettes: tuple[QPalette, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        # One of several, to a screen reader, too; arrows go from one to the next.
        self.setAutoExclusive(True)
        self.palettes = palettes
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:  # noqa: N802 (Qt's name)
        """Pressing it changes nothing by itself: the page marks what holds."""

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """The picture and a line of text."""
        metrics = QFontMetrics(self.font())
        width = max(PICTURE.width() + 8, metrics.horizontalAdvance(self.text()) + 8)
        return QSize(width, PICTURE.height() + metrics.height() + 18)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """All of it."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF((self.width() - PICTURE.width()) / 2, 4, PICTURE.width(), PICTURE.height())
        shape = QPainterPath()
        shape.addRoundedRect(box, 9, 9)
        for number, palette in enumerate(self.palettes):
            painter.save()
            painter.setClipPath(shape)
            part = QRectF(box)
            if number:
                part.setLeft(box.center().x())
            painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
            if right_to_left(self):
                painter.translate(2 * box.center().x(), 0)
                painter.scale(-1, 1)
            _paint_window(painter, box, colours(palette))
            painter.restore()
        chosen = self.isChecked()
        edge = tones.accent if chosen else mixed(tones.surface, tones.text, 0.3 if self.underMouse() else 0.15)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, 2.4 if chosen else 1))
        painter.drawRoundedRect(box, 9, 9)
        if self.hasFocus():
            painter.setPen(QPen(tones.text, 1.4))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 12, 12)
        painter.setPen(tones.text if chosen else tones.muted)
        words = QRectF(0, box.bottom() + 8, self.width(), self.height() - box.bottom() - 8)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.text())


def _paint_window(painter: QPainter, box: QRectF, tones: Colours) -> None:
    """A rail, a box, and cards."""
    painter.fillRect(box, tones.window)
    painter.setPen(Qt.PenStyle.NoPen)
    left, top = box.left(), box.top()
    painter.setBrush(mixed(tones.window, tones.accent, 0.35))
    painter.drawRoundedRect(QRectF(left + 7, top + 9, 14, 8), 4, 4)
    painter.setBrush(tones.muted)
    for row in range(2):
        painter.drawRoundedRect(QRectF(left + 9, top + 26 + row * 12, 10, 4), 2, 2)
    painter.setPen(QPen(tones.line, 1))
    painter.setBrush(tones.surface)
    painter.drawRoundedRect(QRectF(left + 30, top + 8, 90, 13), 5, 5)
    for column in range(3):
        painter.drawRoundedRect(QRectF(left + 30 + column * 31, top + 30, 27, 40), 4, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tones.accent)
    painter.drawRoundedRect(QRectF(left + 34, top + 13, 26, 3), 1.5, 1.5)
    for column in range(3):
        painter.setBrush(mixed(tones.surface, tones.accent, 0.25 + 0.2 * column))
        painter.drawRoundedRect(QRectF(left + 34 + column * 31, top + 34, 19, 22), 3, 3)
        painter.setBrush(tones.muted)
        painter.drawRoundedRect(QRectF(left + 34 + column * 31, top + 61, 15, 3), 1.5, 1.5)
