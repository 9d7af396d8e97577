"""Keys as they look on a keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from anyfind_desktop.views.theme import Colours, colours, mixed, scaled_font

SCALE: Final = 0.82
INSIDE: Final = 7
"""Between a key's edge and its name."""

GAP: Final = 4


def written(keys: QKeySequence) -> str:
    """Keys as the platform writes them."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def caps(keys: str) -> list[str]:
    """The single keys of what the platform writes: ``Ctrl+Shift+F`` has three; the plus may be one itself."""
    if keys == "+":
        return [keys]
    parts = keys.replace("++", "+\0").split("+")
    return [part.replace("\0", "+") for part in parts if part]


def caps_width(keys: str, font: QFont) -> int:
    """How much room the keys take."""
    metrics = QFontMetrics(scaled_font(font, SCALE))
    return sum(_cap_width(cap, metrics) + GAP for cap in caps(keys)) - GAP if keys else 0


def paint_caps(painter: QPainter, keys: str, box: QRectF, font: QFont, tones: Colours) -> None:
    """Paint keys from the left edge of a box, in its vertical middle; keys are written left to right everywhere."""
    small = scaled_font(font, SCALE)
    metrics = QFontMetrics(small)
    painter.save()
    painter.setFont(small)
    left = box.left()
    height = metrics.height() + 5
    for cap in caps(keys):
        key = QRectF(left + 0.5, round(box.center().y() - height / 2) + 0.5, _cap_width(cap, metrics) - 1, height - 1)
        painter.setPen(QPen(tones.line, 1))
        painter.setBrush(mixed(tones.surface, tones.text, 0.05))
        painter.drawRoundedRect(key, 5, 5)
        painter.setPen(tones.muted)
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, cap)
        left += key.width() + 1 + GAP
    painter.restore()


def _cap_width(cap: str, metrics: QFontMetrics) -> int:
    return max(metrics.horizontalAdvance(cap) + INSIDE * 2, metrics.height() + 4)


class Keycaps(QWidget):
    """One or more combinations of keys.

    Args:
        keys: As the platform writes them.
        parent: Owns it.
    """

    def __init__(self, keys: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(", ".join(keys))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for all of them."""
        widths = [caps_width(keys, self.font()) for keys in self._keys]
        height = QFontMetrics(scaled_font(self.font(), SCALE)).height() + 8
        return QSize(sum(widths) + 12 * (len(widths) - 1), height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones = colours(self.palette())
        left = 0.0
        for keys in self._keys:
            paint_caps(painter, keys, QRectF(left, 0, self.width() - left, self.height()), self.font(), tones)
            left += caps_width(keys, self.font()) + 12
