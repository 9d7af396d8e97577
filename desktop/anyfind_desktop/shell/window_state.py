"""The window is where it was: its place on the screen, its size, and the section that was looked at."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.shell.sections import Sections

GEOMETRY: Final = "window/geometry"
SECTION: Final = "window/section"


class WindowState(QObject):
    """Remembers the window's state between two starts.

    Args:
        window: The window.
        sections: Its sections.
        preferences: Where it is remembered.
        parent: Owns it.
    """

    def __init__(
        self, window: QMainWindow, sections: Sections, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._sections = sections
        self._preferences = preferences
        self._restored = False

    def restore(self) -> None:
        """Bring back what was remembered; Qt moves a window that would stand on a screen that is gone."""
        geometry = self._preferences.bytes(GEOMETRY)
        if not geometry.isEmpty():
            self._window.restoreGeometry(geometry)
        section = self._preferences.get(SECTION, "")
        if section in self._sections.entries:
            self._sections.show(section)
        self._restored = True

    def keep(self) -> None:
        """Remember how the window is now."""
        if not self._restored:
            return
        self._preferences.put_bytes(GEOMETRY, self._window.saveGeometry())
        self._preferences.put(SECTION, self._sections.current)
        self._preferences.save()
