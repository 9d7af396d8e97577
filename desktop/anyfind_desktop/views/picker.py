"""A list of which one line is chosen, in the window's own look; the list itself is the platform's."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import colours, mixed

SIGN = 14


class Picker(QComboBox):
    """A rounded field that opens a list.

    Args:
        name: What is chosen, for screen readers.
        parent: Owns it.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as a field."""
        return QSize(super().sizeHint().width() + 20, max(34, self.fontMetrics().height() + 16))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Narrower than its longest line: that is cut with dots."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the field, the chosen line and the sign that there are others."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(tones.accent, 1.8) if self.hasFocus() else QPen(tones.line, 1))
        over = 0.06 if self.underMouse() and self.isEnabled() else 0.0
        painter.setBrush(mixed(tones.surface, tones.text, over))
        painter.drawRoundedRect(box, 8, 8)
        leading = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        at = self.width() - SIGN - 11.0 if leading else 11.0
        draw(painter, "down", QRectF(at, (self.height() - SIGN) / 2, SIGN, SIGN), tones.muted)
        words = QRectF(12, 0, self.width() - SIGN - 34, self.height())
        if not leading:
            words.moveLeft(SIGN + 22)
        cut = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.setPen(tones.text)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, cut)
