"""One adapter in the list: what it is, how good it was, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anyfind.api.alignment import AdapterRow
from anyfind_desktop.alignment.kinds import found_again, number, title_of
from anyfind_desktop.views.buttons import IconButton, TextButton
from anyfind_desktop.views.parts import Badge, Words


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
        words.addWidget(Words(self._said(), self, scale=0.9, muted=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 8, 0, 8)
        line.setSpacing(14)
        line.addLayout(words, 1)
        shares, of_all = found_again(row.held_out)
        if shares:
            figures = QVBoxLayout()
            figures.setSpacing(2)
            share, rest = Words(shares, self, scale=1.08, bold=True), Words(of_all, self, scale=0.82, muted=True)
            share.setToolTip(self.tr("From words, and to words; measured on pairs that it was not fitted on."))
            for one in (share, rest):
                one.setWordWrap(False)
                figures.addWidget(one)
            line.addLayout(figures)
        self.use_button = TextButton(self.tr("Use"), parent=self)
        self.use_button.setAccessibleName(self.tr("Use {name}").format(name=name))
        self.use_button.setToolTip(self.tr("Search through this one from now on."))
        self.use_button.clicked.connect(lambda: self.use_wanted.emit(self.row))
        self.use_button.setVisible(not row.in_use and not row.name.startswith("derived:"))
        line.addWidget(self.use_button)
        self.report_button = TextButton(self.tr("Report"), parent=self)
        self.report_button.setAccessibleName(self.tr("Report on {name}").format(name=name))
        self.report_button.clicked.connect(lambda: self.report_wanted.emit(self.row))
        self.report_button.setVisible(
            row.purpose == "bridge" and "text" in row.between and not row.name.startswith("derived:")
        )
        line.addWidget(self.report_button)
        self.remove_button = IconButton("cross", self)
        self.remove_button.setAccessibleName(self.tr("Remove {name}").format(name=name))
        self.remove_button.setToolTip(self.tr("Remove this bridge; it can be brought back."))
        self.remove_button.clicked.connect(lambda: self.remove_wanted.emit(self.row))
        self.remove_button.setVisible(row.removable)
        line.addWidget(self.remove_button)

    def enable(self, able: bool) -> None:
        """Whether the engine can do anything now."""
        for button in (self.use_button, self.report_button, self.remove_button):
            button.setEnabled(able)

    def _said(self) -> str:
        row = self.row
        said = [row.method or row.kind]
        if row.files and row.pairs:
            said.append(
                self.tr("fitted on {files} files with {pairs} descriptions").format(
                    files=number(row.files), pairs=number(row.pairs)
                )
            )
        if row.source:
            said.append(row.source)
        return " · ".join(said)
