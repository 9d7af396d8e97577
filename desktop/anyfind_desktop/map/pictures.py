"""Pictures beside the map: one large, and several small ones that can be pressed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from anyfind_desktop.thumbnails.loader import ThumbnailLoader
from anyfind_desktop.views.buttons import PressedByEnter
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import RADIUS, colours
from anyfind_desktop.views.tips import plain_tip

COLUMNS: Final = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """A file that is shown small.

    Attributes:
        file: Its number.
        path: Where it is; empty where that is not known.
    """

    file: int
    path: str = ""


class Picture(QWidget):
    """The thumbnail of a file, as large as there is room.

    Args:
        thumbnails: Where it comes from.
        parent: Owns it.
    """

    HEIGHT: Final = 190

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._file: int | None = None
        self.setFixedHeight(self.HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        thumbnails.ready.connect(self._arrived)

    def show_file(self, file: int | None, name: str) -> None:
        """Show this file, which screen readers call by its name."""
        self._file = file
        self.setAccessibleName(self.tr("Picture of {name}").format(name=name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it whole, in the middle."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(box, RADIUS, RADIUS)
        painter.fillPath(path, tones.sunken)
        found = None if self._file is None else self._thumbnails.get(self._file)
        if found is None:
            sign = QRectF(0, 0, 40, 40)
            sign.moveCenter(box.center())
            draw(painter, "image", sign, tones.line)
            return
        painter.setClipPath(path)
        size = found.deviceIndependentSize().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(box.center())
        painter.drawPixmap(place, found, QRectF(found.rect()))

    def _arrived(self, file: int) -> None:
        if file == self._file:
            self.update()


class SmallPicture(PressedByEnter):
    """A small square picture that can be pressed.

    Args:
        thumbnails: Where it comes from.
        shown: The file.
        parent: Owns it.
    """

    SIDE: Final = 76

    def __init__(self, thumbnails: ThumbnailLoader, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.shown = shown
        name = PurePath(shown.path).name or self.tr("A chosen file")
        self.setText(name)
        self.setAccessibleName(self.tr("Show {name} on the map").format(name=name))
        self.setToolTip(plain_tip(name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        thumbnails.ready.connect(self._arrived)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A square."""
        return QSize(self.SIDE, self.SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the middle of the picture."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        path = QPainterPath()
        path.addRoundedRect(box, 7, 7)
        painter.fillPath(path, tones.sunken)
        found = self._thumbnails.get(self.shown.file)
        if found is not None and not found.isNull():
            side = min(found.width(), found.height())
            middle = QRectF((found.width() - side) / 2, (found.height() - side) / 2, side, side)
            painter.setClipPath(path)
            painter.drawPixmap(box, found, middle)
            painter.setClipping(False)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(tones.accent, 2.2 if self.hasFocus() else 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 7, 7)

    def _arrived(self, file: int) -> None:
        if file == self.shown.file:
            self.update()


class PictureGrid(QWidget):
    """Several small pictures.

    Args:
        thumbnails: Where they come from.
        parent: Owns it.

    Signals:
        pressed: A picture was pressed: the number of its file.
    """

    pressed = Signal(object)

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.buttons: list[SmallPicture] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(COLUMNS, 1)

    def show_files(self, files: Sequence[Shown]) -> None:
        """Show these, and no others."""
        if [button.shown for button in self.buttons] == list(files):
            return
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for place, shown in enumerate(files):
            button = SmallPicture(self._thumbnails, shown, self)
            button.clicked.connect(lambda _=False, file=shown.file: self.pressed.emit(file))
            self._grid.addWidget(button, place // COLUMNS, place % COLUMNS)
            self.buttons.append(button)
