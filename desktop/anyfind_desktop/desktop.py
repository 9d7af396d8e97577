"""The program: it joins the window, the engine and what lies between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication, QUndoStack

from anyfind.api.answers import SearchAnswer, Status
from anyfind.api.live import Event, Folders, IndexingState, Job
from anyfind_desktop.asking.asking import Asking
from anyfind_desktop.client.connection import Connection, Failure
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.client.latest import Latest
from anyfind_desktop.engine.supervisor import EngineState, EngineStatus, EngineSupervisor
from anyfind_desktop.events.stream import EventStream
from anyfind_desktop.handover import Question
from anyfind_desktop.library.joined import LibraryPart
from anyfind_desktop.map.locating import MapLocating
from anyfind_desktop.models.folders import FoldersModel
from anyfind_desktop.models.results import ResultsModel
from anyfind_desktop.opening import Opener
from anyfind_desktop.preview.previewing import Previewing
from anyfind_desktop.results.desk import ResultsDesk
from anyfind_desktop.results.page_marks import PageMarks
from anyfind_desktop.searching import Query, Searching
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.shell.actions import Actions
from anyfind_desktop.shell.entries import entries
from anyfind_desktop.shell.frame import Frame
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.jobs import JobBook
from anyfind_desktop.shell.notices import Notices
from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.shell.sections import Sections
from anyfind_desktop.tasks import Tasks
from anyfind_desktop.thumbnails.loader import ThumbnailLoader
from anyfind_desktop.views.main_window import MainWindow
from anyfind_desktop.views.result_menu import ResultMenu
from anyfind_desktop.weights import Weights, WeightsBanner

THUMBNAIL_SIDE = 320
"""Enough for the widest card on a common screen; twice as much on a fine one."""


class Desktop(QObject):
    """One window on one library.

    Args:
        supervisor: Keeps the engine there.
        opener: Opens and reveals files.
        preferences: What the window remembers between two starts.
        scale: Pixels of the screen a device-independent one.
        parent: Owns it.

    Signals:
        ended: The window is closed and everything is in order: the program may end.
    """

    ended = Signal()

    def __init__(
        self,
        supervisor: EngineSupervisor,
        opener: Opener,
        preferences: Preferences,
        *,
        scale: float = 1.0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._supervisor = supervisor
        self._opener = opener
        self._tasks = Tasks(self)
        self._connection = Connection(self)
        self._client = EngineClient(self._connection)
        # Thumbnails have sockets of their own, so that a search never waits behind them.
        self._pictures = Connection(self)
        self._thumbnails = ThumbnailLoader(
            self._pictures, self._tasks, min(round(THUMBNAIL_SIDE * max(scale, 1.0)), 1024), self
        )
        self._events = EventStream(self)
        self._marks = PageMarks(EngineClient(self._pictures), self)
        self.results = ResultsModel(self._thumbnails.get, self, marks=self._marks.get)
        self.folders = FoldersModel(self)
        self.searching = Searching(self._client, self)
        self.window = MainWindow(self.results)
        self.notices = Notices(self.window.banner, self)
        self._weights = Weights(self._client, self.notices.complain, self)
        self._fetching = WeightsBanner(self._weights, self.notices, self._models_told_elsewhere, self)
        self.jobs = JobBook(self._client, self.notices.quietly, self)
        self.tools = Tools(
            client=self._client,
            pictures=self._pictures,
            thumbnails=self._thumbnails,
            tasks=self._tasks,
            opener=opener,
            actions=Actions(self.window, self),
            notices=self.notices,
            undo=QUndoStack(self),
            preferences=preferences,
            jobs=self.jobs,
        )
        self.sections = Sections(self.window.stack, self.window.rail, entries(), self.tools, self)
        self.library = LibraryPart(self.window, self.sections, self.tools, self)
        self.frame = Frame(self.window, self.sections, self.tools, self)
        self.desk = ResultsDesk(self.window, self.results, self.searching, self.tools, self)
        self.asking = Asking(self.window, self.results, self.tools, lambda: self.sections.show(""), self)
        self.previewing = Previewing(self.window, self.results, self.searching, self.tools, self)
        self.locating = MapLocating(self.window.results, self.results, self.sections, self.tools, self)
        quietly = self.notices.quietly
        self._all_folders = Latest(self._client, "/folders", Folders, self._show_folders, quietly)
        # Without the failures: there may be thousands, and it is asked for often.
        self._status = Latest(self._client, "/status", Status, self._show_status, quietly, failures=False)
        self._folders_known = False
        self._indexer: IndexingState | None = None
        self._connect()

    def start(self) -> None:
        """Show the window and look for the engine."""
        self.window.show_page(self.window.starting)
        self.frame.start()
        self.window.show()
        # Where no window manager does it, nobody else gives the window the keyboard.
        self.window.activateWindow()
        self.library.start()
        self._supervisor.start()

    def ask(self, question: Question) -> None:
        """The program was started with this, or once more with it: come to the front, and ask it."""
        self.library.show_window()
        if question.like or question.search:
            self.sections.show("")
        if question.search:
            self.window.query_box.set_query(Query(text=question.search))
        if question.like:
            self.window.query_box.clear()
            self.window.file_given.emit(question.like)

    def stop(self) -> None:
        """Let go of everything; :attr:`ended` tells when the engine has, too."""
        self.frame.stop()
        self.asking.stop()
        self.previewing.stop()
        self.desk.stop()
        self.library.stop()
        self.sections.stop()
        self.searching.stop()
        self._events.close()
        self._thumbnails.forget_requests()
        self._marks.forget_requests()
        self._all_folders.forget()
        self._status.forget()
        self._connection.point_to(None)
        self._pictures.point_to(None)
        self._tasks.stop()
        self._supervisor.stop()

    def _connect(self) -> None:
        window, box, view = self.window, self.window.query_box, self.window.results
        self._supervisor.changed.connect(self._engine_changed)
        self._supervisor.stopped.connect(self.ended)
        self._events.happened.connect(self._happened)
        self._events.resync.connect(self._resync)
        self._events.broken.connect(self._supervisor.suspect)
        self._thumbnails.ready.connect(self.results.thumbnail_ready)
        self._marks.ready.connect(self.results.thumbnail_ready)
        box.changed.connect(self.searching.ask)
        box.confirmed.connect(lambda query: self.searching.ask(query, at_once=True))
        self.searching.started.connect(self._search_started)
        self.searching.answered.connect(self._answered)
        self.searching.failed.connect(self._search_failed)
        self.searching.cleared.connect(self._cleared)
        self.searching.waiting.connect(self._supervisor.suspect)
        window.nothing.pressed.connect(self.searching.ask_nearest)
        view.wanted.connect(self._open)
        view.revealed.connect(self._reveal)
        view.copied.connect(self._copy)
        view.menu_wanted.connect(self._menu)
        self.library.page_changed.connect(self._show_page)
        window.strip.pause_wanted.connect(self._pause)
        window.strip.resume_wanted.connect(self._resume)
        self.notices.engine_missing.connect(self._supervisor.suspect)
        self.sections.search_wanted.connect(self._search_from_section)
        # A status that was asked for before the end may still come and say that everything is missing.
        self._weights.complete.connect(self._ask_status)
        window.closed.connect(self.stop)

    # --- the engine ---

    def _engine_changed(self, status: EngineStatus) -> None:
        window = self.window
        if status.state is EngineState.READY and status.endpoint is not None:
            self._connection.point_to(status.endpoint)
            self._pictures.point_to(status.endpoint)
            self._marks.engine_ready()
            self._events.open(status.endpoint)
            self.notices.hide()
            self.searching.engine_back()
            self.results.repaint()
            self.library.engine_ready()
            self.sections.engine_ready()
            self.asking.engine_ready()
            self.previewing.engine_ready()
            return
        self._connection.point_to(None)
        self._pictures.point_to(None)
        self._thumbnails.forget_requests()
        self._marks.forget_requests()
        self._all_folders.forget()
        self._status.forget()
        self._events.close()
        self._weights.forget()
        self._fetching.forget()
        self._indexer = None
        window.strip.show_away()
        self.library.engine_lost()
        self.sections.engine_lost()
        self.asking.engine_lost()
        self.previewing.engine_lost()
        if status.state is EngineState.LOST:
            self.notices.say(self.tr("The engine stopped. Restarting…"), stands=True)
        elif status.state is EngineState.FAILED:
            words = self.tr("The engine does not start: {message}").format(message=status.message)
            self.notices.say(words, self.tr("Try again"), self._supervisor.try_now, stands=True)

    def _models_told_elsewhere(self) -> bool:
        """The first run asks for models itself; before folders are known, nobody knows whether this is one."""
        return not self._folders_known or self.library.first_run is not None

    def _happened(self, event: Event) -> None:
        self.library.happened(event)
        self.sections.happened(event)
        match event.type:
            case "indexing":
                self._indexing(IndexingState.model_validate(event.data, extra="ignore"))
            case "folders":
                self._ask_folders()
            case "library":
                self._thumbnails.retry_missing()
                self._ask_status()
                self.searching.library_changed()
            case "job":
                job = Job.model_validate(event.data, extra="ignore")
                self._weights.show_job(job)
                self.jobs.show(job)
            case "failures" | "models":
                self._ask_status()
                self.searching.library_changed()

    def _resync(self) -> None:
        self._thumbnails.retry_missing()
        self.jobs.ask_again()
        self._ask_folders()
        self._ask_status()
        self._client.indexing(self._unless_told(), self.notices.quietly)
        self.searching.library_changed()

    def _unless_told(self) -> Callable[[IndexingState], None]:
        """For an answer about the indexer: an event that comes before it may be newer than it is."""
        known = self._indexer

        def answered(state: IndexingState) -> None:
            if self._indexer is known:
                self._indexing(state)

        return answered

    def _indexing(self, state: IndexingState) -> None:
        self._indexer = state
        if state.state != "idle":
            self.window.strip.show_state(state)
            return
        # What it has come to is asked for first, so that the strip does not tell of files that wait no more.
        self._ask_folders()
        self._ask_status()

    def _ask_folders(self) -> None:
        self._all_folders.ask()

    def _ask_status(self) -> None:
        self._status.ask()

    def _show_status(self, status: Status) -> None:
        self.window.strip.show_files(status.files, status.pending)
        if self._indexer is not None:
            self.window.strip.show_state(self._indexer)
        self._weights.show_status(status)

    def _show_folders(self, folders: Folders) -> None:
        self._folders_known = True
        self.folders.show(folders.folders)
        self._show_page()

    # --- searching ---

    def _search_started(self) -> None:
        # A new engine is asked the same again: what was chosen stays, as when the library changed.
        if self.searching.query != self.results.query:
            self.window.results.start_over()

    def _answered(self, answer: SearchAnswer) -> None:
        self.desk.show(answer)
        if not answer.results:
            notes = " ".join(map(translated, answer.notes)) or self.tr("Try other or fewer words.")
            if answer.nearest:
                notes += " " + self.tr("What comes nearest is no better than chance: ↓ shows it.")
            self.window.nothing.say(self.tr("Nothing found"), notes)
            self.window.nothing.offer(answer.nearest > 0)
        self._show_page()

    def _search_from_section(self, query: Query) -> None:
        """A section wants something to be searched: show the search, and ask it."""
        self.sections.show("")
        self.window.query_box.set_query(query)

    def _search_failed(self, failure: Failure) -> None:
        self.desk.clear()
        self.window.nothing.say(failure.message, failure.hint or "")
        self.window.nothing.offer(False)
        self.window.show_page(self.window.nothing)

    def _cleared(self) -> None:
        self.desk.clear()
        self._show_page()

    def _show_page(self) -> None:
        window = self.window
        if not self._folders_known:
            window.show_page(window.starting)
        elif self.library.introduces(self.folders.folders) and (self.searching.query.empty or not self.folders.folders):
            # Who asks something while the library arrives wants the answer; the page is there again afterwards.
            window.show_page(window.welcome)
        elif self.searching.query.empty:
            window.show_page(window.idle)
        elif self.results.rowCount():
            window.show_page(window.results_pane)
        elif not self.searching.busy:
            window.show_page(window.nothing)
        self._fetching.look_again()

    # --- files ---

    def _open(self, path: str) -> None:
        if not self._opener.open(path):
            self.notices.say(self.tr("{path} cannot be opened.").format(path=path), self.tr("Dismiss"))

    def _reveal(self, path: str) -> None:
        if not self._opener.reveal(path):
            self.notices.say(self.tr("{path} cannot be shown.").format(path=path), self.tr("Dismiss"))

    def _copy(self, path: str) -> None:
        QGuiApplication.clipboard().setText(path)

    def _menu(self, place: QPoint) -> None:
        found = self.results.result(self.window.results.currentIndex())
        if found is None:
            return
        menu = ResultMenu(alike=found.file is not None, online=found.online, parent=self.window)
        path = found.path
        actions = {
            "open": lambda: self._open(path),
            "reveal": lambda: self._reveal(path),
            "copy": lambda: self._copy(path),
            "like": self.asking.more_like_this,
            "add": self.asking.add_result,
            "subtract": self.asking.subtract_result,
        }
        menu.chosen.connect(lambda name: actions[name]())
        menu.show_at(place)

    # --- folders and the indexer ---

    def _pause(self, minutes: float | None) -> None:
        self._client.pause(minutes, self._unless_told(), self.notices.complain)

    def _resume(self, override: bool) -> None:
        self._client.resume(self._unless_told(), self.notices.complain, override=override)
