"""What sections are made of, so that all of them look like one program: headers, cards, rows, switches, bars."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from anyfind_desktop.views.direction import right_to_left
from anyfind_desktop.views.paragraph import Paragraph
from anyfind_desktop.views.parting import Parting, leading
from anyfind_desktop.views.scroll_bar import SlimScrollBar
from anyfind_desktop.views.still_wheel import StillWheel
from anyfind_desktop.views.theme import RADIUS, colours, mixed, scaled_font

PAGE_MARGIN: Final = 24
"""Between a section's content and the edge of the window."""

GAP: Final = 14
"""Between cards."""

LINE_WIDTH: Final = 920
"""Wider than this no column of text and controls gets, however wide the window is."""


class Words(Paragraph):
    """A paragraph that wraps and can be selected with the mouse.

    Args:
        text: Plain text.
        parent: Owns it.
        scale: Size beside the window's font.
        bold: Whether it is bold.
        muted: Whether it is what is read second.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        scale: float = 1.0,
        bold: bool = False,
        muted: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setFont(scaled_font(self.font(), scale, bold=bold))
        self._align()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # Said once more: a policy that is set forgets that the words wrap.
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if muted:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """The window is written in the other direction now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and not self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            self._align()

    def _align(self) -> None:
        """At the leading edge of the window. Qt would go by the text, and a path is Latin in every window."""
        edge = Qt.AlignmentFlag.AlignRight if right_to_left(self) else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)


class Header(QWidget):
    """The head of a section: its name, a sentence, and what can be done there at the trailing side.

    Args:
        title: The name.
        text: The sentence; none when empty.
        parent: Owns it.
    """

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Words(title, self, scale=1.6, bold=True)
        self.text = Words(text, self, muted=True)
        self.text.setVisible(bool(text))
        self._height = 1 << 20
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.text)
        self._row = Parting(self)
        self._row.setContentsMargins(0, 0, 0, 6)
        self._row.setSpacing(10)
        self._row.addLayout(words, 1)

    def say(self, text: str) -> None:
        """Say another sentence below the name."""
        self.text.setText(text)
        self.give_room(self._height)

    def give_room(self, height: int) -> None:
        """Leave the sentence out in a section lower than sixteen lines, where it would take the place of the rest."""
        self._height = height
        self.text.setVisible(bool(self.text.text()) and height >= 16 * self.fontMetrics().height())

    def add(self, widget: QWidget) -> None:
        """Put a button at the trailing side."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)


class Card(QFrame):
    """A raised surface that holds what belongs together.

    Args:
        parent: Owns it.
        title: A headline; none when empty.
        flat: Without padding, for lists that go to the edge.
    """

    def __init__(self, parent: QWidget | None = None, *, title: str = "", flat: bool = False) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0 if flat else 10)
        margins = (1, 6, 1, 6) if flat else (18, 16, 18, 16)
        self.column.setContentsMargins(*margins)
        self.title = Words(title, self, scale=1.08, bold=True)
        self.title.setVisible(bool(title))
        self.column.addWidget(self.title)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something below what is there."""
        self.column.addWidget(widget, stretch)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the surface and its edge."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.line, 1))
        painter.setBrush(tones.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class Row(QWidget):
    """A line of a card: a name, a sentence below it, and a control at the trailing side.

    Args:
        title: The name.
        text: The sentence; none when empty.
        control: What it sets; its accessible name becomes the row's unless it has one.
        parent: Owns it.
    """

    def __init__(
        self, title: str, text: str = "", control: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = Words(title, self)
        self.text = Words(text, self, scale=0.9, muted=True)
        self.text.setVisible(bool(text))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.text)
        self._row = Parting(self)
        self._row.setContentsMargins(0, 4, 0, 4)
        self._row.setSpacing(14)
        self._row.addLayout(words, 1)
        if control is not None:
            self.add(control)
            if not control.accessibleName():
                control.setAccessibleName(title)
            # A list of choices is named by its label alone.
            self.title.setBuddy(control)
            if text and not control.accessibleDescription():
                control.setAccessibleDescription(text)

    def add(self, widget: QWidget) -> None:
        """Put a further control at the trailing side."""
        self._row.addWidget(widget, 0, leading())


class Switch(QCheckBox):
    """A switch, which works at once; a check box to screen readers.

    Args:
        parent: Owns it.
    """

    WIDTH: Final = 40
    HEIGHT: Final = 24

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.WIDTH + 4, self.HEIGHT + 4)

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002, N802 (Qt's signature)
        """All of it can be pressed."""
        return True

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the track, the knob and the focus."""
        tones = colours(self.palette())
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        track = QRectF(2, 2, self.WIDTH, self.HEIGHT)
        on = self.isChecked()
        painter.setPen(QPen(tones.accent if on else mixed(tones.surface, tones.text, 0.45), 1))
        painter.setBrush(tones.accent if on else mixed(tones.surface, tones.text, 0.12))
        painter.drawRoundedRect(track, self.HEIGHT / 2, self.HEIGHT / 2)
        leading = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        right = on == leading
        middle = track.right() - self.HEIGHT / 2 if right else track.left() + self.HEIGHT / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tones.on_accent if on else mixed(tones.surface, tones.text, 0.62))
        painter.drawEllipse(QPointF(middle, track.center().y()), self.HEIGHT / 2 - 4, self.HEIGHT / 2 - 4)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(tones.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), self.HEIGHT / 2 + 1, self.HEIGHT / 2 + 1
            )


class Bar(QProgressBar):
    """A line that fills: a share of something.

    Args:
        name: What it shows, for screen readers.
        parent: Owns it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setRange(0, 100)
        self.setValue(0)
        self.setTextVisible(False)
        self.setFixedHeight(6)
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_share(self, share: float) -> None:
        """How much of it, from 0 to 1."""
        self.share = min(max(share, 0.0), 1.0)
        self.setValue(round(self.share * 100))
        self.setAccessibleDescription(self.locale().toString(round(self.share * 100)) + self.locale().percent())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        painter.setBrush(tones.line)
        painter.drawRoundedRect(box, 3, 3)
        if self.share > 0:
            painter.setBrush(tones.accent)
            filled = QRectF(box.left(), box.top(), max(box.width() * self.share, 6), box.height())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                filled.moveRight(box.right())
            painter.drawRoundedRect(filled, 3, 3)


class Badge(QLabel):
    """A word in a pill: a state, a kind.

    Args:
        text: The word.
        parent: Owns it.
        strong: In the accent's colour.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None, *, strong: bool = False) -> None:
        super().__init__(text, parent)
        self._strong = strong
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(scaled_font(self.font(), 0.82, bold=True))
        self.setContentsMargins(9, 3, 9, 3)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_strong(self, strong: bool) -> None:
        """Paint it in the accent's colour, or quietly."""
        self._strong = strong
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the pill below the word."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            mixed(tones.surface, tones.accent if self._strong else tones.text, 0.2 if self._strong else 0.1)
        )
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.end()
        super().paintEvent(event)


