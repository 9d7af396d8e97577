"""Large pictures: fetched one at a time, decoded away from the window's thread, the last ones kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from anyfind_desktop.client.connection import Call, Connection, Failure, FailureKind
from anyfind_desktop.tasks import Tasks
from anyfind_desktop.thumbnails.cache import LruCache

CACHE_BYTES: Final = 160 * 1024 * 1024
"""About ten of the largest."""

PATIENCE_MS: Final = 60_000


class PictureStore:
    """The large pictures that were seen last, by their address.

    Args:
        connection: Carries the requests.
        tasks: Decodes.
    """

    def __init__(self, connection: Connection, tasks: Tasks) -> None:
        self.connection = connection
        self.tasks = tasks
        self.kept: LruCache[str, QImage] = LruCache(CACHE_BYTES)


class PictureFetcher(QObject):
    """Fetches what is wanted now; what was wanted before is dropped.

    Args:
        store: Where pictures are kept.
        parent: Owns it.
    """

    def __init__(self, store: PictureStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._call: Call | None = None
        self._ticket = 0

    @property
    def busy(self) -> bool:
        """Whether a picture is under way."""
        return self._call is not None

    def fetch(self, address: str, done: Callable[[QImage], None], failed: Callable[[Failure], None]) -> None:
        """Get a picture; at once if it is kept.

        Args:
            address: Below ``/v1``.
            done: Gets the picture.
            failed: Gets the reason otherwise.
        """
        self.drop()
        kept = self._store.kept.get(address)
        if kept is not None:
            done(kept)
            return
        ticket = self._ticket

        def fetched(body: bytes) -> None:
            self._call = None
            self._store.tasks.run(lambda: QImage.fromData(body), decoded)

        def decoded(image: QImage) -> None:
            if not image.isNull():
                self._store.kept.put(address, image, image.sizeInBytes())
            if ticket != self._ticket:
                return
            if image.isNull():
                failed(Failure(FailureKind.UNREADABLE, self.tr("The picture cannot be read.")))
            else:
                done(image)

        def came_to_nothing(failure: Failure) -> None:
            self._call = None
            failed(failure)

        self._call = self._store.connection.ask(
            "GET", address, done=fetched, failed=came_to_nothing, patience_ms=PATIENCE_MS
        )

    def drop(self) -> None:
        """Want nothing any more."""
        self._ticket += 1
        if self._call is not None:
            self._call.drop()
            self._call = None
