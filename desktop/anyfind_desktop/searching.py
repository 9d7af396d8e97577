"""The search of the window: what is asked, when it is sent, and which answer counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from anyfind.api.answers import SearchAnswer
from anyfind.api.requests import RequestPart, SearchRequest
from anyfind_desktop.asking.filters import unfinished
from anyfind_desktop.client.connection import Call, Failure, FailureKind
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.pictures import QueryPart

DEBOUNCE_MS: Final = (20, 70)
"""Between the last letter and the search, at least and at most: a quick engine is asked for every letter, one that is
still at the letters before, or that is typed to faster than anybody reads, when somebody stops typing."""

FILTER_MS: Final = 800
"""The same while a filter is written: half of ``date:2024`` is no date, and half of ``type:image`` finds nothing."""

REFRESH_MS: Final = 1500
"""How often an answer is renewed while the indexer finds more."""

RESULTS: Final = 48
"""A page: more than a screen shows, and little enough to be read without a pause. The engine looks five times as deep
for more than fifty."""


Sort = Literal["relevance", "date", "name", "size"]
Group = Literal["none", "day", "folder"]


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked.

    Attributes:
        text: Words, in the language of the box.
        parts: Pictures, sounds, files and words of their own, each with a weight.
        filters: Further conditions in the language of the box, such as ``type:image``; each is a chip.
        sort: What results are sorted by.
        reverse: Whether the order is turned round.
        group: What headings part the results.
        nearest: Whether near misses are wanted, too.
        files: Nothing but these files of the library, by their numbers; all when empty.
    """

    text: str = ""
    parts: tuple[QueryPart, ...] = ()
    filters: tuple[str, ...] = ()
    sort: Sort = "relevance"
    reverse: bool = False
    group: Group = "none"
    nearest: bool = False
    files: tuple[int, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is asked."""
        return not self.text.strip() and not self.parts and not self.filters and not self.files


class Searching(QObject):
    """Sends the query when it has settled; of several answers only the one to the last query counts.

    Args:
        client: The engine.
        parent: Owns it.

    Signals:
        started: A new query was sent.
        answered: A :class:`~anyfind.api.answers.SearchAnswer` to the query that is shown.
        failed: A :class:`~anyfind_desktop.client.connection.Failure` of it.
        cleared: Nothing is asked any more.
        waiting: The engine is away; the query is asked again when it is back.
    """

    started = Signal()
    answered = Signal(object)
    failed = Signal(object)
    cleared = Signal()
    waiting = Signal()

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._query = Query()
        self._call: Call | None = None
        self._weaker = False
        self._took_ms = 0.0
        self._sent = QElapsedTimer()
        self._typed = QElapsedTimer()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(DEBOUNCE_MS[0])
        self._settle.timeout.connect(self._send)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(self._renew)

    @property
    def query(self) -> Query:
        """What is asked now."""
        return self._query

    @property
    def busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._call is not None or self._settle.isActive()

    @property
    def weaker(self) -> bool:
        """Whether weaker matches are asked for, too."""
        return self._weaker

    @property
    def request(self) -> SearchRequest | None:
        """What is asked of the engine now; of the answer's pages the first one."""
        return None if self._query.empty else request_for(self._query, weaker=self._weaker)

    def ask(self, query: Query, *, at_once: bool = False) -> None:
        """Ask this, as soon as it has settled or at once."""
        if query == self._query and not at_once:
            return
        self._weaker = self._weaker and query == self._query
        self._query = query
        self._drop()
        self._refresh.stop()
        self._settle.stop()
        if query.empty:
            self.cleared.emit()
        elif at_once:
            self._send()
        else:
            self._settle.start(self._pause_ms())

    def ask_weaker(self) -> None:
        """Ask the same once more, with weaker matches or without them again."""
        if not self._query.empty:
            self._weaker = not self._weaker
            self._settle.stop()
            self._drop()
            # Without `started`: what is shown stays, and more comes after it.
            self._call = self._client.search(
                request_for(self._query, weaker=self._weaker), self._answered, self._failed
            )

    def ask_nearest(self) -> None:
        """Ask the same once more, near misses included."""
        if not self._query.empty:
            self.ask(replace(self._query, nearest=True), at_once=True)

    def library_changed(self) -> None:
        """Answers may differ now: ask again soon, quietly, and not for every single file."""
        if not self._query.empty and not self._refresh.isActive():
            self._refresh.start()

    def engine_back(self) -> None:
        """Ask again what was asked when the engine went away."""
        if not self._query.empty:
            self._settle.stop()
            self._drop()
            self._send()

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._settle.stop()
        self._refresh.stop()
        self._drop()

    def _pause_ms(self) -> int:
        """How long to wait for another letter."""
        # A question that was dropped is answered to its end all the same, and the next one would wait beside it.
        busy = self._took_ms - self._sent.elapsed() if self._sent.isValid() else 0
        gap = self._typed.elapsed() if self._typed.isValid() else DEBOUNCE_MS[1]
        self._typed.start()
        # Whoever types faster than anything can be read is waited for a little longer than the next letter takes.
        rolling = gap * 3 // 2 if gap < DEBOUNCE_MS[1] else 0
        if unfinished(self._query.text):
            return FILTER_MS
        return round(min(max(busy, rolling, DEBOUNCE_MS[0]), DEBOUNCE_MS[1]))

    def _send(self) -> None:
        self._drop()
        self._sent.start()
        self.started.emit()
        self._call = self._client.search(request_for(self._query, weaker=self._weaker), self._answered, self._failed)

    def _renew(self) -> None:
        if self.busy:
            self._refresh.start()
        elif not self._query.empty:
            # Without `started`: nobody asked for it, so nothing on the screen moves until the answer is here.
            self._call = self._client.search(
                request_for(self._query, weaker=self._weaker), self._answered, self._failed
            )

    def _answered(self, answer: SearchAnswer) -> None:
        self._call = None
        # Of the last answers the newer ones count more: the first one loads models.
        self._took_ms = answer.took_ms if self._took_ms == 0.0 else (self._took_ms + answer.took_ms) / 2
        self.answered.emit(answer)

    def _failed(self, failure: Failure) -> None:
        self._call = None
        if failure.kind is FailureKind.UNREACHABLE:
            self.waiting.emit()
        else:
            self.failed.emit(failure)

    def _drop(self) -> None:
        if self._call is not None:
            self._call.drop()
            self._call = None


def request_for(query: Query, *, weaker: bool = False) -> SearchRequest:
    """The request that asks a query; ``weaker``: also for weaker matches where there are strong ones."""
    return SearchRequest(
        # Filters first: words may end in a quote that is not closed yet.
        text=" ".join([*query.filters, query.text.strip()]).strip() or None,
        parts=[
            RequestPart(
                file=part.file,
                text=part.name if part.file is None else None,
                role="like" if part.role == "words" else part.role,
                weight=part.weight,
                box=part.box,
            )
            for part in query.parts
        ],
        k=RESULTS,
        sort=query.sort,
        reverse=query.reverse,
        group=query.group,
        nearest=query.nearest,
        weaker=weaker,
        fixed=True,
        files=list(query.files),
    )
