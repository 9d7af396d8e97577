"""Saved searches, as the engine keeps them; every change of them can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QUndoCommand

from anyfind.api.live import Removed
from anyfind.api.requests import SearchRequest
from anyfind.api.searches import NewSearch, SavedRun, SavedSearch, SavedSearches, SearchRename
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.client.in_order import InOrder
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.undo_words import both


class KeptSearches(QObject):
    """The saved searches.

    Args:
        tools: What it works with.
        parent: Owns it.

    Signals:
        changed: Others are kept, or they are known better now.
    """

    changed = Signal()

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._changes = InOrder(tools.client)
        self._call: Call | None = None
        self.searches: list[SavedSearch] = []

    def named(self, name: str) -> SavedSearch | None:
        """The one of that name."""
        return next((one for one in self.searches if one.name == name), None)

    def refresh(self, *, count: bool = False) -> None:
        """Ask which there are; ``count``: then how much is new in each, too, which makes every one of them."""
        self.stop()
        if not self._changes.idle:
            # One that is removed would be there again for a moment: the last change asks.
            return

        def answered(answer: SavedSearches) -> None:
            self._call = None
            known = {one.name: one for one in self.searches if one.new is not None}
            self.searches = [
                one if one.new is not None or one.name not in known else _with_new(one, known[one.name])
                for one in answer.searches
            ]
            self.changed.emit()
            if count and self.searches:
                self._count()

        self._call = self._tools.client.send("GET", "/searches", SavedSearches, answered, self._quietly)

    def stop(self) -> None:
        """Wait for nothing any more."""
        if self._call is not None:
            self._call.drop()
            self._call = None

    def save(self, name: str, request: SearchRequest, failed: Callable[[Failure], None]) -> None:
        """Keep a search by a name that is free."""
        kept = request.model_dump(by_alias=True, exclude_defaults=True)

        def saved(search: SavedSearch) -> None:
            to_do = self.tr("Save the search “{name}”").format(name=name)
            words = both(to_do, self.tr("The search “{name}” was saved.").format(name=name))
            self._tools.undo.push(_Change(words, lambda: self._put(name, kept), lambda: self._drop(name)))
            # What it finds now was seen.
            self.look(search.name)

        def refused(failure: Failure) -> None:
            failed(failure)
            self.refresh()

        self._changes.send("POST", "/searches", SavedSearch, saved, refused, body=NewSearch(name=name, request=request))

    def remove(self, search: SavedSearch) -> None:
        """Forget a search."""
        name, kept = search.name, search.request
        to_do = self.tr("Remove the saved search “{name}”").format(name=name)
        words = both(to_do, self.tr("The saved search “{name}” was removed.").format(name=name))
        self._drop(name)
        self._tools.undo.push(_Change(words, lambda: self._drop(name), lambda: self._put(name, kept)))

    def rename(self, search: SavedSearch, other: str, failed: Callable[[Failure], None]) -> None:
        """Give a search another name."""
        name = search.name

        def renamed(_: SavedSearch) -> None:
            to_do = self.tr("Rename the saved search “{name}”").format(name=name)
            words = both(to_do, self.tr("The saved search “{name}” was renamed.").format(name=name))
            redo, undo = (lambda: self._rename(name, other)), (lambda: self._rename(other, name))
            self._tools.undo.push(_Change(words, redo, undo))
            self.refresh()

        def refused(failure: Failure) -> None:
            failed(failure)
            self.refresh()

        self._send_name(name, other, renamed, refused)

    def look(self, name: str) -> None:
        """What this search finds now counts as seen."""

        def seen(_: SavedRun) -> None:
            self.searches = [one.model_copy(update={"new": 0}) if one.name == name else one for one in self.searches]
            self.refresh()

        def failed(failure: Failure) -> None:
            self._tools.notices.quietly(failure)
            self.refresh()

        self._tools.client.send("POST", f"/searches/{_quoted(name)}/run", SavedRun, seen, failed)

    def _count(self) -> None:
        def counted(answer: SavedSearches) -> None:
            self._call = None
            self.searches = answer.searches
            self.changed.emit()

        self._call = self._tools.client.send("GET", "/searches", SavedSearches, counted, self._quietly, count=True)

    def _put(self, name: str, kept: dict[str, Any]) -> None:
        body = NewSearch(name=name, request=SearchRequest.model_validate(kept, extra="ignore"))
        self._changes.send("POST", "/searches", SavedSearch, lambda _: self.look(name), self._complain, body=body)

    def _drop(self, name: str) -> None:
        # What is told meanwhile still knows it.
        self.stop()
        self.searches = [one for one in self.searches if one.name != name]
        self.changed.emit()
        path = f"/searches/{_quoted(name)}"
        self._changes.send("DELETE", path, Removed, lambda _: self.refresh(), self._complain)

    def _rename(self, name: str, other: str) -> None:
        self._send_name(name, other, lambda _: self.refresh(), self._complain)

    def _send_name(
        self, name: str, other: str, done: Callable[[SavedSearch], None], failed: Callable[[Failure], None]
    ) -> None:
        path = f"/searches/{_quoted(name)}"
        self._changes.send("PATCH", path, SavedSearch, done, failed, body=SearchRename(name=other))

    def _complain(self, failure: Failure) -> None:
        self._tools.notices.complain(failure)
        self.refresh()

    def _quietly(self, failure: Failure) -> None:
        self._call = None
        self._tools.notices.quietly(failure)


class _Change(QUndoCommand):
    """A change that is made already when it is pushed.

    Args:
        text: What was done, for people.
        redo: Does it again.
        undo: Takes it back.
    """

    def __init__(self, text: str, redo: Callable[[], None], undo: Callable[[], None]) -> None:
        super().__init__(text)
        self._redo = redo
        self._undo = undo
        self._made = True

    def redo(self) -> None:
        """Do it again; the first time it is done already."""
        if not self._made:
            self._redo()
        self._made = True

    def undo(self) -> None:
        """Take it back."""
        self._made = False
        self._undo()


def _with_new(one: SavedSearch, known: SavedSearch) -> SavedSearch:
    return one.model_copy(update={"new": known.new, "problem": known.problem})


def _quoted(name: str) -> str:
    return bytes(QUrl.toPercentEncoding(name).data()).decode()
