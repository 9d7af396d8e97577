"""The rail at the side of the window: one button a section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from anyfind_desktop.shell.section import SectionEntry
from anyfind_desktop.views.buttons import PressedByEnter
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import Colours, colours, mixed, scaled_font

WIDTH: Final = 88
PILL: Final = QSize(52, 30)
"""Of the ground behind the drawing of the section that is shown."""

DRAWING: Final = 22
TITLE_SCALE: Final = 0.8
LINES: Final = 3
"""A title takes so many lines at most."""

ARROWS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}

TITLE_FLAGS: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class RailButton(PressedByEnter):
    """A drawing above a title; the one of the section that is shown stands on a coloured ground.

    Args:
        title: Of the section.
        drawing: The drawing's name.
        parent: Owns it.
    """

    def __init__(self, title: str, drawing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._compact = False
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        # One of several, to a screen reader, too; Tab goes to the one that is shown, arrows to the others.
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:  # noqa: N802 (Qt's name)
        """Pressing it changes nothing by itself: the rail marks what is shown."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrows are the rail's: Qt would also press the button to which they lead."""
        if Qt.Key(event.key()) in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as its title needs."""
        # Bold words are wider, and it is bold while its section is shown.
        metrics = QFontMetrics(scaled_font(self.font(), TITLE_SCALE, bold=True))
        widest = max(metrics.horizontalAdvance(word) for word in self.text().split())
        if self._compact:
            return QSize(WIDTH - 8, PILL.height() + 8)
        width = max(WIDTH - 8, widest + 12)
        room = metrics.boundingRect(0, 0, width - 6, metrics.lineSpacing() * LINES, TITLE_FLAGS, self.text())
        return QSize(width, PILL.height() + room.height() + 14)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Titles are not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF((self.width() - PILL.width()) / 2, 4, PILL.width(), PILL.height())
        chosen = self.isChecked()
        if chosen or self.underMouse() or self.isDown():
            share = 0.13 if self.isDown() else 0.07
            ground = mixed(tones.window, tones.accent, 0.24) if chosen else mixed(tones.window, tones.text, share)
            painter.setPen(QPen(tones.text, 1.5) if chosen and tones.contrast else Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        ink = tones.text if chosen or self.underMouse() else tones.muted
        sign = QRectF(0, 0, DRAWING, DRAWING)
        sign.moveCenter(pill.center())
        draw(painter, self._drawing, sign, ink)
        if self._compact:
            self._mark_focus(painter, tones)
            return
        painter.setFont(self._font())
        painter.setPen(ink)
        room = QRectF(3, pill.bottom() + 4, self.width() - 6, self.height() - pill.bottom() - 4)
        painter.drawText(room, TITLE_FLAGS, self.text())
        self._mark_focus(painter, tones)

    def set_compact(self, compact: bool) -> None:
        """Show the drawing alone; its title is in the tooltip, and read aloud."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    @property
    def full_height(self) -> int:
        """With its title."""
        compact, self._compact = self._compact, False
        height = self.sizeHint().height()
        self._compact = compact
        return height

    def _mark_focus(self, painter: QPainter, tones: Colours) -> None:
        if self.hasFocus():
            painter.setPen(QPen(tones.accent, 1.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _font(self) -> QFont:
        return scaled_font(self.font(), TITLE_SCALE, bold=self.isChecked())


class Rail(QWidget):
    """Buttons for the search and every section, one of them marked.

    Args:
        parent: Owns it.

    Signals:
        chosen: The key of the section that the user wants to see; empty for the search.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Sections"))
        self.buttons: dict[str, RailButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 16, 4, 10)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self._above = 0
        self._add("", self.tr("Search"), "search", low=False)

    def show_sections(self, entries: Sequence[SectionEntry]) -> None:
        """Offer these sections, in this order; those that are low stand at the foot."""
        for entry in entries:
            self._add(entry.key, entry.title, entry.icon, low=entry.low)

    def mark(self, key: str) -> None:
        """This section is shown."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Titles of another size take another room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            for button in self.buttons.values():
                button.updateGeometry()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Titles are shown where there is room for all of them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self._column.contentsMargins()
        gaps = self._column.spacing() * (len(self.buttons) + 1) + margins.top() + margins.bottom()
        needed = sum(button.full_height for button in self.buttons.values()) + gaps
        for button in self.buttons.values():
            button.set_compact(needed > self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go to the next button, or the one before."""
        step = ARROWS.get(Qt.Key(event.key()))
        buttons = sorted(self.buttons.values(), key=QWidget.y)
        here = next((at for at, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        buttons[(here + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def explain(self, key: str, keys: str) -> None:
        """Say in the tooltip which keys lead there."""
        button = self.buttons[key]
        button.setToolTip(self.tr("{title} ({keys})").format(title=button.text(), keys=keys))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """A thin line towards the sections."""
        edge = self.width() - 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else 0
        painter = QPainter(self)
        painter.setPen(colours(self.palette()).line)
        painter.drawLine(edge, 0, edge, self.height())

    def _add(self, key: str, title: str, drawing: str, *, low: bool) -> None:
        button = RailButton(title, drawing, self)
        button.setObjectName(f"rail-{key or 'search'}")
        button.setToolTip(title)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self.buttons[key] = button
        if low:
            self._column.addWidget(button)
        else:
            self._column.insertWidget(self._above, button)
            self._above += 1
