"""What the map asks of the engine. Only the answer to the last question of a kind counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from anyfind.api.answers import SearchAnswer
from anyfind.api.live import FileDetails
from anyfind.api.maps import MapRows
from anyfind.api.requests import QueryFile, SearchRequest
from anyfind_desktop.client.connection import Call, Failure, FailureKind
from anyfind_desktop.map.cloud import Cloud, UnreadableMap, read_cloud
from anyfind_desktop.map.pictures import Shown
from anyfind_desktop.shell.given import Tools

PATIENCE_MS = 300_000
"""For the points of a map: files that are new since it was made are put on it first."""

NEAR = 9
FOUND = 400
MOST_PATHS = 10_000


class MapAsking(QObject):
    """Asks for maps, points, files and what is near them.

    Args:
        tools: What it asks with.
        parent: Owns it.

    Signals:
        maps: A :class:`~anyfind.api.maps.MapRows` came.
        points: The :class:`~anyfind_desktop.map.cloud.Cloud` of a map came; its name and it.
        refused: The points of a map cannot be had: its name and the :class:`Failure`.
        known: Where a file is: its number and its path.
        near: What is most like a file: its number and a list of :class:`Shown`.
        found: What words found: the words and a list of numbers of files.
        paths: The paths of chosen files came, one a line.
    """

    maps = Signal(object)
    points = Signal(str, object)
    refused = Signal(str, object)
    known = Signal(object, str)
    near = Signal(object, object)
    found = Signal(str, object)
    paths = Signal(list)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._calls: dict[str, Call] = {}
        self._paths: dict[int, str] = {}
        self._ticket = 0

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._ticket += 1
        for call in self._calls.values():
            call.drop()
        self._calls.clear()

    def forget_files(self) -> None:
        """Files may lie elsewhere now."""
        self._paths.clear()

    def ask_maps(self) -> None:
        """Which maps there are."""
        self._keep("maps", self._tools.client.send("GET", "/maps", MapRows, self.maps.emit, self._quietly))

    def ask_points(self, name: str) -> None:
        """All points of a map."""
        self._ticket += 1
        ticket = self._ticket

        def read(cloud: Cloud | None) -> None:
            if ticket != self._ticket:
                return
            if cloud is None:
                words = QCoreApplication.translate("Map", "The engine's answer is no map.")
                self.refused.emit(name, Failure(FailureKind.UNREADABLE, words))
            else:
                self.points.emit(name, cloud)

        self._keep(
            "points",
            self._tools.pictures.ask(
                "GET",
                f"/maps/{name}/points?format=binary",
                done=lambda body: self._tools.tasks.run(lambda: _cloud(body), read),
                failed=partial(self.refused.emit, name),
                patience_ms=PATIENCE_MS,
            ),
        )

    def ask_file(self, file: int) -> None:
        """Where a file is; told at once if it was asked for before."""
        known = self._paths.get(file)
        if known is not None:
            self._drop("file")
            self.known.emit(file, known)
            return

        def answered(details: FileDetails) -> None:
            place = next((one for one in details.locations if one.online), None)
            path = (place or details.locations[0]).path if details.locations else ""
            self._paths[file] = path
            self.known.emit(file, path)

        self._keep("file", self._tools.client.send("GET", f"/files/{file}", FileDetails, answered, _ignored))

    def ask_near(self, file: int) -> None:
        """What is most like a file."""
        request = SearchRequest(like=QueryFile(file=file), k=NEAR + 1, rerank=[])

        def answered(answer: SearchAnswer) -> None:
            others = [Shown(one.file, one.path) for one in answer.results if one.file not in {None, file} and one.file]
            self.near.emit(file, others[:NEAR])

        self._search("near", request, answered)

    def ask_found(self, words: str) -> None:
        """What words find."""

        def answered(answer: SearchAnswer) -> None:
            self.found.emit(words, [one.file for one in answer.results if one.file is not None])

        self._search("found", SearchRequest(text=words, k=FOUND, rerank=[]), answered, self._tools.notices.complain)

    def ask_paths(self, files: list[int]) -> None:
        """The paths of files."""

        def answered(answer: SearchAnswer) -> None:
            self.paths.emit([one.path for one in answer.results])

        request = SearchRequest(files=files, k=min(max(len(files), 1), MOST_PATHS), sort="name", rerank=[])
        self._search("paths", request, answered, self._tools.notices.complain)

    def _search(
        self,
        name: str,
        request: SearchRequest,
        answered: Callable[[SearchAnswer], None],
        failed: Callable[[Failure], None] | None = None,
    ) -> None:
        self._keep(name, self._tools.client.search(request, answered, failed or _ignored))

    def _keep(self, name: str, call: Call) -> None:
        self._drop(name)
        self._calls[name] = call

    def _drop(self, name: str) -> None:
        before = self._calls.pop(name, None)
        if before is not None and before.live:
            before.drop()

    def _quietly(self, failure: Failure) -> None:
        self._tools.notices.quietly(failure)


def _ignored(failure: Failure) -> None:
    """What nobody asked for by hand need not come: the file may be gone since."""


def _cloud(body: bytes) -> Cloud | None:
    try:
        return read_cloud(body)
    except UnreadableMap:
        return None
