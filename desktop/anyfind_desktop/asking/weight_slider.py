"""A small slider for how much a part of the question counts."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QWidget

from anyfind_desktop.views.theme import colours

_TENTHS: Final = 10
_KNOB: Final = 8.0


class WeightSlider(QSlider):
    """From a tenth to twice as much as the words.

    Args:
        parent: Owns it.

    Signals:
        weighed: It counts so much, from 0.1 to 2.
    """

    weighed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(1, 2 * _TENTHS)
        self.setSingleStep(1)
        self.setPageStep(5)
        self.setObjectName("weight")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("How much it counts"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(lambda value: self.weighed.emit(value / _TENTHS))

    def show_weight(self, weight: float) -> None:
        """Stand at this weight, and tell nobody."""
        before = self.blockSignals(True)
        self.setValue(round(abs(weight) * _TENTHS))
        self.blockSignals(before)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Long enough to hit a tenth."""
        return QSize(170, 26)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """The knob comes to the pointer, and follows it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position())
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the pointer."""
        if self.isSliderDown():
            self._go_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Let go."""
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the groove, a mark at 1, and the knob."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        groove = QRectF(_KNOB, middle - 2, self.width() - 2 * _KNOB, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tones.line)
        painter.drawRoundedRect(groove, 2, 2)
        knob = self._across(self.value())
        start = groove.left() if self._forwards() else groove.right()
        painter.setBrush(tones.accent)
        painter.drawRoundedRect(QRectF(QPointF(start, middle - 2), QPointF(knob, middle + 2)).normalized(), 2, 2)
        one = self._across(_TENTHS)
        painter.setPen(QPen(tones.muted, 1.5))
        painter.drawLine(QPointF(one, middle + 7), QPointF(one, middle + 10))
        painter.setPen(QPen(tones.accent if self.hasFocus() else tones.line, 2 if self.hasFocus() else 1))
        painter.setBrush(tones.accent)
        painter.drawEllipse(QPointF(knob, middle), _KNOB - 1, _KNOB - 1)
        if self.hasFocus():
            painter.setPen(QPen(tones.text, 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(knob, middle), _KNOB + 2, _KNOB + 2)

    def _forwards(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.LeftToRight

    def _across(self, value: int) -> float:
        share = (value - self.minimum()) / (self.maximum() - self.minimum())
        span = self.width() - 2 * _KNOB
        return _KNOB + span * (share if self._forwards() else 1 - share)

    def _go_to(self, point: QPointF) -> None:
        share = (point.x() - _KNOB) / max(self.width() - 2 * _KNOB, 1)
        share = share if self._forwards() else 1 - share
        self.setValue(round(self.minimum() + min(max(share, 0.0), 1.0) * (self.maximum() - self.minimum())))
