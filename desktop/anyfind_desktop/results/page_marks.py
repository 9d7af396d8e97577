"""Where on its page what was found stands: asked for the cards that are seen, and kept."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from anyfind.api.answers import SearchResult
from anyfind.api.previews import Marks
from anyfind_desktop.client.connection import Call, Failure, FailureKind
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.preview.shown import words_of
from anyfind_desktop.thumbnails.cache import LruCache

PARALLEL: Final = 2
"""Few enough to leave pictures and searches their room."""

WAITING: Final = 60
"""Who scrolls past more than this does not want the first ones any more."""

KEPT: Final = 2000
"""Pages whose marks are kept."""

Asked = tuple[int, int, int, str]
"""File, page, piece, words."""

NOWHERE: Final = Marks(page=1)
"""Nothing can be marked."""


class PageMarks(QObject):
    """Marks on the pages that cards show.

    Args:
        client: The engine, over sockets that no search waits for.
        parent: Owns it.

    Signals:
        ready: The marks of this file can be had now.
    """

    ready = Signal(int)

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._kept: LruCache[Asked, Marks] = LruCache(KEPT)
        self._waiting: list[Asked] = []
        self._under_way: dict[Asked, Call | None] = {}
        self._away = False

    def get(self, result: SearchResult, question: str) -> Marks | None:
        """The marks if they are here; otherwise they are asked for and :attr:`ready` tells.

        Args:
            result: What is shown.
            question: The words that were typed.
        """
        segment = result.segment
        if result.file is None or segment is None or segment.page is None or segment.member is not None:
            return None
        if result.modality != "text" or not result.online:
            return None
        asked = (result.file, segment.page, segment.ordinal, " ".join(words_of(question)))
        found = self._kept.get(asked)
        if found is None and asked not in self._under_way:
            if asked in self._waiting:
                self._waiting.remove(asked)
            self._waiting.append(asked)
            del self._waiting[:-WAITING]
            self._next()
        return found

    def engine_ready(self) -> None:
        """An engine answers."""
        self._away = False

    def forget_requests(self) -> None:
        """Drop what is under way: the engine is gone."""
        self._away = True
        self._waiting.clear()
        for call in self._under_way.values():
            if call is not None:
                call.drop()
        self._under_way.clear()

    def _next(self) -> None:
        while self._waiting and len(self._under_way) < PARALLEL and not self._away:
            asked = self._waiting.pop()
            file, page, piece, words = asked
            self._under_way[asked] = self._client.send(
                "GET",
                f"/files/{file}/marks",
                Marks,
                partial(self._came, asked),
                partial(self._failed, asked),
                page=page,
                segment=piece,
                words=words or None,
            )

    def _came(self, asked: Asked, marks: Marks) -> None:
        self._under_way.pop(asked, None)
        self._kept.put(asked, marks, 1)
        self.ready.emit(asked[0])
        self._next()

    def _failed(self, asked: Asked, failure: Failure) -> None:
        self._under_way.pop(asked, None)
        if failure.kind is FailureKind.UNREACHABLE:
            return
        # A page without marks is a page all the same.
        self._kept.put(asked, NOWHERE, 1)
        self._next()
