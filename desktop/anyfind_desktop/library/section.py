"""The section of the library: folders and what goes on in them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anyfind.api.jobs import IndexJob
from anyfind.api.live import Event, Folders, IndexingState
from anyfind_desktop.client.latest import Latest
from anyfind_desktop.library.care_card import CareCard
from anyfind_desktop.library.duplicates_card import DuplicatesCard
from anyfind_desktop.library.engine_settings import EngineSettings
from anyfind_desktop.library.failures_card import FailuresCard
from anyfind_desktop.library.folders_card import FoldersCard
from anyfind_desktop.library.indexing_card import HOUR, IndexingCard
from anyfind_desktop.models.folders import FoldersModel
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.section import Section
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import Column, Header, Words

ASK_EVERY_MS: Final = 1000
"""Counts of folders are asked for at most so often while the library changes."""


class LibrarySection(Section):
    """The section.

    Args:
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.folders = FoldersModel(self)
        self.header = Header(self.tr("Library"), self.tr("Files stay where they are; nothing leaves this computer."))
        self.scan = TextButton(self.tr("Look for changes"), parent=self)
        self.scan.setToolTip(self.tr("Look through all folders now"))
        self.scan.clicked.connect(self._scan)
        self.add = TextButton(self.tr("Add a folder…"), "plus", look=Look.PRIMARY, parent=self)
        self.add.setToolTip(self.tr("Add a folder (Ctrl+O); or drop one on the window"))
        self.add.clicked.connect(self._choose)
        self.header.add(self.scan)
        self.header.add(self.add)
        self.indexing = IndexingCard(tools, self)
        self.indexing.answered.connect(self._indexing)
        self.cards = FoldersCard(tools, self.folders, self)
        self.cards.add_wanted.connect(self._choose)
        self.failures = FailuresCard(tools, self)
        self.settings = EngineSettings(tools, self)
        self.duplicates = DuplicatesCard(tools, self)
        self.care = CareCard(tools, self)
        self.page = Column(self)
        for widget in (
            self.header,
            self.indexing,
            self.cards,
            self.failures,
            Words(self.tr("How much of the computer indexing takes"), self, scale=1.15, bold=True),
            self.settings,
            Words(self.tr("Care"), self, scale=1.15, bold=True),
            self.care,
            Words(self.tr("Copies of files"), self, scale=1.15, bold=True),
            self.duplicates,
        ):
            self.page.add(widget)
        self._fill(self.page)
        self._all = Latest(tools.client, "/folders", Folders, self._show_folders, tools.notices.quietly)
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(ASK_EVERY_MS)
        self._stale.timeout.connect(self._ask_folders)
        self._add_actions()

    def activate(self) -> None:
        """Put the keyboard at the head of the section."""
        self.add.setFocus()
        self._ask_folders()
        if self.settings.isEnabled():
            self.settings.engine_ready()

    def engine_ready(self) -> None:
        """Ask for everything."""
        self._ask_folders()
        self.tools.client.indexing(self.indexing.unless_told(), self.tools.notices.quietly)
        self.failures.ask()
        self.settings.engine_ready()
        self.duplicates.engine_ready()
        self.care.engine_ready()

    def engine_lost(self) -> None:
        """What is shown stays; what cannot work is not offered."""
        self._stale.stop()
        self._all.forget()
        self.indexing.show_state(None)
        self.failures.forget_requests()
        self.settings.engine_lost()
        self.duplicates.engine_lost()
        self.care.engine_lost()

    def happened(self, event: Event) -> None:
        """Follow the indexer and the folders."""
        match event.type:
            case "indexing":
                self._indexing(IndexingState.model_validate(event.data, extra="ignore"))
                self._ask_soon()
            case "folders" | "library" | "resync":
                self._ask_soon()
                if event.type != "library":
                    self.failures.ask()
            case "failures":
                self._ask_soon()
                self.failures.ask()

    def step_back(self) -> bool:
        """Leave an editor of rules."""
        return self.cards.step_back()

    def stop(self) -> None:
        """End the timer."""
        self._stale.stop()
        self._all.forget()
        self.failures.forget_requests()
        self.settings.stop()

    def _fill(self, page: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def _ask_soon(self) -> None:
        if not self._stale.isActive():
            self._stale.start()

    def _ask_folders(self) -> None:
        self._stale.stop()
        self._all.ask()

    def _show_folders(self, folders: Folders) -> None:
        self.folders.show(folders.folders)
        files = sum(folder.files for folder in folders.folders)
        self.indexing.show_files(files, sum(folder.pending for folder in folders.folders))

    def _indexing(self, state: IndexingState) -> None:
        self.indexing.show_state(state)
        self.cards.show_indexer(state)

    def _choose(self) -> None:
        action = self.tools.actions.find("folder.add")
        if action is not None:
            action.trigger()

    def _scan(self) -> None:
        self.tools.jobs.start(IndexJob(kind="index"), None, self.tools.notices.complain)

    def _add_actions(self) -> None:
        chapter = self.tr("Library")
        add = self.tools.actions.add
        add("library.scan", self.tr("Look for changes in all folders"), chapter, self._scan)
        add("library.hour", self.tr("Pause indexing for an hour"), chapter, lambda: self.indexing.pause(HOUR))
        add("library.duplicates", self.tr("Look for duplicates"), chapter, self.duplicates.look.click)
        add("library.anyway", self.tr("Index now anyway"), chapter, lambda: self.indexing.resume(True))
        add(
            "library.retry",
            self.tr("Try all files again that could not be read"),
            chapter,
            self.failures.retry_all.click,
        )
