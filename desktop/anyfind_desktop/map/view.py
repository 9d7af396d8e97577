"""The map itself: painted, moved, and chosen from with mouse and keyboard."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from anyfind_desktop.map.camera import Camera
from anyfind_desktop.map.choosing import inside
from anyfind_desktop.map.cloud import SHADES, Cloud
from anyfind_desktop.map.keys import Keys
from anyfind_desktop.map.landmarks import Landmarks
from anyfind_desktop.map.painting import paint_landmarks, paint_outline, paint_point
from anyfind_desktop.map.pointer import Pointer
from anyfind_desktop.map.stamps import Stamps
from anyfind_desktop.map.tiles import Tiles, dot_radius
from anyfind_desktop.map.tints import tints
from anyfind_desktop.tasks import Tasks
from anyfind_desktop.thumbnails.loader import ThumbnailLoader
from anyfind_desktop.views.theme import colours

NEAR: Final = 14.0
"""Pixels between the pointer and a point that is still meant."""

SETTLED_MS: Final = 140
"""After the last movement pictures are painted finely again."""

DIMMED: Final = 0.22
"""Of what is not chosen, while something is."""


class MapView(QWidget):
    """The map.

    Args:
        thumbnails: Where its pictures come from.
        tasks: Where points are looked up in an outline.
        parent: Owns it.

    Signals:
        pointed: The pointer is at another point, or at none (-1).
        picked: Another point is the current one, or none (-1).
        chosen: Other points are chosen: a list of them.
        opened: A point was double-clicked, or Enter was pressed on it.
        moved: Another part of the map is seen.
        menu_wanted: The menu of a point, at a place of the screen.
    """

    pointed = Signal(int)
    picked = Signal(int)
    chosen = Signal(list)
    opened = Signal(int)
    moved = Signal()
    menu_wanted = Signal(int, object)

    def __init__(self, thumbnails: ThumbnailLoader, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._tasks = tasks
        self.cloud: Cloud | None = None
        self.camera = Camera.whole(QSizeF(self.size()))
        self.current = -1
        self.selection: list[int] = []
        self.pictures_shown = True
        self.lasso = False
        self.hovered = -1
        self._tiles: Tiles | None = None
        self._lit: Tiles | None = None
        self._lit_points: frozenset[int] | None = None
        self._landmarks: Landmarks | None = None
        self._pictures: dict[int, QRectF] = {}
        self._stamps = Stamps(thumbnails.get, 1.0)
        self._tints: list[QColor] = []
        self._ticket = 0
        self._by_keyboard = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self.update)
        self.keys = Keys(self)
        self.pointer = Pointer(self)
        thumbnails.ready.connect(self._arrived)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Map"))

    # --- what is shown ---

    def show_cloud(self, cloud: Cloud | None, *, keep: bool = False) -> None:
        """Show other points.

        Args:
            cloud: The points; ``None``: nothing.
            keep: Whether what is seen and chosen stays, because it is the same map with some files more or less.
        """
        chosen = self.files_of(self.selection) if keep else []
        current = self.file_of(self.current) if keep else None
        self.cloud = cloud
        self._landmarks = None if cloud is None else Landmarks(cloud)
        self._prepare()
        if not keep:
            self.camera = Camera.whole(QSizeF(self.size()))
        places = {} if cloud is None else cloud.places
        self.hovered = -1
        self.current = -1 if current is None else places.get(current, -1)
        self.choose([places[file] for file in chosen if file in places])
        self.picked.emit(self.current)
        self.moved.emit()

    def choose(self, points: list[int]) -> None:
        """Light up these points, and dim the rest; an empty list lights up everything."""
        self._ticket += 1
        self.selection = points
        self._lit_points = frozenset(points) if points else None
        if self._lit is not None:
            self._lit.stop()
            self._lit.deleteLater()
            self._lit = None
        if points and self.cloud is not None:
            only = bytearray(len(self.cloud))
            for at in points:
                only[at] = 1
            self._lit = self._made_tiles(bytes(only))
        self.chosen.emit(points)
        self.update()

    def pick(self, at: int) -> None:
        """Make a point the current one; -1: none."""
        if at != self.current:
            self.current = at
            self.picked.emit(at)
            self.update()

    def go_to(self, at: int) -> None:
        """Pick a point, and move so that it is in the middle, close enough to be told from its neighbours."""
        if self.cloud is not None:
            close = max(self.camera.scale, Camera.whole(self.camera.size).scale * 6)
            self.show_camera(self.camera.looking_at(self.cloud.across[at], self.cloud.down[at], close))
            self.pick(at)

    def show_camera(self, camera: Camera) -> None:
        """Show another part of the map."""
        self.camera = camera
        self._settled.start()
        self.moved.emit()
        self.update()

    def zoom(self, factor: float) -> None:
        """So many times closer to what is in the middle."""
        self.show_camera(self.camera.zoomed(factor, QRectF(self.rect()).center()))

    def show_whole(self) -> None:
        """Show all of the map."""
        self.show_camera(Camera.whole(QSizeF(self.size())))

    def draw_around(self, on: bool) -> None:
        """Whether the mouse draws around points, rather than moving the map; Shift turns it round."""
        self.lasso = on
        self.show_cursor()

    def show_cursor(self) -> None:
        """The pointer that goes with what the mouse does."""
        self.setCursor(Qt.CursorShape.CrossCursor if self.lasso else Qt.CursorShape.ArrowCursor)

    def show_pictures(self, shown: bool) -> None:
        """Show pictures on the map, or points alone."""
        self.pictures_shown = shown
        self.update()

    def file_of(self, at: int) -> int | None:
        """The number of a point's file."""
        return None if self.cloud is None or at < 0 else int(self.cloud.files[at])

    def files_of(self, points: list[int]) -> list[int]:
        """The numbers of their files."""
        return [] if self.cloud is None else [int(self.cloud.files[at]) for at in points]

    def seen_points(self) -> list[int]:
        """Points that are in the view."""
        if self.cloud is None:
            return []
        seen = self.camera.seen()
        level = min(max(round(math.log2(1 / max(seen.width(), 1e-4))) + 4, 0), 14)
        rows = self.cloud.rows_within(seen.left(), seen.top(), seen.right(), seen.bottom(), level)
        across, down = self.cloud.across, self.cloud.down
        return [at for row in rows for at in row if seen.contains(across[at], down[at])]

    def whole_picture(self) -> QPixmap | None:
        """All of the map, small, for the overview."""
        return None if self._tiles is None else self._tiles.whole()

    @property
    def busy(self) -> bool:
        """Whether points are still painted."""
        return any(tiles is not None and tiles.busy for tiles in (self._tiles, self._lit))

    def stop(self) -> None:
        """End what goes on by itself."""
        self._settled.stop()
        self._ticket += 1
        for tiles in (self._tiles, self._lit):
            if tiles is not None:
                tiles.stop()

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint what is seen."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), tones.window if tones.dark else tones.surface)
        if self.cloud is None or self._tiles is None or self._landmarks is None:
            return
        moving = self._settled.isActive()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not moving)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = self.camera.seen()
        painter.setOpacity(DIMMED if self._lit is not None else 1.0)
        self._tiles.draw(painter, seen, self.camera.scale)
        painter.setOpacity(1.0)
        if self._lit is not None:
            self._lit.draw(painter, seen, self.camera.scale)
        self._stamps.begin()
        shown = self._landmarks.within(self.camera) if self.pictures_shown else []
        self._pictures = {landmark.at: landmark.place for landmark in shown}
        paint_landmarks(painter, shown, self.cloud, self._stamps, self._tints, tones, self._lit_points)
        for at, strong in ((self.hovered, False), (self.current, True)):
            if at >= 0:
                place, picture = self.place_of(at), self._pictures.get(at)
                paint_point(painter, place, self._radius(), tones, strong=strong, picture=picture)
        outline = self.pointer.outline if self.pointer.drawing else self.keys.outline
        if outline.size() > 1:
            paint_outline(painter, outline, tones)
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(tones.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        if self._stamps.more:
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As large as there is room."""
        return QSize(700, 500)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Stay as close, with the same place in the middle."""
        self.camera = self.camera.resized(QSizeF(self.size()))
        self.moved.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint everything anew in another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.cloud is not None:
            self._prepare()
            self.choose(self.selection)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show where the keyboard is, to whoever uses it."""
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Nobody looks: the card at the pointer goes."""
        super().hideEvent(event)
        self.hover(-1)

    # --- mouse and keyboard ---

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Closer or farther, around the pointer."""
        turned = event.angleDelta().y() or event.pixelDelta().y()
        self.show_camera(self.camera.zoomed(1.0018**turned, event.position()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin to move the map, or to draw around points."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Move the map, draw on, or show what the pointer is at."""
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Choose what was drawn around, or pick the point that was clicked."""
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Open a point, or come closer where there is none."""
        at = self.point_at(event.position())
        if at >= 0:
            self.opened.emit(at)
        else:
            self.show_camera(self.camera.zoomed(2.0, event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """The pointer is at nothing."""
        super().leaveEvent(event)
        self.hover(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Everything that the mouse can do."""
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def choose_inside(self, outline: QPolygonF) -> None:
        """Choose the points inside an outline in the view."""
        cloud = self.cloud
        if cloud is None:
            return
        drawn = QPolygonF([self.camera.to_map(one) for one in outline.toList()])
        self._ticket += 1
        ticket = self._ticket

        def found(points: list[int]) -> None:
            if ticket == self._ticket and self.cloud is cloud:
                self.choose(points)

        self._tasks.run(lambda: inside(cloud, drawn), found)

    def hover(self, at: int) -> None:
        """The pointer is at this point; -1: at none."""
        if at != self.hovered:
            self.hovered = at
            self.pointed.emit(at)
            self.update()

    def point_at(self, place: QPointF) -> int:
        """The point at a place of the view: that of the picture there, else the nearest; -1 if there is none."""
        if self.cloud is None:
            return -1
        for at, picture in self._pictures.items():
            if picture.contains(place):
                return at
        corner, other = self.camera.to_map(place - QPointF(NEAR, NEAR)), self.camera.to_map(place + QPointF(NEAR, NEAR))
        level = min(max(math.floor(math.log2(self.camera.scale / (4 * NEAR))), 0), 16)
        best, nearest = -1, NEAR**2
        for row in self.cloud.rows_within(corner.x(), corner.y(), other.x(), other.y(), level):
            # Where thousands lie within a few pixels, any of them will do.
            for at in row[:: max(len(row) // 300, 1)]:
                away = self.camera.to_view(self.cloud.across[at], self.cloud.down[at]) - place
                distance = QPointF.dotProduct(away, away)
                if distance < nearest:
                    best, nearest = at, distance
        return best

    def pictured(self) -> list[int]:
        """Points whose pictures are shown."""
        return list(self._pictures)

    def place_of(self, at: int) -> QPointF:
        """Where a point is in the view: in the middle of its picture, if that is shown."""
        assert self.cloud is not None
        picture = self._pictures.get(at)
        return self.camera.to_view(self.cloud.across[at], self.cloud.down[at]) if picture is None else picture.center()

    def _arrived(self, file: int) -> None:  # noqa: ARG002 (the signal's argument)
        self.update()

    def _radius(self) -> float:
        return dot_radius(round(math.log2(max(self.camera.scale / 256, 1.0))))

    def _prepare(self) -> None:
        if self._tiles is not None:
            self._tiles.stop()
            self._tiles.deleteLater()
        self._tints = tints(colours(self.palette()))
        assert len(self._tints) == SHADES
        self._stamps = Stamps(self._thumbnails.get, self.devicePixelRatioF())
        self._tiles = None if self.cloud is None else self._made_tiles(None)

    def _made_tiles(self, only: bytes | None) -> Tiles:
        assert self.cloud is not None
        tiles = Tiles(self.cloud, self._tints, self.devicePixelRatioF(), only, self)
        tiles.ready.connect(self.update)
        return tiles
