"""What to say something about, kept filled: the most useful files first, and what was said so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from anyfind.api.pairs import NewPair, NewPairs, NextFit, PairRemoved, PairsGiven, WantedFile, WantedPairs
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.client.in_order import InOrder
from anyfind_desktop.shell.given import Tools

ASKED: Final = 24
FEW: Final = 6
"""Files left at which more are asked for; what was said meanwhile counts then."""


@dataclass
class Item:
    """A file, and what was said about it.

    Attributes:
        file: The file.
        text: What was said, saved or not.
        pair: Number of the saved pair; 0 while there is none.
    """

    file: WantedFile
    text: str = ""
    pair: int = 0


@dataclass
class Said:
    """Words that are saved about a file, and can be taken back.

    Attributes:
        item: The file.
        text: The words.
        pair: Number of the pair that this has made; 0 while there is none, and where somebody had said the same.
    """

    item: Item
    text: str
    pair: int = 0


class CaptionList(QObject):
    """A list that one goes through in one direction and back.

    Args:
        tools: The engine.
        parent: Owns it.

    Signals:
        changed: Another file is the current one, or what is known of it changed.
    """

    changed = Signal()

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._call: Call | None = None
        self._changes = InOrder(tools.client)
        self.modality: str | None = None
        self.items: list[Item] = []
        self.at = 0
        self.known = False
        self.unpaired = 0
        self.next_fit: NextFit | None = None

    @property
    def current(self) -> Item | None:
        """The file to say something about."""
        return self.items[self.at] if self.at < len(self.items) else None

    @property
    def upcoming(self) -> Item | None:
        """The one after it."""
        return self.items[self.at + 1] if self.at + 1 < len(self.items) else None

    @property
    def saved(self) -> int:
        """How many were captioned since the list began."""
        return sum(item.pair > 0 for item in self.items)

    @property
    def busy(self) -> bool:
        """Whether files are being chosen."""
        return self._call is not None

    def begin(self, modality: str | None) -> None:
        """Ask what is wanted now."""
        self.forget_requests()
        self.modality = modality
        self.items, self.at, self.known = [], 0, False
        self.refresh()
        self.changed.emit()

    def refresh(self) -> None:
        """Ask for more files, and what the next fit waits for."""
        if self._call is None:
            self._call = self._tools.client.send(
                "GET", "/pairs/wanted", WantedPairs, self._came, self._failed, modality=self.modality, limit=ASKED
            )

    def forget_requests(self) -> None:
        """Drop what is under way."""
        if self._call is not None:
            self._call.drop()
            self._call = None

    def go(self, step: int) -> None:
        """Go on, or back."""
        self.at = min(max(self.at + step, 0), len(self.items))
        if len(self.items) - self.at <= FEW and self.known:
            self.refresh()
        self.changed.emit()

    def save(self, said: Said) -> None:
        """Store words about a file."""
        item = said.item

        def done(given: PairsGiven) -> None:
            item.pair = given.pairs[0].id if given.pairs else 0
            if given.new:
                said.pair = item.pair
                self._count(item, 1)

        def failed(failure: Failure) -> None:
            # What was written is not lost: it stands in the field again.
            self.show(item)
            self._tools.notices.complain(failure)

        item.text = said.text
        body = NewPairs(pairs=[NewPair(text=said.text, file=item.file.file)])
        self._changes.send("POST", "/pairs", PairsGiven, done, failed, body=body)

    def take_back(self, said: Said) -> None:
        """Forget these words about a file, and show it again with the words in the field."""
        item = said.item
        item.text, item.pair = said.text, 0
        self.show(item)
        # Once they are saved: only then it is known by which number.
        self._changes.run(lambda over: self._forget(said, over))

    def _forget(self, said: Said, over: Callable[[], None]) -> None:
        number, said.pair, said.item.pair = said.pair, 0, 0
        if not number:
            over()
            return

        def done(_: PairRemoved) -> None:
            self._count(said.item, -1)
            over()

        def failed(failure: Failure) -> None:
            said.pair = said.item.pair = number
            self._tools.notices.complain(failure)
            over()

        self._tools.client.send("DELETE", f"/pairs/{number}", PairRemoved, done, failed)

    def show(self, item: Item) -> None:
        """Go to a file of the list."""
        self.at = next((at for at, one in enumerate(self.items) if one is item), self.at)
        self.changed.emit()

    def _count(self, item: Item, more: int) -> None:
        fit = self.next_fit
        # Files of another kind may be asked about by now.
        if fit is not None and any(one is item for one in self.items):
            # The engine's own count comes with the next question; until then this is what it will say.
            self.next_fit = fit.model_copy(update={"now": fit.now + more, "needed": max(fit.needed - more, 0)})
            self.unpaired -= more
        self.changed.emit()

    def _came(self, found: WantedPairs) -> None:
        self._call, self.known = None, True
        self.modality = found.modality
        self.unpaired, self.next_fit = found.unpaired, found.next_fit
        there = {item.file.file for item in self.items}
        self.items += [Item(file) for file in found.files if file.file not in there]
        self.changed.emit()

    def _failed(self, failure: Failure) -> None:
        self._call, self.known = None, True
        self._tools.notices.quietly(failure)
        self.changed.emit()
