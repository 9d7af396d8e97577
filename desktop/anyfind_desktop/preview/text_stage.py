"""A text, opened where it was found, with the passage and the words marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QTextEdit, QVBoxLayout, QWidget

from anyfind.api.live import FileDetails
from anyfind.api.previews import Piece, PiecePage
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.preview.joining import Headings, Stretch, marked, stretches
from anyfind_desktop.preview.shown import Shown
from anyfind_desktop.preview.stage import Stage, Supplies
from anyfind_desktop.views.scroll_bar import SlimScrollBar
from anyfind_desktop.views.theme import Colours, colours, mixed, scaled_font

AT_ONCE: Final = 24
"""Pieces that are asked for together: laid out in a few milliseconds."""

BEFORE: Final = 6
"""Pieces above the one that was found, so that one can read on upwards at once."""

LINE: Final = 720
"""Longest line in device-independent pixels."""

PADDING: Final = 28
NEAR: Final = 600
"""So near the end of what is there more is fetched."""

_CODE: Final = ("text/x-", "application/json", "application/xml", "application/javascript", "application/toml")


class TextStage(Stage):
    """Shows the text of a file piece by piece: what is near the hit first, more while one scrolls.

    Args:
        supplies: What it works with.
        parent: Owns it.
    """

    def __init__(self, supplies: Supplies, parent: QWidget | None = None) -> None:
        super().__init__(supplies, parent)
        self._shown: Shown | None = None
        self._call: Call | None = None
        self._pieces: list[Piece] = []
        self._first = 0
        self._next: str | None = None
        self._hit: int | None = None
        self._hit_at: int | None = None
        self.edit = QTextEdit(self)
        self.edit.setObjectName("preview-text")
        self.edit.setAccessibleName(self.tr("Text"))
        self.edit.setReadOnly(True)
        self.edit.setUndoRedoEnabled(False)
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.edit.setVerticalScrollBar(SlimScrollBar(self.edit))
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.edit.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.edit.viewport().setAutoFillBackground(False)
        self.edit.verticalScrollBar().valueChanged.connect(self._scrolled)
        column = QVBoxLayout(self)
        # The card's corners are round.
        column.setContentsMargins(0, 1, 0, 12)
        column.addWidget(self.edit)

    @property
    def complete(self) -> bool:
        """Whether the pieces that were asked for are there."""
        return bool(self._pieces) and self._call is None

    def show_file(self, shown: Shown, details: FileDetails | None) -> None:
        """Show the text around what was found, or its beginning."""
        again = self._shown is not None and (self._shown.file, self._shown.path) == (shown.file, shown.path)
        self._shown = shown
        self.edit.setFont(self._font(details))
        if again and (self._pieces or self._call is not None):
            return
        self._pieces, self._next = [], None
        self._hit = None if shown.segment is None else shown.segment.ordinal
        self._first = max(0, (self._hit or 0) - BEFORE)
        self._hit_at = None
        self.edit.clear()
        self.edit.setAccessibleName(self.tr("Text of {name}").format(name=shown.name))
        self._ask(start=self._first)

    def take_key(self, event: QKeyEvent) -> bool:
        """Page up and down, Home and End scroll."""
        bar = self.edit.verticalScrollBar()
        steps = {
            Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
            Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
            Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
            Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            bar.triggerAction(step)
        return step is not None

    def leave(self) -> None:
        """Wait for nothing any more."""
        self._drop()
        self._shown = None
        self._pieces = []

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """In another theme, marks get other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._pieces:
            place = self.edit.verticalScrollBar().value()
            self._write_all()
            self.edit.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep lines short enough to read."""
        super().resizeEvent(event)
        self._keep_lines_short()

    def _ask(self, *, start: int | None = None, cursor: str | None = None, limit: int = AT_ONCE) -> None:
        shown = self._shown
        if shown is None:
            return
        self._drop()
        above = start is not None and bool(self._pieces)
        self._call = self.supplies.tools.client.send(
            "GET",
            f"/files/{shown.file}/segments",
            PiecePage,
            lambda page: self._came(page, above=above, first=start),
            self._missed,
            modality="text",
            start=start,
            cursor=cursor,
            limit=limit,
        )

    def _came(self, page: PiecePage, *, above: bool, first: int | None) -> None:
        self._call = None
        if above and first is not None:
            known = {piece.ordinal for piece in self._pieces}
            self._first = first
            self._put_above([piece for piece in page.pieces if piece.ordinal not in known])
            return
        fresh = not self._pieces
        self._next = page.next
        before = self._pieces[-1] if self._pieces else None
        self._pieces += page.pieces
        if fresh and not any(piece.text for piece in page.pieces):
            self.trouble.emit(self.tr("Nothing was read of this file yet, or it holds no text."))
            return
        self._write(page.pieces, before)
        if fresh:
            # The layout is known once the events that are waiting have been handled.
            QTimer.singleShot(0, self, self._to_hit)

    def _missed(self, failure: Failure) -> None:
        self._call = None
        self.failed(failure)

    def _put_above(self, pieces: list[Piece]) -> None:
        """More above: what is read stays where it is."""
        bar = self.edit.verticalScrollBar()
        below = bar.maximum() - bar.value()
        self._pieces = pieces + self._pieces
        self._write_all()
        bar.setValue(bar.maximum() - below)

    def _write_all(self) -> None:
        self.edit.clear()
        self._write(self._pieces, None)

    def _write(self, pieces: Sequence[Piece], before: Piece | None) -> None:
        tones = colours(self.palette())
        cursor = QTextCursor(self.edit.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        headings = Headings(page=self.tr("Page {page}"))
        for stretch in stretches(pieces, headings, before):
            self._write_one(cursor, stretch, tones)
        cursor.endEditBlock()
        self._keep_lines_short()

    def _write_one(self, cursor: QTextCursor, stretch: Stretch, tones: Colours) -> None:
        plain = QTextCharFormat()
        plain.setForeground(tones.text)
        if stretch.heading:
            block = QTextBlockFormat()
            block.setTopMargin(18 if cursor.position() else 0)
            block.setBottomMargin(6)
            head = QTextCharFormat()
            head.setFont(scaled_font(self.edit.font(), 0.88, bold=True))
            head.setForeground(tones.muted)
            if cursor.position():
                cursor.insertBlock(block, head)
            else:
                cursor.setBlockFormat(block)
            cursor.insertText(stretch.heading, head)
            cursor.insertBlock(self._block(), plain)
        elif not cursor.position():
            cursor.setBlockFormat(self._block())
        if stretch.ordinal == self._hit:
            self._hit_at = cursor.position() + len(stretch.gap)
            plain.setBackground(mixed(tones.surface, tones.accent, 0.12))
        cursor.insertText(stretch.gap, QTextCharFormat())
        word = QTextCharFormat(plain)
        word.setBackground(mixed(tones.surface, tones.accent, 0.38))
        word.setFontWeight(QFont.Weight.DemiBold)
        wanted = marked(() if self._shown is None else self._shown.words)
        at = 0
        for hit in wanted.finditer(stretch.text) if wanted is not None else ():
            cursor.insertText(stretch.text[at : hit.start()], plain)
            cursor.insertText(hit.group(), word)
            at = hit.end()
        cursor.insertText(stretch.text[at:], plain)

    def _block(self) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return block

    def _to_hit(self) -> None:
        """Scroll so that what was found stands in the upper third."""
        if self._hit_at is None:
            return
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(self._hit_at)
        bar = self.edit.verticalScrollBar()
        bar.setValue(bar.value() + self.edit.cursorRect(cursor).top() - self.edit.viewport().height() // 4)

    def _scrolled(self, value: int) -> None:
        bar = self.edit.verticalScrollBar()
        if self._call is not None or not self._pieces:
            return
        if value > bar.maximum() - NEAR and self._next is not None:
            self._ask(cursor=self._next)
        elif value < 40 and self._first > 0:
            start = max(0, self._first - AT_ONCE)
            self._ask(start=start, limit=self._first - start)

    def _keep_lines_short(self) -> None:
        room = self.edit.viewport().width()
        side = max(PADDING, (room - LINE) // 2)
        frame = self.edit.document().rootFrame().frameFormat()
        if frame.leftMargin() != side:
            frame.setLeftMargin(side)
            frame.setRightMargin(side)
            frame.setTopMargin(PADDING - 4)
            frame.setBottomMargin(PADDING)
            self.edit.document().rootFrame().setFrameFormat(frame)

    def _font(self, details: FileDetails | None) -> QFont:
        mime = "" if details is None else details.mime
        if mime.startswith(_CODE):
            fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            return scaled_font(fixed, 1.0)
        return scaled_font(self.font(), 1.06)

    def _drop(self) -> None:
        if self._call is not None:
            self._call.drop()
            self._call = None
