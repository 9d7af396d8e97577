"""Choosing a part of a picture: a rectangle drawn with the pointer or with the arrow keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from anyfind_desktop.views.theme import colours

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels of the upright picture, right and bottom excluded."""

LEAST: Final = 8
"""Pixels of the picture that a part has at least, each way."""

_NEAR: Final = 9.0
_STEP: Final = 0.02
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSORS: Final = {
    (True, True, False, False): Qt.CursorShape.SizeFDiagCursor,
    (False, False, True, True): Qt.CursorShape.SizeFDiagCursor,
    (False, True, True, False): Qt.CursorShape.SizeBDiagCursor,
    (True, False, False, True): Qt.CursorShape.SizeBDiagCursor,
}


class CropArea(QWidget):
    """A picture on which a rectangle is drawn.

    Whoever paints the picture (zoomed, moved) can lay this over it, transparent, and say by :meth:`place_picture`
    where the picture is; otherwise it shows the picture that it is given, as large as fits.

    Args:
        parent: Owns it.

    Signals:
        changed: The rectangle is another one, while it is drawn: a :data:`Box`, or ``None`` for the whole picture.
        settled: The same, when the pointer or the key was let go.
        chosen: Enter was pressed, or the rectangle was double-clicked: search this part.
    """

    changed = Signal(object)
    settled = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self._full = (0, 0)
        self._place: QRectF | None = None
        self._box: QRectF | None = None
        self._edges = (False, False, False, False)
        self._moves = False
        self._from = QPointF()
        self._before: QRectF | None = None
        self._drawing = False
        self.setObjectName("crop")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Part of the picture"))
        self._describe()

    @property
    def box(self) -> Box | None:
        """The part that is chosen; ``None`` for the whole picture."""
        if self._box is None:
            return None
        left, top = round(self._box.left()), round(self._box.top())
        return left, top, max(round(self._box.right()), left + 1), max(round(self._box.bottom()), top + 1)

    def set_box(self, box: Box | None) -> None:
        """Choose this part."""
        self._take(None if box is None else QRectF(box[0], box[1], box[2] - box[0], box[3] - box[1]))

    def show_picture(self, picture: QPixmap | None, full: tuple[int, int]) -> None:
        """Show this picture.

        Args:
            picture: It, in whatever size it is at hand; ``None`` where somebody else paints it.
            full: Width and height of the upright picture in pixels, which boxes count.
        """
        self._picture = picture
        if full != self._full:
            self._box = None
        self._full = full
        self.updateGeometry()
        self.update()

    def place_picture(self, place: QRectF | None) -> None:
        """Where the picture lies, in coordinates of this widget; as large as fits when ``None``."""
        self._place = place
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As large as the picture at hand."""
        return QSize(320, 240) if self._picture is None else self._picture.deviceIndependentSize().toSize()

    def picture_place(self) -> QRectF:
        """Where the picture is painted."""
        if self._place is not None:
            return self._place
        width, height = self._full
        if not width or not height:
            return QRectF()
        scale = min(self.width() / width, self.height() / height)
        size = (width * scale, height * scale)
        return QRectF((self.width() - size[0]) / 2, (self.height() - size[1]) / 2, *size)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin to draw, to move or to size the rectangle."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._full[0]:
            event.ignore()
            return
        self._edges, self._moves = self._under(event.position())
        self._from, self._before, self._drawing = self._in_picture(event.position()), self._box, True
        if not any(self._edges) and not self._moves:
            self._before = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw, move or size it."""
        if not self._drawing:
            self._point(event.position())
            return
        here = self._in_picture(event.position())
        if self._before is None:
            far = here - self._from
            if max(abs(far.x()), abs(far.y())) >= LEAST:
                self._take(QRectF(self._from, here).normalized())
        elif self._moves:
            self._take(self._within(self._before.translated(here - self._from)))
        else:
            self._take(self._sized(self._before, here - self._from))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """That is the part; a mere click outside of the rectangle chooses the whole picture."""
        if not self._drawing:
            return
        self._drawing = False
        if self._before is None and (self._in_picture(event.position()) - self._from).manhattanLength() < LEAST:
            self._take(None)
        self.settled.emit(self.box)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Search the part that was double-clicked."""
        if self._box is not None and self._box.contains(self._in_picture(event.position())):
            self._drawing = False
            self.chosen.emit(self.box)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrows move the rectangle, with Shift they size it; Enter searches by it; Delete chooses everything."""
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is not None and self._full[0]:
            fine = 0.2 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1.0
            by = QPointF(*(step * max(side * _STEP * fine, 1.0) for step, side in zip(way, self._full, strict=True)))
            self._by_key(by, sizes=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._box is not None:
            self._take(None)
            self.settled.emit(None)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit(self.box)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint it anew in another theme."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the picture, and dim what is outside of the rectangle."""
        place = self.picture_place()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        tones = colours(self.palette())
        if self._picture is not None:
            clip = QPainterPath()
            clip.addRoundedRect(place, 6, 6)
            painter.save()
            painter.setClipPath(clip)
            painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))
            painter.restore()
        if self._box is not None:
            shown = self._on_screen(self._box)
            around = QPainterPath()
            around.addRect(place)
            inside = QPainterPath()
            inside.addRect(shown)
            painter.fillPath(around - inside, QColor(0, 0, 0, 140))
            # Dark and light below each other, so that it is seen on any picture.
            painter.setPen(QPen(QColor(0, 0, 0, 160), 3))
            painter.drawRect(shown)
            painter.setPen(QPen(QColor(255, 255, 255), 1.5))
            painter.drawRect(shown)
            painter.setBrush(tones.accent)
            for corner in (shown.topLeft(), shown.topRight(), shown.bottomLeft(), shown.bottomRight()):
                painter.drawEllipse(corner, 4.5, 4.5)
        if self.hasFocus():
            painter.setPen(QPen(tones.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)

    def _by_key(self, by: QPointF, *, sizes: bool) -> None:
        if self._box is None:
            width, height = self._full
            self._take(QRectF(width / 4, height / 4, width / 2, height / 2))
        elif sizes:
            self._edges = (False, False, True, True)
            self._take(self._sized(self._box, by))
        else:
            self._take(self._within(self._box.translated(by)))
        self.settled.emit(self.box)

    def _take(self, box: QRectF | None) -> None:
        whole = QRectF(0, 0, *self._full)
        if box is not None:
            box = box.intersected(whole)
            if box.width() < 1 or box.height() < 1:
                box = None
        if box == self._box:
            return
        self._box = box
        self._describe()
        self.update()
        self.changed.emit(self.box)

    def _describe(self) -> None:
        help_ = self.tr("Drag a rectangle, or move it with the arrow keys and size it with Shift and the arrow keys.")
        if self.box is None:
            words = self.tr("All of the picture is chosen.")
        else:
            left, top, right, bottom = self.box
            shares = [
                round(100 * one / side) for one, side in zip((left, top, right, bottom), self._full * 2, strict=True)
            ]
            words = self.tr("From {left}% to {right}% across and from {top}% to {bottom}% down is chosen.").format(
                left=shares[0], top=shares[1], right=shares[2], bottom=shares[3]
            )
        self.setAccessibleDescription(f"{words} {help_}")

    def _in_picture(self, point: QPointF) -> QPointF:
        """A place of this widget in pixels of the picture, within it."""
        place, (width, height) = self.picture_place(), self._full
        x = (point.x() - place.left()) / max(place.width(), 1) * width
        y = (point.y() - place.top()) / max(place.height(), 1) * height
        return QPointF(min(max(x, 0.0), width), min(max(y, 0.0), height))

    def _on_screen(self, box: QRectF) -> QRectF:
        place, (width, height) = self.picture_place(), self._full
        across, down = place.width() / max(width, 1), place.height() / max(height, 1)
        return QRectF(
            place.left() + box.left() * across,
            place.top() + box.top() * down,
            box.width() * across,
            box.height() * down,
        )

    def _under(self, point: QPointF) -> tuple[tuple[bool, bool, bool, bool], bool]:
        """Which edges are under the pointer (left, top, right, bottom), and whether it is inside the rectangle."""
        none = (False, False, False, False)
        if self._box is None:
            return none, False
        shown = self._on_screen(self._box)
        if not shown.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(point):
            return none, False
        edges = (
            abs(point.x() - shown.left()) <= _NEAR,
            abs(point.y() - shown.top()) <= _NEAR,
            abs(point.x() - shown.right()) <= _NEAR,
            abs(point.y() - shown.bottom()) <= _NEAR,
        )
        return edges, not any(edges)

    def _point(self, point: QPointF) -> None:
        edges, inside = self._under(point)
        if inside:
            shape = Qt.CursorShape.SizeAllCursor
        elif edges in _CURSORS:
            shape = _CURSORS[edges]
        elif edges[0] or edges[2]:
            shape = Qt.CursorShape.SizeHorCursor
        elif edges[1] or edges[3]:
            shape = Qt.CursorShape.SizeVerCursor
        else:
            shape = Qt.CursorShape.CrossCursor
        self.setCursor(shape)

    def _within(self, box: QRectF) -> QRectF:
        """The rectangle moved back into the picture, in its size."""
        width, height = self._full
        box.moveLeft(min(max(box.left(), 0.0), width - box.width()))
        box.moveTop(min(max(box.top(), 0.0), height - box.height()))
        return box

    def _sized(self, box: QRectF, by: QPointF) -> QRectF:
        """The rectangle with the edges that were taken hold of moved."""
        left, top, right, bottom = self._edges
        other = QRectF(box)
        if left:
            other.setLeft(min(box.left() + by.x(), box.right() - LEAST))
        elif right:
            other.setRight(max(box.right() + by.x(), box.left() + LEAST))
        if top:
            other.setTop(min(box.top() + by.y(), box.bottom() - LEAST))
        elif bottom:
            other.setBottom(max(box.bottom() + by.y(), box.top() + LEAST))
        return other
