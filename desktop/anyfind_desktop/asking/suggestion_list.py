"""The list of suggestions below the search box. The keyboard stays in the box while one walks through it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from anyfind_desktop.asking.overlay import SHADOW, Overlay
from anyfind_desktop.views.direction import isolated
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.scroll_bar import SlimScrollBar
from anyfind_desktop.views.spoken import announce
from anyfind_desktop.views.theme import colours, mixed, scaled_font

ROW: Final = 38
MOST_SHOWN: Final = 9
"""Rows without scrolling."""

Kind = Literal["key", "value", "recent", "saved"]
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that can be taken over into the box.

    Attributes:
        kind: What it is.
        title: What is read first.
        value: What is taken over: words for the end of the line, or the number of a kept search.
        detail: What is read second.
        drawing: The drawing before it.
    """

    kind: Kind
    title: str
    value: str
    detail: str = ""
    drawing: str = "search"


class SuggestionModel(QAbstractListModel):
    """Suggestions as a list.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggestions: list[Suggestion] = []

    def show(self, suggestions: list[Suggestion]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.suggestions = suggestions
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.suggestions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A suggestion's words."""
        if not index.isValid():
            return None
        one = self.suggestions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{title}, {detail}").format(title=one.title, detail=one.detail) if one.detail else one.title
        return None


class _Painter(QStyledItemDelegate):
    """Paints a row: a drawing, words, and what they mean at the trailing side."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 (Qt's signature)
        return QSize(120, max(ROW, QFontMetrics(option.font).height() + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, SuggestionModel)
        one = model.suggestions[index.row()]
        tones = colours(option.palette)
        box = QRectF(option.rect)
        right = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tones.accent if chosen else mixed(tones.surface, tones.text, 0.06))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
        ink, second = (tones.on_accent, tones.on_accent) if chosen else (tones.text, tones.muted)
        sign = QRectF(box.left() + 12, box.center().y() - 9, 18, 18)
        words = box.adjusted(42, 0, -12, 0)
        if right:
            sign.moveRight(box.right() - 12)
            words = box.adjusted(12, 0, -42, 0)
        draw(painter, one.drawing, sign, second)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        other = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        font = option.font
        small = scaled_font(font, 0.9)
        detail = QFontMetrics(small).elidedText(one.detail, Qt.TextElideMode.ElideMiddle, int(words.width() * 0.55))
        room = words.width() - QFontMetrics(small).horizontalAdvance(detail) - 16
        painter.setFont(font)
        painter.setPen(ink)
        title = QFontMetrics(font).elidedText(one.title, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(words, middle | side, isolated(title))
        painter.setFont(small)
        painter.setPen(second)
        painter.drawText(words, middle | other, isolated(detail))
        painter.restore()


class SuggestionList(Overlay):
    """The list.

    Args:
        anchor: The search box.

    Signals:
        taken: A :class:`Suggestion` was chosen.
    """

    taken = Signal(object)

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor, wide=True)
        self.setObjectName("suggestions")
        self.body.setContentsMargins(SHADOW + 6, SHADOW + 6, SHADOW + 6, SHADOW + 6)
        self.model = SuggestionModel(self)
        self.view = QListView(self)
        self.view.setObjectName("suggestionRows")
        self.view.setAccessibleName(self.tr("Suggestions"))
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if sys.platform != "darwin":
            self.view.setVerticalScrollBar(SlimScrollBar(self.view))
        self.view.viewport().setAutoFillBackground(False)
        self.view.setMouseTracking(True)
        self.view.setItemDelegate(_Painter(self.view))
        self.view.setModel(self.model)
        self.view.clicked.connect(self._take)
        self.body.addWidget(self.view)

    @property
    def showing(self) -> bool:
        """Whether it is open."""
        return not self.isHidden()

    @property
    def chosen(self) -> Suggestion | None:
        """The suggestion that the keyboard is on."""
        index = self.view.currentIndex()
        return self.model.suggestions[index.row()] if index.isValid() else None

    def offer(self, suggestions: list[Suggestion]) -> None:
        """Show these; close when there are none."""
        if suggestions != self.model.suggestions:
            self.model.show(suggestions)
        if not suggestions:
            self.close_quietly()
            return
        row = self.view.sizeHintForRow(0)
        self.view.setFixedHeight(row * min(len(suggestions), MOST_SHOWN))
        if self.showing:
            self.place()
        else:
            self.open()

    def step(self, by: int) -> bool:
        """Go to the next suggestion, or back; false if that leads out of the list."""
        current = self.view.currentIndex()
        row = current.row() + by if current.isValid() else 0
        if row < 0:
            self.view.setCurrentIndex(QModelIndex())
            self.view.clearSelection()
            return True
        if row >= self.model.rowCount():
            return False
        self.view.setCurrentIndex(self.model.index(row))
        # The keyboard is in the box, so nobody would read the row aloud by itself.
        words = str(self.model.data(self.model.index(row), Qt.ItemDataRole.AccessibleTextRole))
        announce(self.anchor, words)
        return True

    def take(self, first: bool = False) -> bool:
        """Take the suggestion that the keyboard is on, or the first one; whether there was one."""
        index = self.view.currentIndex()
        if not index.isValid() and first and self.model.rowCount():
            index = self.model.index(0)
        return self._take(index)

    def _take(self, index: QModelIndex) -> bool:
        if not index.isValid() or not self.showing:
            return False
        one = self.model.suggestions[index.row()]
        self.close_quietly()
        self.taken.emit(one)
        return True
