"""A small panel over the window, below what it belongs to. It holds nothing up and goes when one looks elsewhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from anyfind_desktop.views.theme import RADIUS, colours

SHADOW: Final = 12
"""Of the window around the panel, in device-independent pixels."""


class Overlay(QFrame):
    """The panel. It is a child of the window, so that it needs no window manager and no grabs.

    Args:
        anchor: What it belongs to; the panel opens below it, at its leading edge.
        wide: As wide as the anchor, whatever is in it.

    Signals:
        closed: It is not shown any more.
    """

    closed = Signal()

    def __init__(self, anchor: QWidget, *, wide: bool = False) -> None:
        super().__init__(anchor.window())
        self.anchor = anchor
        self._wide = wide
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SHADOW + 14, SHADOW + 14, SHADOW + 14, SHADOW + 14)
        self.body.setSpacing(10)
        self.hide()

    def open(self, focus: QWidget | None = None) -> None:
        """Show it, with the keyboard on something in it if that is wanted."""
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self.place()
        self.show()
        self.raise_()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_quietly(self) -> None:
        """Hide it and leave the keyboard where it is."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def dismiss(self) -> None:
        """Hide it and give the keyboard back to what it belongs to."""
        inside = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.close_quietly()
        if inside:
            self.anchor.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Stand below the anchor, within the window."""
        window = self.window()
        corner = self.anchor.mapTo(window, QPoint(0, self.anchor.height()))
        width = self.anchor.width() + 2 * SHADOW if self._wide else max(self.sizeHint().width(), self.minimumWidth())
        width = min(width, window.width())
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        size = QSize(width, min(height, window.height() - corner.y()))
        left = corner.x() - SHADOW
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = corner.x() + self.anchor.width() + SHADOW - width
        elif left + width > window.width():
            # Below a button at the trailing side: flush with it.
            left = corner.x() + self.anchor.width() + SHADOW - width
        left = max(min(left, window.width() - width), 0)
        self.setGeometry(left, corner.y() + 6 - SHADOW, size.width(), size.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """A click elsewhere closes it, and so does the keyboard going elsewhere."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) and isinstance(event, QMouseEvent):
            place = self.mapFromGlobal(event.globalPosition().toPoint())
            over_anchor = self.anchor.rect().contains(self.anchor.mapFromGlobal(event.globalPosition().toPoint()))
            # What pops up out of it, such as the list of a combination box, is a window of its own.
            if watched.window() is self.window() and not self.rect().contains(place) and not over_anchor:
                self.close_quietly()
        elif kind == QEvent.Type.FocusIn and isinstance(watched, QWidget) and watched.window() is self.window():
            if watched is not self.anchor and not self.isAncestorOf(watched) and not self._belongs(watched):
                self.close_quietly()
        elif kind == QEvent.Type.Resize and watched is self.window():
            self.place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window's own key for it does."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the shadow and the surface."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(SHADOW, 0, -2):
            painter.setBrush(QColor(0, 0, 0, 9 if tones.dark else 5))
            painter.drawRoundedRect(
                body.adjusted(-ring, -ring, ring, ring).translated(QPointF(0, 2)), RADIUS + ring, RADIUS + ring
            )
        painter.setBrush(tones.surface)
        painter.setPen(QPen(tones.line, 1))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _belongs(self, widget: QWidget) -> bool:
        """Whether the anchor is the field's own frame, whose field may have the keyboard."""
        return self.anchor.isAncestorOf(widget)
