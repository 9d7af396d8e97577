"""The pairs that wait for a decision, fetched as they are gone through."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from anyfind.api.pairs import PairDecision, PairEntry, PairPage, PairsDecided
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.client.in_order import InOrder
from anyfind_desktop.shell.given import Tools

PAGE: Final = 60
AHEAD: Final = 20
"""Pairs before the end at which the next page is fetched."""


class Reviewing(QObject):
    """A list that one goes through in one direction and back.

    Args:
        tools: The engine.
        parent: Owns it.

    Signals:
        changed: Another pair is the current one, or what is known of it changed.
        refused: The engine did not take a decision, so other counts hold than were thought.
    """

    changed = Signal()
    refused = Signal()

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._call: Call | None = None
        self.changes = InOrder(tools.client)
        self._under_way: list[tuple[int, str]] = []
        self._settled: dict[int, str] = {}
        self._next: str | None = None
        self.source: str | None = None
        self.pairs: list[PairEntry] = []
        self.at = 0
        self.known = False
        self.decided: dict[int, str] = {}

    @property
    def current(self) -> PairEntry | None:
        """The pair to decide about."""
        return self.pairs[self.at] if self.at < len(self.pairs) else None

    @property
    def upcoming(self) -> PairEntry | None:
        """The one after it."""
        return self.pairs[self.at + 1] if self.at + 1 < len(self.pairs) else None

    @property
    def busy(self) -> bool:
        """Whether pairs are being fetched."""
        return self._call is not None

    def begin(self, source: str | None) -> None:
        """Begin with what a decision changes most."""
        self.forget_requests()
        self.source = source
        self.pairs, self.at, self._next, self.known = [], 0, None, False
        self.decided.clear()
        self._settled.clear()
        self._fetch()
        self.changed.emit()

    def forget_requests(self) -> None:
        """Drop what is under way."""
        if self._call is not None:
            self._call.drop()
            self._call = None

    def engine_ready(self) -> None:
        """Go on where one was; begin if nothing is known yet."""
        self.forget_requests()
        if not self.pairs:
            self.begin(self.source)
        elif self._next is not None:
            self._look_ahead()

    def go(self, step: int) -> None:
        """Go on, or back, without a decision."""
        self.at = min(max(self.at + step, 0), len(self.pairs))
        self._look_ahead()
        self.changed.emit()

    def show(self, pair: int) -> None:
        """Go to the pair with this number, if it is in the list."""
        found = next((at for at, one in enumerate(self.pairs) if one.id == pair), None)
        if found is not None:
            self.at = found
            self.changed.emit()

    def decide(self, pair: int, state: str, *, stay: bool = False) -> None:
        """Tell the engine; ``new`` takes a decision back."""

        def over() -> bool:
            self._under_way.remove((pair, state))
            return all(one != pair for one, _ in self._under_way)

        def done(_: PairsDecided) -> None:
            self._settled[pair] = state
            over()
            self.changed.emit()

        def failed(failure: Failure) -> None:
            if over():
                # Nothing was decided about it since: what the engine holds is shown.
                self._mark(pair, self._settled.get(pair, "new"))
                self.show(pair)
            self._tools.notices.complain(failure)
            self.refused.emit()

        self._settled.setdefault(pair, self.decided.get(pair, "new"))
        self._under_way.append((pair, state))
        self._mark(pair, state)
        body = PairDecision.model_validate({"state": state, "ids": [pair]})
        # One that takes another back comes after it.
        self.changes.send("POST", "/pairs/decisions", PairsDecided, done, failed, body=body)
        if stay:
            self.show(pair)
        elif self.current is not None and self.current.id == pair:
            self.go(1)

    def _mark(self, pair: int, state: str) -> None:
        if state == "new":
            self.decided.pop(pair, None)
        else:
            self.decided[pair] = state

    def _look_ahead(self) -> None:
        if self._call is None and self._next is not None and self.at + AHEAD >= len(self.pairs):
            self._fetch()

    def _fetch(self) -> None:
        # The engine may be asked before it has heard of these.
        unheard = {pair for pair, state in self._under_way if state != "new"}
        self._call = self._tools.client.send(
            "GET",
            "/pairs",
            PairPage,
            lambda page: self._came(page, unheard),
            self._failed,
            state="new",
            order="unsure",
            limit=PAGE,
            source=self.source,
            cursor=self._next,
        )

    def _came(self, page: PairPage, unheard: set[int]) -> None:
        self._call, self.known = None, True
        there = {pair.id for pair in self.pairs} | unheard
        self.pairs += [pair for pair in page.pairs if pair.id not in there]
        self._next = page.next
        self.changed.emit()

    def _failed(self, failure: Failure) -> None:
        self._call = None
        self._tools.notices.quietly(failure)
        self.changed.emit()
