"""The list of the palette: a line is a title with the letters that fit, its chapter, and its keys."""

from __future__ import annotations

import html
import sys
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from anyfind_desktop.shell.commands import CommandRole
from anyfind_desktop.shell.keycaps import caps_width, paint_caps
from anyfind_desktop.views.scroll_bar import SlimScrollBar
from anyfind_desktop.views.theme import colours, mixed, scaled_font

PADDING: Final = 12


class CommandDelegate(QStyledItemDelegate):
    """Paints a line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002, N802 (Qt's signature)
        """One line of text with room around it."""
        return QSize(200, QFontMetrics(option.font).height() + 18)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint it."""
        tones = colours(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(tones.accent, 1.5) if tones.contrast else Qt.PenStyle.NoPen)
            painter.setBrush(mixed(tones.surface, tones.accent, 0.2))
            painter.drawRoundedRect(box, 8, 8)
        inner = box.adjusted(PADDING, 0, -PADDING, 0)
        keys = str(index.data(CommandRole.KEYS))
        chapter = str(index.data(CommandRole.CHAPTER))
        small = scaled_font(option.font, 0.88)
        keys_width = caps_width(keys, option.font)
        chapter_width = QFontMetrics(small).horizontalAdvance(chapter) + 2
        taken = chapter_width + (keys_width + PADDING if keys else 0)
        leading = option.direction == Qt.LayoutDirection.LeftToRight
        title = inner.adjusted(0, 0, -taken - PADDING, 0) if leading else inner.adjusted(taken + PADDING, 0, 0, 0)
        self._paint_title(painter, option, index, title)
        painter.setFont(small)
        painter.setPen(tones.muted)
        place = QRectF(inner)
        place.setWidth(chapter_width)
        shift = keys_width + PADDING if keys else 0
        place.moveLeft(inner.right() - chapter_width - shift if leading else inner.left() + shift)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, chapter)
        if keys:
            left = inner.right() - keys_width if leading else inner.left()
            paint_caps(painter, keys, QRectF(left, inner.top(), keys_width, inner.height()), option.font, tones)
        painter.restore()

    def _paint_title(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, box: QRectF
    ) -> None:
        """The title on one line, the letters that fit in bold."""
        places = set(index.data(CommandRole.PLACES))
        title = QFontMetrics(option.font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideMiddle, int(box.width()) - 12
        )
        marked = (f"<b>{html.escape(one)}</b>" if at in places else html.escape(one) for at, one in enumerate(title))
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(option.font)
        text = QTextOption()
        text.setWrapMode(QTextOption.WrapMode.NoWrap)
        text.setTextDirection(option.direction)
        document.setDefaultTextOption(text)
        document.setTextWidth(box.width())
        ink = colours(option.palette).text.name()
        document.setHtml(f'<span style="white-space:pre;color:{ink}">{"".join(marked)}</span>')
        painter.save()
        painter.translate(QPointF(box.left(), box.center().y() - document.size().height() / 2))
        document.drawContents(painter)
        painter.restore()


class CommandList(QListView):
    """The lines; the keyboard stays in the field above them.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        transparent = self.palette()
        transparent.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.viewport().setPalette(transparent)
        if sys.platform != "darwin":
            self.setVerticalScrollBar(SlimScrollBar(self))
        self.setItemDelegate(CommandDelegate(self))

    def move_by(self, lines: int) -> None:
        """Choose the line so many further down; from the last one to the first."""
        count = self.model().rowCount()
        if count:
            row = self.currentIndex().row() + lines
            row = row % count if abs(lines) == 1 else min(max(row, 0), count - 1)
            self.setCurrentIndex(self.model().index(row, 0))
            self.scrollTo(self.currentIndex())
