"""The line above the map: what it shows, a box that finds files on it, and how it is looked at."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from anyfind_desktop.map import saying
from anyfind_desktop.views.buttons import IconButton, TextButton
from anyfind_desktop.views.field import Field
from anyfind_desktop.views.parts import PAGE_MARGIN, Words

WIDE: Final = 740
"""Pixels that both rows take beside each other."""

NARROWEST: Final = 460


class MapField(Field):
    """A line to type into, which can be emptied with a press.

    Args:
        name: What it is for.
        drawing: The drawing's name, if any.
        parent: Owns it.
    """

    def __init__(self, name: str, drawing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, drawing, parent)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape is for the section, which steps back."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class MapBar(QWidget):
    """The line.

    Args:
        parent: Owns it.

    Signals:
        kind_wanted: Files of another modality shall be shown.
        metric_wanted: Another number shall be shown, by its name.
        words_wanted: The map shall show how well files fit these words.
        find_wanted: Files that fit these words shall be shown on the map; empty: no more.
        lasso: Whether the mouse draws around files.
        pictures: Whether pictures are shown.
        zoomed: Closer by this factor; 0: the whole map.
    """

    kind_wanted = Signal(str)
    metric_wanted = Signal(str)
    words_wanted = Signal(str)
    find_wanted = Signal(str)
    lasso = Signal(bool)
    pictures = Signal(bool)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.metrics: dict[str, TextButton] = {}
        self._kinds: list[str] = []
        row = QHBoxLayout()
        row.setSpacing(6)
        self.kind = TextButton("", "down", parent=self)
        self.kind.clicked.connect(self._offer_kinds)
        self.kind.hide()
        row.addWidget(self.kind)
        colours = Words(self.tr("Colours"), self, muted=True)
        colours.setWordWrap(False)
        colours.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        colours.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(colours)
        for metric in saying.METRICS:
            button = TextButton(saying.title(metric), parent=self)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setAccessibleName(saying.title(metric))
            button.setAccessibleDescription(saying.explanation(metric))
            button.setToolTip(saying.explanation(metric))
            button.clicked.connect(lambda _=False, chosen=metric: self._choose(chosen))
            row.addWidget(button)
            self.metrics[metric] = button
        first, row = row, QHBoxLayout()
        row.setSpacing(6)
        self.finder = MapField(self.tr("Find on the map"), "search", self)
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
        self.words = MapField(self.tr("Words that files are coloured by, then Enter"), "", self)
        self.words.returnPressed.connect(self._words_given)
        self.words.hide()
        # Less than its rows beside each other take: they part before it gets too narrow for them.
        self.setMinimumWidth(NARROWEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 14, PAGE_MARGIN, 12)
        column.setSpacing(8)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rows.setSpacing(14)
        self._rows.addLayout(first)
        self._rows.addLayout(row, 1)
        column.addLayout(self._rows)
        column.addWidget(self.words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """In a narrow window what is shown stands above what is done."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def mark(self, metric: str, words: str = "") -> None:
        """This number is shown."""
        for name, button in self.metrics.items():
            button.setChecked(name == metric)
        self.words.setVisible(metric == "query")
        if words:
            self.words.setText(words)

    def show_kinds(self, kinds: list[str], shown: str) -> None:
        """Offer maps of these modalities; there is nothing to choose of one."""
        self._kinds = kinds
        self.kind.setText(saying.kind(shown))
        self.kind.setAccessibleName(self.tr("Files on the map: {kind}").format(kind=saying.kind(shown)))
        self.kind.setVisible(len(kinds) > 1)
        self.kind.updateGeometry()

    def _offer_kinds(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in self._kinds:
            menu.addAction(saying.kind(kind)).triggered.connect(partial(self._choose_kind, kind))
        menu.popup(self.kind.mapToGlobal(self.kind.rect().bottomLeft()))

    def _choose_kind(self, kind: str, checked: bool) -> None:  # noqa: ARG002 (the signal's argument)
        self.kind_wanted.emit(kind)

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
