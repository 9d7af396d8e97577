"""The page of a card: the part of it where the passage stands, with passage and words marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from anyfind.api.previews import Marks

PASSAGE: Final = QColor(255, 242, 170)
WORD: Final = QColor(255, 196, 61)
"""Like a marker on paper; a page is white in every theme."""

ABOVE: Final = 0.2
"""How much of the room is left above what was found."""


def paint_page(painter: QPainter, pixmap: QPixmap, box: QRectF, marks: Marks, foot: float) -> None:
    """Fill the box with a page as wide as the box, so far down that what was found is seen.

    Args:
        painter: Clipped to the box.
        pixmap: The page.
        box: The room for it.
        marks: What was found on it.
        foot: Height at the foot of the box that something else covers.
    """
    size = QSizeF(pixmap.size())
    drawn = size.scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    room = max(box.height() - foot, 1)
    found = _first(marks.words, marks.passage)
    wanted = 0.0 if found is None else found[1] * drawn.height() - ABOVE * room
    # Its last line may end above what covers the foot.
    above = min(max(wanted, 0.0), max(drawn.height() - room, 0.0))
    page = QRectF(box.center().x() - drawn.width() / 2, box.top() - above, drawn.width(), drawn.height())
    painter.drawPixmap(page, pixmap, QRectF(pixmap.rect()))
    painter.save()
    painter.setClipRect(page, Qt.ClipOperation.IntersectClip)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setPen(Qt.PenStyle.NoPen)
    for shares, colour in ((marks.passage, PASSAGE), (marks.words, WORD)):
        painter.setBrush(colour)
        for left, top, right, bottom in shares:
            place = QRectF(
                page.left() + left * page.width(),
                page.top() + top * page.height(),
                (right - left) * page.width(),
                (bottom - top) * page.height(),
            )
            # A line of a small page is lower than a pixel or two; it is seen all the same.
            painter.drawRoundedRect(place.adjusted(-1.5, -1, 1.5, 1), 1.5, 1.5)
    painter.restore()


def _first(words: Sequence[list[float]], passage: Sequence[list[float]]) -> list[float] | None:
    """What should be seen: the first word inside the passage, else the passage, else the first word."""
    inside = [
        word for word in words if any(line[1] - 0.005 <= word[1] and word[3] <= line[3] + 0.005 for line in passage)
    ]
    for marked in (inside, passage, words):
        if marked:
            return min(marked, key=lambda one: one[1])
    return None
