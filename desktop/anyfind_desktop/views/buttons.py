"""Buttons in the window's own look, and with the keyboard that people expect."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import Colours, colours, mixed

ICON: Final = 18


class Look(Enum):
    """How much a button asks to be pressed."""

    QUIET = "quiet"
    PLAIN = "plain"
    PRIMARY = "primary"


class PressedByEnter(QAbstractButton):
    """What our buttons share: Enter presses them like Space, and the pointer shows.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter presses it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paint_ground(self, painter: QPainter, tones: Colours) -> None:
        """Paint what a small button stands on: something only while the pointer or the keyboard is on it."""
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(tones.surface, tones.text, 0.14 if self.isDown() else 0.07))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(tones.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)


class IconButton(PressedByEnter):
    """A button that is only a drawing; its accessible name says what it does.

    Args:
        name: The drawing.
        parent: Owns it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = name
        self.setFixedSize(32, 32)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the drawing, on a ground while the pointer or the keyboard is on it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, tones)
        draw(painter, self._drawing, QRectF(self.rect()).adjusted(7, 7, -7, -7), tones.muted)


class TextButton(PressedByEnter):
    """A button with words, and with a drawing before them if one is named.

    Args:
        text: The words.
        drawing: The drawing's name, if any.
        look: How much it asks to be pressed.
        parent: Owns it.
    """

    def __init__(self, text: str, drawing: str = "", *, look: Look = Look.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._look = look
        self._compact = False
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_drawing(self, name: str) -> None:
        """Show another drawing."""
        self._drawing = name
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the drawing alone, where there is no room for the words; they are read aloud all the same."""
        if compact == self._compact:
            return
        self._compact = compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the words and around them."""
        metrics = QFontMetrics(self.font())
        if self._compact:
            return QSize(ICON + 20, metrics.height() + 16)
        icon = ICON + 8 if self._drawing else 0
        return QSize(metrics.horizontalAdvance(self.text()) + icon + 28, metrics.height() + 16)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Words are not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = self._ground(tones)
        painter.setPen(QPen(tones.line, 1) if self._look is Look.PLAIN else Qt.PenStyle.NoPen)
        painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(tones.text if self._look is Look.PRIMARY else tones.accent, 1.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        self._paint_words(painter, tones.on_accent if self._look is Look.PRIMARY else tones.text, tones)

    def _paint_words(self, painter: QPainter, ink: QColor, tones: Colours) -> None:
        metrics = QFontMetrics(self.font())
        icon = ICON + 8 if self._drawing else 0
        if self._compact:
            icon, text = ICON, ""
        else:
            text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, max(self.width() - icon - 12, 0))
        words = metrics.horizontalAdvance(text)
        left = (self.width() - words - icon) / 2
        place = QRectF(left + icon, 0, words + 2, self.height())
        sign = QRectF(left, (self.height() - ICON) / 2, ICON, ICON)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(left)
            sign.moveLeft(left + words + 8)
        if self._drawing:
            draw(painter, self._drawing, sign, ink if self._look is Look.PRIMARY else tones.muted)
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _ground(self, tones: Colours) -> QColor | None:
        pressed = 0.16 if self.isDown() else 0.08 if self.underMouse() and self.isEnabled() else 0.0
        if self._look is Look.PRIMARY:
            return mixed(tones.accent, tones.text, pressed)
        if self.isChecked():
            return mixed(tones.surface, tones.accent, 0.2 + pressed)
        if self._look is Look.PLAIN:
            return mixed(tones.surface, tones.text, pressed * 0.7)
        return mixed(tones.window, tones.text, pressed) if pressed else None
