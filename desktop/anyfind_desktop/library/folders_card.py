"""The folders of the library as a card of rows."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from anyfind.api.answers import Folder
from anyfind.api.jobs import IndexJob
from anyfind.api.live import Folders, IndexingState, Job
from anyfind.api.requests import MovedFolder
from anyfind_desktop.library import changes
from anyfind_desktop.library.folder_row import FolderRow
from anyfind_desktop.models.folders import FoldersModel
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.field import Field
from anyfind_desktop.views.parts import Card, Rule, Words

PAGE: Final = 12
"""Folders that are shown at once; more on demand, because a thousand rows would hold the window up for seconds."""


class FoldersCard(Card):
    """The card.

    Args:
        tools: What it works with.
        model: The folders.
        parent: Owns it.

    Signals:
        add_wanted: A folder shall be chosen and added.
    """

    add_wanted = Signal()

    def __init__(self, tools: Tools, model: FoldersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, flat=True)
        self._tools = tools
        self._model = model
        self._indexer: IndexingState | None = None
        self.rows: dict[int, FolderRow] = {}
        self._rules: dict[int, Rule] = {}
        self._shown = PAGE
        self._empty = QWidget(self)
        self._build_empty()
        self.search = Field(self.tr("Find a folder by its name"), "search", self)
        self.search.textChanged.connect(self._find)
        self._finding = QWidget(self)
        finding = QVBoxLayout(self._finding)
        finding.setContentsMargins(18, 8, 18, 8)
        finding.addWidget(self.search)
        self.none = Words(self.tr("No folder has these letters in its name."), self, muted=True)
        self.none.setContentsMargins(18, 8, 18, 8)
        self.more = TextButton(self.tr("Show more"), parent=self)
        self.more.setAccessibleName(self.tr("Show more folders"))
        self.more.clicked.connect(self._show_more)
        self.add(self._empty)
        self.add(self._finding)
        self._rows_begin = self.column.count()
        self.add(self.none)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        model.shown.connect(self._follow)
        self._follow()

    def show_indexer(self, state: IndexingState | None) -> None:
        """What the indexer does now; ``None``: nobody knows."""
        self._indexer = state
        for row in self.rows.values():
            row.show_folder(row.folder, state)

    def step_back(self) -> bool:
        """Leave an editor of rules, or what is looked for; whether there was one."""
        if any(row.step_back() for row in self.rows.values()):
            return True
        looked_for = bool(self.search.text())
        self.search.clear()
        return looked_for

    def _build_empty(self) -> None:
        words = Words(self.tr("There is no folder in the library yet."), self._empty, muted=True)
        add = TextButton(self.tr("Add a folder…"), "plus", look=Look.PRIMARY, parent=self._empty)
        add.clicked.connect(self.add_wanted)
        row = QHBoxLayout(self._empty)
        row.setContentsMargins(18, 12, 18, 12)
        row.addWidget(words, 1)
        row.addWidget(add)

    def _find(self) -> None:
        self._shown = PAGE
        self._follow()

    def _show_more(self) -> None:
        before = set(self.rows)
        self._shown += PAGE
        self._follow()
        # The keyboard goes on with the first that was not there before.
        new = next((row for number, row in self.rows.items() if number not in before), None)
        if new is not None:
            # A layout shows what it is given later, and what is not shown cannot have the keyboard.
            new.show()
            new.menu_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        """Have one row a folder, in their order, for those that are shown."""
        folders = self._model.folders
        many = len(folders) > PAGE
        if not many:
            with QSignalBlocker(self.search):
                self.search.clear()
        letters = self.search.text().strip().casefold()
        found = [folder for folder in folders if letters in folder.path.casefold()]
        shown = found[: self._shown]
        there = {folder.id for folder in shown}
        for number in [one for one in self.rows if one not in there]:
            self._take_away(number)
        for place, folder in enumerate(shown):
            row = self.rows.get(folder.id)
            if row is None:
                self._insert(place, folder)
            elif row.folder != folder:
                row.show_folder(folder, self._indexer)
        self.rows = {folder.id: self.rows[folder.id] for folder in shown}
        for place, folder in enumerate(shown):
            self._rules[folder.id].setVisible(place > 0 or many)
        self._empty.setVisible(not folders)
        self._finding.setVisible(many)
        self.none.setVisible(bool(folders) and not found)
        self.more.setVisible(len(found) > len(shown))

    def _insert(self, place: int, folder: Folder) -> None:
        rule, row = Rule(self), FolderRow(folder, self)
        row.show_folder(folder, self._indexer)
        self.column.insertWidget(self._rows_begin + 2 * place, rule)
        self.column.insertWidget(self._rows_begin + 2 * place + 1, row)
        self.rows[folder.id], self._rules[folder.id] = row, rule
        row.reveal_wanted.connect(lambda: self._reveal(row.folder))
        row.scan_wanted.connect(lambda: self._scan(row.folder))
        row.move_wanted.connect(lambda: self._ask_where(row.folder))
        row.remove_wanted.connect(lambda: changes.remove_folder(self._tools, row.folder))
        row.rules_wanted.connect(lambda rules: changes.give_rules(self._tools, row.folder, rules))

    def _take_away(self, number: int) -> None:
        row, rule = self.rows.pop(number), self._rules.pop(number)
        focused = row.isAncestorOf(self.focusWidget() or self)
        for widget in (row, rule):
            self.column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        if focused and self.rows:
            next(iter(self.rows.values())).menu_button.setFocus()

    def _reveal(self, folder: Folder) -> None:
        if not self._tools.opener.reveal(folder.path):
            words = self.tr("{path} cannot be shown.").format(path=folder.path)
            self._tools.notices.say(words, self.tr("Dismiss"))

    def _scan(self, folder: Folder) -> None:
        def told(job: Job) -> None:
            if job.state == "failed" and job.error is not None:
                self._tools.notices.say(job.error.detail, self.tr("Dismiss"))

        self._tools.jobs.start(IndexJob(kind="index", folders=[folder.path]), told, self._tools.notices.complain)

    def _ask_where(self, folder: Folder) -> None:
        dialog = QFileDialog(self, self.tr("Where does “{path}” lie now?").format(path=folder.path))
        dialog.setDirectory(str(Path(folder.path).parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda new: self.relocate(folder, new))
        dialog.open()

    def relocate(self, folder: Folder, new: str) -> None:
        """Say that a folder lies elsewhere now; nothing is indexed again."""
        asked = MovedFolder(old=folder.path, new=new)
        self._tools.client.send(
            "POST",
            "/folders/move",
            Folders,
            lambda _: None,
            self._tools.notices.complain,
            body=asked,
        )
