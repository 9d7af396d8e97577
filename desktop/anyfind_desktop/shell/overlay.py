"""A panel above the window that holds up nothing: it is part of the window, and Escape or a press beside it ends it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from anyfind_desktop.views.theme import RADIUS, colours

SHADE: Final = 110
"""How dark the window gets below it, of 255."""

SHADOW: Final = 7
"""Rings of the shadow around the panel, each fainter than the one inside."""


class Overlay(QWidget):
    """Covers the window while it is open, with one panel in the upper middle.

    The keyboard stays in it until it is closed, and goes back then to where it was.

    Args:
        window: What it covers.
        width: Of the panel at most, in device-independent pixels.

    Signals:
        closed: It is not shown any more.
    """

    closed = Signal()

    def __init__(self, window: QWidget, *, width: int) -> None:
        super().__init__(window)
        self._width = width
        self.window_below = window
        self._before: QWidget | None = None
        self.panel = QFrame(self)
        self.column = QVBoxLayout(self.panel)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.setSpacing(6)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self.hide()

    def open_over(self) -> None:
        """Show it, and put the keyboard into it."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self.arrange()
        self.show()
        self.raise_()

    def close_again(self) -> None:
        """Hide it, and give the keyboard back."""
        if self.isHidden():
            return
        inside = QApplication.focusWidget()
        self.hide()
        if self._before is not None and (inside is None or self.isAncestorOf(inside)):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def wanted_height(self, room: int) -> int:
        """How high the panel wants to be, where there is so much room."""
        return min(self.panel.sizeHint().height(), room)

    def arrange(self) -> None:
        """Cover the window, and put the panel where it belongs."""
        self.setGeometry(self.window_below.rect())
        width = min(self._width, self.width() - 32)
        top = max(16, min(round(self.height() * 0.12), 110))
        height = self.wanted_height(self.height() - top - 24)
        self.panel.setGeometry((self.width() - width) // 2, top, width, height)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """The window has another size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.arrange()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Escape is ours while it is open, and no shortcut of the window."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape closes it; other keys go no further."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_again()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 (Qt's names)
        """The Tab key stays inside."""
        inside = [
            widget
            for widget in self.panel.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        focused = QApplication.focusWidget()
        if not inside:
            return False
        here = inside.index(focused) if focused in inside else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        inside[(here + (1 if next else -1)) % len(inside)].setFocus(reason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A press beside the panel closes it."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_again()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the shade, and the panel's shadow, surface and edge."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, SHADE if tones.dark else SHADE // 2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.panel.geometry())
        painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(SHADOW, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 7))
            painter.drawRoundedRect(box.adjusted(-ring, -ring + 3, ring, ring + 3), RADIUS + ring, RADIUS + ring)
        painter.setPen(QPen(tones.line, 1))
        painter.setBrush(tones.surface)
        painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), RADIUS + 2, RADIUS + 2)
