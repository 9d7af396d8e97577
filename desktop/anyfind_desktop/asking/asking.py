"""Joins the search box with everything that questions are made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap

from anyfind.api.answers import SearchResult
from anyfind_desktop.asking.editing import Editing
from anyfind_desktop.asking.given import Given
from anyfind_desktop.asking.keeping import Keeping
from anyfind_desktop.asking.kept import KeptSearches
from anyfind_desktop.asking.recording import Recording
from anyfind_desktop.asking.suggesting import Suggesting
from anyfind_desktop.models.results import ResultRole, ResultsModel
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.main_window import MainWindow


class Asking(QObject):
    """Makes the parts that put questions, and the actions that the keyboard and the palette reach them by.

    Args:
        window: The window with the box.
        results: What was found, which can be asked with again.
        tools: What it works with.
        show_search: Shows the search, whatever section is shown.
        parent: Owns it.
    """

    def __init__(
        self,
        window: MainWindow,
        results: ResultsModel,
        tools: Tools,
        show_search: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._results = results
        self._tools = tools
        self._show_search = show_search
        self.box = window.query_box
        self.given = Given(self.box, tools, self)
        self.editing = Editing(self.box, tools, self)
        self.keeping = Keeping(self.box, KeptSearches(tools, self), self)
        self.suggesting = Suggesting(self.box, self.keeping, tools, self)
        self.recording = Recording(self.box, tools, self)
        window.image_given.connect(self.given.image)
        window.file_given.connect(self.given.file)
        self._add_actions()

    def engine_ready(self) -> None:
        """An engine answers."""
        self.suggesting.engine_ready()

    def engine_lost(self) -> None:
        """No engine answers; what stands in the box stays."""

    def stop(self) -> None:
        """The window closes."""
        self.editing.close()
        self.suggesting.stop()
        self.keeping.stop()
        self.recording.panel.close_quietly()
        self.recording.stop()

    def more_like_this(self) -> None:
        """Ask for what is like the chosen result."""
        chosen = self._chosen()
        if chosen is not None:
            self.given.like(*chosen)

    def add_result(self) -> None:
        """Ask for what is like the chosen result, too."""
        chosen = self._chosen()
        if chosen is not None:
            self.given.add(*chosen, 1.0)

    def subtract_result(self) -> None:
        """Ask for what is not like the chosen result."""
        chosen = self._chosen()
        if chosen is not None:
            self.given.add(*chosen, -1.0)

    def _chosen(self) -> tuple[SearchResult, QPixmap | None] | None:
        index = self._window.results.currentIndex()
        found = self._results.result(index)
        if found is None or found.file is None:
            return None
        picture = index.data(ResultRole.THUMBNAIL)
        return found, picture if isinstance(picture, QPixmap) else None

    def _add_actions(self) -> None:
        self._add_box_actions()
        chapter = self.tr("Results")
        add, view = self._tools.actions.add, self._window.results
        add("search.like", self.tr("More like the chosen result"), chapter, self.more_like_this, shortcuts=["Ctrl+M"])
        add(
            "search.add",
            self.tr("Also like the chosen result"),
            chapter,
            self.add_result,
            shortcuts=["+", "=", "Ctrl++", "Ctrl+="],
            within=view,
        )
        add(
            "search.subtract",
            self.tr("Not like the chosen result"),
            chapter,
            self.subtract_result,
            shortcuts=["-", "Ctrl+-"],
            within=view,
        )

    def _add_box_actions(self) -> None:
        chapter = self.tr("Search")
        add = self._tools.actions.add
        for key, text, does, keys in (
            ("search.save", self.tr("Save this search"), self.keeping.save, "Ctrl+D"),
            ("search.saved", self.tr("Show saved searches"), self.keeping.open, "Ctrl+Shift+D"),
            ("search.recent", self.tr("Show recent searches"), self.suggesting.show_recent, "Ctrl+H"),
            ("search.record", self.tr("Record a sound to search by"), self.recording.toggle, "Ctrl+R"),
            ("search.clear", self.tr("Clear the search"), self.box.clear, ""),
        ):
            add(key, text, chapter, self._in_search(does), shortcuts=[keys] if keys else [])

    def _in_search(self, does: Callable[[], object]) -> Callable[[], None]:
        """The same, after the search is shown: from any section."""

        def done() -> None:
            self._show_search()
            does()

        return done
