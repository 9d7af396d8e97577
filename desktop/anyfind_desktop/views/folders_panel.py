"""The library's folders beside the results: add, remove, see how they are."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from anyfind.api.answers import Folder
from anyfind_desktop.models.folders import FolderRole, FoldersModel
from anyfind_desktop.views.buttons import IconButton, Look, TextButton
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.scroll_bar import SlimScrollBar
from anyfind_desktop.views.theme import OFFLINE_OPACITY, RADIUS, colours, mixed, scaled_font

WIDTH: Final = 312


class FolderDelegate(QStyledItemDelegate):
    """Paints a folder: its name, where it lies, and how it is.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002, N802 (Qt's signature)
        """Three lines of text."""
        font: QFont = option.font
        small = QFontMetrics(scaled_font(font, 0.88)).height()
        return QSize(200, QFontMetrics(font).height() + small * 2 + 26)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint it."""
        tones = colours(option.palette)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        box = QRectF(rect).adjusted(0.5, 2.5, -0.5, -2.5)
        if chosen or hovered:
            ground = mixed(tones.surface, tones.accent, 0.16) if chosen else mixed(tones.surface, tones.text, 0.04)
            focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(tones.accent, 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if index.data(FolderRole.STATE) != "online":
            painter.setOpacity(OFFLINE_OPACITY + 0.15)
        draw(painter, "folder", QRectF(box.left() + 10, box.center().y() - 12, 24, 24), tones.muted)
        font: QFont = option.font
        small = scaled_font(font, 0.88)
        inner = box.adjusted(46, 9, -10, -8)
        for text, used, colour, elide in (
            (index.data(Qt.ItemDataRole.DisplayRole), font, tones.text, Qt.TextElideMode.ElideRight),
            (index.data(FolderRole.PATH), small, tones.muted, Qt.TextElideMode.ElideMiddle),
            (index.data(FolderRole.DETAIL), small, tones.muted, Qt.TextElideMode.ElideRight),
        ):
            metrics = QFontMetrics(used)
            painter.setFont(used)
            painter.setPen(colour)
            words = metrics.elidedText(str(text), elide, int(inner.width()))
            painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading, words)
            inner.adjust(0, metrics.height() + 1, 0, 0)
        painter.restore()


class FoldersList(QListView):
    """The list; Delete asks to take a folder out.

    Args:
        parent: Owns it.

    Signals:
        delete_pressed: The chosen folder shall go.
    """

    delete_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Delete."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


class FoldersPanel(QFrame):
    """The panel.

    Args:
        model: The folders.
        parent: Owns it.

    Signals:
        add_wanted: A folder shall be chosen and added.
        remove_wanted: This :class:`~anyfind.api.answers.Folder` shall go; the question was answered.
        reveal_wanted: Show this path in the file manager.
        close_wanted: The panel shall go.
    """

    add_wanted = Signal()
    remove_wanted = Signal(object)
    reveal_wanted = Signal(str)
    close_wanted = Signal()

    def __init__(self, model: FoldersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._asked: Folder | None = None
        self.setObjectName("folders")
        self.setFixedWidth(WIDTH)
        title = QLabel(self.tr("Folders"), self)
        title.setFont(scaled_font(title.font(), 1.15, bold=True))
        close = IconButton("cross", self)
        close.setAccessibleName(self.tr("Hide folders"))
        close.setToolTip(self.tr("Hide folders (Ctrl+Shift+F)"))
        close.clicked.connect(self.close_wanted)
        self.list = FoldersList(self)
        self.list.setAccessibleName(self.tr("Folders"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.viewport().setAutoFillBackground(False)
        if sys.platform != "darwin":
            self.list.setVerticalScrollBar(SlimScrollBar(self.list))
        self.list.setItemDelegate(FolderDelegate(self.list))
        self.list.setModel(model)
        self.list.delete_pressed.connect(self.ask)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        reveal = QAction(self.tr("Show in file manager"), self.list)
        reveal.triggered.connect(self._reveal)
        remove = QAction(self.tr("Remove…"), self.list)
        remove.triggered.connect(self.ask)
        self.list.addActions([reveal, remove])
        self.list.selectionModel().currentChanged.connect(self._chosen)
        model.rowsRemoved.connect(self._gone)
        self.add = TextButton(self.tr("Add a folder…"), "plus", parent=self)
        self.add.setToolTip(self.tr("Add a folder (Ctrl+O); or drop one on the window"))
        self.add.clicked.connect(self.add_wanted)
        self.remove = TextButton(self.tr("Remove…"), parent=self)
        self.remove.setToolTip(self.tr("Take the chosen folder out of the library (Del)"))
        self.remove.setEnabled(False)
        self.remove.clicked.connect(self.ask)
        self._question = self._build_question()
        self._arrange(title, close)

    def ask(self) -> None:
        """Ask, in the panel and not in a window above it, whether the chosen folder shall go."""
        folder = self._model.folder(self.list.currentIndex())
        if folder is None:
            return
        self._asked = folder
        self._words.setText(
            self.tr("Take “{path}” out of the library? Its files stay where they are.").format(path=folder.path)
        )
        self._question.show()
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """A surface with a line towards the results."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), tones.surface)
        painter.setPen(tones.line)
        edge = self.rect().left() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.rect().right()
        painter.drawLine(edge, 0, edge, self.height())

    def step_back(self) -> None:
        """Take back the question, if there is one; otherwise ask to be hidden."""
        if self._question.isHidden():
            self.close_wanted.emit()
        else:
            self._answer_no()

    def _arrange(self, title: QWidget, close: QWidget) -> None:
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(close)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add, 1)
        buttons.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._question)
        column.addLayout(buttons)

    def _build_question(self) -> QWidget:
        box = QWidget(self)
        self._words = QLabel(box)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.yes = TextButton(self.tr("Remove"), look=Look.PRIMARY, parent=box)
        self.yes.setAccessibleName(self.tr("Yes, remove the folder from the library"))
        self.yes.clicked.connect(self._answer_yes)
        self.no = TextButton(self.tr("Keep"), parent=box)
        self.no.setAccessibleName(self.tr("No, keep the folder"))
        self.no.clicked.connect(self._answer_no)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(self._words)
        column.addLayout(buttons)
        box.hide()
        return box

    def _answer_yes(self) -> None:
        folder, self._asked = self._asked, None
        self._question.hide()
        if folder is not None:
            self.remove_wanted.emit(folder)

    def _answer_no(self) -> None:
        self._asked = None
        self._question.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gone(self) -> None:
        if self._asked is not None and self._asked.id not in {folder.id for folder in self._model.folders}:
            self._answer_no()

    def _chosen(self) -> None:
        self.remove.setEnabled(self._model.folder(self.list.currentIndex()) is not None)

    def _reveal(self) -> None:
        folder = self._model.folder(self.list.currentIndex())
        if folder is not None:
            self.reveal_wanted.emit(folder.path)


def folders_button(parent: QWidget) -> TextButton:
    """The button beside the search box that shows the panel."""
    button = TextButton(parent.tr("Folders"), "folder", parent=parent)
    button.setObjectName("showFolders")
    button.setCheckable(True)
    button.setAccessibleName(parent.tr("Show folders"))
    button.setToolTip(parent.tr("Folders (Ctrl+Shift+F)"))
    return button
