"""The spectrum of what both sides know: one bar a shared direction."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from anyfind.api.alignment import ReportSharing
from anyfind_desktop.alignment.plots import Axes, Plot, pale
from anyfind_desktop.views.theme import Colours


class SpectrumPlot(Plot):
    """Held-out canonical correlations, strongest first, and what chance gives.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, height=200)
        self.setAccessibleName(self.tr("Shared directions"))
        self._sharing: ReportSharing | None = None

    def show_sharing(self, sharing: ReportSharing) -> None:
        """Show these."""
        self._sharing = sharing
        self.say(
            self.tr("{count} directions stand out; the strongest correlates at {most}.").format(
                count=QLocale().toString(sharing.significant),
                most=QLocale().toString(max(sharing.correlations, default=0.0), "f", 2),
            )
        )
        self.update()

    def paint(self, painter: QPainter, tones: Colours) -> None:
        """Paint the bars; those that chance could give are pale."""
        sharing = self._sharing
        if sharing is None or not sharing.correlations:
            return
        count = len(sharing.correlations)
        box = QRectF(self.rect()).adjusted(46, 10, -12, -42)
        axes = Axes(box, (0.0, float(count)), (0.0, 1.0))
        columns = [1.0] + [float(at) for at in range(10 if count > 24 else 5, count + 1, 10 if count > 24 else 5)]
        axes.grid(painter, tones, [0.0, 0.25, 0.5, 0.75, 1.0], [], digits=2)
        metrics = painter.fontMetrics()
        wide = box.width() / count
        for at, value in enumerate(sharing.correlations):
            left = box.left() + at * wide
            bar = QRectF(left + wide * 0.14, axes.y(max(value, 0.0)), wide * 0.72, 0)
            bar.setBottom(box.bottom())
            painter.setPen(Qt.PenStyle.NoPen)
            known = at < sharing.significant
            painter.setBrush(tones.accent if known else pale(tones))
            painter.drawRoundedRect(bar, min(2.0, wide / 3), min(2.0, wide / 3))
        for column in columns:
            words = QLocale().toString(round(column))
            width = metrics.horizontalAdvance(words) + 4
            middle = box.left() + (column - 0.5) * wide
            painter.setPen(tones.muted)
            painter.drawText(
                QRectF(middle - width / 2, box.bottom() + 5, width, metrics.height()),
                Qt.AlignmentFlag.AlignCenter,
                words,
            )
        axes.under(painter, tones, self.tr("directions, strongest first"))
        y = axes.y(sharing.threshold)
        painter.setPen(QPen(tones.text, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
