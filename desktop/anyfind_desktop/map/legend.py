"""What the colours of a map stand for, and where on it one is: small things that lie over the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from anyfind_desktop.map.cloud import SHADES
from anyfind_desktop.map.tints import tints
from anyfind_desktop.views.theme import RADIUS, Colours, colours, scaled_font

if TYPE_CHECKING:
    from anyfind_desktop.map.view import MapView

GLASS: Final = 0.95
"""How much of what lies below is hidden."""


def paint_glass(painter: QPainter, box: QRectF, tones: Colours) -> None:
    """The ground of what lies over the map."""
    ground = QColor(tones.surface)
    ground.setAlphaF(1.0 if tones.contrast else GLASS)
    painter.setPen(QPen(tones.line, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class Legend(QWidget):
    """The colours, and words at their ends.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = ""
        self._ends = ("", "")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("What the colours show"))

    def say(self, heading: str, ends: tuple[str, str]) -> None:
        """Show this."""
        self._heading, self._ends = heading, ends
        words = self.tr("From {least} to {most}.").format(least=ends[0], most=ends[1])
        self.setAccessibleDescription(f"{heading}. {words}")
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the words."""
        small = QFontMetricsF(scaled_font(self.font(), 0.85))
        bold = QFontMetricsF(scaled_font(self.font(), 0.88, bold=True))
        beside = small.horizontalAdvance(self._ends[0]) + small.horizontalAdvance(self._ends[1]) + 24
        width = min(max(bold.horizontalAdvance(self._heading), beside, 180), 300)
        return QSize(round(width) + 28, round(bold.height() + small.height()) + 38)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        paint_glass(painter, box, tones)
        inner = box.adjusted(14, 10, -14, -10)
        away = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(scaled_font(self.font(), 0.88, bold=True))
        painter.setPen(tones.text)
        metrics = QFontMetricsF(painter.font())
        heading = metrics.elidedText(self._heading, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, heading)
        bar = QRectF(inner.left(), inner.top() + metrics.height() + 6, inner.width(), 8)
        steps = tints(tones)
        shown = QLinearGradient(bar.topRight() if away else bar.topLeft(), bar.topLeft() if away else bar.topRight())
        for step in range(0, SHADES, 2):
            shown.setColorAt(step / (SHADES - 1), steps[step])
        shown.setColorAt(1, steps[-1])
        painter.setPen(QPen(tones.line, 1))
        painter.setBrush(shown)
        painter.drawRoundedRect(bar, 4, 4)
        painter.setFont(scaled_font(self.font(), 0.85))
        painter.setPen(tones.muted)
        low, high = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        foot = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(inner, foot | (high if away else low), self._ends[0])
        painter.drawText(inner, foot | (low if away else high), self._ends[1])


class Overview(QWidget):
    """All of the map, small, with a frame around what is seen; a press goes there.

    Args:
        view: The map.
    """

    SIDE: Final = 148

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self.setFixedSize(self.SIDE, self.SIDE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the map"))
        self.setToolTip(self.tr("Go to another part of the map"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        paint_glass(painter, QRectF(self.rect()), tones)
        inner = self._inner()
        whole = self._view.whole_picture()
        if whole is not None:
            painter.drawPixmap(inner, whole, QRectF(whole.rect()))
        seen = self._view.camera.seen().intersected(QRectF(0, 0, 1, 1))
        frame = QRectF(
            inner.left() + seen.left() * inner.width(),
            inner.top() + seen.top() * inner.height(),
            max(seen.width() * inner.width(), 6),
            max(seen.height() * inner.height(), 6),
        )
        light = QColor(tones.accent)
        light.setAlphaF(0.16)
        painter.setBrush(light)
        painter.setPen(QPen(tones.accent, 1.6))
        painter.drawRoundedRect(frame, 2, 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Go there."""
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Go along."""
        self._go(event.position())

    def _inner(self) -> QRectF:
        return QRectF(self.rect()).adjusted(8, 8, -8, -8)

    def _go(self, place: QPointF) -> None:
        inner = self._inner()
        across, down = (place.x() - inner.left()) / inner.width(), (place.y() - inner.top()) / inner.height()
        self._view.show_camera(self._view.camera.looking_at(across, down))
