"""The grid of results."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from anyfind_desktop.models.results import ResultsModel
from anyfind_desktop.views.cards import CardDelegate
from anyfind_desktop.views.scroll_bar import SlimScrollBar

CARD_WIDTH: Final = 196
"""The least; cards grow until they fill the row."""

MARGIN: Final = 24
SPACING: Final = 14
"""Between cards. Qt puts it before the first and after the last of a row, too."""


class ResultsView(QListView):
    """A grid of cards that fills its width.

    Args:
        model: The results.
        parent: Owns it.

    Signals:
        wanted: Open the file at this path.
        revealed: Show the file at this path in the file manager.
        copied: Put this path on the clipboard.
        menu_wanted: A menu for what is chosen, at this place on the screen.
        preview_wanted: Space was pressed: look closer at the result with this index.
        left: The selection went up beyond the first row.
        typed: A letter was typed, which belongs into the search box.
    """

    wanted = Signal(str)
    revealed = Signal(str)
    copied = Signal(str)
    menu_wanted = Signal(QPoint)
    preview_wanted = Signal(QModelIndex)
    left = Signal()
    typed = Signal(str)

    def __init__(self, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = CardDelegate(self)
        self._chosen: str | None = None
        self._offset = 0
        self.setObjectName("results")
        self.setAccessibleName(self.tr("Results"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setSpacing(SPACING)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        if sys.platform != "darwin":
            # There it appears by itself, and only while it is needed.
            self.setVerticalScrollBar(SlimScrollBar(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(MARGIN - SPACING, 0, 0, 0)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.activated.connect(self._activated)

    def current_path(self) -> str | None:
        """The file that is chosen."""
        found = self._model.result(self.currentIndex())
        return None if found is None else found.path

    def enter(self) -> None:
        """Take the keyboard and choose the first result, unless one is chosen."""
        # Before the focus comes, at which Qt would make the first card the current one without choosing it.
        if not self.selectionModel().hasSelection():
            self._choose_first()
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def start_over(self) -> None:
        """Forget what was chosen: the next answer is to another question."""
        self._chosen = None
        self._offset = 0
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Make the cards fill the row."""
        self._fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Open, reveal, copy, and hand typing over to the search box."""
        path = self.current_path()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and path is not None:
            (self.revealed if event.modifiers() & Qt.KeyboardModifier.ControlModifier else self.wanted).emit(path)
        elif event.matches(QKeySequence.StandardKey.Copy) and path is not None:
            self.copied.emit(path)
        elif event.key() == Qt.Key.Key_Up and self._in_first_row():
            self.left.emit()
        elif event.key() == Qt.Key.Key_Space and path is not None:
            self.preview_wanted.emit(self.currentIndex())
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def moveCursor(  # noqa: N802 (Qt's name)
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Up and down go to the nearest card of the next row, also where a heading or a short row lies between."""
        step = {QAbstractItemView.CursorAction.MoveDown: 1, QAbstractItemView.CursorAction.MoveUp: -1}.get(action)
        if step is None or self._model.result(self.currentIndex()) is None:
            return super().moveCursor(action, modifiers)
        here = self.visualRect(self.currentIndex())
        row, level, best = self.currentIndex().row() + step, None, self.currentIndex()
        while 0 <= row < self._model.rowCount():
            index = self._model.index(row)
            there = self.visualRect(index)
            row += step
            if there.top() == here.top() or self._model.result(index) is None:
                continue
            level = there.top() if level is None else level
            if there.top() != level:
                break
            if best == self.currentIndex() or self._aside(index, here) < self._aside(best, here):
                best = index
        return best

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for a menu, at the pointer or, from the keyboard, at the chosen card."""
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        if self._model.result(index) is None:
            return
        self.setCurrentIndex(index)
        at = event.globalPos()
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(at)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N802, N803 (Qt's names)
        """Nothing is moved inside the grid."""

    def _activated(self, index: QModelIndex | QPersistentModelIndex) -> None:
        found = self._model.result(index)
        if found is not None:
            self.wanted.emit(found.path)

    def _fit(self) -> None:
        room = self.viewport().width() - SPACING - 1
        columns = max(1, room // (CARD_WIDTH + SPACING))
        self._delegate.fit(max(room // columns - SPACING, 80), max(room - SPACING, 80))
        self.scheduleDelayedItemsLayout()

    def _aside(self, index: QModelIndex, here: QRect) -> int:
        return abs(self.visualRect(index).left() - here.left())

    def _in_first_row(self) -> bool:
        first = next((row for row in range(self._model.rowCount()) if self._result_at(row)), None)
        if first is None:
            return True
        return self.visualRect(self.currentIndex()).top() <= self.visualRect(self._model.index(first)).top()

    def _result_at(self, row: int) -> bool:
        return self._model.result(self._model.index(row)) is not None

    def _choose_first(self) -> None:
        for row in range(self._model.rowCount()):
            if self._result_at(row):
                self.setCurrentIndex(self._model.index(row))
                return

    def _remember(self) -> None:
        self._chosen = self.current_path()
        self._offset = self.verticalScrollBar().value()

    def _restore(self) -> None:
        """The same file stays chosen when the answer comes anew, and the view does not jump."""
        if self._chosen is None:
            return
        row = self._model.row_of(self._chosen)
        if row is not None:
            self.doItemsLayout()
            self.selectionModel().setCurrentIndex(
                self._model.index(row), self.selectionModel().SelectionFlag.ClearAndSelect
            )
            self.verticalScrollBar().setValue(self._offset)


def paths_of(mime: QMimeData) -> list[str]:
    """The local files in what was dropped or pasted."""
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
