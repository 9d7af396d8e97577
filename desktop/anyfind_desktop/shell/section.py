"""A section: one of the large parts of the window beside the search, made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anyfind.api.live import Event
from anyfind_desktop.shell.given import Tools


class Section(QWidget):
    """The base of every section.

    A section is made when the user goes there for the first time, and told from then on what happens, shown or not.
    It asks the engine for everything it shows through :attr:`tools`, and shows nothing stale when the engine is back.

    Args:
        tools: What it works with.
        parent: Owns it.

    Signals:
        search_wanted: A :class:`~anyfind_desktop.searching.Query` shall be asked in the search window.
        section_wanted: The section with this key shall be shown.
    """

    search_wanted = Signal(object)
    section_wanted = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools

    def activate(self) -> None:
        """It is shown from now on: put the keyboard where the user begins, and ask for what may have changed."""

    def deactivate(self) -> None:
        """Another section is shown from now on."""

    def engine_ready(self) -> None:
        """An engine answers, the first or a new one: ask for everything again. Also called after it is made."""

    def engine_lost(self) -> None:
        """No engine answers; the banner says so. Keep what is shown, and offer nothing that cannot work."""

    def happened(self, event: Event) -> None:
        """The engine told of something."""

    def step_back(self) -> bool:
        """Escape was pressed: leave the innermost thing; whether there was one to leave."""
        return False

    def stop(self) -> None:
        """The window closes: end timers, players and whatever else goes on by itself."""


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """What the rail knows of a section before it is made.

    Attributes:
        key: Its name in the program and in the preferences.
        title: Its name for people.
        icon: A name of :mod:`anyfind_desktop.views.icons`.
        make: Makes it; whatever it needs is imported in there, so that the window opens without it.
        low: Whether its button stands at the foot of the rail.
        module: What ``make`` imports; loaded in the background soon after the start.
    """

    key: str
    title: str
    icon: str
    make: Callable[[Tools, QWidget], Section]
    low: bool = False
    module: str = ""
