"""The map by keyboard: move, zoom, step from point to point, draw a rectangle, open."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPolygonF

if TYPE_CHECKING:
    from anyfind_desktop.map.view import MapView

STEP: Final = 0.12
"""Of the view that an arrow moves it by."""

GROW: Final = 0.06
"""Of the view that a rectangle grows by."""

MOST: Final = 2000
"""Points that are looked at for the next one."""

_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Keys:
    """The keyboard.

    Args:
        view: The map.
    """

    def __init__(self, view: MapView) -> None:
        self._view = view
        self._size = (0.0, 0.0)

    @property
    def outline(self) -> QPolygonF:
        """The rectangle that is drawn, in the view; empty while there is none."""
        if min(self._size) <= 0:
            return QPolygonF()
        width, height = self._size[0] * self._view.width(), self._size[1] * self._view.height()
        box = QRectF(0, 0, width, height)
        box.moveCenter(QPointF(self._view.width() / 2, self._view.height() / 2))
        return QPolygonF(box)

    def drop(self) -> bool:
        """Draw no rectangle any more; whether there was one."""
        drawn = min(self._size) > 0
        self._size = (0.0, 0.0)
        self._view.update()
        return drawn

    def press(self, event: QKeyEvent) -> bool:
        """A key was pressed; whether it means something here."""
        view, key = self._view, Qt.Key(event.key())
        if key in _ARROWS:
            self._arrow(*_ARROWS[key], event.modifiers())
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            view.zoom(1.5)
        elif key in {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}:
            view.zoom(1 / 1.5)
        elif key in {Qt.Key.Key_0, Qt.Key.Key_Home}:
            view.show_whole()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif key == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            view.choose(view.seen_points())
        elif key == Qt.Key.Key_Menu and view.current >= 0:
            view.menu_wanted.emit(view.current, view.mapToGlobal(view.rect().center()))
        else:
            return False
        return True

    def _arrow(self, right: int, down: int, held: Qt.KeyboardModifier) -> None:
        view = self._view
        if held & Qt.KeyboardModifier.ShiftModifier:
            width, height = self._size if min(self._size) > 0 else (0.2, 0.2)
            self._size = (min(max(width + right * GROW, GROW), 1.0), min(max(height - down * GROW, GROW), 1.0))
            view.update()
        elif held & Qt.KeyboardModifier.ControlModifier:
            self.step(right, down)
        else:
            view.show_camera(view.camera.moved(right * STEP * view.width(), down * STEP * view.height()))

    def step(self, right: int, down: int) -> None:
        """Pick the next point in a direction; the one in the middle, if there is no direction or none is picked."""
        view, cloud = self._view, self._view.cloud
        if cloud is None:
            return
        going = view.current >= 0 and bool(right or down)
        start = view.place_of(view.current) if going else QPointF(view.width() / 2, view.height() / 2)
        best, nearest = -1, math.inf
        points = view.pictured() or view.seen_points()
        for at in points[:: max(len(points) // MOST, 1)]:
            away = view.place_of(at) - start
            ahead, aside = away.x() * right + away.y() * down, abs(away.x() * down) + abs(away.y() * right)
            if at == view.current or (going and ahead <= max(aside * 0.5, 0.5)):
                continue
            distance = ahead + 2 * aside if going else away.manhattanLength()
            if distance < nearest:
                best, nearest = at, distance
        if best >= 0:
            view.pick(best)
            if not QRectF(view.rect()).adjusted(40, 40, -40, -40).contains(view.place_of(best)):
                view.show_camera(view.camera.looking_at(cloud.across[best], cloud.down[best]))

    def _enter(self) -> None:
        view, outline = self._view, self.outline
        if outline.size():
            self.drop()
            view.choose_inside(outline)
        elif view.current >= 0:
            view.opened.emit(view.current)
        else:
            self.step(0, 0)
