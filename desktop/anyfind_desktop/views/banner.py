"""One line above the results for what is wrong, with what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.direction import right_to_left, set_margins
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.paragraph import Paragraph
from anyfind_desktop.views.spoken import announce
from anyfind_desktop.views.theme import colours


class Banner(QFrame):
    """A line that is there only while it has something to say.

    Args:
        parent: Owns it.

    Signals:
        pressed: The button was pressed.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._label = Paragraph(parent=self)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = TextButton(self.tr("Dismiss"), parent=self)
        self._button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        set_margins(row, self, 44, 8, 10, 8)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return self._label.text() if not self.isHidden() else ""

    def say(self, text: str, action: str = "") -> None:
        """Say this, and offer an action if there is one."""
        new = text != self.text
        self._label.setText(text)
        if action:
            self._button.setText(action)
            self._button.updateGeometry()
        self._button.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()
        if new:
            announce(self, text, urgent=True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the ground and the sign."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tones.warning)
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        left = self.width() - 34 if right_to_left(self) else 14
        draw(painter, "alert", QRectF(left, self.height() / 2 - 10, 20, 20), tones.text)
