"""Joins the results with the closer look at one of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from anyfind.api.live import FileDetails
from anyfind.api.requests import QueryFile
from anyfind_desktop import pictures
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.models.results import ResultRole, ResultsModel
from anyfind_desktop.naming import shown_name
from anyfind_desktop.pictures import QueryPart
from anyfind_desktop.preview.shown import Shown, shown_of, way_of
from anyfind_desktop.searching import Query, Searching
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from anyfind_desktop.preview.pane import PreviewPane
    from anyfind_desktop.preview.programs import Program

SMALL = 96
"""Side of the picture on a chip."""


class Previewing(QObject):
    """Shows the chosen result closely, follows the choice, and does what is wanted with the file.

    The card is made when it is first wanted, so that the window opens without it.

    Args:
        window: The window.
        model: The results.
        searching: What was asked, whose words are marked.
        tools: The engine, threads, actions.
        parent: Owns it.
    """

    def __init__(
        self, window: MainWindow, model: ResultsModel, searching: Searching, tools: Tools, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._view = window.results
        self._model = model
        self._searching = searching
        self._tools = tools
        self._pane: PreviewPane | None = None
        self._call: Call | None = None
        self._details: FileDetails | None = None
        self._question = Query()
        self._ended = False
        self._view.preview_wanted.connect(self.look)
        self._view.selectionModel().currentChanged.connect(self._other_chosen)
        model.dataChanged.connect(self._data_changed)
        searching.started.connect(self._asked)
        searching.cleared.connect(self.close)
        add, chapter = tools.actions.add, self.tr("Results")
        add(
            "preview.look",
            self.tr("Look closer at the chosen result"),
            chapter,
            self.toggle,
            shortcuts=["Space"],
            within=self._view,
        )
        for key, text, does in (
            ("preview.crop", self.tr("Search by a part of the picture that is looked at"), self._begin_crop),
            ("preview.copy_picture", self.tr("Copy the picture that is looked at"), self._copy_picture),
            ("preview.details", self.tr("Show or hide the details of the file"), self._toggle_details),
        ):
            add(key, text, chapter, does).setEnabled(False)

    @property
    def pane(self) -> PreviewPane:
        """The card."""
        if self._pane is None:
            self._pane = self._make()
        return self._pane

    @property
    def shown(self) -> bool:
        """Whether a file is looked at."""
        return self._pane is not None and not self._pane.isHidden()

    def look(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Look at the result with this index."""
        result = self._model.result(index)
        if result is None or self._ended:
            return
        shown = shown_of(result, self._searching.query.text)
        pane = self.pane
        self._question = self._searching.query
        self._show(shown)
        if pane.isHidden():
            pane.setGeometry(self._window.pages.geometry())
            pane.show()
            pane.raise_()
            self._allow(True)
        if not pane.isAncestorOf(self._window.focusWidget() or self._window):
            pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle(self) -> None:
        """Look at the chosen result, or have seen enough of it."""
        if self.shown:
            self.close()
        elif self._view.currentIndex().isValid():
            # As if the key had been pressed there: headings know what to do with it.
            self._view.preview_wanted.emit(self._view.currentIndex())

    def close(self) -> None:
        """Go back to the results."""
        if self._pane is None or self._pane.isHidden():
            return
        inside = self._pane.isAncestorOf(self._window.focusWidget() or self._window) or self._pane.hasFocus()
        self._drop()
        self._pane.leave()
        self._pane.hide()
        self._allow(False)
        if inside:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _asked(self) -> None:
        """Another question was asked; the same one is asked again when a new engine is there."""
        if self._searching.query != self._question:
            self.close()

    def engine_ready(self) -> None:
        """Ask again for what did not come."""
        pane = self._pane
        if pane is not None and self.shown and pane.shown is not None:
            self._show(pane.shown)

    def engine_lost(self) -> None:
        """What is shown stays; nothing is waited for."""
        self._drop()

    def stop(self) -> None:
        """The window closes."""
        self._ended = True
        self._drop()
        if self._pane is not None:
            self._pane.stop()

    def _make(self) -> PreviewPane:
        # Imported here: most of the time nobody looks closer in the first seconds.
        from anyfind_desktop.preview.fetching import PictureStore  # noqa: PLC0415
        from anyfind_desktop.preview.pane import PreviewPane  # noqa: PLC0415
        from anyfind_desktop.preview.stage import Supplies  # noqa: PLC0415

        pages = self._window.pages
        supplies = Supplies(self._tools, PictureStore(self._tools.pictures, self._tools.tasks))
        pane = PreviewPane(supplies, pages.parentWidget())
        pages.installEventFilter(pane)
        pane.closed.connect(self.close)
        pane.stepped.connect(self._step)
        pane.open_wanted.connect(lambda: self._with_path(self._view.wanted.emit))
        pane.reveal_wanted.connect(lambda: self._with_path(self._view.revealed.emit))
        pane.copy_wanted.connect(lambda: self._with_path(self._view.copied.emit))
        pane.menu_wanted.connect(self._menu)
        pane.crop_chosen.connect(self._search_part)
        pane.lost.connect(self._lost)
        return pane

    def _show(self, shown: Shown) -> None:
        pane = self.pane
        known = self._details
        if not shown.file:
            self._drop()
            self._details = None
            pane.show_unread(shown)
            return
        details = known if known is not None and known.file == shown.file else None
        pane.show_file(shown, way_of(shown, "" if details is None else details.mime), details)
        if details is None:
            self._drop()
            self._details = None
            self._call = self._tools.client.send(
                "GET", f"/files/{shown.file}", FileDetails, partial(self._told, shown), self._untold
            )

    def _told(self, shown: Shown, details: FileDetails) -> None:
        self._call = None
        self._details = details
        pane = self._pane
        if pane is not None and pane.shown == shown and self.shown:
            pane.show_file(shown, way_of(shown, details.mime), details)

    def _untold(self, failure: Failure) -> None:
        self._call = None
        self._lost(failure)

    def _lost(self, failure: Failure) -> None:
        if failure.status == 0:
            self._tools.notices.quietly(failure)
        elif self._pane is not None:
            self._pane.say_nothing(failure.message)

    def _step(self, by: int) -> None:
        """Choose the next result that is no heading, or the one before; the card follows."""
        row = self._view.currentIndex().row()
        if row < 0 and self.pane.shown is not None:
            # The results came anew meanwhile.
            row = self._model.row_of(self.pane.shown.path) or 0
        row += by
        while 0 <= row < self._model.rowCount():
            index = self._model.index(row)
            if self._model.heading(index) is None:
                self._view.setCurrentIndex(index)
                return
            row += by

    def _other_chosen(self, now: QModelIndex, before: QModelIndex) -> None:  # noqa: ARG002 (Qt's signal)
        if self.shown and self._model.result(now) is not None:
            self.look(now)

    def _data_changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        """The chosen result came, whose page was not here yet."""
        now = self._view.currentIndex()
        if not self.shown or list(roles) == [int(ResultRole.THUMBNAIL)] or not first.row() <= now.row() <= last.row():
            return
        result = self._model.result(now)
        seen = self.pane.shown
        if result is not None and seen is not None and result.path != seen.path:
            self.look(now)

    def _with_path(self, does: Callable[[str], object]) -> None:
        shown = None if self._pane is None else self._pane.shown
        if shown is not None:
            does(shown.path)

    def _menu(self, button: QWidget) -> None:
        from anyfind_desktop.preview.menu import FileMenu  # noqa: PLC0415

        pane, details = self.pane, self._details
        shown, stage = pane.shown, pane.stage
        if shown is None:
            return
        picture = stage is not None and not stage.picture().isNull()
        menu = FileMenu(online=shown.online, picture=picture, alike=bool(shown.file), parent=self._window)
        does: dict[str, Callable[[], object]] = {
            "open": lambda: self._view.wanted.emit(shown.path),
            "reveal": lambda: self._view.revealed.emit(shown.path),
            "copy": lambda: self._view.copied.emit(shown.path),
            "file": partial(self._copy_file, shown),
            "picture": self._copy_picture,
            "like": self._more_like_it,
        }
        menu.chosen.connect(lambda name: does[name]())
        menu.program_chosen.connect(lambda program: self._open_with(program, shown.path))
        menu.show_below(button)
        if details is None or not shown.online:
            return
        from anyfind_desktop.preview import programs  # noqa: PLC0415 (no start needs it)

        languages, environment = QLocale().uiLanguages(), programs.current_environment()
        names = [language.replace("-", "_") for language in languages]

        def offer(found: list[Program]) -> None:
            # The user may have closed it meanwhile.
            if isValid(menu):
                menu.show_programs(found)

        self._tools.tasks.run(lambda: programs.programs_for(details.mime, names, environment), offer)

    def _open_with(self, program: Program, path: str) -> None:
        from anyfind_desktop.preview import programs  # noqa: PLC0415 (no start needs it)

        if not programs.start(program, path):
            words = self.tr("{program} cannot be started.").format(program=program.name)
            self._tools.notices.say(words, self.tr("Dismiss"))

    def _more_like_it(self) -> None:
        action = self._tools.actions.find("search.like")
        if action is not None:
            action.trigger()

    def _copy_file(self, shown: Shown) -> None:
        from anyfind_desktop.preview.handle import mime_of  # noqa: PLC0415

        QGuiApplication.clipboard().setMimeData(mime_of(shown.path))

    def _copy_picture(self) -> None:
        stage = None if self._pane is None else self._pane.stage
        image = QImage() if stage is None else stage.picture()
        if not image.isNull():
            QGuiApplication.clipboard().setImage(image)

    def _begin_crop(self) -> None:
        if self.shown:
            self.pane.begin_crop()

    def _toggle_details(self) -> None:
        if self.shown:
            self.pane.toggle_details()

    def _search_part(self, box: tuple[int, int, int, int] | None, image: QImage) -> None:
        """Ask by a part of a picture: by its number and a box, or, of a page or a frame, by its pixels."""
        shown = None if self._pane is None else self._pane.shown
        if shown is None:
            return
        if box is None:
            name = self.tr("Part of {name}").format(name=shown.name)
            pictures.from_image(image, name, self._tools.tasks, self._ask_part)
            return
        small = image.scaled(
            SMALL, SMALL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        # The name goes with it, so that the history can say what was asked.
        name = shown_name(shown.path)
        self._ask_part(QueryPart(QueryFile(file=shown.file, name=name[:255]), name, "image", small, box=box))

    def _ask_part(self, part: QueryPart | None) -> None:
        if part is not None:
            self.close()
            self._window.query_box.edit.clear()
            self._window.query_box.add_part(part)
            # The keyboard was in the card; words may follow, and Down goes to what was found.
            self._window.query_box.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self, allowed: bool) -> None:
        for key in ("preview.crop", "preview.copy_picture", "preview.details"):
            action = self._tools.actions.find(key)
            if action is not None:
                action.setEnabled(allowed)

    def _drop(self) -> None:
        if self._call is not None:
            self._call.drop()
            self._call = None
