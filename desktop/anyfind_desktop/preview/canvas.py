"""A picture that can be looked at closely: fitted, zoomed with wheel and keys, moved with the mouse, with boxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from anyfind_desktop.views.theme import colours

CLOSEST: Final = 8.0
"""Pixels of the screen for one of the picture, at most."""

STEP: Final = 1.25

FINE: Final = 0.7
"""Painted smaller than this, a picture is shrunk with care first."""

MARGIN: Final = 18
MOVE: Final = 60

Share = Sequence[float]


class Canvas(QWidget):
    """Shows a picture.

    Args:
        parent: Owns it.

    Signals:
        zoomed: It is shown in another size now.
    """

    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._small = QPixmap()
        self._full = QSizeF()
        self._zoom = 0.0
        self._centre = QPointF(0.5, 0.5)
        self._held: QPointF | None = None
        self._soft: tuple[Share, ...] = ()
        self._strong: tuple[Share, ...] = ()
        self._paper = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)

    @property
    def image(self) -> QImage:
        """What is shown; null if nothing is."""
        return self._pixmap.toImage()

    @property
    def empty(self) -> bool:
        """Whether nothing is shown."""
        return self._pixmap.isNull()

    @property
    def full_size(self) -> QSize:
        """Size of the original in pixels."""
        return self._full.toSize()

    @property
    def fitted(self) -> bool:
        """Whether all of it is shown, as large as there is room."""
        return self._zoom == 0.0

    @property
    def scale(self) -> float:
        """Device-independent pixels of the screen for one pixel of the original."""
        return self._zoom or self._fit()

    def show_image(self, image: QImage | QPixmap, full: QSize | None = None, *, keep: bool = False) -> None:
        """Show a picture.

        Args:
            image: It, perhaps smaller than the original.
            full: Size of the original in pixels, if it is known.
            keep: Stay at the same place in the same size: it is the same picture, sharper.
        """
        self._pixmap = image if isinstance(image, QPixmap) else QPixmap.fromImage(image)
        self._small = QPixmap()
        self._full = QSizeF(full if full is not None and not full.isEmpty() else self._pixmap.size())
        if not keep:
            self._zoom, self._centre = 0.0, QPointF(0.5, 0.5)
            self._soft = self._strong = ()
        self._changed()

    def show_boxes(self, soft: Sequence[Share] = (), strong: Sequence[Share] = ()) -> None:
        """Mark places.

        Args:
            soft: A passage, line by line, as shares of the picture.
            strong: Single words in it.
        """
        self._soft, self._strong = tuple(soft), tuple(strong)
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self.show_image(QPixmap())

    def on_paper(self, paper: bool) -> None:
        """Whether it is a page, which gets an edge."""
        self._paper = paper
        self.update()

    def zoom_in(self) -> None:
        """One step nearer."""
        self._zoom_to(self.scale * STEP)

    def zoom_out(self) -> None:
        """One step away."""
        self._zoom_to(self.scale / STEP)

    def fit(self) -> None:
        """All of it, as large as there is room."""
        self._zoom, self._centre = 0.0, QPointF(0.5, 0.5)
        self._changed()

    def real_size(self) -> None:
        """One pixel of the original for one of the screen."""
        self._zoom_to(1.0 / self.devicePixelRatioF())

    def shown_at(self) -> QRectF:
        """Where the picture is painted, in the coordinates of the widget."""
        size = self._full * self.scale
        room = QRectF(self.rect())
        box = QRectF(QPointF(), size)
        for along, across in (("x", "width"), ("y", "height")):
            length, space = getattr(size, across)(), getattr(room, across)()
            centre = getattr(self._centre, along)()
            start = (
                (space - length) / 2 if length <= space else min(0.0, max(space - length, space / 2 - centre * length))
            )
            box.moveLeft(start) if along == "x" else box.moveTop(start)
        return box

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Zoom where the pointer is; sideways and with a touch pad's fine steps, move."""
        turned = event.angleDelta().y()
        pixels = event.pixelDelta()
        if not pixels.isNull() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self.fitted:
            self._move(QPointF(pixels))
        elif turned:
            self._zoom_to(self.scale * STEP ** (turned / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Hold the picture."""
        if event.button() == Qt.MouseButton.LeftButton and self._movable():
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Move it along."""
        if self._held is not None:
            self._move(event.position() - self._held)
            self._held = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let it go."""
        self._held = None
        self._show_cursor()
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Between all of it and its own size, at that place."""
        if self.fitted:
            self._zoom_to(1.0 / self.devicePixelRatioF(), event.position())
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Plus, minus and nought zoom; with Shift the arrows move."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key says, wherever the keyboard is; whether it says anything here."""
        steps = {
            Qt.Key.Key_Left: QPointF(MOVE, 0),
            Qt.Key.Key_Right: QPointF(-MOVE, 0),
            Qt.Key.Key_Up: QPointF(0, MOVE),
            Qt.Key.Key_Down: QPointF(0, -MOVE),
        }
        does = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_1: self.real_size,
        }
        key = Qt.Key(event.key())
        if key in does:
            does[key]()
        elif key in steps and event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._movable():
            self._move(steps[key])
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """A fitted picture fits again."""
        super().resizeEvent(event)
        self._changed()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the picture and what is marked on it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pixmap.isNull():
            return
        box = self.shown_at()
        ratio = box.width() * self.devicePixelRatioF() / max(self._pixmap.width(), 1)
        # Far in, single pixels are what one wants to see.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, ratio < 4)
        drawn = self._drawn(box) if ratio < FINE else self._pixmap
        painter.drawPixmap(box, drawn, QRectF(drawn.rect()))
        if self._paper:
            painter.setPen(QPen(tones.line, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.setPen(Qt.PenStyle.NoPen)
        # As with a pen on paper: what is below stays as it is, only the light takes the colour.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for shares, colour in ((self._soft, QColor(255, 242, 170)), (self._strong, QColor(255, 196, 61))):
            painter.setBrush(colour)
            for left, top, right, bottom in shares:
                marked = QRectF(
                    box.left() + left * box.width(),
                    box.top() + top * box.height(),
                    (right - left) * box.width(),
                    (bottom - top) * box.height(),
                )
                painter.drawRoundedRect(marked.adjusted(-1.5, -1.5, 1.5, 1.5), 2.5, 2.5)

    def _drawn(self, box: QRectF) -> QPixmap:
        """The picture in the size in which it is painted: much smaller, it would be ragged otherwise."""
        size = (box.size() * self.devicePixelRatioF()).toSize()
        if self._small.size() != size:
            self._small = self._pixmap.scaled(
                size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        return self._small

    def _fit(self) -> float:
        if self._full.isEmpty():
            return 1.0
        room = QSizeF(max(self.width() - 2 * MARGIN, 1), max(self.height() - 2 * MARGIN, 1))
        scale = min(room.width() / self._full.width(), room.height() / self._full.height())
        # Small pictures are not blown up beyond what they have to show.
        return min(scale, 2.0)

    def _zoom_to(self, scale: float, place: QPointF | None = None) -> None:
        if self._pixmap.isNull():
            return
        least = self._fit()
        place = QPointF(self.rect().center()) if place is None else place
        before = self.shown_at()
        aim = QPointF(
            (place.x() - before.left()) / max(before.width(), 1), (place.y() - before.top()) / max(before.height(), 1)
        )
        if scale <= least * 1.001 and self.scale >= scale:
            self.fit()
            return
        self._zoom = min(scale, max(CLOSEST, least))
        size = self._full * self._zoom
        middle = QPointF(self.rect().center())
        # What was under the pointer stays there.
        self._centre = QPointF(
            aim.x() + (middle.x() - place.x()) / max(size.width(), 1),
            aim.y() + (middle.y() - place.y()) / max(size.height(), 1),
        )
        self._clamp()
        self._changed()

    def _move(self, by: QPointF) -> None:
        size = self._full * self.scale
        self._centre -= QPointF(by.x() / max(size.width(), 1), by.y() / max(size.height(), 1))
        self._clamp()
        self.update()

    def _clamp(self) -> None:
        size = self._full * self.scale
        for room, length, get, put in (
            (self.width(), size.width(), self._centre.x, self._centre.setX),
            (self.height(), size.height(), self._centre.y, self._centre.setY),
        ):
            half = min(room / max(length, 1) / 2, 0.5)
            put(min(max(get(), half), 1 - half))

    def _movable(self) -> bool:
        box = self.shown_at()
        return box.width() > self.width() + 1 or box.height() > self.height() + 1

    def _show_cursor(self) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor if self._movable() else Qt.CursorShape.ArrowCursor)

    def _changed(self) -> None:
        self._show_cursor()
        self.update()
        self.zoomed.emit()
