"""The shortcut sheet: every key of the window, by chapter, with a field to find one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from anyfind_desktop.shell.actions import Actions, Entry
from anyfind_desktop.shell.fuzzy import fit
from anyfind_desktop.shell.keycaps import Keycaps, written
from anyfind_desktop.shell.overlay import Overlay
from anyfind_desktop.views.buttons import IconButton
from anyfind_desktop.views.direction import set_margins
from anyfind_desktop.views.field import Field
from anyfind_desktop.views.parts import Words
from anyfind_desktop.views.scroll_bar import SlimScrollBar

WIDTH: Final = 860
SIDES: Final = 64
"""What the panel's edges and the scroll bar take of that."""

BETWEEN: Final = 40
"""Between two columns of chapters; where they do not fit, the chapters stand below each other."""


class ShortcutSheet(Overlay):
    """The sheet. It is made anew whenever it is opened, so that it never lies.

    Args:
        window: The window.
        actions: What there is to do.
    """

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window, width=WIDTH)
        self._actions = actions
        title = Words(self.tr("Keyboard shortcuts"), self.panel, scale=1.35, bold=True)
        self.field = Field(self.tr("Find a shortcut"), "search", self.panel)
        self.field.setFixedWidth(240)
        self.close_button = IconButton("cross", self.panel)
        self.close_button.setAccessibleName(self.tr("Close the sheet"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        head = QHBoxLayout()
        set_margins(head, window, 16, 12, 8, 4)
        middle = Qt.AlignmentFlag.AlignVCenter
        head.addWidget(title, 1, middle)
        head.addWidget(self.field, 0, middle)
        head.addWidget(self.close_button, 0, middle)
        self._area = QScrollArea(self.panel)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._area.setVerticalScrollBar(SlimScrollBar(self._area))
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setAccessibleName(self.tr("Shortcuts"))
        self._area.viewport().setAutoFillBackground(False)
        self.column.addLayout(head)
        self.column.addWidget(self._area, 1)
        self.panel.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.close_button.clicked.connect(self.close_again)
        self.field.textChanged.connect(self._fill)
        self.closed.connect(self._forget)

    @property
    def text(self) -> str:
        """All that it says, a line an action."""
        body = self._area.widget()
        return "\n".join(words.text() for words in body.findChildren(Words)) if body is not None else ""

    def open_fresh(self) -> None:
        """Show it with the keys that there are now."""
        self.field.clear()
        self._fill()
        self.open_over()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def wanted_height(self, room: int) -> int:
        """All of it where there is room."""
        body = self._area.widget()
        return min((body.sizeHint().height() if body is not None else 0) + 90, room)

    def _fill(self) -> None:
        letters = self.field.text()
        chapters: dict[str, list[Entry]] = {}
        for entry in self._actions.entries:
            if entry.action.shortcuts() and fit(letters, entry.action.text()) is not None:
                chapters.setdefault(entry.category, []).append(entry)
        body = QWidget(self._area)
        room = min(WIDTH, self.window_below.width() - 32) - SIDES
        boxes = [_chapter(chapter, found, body) for chapter, found in chapters.items()]
        widest = max((box.sizeHint().width() for box in boxes), default=0)
        count = 2 if widest * 2 + BETWEEN <= room and len(boxes) > 1 else 1
        columns = QHBoxLayout(body)
        columns.setContentsMargins(16, 4, 16, 14)
        columns.setSpacing(BETWEEN)
        piles = [QVBoxLayout() for _ in range(count)]
        heights = [0] * count
        for box in boxes:
            shortest = heights.index(min(heights))
            heights[shortest] += box.sizeHint().height()
            piles[shortest].addWidget(box)
        for pile in piles:
            pile.setSpacing(14)
            pile.addStretch(1)
            columns.addLayout(pile, 1)
        if not chapters:
            piles[0].insertWidget(0, Words(self.tr("No shortcut is called like that."), body, muted=True))
        self._area.setWidget(body)
        # The area fills it with the window's colour by itself.
        body.setAutoFillBackground(False)
        if not self.isHidden():
            self.arrange()

    def _forget(self) -> None:
        body = self._area.takeWidget()
        if body is not None:
            body.deleteLater()


def _chapter(title: str, entries: list[Entry], parent: QWidget) -> QWidget:
    """A headline, and a line for each action: its name and its keys."""
    box = QWidget(parent)
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    grid.addWidget(Words(title, box, bold=True), 0, 0, 1, 2)
    for row, entry in enumerate(entries, start=1):
        name = Words(entry.action.text(), box, muted=True)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
        keys = list(dict.fromkeys(written(one) for one in entry.action.shortcuts()))
        grid.addWidget(Keycaps(keys[:2], box), row, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return box
