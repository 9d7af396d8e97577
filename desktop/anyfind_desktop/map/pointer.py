"""What the mouse does on the map: move it, pick a point, draw around points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPolygonF

if TYPE_CHECKING:
    from anyfind_desktop.map.view import MapView

STILL: Final = 5.0
"""Pixels that a click may wander."""


class Pointer:
    """The mouse.

    Args:
        view: The map.
    """

    def __init__(self, view: MapView) -> None:
        self._view = view
        self._start: QPointF | None = None
        self._last = QPointF()
        self._dragged = False
        self.drawing = False
        self.outline = QPolygonF()

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        view, place = self._view, event.position()
        if event.button() == Qt.MouseButton.RightButton:
            at = view.point_at(place)
            if at >= 0:
                view.pick(at)
                view.menu_wanted.emit(at, event.globalPosition().toPoint())
        elif event.button() == Qt.MouseButton.LeftButton:
            self._start = self._last = place
            self._dragged = False
            self.drawing = view.lasso != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.outline = QPolygonF([place])
            view.hover(-1)

    def move(self, event: QMouseEvent) -> None:
        """It moved."""
        view, place = self._view, event.position()
        if self._start is None:
            view.hover(view.point_at(place))
            return
        self._dragged = self._dragged or (place - self._start).manhattanLength() > STILL
        if not self._dragged:
            return
        if self.drawing:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.outline = QPolygonF(QRectF(self._start, place).normalized())
            else:
                self.outline.append(place)
            view.update()
        else:
            view.setCursor(Qt.CursorShape.ClosedHandCursor)
            step = place - self._last
            view.show_camera(view.camera.moved(-step.x(), -step.y()))
        self._last = place

    def release(self, event: QMouseEvent) -> None:
        """A button came up."""
        view = self._view
        if event.button() != Qt.MouseButton.LeftButton or self._start is None:
            return
        drawn, self._start = self.outline, None
        view.show_cursor()
        if self.drawing and self._dragged:
            view.choose_inside(drawn)
        elif not self._dragged:
            at = view.point_at(event.position())
            if at < 0 and view.selection:
                view.choose([])
            view.pick(at)
        self.drawing, self.outline = False, QPolygonF()
        view.update()

    def drop(self) -> bool:
        """Leave off drawing; whether anything was drawn."""
        drawn = self.drawing
        self.drawing, self._start, self.outline = False, None, QPolygonF()
        return drawn
