"""The section of settings."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from anyfind_desktop.library.engine_settings import EngineSettings
from anyfind_desktop.settings.appearance import AppearanceCard, LanguageCard
from anyfind_desktop.settings.behaviour import BehaviourCard, HistoryCard
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.section import Section
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.parts import Card, Column, Header, Row


class SettingsSection(Section):
    """Looks, language, tray, notifications and searches of the window, and the settings of the engine below them.

    Args:
        tools: What it works with.
        tray: Whether the desktop has a place for icons of programs.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, tray: bool, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        column = Column(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        column.add(Header(self.tr("Settings"), self.tr("What you change holds at once."), self))
        self.appearance = AppearanceCard(tools.preferences, self)
        self.language = LanguageCard(tools.preferences, self)
        self.behaviour = BehaviourCard(tools, tray, self)
        self.history = HistoryCard(tools, self)
        self.engine = EngineSettings(tools, self)
        self.show_file = TextButton(self.tr("Show"), "folder", parent=self)
        self.show_file.setAccessibleName(self.tr("Show the file of the window's settings"))
        self.show_file.clicked.connect(self._reveal)
        where = Card(self)
        where.add(Row(self.tr("Where this is kept"), str(tools.preferences.file), self.show_file, self))
        for card in (self.appearance, self.language, self.behaviour, self.history, self.engine, where):
            column.add(card)

    def activate(self) -> None:
        """Put the keyboard on the theme, and ask how many searches are remembered by now."""
        self.appearance.tiles["system"].setFocus()
        if self.history.isEnabled():
            self.history.engine_ready()

    def engine_ready(self) -> None:
        """Ask for what the engine keeps."""
        self.history.engine_ready()
        self.engine.engine_ready()

    def engine_lost(self) -> None:
        """The engine's settings cannot be changed now."""
        self.history.engine_lost()
        self.engine.engine_lost()

    def step_back(self) -> bool:
        """Take back an open question."""
        return self.history.step_back()

    def stop(self) -> None:
        """Wait for nothing."""
        self.history.stop()

    def _reveal(self) -> None:
        self.tools.preferences.save()
        path = str(self.tools.preferences.file)
        if not self.tools.opener.reveal(path):
            words = self.tr("{path} cannot be shown.").format(path=path)
            self.tools.notices.say(words, self.tr("Dismiss"))
