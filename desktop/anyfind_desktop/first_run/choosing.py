"""The first page of the first run: which folders, and which models."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anyfind_desktop.first_run.models_card import ModelsCard, ask_folder
from anyfind_desktop.first_run.suggestions import Suggestion, count_files, counted_words, suggestions
from anyfind_desktop.tasks import Tasks
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.parts import PAGE_MARGIN, Card, Column, Row, Rule, Switch, Words
from anyfind_desktop.views.theme import colours, mixed

WIDTH: Final = 660


class Sign(QWidget):
    """A drawing in a soft square.

    Args:
        name: The drawing.
        parent: Owns it.
        side: Of the square, in device-independent pixels.
    """

    def __init__(self, name: str, parent: QWidget | None = None, side: int = 36) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(tones.surface, tones.accent, 0.14))
        painter.drawRoundedRect(self.rect(), self.width() / 4, self.width() / 4)
        edge = self.width() / 4.5
        inner = self.rect().toRectF().adjusted(edge, edge, -edge, -edge)
        draw(painter, self._name, inner, mixed(tones.text, tones.accent, 0.45))


class FolderChoice(QWidget):
    """A folder that can be chosen.

    Args:
        suggestion: The folder.
        parent: Owns it.
    """

    def __init__(self, suggestion: Suggestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = suggestion.path
        self.switch = Switch(self)
        self.switch.setAccessibleName(suggestion.title)
        self.row = Row(suggestion.title, suggestion.path, self.switch, self)
        self.count = Words("", self, scale=0.9, muted=True)
        self.count.setWordWrap(False)
        self.count.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(Sign(suggestion.sign, self))
        line.addWidget(self.row, 1)
        self.row.layout().insertWidget(1, self.count)  # type: ignore[union-attr]

    def show_count(self, words: str) -> None:
        """Say how many files there are."""
        self.count.setText(words)
        self.switch.setAccessibleDescription(f"{self.path}, {words}")


class Choosing(QWidget):
    """The page.

    Args:
        tasks: Count files away from the window's thread.
        parent: Owns it.

    Signals:
        chosen: Index these folders, a list of paths, with these models, a
            :class:`~anyfind_desktop.first_run.model_choices.Wanted`.
        models_wanted: Show all models that there are.
    """

    chosen = Signal(list, object)
    models_wanted = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, width=WIDTH)
        self._tasks = tasks
        self._stopped = False
        self.folders: list[FolderChoice] = []
        column.add(Words(self.tr("Find anything on this computer"), self, scale=1.9, bold=True))
        column.add(
            Words(
                self.tr(
                    "Search by words, by a picture, by a sound. Files stay where they are, and nothing leaves this "
                    "computer."
                ),
                self,
                scale=1.08,
                muted=True,
            )
        )
        self._card = Card(self, title=self.tr("Which folders shall be searched?"))
        self.another = TextButton(self.tr("Another folder…"), "plus", parent=self)
        self.another.clicked.connect(self._ask_folder)
        line = QHBoxLayout()
        line.setContentsMargins(0, 8, 0, 0)
        line.addWidget(self.another)
        line.addStretch(1)
        self._card.column.addLayout(line)
        column.add(self._card)
        self.models = ModelsCard(self)
        self.models.all_wanted.connect(self.models_wanted)
        column.add(self.models)
        self.start = TextButton(self.tr("Start"), look=Look.PRIMARY, parent=self)
        self.start.clicked.connect(self._start)
        self._hint = Words(self.tr("Folders and models can be changed at any time."), self, scale=0.9, muted=True)
        # It stands below what scrolls, so that it is seen however many folders there are.
        bottom = QWidget(self)
        bottom.setMaximumWidth(WIDTH)
        row = QHBoxLayout(bottom)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._hint, 1)
        row.addWidget(self.start)
        middle = QHBoxLayout()
        middle.setContentsMargins(PAGE_MARGIN, 10, PAGE_MARGIN, 14)
        middle.addStretch(1)
        middle.addWidget(bottom, 1000)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(column, 1)
        whole.addLayout(middle)
        for one in suggestions():
            self.offer(one, on=one.usual)
        self._fit()

    @property
    def wanted(self) -> list[str]:
        """The folders that are chosen."""
        return [one.path for one in self.folders if one.switch.isChecked()]

    def offer(self, suggestion: Suggestion, *, on: bool = False) -> FolderChoice:
        """Offer a folder; the same one as before if it is there already."""
        known = next((one for one in self.folders if one.path == suggestion.path), None)
        if known is not None:
            known.switch.setChecked(known.switch.isChecked() or on)
            return known
        if self.folders:
            self._card.column.insertWidget(self._card.column.count() - 1, Rule(self._card))
        choice = FolderChoice(suggestion, self._card)
        choice.switch.setChecked(on)
        choice.switch.toggled.connect(self._fit)
        self._card.column.insertWidget(self._card.column.count() - 1, choice)
        self.folders.append(choice)
        self._fit()
        choice.show_count(self.tr("counting…"))
        path = suggestion.path
        self._tasks.run(
            lambda: count_files(path, lambda: self._stopped), lambda counted: choice.show_count(counted_words(counted))
        )
        return choice

    def stop(self) -> None:
        """Count no more."""
        self._stopped = True

    def _ask_folder(self) -> None:
        def given(path: str) -> None:
            self.offer(Suggestion(path, Path(path).name or path, "folder"), on=True)

        ask_folder(self, self.tr("Which folder shall be searched?"), given)

    def _start(self) -> None:
        self.chosen.emit(self.wanted, self.models.wanted)

    def _fit(self) -> None:
        self.start.setEnabled(bool(self.wanted))
        self.start.setToolTip("" if self.wanted else self.tr("Choose at least one folder."))
