"""The runner of KDE's KRunner: ``org.kde.krunner1``."""

from __future__ import annotations

from typing import Annotated, Any, Final

from dbus_fast import Variant
from dbus_fast.annotations import DBusSignature, DBusStr
from dbus_fast.service import ServiceInterface, dbus_method

from anyfind_desktop.providers.finder import Finder, Found, path_of
from anyfind_desktop.providers.idling import Idling
from anyfind_desktop.providers.launching import Launcher

RESULTS: Final = 8
REVEAL: Final = "reveal"
MORE: Final = "search:"
"""Begins the identifier of the last row, which shows all results in the window."""

_SURE, _POSSIBLE, _LOW = 70, 30, 10
"""What KRunner calls high, low and lowest."""

Nothing = Annotated[None, DBusSignature("")]
Actions = Annotated[list[list[str]], DBusSignature("a(sss)")]
Matches = Annotated[list[list[Any]], DBusSignature("a(sssida{sv})")]


class KRunnerRunner(ServiceInterface):
    """Answers KRunner.

    Args:
        finder: Searches.
        launcher: Opens what is chosen.
        idling: Is told that somebody asks.
        reveal: What showing a file in its folder is called.
        more: What showing all results is called.
    """

    def __init__(self, finder: Finder, launcher: Launcher, idling: Idling, *, reveal: str, more: str) -> None:
        super().__init__("org.kde.krunner1")
        self._finder = finder
        self._launcher = launcher
        self._idling = idling
        self._reveal = reveal
        self._more = more

    @dbus_method()
    def Actions(self) -> Actions:  # noqa: N802 (the interface's name)
        """What can be done with a file beside opening it."""
        return [[REVEAL, self._reveal, "document-open-folder"]]

    @dbus_method()
    async def Match(self, query: DBusStr) -> Matches:  # noqa: N802 (the interface's name)
        """Find files for what was typed."""
        with self._idling.busy():
            found = await self._finder.find(query, RESULTS)
        rows = [_row(one) for one in found]
        if rows:
            rows.append([MORE + query, self._more, "anyfind", _LOW, 0.0, {}])
        return rows

    @dbus_method()
    async def Run(self, match: DBusStr, action: DBusStr) -> Nothing:  # noqa: N802 (the interface's name)
        """A row was chosen."""
        with self._idling.busy():
            if match.startswith(MORE):
                await self._launcher.search(match.removeprefix(MORE))
            elif action == REVEAL:
                await self._launcher.reveal(path_of(match))
            else:
                await self._launcher.open(path_of(match))

    @dbus_method()
    def Teardown(self) -> Nothing:  # noqa: N802 (the interface's name)
        """KRunner was closed; nothing is kept for it."""


def _row(found: Found) -> list[Any]:
    told: dict[str, Variant] = {
        "subtext": Variant("s", found.folder),
        "urls": Variant("as", [found.key]),
    }
    relevance = 0.5 + 0.5 * min(max(found.confidence, 0.0), 1.0) if found.strong else 0.4
    return [found.key, found.name, found.icon, _SURE if found.strong else _POSSIBLE, relevance, told]
