"""Which points lie inside an outline that was drawn by hand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF

from anyfind_desktop.map.cloud import HALVINGS, Cloud

_SIDE: Final = 512
"""Of the drawing that points are looked up in: exact to a five-hundredth of the outline's size."""

_LEVEL: Final = 6


def inside(cloud: Cloud, outline: QPolygonF) -> list[int]:
    """Points inside a closed outline on the map. Takes some tens of milliseconds: not for the window's thread."""
    box = outline.boundingRect()
    if box.width() <= 0 or box.height() <= 0 or not len(cloud):
        return []
    drawing = _drawn(outline, box)
    line, bits = drawing.bytesPerLine(), bytes(drawing.constBits())
    right, down = (_SIDE - 1) / box.width(), (_SIDE - 1) / box.height()
    found: list[int] = []
    # Cells are as large as makes few of them cover the outline.
    level = min(max(_LEVEL - round(_halvings(box)), 0) + round(_halvings(box)), HALVINGS)
    for row in cloud.rows_within(box.left(), box.top(), box.right(), box.bottom(), level):
        for at in row:
            x, y = int((cloud.across[at] - box.left()) * right), int((cloud.down[at] - box.top()) * down)
            if 0 <= x < _SIDE and 0 <= y < _SIDE and bits[y * line + x] > 127:
                found.append(at)
    return found


def _halvings(box: QRectF) -> float:
    side, count = max(box.width(), box.height()), 0.0
    while side < 0.5 and count < HALVINGS:
        side *= 2
        count += 1
    return count


def _drawn(outline: QPolygonF, box: QRectF) -> QImage:
    image = QImage(_SIDE, _SIDE, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.scale((_SIDE - 1) / box.width(), (_SIDE - 1) / box.height())
    painter.translate(-box.left(), -box.top())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawPolygon(outline, Qt.FillRule.WindingFill)
    painter.end()
    return image
