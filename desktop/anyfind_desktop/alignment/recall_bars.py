"""Recalls beside each other, of one adapter or of two, with what a blind guess would find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from anyfind_desktop.alignment.kinds import percent
from anyfind_desktop.alignment.plots import Plot
from anyfind_desktop.views.theme import Colours, mixed

_BAR: Final = 15
_BETWEEN: Final = 4
_GROUP: Final = 16
_NAMES: Final = 190


@dataclass(frozen=True, slots=True)
class Group:
    """Bars that belong together.

    Attributes:
        name: What they measure.
        values: One a bar, percent.
        chance: What a blind guess would find; ``None`` where it is not known.
    """

    name: str
    values: tuple[float, ...]
    chance: float | None = None


class RecallBars(Plot):
    """Groups of bars: the first of each in the accent's colour, the second grey.

    Args:
        name: What they show, for screen readers.
        parent: Owns it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._groups: list[Group] = []
        self._legend: tuple[str, ...] = ()

    def show_groups(self, groups: Sequence[Group], legend: Sequence[str] = ()) -> None:
        """Show these; the legend names the bars of a group, in their order."""
        self._groups = list(groups)
        self._legend = tuple(legend)
        high = sum(len(group.values) * (_BAR + _BETWEEN) + _GROUP for group in self._groups)
        self._height = high + (30 if self._legend else 4)
        self.setMinimumHeight(self._height)
        self.updateGeometry()
        self.say("; ".join(self._said(group) for group in self._groups))
        self.update()

    def paint(self, painter: QPainter, tones: Colours) -> None:
        """Paint the bars from the side where reading begins."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = float(self.width())
        room = width - _NAMES - 64
        top = 4.0
        if self._legend:
            self._paint_legend(painter, tones, rtl)
            top = 30.0
        for group in self._groups:
            high = len(group.values) * (_BAR + _BETWEEN)
            names = QRectF(0, top, _NAMES - 14, high - _BETWEEN)
            painter.setPen(tones.text)
            painter.drawText(_turned(names, width, rtl), Qt.AlignmentFlag.AlignVCenter | _end(rtl), group.name)
            for at, value in enumerate(group.values):
                place = QRectF(_NAMES, top + at * (_BAR + _BETWEEN), room * value / 100, _BAR)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tones.accent if at == 0 else mixed(tones.surface, tones.text, 0.42))
                painter.drawRoundedRect(_turned(place, width, rtl), 3, 3)
                label = QRectF(place.right() + 8, place.top() - 2, 60, _BAR + 4)
                painter.setPen(tones.text)
                painter.drawText(
                    _turned(label, width, rtl), Qt.AlignmentFlag.AlignVCenter | _begin(rtl), percent(value, 1)
                )
            if group.chance is not None:
                line = _turned(QRectF(_NAMES + room * group.chance / 100, top - 3, 0, high + 2), width, rtl)
                painter.setPen(QPen(tones.text, 1.4, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(line.left(), line.top()), QPointF(line.left(), line.bottom()))
            top += high + _GROUP

    def _said(self, group: Group) -> str:
        names = self._legend or ("",) * len(group.values)
        # A group may have fewer bars than the legend names.
        bars = (f"{name} {percent(value)}".strip() for name, value in zip(names, group.values, strict=False))
        return " ".join([group.name, *bars])

    def _paint_legend(self, painter: QPainter, tones: Colours, rtl: bool) -> None:
        at = float(_NAMES)
        metrics = painter.fontMetrics()
        for number, name in enumerate(self._legend):
            square = QRectF(at, 5, 11, 11)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tones.accent if number == 0 else mixed(tones.surface, tones.text, 0.42))
            painter.drawRoundedRect(_turned(square, self.width(), rtl), 3, 3)
            wide = metrics.horizontalAdvance(name) + 6
            painter.setPen(tones.text)
            painter.drawText(
                _turned(QRectF(at + 18, 0, wide, 21), self.width(), rtl), Qt.AlignmentFlag.AlignCenter, name
            )
            at += wide + 40
        if any(group.chance is not None for group in self._groups):
            words = self.tr("a blind guess")
            line = _turned(QRectF(at + 4, 3, 0, 15), self.width(), rtl)
            painter.setPen(QPen(tones.text, 1.4, Qt.PenStyle.DotLine))
            painter.drawLine(line.topLeft(), QPointF(line.left(), line.top() + 15))
            place = QRectF(at + 14, 0, metrics.horizontalAdvance(words) + 6, 21)
            painter.drawText(_turned(place, self.width(), rtl), Qt.AlignmentFlag.AlignCenter, words)


def _turned(box: QRectF, width: float, rtl: bool) -> QRectF:
    return QRectF(width - box.right(), box.top(), box.width(), box.height()) if rtl else box


def _begin(rtl: bool) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)


def _end(rtl: bool) -> Qt.AlignmentFlag:
    return _begin(not rtl)
