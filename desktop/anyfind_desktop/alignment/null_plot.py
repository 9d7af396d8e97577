"""Similarities beside what they are by chance: the only way to read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from anyfind.api.alignment import ReportSimilarity
from anyfind_desktop.alignment.plots import Axes, Plot, pale, steps
from anyfind_desktop.views.theme import Colours, mixed

_ROW: Final = 30
_NAMES: Final = 118


class NullPlot(Plot):
    """One row a similarity: a bar for shuffled pairs, a line for what has to be exceeded, a dot for the true pairs.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Similarities against shuffled pairs"))
        self._rows: list[ReportSimilarity] = []

    def show_rows(self, rows: Sequence[ReportSimilarity]) -> None:
        """Show these."""
        self._rows = [row for row in rows if row.null]
        self._height = 40 + _ROW * len(self._rows)
        self.setMinimumHeight(self._height)
        self.updateGeometry()
        locale = QLocale()
        self.say(
            " ".join(
                self.tr("{name} is {value}; chance gives at most {threshold}.").format(
                    name=row.name,
                    value=locale.toString(row.value, "f", 2),
                    threshold=locale.toString(row.threshold, "f", 2),
                )
                for row in self._rows
            )
        )
        self.update()

    def paint(self, painter: QPainter, tones: Colours) -> None:
        """Paint the rows."""
        if not self._rows:
            return
        highest = max(max(row.value, row.null[-1], row.threshold) for row in self._rows)
        columns = steps(min(max(highest, 0.05), 1.0))
        box = QRectF(self.rect()).adjusted(_NAMES, 4, -52, -28)
        axes = Axes(box, (0.0, columns[-1]), (0.0, 1.0))
        locale = QLocale()
        for value in columns:
            x = axes.x(value)
            painter.setPen(QPen(mixed(tones.surface, tones.text, 0.09), 1))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            painter.setPen(tones.muted)
            painter.drawText(
                QRectF(x - 30, box.bottom() + 5, 60, 18), Qt.AlignmentFlag.AlignCenter, locale.toString(value, "g", 3)
            )
        for at, row in enumerate(self._rows):
            middle = box.top() + _ROW * (at + 0.5)
            self._row(painter, tones, axes, middle, row)

    def _row(self, painter: QPainter, tones: Colours, axes: Axes, middle: float, row: ReportSimilarity) -> None:
        left, right = axes.x(max(row.null[0], 0.0)), axes.x(max(row.null[-1], 0.0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pale(tones))
        painter.drawRoundedRect(QRectF(left, middle - 5, max(right - left, 3.0), 10), 3, 3)
        painter.setPen(QPen(tones.text, 1.6))
        x = axes.x(max(row.threshold, 0.0))
        painter.drawLine(QPointF(x, middle - 8), QPointF(x, middle + 8))
        beyond = row.value > row.threshold
        painter.setPen(QPen(tones.accent, 1.8))
        painter.setBrush(tones.accent if beyond else tones.surface)
        dot = QPointF(axes.x(max(row.value, 0.0)), middle)
        painter.drawEllipse(dot, 5.5, 5.5)
        painter.setPen(tones.text)
        painter.drawText(
            QRectF(0, middle - 10, _NAMES - 12, 20),
            Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            row.name,
        )
        painter.drawText(
            QRectF(dot.x() + 10, middle - 10, 60, 20),
            Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            QLocale().toString(row.value, "f", 2),
        )
