"""Small pictures with round corners, ready to be painted: cut once and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from anyfind_desktop.thumbnails.cache import LruCache

SIDE: Final = 176
"""Of a picture that is kept, in device-independent pixels: as large as the map shows them at most."""

KEPT_BYTES: Final = 48 * 1024 * 1024
CORNER: Final = 0.08

NEW_A_FRAME: Final = 4
"""So many pictures are cut while one frame is painted: each takes about a millisecond."""


class Stamps:
    """Square pictures of files.

    Args:
        thumbnail: The thumbnail of a file, or ``None`` as long as it is not here.
        ratio: Pixels of the screen to a device-independent one.
    """

    def __init__(self, thumbnail: Callable[[int], QPixmap | None], ratio: float) -> None:
        self._thumbnail = thumbnail
        self._side = round(SIDE * ratio)
        self._cache: LruCache[int, QPixmap] = LruCache(KEPT_BYTES)
        self._left = NEW_A_FRAME

    def begin(self) -> None:
        """Another frame is painted."""
        self._left = NEW_A_FRAME

    @property
    def more(self) -> bool:
        """Whether pictures were left for the next frame."""
        return self._left < 0

    def get(self, file: int) -> QPixmap | None:
        """The picture, if it is here and there was time to cut it."""
        found = self._cache.get(file)
        if found is None:
            thumbnail = self._thumbnail(file)
            if thumbnail is None or thumbnail.isNull():
                return None
            self._left -= 1
            if self._left < 0:
                return None
            found = self._cut(thumbnail)
            self._cache.put(file, found, found.width() * found.height() * 4)
        return found

    def _cut(self, thumbnail: QPixmap) -> QPixmap:
        """The middle of it, as a square."""
        side = min(thumbnail.width(), thumbnail.height())
        middle = QRectF((thumbnail.width() - side) / 2, (thumbnail.height() - side) / 2, side, side)
        cut = QPixmap(self._side, self._side)
        cut.fill(Qt.GlobalColor.transparent)
        painter = QPainter(cut)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(QRectF(cut.rect()), self._side * CORNER, self._side * CORNER)
        painter.setClipPath(path)
        painter.drawPixmap(QRectF(cut.rect()), thumbnail, middle)
        painter.end()
        return cut
