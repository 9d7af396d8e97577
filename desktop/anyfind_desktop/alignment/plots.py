"""What the plots of the report share: a frame with axes, in the colours and the font of the window."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from anyfind_desktop.views.theme import Colours, colours, mixed, scaled_font

HEIGHT: Final = 230
LABEL: Final = 0.82
"""Of the window's font: labels of axes."""

AT_THE_AXIS: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class Plot(QWidget):
    """A plot: subclasses say where the axes end and paint what is between them.

    Numbers run from left to right in every language, as they do in print.

    Args:
        name: What it shows, for screen readers.
        parent: Owns it.
        height: In device-independent pixels.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, height: int = HEIGHT) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._height = height
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as it was said."""
        return QSize(420, self._height)

    def say(self, text: str) -> None:
        """What is to be seen, for those who cannot see it."""
        self.setAccessibleDescription(text)
        self.setToolTip(text)

    def paint(self, painter: QPainter, tones: Colours) -> None:
        """Paint it; subclasses do."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Prepare, and paint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Places are worked out here: Qt shall not turn left and right round once more.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(scaled_font(self.font(), LABEL))
        self.paint(painter, colours(self.palette()))


class Axes:
    """Where numbers lie in a box.

    Args:
        box: Of the plot, without labels.
        across: From where to where the horizontal axis goes.
        up: The same of the vertical one.
        log: Whether the horizontal axis is logarithmic.
    """

    def __init__(self, box: QRectF, across: tuple[float, float], up: tuple[float, float], *, log: bool = False) -> None:
        self.box = box
        self._log = log
        self._across = (math.log(across[0]), math.log(across[1])) if log else across
        self._up = up

    def x(self, value: float) -> float:
        """The place of a number on the horizontal axis."""
        at = math.log(value) if self._log else value
        low, high = self._across
        return self.box.left() + (at - low) / max(high - low, 1e-12) * self.box.width()

    def y(self, value: float) -> float:
        """The place of a number on the vertical axis."""
        low, high = self._up
        return self.box.bottom() - (value - low) / max(high - low, 1e-12) * self.box.height()

    def point(self, across: float, up: float) -> QPointF:
        """The place of two numbers."""
        return QPointF(self.x(across), self.y(up))

    def grid(
        self,
        painter: QPainter,
        tones: Colours,
        rows: Sequence[float],
        columns: Sequence[float],
        *,
        unit: str = "",
        digits: int = 0,
    ) -> None:
        """Thin lines with their numbers at the left, and numbers below."""
        metrics, locale = QFontMetricsF(painter.font()), QLocale()
        for value in rows:
            y = self.y(value)
            painter.setPen(QPen(mixed(tones.surface, tones.text, 0.09), 1))
            painter.drawLine(QPointF(self.box.left(), y), QPointF(self.box.right(), y))
            painter.setPen(tones.muted)
            words = locale.toString(value, "f", digits) + unit
            place = QRectF(0, y - metrics.height() / 2, self.box.left() - 8, metrics.height())
            painter.drawText(place, AT_THE_AXIS, words)
        for value in columns:
            words = locale.toString(round(value))
            width = metrics.horizontalAdvance(words) + 4
            place = QRectF(self.x(value) - width / 2, self.box.bottom() + 5, width, metrics.height())
            painter.setPen(tones.muted)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(QPen(mixed(tones.surface, tones.text, 0.3), 1))
        painter.drawLine(self.box.bottomLeft(), self.box.bottomRight())

    def under(self, painter: QPainter, tones: Colours, words: str) -> None:
        """What the horizontal axis counts."""
        height = QFontMetricsF(painter.font()).height()
        place = QRectF(self.box.left(), self.box.bottom() + 6 + height, self.box.width(), height + 2)
        painter.setPen(tones.muted)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def pale(tones: Colours) -> QColor:
    """What chance gives, and what is no more than that."""
    return mixed(tones.surface, tones.text, 0.6 if tones.contrast else 0.22)


def steps(high: float, count: int = 4) -> list[float]:
    """Round numbers from 0 to at least ``high``."""
    if high <= 0:
        return [0.0, 1.0]
    rough = high / count
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= rough * 0.999)
    return [step * at for at in range(math.ceil(high / step - 1e-9) + 1)]
