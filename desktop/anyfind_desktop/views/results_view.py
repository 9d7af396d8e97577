"""The grid, or the list, of results."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from anyfind.api.answers import SearchResult
from anyfind_desktop.models.results import ResultsModel
from anyfind_desktop.results.geometry import Geometry, Measures
from anyfind_desktop.results.rows import Rows
from anyfind_desktop.results.steps import step
from anyfind_desktop.views.cards import CardDelegate
from anyfind_desktop.views.scroll_bar import SlimScrollBar

CARD_WIDTH: Final = 196
"""The least; cards grow until they fill the row."""

MARGIN: Final = 24
SPACING: Final = 14
LIST_SPACING: Final = 2

LOOK_MS: Final = 40
"""After scrolling: pages that were passed in less time are not asked for."""

SELECTED: Final = 2000
"""Results that are acted on at most at once."""


class ResultsView(QListView):
    """Cards in lines that fill the width, or one result a line.

    A list view by name, so that screen readers know what it is; where things are is computed by
    :class:`~anyfind_desktop.results.geometry.Geometry`, because Qt lays out every single item.

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
        looked_at: The first and the last row that can be seen.
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
    looked_at = Signal(int, int)
    left = Signal()
    typed = Signal(str)

    def __init__(self, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = CardDelegate(self)
        self._geometry = Geometry(Rows(), Measures())
        self._listed = False
        self._hovered: int | None = None
        self._chosen: str | None = None
        self._selected: set[str] = set()
        self._offset = 0
        self.setObjectName("results")
        self.setAccessibleName(self.tr("Results"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        if sys.platform != "darwin":
            # There it appears by itself, and only while it is needed.
            self.setVerticalScrollBar(SlimScrollBar(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(MARGIN, 0, MARGIN - 14, 0)
        self.setItemDelegate(self._delegate)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._tell_looked_at)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.activated.connect(self._activated)

    @property
    def listed(self) -> bool:
        """Whether there is one result a line."""
        return self._listed

    def show_as_list(self, listed: bool) -> None:
        """One result a line, or a grid of cards."""
        if listed == self._listed:
            return
        top = self._geometry.nearest(0, self.verticalOffset()) if len(self._model.rows) else None
        self._listed = listed
        self._delegate.show_as_list(listed)
        self.doItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        elif top is not None:
            self.scrollTo(self._model.index(top), QAbstractItemView.ScrollHint.PositionAtTop)

    def current_path(self) -> str | None:
        """The file that is chosen."""
        found = self._model.result(self.currentIndex())
        return None if found is None else found.path

    def chosen(self) -> list[SearchResult]:
        """The results that are selected and here, in their order."""
        found: list[SearchResult] = []
        ranges = sorted((one.top(), one.bottom()) for one in self.selectionModel().selection())
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

    # --- where things are ---

    def doItemsLayout(self) -> None:  # noqa: N802 (Qt's name)
        """Compute where everything is; nothing is laid out."""
        width = max(self.viewport().width() - 1, 120)
        font = QFontMetrics(self.font())
        spacing = LIST_SPACING if self._listed else SPACING
        columns = 1 if self._listed else max(1, (width + spacing) // (CARD_WIDTH + spacing))
        card = (width - (columns - 1) * spacing) // columns
        measures = Measures(width, columns, card, self._delegate.height(card, self.font()), spacing)
        measures = replace(measures, heading=font.height() + 26)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._geometry = Geometry(self._model.rows, measures, right_to_left=right_to_left)
        QAbstractItemView.doItemsLayout(self)
        self._look.start()

    def updateGeometries(self) -> None:  # noqa: N802 (Qt's name)
        """Tell the scroll bar how much there is."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(48)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._geometry.height - height))

    def verticalOffset(self) -> int:  # noqa: N802 (Qt's name)
        """How far it is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:  # noqa: N802 (Qt's name)
        """Never."""
        return 0

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:  # noqa: N802 (Qt's name)
        """Where a row is now."""
        if not index.isValid() or index.row() >= len(self._geometry.rows):
            return QRect()
        return self._geometry.rect(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 (Qt's name)
        """What is at a point."""
        row = self._geometry.row_at(point.x(), point.y() + self.verticalOffset())
        return QModelIndex() if row is None else self._model.index(row)

    def scrollTo(  # noqa: N802 (Qt's name)
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll until a row is seen."""
        box, height, bar = self.visualRect(index), self.viewport().height(), self.verticalScrollBar()
        if box.isNull():
            return
        hints = QAbstractItemView.ScrollHint
        if hint == hints.PositionAtTop or (hint == hints.EnsureVisible and box.top() < 0):
            bar.setValue(bar.value() + box.top() - SPACING)
        elif hint == hints.PositionAtBottom or (hint == hints.EnsureVisible and box.bottom() >= height):
            bar.setValue(bar.value() + min(box.bottom() - height + SPACING, box.top()))
        elif hint == hints.PositionAtCenter:
            bar.setValue(bar.value() + box.center().y() - height // 2)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 (Qt's name)
        """Move what is painted, and paint the rest."""
        self._set_hovered(None)
        self.viewport().scroll(dx, dy)
        self._look.start()

    def dataChanged(  # noqa: N802 (Qt's name)
        self,
        top: QModelIndex | QPersistentModelIndex,
        bottom: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),  # noqa: ARG002 (Qt's signature)
    ) -> None:
        """Paint those again that can be seen; nothing moves."""
        seen = self.seen()
        for row in range(max(top.row(), seen.start), min(bottom.row() + 1, seen.stop)):
            self.viewport().update(self.visualRect(self._model.index(row)))

    def rowsInserted(  # noqa: N802 (Qt's name)
        self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int
    ) -> None:
        """There is more to scroll to."""
        super().rowsInserted(parent, start, end)
        self.doItemsLayout()

    def isIndexHidden(self, index: QModelIndex | QPersistentModelIndex) -> bool:  # noqa: ARG002, N802 (Qt's signature)
        """None is."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802 (Qt's name)
        """Select from the result at one corner to the one at the other, as in a text."""
        offset = self.verticalOffset()
        ends = [self._geometry.nearest(point.x(), point.y() + offset) for point in (rect.topLeft(), rect.bottomRight())]
        rows = [row for row in ends if row is not None]
        selection = QItemSelection()
        if rows:
            selection = QItemSelection(self._model.index(min(rows)), self._model.index(max(rows)))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802 (Qt's name)
        """What has to be painted when these are selected: as much of them as can be seen."""
        seen = self.seen()
        region = QRegion()
        for one in selection:
            for row in range(max(one.top(), seen.start), min(one.bottom() + 1, seen.stop)):
                region += self.visualRect(self._model.index(row))
        return region

    def moveCursor(  # noqa: N802 (Qt's name)
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002 (Qt's signature)
    ) -> QModelIndex:
        """Up and down go to the nearest card of the next line, also where a heading or a short line lies between."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            turned = QAbstractItemView.CursorAction
            action = {turned.MoveLeft: turned.MoveRight, turned.MoveRight: turned.MoveLeft}.get(action, action)
        row = self.currentIndex().row() if self.currentIndex().isValid() else None
        found = step(self._geometry, self._flagged, row, action, self.viewport().height())
        return self.currentIndex() if found is None else self._model.index(found)

    # --- events ---

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Make the cards fill the line, and keep what is at the top there."""
        top = self._geometry.nearest(0, self.verticalOffset()) if self.verticalOffset() else None
        within = 0 if top is None else self.verticalOffset() - self._geometry.rect(top).top()
        super().resizeEvent(event)
        self.doItemsLayout()
        if top is not None and top < len(self._geometry.rows):
            self.verticalScrollBar().setValue(self._geometry.rect(top).top() + within)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Another font or direction is another size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange, QEvent.Type.StyleChange}:
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint what can be seen."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        selection, current, focused = self.selectionModel(), self.currentIndex(), self.hasFocus()
        offset = self.verticalOffset()
        for row in self._geometry.between(event.rect().top() + offset, event.rect().bottom() + offset):
            box = self._geometry.rect(row).translated(0, -offset)
            if not box.intersects(event.rect()):
                continue
            index = self._model.index(row)
            option.rect = box
            option.state = plain
            if selection.isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if row == self._hovered:
                option.state |= QStyle.StateFlag.State_MouseOver
            if not (focused and index == current):
                option.state &= ~QStyle.StateFlag.State_HasFocus
            else:
                option.state |= QStyle.StateFlag.State_HasFocus
            self._delegate.paint(painter, option, index)

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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Mark what the pointer is on."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._set_hovered(index.row() if index.isValid() else None)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """The pointer may leave."""
        if event.type() == QEvent.Type.Leave:
            self._set_hovered(None)
        return bool(super().viewportEvent(event))

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

    def _flagged(self, row: int) -> bool:
        """Whether a row can be chosen."""
        heading = self._model.rows.heading(row)
        return heading is None or heading.pressable

    def seen(self) -> range:
        """The rows that can be seen."""
        offset = self.verticalOffset()
        return self._geometry.between(offset, offset + self.viewport().height())

    def _tell_looked_at(self) -> None:
        seen = self.seen()
        if seen:
            self.looked_at.emit(seen.start, seen.stop - 1)

    def _set_hovered(self, row: int | None) -> None:
        if row == self._hovered:
            return
        for one in (row, self._hovered):
            if one is not None and one < len(self._geometry.rows):
                self.viewport().update(self.visualRect(self._model.index(one)))
        self._hovered = row

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
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
