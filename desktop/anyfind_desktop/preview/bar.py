"""The small bar below what is looked at: zoom, pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from anyfind_desktop.preview.canvas import Canvas
from anyfind_desktop.views.buttons import IconButton
from anyfind_desktop.views.theme import colours, scaled_font


class Bar(QWidget):
    """Buttons and words in a pill.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 3, 8, 3)
        self._row.setSpacing(2)

    def add_button(self, drawing: str, name: str, keys: str, does: Callable[[], object]) -> IconButton:
        """Add a button; its key is told in its tooltip."""
        button = IconButton(drawing, self)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})" if keys else name)
        button.clicked.connect(does)
        self._row.addWidget(button)
        return button

    def add_words(self, widest: str) -> QLabel:
        """Add words that change, as wide as the widest of them."""
        label = QLabel(self)
        label.setFont(scaled_font(label.font(), 0.9))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setMinimumWidth(label.fontMetrics().horizontalAdvance(widest) + 8)
        self._row.addWidget(label)
        return label

    def add_gap(self) -> None:
        """Part what comes from what is there."""
        self._row.addSpacing(10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the pill."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.line, 1))
        painter.setBrush(tones.surface)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


class ZoomControls:
    """Buttons in a bar that zoom a canvas, and how near it is.

    Args:
        bar: Gets the buttons.
        canvas: Is zoomed.
    """

    def __init__(self, bar: Bar, canvas: Canvas) -> None:
        self._canvas = canvas
        bar.add_button("minus", _tr("Zoom out"), "-", canvas.zoom_out)
        self._words = bar.add_words("000 %")
        bar.add_button("plus", _tr("Zoom in"), "+", canvas.zoom_in)
        self.fit = bar.add_button("whole", _tr("Show all of it"), "0", canvas.fit)
        canvas.zoomed.connect(self._show)
        self._show()

    def _show(self) -> None:
        canvas = self._canvas
        locale = canvas.locale()
        share = round(canvas.scale * canvas.devicePixelRatioF() * 100)
        self._words.setText("" if canvas.empty else f"{locale.toString(share)} {locale.percent()}")
        self.fit.setEnabled(not canvas.fitted)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ZoomControls", text)
