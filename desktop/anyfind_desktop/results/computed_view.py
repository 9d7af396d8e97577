"""A list view whose items are where a formula says, for as many of them as there are."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from anyfind_desktop.models.results import ResultsModel
from anyfind_desktop.results.geometry import Geometry, Measures
from anyfind_desktop.results.rows import Rows
from anyfind_desktop.results.steps import step
from anyfind_desktop.views.cards import CardDelegate
from anyfind_desktop.views.direction import right_to_left
from anyfind_desktop.views.scroll_bar import SlimScrollBar

CARD_WIDTH: Final = 196
"""The least; cards grow until they fill the row."""

MARGIN: Final = 24
SPACING: Final = 14
LIST_SPACING: Final = 2

LOOK_MS: Final = 40
"""After scrolling: pages that were passed in less time are not asked for."""


class ComputedView(QListView):
    """Cards in lines that fill the width, or one result a line.

    A list view by name, so that screen readers know what it is; where things are is computed by
    :class:`~anyfind_desktop.results.geometry.Geometry`, because Qt lays out every single item.

    Args:
        model: The results.
        parent: Owns it.

    Signals:
        looked_at: The first and the last row that can be seen.
    """

    looked_at = Signal(int, int)

    def __init__(self, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = CardDelegate(self)
        self._geometry = Geometry(Rows(), Measures())
        self._listed = False
        self._hovered: int | None = None
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        if sys.platform != "darwin":
            # There it appears by itself, and only while it is needed.
            self.setVerticalScrollBar(SlimScrollBar(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._set_margins()
        self.setItemDelegate(self._delegate)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._tell_looked_at)
        self.setModel(model)

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

    def doItemsLayout(self) -> None:  # noqa: N802 (Qt's name)
        """Compute where everything is; nothing is laid out."""
        width = max(self.viewport().width() - 1, 120)
        font = QFontMetrics(self.font())
        spacing = LIST_SPACING if self._listed else SPACING
        columns = 1 if self._listed else max(1, (width + spacing) // (CARD_WIDTH + spacing))
        card = (width - (columns - 1) * spacing) // columns
        height = self._delegate.height(card, self.font(), reasoned=self._model.reasoned)
        measures = Measures(width, columns, card, height, spacing, font.height() + 26)
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
        for one in selection.toList():
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
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_margins()
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange, QEvent.Type.StyleChange}:
            self.scheduleDelayedItemsLayout()

    def _set_margins(self) -> None:
        """The scroll bar stands at the trailing side, and takes from its margin."""
        beside = MARGIN - 14
        left, right = (beside, MARGIN) if right_to_left(self) else (MARGIN, beside)
        self.setViewportMargins(left, 0, right, 0)

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
