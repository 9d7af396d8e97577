"""Fetches the pages of an answer that are looked at, a few at a time, and forgets those that were scrolled past."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from anyfind.api.answers import SearchAnswer
from anyfind.api.requests import SearchRequest
from anyfind_desktop.client.connection import Call, Failure, FailureKind
from anyfind_desktop.client.engine import EngineClient

PARALLEL: Final = 2


class Paging(QObject):
    """Pages of one answer at a time.

    Args:
        client: The engine.
        parent: Owns it.

    Signals:
        came: A page, counted from 0, and its answer.
    """

    came = Signal(int, object)

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._request: SearchRequest | None = None
        self._wanted: list[int] = []
        self._calls: dict[int, Call] = {}

    @property
    def busy(self) -> int:
        """Requests under way."""
        return len(self._calls)

    def begin(self, request: SearchRequest | None) -> None:
        """Pages of this question are wanted from now on; ``None``: of none."""
        self.want([])
        self._request = request

    def want(self, pages: Sequence[int]) -> None:
        """These pages are wanted now, the most urgent one first, and no others."""
        self._wanted = [page for page in pages if page not in self._calls]
        for page in [page for page in self._calls if page not in pages]:
            self._calls.pop(page).drop()
        self._next()

    def _next(self) -> None:
        while self._request is not None and self._wanted and len(self._calls) < PARALLEL:
            page = self._wanted.pop(0)
            request = self._request.model_copy(update={"page": page + 1})
            self._calls[page] = self._client.search(request, partial(self._came, page), partial(self._failed, page))

    def _came(self, page: int, answer: SearchAnswer) -> None:
        self._calls.pop(page, None)
        self.came.emit(page, answer)
        self._next()

    def _failed(self, page: int, failure: Failure) -> None:
        self._calls.pop(page, None)
        if failure.kind is FailureKind.UNREACHABLE:
            # The engine is gone; what is looked at is asked for again when it is back.
            self._wanted.clear()
        self._next()
