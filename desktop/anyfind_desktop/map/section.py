"""The section with the map."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from anyfind.api.live import Event
from anyfind.api.maps import MapEntry, MapRows
from anyfind_desktop.client.connection import Failure, FailureKind
from anyfind_desktop.map import saying
from anyfind_desktop.map.asking import MapAsking
from anyfind_desktop.map.bar import MapBar
from anyfind_desktop.map.cloud import Cloud
from anyfind_desktop.map.files import MapFiles
from anyfind_desktop.map.legend import Legend, Overview
from anyfind_desktop.map.making import MapMaking
from anyfind_desktop.map.panel import Panel
from anyfind_desktop.map.progress import Making
from anyfind_desktop.map.view import MapView
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.section import Section
from anyfind_desktop.views.pages import Page

REFRESH_MS: Final = 5000
"""How long after files came or went the map is asked for anew."""

CLOSE: Final = 1.25
"""From this closeness on, the overview is shown."""

EDGE: Final = 14

ROOMY: Final = 660
"""Pixels from which on there is room for the map and its side."""


class MapSection(Section):
    """The library as a map.

    Args:
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.entry: MapEntry | None = None
        self._maps: dict[str, MapEntry] = {}
        self._kinds: list[str] = []
        self._wanted = tools.preferences.get("map/name", "")
        self._asked = ""
        self._ready = False
        self._stale = False
        self._locating: int | None = None
        self.asking = MapAsking(tools, self)
        self.making = MapMaking(tools, self)
        self.bar = MapBar(self)
        self.view = MapView(tools.thumbnails, tools.tasks, self)
        self.panel = Panel(tools.thumbnails, self)
        self.files = MapFiles(tools, self.view, self.panel, self.asking, self)
        self.legend = Legend(self.view)
        self.overview = Overview(self.view)
        self.progress = Making(self.view)
        self.empty = Page(
            "map",
            self.tr("Your library as a map"),
            self.tr(
                "Every file becomes a point, and what looks alike lies together. Making the map takes from some "
                "seconds to a few minutes; you can go on working meanwhile."
            ),
            self.tr("Make the map"),
            self,
            icon="map",
        )
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(self._look_again)
        self._arrange()
        self._connect()
        self._add_actions()

    # --- what the shell tells ---

    def activate(self) -> None:
        """The keyboard begins at the map."""
        (self.view if self.view.cloud is not None else self.empty).setFocus()
        if self._ready and (self._stale or self._refresh.isActive()):
            self._look_again()

    def engine_ready(self) -> None:
        """Ask for the maps, and for the points of the one that is shown."""
        self._ready = True
        self.panel.offer(True)
        self._asked = ""
        self.asking.ask_maps()

    def engine_lost(self) -> None:
        """The map stays; nothing can be searched for. What came of one that was being made is told with all jobs."""
        self._ready = False
        self._refresh.stop()
        self.asking.stop()
        self.panel.offer(False)

    def happened(self, event: Event) -> None:
        """Files came or went: look again when that has settled."""
        if event.type in {"library", "models"} and self._ready and not self._refresh.isActive():
            self._refresh.start()

    def step_back(self) -> bool:
        """Leave what is drawn, then what is chosen, then the file that is shown."""
        view = self.view
        if view.keys.drop() or view.pointer.drop():
            view.update()
        elif self.bar.finder.text():
            self.bar.finder.clear()
        elif view.selection:
            view.choose([])
        elif view.current >= 0:
            view.pick(-1)
        else:
            return False
        return True

    def stop(self) -> None:
        """End what goes on by itself."""
        self._refresh.stop()
        self.asking.stop()
        self.making.cancel()
        self.view.stop()

    def locate(self, file: int) -> None:
        """Show where a file is on the map, now or as soon as its points are here."""
        self._locating = file
        self._go_to_located()

    # --- maps ---

    def _show_maps(self, rows: MapRows) -> None:
        self._maps = {entry.name: entry for entry in rows.maps}
        self._kinds = rows.modalities
        name = self._wanted if self._wanted in self._maps else next(iter(self._maps), "")
        if name:
            self._ask_points(name)
        elif not self.making.busy:
            self._show_page(self.empty)

    def _ask_points(self, name: str) -> None:
        self._asked = self._wanted = name
        entry = self._maps[name]
        self.bar.mark(entry.metric, entry.query or "")
        self.bar.show_kinds(self._kinds, entry.modality)
        self.asking.ask_points(name)

    def _show_points(self, name: str, cloud: Cloud) -> None:
        entry = self._maps.get(name)
        if entry is None or name != self._asked:
            return
        same = self.entry is not None and self.entry.name == name and self.entry.made_at == entry.made_at
        self.entry = self.files.entry = entry
        self.tools.preferences.put("map/name", name)
        self.view.show_cloud(cloud, keep=same)
        self.legend.say(saying.heading(entry), saying.ends(entry, cloud.least, cloud.most))
        count = self.tr("%Ln files", "", len(cloud))
        self.panel.show_map(count, saying.explanation(entry.metric), saying.quality(entry), cloud.newer)
        self._show_page(self._map)
        self._lay_over()
        self._go_to_located()

    def _refused(self, name: str, failure: Failure) -> None:
        if failure.kind is FailureKind.UNREACHABLE:
            self.tools.notices.quietly(failure)
        elif failure.code == "bad-input" and name in self._maps:
            entry = self._maps[name]
            self._show_page(self.empty)
            self.empty.say(self.tr("The map has to be made anew"), failure.message)
            self._wanted = entry.name
        else:
            self.tools.notices.complain(failure)

    def _want(self, metric: str, words: str = "", kind: str = "") -> None:
        """Show the map of this number, of the same kind of files unless another is named; make it if there is none."""
        kind = kind or ("" if self.entry is None else self.entry.modality)
        for entry in self._maps.values():
            if entry.metric == metric and (entry.query or "") == words and kind in {"", entry.modality}:
                self.making.cancel()
                self._ask_points(entry.name)
                return
        self.making.make(metric, words, modality=kind)

    def _make(self) -> None:
        entry = self._maps.get(self._wanted)
        if entry is None:
            self.making.make("typical")
        else:
            self.making.make(entry.metric, entry.query or "", modality=entry.modality, refit=True)

    def _made(self, name: str) -> None:
        self.progress.hide()
        self._wanted = name
        self.asking.ask_maps()
        self.tools.notices.announce(self.tr("The map is ready"), self.tr("Your library can be seen as a map now."))

    def _not_made(self, why: str) -> None:
        self.progress.hide()
        if self.entry is None:
            self.empty.say(self.tr("There is no map yet"), why or self.tr("Making it was left off."))
            self._show_page(self.empty)
        else:
            self.bar.mark(self.entry.metric, self.entry.query or "")
            if why:
                self.tools.notices.say(why, self.tr("Dismiss"))

    def _further(self, share: float, what: str) -> None:
        self.progress.show_share(share, what)
        self._show_page(self._map)
        self._lay_over()

    def _look_again(self) -> None:
        self._refresh.stop()
        self.asking.forget_files()
        # Nobody looks: it is asked for when somebody does.
        self._stale = not self.isVisible()
        if not self._stale:
            self.asking.ask_maps()

    # --- files ---

    def _find(self, words: str) -> None:
        if words:
            self.asking.ask_found(words)
        elif self.view.selection:
            self.view.choose([])

    def _found(self, words: str, files: list[int]) -> None:
        cloud = self.view.cloud
        if cloud is None or words != self.bar.finder.text().strip():
            return
        points = [cloud.places[file] for file in files if file in cloud.places]
        if points:
            self.view.pick(-1)
            self.view.choose(points)
        else:
            said = self.tr("Nothing on this map fits “{words}”.").format(words=words)
            self.tools.notices.say(said, self.tr("Dismiss"))

    def _update(self) -> None:
        if self.entry is not None:
            entry = self.entry
            self.making.make(entry.metric, entry.query or "", modality=entry.modality)

    def _go_to_located(self) -> None:
        if self._locating is not None and self.view.cloud is not None:
            file, self._locating = self._locating, None
            self.files.go_to(file)

    def _lay_over(self) -> None:
        """Legend at the leading side, overview at the trailing one, progress in the middle."""
        room = self.view.rect()
        away = self.layoutDirection().name == "RightToLeft"
        room_for_it = min(room.width(), room.height()) > 2 * self.overview.SIDE
        close = self.view.cloud is not None and self.view.camera.closeness > CLOSE
        self.overview.setVisible(close and room_for_it)
        self.legend.setVisible(self.view.cloud is not None)
        for widget, leading in ((self.legend, True), (self.overview, False)):
            left = leading != away
            x = EDGE if left else room.width() - widget.width() - EDGE
            widget.move(x, room.height() - widget.height() - EDGE)
        self.progress.place()
        self.overview.update()

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.bar.setVisible(page is self._map and self.view.cloud is not None)
        self._make_room()

    def _make_room(self) -> None:
        """In a narrow window the side gives way to the map, unless a file or a choice is shown there."""
        told = self.view.current >= 0 or bool(self.view.selection)
        self.panel.setVisible(self.view.cloud is not None and (told or self.width() >= ROOMY))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the side where there is room for it."""
        super().resizeEvent(event)
        self._make_room()

    def _arrange(self) -> None:
        self._map = QWidget(self)
        row = QHBoxLayout(self._map)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.panel)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._map)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._pages, 1)
        self._show_page(self.empty)
        self.view.installEventFilter(self)

    def _connect(self) -> None:
        view, asking, bar = self.view, self.asking, self.bar
        asking.maps.connect(self._show_maps)
        asking.points.connect(self._show_points)
        asking.refused.connect(self._refused)
        asking.found.connect(self._found)
        self.making.further.connect(self._further)
        self.making.made.connect(self._made)
        self.making.failed.connect(self._not_made)
        self.progress.cancelled.connect(self.making.cancel)
        self.empty.pressed.connect(self._make)
        bar.kind_wanted.connect(lambda kind: self._want("typical", kind=kind))
        bar.metric_wanted.connect(self._want)
        bar.words_wanted.connect(lambda words: self._want("query", words))
        bar.find_wanted.connect(self._find)
        bar.lasso.connect(view.draw_around)
        bar.pictures.connect(view.show_pictures)
        bar.zoomed.connect(lambda by: view.zoom(by) if by else view.show_whole())
        view.moved.connect(self._lay_over)
        view.picked.connect(lambda _: self._make_room())
        view.chosen.connect(lambda _: self._make_room())
        self.files.search_wanted.connect(self.search_wanted)
        self.files.update_wanted.connect(self._update)

    def _add_actions(self) -> None:
        add, chapter = self.tools.actions.add, self.tr("Map")
        for key, text, does, keys in (
            ("map.whole", self.tr("Show the whole map"), self.view.show_whole, ()),
            ("map.lasso", self.tr("Draw around files on the map"), self.bar.around.toggle, ("Ctrl+Alt+L",)),
            ("map.pictures", self.tr("Show or hide pictures on the map"), self.bar.shown.toggle, ("Ctrl+Alt+P",)),
            (
                "map.results",
                self.tr("Show the chosen files as results"),
                lambda: self.files.do("results"),
                ("Ctrl+Return",),
            ),
            (
                "map.copy",
                self.tr("Copy the paths of the chosen files"),
                lambda: self.files.do("copy"),
                ("Ctrl+Shift+C",),
            ),
            ("map.like", self.tr("Search more like the file on the map"), lambda: self.files.do("like"), ()),
            ("map.update", self.tr("Update the map"), self._update, ()),
        ):
            add(key, text, chapter, does, shortcuts=keys, within=self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """What lies over the map keeps its corner when the map gets another size."""
        if event.type() == QEvent.Type.Resize:
            self._lay_over()
        return super().eventFilter(watched, event)
