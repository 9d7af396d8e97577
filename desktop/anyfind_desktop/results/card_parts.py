"""What cards are painted from: pictures, pills, passages with marked words, and what stands there meanwhile."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from anyfind_desktop.results.marking import marks
from anyfind_desktop.views.theme import Colours, mixed, scaled_font

WHOLE: Final = (0.55, 2.2)
"""Pictures whose width by height lies outside are shown whole instead of filling the card."""

MARK: Final = 0.3
"""How much of the accent lies behind a word that was asked for."""


def paint_pixmap(painter: QPainter, pixmap: QPixmap, box: QRectF, *, top: bool) -> None:
    """Fill the box with a picture, or show it whole where cutting would take too much of it.

    Args:
        painter: Clipped to the box.
        pixmap: The picture.
        box: The room for it.
        top: Its top is what matters, as of a page.
    """
    size = QSizeF(pixmap.size())
    shape = size.width() / max(size.height(), 1)
    fill = top or WHOLE[0] <= shape <= WHOLE[1]
    mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding if fill else Qt.AspectRatioMode.KeepAspectRatio
    drawn = size.scaled(box.size(), mode)
    left = box.center().x() - drawn.width() / 2
    above = box.top() if top and fill else box.center().y() - drawn.height() / 2
    painter.drawPixmap(QRectF(left, above, drawn.width(), drawn.height()), pixmap, QRectF(pixmap.rect()))


def paint_pill(painter: QPainter, font: QFont, text: str, corner: QPointF, *, leading: bool, room: float) -> None:
    """A short text on a picture, readable on every picture.

    Args:
        painter: Paints.
        font: The view's.
        text: What it says.
        corner: Its bottom corner.
        leading: Whether that is the left one; else the right one.
        room: Its greatest width.
    """
    small = scaled_font(font, 0.8, bold=True)
    metrics = QFontMetrics(small)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(room) - 14)
    width, height = metrics.horizontalAdvance(text) + 14, metrics.height() + 4
    pill = QRectF(corner.x() if leading else corner.x() - width, corner.y() - height, width, height)
    shape = QPainterPath()
    shape.addRoundedRect(pill, height / 2, height / 2)
    painter.save()
    painter.setOpacity(painter.opacity() * 0.66)
    painter.fillPath(shape, Qt.GlobalColor.black)
    painter.restore()
    painter.setFont(small)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def paint_passage(
    painter: QPainter, font: QFont, tones: Colours, text: str, words: frozenset[str], box: QRectF, *, rtl: bool
) -> float:
    """A passage in as many lines as there is room for, the words that were asked for marked; how high it became."""
    layout = QTextLayout(" ".join(text.split()), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    # A passage goes in its own direction, and begins where everything else begins.
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    marked = QTextCharFormat()
    marked.setFontWeight(QFont.Weight.Bold)
    marked.setForeground(tones.text)
    marked.setBackground(mixed(tones.surface, tones.accent, MARK))
    ranges = []
    for start, length in marks(layout.text(), words):
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = start, length, marked
        ranges.append(one)
    layout.setFormats(ranges)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(box.width())
        # Also of the line that is left out: it would be painted over the first one.
        line.setPosition(QPointF(0, height))
        if height + line.height() > box.height() + 1:
            break
        height += line.height()
    layout.endLayout()
    painter.save()
    painter.setClipRect(QRectF(box.left(), box.top(), box.width(), height), Qt.ClipOperation.IntersectClip)
    painter.setPen(mixed(tones.surface, tones.text, 0.82))
    layout.draw(painter, box.topLeft())
    painter.restore()
    return height


def paint_waiting(painter: QPainter, tones: Colours, box: QRectF, radius: float) -> None:
    """What stands in the place of a result that is not here yet."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(tones.window, tones.text, 0.045))
    painter.drawRoundedRect(box, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_play(painter: QPainter, middle: QPointF, side: float) -> None:
    """The sign for what can be played, readable on every picture."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setOpacity(painter.opacity() * 0.6)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawEllipse(middle, side / 2, side / 2)
    painter.setOpacity(1)
    sign = QPainterPath(middle + QPointF(-side * 0.14, -side * 0.22))
    sign.lineTo(middle + QPointF(side * 0.24, 0))
    sign.lineTo(middle + QPointF(-side * 0.14, side * 0.22))
    sign.closeSubpath()
    painter.fillPath(sign, Qt.GlobalColor.white)
    painter.restore()
