"""One of a few: buttons side by side, of which one is pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from anyfind_desktop.views.buttons import PressedByEnter
from anyfind_desktop.views.parting import Parting
from anyfind_desktop.views.theme import colours, mixed


class ChoiceButton(PressedByEnter):
    """One of them.

    Args:
        text: What it stands for.
        parent: Owns it.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        # One of several, to a screen reader, too.
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:  # noqa: N802 (Qt's name)
        """Pressing it changes nothing by itself: the choice marks what holds."""

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the words and around them."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 26, metrics.height() + 14)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Words are not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it: raised while it is chosen."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        box = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        if self.isChecked():
            painter.setPen(QPen(tones.accent if tones.contrast else tones.line, 1.5 if tones.contrast else 1))
            painter.setBrush(mixed(tones.surface, tones.text, 0.14) if tones.dark else tones.surface)
            painter.drawRoundedRect(box, 6, 6)
        elif self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(tones.surface, tones.text, 0.1))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(tones.accent, 1.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        painter.setPen(tones.text if self.isChecked() else tones.muted)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Choice(QWidget):
    """The group.

    Args:
        name: What is chosen, for screen readers.
        options: What there is: a name in the program and one for people each.
        parent: Owns it.

    Signals:
        chosen: The user chose the option of this name.
    """

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.buttons: dict[str, ChoiceButton] = {}
        row = Parting(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for key, text in options:
            button = ChoiceButton(text, self)
            button.setAccessibleName(text)
            button.setAccessibleDescription(name)
            button.clicked.connect(lambda _checked=False, key=key: self._choose(key))
            self.buttons[key] = button
            row.addWidget(button)

    def mark(self, key: str) -> None:
        """This option holds."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrows go to the next option, in the direction in which they point."""
        forward = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        steps = {Qt.Key.Key_Right: 1 if forward else -1, Qt.Key.Key_Left: -1 if forward else 1}
        step = steps.get(Qt.Key(event.key()))
        buttons = list(self.buttons.values())
        focused = [place for place, button in enumerate(buttons) if button.hasFocus()]
        if step is None or not focused:
            super().keyPressEvent(event)
            return
        buttons[(focused[0] + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """A sunken ground that holds them together."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.line, 1))
        painter.setBrush(tones.window if tones.dark else mixed(tones.window, tones.text, 0.04))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _choose(self, key: str) -> None:
        self.mark(key)
        self.chosen.emit(key)
