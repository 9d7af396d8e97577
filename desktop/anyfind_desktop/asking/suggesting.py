"""What is offered below the box: filters that fit what is typed, searches of before, and those that are kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt

from anyfind.api.live import Folders
from anyfind.api.searches import History, PastSearch
from anyfind_desktop.asking import filters
from anyfind_desktop.asking.keeping import Keeping
from anyfind_desktop.asking.remembered import query_of, title
from anyfind_desktop.asking.suggestion_list import Suggestion, SuggestionList
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.query_box import QueryBox

RECENT: Final = 8
SAVED: Final = 4
LEAST_LETTERS: Final = 2
"""Of a key, before it is offered."""


class Suggesting(QObject):
    """Offers suggestions, and puts into the box what is taken.

    Args:
        box: The box.
        keeping: The saved searches, which are offered, too.
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, box: QueryBox, keeping: Keeping, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._tools = tools
        self._recent: list[PastSearch] = []
        self._keeping = keeping
        self._searches_wanted = False
        self._folders: list[str] = []
        self._calls: list[Call] = []
        self.list = SuggestionList(box)
        self.list.taken.connect(self._take)
        self.list.closed.connect(self._closed)
        keeping.kept.changed.connect(self._offer_searches)
        box.offers = self
        box.edited.connect(self._typed)
        box.edit.pressed.connect(self._pressed)

    # --- what the box asks ---

    @property
    def showing(self) -> bool:
        """Whether something is offered."""
        return self.list.showing

    def step(self, by: int) -> bool:
        """Walk through what is offered; false where the list ends."""
        return self.list.step(by)

    def take(self, *, first: bool = False) -> bool:
        """Take what is chosen; whether there was something."""
        return self.list.take(first)

    def leave(self) -> None:
        """Offer nothing any more."""
        self.list.close_quietly()

    # --- what is offered ---

    def show_recent(self) -> None:
        """Offer searches of before, the last one first, and those that are kept."""
        self._box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask(open_=True)

    def engine_ready(self) -> None:
        """An engine answers: find out what can be offered."""
        self._ask(open_=False)
        self._calls.append(self._tools.client.folders(self._take_folders, self._nothing))

    def stop(self) -> None:
        """Wait for nothing any more."""
        for call in self._calls:
            call.drop()
        self._calls.clear()
        self.leave()

    def _ask(self, *, open_: bool) -> None:
        for call in self._calls:
            call.drop()

        def past(history: History) -> None:
            self._recent = history.searches
            self._offer_searches()

        self._searches_wanted = open_
        # What was known before is offered at once.
        self._offer_searches()
        self._keeping.kept.refresh()
        self._calls = [self._tools.client.send("GET", "/history", History, past, self._nothing, limit=60)]

    def _closed(self) -> None:
        # An answer that is late does not open it again.
        self._searches_wanted = False
        self._box.edit.completes = False

    def _nothing(self, _: Failure) -> None:
        """Without an engine that answers, what was known before is offered."""

    def _take_folders(self, folders: Folders) -> None:
        self._folders = [folder.path for folder in folders.folders]

    def _pressed(self) -> None:
        if self._box.query.empty:
            self.show_recent()

    def _typed(self) -> None:
        edit = self._box.edit
        if not edit.hasFocus():
            return
        self._searches_wanted = False
        found = self._filters(edit.text()[: edit.cursorPosition()])
        self.list.offer(found)
        edit.completes = bool(found)

    def _offer_searches(self) -> None:
        edit = self._box.edit
        if not self._searches_wanted or not edit.hasFocus():
            return
        words = edit.text().strip().casefold()
        offered = [
            Suggestion("saved", one.name, "", title(one.request), "bookmark")
            for one in self._keeping.kept.searches
            if words in one.name.casefold()
        ][:SAVED]
        seen = {one.detail for one in offered}
        for number, past in enumerate(self._recent):
            said = title(past.request)
            # The search that stands in the box is no suggestion, and the same words are offered once.
            if said in seen or not said or said.casefold() == words or words not in said.casefold():
                continue
            seen.add(said)
            offered.append(Suggestion("recent", said, str(number), "", "clock"))
            if len(offered) == RECENT + SAVED:
                break
        self.list.offer(offered)
        edit.completes = False

    def _filters(self, words: str) -> list[Suggestion]:
        last = filters.typed_last(words)
        sign, word = ("-", last[1:]) if last.startswith("-") else ("", last)
        key, colon, value = word.partition(":")
        key = filters.same_key(key)
        if colon:
            return self._values(sign, key, value) if key in filters.KEYS else []
        if len(word) < LEAST_LETTERS:
            return []
        return [
            Suggestion("key", f"{sign}{one}:", f"{sign}{one}:", filters.key_help(one), filters.key_icon(one))
            for one in filters.KEYS
            if one.startswith(key) or filters.key_title(one).casefold().startswith(key)
        ]

    def _values(self, sign: str, key: str, value: str) -> list[Suggestion]:
        begun = value.strip('"').casefold()
        known = [filters.put_together("", key, path)[3:] for path in self._folders] if key == "in" else []
        return [
            Suggestion(
                "value",
                filters.value_title(key, one),
                f"{sign}{key}:{one} ",
                filters.plain(one) if key == "in" else f"{sign}{key}:{one}",
                filters.key_icon(key, one),
            )
            for one in (*known, *filters.VALUES.get(key, ()))
            if begun in filters.plain(one).casefold() or filters.value_title(key, one).casefold().startswith(begun)
        ]

    def _take(self, one: Suggestion) -> None:
        if one.kind == "saved":
            self._run(one.title)
        elif one.kind == "recent":
            self._box.set_query(query_of(self._recent[int(one.value)].request))
        else:
            edit = self._box.edit
            cursor, words = edit.cursorPosition(), edit.text()
            start = cursor - len(filters.typed_last(words[:cursor]))
            edit.setText(words[:start] + one.value + words[cursor:].lstrip())
            edit.setCursorPosition(start + len(one.value))
            self._typed()
        self._box.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run(self, name: str) -> None:
        search = self._keeping.kept.named(name)
        if search is not None:
            self._keeping.run(search)
