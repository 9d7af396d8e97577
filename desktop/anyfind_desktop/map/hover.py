"""The card beside the pointer: a file's picture, name and number."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anyfind_desktop.map.legend import paint_glass
from anyfind_desktop.map.pictures import Picture
from anyfind_desktop.thumbnails.loader import ThumbnailLoader
from anyfind_desktop.views.parts import Words
from anyfind_desktop.views.theme import colours


class HoverCard(QWidget):
    """A card that follows the pointer and is in nobody's way.

    Args:
        thumbnails: Where its picture comes from.
        parent: The map that it lies over.
    """

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(232)
        self._picture = Picture(thumbnails, self)
        self._picture.setFixedHeight(150)
        self.name = Words("", self, bold=True)
        self.value = Words("", self, scale=0.9, muted=True)
        self._room = parent
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(3)
        for widget in (self._picture, self.name, self.value):
            column.addWidget(widget)
        self.hide()

    def show_file(self, file: int, name: str, value: str, place: QPoint) -> None:
        """Show a file near a place of the map, wholly inside it."""
        self._picture.show_file(file, name)
        self.name.setText(name)
        self.name.setVisible(bool(name))
        self.value.setText(value)
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))
        room = self._room.rect()
        x, y = place.x() + 22, place.y() + 22
        if x + self.width() > room.right() - 8:
            x = place.x() - self.width() - 22
        if y + self.height() > room.bottom() - 8:
            y = max(place.y() - self.height() - 22, 8)
        self.move(max(x, 8), y)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint its ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_glass(painter, QRectF(self.rect()), colours(self.palette()))
