"""Changes of the library's folders that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from anyfind.api.answers import Folder
from anyfind.api.live import Folders, RemovedFolder
from anyfind.api.requests import FolderRules, NewFolder
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.undo_words import both


def folder_name(path: str) -> str:
    """What people call a folder."""
    return PurePath(path).name or path


def folder_of(folders: Folders, number: int | None, path: str) -> Folder | None:
    """A folder by its number, which holds while it moves, and else by its path, which holds while it comes and goes."""
    by_number = next((folder for folder in folders.folders if folder.id == number), None)
    return by_number or next((folder for folder in folders.folders if folder.path == path), None)


class Presence:
    """Whether a folder is in the library: brought about one request at a time, however fast somebody changes it.

    The engine is asked first whether it is there: another window, or another change that was taken back, may have
    given it another number since, or have removed it.

    Args:
        client: The engine.
        path: The folder.
        number: Its number, if it is in the library now.
        complain: Told what the engine refuses.
    """

    def __init__(
        self, client: EngineClient, path: str, number: int | None, complain: Callable[[Failure], None]
    ) -> None:
        self._client = client
        self._path = path
        self._rules: list[str] = []
        self._number = number
        self._complain = complain
        self._there = self._wanted = number is not None
        self._adds = number is None
        self._was_there = False
        self._over: Callable[[], None] | None = None

    def want(self, there: bool) -> None:
        """It shall be in the library, or not."""
        self._wanted = there
        self._go_on()

    def _go_on(self) -> None:
        if self._over is None and self._wanted != self._there:
            self._over = _nothing
            # Behind whatever else is changed of folders, such as what this one leaves out.
            self._client.folder_changes.run(self._begin)

    def _begin(self, over: Callable[[], None]) -> None:
        self._over = over
        self._client.folders(self._known, self._refused)

    def _known(self, folders: Folders) -> None:
        found = folder_of(folders, self._number, self._path)
        if self._wanted == self._there:
            self._settled(found, there=self._there)
        elif self._wanted and found is None:
            numbers = {folder.id for folder in folders.folders}
            asked = NewFolder(path=self._path, rules=self._rules)
            self._client.send(
                "POST", "/folders", Folder, lambda one: self._added(one, numbers), self._refused, body=asked
            )
        elif self._wanted:
            self._was_there = self._adds
            self._settled(found, there=True)
        elif found is None or self._was_there:
            # What was there before it was added stays when that is taken back.
            self._settled(found, there=False)
        else:
            self._path, self._rules = found.path, list(found.rules)
            self._client.send("DELETE", f"/folders/{found.id}", RemovedFolder, self._removed, self._refused)

    def _added(self, folder: Folder, numbers: set[int]) -> None:
        # A folder can be in the library by another path, through a link.
        self._was_there = self._adds and folder.id in numbers
        self._settled(folder, there=True)

    def _removed(self, removed: RemovedFolder) -> None:  # noqa: ARG002 (what a request is answered with)
        self._settled(None, there=False)

    def _settled(self, folder: Folder | None, *, there: bool) -> None:
        self._number = None if folder is None else folder.id
        self._there = there
        self._end()
        self._go_on()

    def _refused(self, failure: Failure) -> None:
        self._wanted = self._there
        self._complain(failure)
        self._end()

    def _end(self) -> None:
        over, self._over = self._over, None
        if over is not None:
            over()


class FolderThere(QUndoCommand):
    """A folder is added or removed.

    Args:
        presence: Brings it about.
        there: Whether it shall be in the library.
        text: What is done, for people.
    """

    def __init__(self, presence: Presence, there: bool, text: str) -> None:
        super().__init__(text)
        self._presence = presence
        self._there = there

    def redo(self) -> None:
        """Do it."""
        self._presence.want(self._there)

    def undo(self) -> None:
        """Take it back."""
        self._presence.want(not self._there)


class RulesGiven(QUndoCommand):
    """A folder leaves out something else.

    Args:
        tools: The engine, and where trouble is told.
        folder: As it was.
        rules: What it shall leave out.
    """

    def __init__(self, tools: Tools, folder: Folder, rules: list[str]) -> None:
        name = folder_name(folder.path)
        to_do = _tr("Change what “{folder}” leaves out").format(folder=name)
        super().__init__(both(to_do, _tr("What “{folder}” leaves out was changed.").format(folder=name)))
        self._tools = tools
        self._folder = folder
        self._rules = rules

    def redo(self) -> None:
        """Give it the new rules."""
        self._give(self._rules)

    def undo(self) -> None:
        """Give it the old ones."""
        self._give(self._folder.rules)

    def _give(self, rules: list[str]) -> None:
        client, complain = self._tools.client, self._tools.notices.complain

        def begin(over: Callable[[], None]) -> None:
            def refused(failure: Failure) -> None:
                complain(failure)
                over()

            def known(folders: Folders) -> None:
                # It has another number if it was removed and that was taken back.
                found = folder_of(folders, self._folder.id, self._folder.path) or self._folder
                path, body = f"/folders/{found.id}", FolderRules(rules=rules)
                client.send("PATCH", path, Folder, lambda _: over(), refused, body=body)

            client.folders(known, refused)

        client.folder_changes.run(begin)


def add_folder(tools: Tools, path: str, complain: Callable[[Failure], None] | None = None) -> None:
    """Add a folder to the library; it can be undone."""
    presence = Presence(tools.client, path, None, complain or tools.notices.complain)
    name = folder_name(path)
    to_do = _tr("Add the folder “{folder}”").format(folder=name)
    words = both(to_do, _tr("The folder “{folder}” was added.").format(folder=name))
    tools.undo.push(FolderThere(presence, True, words))


def remove_folder(tools: Tools, folder: Folder) -> None:
    """Take a folder out of the library, at once and without a question: it can be undone."""
    presence = Presence(tools.client, folder.path, folder.id, tools.notices.complain)
    name = folder_name(folder.path)
    to_do = _tr("Remove the folder “{folder}”").format(folder=name)
    words = both(to_do, _tr("The folder “{folder}” was removed.").format(folder=name))
    tools.undo.push(FolderThere(presence, False, words))


def give_rules(tools: Tools, folder: Folder, rules: list[str]) -> None:
    """Change what a folder leaves out; it can be undone."""
    if rules != folder.rules:
        tools.undo.push(RulesGiven(tools, folder, rules))


def _nothing() -> None:
    """Its turn has not come."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryChanges", text)
