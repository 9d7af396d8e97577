"""One of several that exclude each other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from anyfind_desktop.views.theme import colours, mixed

RING: Final = 18
SPACE: Final = RING + 14
"""What the ring takes of the width."""

WRAPPED: Final = int(Qt.TextFlag.TextWrapAnywhere | Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading)


class Radio(QRadioButton):
    """One of several that exclude each other.

    Args:
        text: What it is.
        parent: Owns it.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the ring and the words in one line."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + SPACE + 4
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Words can be in several lines."""
        width = SPACE + 8 * self.fontMetrics().averageCharWidth()
        return QSize(width, max(self.fontMetrics().height(), RING) + 8)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """So high that all words are seen."""
        room = QRect(0, 0, max(1, width - SPACE), 10_000)
        words = self.fontMetrics().boundingRect(room, WRAPPED, self.text())
        return max(words.height(), RING) + 8

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 (Qt's name)
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the ring, the words and the focus."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(3, (self.height() - RING) / 2, RING, RING)
        words = QRectF(self.rect()).adjusted(SPACE, 0, 0, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            ring.moveRight(self.width() - 3)
            words = QRectF(self.rect()).adjusted(0, 0, -SPACE, 0)
        painter.setPen(QPen(tones.accent if self.isChecked() else mixed(tones.surface, tones.text, 0.45), 1.5))
        painter.setBrush(tones.accent if self.isChecked() else mixed(tones.surface, tones.text, 0.05))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tones.on_accent)
            painter.drawEllipse(ring.center(), 3.4, 3.4)
        if self.hasFocus():
            painter.setPen(QPen(tones.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring.adjusted(-2.2, -2.2, 2.2, 2.2))
        painter.setPen(tones.text)
        painter.drawText(words, WRAPPED | Qt.AlignmentFlag.AlignVCenter, self.text())
