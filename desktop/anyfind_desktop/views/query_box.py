"""The search box: words, and chips beside them for filters, pictures and everything else that is asked with."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from anyfind_desktop.asking import filters
from anyfind_desktop.asking.chips import Chip, FilesChip, FilterChip, PartChip
from anyfind_desktop.asking.flow import flow
from anyfind_desktop.asking.offers import Offers
from anyfind_desktop.asking.query_edit import QueryEdit
from anyfind_desktop.pictures import QueryPart
from anyfind_desktop.searching import Group, Query, Sort
from anyfind_desktop.views.buttons import IconButton
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import colours

HEIGHT: Final = 48
"""Of the box with one line, in device-independent pixels."""

_LEADING: Final = 46


class QueryBox(QFrame):
    """The whole box.

    Args:
        parent: Owns it.

    Signals:
        changed: The :class:`~anyfind_desktop.searching.Query` is another one now.
        confirmed: Enter was pressed, or something was dropped: ask at once.
        down: The selection shall go to the results.
        paste_wanted: Something shall be pasted, maybe a picture.
        chip_opened: A chip was pressed, to be changed.
        edited: Words were typed, or a chip came or went: what fits them may be offered.
    """

    changed = Signal(object)
    confirmed = Signal(object)
    down = Signal()
    paste_wanted = Signal()
    chip_opened = Signal(object)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[Chip] = []
        self.offers: Offers | None = None
        self._sort: Sort = "relevance"
        self._reverse = False
        self._group: Group = "none"
        self.setObjectName("queryBox")
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(320)
        self.edit = QueryEdit(self)
        self.record_button = self._button(
            "microphone", "record", self.tr("Record a sound to search by"), self.tr("Record a sound (Ctrl+R)")
        )
        self.saved_button = self._button(
            "bookmark", "saved", self.tr("Saved searches"), self.tr("Saved searches; Ctrl+D saves this one")
        )
        self.clear_button = self._button("cross", "clear", self.tr("Clear the search"), self.tr("Clear (Esc)"))
        self.clear_button.hide()
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._edited)
        self.edit.returnPressed.connect(self._entered)
        self.edit.emptied.connect(self._take_back)
        self.edit.left.connect(lambda: self._step(len(self.chips), -1))
        self.edit.escaped.connect(self.step_back)
        self.edit.down.connect(self._go_down)
        self.edit.up.connect(self._go_up)
        self.edit.completed.connect(self._complete)
        self.edit.paste_wanted.connect(self.paste_wanted)
        self.edit.focused.connect(self.update)
        self.clear_button.clicked.connect(self.clear)
        self._arranged()

    # --- what is asked ---

    @property
    def query(self) -> Query:
        """What stands in the box."""
        return Query(
            text=self.edit.text(),
            parts=tuple(chip.part for chip in self.part_chips),
            filters=tuple(chip.condition for chip in self.chips if isinstance(chip, FilterChip)),
            sort=self._sort,
            reverse=self._reverse,
            group=self._group,
            files=next((chip.files for chip in self.chips if isinstance(chip, FilesChip)), ()),
        )

    def set_query(self, query: Query) -> None:
        """Ask this at once, instead of what stands there."""
        self._forget_chips()
        self._sort, self._reverse, self._group = query.sort, query.reverse, query.group
        if query.files:
            self._insert(FilesChip(query.files, self))
        for part in query.parts:
            self._insert(PartChip(part, self))
        for condition in query.filters:
            self._insert(FilterChip(condition, self))
        before = self.edit.blockSignals(True)
        self.edit.setText(query.text)
        self.edit.blockSignals(before)
        self._cut_filters(finished=True)
        self._arranged()
        asked = self.query
        self.confirmed.emit(asked if not query.nearest else query)

    def add_filter(self, condition: str) -> None:
        """Ask with this condition, too, in the language of the box; one that is there already changes nothing."""
        if condition and condition not in self.query.filters:
            self._insert(FilterChip(condition, self))
            self._chips_changed()

    def remove_filter(self, condition: str) -> None:
        """Ask without this condition."""
        for chip in self.chips:
            if isinstance(chip, FilterChip) and chip.condition == condition:
                self.remove_chip(chip)
                return

    def add_part(self, part: QueryPart) -> None:
        """Ask with this beside the words and what is there already."""
        self._insert(PartChip(part, self))
        self._chips_changed()

    def set_sort(self, sort: Sort, reverse: bool = False) -> None:
        """Sort the results by this."""
        if (sort, reverse) != (self._sort, self._reverse):
            self._sort, self._reverse = sort, reverse
            self.confirmed.emit(self.query)

    def set_group(self, group: Group) -> None:
        """Part the results by headings of this kind."""
        if group != self._group:
            self._group = group
            self.confirmed.emit(self.query)

    def clear(self) -> None:
        """Ask nothing."""
        chips = bool(self.chips)
        self._forget_chips()
        self._sort, self._reverse, self._group = "relevance", False, "none"
        self.edit.clear()
        self._arranged()
        if chips:
            self.confirmed.emit(self.query)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> None:
        """Escape: away with what is offered, else with what is asked."""
        if self.offers is not None and self.offers.showing:
            self.offers.leave()
        else:
            self.clear()

    def confirm(self) -> None:
        """Ask at once; a filter at the end of the words is finished by that."""
        self._cut_filters(finished=True)
        self.confirmed.emit(self.query)

    def type_on(self, text: str) -> None:
        """Add what was typed elsewhere, at the end."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.end(False)
        self.edit.insert(text)

    # --- chips ---

    @property
    def part_chips(self) -> list[PartChip]:
        """The chips of pictures, sounds, files and words of their own."""
        return [chip for chip in self.chips if isinstance(chip, PartChip)]

    def change_part(self, chip: PartChip, part: QueryPart, *, at_once: bool = True) -> None:
        """Let a chip stand for another part.

        Args:
            chip: The chip.
            part: What it stands for from now on.
            at_once: Ask at once rather than when it has settled, as while a slider is drawn.
        """
        if chip in self.chips and part != chip.part:
            chip.show_part(part)
            self._arranged()
            (self.confirmed if at_once else self.changed).emit(self.query)

    def change_filter(self, chip: FilterChip, condition: str) -> None:
        """Let a chip stand for another condition; for none, it goes."""
        if chip not in self.chips or condition == chip.condition:
            return
        if not condition:
            self.remove_chip(chip)
            return
        other = FilterChip(condition, self)
        had = chip.hasFocus()
        at = self.chips.index(chip)
        self._drop(chip)
        self._insert(other, at)
        self._chips_changed()
        if had:
            other.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_chip(self, chip: Chip) -> None:
        """Ask without it; the keyboard goes to the words."""
        if chip in self.chips:
            self._drop(chip)
            self._chips_changed()
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _insert(self, chip: Chip, at: int | None = None) -> None:
        if isinstance(chip, FilesChip):
            for old in [one for one in self.chips if isinstance(one, FilesChip)]:
                self._drop(old)
        self.chips.insert(len(self.chips) if at is None else at, chip)
        chip.setObjectName("chip")
        chip.remove_wanted.connect(lambda: self.remove_chip(chip))
        chip.stepped.connect(lambda step: self._step(self.chips.index(chip), step))
        if isinstance(chip, PartChip):
            chip.changed.connect(lambda part: self.change_part(chip, part))
        if not isinstance(chip, FilesChip):
            chip.clicked.connect(lambda: self.chip_opened.emit(chip))
        chip.show()

    def _drop(self, chip: Chip) -> None:
        self.chips.remove(chip)
        chip.hide()
        chip.deleteLater()

    def _entered(self) -> None:
        """Enter: take what is offered and chosen, else ask at once."""
        if self.offers is not None and self.offers.showing:
            if self.offers.take():
                return
            self.offers.leave()
        self.confirm()

    def _go_down(self) -> None:
        """Down: through what is offered, then to the results; in an empty box to the searches of before."""
        if self.offers is not None and self.offers.showing:
            if self.offers.step(1):
                return
            self.offers.leave()
        elif self.offers is not None and self.query.empty:
            self.offers.show_recent()
            return
        self.down.emit()

    def _go_up(self) -> None:
        """Up: back through what is offered."""
        if self.offers is not None and self.offers.showing:
            self.offers.step(-1)

    def _complete(self) -> None:
        """Tab: take what is chosen of what is offered, or the first."""
        if self.offers is not None:
            self.offers.take(first=True)

    def _forget_chips(self) -> None:
        for chip in list(self.chips):
            self._drop(chip)

    def _chips_changed(self) -> None:
        self._arranged()
        self.confirmed.emit(self.query)
        self.edited.emit()

    def _step(self, at: int, step: int) -> None:
        """Move the keyboard from one chip to its neighbour; behind the last one are the words."""
        to = at + step
        if 0 <= to < len(self.chips):
            self.chips[to].setFocus(Qt.FocusReason.OtherFocusReason)
        elif to >= len(self.chips):
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        """Backspace before the first letter: the last filter is written on, anything else goes."""
        if not self.chips:
            return
        last = self.chips[-1]
        if not isinstance(last, FilterChip):
            self.remove_chip(last)
            return
        words, condition = self.edit.text().lstrip(), last.condition
        self._drop(last)
        before = self.edit.blockSignals(True)
        self.edit.setText(f"{condition} {words}" if words else condition)
        self.edit.setCursorPosition(len(condition))
        self.edit.blockSignals(before)
        self._arranged()
        self.changed.emit(self.query)
        self.edited.emit()

    # --- words ---

    def _edited(self) -> None:
        before = len(self.chips)
        self._cut_filters()
        if len(self.chips) != before:
            self.confirmed.emit(self.query)
        else:
            self.changed.emit(self.query)
        self._arranged()
        self.edited.emit()

    def _cut_filters(self, *, finished: bool = False) -> None:
        """Turn finished filters among the words into chips."""
        words, cursor = self.edit.text(), self.edit.cursorPosition()
        if finished and words:
            words, cursor = words + " ", len(words) + 1
        made = False
        while True:
            last = self.chips[-1] if self.chips else None
            cut = filters.cut(words, cursor, joinable=isinstance(last, FilterChip))
            if cut is None:
                break
            words, cursor, made = cut.words, cut.cursor, True
            condition = cut.filter
            if cut.joins and isinstance(last, FilterChip):
                condition = f"{last.condition} OR {condition}"
                self._drop(last)
            if condition not in self.query.filters:
                self._insert(FilterChip(condition, self))
        if made:
            before = self.edit.blockSignals(True)
            self.edit.setText(words.rstrip() if finished else words)
            self.edit.setCursorPosition(cursor)
            self.edit.blockSignals(before)
            self._arranged()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """The whole box is the field."""
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Place everything anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the frame and the glass."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.edit.hasFocus()
        shape = QPainterPath()
        inset = 1.0 if active else 0.5
        shape.addRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 12, 12)
        painter.fillPath(shape, tones.surface)
        painter.setPen(QPen(tones.accent if active else tones.line, inset * 2))
        painter.drawPath(shape)
        glass = self._turned(QRect(15, HEIGHT // 2 - 11, 22, 22))
        draw(painter, "search", QRectF(glass), tones.muted)

    def _arranged(self) -> None:
        self.clear_button.setVisible(not self.query.empty)
        words = self.tr("and words, if you like") if self.chips else self.tr("Search, or drop a picture here")
        self.edit.setPlaceholderText(words)
        before: QWidget = self.edit
        for widget in (*self.chips, self.record_button, self.saved_button, self.clear_button):
            QWidget.setTabOrder(before, widget)
            before = widget
        self._place()

    def _place(self) -> None:
        """Chips in lines, the words behind the last one, buttons at the trailing side."""
        shown = [one for one in (self.clear_button, self.saved_button, self.record_button) if not one.isHidden()]
        right = self.width() - 8
        for button in shown:
            right -= button.width()
            button.setGeometry(self._turned(QRect(QPoint(right, (HEIGHT - button.height()) // 2), button.size())))
        line = max([self.edit.sizeHint().height(), *(chip.sizeHint().height() for chip in self.chips), HEIGHT - 14])
        places, words = flow([chip.sizeHint() for chip in self.chips], QRect(_LEADING, 7, right - 4 - _LEADING, line))
        for chip, place in zip(self.chips, places, strict=True):
            chip.setGeometry(self._turned(place))
        self.edit.setGeometry(self._turned(words))
        height = max(words.bottom() + 8, HEIGHT)
        if height != self.height():
            self.setFixedHeight(height)

    def _turned(self, place: QRect) -> QRect:
        """A place counted from the leading side."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(self.width() - place.x() - place.width())
        return place

    def _button(self, drawing: str, name: str, said: str, tip: str) -> IconButton:
        button = IconButton(drawing, self)
        button.setObjectName(name)
        button.setAccessibleName(said)
        button.setToolTip(tip)
        return button
