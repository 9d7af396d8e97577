"""The editor of a filter's chip: its value, what is often asked for, and whether it is turned round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from anyfind_desktop.asking import filters
from anyfind_desktop.asking.chips import FilterChip
from anyfind_desktop.asking.overlay import Overlay
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.field import Field
from anyfind_desktop.views.parts import Row, Switch, Words

WIDTH: Final = 300
COLUMNS: Final = 3
MOST_VALUES: Final = 9


class FilterEditor(Overlay):
    """A panel below the chip.

    Args:
        chip: The chip.

    Signals:
        changed: The condition is this one now.
        remove_wanted: The chip shall go.
    """

    changed = Signal(str)
    remove_wanted = Signal()

    def __init__(self, chip: FilterChip) -> None:
        super().__init__(chip)
        self.setObjectName("filterEditor")
        self.setAccessibleName(chip.text())
        self._sign, self.key, value = filters.taken_apart(chip.condition)
        title = filters.key_title(self.key) if self.key else self.tr("Filter")
        self.value = Field(title, parent=self)
        self.value.setText(filters.plain(value))
        self.value.setObjectName("value")
        help_ = filters.key_help(self.key)
        self.body.addWidget(Words(title, self, bold=True))
        if help_:
            self.body.addWidget(Words(help_, self, muted=True, scale=0.9))
        self.body.addWidget(self.value)
        self._values = QWidget(self)
        self._grid = QGridLayout(self._values)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self.body.addWidget(self._values)
        self.offer(filters.VALUES.get(self.key, ()))
        self.turned = Switch(self)
        self.turned.setObjectName("turned")
        self.turned.setChecked(bool(self._sign))
        if self.key:
            self.body.addWidget(Row(self.tr("Leave these files out"), "", self.turned, self))
        else:
            self.turned.hide()
        self.remove = TextButton(self.tr("Remove"), look=Look.QUIET, parent=self)
        self.done = TextButton(self.tr("Done"), look=Look.PRIMARY, parent=self)
        last = QHBoxLayout()
        last.addWidget(self.remove)
        last.addStretch(1)
        last.addWidget(self.done)
        self.body.addLayout(last)
        self.setFixedWidth(WIDTH + 52)
        self.value.returnPressed.connect(self._finish)
        self.turned.toggled.connect(lambda _: self._tell())
        self.remove.clicked.connect(self.remove_wanted)
        self.done.clicked.connect(self._finish)

    def offer(self, values: Sequence[str]) -> None:
        """Offer these values, besides whatever is typed."""
        for number, value in enumerate(values[:MOST_VALUES]):
            button = TextButton(filters.value_title(self.key, value), parent=self._values)
            button.setAccessibleName(f"{filters.key_title(self.key)}: {button.text()}")
            button.setToolTip(filters.plain(value))
            button.clicked.connect(lambda _=False, value=value: self._choose(value))
            self._grid.addWidget(button, number // COLUMNS, number % COLUMNS)
        self._values.setVisible(bool(values))
        if not self.isHidden():
            self.place()

    def _choose(self, value: str) -> None:
        self.value.setText(filters.plain(value))
        self._finish()

    def _finish(self) -> None:
        self._tell()
        self.dismiss()

    def _tell(self) -> None:
        text = self.value.text()
        if self.key:
            sign = "-" if self.turned.isChecked() else ""
            text = filters.put_together(sign, self.key, text)
        self.changed.emit(text.strip())

    def show_focus(self) -> None:
        """Put the keyboard on the value, all of it chosen."""
        self.value.setFocus(Qt.FocusReason.PopupFocusReason)
        self.value.selectAll()
