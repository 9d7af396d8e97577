"""The panel of saved searches: keep the one in the box, make one again, rename it, remove it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from anyfind.api.searches import SavedSearch
from anyfind_desktop.asking.overlay import Overlay
from anyfind_desktop.asking.remembered import title
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.views.buttons import IconButton, Look, PressedByEnter, TextButton
from anyfind_desktop.views.field import Field
from anyfind_desktop.views.parts import Badge, Words
from anyfind_desktop.views.theme import colours, mixed, scaled_font
from anyfind_desktop.views.tips import plain_tip

WIDTH: Final = 400
ROW: Final = 52
MOST_SHOWN: Final = 7
"""Rows without scrolling."""

PAGE: Final = 30
"""Rows that are made at once; more on demand."""


class SavedPanel(Overlay):
    """The panel, below its button.

    Args:
        anchor: The button.

    Signals:
        save_wanted: Keep what stands in the box by this name.
        run_wanted: Make this search.
        rename_wanted: Give this search this name.
        remove_wanted: Forget this search.
    """

    save_wanted = Signal(str)
    run_wanted = Signal(object)
    rename_wanted = Signal(object, str)
    remove_wanted = Signal(object)

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor)
        self.setObjectName("savedPanel")
        self.setAccessibleName(self.tr("Saved searches"))
        self.rows: list[SavedRow] = []
        self._searches: list[SavedSearch] = []
        self._shown = PAGE
        self.name = Field(self.tr("Name for this search"), "bookmark", self)
        self.name.setObjectName("name")
        self.name.setMaxLength(100)
        self.save = TextButton(self.tr("Save"), look=Look.PRIMARY, parent=self)
        self.save.setObjectName("save")
        self._keeping = QWidget(self)
        keeping = QHBoxLayout(self._keeping)
        keeping.setContentsMargins(0, 0, 0, 0)
        keeping.addWidget(self.name, 1)
        keeping.addWidget(self.save)
        self.trouble = Words("", self, scale=0.9)
        self.trouble.hide()
        self.empty = Words(
            self.tr("Searches that you save are kept here, and tell how many files are new in them."), self, muted=True
        )
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.more = TextButton(self.tr("Show more"), parent=self._list)
        self.more.setAccessibleName(self.tr("Show more saved searches"))
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._list)
        self._area.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        self.body.addWidget(Words(self.tr("Saved searches"), self, bold=True))
        for widget in (self._keeping, self.trouble, self._area, self.empty):
            self.body.addWidget(widget)
        self.setFixedWidth(WIDTH + 52)
        self.save.clicked.connect(self._save)
        self.name.returnPressed.connect(self._save)

    def offer(self, suggested: str) -> None:
        """Offer to keep what stands in the box; nothing stands there when empty."""
        self._keeping.setVisible(bool(suggested))
        self.name.setText(suggested[:100])
        self.name.selectAll()
        self.trouble.hide()

    def complain(self, words: str) -> None:
        """Say why something could not be done."""
        self.trouble.setText(words)
        self.trouble.show()
        self.place()

    def show_searches(self, searches: list[SavedSearch]) -> None:
        """Show these, in their order; rows that stay keep the keyboard."""
        self._searches = searches
        self.more.setVisible(len(searches) > self._shown)
        known = {row.search.name: row for row in self.rows}
        rows: list[SavedRow] = []
        for search in searches[: self._shown]:
            row = known.pop(search.name, None)
            if row is None:
                row = self._made(search)
            row.show_search(search)
            rows.append(row)
        for gone in known.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, row in enumerate(rows):
            self._column.insertWidget(place, row)
        self.rows = rows
        self.empty.setVisible(not rows)
        self._area.setVisible(bool(rows))
        self._area.setFixedHeight(min(len(rows), MOST_SHOWN) * (ROW + 2))
        if not self.isHidden():
            self.place()

    def _show_more(self) -> None:
        before = len(self.rows)
        self._shown += PAGE
        self.show_searches(self._searches)
        if before < len(self.rows):
            # The keyboard goes on with the first that was not there before; a layout would show it later.
            self.rows[before].show()
            self.rows[before].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, search: SavedSearch) -> SavedRow:
        row = SavedRow(search, self._list)
        row.chosen.connect(lambda: self.run_wanted.emit(row.search))
        row.renamed.connect(lambda name: self.rename_wanted.emit(row.search, name))
        row.removed.connect(lambda: self._remove(row))
        row.stepped.connect(lambda step: self._step(row, step))
        return row

    def _remove(self, row: SavedRow) -> None:
        # The keyboard stays in the list.
        self._step(row, 1 if row is not self.rows[-1] else -1)
        self.remove_wanted.emit(row.search)

    def _step(self, row: SavedRow, step: int) -> None:
        to = self.rows.index(row) + step
        if 0 <= to < len(self.rows):
            self.rows[to].button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self.rows[to])
        elif to < 0 and self._keeping.isVisible():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        if self.name.text().strip():
            self.save_wanted.emit(self.name.text().strip())


class SavedRow(QWidget):
    """One saved search: its name, what it asks, how much is new, and buttons.

    Args:
        search: It.
        parent: Owns it.

    Signals:
        chosen: It shall be made.
        renamed: It shall have this name.
        removed: It shall go.
        stepped: The keyboard shall go to a neighbour.
    """

    chosen = Signal()
    renamed = Signal(str)
    removed = Signal()
    stepped = Signal(int)

    def __init__(self, search: SavedSearch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = search
        self.setFixedHeight(ROW)
        self.button = _NameButton(self)
        self.field = Field(self.tr("New name"), parent=self)
        self.field.setMaxLength(100)
        self.field.hide()
        self.badge = Badge(parent=self, strong=True)
        self.badge.hide()
        self.rename = IconButton("pencil", self)
        self.rename.setToolTip(self.tr("Rename (F2)"))
        self.remove = IconButton("cross", self)
        self.remove.setToolTip(self.tr("Remove (Delete)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button, 1)
        row.addWidget(self.field, 1)
        row.addWidget(self.badge)
        row.addWidget(self.rename)
        row.addWidget(self.remove)
        self.button.clicked.connect(self.chosen)
        self.rename.clicked.connect(self.begin)
        self.remove.clicked.connect(self.removed)
        self.field.returnPressed.connect(self._finish)
        self.field.installEventFilter(self)
        self.button.installEventFilter(self)

    def show_search(self, search: SavedSearch) -> None:
        """Show what is known of it now."""
        self.search = search
        detail = translated(search.problem or "") or title(search.request)
        self.button.show_words(search.name, detail)
        self.rename.setAccessibleName(self.tr("Rename {name}").format(name=search.name))
        self.remove.setAccessibleName(self.tr("Remove {name}").format(name=search.name))
        self.badge.setVisible(bool(search.new))
        if search.new:
            self.badge.setText(self.tr("%n new", "", search.new))
            self.button.setAccessibleDescription(self.tr("%n new files", "", search.new))

    def begin(self) -> None:
        """Let another name be typed."""
        self.field.setText(self.search.name)
        self.button.hide()
        self.field.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Keys of the row: F2, Delete and the arrows; Escape leaves the name as it was."""
        if not isinstance(event, QKeyEvent):
            return False
        if watched is self.field:
            if event.key() != Qt.Key.Key_Escape:
                return False
            if event.type() == QEvent.Type.KeyPress:
                self._end()
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        match event.key():
            case Qt.Key.Key_F2:
                self.begin()
            case Qt.Key.Key_Delete:
                self.removed.emit()
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case _:
                return False
        return True

    def _finish(self) -> None:
        name = self.field.text().strip()
        self._end()
        if name and name != self.search.name:
            self.renamed.emit(name)

    def _end(self) -> None:
        self.button.show()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.hide()


class _NameButton(PressedByEnter):
    """A name and what it asks below it; pressing it makes the search.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = ""

    def show_words(self, name: str, detail: str) -> None:
        """Show these words."""
        self.setText(name)
        self._detail = detail
        self.setAccessibleName(self.tr("{name}: {detail}").format(name=name, detail=detail))
        self.setToolTip(plain_tip(detail))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as there is room."""
        return QSize(160, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint both lines."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown() or self.hasFocus():
            painter.setBrush(mixed(tones.surface, tones.text, 0.07))
            painter.setPen(QPen(tones.accent, 1.8) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, 8, 8)
        room = box.adjusted(10, 6, -8, -6)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        for font, ink, words, place in (
            (self.font(), tones.text, self.text(), Qt.AlignmentFlag.AlignTop),
            (scaled_font(self.font(), 0.86), tones.muted, self._detail, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font)
            painter.setPen(ink)
            cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, side | place, cut)