class Rule(QWidget):
    """A thin line between rows.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it."""
        QPainter(self).fillRect(self.rect(), colours(self.palette()).line)


class Column(QScrollArea):
    """A page that scrolls: one column of bounded width, as wide as reads well.

    Args:
        parent: Owns it.
        width: Of the column at most, in device-independent pixels.
    """

    def __init__(self, parent: QWidget | None = None, *, width: int = LINE_WIDTH) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Only where the window is narrow and its text very large: nothing may be out of reach then.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        if sys.platform != "darwin":
            self.setVerticalScrollBar(SlimScrollBar(self))
        inner = QWidget(self)
        inner.setAutoFillBackground(False)
        row = QHBoxLayout(inner)
        row.setContentsMargins(PAGE_MARGIN, 20, PAGE_MARGIN, PAGE_MARGIN)
        body = QWidget(inner)
        body.setMaximumWidth(width)
        row.addStretch(1)
        row.addWidget(body, 1000)
        row.addStretch(1)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.column.addStretch(1)
        self.setWidget(inner)
        self._wheel = StillWheel(self)

    def add(self, widget: QWidget) -> None:
        """Put something below what is there."""
        self.column.insertWidget(self.column.count() - 1, widget)
        self._wheel.hold(widget)

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that it is seen."""
        self.ensureWidgetVisible(widget, 0, PAGE_MARGIN)


def button_group(*buttons: QAbstractButton, parent: QWidget | None = None) -> QWidget:
    """Buttons beside each other, as one control."""
    group = QWidget(parent)
    row = Parting(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    return group
