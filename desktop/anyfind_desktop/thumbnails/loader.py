"""Fetches thumbnails in the background, the last asked for first."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from anyfind_desktop.client.connection import Call, Connection, Failure, FailureKind
from anyfind_desktop.tasks import Tasks
from anyfind_desktop.thumbnails.cache import LruCache

PARALLEL: Final = 4
"""Below Qt's six sockets a host, and few enough to leave the engine room for a search."""

WAITING: Final = 200
"""Who scrolls past more than this does not want the first ones any more."""

CACHE_BYTES: Final = 96 * 1024 * 1024
PATIENCE_MS: Final = 30_000


Shown = tuple[int, str]
"""A file, and the place in it as a parameter of the engine's; the whole where that is empty."""


class ThumbnailLoader(QObject):
    """Thumbnails by the number of a file's content, which never changes its picture.

    Args:
        connection: Carries the requests; for thumbnails alone, so that searches do not queue behind them.
        tasks: Decodes.
        side: Longest side in pixels.
        parent: Owns it.

    Signals:
        ready: The thumbnail of this file can be had now.
    """

    ready = Signal(int)

    def __init__(self, connection: Connection, tasks: Tasks, side: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection = connection
        self._tasks = tasks
        self._side = side
        self._cache: LruCache[Shown, QPixmap] = LruCache(CACHE_BYTES)
        self._waiting: list[Shown] = []
        self._under_way: dict[Shown, Call | None] = {}
        self._missing: set[Shown] = set()

    @property
    def busy(self) -> int:
        """Requests under way."""
        return len(self._under_way)

    def get(self, file: int, place: str = "") -> QPixmap | None:
        """The thumbnail if it is here; otherwise it is fetched and :attr:`ready` tells.

        Args:
            file: Number of the content.
            place: ``page=3`` or ``second=12.5``: how it looks there. Where that cannot be drawn, the whole is shown.
        """
        shown = (file, place)
        if place and shown in self._missing:
            return self.get(file)
        found = self._cache.get(shown)
        if found is None and shown not in self._missing and shown not in self._under_way:
            if shown in self._waiting:
                self._waiting.remove(shown)
            self._waiting.append(shown)
            del self._waiting[:-WAITING]
            self._next()
        return found

    def retry_missing(self) -> None:
        """Ask again for files that had no thumbnail: the indexer may have got to them."""
        self._missing.clear()

    def forget_requests(self) -> None:
        """Drop what is under way: the engine is gone."""
        self._waiting.clear()
        for call in self._under_way.values():
            if call is not None:
                call.drop()
        self._under_way.clear()

    def _next(self) -> None:
        while self._waiting and len(self._under_way) < PARALLEL and self._connection.endpoint is not None:
            shown = self._waiting.pop()
            file, place = shown
            what = f"preview?side={self._side}&{place}" if place else f"thumbnail?side={self._side}"
            self._under_way[shown] = self._connection.ask(
                "GET",
                f"/files/{file}/{what}",
                done=partial(self._fetched, shown),
                failed=partial(self._failed, shown),
                patience_ms=PATIENCE_MS,
            )

    def _fetched(self, shown: Shown, body: bytes) -> None:
        # Decoding counts as under way, so that a flood of answers does not pile up.
        self._under_way[shown] = None
        self._tasks.run(lambda: QImage.fromData(body), lambda image: self._decoded(shown, image))

    def _decoded(self, shown: Shown, image: QImage) -> None:
        self._under_way.pop(shown, None)
        if image.isNull():
            self._lack(shown)
        else:
            self._cache.put(shown, QPixmap.fromImage(image), image.sizeInBytes())
            self.ready.emit(shown[0])
        self._next()

    def _failed(self, shown: Shown, failure: Failure) -> None:
        self._under_way.pop(shown, None)
        if failure.kind is not FailureKind.UNREACHABLE:
            self._lack(shown)
        self._next()

    def _lack(self, shown: Shown) -> None:
        self._missing.add(shown)
        if shown[1]:
            # The whole is shown instead, when it is painted next.
            self.ready.emit(shown[0])
