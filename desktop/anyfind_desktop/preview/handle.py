"""The file itself, small, to be dragged out to another program."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from anyfind_desktop.preview.shown import Shown
from anyfind_desktop.views.icons import icon, modality_icon
from anyfind_desktop.views.theme import colours

SIDE: Final = 34


class _OneFile(QStandardItemModel):
    """One item that is dragged as the file."""

    path = ""

    def mimeData(self, indexes: object) -> QMimeData:  # noqa: ARG002, N802 (Qt's signature)
        """The file for other programs: its address and its path as text."""
        return mime_of(self.path)

    def mimeTypes(self) -> list[str]:  # noqa: N802 (Qt's name)
        """What others may take."""
        return ["text/uri-list", "text/plain"]


class FileHandle(QListView):
    """Shows a file's small picture, which can be dragged; it is copied there, never moved.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = _OneFile(0, 1, self)
        self.setObjectName("preview-handle")
        self.setModel(self._files)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setGridSize(QSize(SIDE + 4, SIDE + 4))
        self.setFixedSize(SIDE + 8, SIDE + 8)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setMovement(QListView.Movement.Static)
        self.setAcceptDrops(False)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.viewport().setAutoFillBackground(False)
        self.setToolTip(self.tr("Drag this into another program"))
        self.setAccessibleName(self.tr("The file, to be dragged into another program"))

    def show_file(self, shown: Shown, small: QPixmap | None) -> None:
        """Show another file."""
        self._files.clear()
        self._files.path = shown.path
        if small is None:
            drawn = icon(modality_icon(shown.modality), colours(self.palette()).muted, SIDE)
        else:
            drawn = QIcon(_square(small, round(SIDE * self.devicePixelRatioF()), colours(self.palette()).line))
        item = QStandardItem(drawn, "")
        item.setAccessibleText(shown.name)
        item.setEditable(False)
        item.setDragEnabled(shown.online)
        self._files.appendRow(item)


def mime_of(path: str) -> QMimeData:
    """A file for other programs."""
    mime = QMimeData()
    mime.setUrls([QUrl(Path(path).as_uri())])
    mime.setText(path)
    return mime


def _square(pixmap: QPixmap, side: int, edge: QColor) -> QPixmap:
    """The middle of a picture."""
    large = pixmap.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    cut = large.copy((large.width() - side) // 2, (large.height() - side) // 2, side, side)
    painter = QPainter(cut)
    # White paper on a white card would not be seen.
    painter.setPen(edge)
    painter.drawRect(0, 0, cut.width() - 1, cut.height() - 1)
    painter.end()
    return cut
