"""The search provider of GNOME Shell: ``org.gnome.Shell.SearchProvider2``."""

from __future__ import annotations

import hashlib
import os
from collections import OrderedDict
from pathlib import Path
from typing import Annotated, Final

from dbus_fast import Variant
from dbus_fast.annotations import DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method

from anyfind_desktop.providers.finder import Finder, Found, path_of, sayable
from anyfind_desktop.providers.idling import Idling
from anyfind_desktop.providers.launching import Launcher

RESULTS: Final = 12
KEPT: Final = 200
"""Results that are remembered: the shell asks for what it shows of them in a second call."""

Nothing = Annotated[None, DBusSignature("")]
Texts = Annotated[list[str], DBusSignature("as")]
Metas = Annotated[list[dict[str, Variant]], DBusSignature("aa{sv}")]


class GnomeProvider(ServiceInterface):
    """Answers GNOME Shell.

    Args:
        finder: Searches.
        launcher: Opens what is chosen.
        idling: Is told that somebody asks.
        thumbnails: Where the desktop keeps small pictures of files.
    """

    def __init__(self, finder: Finder, launcher: Launcher, idling: Idling, thumbnails: Path | None = None) -> None:
        super().__init__("org.gnome.Shell.SearchProvider2")
        self._finder = finder
        self._launcher = launcher
        self._idling = idling
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        self._thumbnails = thumbnails or cache / "thumbnails"
        self._found: OrderedDict[str, Found] = OrderedDict()

    @dbus_method()
    async def GetInitialResultSet(self, terms: Texts) -> Texts:  # noqa: N802 (the interface's name)
        """Find files for words; their paths stand for them."""
        return await self._search(terms)

    @dbus_method()
    async def GetSubsearchResultSet(self, previous: Texts, terms: Texts) -> Texts:  # noqa: ARG002, N802
        """Find files for more words. All are looked at: a longer word may mean something that was not found before."""
        return await self._search(terms)

    @dbus_method()
    async def GetResultMetas(self, identifiers: Texts) -> Metas:  # noqa: N802 (the interface's name)
        """What is shown of files."""
        with self._idling.busy():
            return [self._shown(one) for one in identifiers]

    @dbus_method()
    async def ActivateResult(self, identifier: DBusStr, terms: Texts, timestamp: DBusUInt32) -> Nothing:  # noqa: ARG002, N802
        """A file was chosen: open it."""
        with self._idling.busy():
            await self._launcher.open(path_of(identifier))

    @dbus_method()
    async def LaunchSearch(self, terms: Texts, timestamp: DBusUInt32) -> Nothing:  # noqa: ARG002, N802
        """The program was chosen: show all results in the window."""
        with self._idling.busy():
            await self._launcher.search(" ".join(terms))

    async def _search(self, terms: list[str]) -> list[str]:
        with self._idling.busy():
            results = await self._finder.find(" ".join(terms), RESULTS)
        for one in results:
            self._found[one.key] = one
            self._found.move_to_end(one.key)
        while len(self._found) > KEPT:
            self._found.popitem(last=False)
        return [one.key for one in results]

    def _shown(self, identifier: str) -> dict[str, Variant]:
        found = self._found.get(identifier) or Found(path_of(identifier), "", strong=False, confidence=0.0, said="")
        described = f"{found.folder}\n{found.said}" if found.said else found.folder
        return {
            "id": Variant("s", identifier),
            "name": Variant("s", found.name),
            "description": Variant("s", described),
            # A path or the name of an icon: GLib's text form of an icon is either.
            "gicon": Variant("s", self._thumbnail(found.path) or found.icon),
            "clipboardText": Variant("s", sayable(found.path)),
        }

    def _thumbnail(self, path: str) -> str | None:
        """The small picture that the desktop itself has made of a file, if there is one."""
        name = hashlib.md5(Path(path).as_uri().encode(), usedforsecurity=False).hexdigest() + ".png"
        for size in ("normal", "large", "x-large"):
            picture = self._thumbnails / size / name
            if picture.is_file():
                return str(picture)
        return None
