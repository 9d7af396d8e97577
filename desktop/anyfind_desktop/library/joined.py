"""Joins the library's parts that are there whichever section is shown: first run, folders that are given, the tray."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from anyfind.api.answers import Folder
from anyfind.api.live import Event, IndexingState
from anyfind_desktop.library.announcing import Announcer, DesktopTeller
from anyfind_desktop.library.changes import add_folder
from anyfind_desktop.library.tray import KEEP_RUNNING, SHOWN, Tray
from anyfind_desktop.searching import Query
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.sections import Sections
from anyfind_desktop.views import wording
from anyfind_desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from anyfind_desktop.first_run.page import FirstRun


class LibraryPart(QObject):
    """What the library does for the window as a whole.

    Args:
        window: The window.
        sections: Its sections.
        tools: What it works with.
        parent: Owns it.

    Signals:
        page_changed: Another page may have to be shown in the search.
    """

    page_changed = Signal()

    def __init__(self, window: MainWindow, sections: Sections, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._sections = sections
        self._tools = tools
        self._ready = False
        self._stopped = False
        self._leaving = False
        self.first_run: FirstRun | None = None
        self.tray = Tray(window, self)
        self.announcer = Announcer(window, tools.preferences, DesktopTeller(self.tray), parent=self)
        tools.notices.announced.connect(self.announcer.announce)
        tools.jobs.changed.connect(self.announcer.job)
        tools.preferences.changed.connect(self._preferred)
        window.folder_given.connect(lambda path: add_folder(tools, path))
        window.closing = self._stays
        self.tray.open_wanted.connect(self.show_window)
        self.tray.search_wanted.connect(self._search)
        self.tray.pause_wanted.connect(lambda: window.strip.pause_wanted.emit(60.0))
        self.tray.resume_wanted.connect(lambda: window.strip.resume_wanted.emit(False))
        self.tray.quit_wanted.connect(self.leave)
        tools.actions.add("window.leave", self.tr("Quit, and end the engine"), self.tr("Window"), self.leave)

    def introduces(self, folders: Sequence[Folder]) -> bool:
        """Whether the first run is to be shown; it is made then."""
        if folders:
            if self.first_run is not None and not self.first_run.going_on:
                # A folder was dropped on the window, or given by its key, which says enough: it ends with answers, too.
                self.first_run.join()
            return self.first_run is not None
        if self.first_run is None:
            self._make_first_run()
        return True

    def start(self) -> None:
        """The window is shown: show the icon, too."""
        self.tray.set_shown(self._tools.preferences.get(SHOWN, True))

    def show_window(self) -> None:
        """Bring the window to the front."""
        self._window.show()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()

    def leave(self) -> None:
        """End the program, whatever closing the window does."""
        self._leaving = True
        if self._window.isVisible():
            self._window.close()
        else:
            self._window.closed.emit()

    def engine_ready(self) -> None:
        """An engine answers."""
        self._ready = True
        if self.first_run is not None:
            self.first_run.engine_ready()

    def engine_lost(self) -> None:
        """No engine answers."""
        self._ready = False
        self.announcer.engine_lost()
        self.tray.show_state("", held=False)
        if self.first_run is not None:
            self.first_run.engine_lost()

    def happened(self, event: Event) -> None:
        """The engine told of something."""
        if event.type == "indexing":
            self.show_indexing(IndexingState.model_validate(event.data, extra="ignore"))
        if self.first_run is not None:
            self.first_run.happened(event)

    def show_indexing(self, state: IndexingState) -> None:
        """What the indexer does."""
        self.announcer.indexing(state)
        self.tray.show_state(wording.indexing(state, None), held=state.state in {"paused", "waiting"})

    def stop(self) -> None:
        """The program ends."""
        self._stopped = True
        self.tray.stop()
        if self.first_run is not None:
            self.first_run.stop()

    def _stays(self) -> bool:
        """The window is being closed: whether only the window goes, and the program stays in the tray."""
        stays = (
            not self._leaving
            and not self._stopped
            and self.tray.shown
            and self._tools.preferences.get(KEEP_RUNNING, False)
        )
        if stays:
            self._window.hide()
        return stays

    def _search(self) -> None:
        self.show_window()
        self._sections.show("")
        self._window.query_box.setFocus()

    def _preferred(self, key: str) -> None:
        if key == SHOWN:
            self.tray.set_shown(self._tools.preferences.get(SHOWN, True))

    def _make_first_run(self) -> None:
        from anyfind_desktop.first_run.page import FirstRun  # noqa: PLC0415 (most starts are not the first)

        page = FirstRun(self._tools, self._window)
        self.first_run = page
        self._window.set_welcome(page)
        page.asked.connect(self._ask)
        page.ended.connect(self._ended)
        page.models_wanted.connect(lambda: self._sections.show("extensions"))
        if self._ready:
            page.engine_ready()

    def _ask(self, words: str) -> None:
        self._forget_first_run()
        self._window.query_box.set_query(Query(words))

    def _ended(self) -> None:
        self._forget_first_run()
        self._window.query_box.setFocus()

    def _forget_first_run(self) -> None:
        """The next page is that of the search; an empty library begins anew."""
        if self.first_run is not None and not self._stopped:
            self.first_run.stop()
            self.first_run = None
            # The page goes with this.
            self._window.set_welcome(QWidget(self._window))
        self.page_changed.emit()
