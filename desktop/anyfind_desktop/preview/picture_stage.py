"""A picture, or whatever else has one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anyfind.api.live import FileDetails
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.preview.bar import Bar, ZoomControls
from anyfind_desktop.preview.canvas import Canvas
from anyfind_desktop.preview.fetching import PictureFetcher
from anyfind_desktop.preview.shown import Shown
from anyfind_desktop.preview.stage import Stage, Supplies

SIDE = 2048
"""The largest that the engine draws."""


class PictureStage(Stage):
    """Shows a picture: its thumbnail at once, then all of it; where words were read in it, they are marked.

    Args:
        supplies: What it works with.
        parent: Owns it.
    """

    def __init__(self, supplies: Supplies, parent: QWidget | None = None) -> None:
        super().__init__(supplies, parent)
        self._fetcher = PictureFetcher(supplies.store, self)
        self._shown: Shown | None = None
        self._size: QSize | None = None
        self._whole = False
        self.canvas = Canvas(self)
        self.canvas.setObjectName("preview-picture")
        self.canvas.setAccessibleName(self.tr("Picture"))
        self.bar = Bar(self)
        self._zoom = ZoomControls(self.bar, self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def complete(self) -> bool:
        """Whether the large picture is there."""
        return self._whole

    def show_file(self, shown: Shown, details: FileDetails | None) -> None:
        """Show it."""
        again = self._shown is not None and (self._shown.file, self._shown.path) == (shown.file, shown.path)
        self._shown = replace(shown)
        self._size = _size(details) or (self._size if again else None)
        if again and self._whole:
            self._mark()
            return
        if not again:
            self._whole = False
            small = self.supplies.tools.thumbnails.get(shown.file)
            if small is not None:
                self.canvas.show_image(small, self._size or small.size().scaled(SIDE, SIDE, _KEEP))
            else:
                self.canvas.clear()
        self.canvas.setAccessibleName(self.tr("Picture {name}").format(name=shown.name))
        if not again or not self._fetcher.busy:
            self._fetcher.fetch(f"/files/{shown.file}/preview?side={SIDE}", self._fetched, self._not_fetched)

    def take_key(self, event: QKeyEvent) -> bool:
        """Keys zoom."""
        return self.canvas.take_key(event)

    def picture(self) -> QImage:
        """The picture."""
        return self.canvas.image

    def leave(self) -> None:
        """Wait for nothing any more."""
        self._fetcher.drop()
        self._shown = None
        self._whole = False

    def _fetched(self, image: QImage) -> None:
        keep = not self.canvas.empty
        self._whole = True
        self.canvas.show_image(image, self._size or image.size(), keep=keep)
        self._mark()

    def _not_fetched(self, failure: Failure) -> None:
        if failure.status and not self.canvas.empty:
            # Its drive is not plugged in: the small picture is better than none.
            self._whole = True
        else:
            self.failed(failure)

    def _mark(self) -> None:
        """Where the words were read that the search found."""
        segment = None if self._shown is None else self._shown.segment
        if segment is None or segment.box is None or self._size is None:
            return
        left, top, right, bottom = segment.box
        width, height = self._size.width(), self._size.height()
        self.canvas.show_boxes(strong=[(left / width, top / height, right / width, bottom / height)])


_KEEP = Qt.AspectRatioMode.KeepAspectRatio


def _size(details: FileDetails | None) -> QSize | None:
    """The original's size in pixels, where an extractor knows it."""
    facts = {} if details is None else details.metadata
    width, height = facts.get("width"), facts.get("height")
    if isinstance(width, int | float) and isinstance(height, int | float) and width > 0 and height > 0:
        return QSize(round(width), round(height))
    return None
