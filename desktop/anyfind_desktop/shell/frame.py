"""The frame around search and sections: what can be done everywhere, and what is remembered."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.looks import Looks
from anyfind_desktop.shell.palette import CommandPalette
from anyfind_desktop.shell.sections import Sections
from anyfind_desktop.shell.shortcut_sheet import ShortcutSheet
from anyfind_desktop.shell.shortcuts import WindowActions
from anyfind_desktop.shell.toast import UndoToast
from anyfind_desktop.shell.undo_keys import UndoKeys
from anyfind_desktop.shell.window_state import WindowState
from anyfind_desktop.views.main_window import MainWindow

CALM_MS: Final = 1500
"""After the window is shown; by then it can be used, and the engine has been asked."""


class Frame(QObject):
    """Makes and joins the parts of the frame.

    Args:
        window: The window.
        sections: Its sections.
        tools: What sections are given.
        parent: Owns it.
    """

    def __init__(self, window: MainWindow, sections: Sections, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections = sections
        self._tasks = tools.tasks
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self._load_sections)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.looks = Looks(application, tools.preferences, self)
        self._undo_keys = UndoKeys(application, tools.undo, self)
        self.actions = WindowActions(window, sections, tools, self)
        self.palette = CommandPalette(window, tools, sections)
        self.sheet = ShortcutSheet(window, tools.actions)
        self.actions.palette_wanted.connect(self.palette.open_fresh)
        self.actions.sheet_wanted.connect(self.sheet.open_fresh)
        for overlay in (self.palette, self.sheet):
            sections.shown.connect(overlay.close_again)
        self.toast = UndoToast(window, tools.undo)
        self.state = WindowState(window, sections, tools.preferences, self)

    def start(self) -> None:
        """The window is about to be shown."""
        self.looks.apply()
        self._calm.start(CALM_MS)
        self.state.restore()

    def stop(self) -> None:
        """The window closes."""
        self._calm.stop()
        self.palette.stop()
        self.toast.dismiss()
        self._undo_keys.stop()
        self.looks.stop()
        self.state.keep()

    def _load_sections(self) -> None:
        """Read the code of the sections while nobody waits for it, one after the other."""
        for entry in self._sections.entries.values():
            if entry.module:
                self._tasks.run(partial(import_module, entry.module), _loaded)


def _loaded(module: ModuleType) -> None:
    """Nothing is left to do: the section is made when it is first looked at."""
