"""How the things on a map look: pictures, the points that are meant, outlines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from anyfind_desktop.map.cloud import Cloud
from anyfind_desktop.map.landmarks import Landmark
from anyfind_desktop.map.stamps import CORNER, Stamps
from anyfind_desktop.views.theme import Colours, mixed, scaled_font

FRAME: Final = 2.5
"""Of the line around a picture, in the colour of its number."""

COUNTED: Final = 76.0
"""Pixels that a picture is wide at least to say how many files share its cell."""

DIMMED: Final = 0.25


def paint_landmarks(
    painter: QPainter,
    landmarks: Sequence[Landmark],
    cloud: Cloud,
    stamps: Stamps,
    tints: Sequence[QColor],
    tones: Colours,
    lit: frozenset[int] | None,
) -> None:
    """Paint pictures, each in a frame of its number's colour; those that are not lit up are dimmed."""
    font = scaled_font(painter.font(), 0.78, bold=True)
    for landmark in landmarks:
        picture = stamps.get(int(cloud.files[landmark.at]))
        if picture is None:
            continue
        side = landmark.place.width()
        frame = FRAME if side > 48 else 1.5
        dim = lit is not None and landmark.at not in lit
        painter.setOpacity(DIMMED if dim else 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        # A frame would shine through a picture that is dimmed.
        if not dim:
            painter.setBrush(tints[cloud.shades[landmark.at]])
            painter.drawRoundedRect(landmark.place, side * CORNER, side * CORNER)
        inner = landmark.place.adjusted(frame, frame, -frame, -frame)
        painter.drawPixmap(inner, picture, QRectF(picture.rect()))
        if landmark.more and side >= COUNTED and not dim:
            _paint_count(painter, landmark, font, tones)
    painter.setOpacity(1.0)


def _paint_count(painter: QPainter, landmark: Landmark, font: QFont, tones: Colours) -> None:
    words = "+" + QLocale().toString(landmark.more)
    width = QFontMetricsF(font).horizontalAdvance(words) + 12
    pill = QRectF(landmark.place.right() - width - 6, landmark.place.bottom() - 24, width, 18)
    ground = QColor(tones.window)
    ground.setAlphaF(0.86)
    painter.setBrush(ground)
    painter.drawRoundedRect(pill, 9, 9)
    painter.setFont(font)
    painter.setPen(tones.text)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


def paint_point(
    painter: QPainter, place: QPointF, radius: float, tones: Colours, *, strong: bool, picture: QRectF | None = None
) -> None:
    """Mark a point, or its picture: the current one with a ring that is seen on any ground."""
    pens = [QPen(tones.window, 5), QPen(tones.accent if strong else tones.text, 2.5 if strong else 1.5)]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in pens if strong else pens[1:]:
        painter.setPen(pen)
        if picture is None:
            painter.drawEllipse(place, radius + 5, radius + 5)
        else:
            painter.drawRoundedRect(picture.adjusted(-2, -2, 2, 2), picture.width() * CORNER, picture.width() * CORNER)


def paint_outline(painter: QPainter, outline: QPolygonF, tones: Colours) -> None:
    """Paint what is drawn around points."""
    ground = QColor(tones.accent)
    ground.setAlphaF(0.14)
    painter.setBrush(ground)
    painter.setPen(QPen(mixed(tones.accent, tones.text, 0.2), 2, Qt.PenStyle.DashLine))
    painter.drawPolygon(outline, Qt.FillRule.WindingFill)
