"""One adapter in the list: what it is, how good it was, and what can be done with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anyfind.api.alignment import AdapterRow
from anyfind_desktop.alignment.kinds import found_again, number, title_of
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.views.buttons import IconButton, TextButton
from anyfind_desktop.views.parting import Parting, leading
from anyfind_desktop.views.parts import Badge, Words

FIGURES: Final = 176
ACTS: Final = 190
"""Widths of the figures and the buttons, in device-independent pixels."""


class BridgeRow(QWidget):
    """Shows one adapter.

    Args:
        row: The adapter.
        parent: Owns it.

    Signals:
        use_wanted: Searches shall go through it.
        remove_wanted: It shall go.
        report_wanted: A report shall speak of it.
    """

    use_wanted = Signal(object)
    remove_wanted = Signal(object)
    report_wanted = Signal(object)

    def __init__(self, row: AdapterRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        name = title_of(row)
        self.setAccessibleName(name)
        title = Words(name, self, bold=True)
        title.setWordWrap(False)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        if row.in_use:
            head.addWidget(Badge(self.tr("In use"), self, strong=True))
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        said = Words(self._said(), self, scale=0.9, muted=True)
        said.setToolTip(translated(row.method or "") or row.kind)
        words.addWidget(said)
        line = Parting(self)
        line.setContentsMargins(0, 8, 0, 8)
        line.setSpacing(14)
        line.addLayout(words, 1)
        shares, of_all = found_again(row.held_out)
        # As wide in every row, so that figures and buttons stand in columns.
        numbers = QWidget(self)
        numbers.setMinimumWidth(FIGURES)
        figures = QVBoxLayout(numbers)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(2)
        line.addWidget(numbers, 0, leading())
        if shares:
            share, rest = Words(shares, self, scale=1.08, bold=True), Words(of_all, self, scale=0.82, muted=True)
            share.setToolTip(self.tr("From words, and to words; measured on pairs that it was not fitted on."))
            for one in (share, rest):
                one.setWordWrap(False)
                figures.addWidget(one)
        self._make_buttons(row, name)
        acts = QWidget(self)
        acts.setMinimumWidth(ACTS)
        buttons = QHBoxLayout(acts)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.use_button, self.report_button, self.remove_button):
            buttons.addWidget(button)
        line.addWidget(acts, 0, leading())

    def _make_buttons(self, row: AdapterRow, name: str) -> None:
        self.use_button = TextButton(self.tr("Use"), parent=self)
        self.use_button.setAccessibleName(self.tr("Use {name}").format(name=name))
        self.use_button.setToolTip(self.tr("Search through this one from now on."))
        self.use_button.clicked.connect(lambda: self.use_wanted.emit(self.row))
        self.use_button.setVisible(not row.in_use and not row.name.startswith("derived:"))
        self.report_button = TextButton(self.tr("Report"), parent=self)
        self.report_button.setAccessibleName(self.tr("Report on {name}").format(name=name))
        self.report_button.clicked.connect(lambda: self.report_wanted.emit(self.row))
        self.report_button.setVisible(
            row.purpose == "bridge" and "text" in row.between and not row.name.startswith("derived:")
        )
        self.remove_button = IconButton("cross", self)
        self.remove_button.setAccessibleName(self.tr("Remove {name}").format(name=name))
        self.remove_button.setToolTip(self.tr("Remove this bridge; it can be brought back."))
        self.remove_button.clicked.connect(lambda: self.remove_wanted.emit(self.row))
        self.remove_button.setVisible(row.removable)

    def enable(self, able: bool) -> None:
        """Whether the engine can do anything now."""
        for button in (self.use_button, self.report_button, self.remove_button):
            button.setEnabled(able)

    def _said(self) -> str:
        row = self.row
        if not row.pairs or not row.files:
            return self.tr("Made without pairs: {method}.").format(method=translated(row.method or "") or row.kind)
        if row.source:
            return self.tr("Fitted on {files} files with {pairs} descriptions: {source}.").format(
                files=number(row.files), pairs=number(row.pairs), source=translated(row.source)
            )
        return self.tr("Fitted on {files} files with {pairs} descriptions.").format(
            files=number(row.files), pairs=number(row.pairs)
        )
