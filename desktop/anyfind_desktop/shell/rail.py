"""The rail at the side of the window: one button a section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from anyfind_desktop.shell.section import SectionEntry
from anyfind_desktop.views.icons import icon
from anyfind_desktop.views.theme import colours, scaled_font

WIDTH: Final = 84
ICON_SIDE: Final = 22


class Rail(QWidget):
    """Buttons for the search and every section, one of them pressed.

    Args:
        parent: Owns it.

    Signals:
        chosen: The key of the section that the user wants to see; empty for the search.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._icons: dict[str, str] = {}
        self.buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 18, 6, 10)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self._add("", self.tr("Search"), "search")

    def show_sections(self, entries: Sequence[SectionEntry]) -> None:
        """Offer these sections, in this order."""
        for entry in entries:
            self._add(entry.key, entry.title, entry.icon)

    def mark(self, key: str) -> None:
        """This section is shown."""
        self.buttons[key].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the icons anew in another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _add(self, key: str, title: str, drawing: str) -> None:
        button = QToolButton(self)
        button.setObjectName(f"rail-{key or 'search'}")
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFont(scaled_font(button.font(), 0.82))
        button.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFixedSize(WIDTH - 12, 56)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self.buttons[key] = button
        self._icons[key] = drawing
        self._column.insertWidget(self._column.count() - 1, button)
        self._draw()

    def _draw(self) -> None:
        tones = colours(self.palette())
        for key, button in self.buttons.items():
            button.setIcon(icon(self._icons[key], tones.text, ICON_SIDE))
