"""The files on the map: what is shown of them beside it, and what is done with them."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from anyfind.api.maps import MapEntry
from anyfind.api.requests import QueryFile
from anyfind_desktop.map import saying
from anyfind_desktop.map.asking import MapAsking
from anyfind_desktop.map.hover import HoverCard
from anyfind_desktop.map.panel import Panel
from anyfind_desktop.map.pictures import Shown
from anyfind_desktop.map.view import MapView
from anyfind_desktop.naming import shown_name
from anyfind_desktop.pictures import QueryPart
from anyfind_desktop.searching import Query
from anyfind_desktop.shell.given import Tools


class MapFiles(QObject):
    """Shows the file at the pointer, the one that was picked, and those that are chosen.

    Args:
        tools: What it works with.
        view: The map.
        panel: Beside the map.
        asking: Asks the engine.
        parent: Owns it.

    Signals:
        search_wanted: A query shall be asked in the search window.
        update_wanted: New files shall get colours of their own.
    """

    search_wanted = Signal(object)
    update_wanted = Signal()

    def __init__(self, tools: Tools, view: MapView, panel: Panel, asking: MapAsking, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._view = view
        self._panel = panel
        self._asking = asking
        self._card = HoverCard(tools.thumbnails, view)
        self._path = ""
        self.entry: MapEntry | None = None
        asking.known.connect(self._known)
        asking.near.connect(self._show_near)
        asking.paths.connect(self._copied)
        view.pointed.connect(self._pointed)
        view.picked.connect(self._picked)
        view.chosen.connect(self._chosen)
        view.opened.connect(self._open)
        view.menu_wanted.connect(self._menu)
        panel.wanted.connect(self.do)
        panel.pressed.connect(self.go_to)

    def _pointed(self, at: int) -> None:
        file = self._view.file_of(at)
        if file is None:
            self._card.hide()
        else:
            self._show_card(at, "")
            self._asking.ask_file(file)

    def _picked(self, at: int) -> None:
        file = self._view.file_of(at)
        self._path = ""
        self._view.setAccessibleDescription(self._summary())
        if file is None:
            if self._view.selection:
                self._chosen(self._view.selection)
            else:
                self._panel.show_nothing()
            return
        self._panel.show_file(file, "", self._value(at))
        self._panel.show_near([])
        self._asking.ask_file(file)
        self._asking.ask_near(file)

    def _known(self, file: int, path: str) -> None:
        if file == self._view.file_of(self._view.hovered):
            self._show_card(self._view.hovered, PurePath(path).name)
        if file == self._view.file_of(self._view.current):
            self._path = path
            self._panel.show_file(file, path, self._value(self._view.current))
            self._view.setAccessibleDescription(self._summary())

    def _show_near(self, file: int, files: list[Shown]) -> None:
        if file == self._view.file_of(self._view.current):
            self._panel.show_near(files)

    def _chosen(self, points: list[int]) -> None:
        self._view.setAccessibleDescription(self._summary())
        if points:
            some = points[:: max(len(points) // 12, 1)][:12]
            self._panel.show_chosen(len(points), [Shown(file) for file in self._view.files_of(some)])
        elif self._view.current < 0:
            self._panel.show_nothing()

    def do(self, name: str) -> None:
        """What a button of the panel, a key or the menu asks for."""
        file = self._view.file_of(self._view.current)
        chosen = self._view.files_of(self._view.selection)
        if name == "results" and chosen:
            self.search_wanted.emit(Query(files=tuple(chosen)))
        elif name == "copy" and self._path and file is not None:
            QGuiApplication.clipboard().setText(self._path)
        elif name == "copy" and chosen:
            self._asking.ask_paths(chosen)
        elif name == "clear":
            self._view.choose([])
        elif name == "update":
            self.update_wanted.emit()
        elif name == "like" and file is not None:
            preview = self._tools.thumbnails.get(file)
            image = None if preview is None else preview.toImage()
            name = shown_name(self._path)
            part = QueryPart(QueryFile(file=file, name=name[:255]), name, "like", image)
            self.search_wanted.emit(Query(parts=(part,)))
        elif name == "open" and self._path:
            if not self._tools.opener.open(self._path):
                said = self.tr("{path} cannot be opened.").format(path=self._path)
                self._tools.notices.say(said, self.tr("Dismiss"))
        elif name == "reveal" and self._path and not self._tools.opener.reveal(self._path):
            said = self.tr("{path} cannot be shown.").format(path=self._path)
            self._tools.notices.say(said, self.tr("Dismiss"))

    def _copied(self, paths: list[str]) -> None:
        QGuiApplication.clipboard().setText("\n".join(paths))
        self._tools.notices.say(self.tr("%Ln paths are in the clipboard.", "", len(paths)), self.tr("Dismiss"))

    def _open(self, at: int) -> None:
        self._view.pick(at)
        self.do("open")

    def _menu(self, at: int, place: QPoint) -> None:
        self._view.pick(at)
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text in (
            ("like", self.tr("More like this")),
            ("open", self.tr("Open")),
            ("reveal", self.tr("Show in its folder")),
            ("copy", self.tr("Copy path")),
        ):
            menu.addAction(text).triggered.connect(partial(self._do_later, name))
        menu.popup(place)

    def _do_later(self, name: str, checked: bool) -> None:  # noqa: ARG002 (the signal's argument)
        self.do(name)

    def go_to(self, file: int) -> None:
        """Show a file on the map."""
        cloud = self._view.cloud
        if cloud is not None and file in cloud.places:
            self._view.go_to(cloud.places[file])
        else:
            self._tools.notices.say(self.tr("This file is not on this map."), self.tr("Dismiss"))

    def _value(self, at: int) -> str:
        cloud, entry = self._view.cloud, self.entry
        if cloud is None or entry is None or at < 0:
            return ""
        number = saying.value(entry.metric, cloud.values[at])
        said = self.tr("{name}: {number}").format(name=saying.title(entry.metric), number=number)
        return self.tr("{number} (estimated)").format(number=said) if cloud.read[at] else said

    def _summary(self) -> str:
        """What a screen reader says of the map."""
        cloud, entry = self._view.cloud, self.entry
        if cloud is None or entry is None:
            return ""
        parts = [self.tr("%Ln files", "", len(cloud)), saying.heading(entry)]
        if self._view.selection:
            parts.append(self.tr("%Ln files chosen", "", len(self._view.selection)))
        if self._path:
            parts.append(self.tr("At {name}").format(name=PurePath(self._path).name))
        return ". ".join(parts)

    def _show_card(self, at: int, name: str) -> None:
        file = self._view.file_of(at)
        if file is not None:
            self._card.show_file(file, name, self._value(at), self._view.place_of(at).toPoint())
