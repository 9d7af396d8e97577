"""The learning curve: what is found after how many pairs, what was to be expected, and what more would bring."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from anyfind.api.alignment import ReportCurve
from anyfind_desktop.alignment.kinds import percent
from anyfind_desktop.alignment.plots import Axes, Plot, steps
from anyfind_desktop.views.theme import Colours, mixed

_DRAWN: Final = 60
_MARK: Final = 4.0


class CurvePlot(Plot):
    """Recall over the number of pairs.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, height=260)
        self.setAccessibleName(self.tr("Learning curve"))
        self._curve: ReportCurve | None = None
        self._pairs = 0

    def show_curve(self, curve: ReportCurve, pairs: int) -> None:
        """Show this curve of so many files with words."""
        self._curve, self._pairs = curve, pairs
        locale = QLocale()
        said = [
            self.tr("{share} found after {count} files.").format(
                share=percent(_mean(point.recall)), count=locale.toString(point.pairs)
            )
            for point in curve.points
        ]
        self.say(" ".join(said))
        self.update()

    def paint(self, painter: QPainter, tones: Colours) -> None:
        """Paint the law as a line, what was measured as points, and what more would bring as a band."""
        curve = self._curve
        if curve is None or not curve.points:
            return
        first = curve.points[0].pairs
        last = self._pairs + curve.more
        gain_high = curve.now + (curve.gain.high if curve.gain.high is not None else curve.gain.value)
        highest = max([gain_high, *(max(point.recall) for point in curve.points)])
        rows = [row for row in steps(min(highest * 1.08, 100.0)) if row <= 100.0]
        box = QRectF(self.rect()).adjusted(46, 14, -18, -42)
        axes = Axes(box, (first * 0.92, last * 1.04), (0.0, rows[-1] * 1.0), log=True)
        axes.grid(painter, tones, rows, _columns(curve, self._pairs), unit="%")
        axes.under(painter, tones, self.tr("files with words"))
        self._chance(painter, tones, axes, curve)
        self._band(painter, tones, axes, curve)
        law = [first * (last / first) ** (at / _DRAWN) for at in range(_DRAWN + 1)]
        past = [axes.point(n, at_law(curve, n)) for n in law if n <= self._pairs * 1.001]
        painter.setPen(QPen(tones.accent, 2))
        painter.drawPolyline(past)
        for point in curve.points:
            self._measured(painter, tones, axes, point.pairs, point.recall)

    def _chance(self, painter: QPainter, tones: Colours, axes: Axes, curve: ReportCurve) -> None:
        y = axes.y(curve.chance)
        painter.setPen(QPen(tones.muted, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(axes.box.left(), y), QPointF(axes.box.right(), y))
        painter.drawText(
            QRectF(axes.box.left() + 4, y - 20, axes.box.width(), 18),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
            self.tr("blind guess"),
        )

    def _band(self, painter: QPainter, tones: Colours, axes: Axes, curve: ReportCurve) -> None:
        low = curve.gain.low if curve.gain.low is not None else curve.gain.value
        high = curve.gain.high if curve.gain.high is not None else curve.gain.value
        start, ahead = self._pairs, self._pairs + curve.more
        fan = QPainterPath(axes.point(start, curve.now))
        fan.lineTo(axes.point(ahead, curve.now + high))
        fan.lineTo(axes.point(ahead, curve.now + low))
        fan.closeSubpath()
        shade = QColor(tones.accent)
        shade.setAlphaF(0.22)
        painter.fillPath(fan, shade)
        painter.setPen(QPen(tones.accent, 2, Qt.PenStyle.DotLine))
        painter.drawLine(axes.point(start, curve.now), axes.point(ahead, curve.now + curve.gain.value))
        painter.setPen(QPen(tones.accent, 1.6))
        painter.setBrush(tones.surface)
        painter.drawEllipse(axes.point(start, curve.now), _MARK, _MARK)
        words = self.tr("today")
        width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 4
        at = axes.point(start, curve.now)
        painter.setPen(tones.text)
        painter.drawText(QRectF(at.x() - width / 2, at.y() - 26, width, 18), Qt.AlignmentFlag.AlignCenter, words)

    def _measured(self, painter: QPainter, tones: Colours, axes: Axes, pairs: int, recall: list[float]) -> None:
        painter.setPen(QPen(mixed(tones.surface, tones.accent, 0.55), 1.4))
        painter.drawLine(axes.point(pairs, min(recall)), axes.point(pairs, max(recall)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tones.accent)
        painter.drawEllipse(axes.point(pairs, _mean(recall)), _MARK, _MARK)


def at_law(curve: ReportCurve, pairs: float) -> float:
    """Recall in percent that the curve's laws say of so many pairs."""
    found = weight = 0.0
    for law, share in zip(curve.law.laws, curve.law.weights, strict=False):
        log_odds = law.top - law.drop * pairs**-law.rate
        found += share * 100.0 / (1.0 + math.exp(min(max(-log_odds, -60.0), 60.0)))
        weight += share
    return found / weight if weight else 0.0


def pairs_for(curve: ReportCurve, pairs: int, gain: float, most: int = 20_000) -> int | None:
    """How many more pairs the laws say it takes to find so many points more; ``None`` beyond ``most``."""
    goal = at_law(curve, pairs) + gain
    if at_law(curve, pairs + most) < goal:
        return None
    low, high = 0, most
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if at_law(curve, pairs + middle) >= goal else (middle, high)
    return high


def _mean(values: list[float]) -> float:
    return sum(values) / max(len(values), 1)


def _columns(curve: ReportCurve, pairs: int) -> list[float]:
    known: list[float] = [*(point.pairs for point in curve.points), pairs, pairs + curve.more]
    kept: list[float] = []
    for value in known:
        # Numbers that would touch the one before are left out.
        if not kept or math.log(value / kept[-1]) > math.log(known[-1] / known[0]) * 0.075:
            kept.append(value)
    return kept
