"""How far a map is that is being made: a card over the map."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anyfind_desktop.map.legend import paint_glass
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.parts import Bar, Words
from anyfind_desktop.views.theme import colours

WIDTH = 340


class Making(QWidget):
    """The card.

    Args:
        parent: The map that it lies over.

    Signals:
        cancelled: The user has thought better of it.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setFixedWidth(WIDTH)
        self.title = Words(self.tr("The map is being made"), self, scale=1.1, bold=True)
        self.left = Words("", self, muted=True)
        self.bar = Bar(self.tr("How far the map is"), self)
        self.cancel = TextButton(self.tr("Cancel"), parent=self)
        self.cancel.setAccessibleName(self.tr("Leave off making the map"))
        self.cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        for widget in (self.title, self.left, self.bar, self.cancel):
            column.addWidget(widget)
        self.hide()

    def show_share(self, share: float, left: str) -> None:
        """How far it is, from 0 to 1, and the time to go, if that is known."""
        self.left.setText(left or self.tr("Files that are alike find each other."))
        self.bar.show_share(share)
        self.show()
        self.raise_()
        self.place()

    def place(self) -> None:
        """Into the middle of the map."""
        self.adjustSize()
        self.move((self._room.width() - self.width()) // 2, (self._room.height() - self.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint its ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_glass(painter, QRectF(self.rect()), colours(self.palette()))
