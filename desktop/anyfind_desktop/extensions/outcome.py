"""The line that says how something ended."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anyfind_desktop.views.buttons import IconButton
from anyfind_desktop.views.direction import set_margins
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.parts import Words
from anyfind_desktop.views.theme import RADIUS, colours, mixed

SIGN = 18


class Outcome(QWidget):
    """Says one thing until it is dismissed or something else is said.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bad = False
        self.words = Words("", self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.dismiss = IconButton("cross", self)
        self.dismiss.setAccessibleName(self.tr("Dismiss"))
        self.dismiss.setToolTip(self.tr("Dismiss"))
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        set_margins(row, self, 44, 9, 10, 9)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, text: str, *, bad: bool = False) -> None:
        """Say this.

        Args:
            text: A sentence or two.
            bad: Whether something went wrong.
        """
        self._bad = bad
        self.words.setText(text)
        self.setAccessibleName(text)
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the ground and the sign."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(tones.line, 1) if self._bad else Qt.PenStyle.NoPen)
        painter.setBrush(tones.warning if self._bad else mixed(tones.surface, tones.accent, 0.14))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        sign = QRectF(14, self.height() / 2 - SIGN / 2, SIGN, SIGN)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            sign.moveRight(self.width() - 14)
        draw(painter, "alert" if self._bad else "check", sign, tones.text)
