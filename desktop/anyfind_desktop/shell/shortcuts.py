"""What can be done anywhere in the window, by name and by keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.sections import Sections
from anyfind_desktop.views.main_window import MainWindow

NUMBERED: Final = 9
"""So many sections get a key: Ctrl and a digit."""


class WindowActions(QObject):
    """Adds them, and does them.

    Args:
        window: The window.
        sections: Its sections.
        tools: The list of actions, and what can be undone.
        parent: Owns it.

    Signals:
        palette_wanted: The command palette shall be shown.
        sheet_wanted: The shortcut sheet shall be shown.
    """

    palette_wanted = Signal()
    sheet_wanted = Signal()

    def __init__(self, window: MainWindow, sections: Sections, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._sections = sections
        self._tools = tools
        self._add_sections()
        self._add_search()
        self._add_undo()
        library = self.tr("Library")
        add = tools.actions.add
        add("folder.add", self.tr("Add a folder"), library, window.choose_folder, shortcuts=["Ctrl+O"])
        add(
            "folders.show",
            self.tr("Show folders"),
            library,
            lambda: sections.show("library"),
            shortcuts=["Ctrl+Shift+F"],
        )
        add("indexing.hold", self.tr("Pause or resume indexing"), library, window.strip.toggle, shortcuts=["Ctrl+P"])
        here = self.tr("Window")
        add("window.back", self.tr("Step back"), here, self.step_back, shortcuts=["Escape"])
        add("window.palette", self.tr("Find a command"), here, self.palette_wanted.emit, shortcuts=["Ctrl+K"])
        add("window.shortcuts", self.tr("Show keyboard shortcuts"), here, self.sheet_wanted.emit, shortcuts=["F1", "?"])
        add("window.close", self.tr("Close the window"), here, window.close, shortcuts=["Ctrl+Q"])

    def step_back(self) -> None:
        """Leave the innermost thing: a part of a section, the section, the words of the search."""
        if not self._sections.current:
            self._window.step_back()
        elif not self._sections.step_back():
            self._sections.show("")
            self._window.query_box.setFocus()

    def to_box(self) -> None:
        """Put the keyboard into the search box, wherever it is, and choose what stands there."""
        self._sections.show("")
        self._window.to_box()

    def paste(self) -> None:
        """Search by what is on the clipboard."""
        self._sections.show("")
        self._window.paste()

    def _add_sections(self) -> None:
        chapter = self.tr("Go to")
        rail = self._window.rail
        plain = [("", rail.buttons[""].text())]
        plain += [(entry.key, entry.title) for entry in self._sections.entries.values() if not entry.low]
        for number, (key, title) in enumerate(plain[:NUMBERED], start=1):
            self._add_section(key, title, chapter, f"Ctrl+{number}")
        for entry in self._sections.entries.values():
            if entry.low:
                self._add_section(entry.key, entry.title, chapter, "Ctrl+," if entry.key == "settings" else "")

    def _add_section(self, key: str, title: str, chapter: str, keys: str) -> None:
        name = f"section.{key or 'search'}"
        self._tools.actions.add(
            name, title, chapter, lambda: self._sections.show(key), shortcuts=[keys] if keys else []
        )
        if keys:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            self._window.rail.explain(key, shown)

    def _add_search(self) -> None:
        chapter = self.tr("Search")
        add = self._tools.actions.add
        add("search.focus", self.tr("Go to the search box"), chapter, self.to_box, shortcuts=["Ctrl+L", "Ctrl+F"])
        add(
            "search.paste",
            self.tr("Search by what is on the clipboard"),
            chapter,
            self.paste,
            shortcuts=[QKeySequence.StandardKey.Paste],
        )

    def _add_undo(self) -> None:
        chapter = self.tr("Edit")
        stack = self._tools.undo
        add = self._tools.actions.add
        undo = add("edit.undo", self.tr("Undo"), chapter, stack.undo, shortcuts=["Ctrl+Z"])
        redo = add("edit.redo", self.tr("Redo"), chapter, stack.redo, shortcuts=["Ctrl+Shift+Z"])
        for action, changed, able in (
            (undo, stack.canUndoChanged, stack.canUndo()),
            (redo, stack.canRedoChanged, stack.canRedo()),
        ):
            action.setEnabled(able)
            changed.connect(action.setEnabled)
        stack.undoTextChanged.connect(
            lambda text: undo.setText(self.tr("Undo: {what}").format(what=text) if text else self.tr("Undo"))
        )
        stack.redoTextChanged.connect(
            lambda text: redo.setText(self.tr("Redo: {what}").format(what=text) if text else self.tr("Redo"))
        )
