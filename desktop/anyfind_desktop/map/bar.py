"""The line above the map: what it shows, a box that finds files on it, and how it is looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from anyfind_desktop.map import saying
from anyfind_desktop.views.buttons import IconButton, TextButton
from anyfind_desktop.views.parts import PAGE_MARGIN, Words
from anyfind_desktop.views.theme import colours


class Field(QLineEdit):
    """A line to type into.

    Args:
        placeholder: What it is for.
        parent: Owns it.
    """

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.setMinimumHeight(36)
        self.setFrame(False)
        self.setTextMargins(10, 0, 6, 0)
        self._clear_ground()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """The ground stays ours in another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._clear_ground()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the ground and its edge below the words."""
        tones = colours(QGuiApplication.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.accent, 1.8) if self.hasFocus() else QPen(tones.line, 1))
        painter.setBrush(tones.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()
        super().paintEvent(event)

    def _clear_ground(self) -> None:
        palette = QGuiApplication.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape is for whoever holds the box."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class MapBar(QWidget):
    """The line.

    Args:
        parent: Owns it.

    Signals:
        metric_wanted: Another number shall be shown, by its name.
        words_wanted: The map shall show how well files fit these words.
        find_wanted: Files that fit these words shall be shown on the map; empty: no more.
        lasso: Whether the mouse draws around files.
        pictures: Whether pictures are shown.
        zoomed: Closer by this factor; 0: the whole map.
    """

    metric_wanted = Signal(str)
    words_wanted = Signal(str)
    find_wanted = Signal(str)
    lasso = Signal(bool)
    pictures = Signal(bool)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.metrics: dict[str, TextButton] = {}
        row = QHBoxLayout()
        row.setSpacing(6)
        colours = Words(self.tr("Colours"), self, muted=True)
        colours.setWordWrap(False)
        colours.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        colours.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(colours)
        for metric in saying.METRICS:
            button = TextButton(saying.title(metric), parent=self)
            button.setCheckable(True)
            button.setAccessibleName(saying.title(metric))
            button.setAccessibleDescription(saying.explanation(metric))
            button.setToolTip(saying.explanation(metric))
            button.clicked.connect(lambda _=False, chosen=metric: self._choose(chosen))
            row.addWidget(button)
            self.metrics[metric] = button
        row.addSpacing(8)
        self.finder = Field(self.tr("Find on the map"), self)
        self.finder.returnPressed.connect(lambda: self.find_wanted.emit(self.finder.text().strip()))
        self.finder.textChanged.connect(lambda text: self.find_wanted.emit("") if not text else None)
        row.addWidget(self.finder, 1)
        row.addSpacing(8)
        self.around = self._tool("lasso", self.tr("Draw around files"), row)
        self.shown = self._tool("image", self.tr("Pictures on the map"), row)
        for tool in (self.around, self.shown):
            tool.setCheckable(True)
        self.shown.setChecked(True)
        self.around.toggled.connect(self.lasso)
        self.shown.toggled.connect(self.pictures)
        for drawing, text, factor in (
            ("minus", self.tr("Farther (-)"), 1 / 1.5),
            ("plus", self.tr("Closer (+)"), 1.5),
            ("whole", self.tr("The whole map (0)"), 0.0),
        ):
            self._tool(drawing, text, row).clicked.connect(lambda _=False, by=factor: self.zoomed.emit(by))
        self.words = Field(self.tr("Words that files are coloured by, then Enter"), self)
        self.words.returnPressed.connect(self._words_given)
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 14, PAGE_MARGIN, 12)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.words)

    def mark(self, metric: str, words: str = "") -> None:
        """This number is shown."""
        for name, button in self.metrics.items():
            button.setChecked(name == metric)
        self.words.setVisible(metric == "query")
        if words:
            self.words.setText(words)

    def _choose(self, metric: str) -> None:
        self.mark(metric)
        if metric != "query":
            self.metric_wanted.emit(metric)
        elif self.words.text().strip():
            self._words_given()
        else:
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words_given(self) -> None:
        words = self.words.text().strip()
        if words:
            self.words_wanted.emit(words)

    def _tool(self, drawing: str, text: str, row: QHBoxLayout) -> IconButton:
        button = IconButton(drawing, self)
        button.setAccessibleName(text)
        button.setToolTip(text)
        row.addWidget(button)
        return button
