"""The results: chosen, opened, copied, dragged out; the keys and the pointer over them."""

from __future__ import annotations

import os
from typing import Final

from PySide6.QtCore import (
    QByteArray,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from anyfind.api.answers import SearchResult
from anyfind_desktop.models.results import ResultsModel
from anyfind_desktop.results.computed_view import ComputedView
from anyfind_desktop.results.steps import step

SELECTED: Final = 2000
"""Results that are acted on at most at once."""


class ResultsView(ComputedView):
    """The results, as a user deals with them.

    Args:
        model: The results.
        parent: Owns it.

    Signals:
        wanted: Open the file at this path.
        revealed: Show the file at this path in the file manager.
        copied: Put this path, or these in lines, on the clipboard.
        menu_wanted: A menu for what is chosen, at this place on the screen.
        preview_wanted: Space was pressed: look closer at the result with this index.
        reasons_wanted: Say why the result with this index is here.
        weaker_wanted: Show weaker matches, or hide them again.
        left: The selection went up beyond the first row.
        typed: A letter was typed, which belongs into the search box.
    """

    wanted = Signal(str)
    revealed = Signal(str)
    copied = Signal(str)
    menu_wanted = Signal(QPoint)
    preview_wanted = Signal(QModelIndex)
    reasons_wanted = Signal(QModelIndex)
    weaker_wanted = Signal()
    left = Signal()
    typed = Signal(str)

    def __init__(self, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._chosen: str | None = None
        self._selected: set[str] = set()
        self._offset = 0
        self.setObjectName("results")
        self.setAccessibleName(self.tr("Results"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.activated.connect(self._activated)

    def current_path(self) -> str | None:
        """The file that is chosen."""
        found = self._model.result(self.currentIndex())
        return None if found is None else found.path

    def chosen(self) -> list[SearchResult]:
        """The results that are selected and here, in their order."""
        found: list[SearchResult] = []
        ranges = sorted((one.top(), one.bottom()) for one in self.selectionModel().selection().toList())
        for top, bottom in ranges:
            for row in range(top, bottom + 1):
                result = self._model.result(self._model.index(row))
                if result is not None:
                    found.append(result)
                if len(found) == SELECTED:
                    return found
        return found

    def enter(self) -> None:
        """Take the keyboard and choose the first result, unless one is chosen."""
        # Before the focus comes, at which Qt would make the first card the current one without choosing it.
        if not self.selectionModel().hasSelection():
            first = step(self._geometry, self._flagged, None, QAbstractItemView.CursorAction.MoveHome, 0)
            if first is not None:
                self.setCurrentIndex(self._model.index(first))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def start_over(self) -> None:
        """Forget what was chosen: the next answer is to another question."""
        self._chosen = None
        self._selected.clear()
        self._offset = 0
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Open, reveal, copy, and hand typing over to the search box."""
        path = self.current_path()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        heading = self._model.heading(self.currentIndex())
        pressed = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if heading is not None and heading.pressable and (pressed or event.key() == Qt.Key.Key_Space):
            self.weaker_wanted.emit()
        elif pressed and path is not None:
            (self.revealed if event.modifiers() & Qt.KeyboardModifier.ControlModifier else self.wanted).emit(path)
        elif event.matches(QKeySequence.StandardKey.Copy) and path is not None:
            self.copied.emit("\n".join(result.path for result in self.chosen()) or path)
        elif event.key() == Qt.Key.Key_Up and self._in_first_row():
            self.left.emit()
        elif event.key() == Qt.Key.Key_Space and path is not None:
            self.preview_wanted.emit(self.currentIndex())
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Headings and reasons are pressed, everything else is chosen."""
        index, at = self.indexAt(event.position().toPoint()), event.position().toPoint()
        heading = self._model.heading(index)
        if event.button() == Qt.MouseButton.LeftButton and heading is not None and heading.pressable:
            self.weaker_wanted.emit()
            return
        super().mousePressEvent(event)
        on_reason = self._delegate.reason_rect(self.visualRect(index), self.font(), index).contains(at)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and on_reason:
            self.reasons_wanted.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for a menu, at the pointer or, from the keyboard, at the chosen card."""
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        if self._model.result(index) is None:
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        at = event.globalPos()
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(at)

    def _activated(self, index: QModelIndex | QPersistentModelIndex) -> None:
        found = self._model.result(index)
        if found is not None:
            self.wanted.emit(found.path)

    def _in_first_row(self) -> bool:
        first = step(self._geometry, self._flagged, None, QAbstractItemView.CursorAction.MoveHome, 0)
        if first is None or not self.currentIndex().isValid():
            return True
        return self.visualRect(self.currentIndex()).top() <= self.visualRect(self._model.index(first)).top()

    def _remember(self) -> None:
        self._chosen = self.current_path()
        self._selected = {result.path for result in self.chosen()}
        self._offset = self.verticalScrollBar().value()

    def _restore(self) -> None:
        """The same files stay chosen when the answer comes anew, and the view does not jump."""
        self._hovered = None
        self.doItemsLayout()
        if self._chosen is None:
            return
        self.verticalScrollBar().setValue(self._offset)
        flags = QItemSelectionModel.SelectionFlag
        for path in self._selected:
            if (row := self._model.row_of(path)) is not None:
                self.selectionModel().select(self._model.index(row), flags.Select)
        row = self._model.row_of(self._chosen)
        if row is not None:
            self.selectionModel().setCurrentIndex(self._model.index(row), flags.Select)
            self.verticalScrollBar().setValue(self._offset)


def paths_of(mime: QMimeData) -> list[str]:
    """The local files in what was dropped or pasted."""
    return [_path(url) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []


def _path(url: QUrl) -> str:
    path = url.toLocalFile()
    if "\ufffd" not in path:
        return path
    # A name that is no Unicode: Python keeps its bytes, Qt does not.
    whole = QByteArray(url.path(QUrl.ComponentFormattingOption.FullyEncoded).encode())
    return os.fsdecode(bytes(QByteArray.fromPercentEncoding(whole).data()))
