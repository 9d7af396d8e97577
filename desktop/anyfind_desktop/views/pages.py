"""What stands in the place of results while there are none: a sign, a sentence, and what to do next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import colours, mixed, scaled_font

WIDTH: Final = 520
"""Of the sentences: a line that is easy to read."""


class Sign(QWidget):
    """A large quiet drawing.

    Args:
        name: The drawing.
        parent: Owns it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Large."""
        return QSize(96, 96)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it on a disc."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(tones.window, tones.accent, 0.14))
        painter.drawEllipse(QRectF(self.rect()))
        draw(painter, self._name, QRectF(self.rect()).adjusted(26, 26, -26, -26), mixed(tones.text, tones.accent, 0.45))


class Page(QWidget):
    """A sign, a headline, a sentence, and maybe a button.

    Args:
        sign: The drawing.
        title: The headline.
        text: The sentence.
        action: The button's text, if there is one.
        parent: Owns it.
        icon: The button's drawing.

    Signals:
        pressed: The button was pressed.
    """

    pressed = Signal()

    def __init__(
        self, sign: str, title: str, text: str, action: str = "", parent: QWidget | None = None, *, icon: str = "plus"
    ) -> None:
        super().__init__(parent)
        self._title = self._label(scaled_font(self.font(), 1.5, bold=True))
        self._text = self._label(scaled_font(self.font(), 1.05))
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(4)
        self._sign = Sign(sign, self)
        column.addWidget(self._sign, 0, middle)
        column.addSpacing(10)
        column.addWidget(self._title, 0, middle)
        column.addWidget(self._text, 0, middle)
        self._offered = bool(action)
        self._button = TextButton(action, icon, look=Look.PRIMARY, parent=self)
        # A page that offers nothing has the button all the same, and so has who reads the window aloud.
        self._button.setAccessibleName(action or title)
        self._button.setFont(scaled_font(self.font(), 1.1))
        self._button.setVisible(self._offered)
        self._button.clicked.connect(self.pressed)
        column.addSpacing(12)
        column.addWidget(self._button, 0, middle)
        column.addStretch(5)
        self.say(title, text)

    @property
    def title(self) -> str:
        """The headline."""
        return self._title.text()

    @property
    def offered(self) -> bool:
        """Whether the button is there."""
        return self._offered

    def offer(self, offered: bool) -> None:
        """Show the button or hide it."""
        self._offered = offered
        self._button.setVisible(offered)

    def say(self, title: str, text: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._mute()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """The sentence stays quieter than the headline in every palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mute()
        elif event.type() == QEvent.Type.FontChange:
            # The labels have fonts of their own, which follow a little later.
            QTimer.singleShot(0, self, self._fit)

    def _mute(self) -> None:
        tones = colours(self.palette())
        palette = self._text.palette()
        palette.setColor(self._text.foregroundRole(), tones.muted)
        self._text.setPalette(palette)

    def _label(self, font: QFont) -> QLabel:
        label = QLabel(self)
        label.setFont(font)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Lines are no longer than the window is wide."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self.contentsMargins()
        width = max(min(WIDTH, self.width() - margins.left() - margins.right() - 24), 120)
        for label in (self._title, self._text):
            label.setFixedWidth(width)
            # A layout that centres a label does not ask how high it gets when its words wrap.
            label.setMinimumHeight(max(label.heightForWidth(width), 0))
        words = sum(label.minimumHeight() for label in (self._title, self._text))
        button = self._button.sizeHint().height() if self._offered else 0
        # The drawing gives way to the words.
        self._sign.setVisible(words + button + self._sign.sizeHint().height() + 90 <= self.height())
