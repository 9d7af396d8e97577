"""Which section is shown, and who is told what happens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from anyfind.api.live import Event
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.rail import Rail
from anyfind_desktop.shell.section import Section, SectionEntry


class Sections(QObject):
    """Makes sections when they are first looked at, and hands on what happens.

    Args:
        stack: Shows one of them; the search is its first page and always there.
        rail: Its buttons.
        entries: The sections that there are.
        tools: What they are given.
        parent: Owns it.

    Signals:
        search_wanted: A query shall be asked in the search window.
        shown: Another section is shown, by its key; empty for the search.
    """

    search_wanted = Signal(object)
    shown = Signal(str)

    def __init__(
        self,
        stack: QStackedWidget,
        rail: Rail,
        entries: Sequence[SectionEntry],
        tools: Tools,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stack = stack
        self._rail = rail
        self._tools = tools
        self.entries = {entry.key: entry for entry in entries}
        self._made: dict[str, Section] = {}
        self._ready = False
        self.current = ""
        rail.show_sections(entries)
        rail.mark("")
        rail.chosen.connect(self.show)

    def show(self, key: str) -> None:
        """Show this section, or the search when the key is empty."""
        self._rail.mark(key)
        if key == self.current:
            return
        before = self._made.get(self.current)
        if before is not None:
            before.deactivate()
        self.current = key
        section = self.section(key) if key else None
        if section is None:
            self._stack.setCurrentIndex(0)
        else:
            self._stack.setCurrentWidget(section)
            section.activate()
        self.shown.emit(key)

    def section(self, key: str) -> Section:
        """The section of that key, made if it is not there yet."""
        found = self._made.get(key)
        if found is None:
            found = self.entries[key].make(self._tools, self._stack)
            self._made[key] = found
            self._stack.addWidget(found)
            found.search_wanted.connect(self.search_wanted)
            found.section_wanted.connect(self.show)
            if self._ready:
                found.engine_ready()
        return found

    def step_back(self) -> bool:
        """Escape was pressed; whether the section that is shown had something to leave."""
        section = self._made.get(self.current)
        return section is not None and section.step_back()

    def engine_ready(self) -> None:
        """An engine answers."""
        self._ready = True
        for section in self._made.values():
            section.engine_ready()

    def engine_lost(self) -> None:
        """No engine answers."""
        self._ready = False
        for section in self._made.values():
            section.engine_lost()

    def happened(self, event: Event) -> None:
        """The engine told of something."""
        for section in self._made.values():
            section.happened(event)

    def stop(self) -> None:
        """The window closes."""
        for section in self._made.values():
            section.stop()
        # Nobody can undo anything any more, and the stack tells nobody that it goes.
        self._tools.undo.clear()
