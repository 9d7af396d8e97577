"""Searching by a part of what is looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anyfind_desktop.asking.crop import Box, CropArea
from anyfind_desktop.preview.canvas import Canvas
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import Words

LINE = 56


class Cropping(QWidget):
    """Lies over a canvas while a part of its picture is chosen.

    Args:
        parent: Owns it; it covers the canvas and what is below that in the parent.

    Signals:
        chosen: A part, as a :data:`~anyfind_desktop.asking.crop.Box` in pixels of the upright picture, and that part
            of what was shown, as a ``QImage``.
        given_up: The user does not want to any more.
    """

    chosen = Signal(object, QImage)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas: Canvas | None = None
        self._full = QSize()
        self.area = CropArea(self)
        self.words = Words(self.tr("Drag a rectangle around what you want to find."), self, muted=True)
        self.words.setWordWrap(False)
        self.search = TextButton(self.tr("Search this part"), "search", look=Look.PRIMARY, parent=self)
        self.cancel = TextButton(self.tr("Cancel"), parent=self)
        self._line = QWidget(self)
        # It covers the buttons for zooming: the whole picture is shown meanwhile.
        self._line.setAutoFillBackground(True)
        row = QHBoxLayout(self._line)
        row.setContentsMargins(18, 8, 18, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel)
        row.addWidget(self.search)
        self.setAutoFillBackground(False)
        self.hide()
        self.area.changed.connect(self._show_state)
        self.area.chosen.connect(lambda _: self._choose())
        self.search.clicked.connect(self._choose)
        self.cancel.clicked.connect(self.give_up)

    @property
    def active(self) -> bool:
        """Whether a part is being chosen."""
        return not self.isHidden()

    def begin(self, canvas: Canvas, full: QSize) -> None:
        """Let a part of a canvas's picture be chosen.

        Args:
            canvas: Shows the picture.
            full: Size of the upright original in pixels.
        """
        self._canvas, self._full = canvas, full
        canvas.fit()
        canvas.installEventFilter(self)
        self.area.show_picture(None, (full.width(), full.height()))
        self.area.set_box(None)
        self._place()
        self._show_state(None)
        self.show()
        self.raise_()
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Choose nothing."""
        if self.active:
            self._end()
            self.given_up.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Stay over the picture."""
        if event.type() == QEvent.Type.Resize and watched is self._canvas:
            self._place()
        return False

    def _place(self) -> None:
        canvas = self._canvas
        parent = self.parentWidget()
        if canvas is None or parent is None:
            return
        corner = canvas.mapTo(parent, canvas.rect().topLeft())
        # Down to the end of what the canvas is in: below that the card has its edge and its shadow.
        around = canvas.parentWidget() or canvas
        end = around.mapTo(parent, around.rect().bottomLeft()).y() + 1
        self.setGeometry(QRect(corner.x(), corner.y(), canvas.width(), end - corner.y()))
        self.area.setGeometry(0, 0, canvas.width(), canvas.height())
        self.area.place_picture(canvas.shown_at())
        self._line.setGeometry(0, self.height() - LINE, self.width(), LINE)

    def _choose(self) -> None:
        box: Box | None = self.area.box
        canvas = self._canvas
        if box is None or canvas is None:
            return
        image = canvas.image
        scale = image.width() / max(self._full.width(), 1)
        left, top, right, bottom = box
        cut = QRectF(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale).toAlignedRect()
        self._end()
        self.chosen.emit(box, image.copy(cut.intersected(image.rect())))

    def _end(self) -> None:
        if self._canvas is not None:
            self._canvas.removeEventFilter(self)
        self._canvas = None
        self.hide()

    def _show_state(self, box: object) -> None:
        self.search.setEnabled(box is not None)
