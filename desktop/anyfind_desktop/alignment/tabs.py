"""A row of pills of which one is chosen: the pages of a section."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from anyfind_desktop.views.buttons import PressedByEnter
from anyfind_desktop.views.parting import Parting, leading
from anyfind_desktop.views.theme import colours, mixed, scaled_font


class Pill(PressedByEnter):
    """One of them.

    Args:
        text: What it says.
        parent: Owns it.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        # One of several, to a screen reader, too.
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the words, bold or not."""
        metrics = QFontMetrics(scaled_font(self.font(), 1.0, bold=True))
        return QSize(metrics.horizontalAdvance(self.text()) + 30, metrics.height() + 14)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        round_ = box.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(mixed(tones.surface, tones.accent, 0.24))
            painter.drawRoundedRect(box, round_, round_)
        elif self.underMouse():
            painter.setBrush(mixed(tones.window, tones.text, 0.07))
            painter.drawRoundedRect(box, round_, round_)
        if self.hasFocus() or (self.isChecked() and tones.contrast):
            painter.setPen(QPen(tones.accent, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, round_, round_)
        painter.setPen(tones.text if self.isChecked() else tones.muted)
        painter.setFont(scaled_font(self.font(), 1.0, bold=self.isChecked()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Tabs(QWidget):
    """The pills. Arrow keys go from one to the next.

    Args:
        titles: What they say.
        name: What is chosen among, for screen readers.
        parent: Owns it.

    Signals:
        chosen: The place of another one.
    """

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.pills = [Pill(title, self) for title in titles]
        group = QButtonGroup(self)
        row = Parting(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        # In a narrow window two stand above the other two.
        for at in range(0, len(self.pills), 2):
            both = Parting()
            both.setSpacing(4)
            for number, pill in enumerate(self.pills[at : at + 2], at):
                group.addButton(pill, number)
                both.addWidget(pill, 0, leading())
            row.addLayout(both)
            row.setAlignment(both, leading())
        row.addStretch(1)
        self.pills[0].setChecked(True)
        group.idToggled.connect(lambda at, on: self.chosen.emit(at) if on else None)

    def choose(self, at: int) -> None:
        """Choose one."""
        self.pills[at].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go from one to the next."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        now = next((at for at, pill in enumerate(self.pills) if pill.hasFocus()), None)
        if not step or now is None:
            super().keyPressEvent(event)
            return
        other = self.pills[(now + step) % len(self.pills)]
        other.setFocus(Qt.FocusReason.TabFocusReason)
        other.setChecked(True)
