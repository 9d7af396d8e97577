"""Files that could not be read: why, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from anyfind.api.answers import FailedFile
from anyfind.api.live import FailurePage, Retried
from anyfind.api.requests import RetryFiles
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.library.failures_model import FailureRole, FailuresModel
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.direction import isolated
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.parts import Card, Words
from anyfind_desktop.views.theme import RADIUS, colours, mixed, scaled_font

PAGE: Final = 1000
ROWS_SHOWN: Final = 8
MOST: Final = 10_000
"""More than that nobody looks through; retrying all is for all, shown or not."""


class FailureDelegate(QStyledItemDelegate):
    """Paints a heading, or a file with the reason below its name.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """One line, or two."""
        font: QFont = option.font
        height = QFontMetrics(font).height()
        if index.data(FailureRole.HEADING):
            return QSize(200, height + 16)
        return QSize(200, height + QFontMetrics(scaled_font(font, 0.9)).height() + 14)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint it."""
        tones = colours(option.palette)
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(tones.accent, 1.5) if focused else Qt.PenStyle.NoPen)
            share = 0.16 if chosen else 0.04
            painter.setBrush(mixed(tones.surface, tones.accent if chosen else tones.text, share))
            painter.drawRoundedRect(box, RADIUS - 3, RADIUS - 3)
        inner = box.adjusted(10, 0, -10, 0)
        lead = Qt.AlignmentFlag.AlignLeading
        if index.data(FailureRole.HEADING):
            bold = scaled_font(font, 1.0, bold=True)
            painter.setFont(bold)
            painter.setPen(tones.text)
            words = QFontMetrics(bold).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(inner.width()))
            painter.drawText(inner, lead | Qt.AlignmentFlag.AlignVCenter, words)
        else:
            sign = QRectF(inner.left(), box.center().y() - 9, 18, 18)
            text = inner.adjusted(30, 5, 0, -5)
            if option.direction == Qt.LayoutDirection.RightToLeft:
                sign.moveRight(inner.right())
                text = inner.adjusted(0, 5, -30, -5)
            draw(painter, "alert", sign, tones.muted)
            small = scaled_font(font, 0.9)
            for used, colour, what, flag, elide in (
                (font, tones.text, index.data(), Qt.AlignmentFlag.AlignTop, Qt.TextElideMode.ElideMiddle),
                (
                    small,
                    tones.muted,
                    index.data(FailureRole.REASON),
                    Qt.AlignmentFlag.AlignBottom,
                    Qt.TextElideMode.ElideRight,
                ),
            ):
                painter.setFont(used)
                painter.setPen(colour)
                words = QFontMetrics(used).elidedText(str(what), elide, int(text.width()))
                painter.drawText(text, lead | flag, isolated(words))
        painter.restore()


def runs(indexes: Iterable[QModelIndex]) -> QItemSelection:
    """These rows as a selection of as few runs as there are: one by one, ten thousand would take minutes to select."""
    selection = QItemSelection()
    first = last = QModelIndex()
    for index in sorted(indexes, key=lambda one: (one.internalId(), one.row())):
        if last.isValid() and (index.internalId(), index.row()) == (last.internalId(), last.row() + 1):
            last = index
            continue
        if first.isValid():
            selection.select(first, last)
        first = last = index
    if first.isValid():
        selection.select(first, last)
    return selection


class FailuresCard(Card):
    """The card; it is hidden while everything could be read.

    Args:
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self._tools = tools
        self._call: Call | None = None
        self._stale = False
        self._read: list[FailedFile] = []
        self.model = FailuresModel(self)
        self._words = Words(
            self.tr("Their names can be searched, what is in them not. They are tried again when they change."),
            self,
            scale=0.9,
            muted=True,
        )
        self.tree = self._build_tree()
        self.retry_all = TextButton(self.tr("Try all again"), parent=self)
        self.retry_all.clicked.connect(lambda: self._retry(None))
        self.retry_chosen = TextButton(self.tr("Try the chosen again"), parent=self)
        self.retry_chosen.clicked.connect(self.retry)
        self.reveal_button = TextButton(self.tr("Show in the file manager"), "folder", parent=self)
        self.reveal_button.clicked.connect(self.reveal)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.reveal_button)
        buttons.addStretch(1)
        buttons.addWidget(self.retry_chosen)
        buttons.addWidget(self.retry_all)
        self.add(self._words)
        self.add(self.tree)
        self.column.addLayout(buttons)
        self.tree.selectionModel().selectionChanged.connect(self._chosen)
        self.model.modelReset.connect(self._fit)
        self._chosen()
        self.hide()

    def ask(self) -> None:
        """Ask for all failures, page by page; once more afterwards if that goes on already."""
        if self._call is not None:
            self._stale = True
            return
        self._stale = False
        self._read = []
        self._ask_page(None)

    def forget_requests(self) -> None:
        """No engine answers; what is shown stays."""
        if self._call is not None:
            self._call.drop()
            self._call = None
        self._stale = False

    def retry(self) -> None:
        """Give the chosen files another chance."""
        chosen = {one.path for index in self.tree.selectedIndexes() for one in self.model.files(index)}
        if chosen:
            self._retry(sorted(chosen))

    def reveal(self) -> None:
        """Show the current file in the file manager."""
        one = self.model.failure(self.tree.currentIndex())
        if one is not None and not self._tools.opener.reveal(one.path):
            self._tools.notices.say(self.tr("{path} cannot be shown.").format(path=one.path), self.tr("Dismiss"))

    def _retry(self, paths: list[str] | None) -> None:
        self._tools.client.send(
            "POST",
            "/failures/retry",
            Retried,
            lambda _: self.ask(),
            self._tools.notices.complain,
            body=RetryFiles(paths=paths or []),
        )

    def _ask_page(self, cursor: str | None) -> None:
        self._call = self._tools.client.send(
            "GET", "/failures", FailurePage, self._page, self._not_told, cursor=cursor, limit=PAGE
        )

    def _not_told(self, failure: Failure) -> None:
        self._call = None
        self._tools.notices.quietly(failure)

    def _page(self, page: FailurePage) -> None:
        self._read.extend(page.failures)
        if page.next is not None and len(self._read) < MOST:
            self._ask_page(page.next)
            return
        self._call = None
        self._show(self._read)
        self.setVisible(bool(self._read))
        self.title.setText(self.tr("%n files could not be read", "", self.model.count))

        if self._stale:
            self.ask()

    def _show(self, failures: list[FailedFile]) -> None:
        """Show these; who has chosen some, and where the keyboard is, is left alone."""
        here = self.model.failure(self.tree.currentIndex())
        chosen = {
            one.path
            for run in self.tree.selectionModel().selection().toList()
            for one in self.model.run(run.parent(), run.top(), run.bottom())
        }
        down = self.tree.verticalScrollBar().value()
        if not self.model.show(failures):
            return
        places = self.model.places({*chosen, here.path} if here is not None else chosen)
        selection = self.tree.selectionModel()
        if here is not None and here.path in places:
            selection.setCurrentIndex(places[here.path], QItemSelectionModel.SelectionFlag.NoUpdate)
        again = runs(places[path] for path in chosen & places.keys())
        selection.select(again, QItemSelectionModel.SelectionFlag.Select)
        self.tree.verticalScrollBar().setValue(down)
        self._chosen()

    def _build_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setObjectName("failures")
        tree.setAccessibleName(self.tr("Files that could not be read"))
        tree.setModel(self.model)
        tree.setItemDelegate(FailureDelegate(tree))
        tree.setHeaderHidden(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setMouseTracking(True)
        tree.setIndentation(16)
        tree.setUniformRowHeights(False)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.viewport().setAutoFillBackground(False)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        tree.setTabKeyNavigation(False)
        for text, does in (
            (self.tr("Try again"), self.retry),
            (self.tr("Show in the file manager"), self.reveal),
        ):
            action = QAction(text, tree)
            action.triggered.connect(does)
            tree.addAction(action)
        tree.activated.connect(lambda _: self.reveal())
        return tree

    def _fit(self) -> None:
        """Open the groups, unless there are very many files, and take as much room as they need, within bounds."""
        if self.model.count <= PAGE:
            self.tree.expandAll()
        line = self.tree.fontMetrics().height()
        wanted = self.model.rowCount() * (line + 16) + self.model.count * (2 * line + 14) + 6
        self.tree.setFixedHeight(min(wanted, ROWS_SHOWN * (2 * line + 14)))

    def _chosen(self) -> None:
        selection = self.tree.selectionModel().selection()
        self.retry_chosen.setEnabled(not selection.isEmpty())
        # What has a parent is a file; the others are headings.
        self.reveal_button.setEnabled(any(run.parent().isValid() for run in selection.toList()))
