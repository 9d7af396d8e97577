"""What is said in a recording, line by line with its time; a line can be pressed."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from anyfind.api.previews import Piece
from anyfind_desktop.preview.wording import clock
from anyfind_desktop.views.scroll_bar import SlimScrollBar
from anyfind_desktop.views.theme import colours, mixed, scaled_font

TIME_WIDTH: Final = 64
PADDING: Final = 8
SIDE: Final = 14
NOW: Final = Qt.ItemDataRole.UserRole + 1
TIME: Final = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex


class TranscriptModel(QAbstractListModel):
    """Lines in order of time, one of which is heard now.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Piece] = []
        self.now: int | None = None

    def show_lines(self, pieces: list[Piece]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._lines = sorted(
            (piece for piece in pieces if piece.text and piece.start_s is not None), key=lambda one: one.start_s or 0.0
        )
        self.now = None
        self.endResetModel()

    def line(self, row: int) -> Piece:
        """A line."""
        return self._lines[row]

    def show_place(self, second: float) -> None:
        """What is heard now."""
        now = None
        for row, line in enumerate(self._lines):
            if (line.start_s or 0.0) <= second + 0.05:
                now = row
        if now is not None:
            end = self._lines[now].end_s
            now = None if end is not None and second > end + 2 else now
        if now == self.now:
            return
        changed = [row for row in (self.now, now) if row is not None]
        self.now = now
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row), [NOW])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's signature)
        """How many lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view or a screen reader asks for."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{time}: {words}").format(time=clock(line.start_s or 0.0), words=line.text)
        if role == TIME:
            return clock(line.start_s or 0.0)
        return index.row() == self.now if role == NOW else None


class _Lines(QStyledItemDelegate):
    """Paints a time and the words beside it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """As high as the words, wrapped."""
        view = option.widget
        width = (view.viewport().width() if isinstance(view, QListView) else 400) - TIME_WIDTH - 2 * SIDE
        words = QRect(0, 0, max(width, 80), 10_000)
        box = QFontMetrics(option.font).boundingRect(words, Qt.TextFlag.TextWordWrap.value, str(index.data()))
        return QSize(100, box.height() + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        tones = colours(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(6, 1, -6, -1)
        now = bool(index.data(NOW))
        ground = None
        if now:
            ground = mixed(tones.surface, tones.accent, 0.16)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            ground = mixed(tones.surface, tones.text, 0.05)
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(tones.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        time, words = QRect(option.rect), QRect(option.rect)
        time.adjust(SIDE, PADDING, -SIDE, -PADDING)
        words.adjust(SIDE, PADDING, -SIDE, -PADDING)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            time.setLeft(time.right() - TIME_WIDTH)
            words.setRight(words.right() - TIME_WIDTH)
        else:
            time.setWidth(TIME_WIDTH)
            words.setLeft(words.left() + TIME_WIDTH)
        lead = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        painter.setFont(scaled_font(option.font, 0.9, bold=now))
        painter.setPen(tones.accent if now and not tones.dark else tones.muted)
        painter.drawText(time, lead, str(index.data(TIME)))
        painter.setFont(option.font)
        painter.setPen(tones.text)
        painter.drawText(words, lead | Qt.TextFlag.TextWordWrap, str(index.data()))
        painter.restore()


class Transcript(QListView):
    """The lines.

    Args:
        parent: Owns it.

    Signals:
        went_to: A line was pressed: its start in seconds.
    """

    went_to = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = TranscriptModel(self)
        self.setObjectName("preview-transcript")
        self.setAccessibleName(self.tr("What is said"))
        self.setModel(self.lines)
        self.setItemDelegate(_Lines(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._pressed)

    def show_place(self, second: float) -> None:
        """What is heard now; it is scrolled to."""
        before = self.lines.now
        self.lines.show_place(second)
        if self.lines.now is not None and self.lines.now != before:
            self.scrollTo(self.lines.index(self.lines.now), QListView.ScrollHint.EnsureVisible)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter goes to the line."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._pressed(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _pressed(self, index: Index) -> None:
        self.went_to.emit(self.lines.line(index.row()).start_s or 0.0)
