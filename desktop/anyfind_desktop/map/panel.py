"""The side of the map: about the map, about a file and what is like it, or about the files that are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from anyfind_desktop.map.pictures import Picture, PictureGrid, Shown
from anyfind_desktop.thumbnails.loader import ThumbnailLoader
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import Words

WIDTH: Final = 284


class Panel(QStackedWidget):
    """The side of the map.

    Args:
        thumbnails: Where its pictures come from.
        parent: Owns it.

    Signals:
        wanted: A button was pressed: ``like``, ``open``, ``reveal``, ``results``, ``copy``, ``clear`` or ``update``.
        pressed: A small picture was pressed: the number of its file.
    """

    wanted = Signal(str)
    pressed = Signal(object)

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._about = self._column()
        self._count = self._words(self._about, scale=1.25, bold=True)
        self._said = self._words(self._about, muted=True)
        self._quality = self._words(self._about, muted=True)
        self._newer = self._words(self._about)
        self._update = self._button(self._about, self.tr("Update the map"), "update")
        self._words(self._about, self.tr("How to get about"), bold=True)
        self._words(
            self._about,
            self.tr(
                "Turn the wheel to come closer, drag to move. Click a file to see what is like it. Drag with Shift "
                "held to draw around files, with Ctrl, too, for a rectangle."
            ),
            muted=True,
        )
        self._words(
            self._about,
            self.tr(
                "By keyboard: arrows move, + and - zoom, 0 shows everything, Ctrl and an arrow goes to the next file, "
                "Enter opens it. Shift and arrows draw a rectangle, which Enter chooses."
            ),
            muted=True,
        )
        self._file = self._column()
        self._picture = Picture(thumbnails, self)
        self._file.addWidget(self._picture)
        self._name = self._words(self._file, scale=1.1, bold=True)
        self._folder = self._words(self._file, muted=True)
        self._value = self._words(self._file, muted=True)
        self.like = self._button(self._file, self.tr("Search more like this"), "like", "search", Look.PRIMARY)
        self.open = self._button(self._file, self.tr("Open"), "open")
        self.reveal = self._button(self._file, self.tr("Show in its folder"), "reveal")
        self._near = self._words(self._file, self.tr("Most like it"), bold=True)
        self.near = self._grid(self._file, thumbnails)
        self._chosen = self._column()
        self._chosen_count = self._words(self._chosen, scale=1.25, bold=True)
        self.some = self._grid(self._chosen, thumbnails)
        self.results = self._button(self._chosen, self.tr("Show these as results"), "results", "search", Look.PRIMARY)
        self.copy = self._button(self._chosen, self.tr("Copy their paths"), "copy")
        self.clear = self._button(self._chosen, self.tr("Choose nothing"), "clear", "cross")

    def show_map(self, title: str, said: str, quality: str, newer: int) -> None:
        """Say this of the map, unless a file or a choice is shown."""
        self._count.setText(title)
        self._said.setText(said)
        self._quality.setText(quality)
        words = self.tr(
            "%Ln files came after the map was made: their places are right, their colours estimated.", "", newer
        )
        self._newer.setText(words)
        for widget in (self._newer, self._update):
            widget.setVisible(newer > 0)

    def show_nothing(self) -> None:
        """Show what there is to say of the map."""
        self.setCurrentIndex(0)

    def show_file(self, file: int, path: str, value: str) -> None:
        """Show a file; its path may come later and be empty until then."""
        name = PurePath(path).name
        self._picture.show_file(file, name)
        self._name.setText(name)
        self._folder.setText(str(PurePath(path).parent) if path else "")
        self._value.setText(value)
        for button in (self.open, self.reveal):
            button.setEnabled(bool(path))
        self.setCurrentIndex(1)

    def show_near(self, files: Sequence[Shown]) -> None:
        """Show what is most like the file."""
        self._near.setVisible(bool(files))
        self.near.show_files(files)

    def show_chosen(self, count: int, some: Sequence[Shown]) -> None:
        """Show how many files are chosen, and some of them."""
        self._chosen_count.setText(self.tr("%Ln files chosen", "", count))
        self.some.show_files(some)
        self.setCurrentIndex(2)

    def offer(self, possible: bool) -> None:
        """Whether an engine answers: without one nothing can be searched for."""
        for button in (self.like, self.results, self.copy, self._update):
            button.setEnabled(possible)

    def _column(self) -> QVBoxLayout:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inner = QWidget(scroll)
        inner.setAutoFillBackground(False)
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(20, 4, 20, 20)
        column = QVBoxLayout()
        column.setSpacing(9)
        outer.addLayout(column)
        outer.addStretch(1)
        scroll.setWidget(inner)
        self.addWidget(scroll)
        return column

    def _words(
        self, column: QVBoxLayout, text: str = "", *, scale: float = 1.0, bold: bool = False, muted: bool = False
    ) -> Words:
        words = Words(text, self, scale=scale, bold=bold, muted=muted)
        column.addWidget(words)
        return words

    def _button(
        self, column: QVBoxLayout, text: str, name: str, drawing: str = "", look: Look = Look.PLAIN
    ) -> TextButton:
        button = TextButton(text, drawing, look=look, parent=self)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.wanted.emit(name))
        column.addWidget(button)
        return button

    def _grid(self, column: QVBoxLayout, thumbnails: ThumbnailLoader) -> PictureGrid:
        grid = PictureGrid(thumbnails, self)
        grid.pressed.connect(self.pressed)
        column.addWidget(grid)
        return grid
