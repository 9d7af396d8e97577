"""How often each item is found: a few that are always found push the others out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from anyfind_desktop.alignment.plots import Axes, Plot, steps
from anyfind_desktop.views.theme import Colours, mixed

_BARS = 14


class HistogramPlot(Plot):
    """Items by how often they are among the first.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, height=190)
        self.setAccessibleName(self.tr("How often items are found"))
        self._bars: list[tuple[str, int]] = []

    def show_counts(self, histogram: Mapping[str, int]) -> None:
        """Show these: items by number of times."""
        counts = {int(times): items for times, items in histogram.items()}
        most = max(counts, default=0)
        width = max(1, -(-(most + 1) // _BARS))
        locale = QLocale()
        self._bars = []
        for first in range(0, most + 1, width):
            items = sum(counts.get(times, 0) for times in range(first, first + width))
            last = first + width - 1
            name = locale.toString(first) if width == 1 else f"{locale.toString(first)}\u2013{locale.toString(last)}"
            self._bars.append((name, items))
        self.say(
            self.tr("{count} items are never found; the most frequent one is found {most} times.").format(
                count=locale.toString(counts.get(0, 0)), most=locale.toString(most)
            )
        )
        self.update()

    def paint(self, painter: QPainter, tones: Colours) -> None:
        """Paint the bars; never is pale."""
        if not self._bars:
            return
        rows = steps(max(items for _, items in self._bars), 3)
        box = QRectF(self.rect()).adjusted(46, 10, -12, -42)
        axes = Axes(box, (0.0, float(len(self._bars))), (0.0, rows[-1]))
        axes.grid(painter, tones, rows, [])
        wide = box.width() / len(self._bars)
        metrics = painter.fontMetrics()
        every = max(1, round((metrics.horizontalAdvance("00-00") + 8) / wide + 0.49))
        for at, (name, items) in enumerate(self._bars):
            bar = QRectF(box.left() + at * wide + wide * 0.1, axes.y(items), wide * 0.8, 0)
            bar.setBottom(box.bottom())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(tones.surface, tones.accent, 0.8))
            painter.drawRoundedRect(bar, 2, 2)
            if at % every == 0:
                painter.setPen(tones.muted)
                place = QRectF(bar.center().x() - 40, box.bottom() + 5, 80, metrics.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
        axes.under(painter, tones, self.tr("times among the first ten"))
