"""The command palette: everything that can be done, found by a few letters."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from anyfind.api.live import Folders
from anyfind.api.searches import SavedSearch, SavedSearches
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.searching import Query
from anyfind_desktop.shell.actions import Entry
from anyfind_desktop.shell.command_list import CommandList
from anyfind_desktop.shell.commands import Command, CommandsModel
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.keycaps import written
from anyfind_desktop.shell.overlay import Overlay
from anyfind_desktop.shell.sections import Sections
from anyfind_desktop.views.parts import Rule, Words
from anyfind_desktop.views.spoken import announce
from anyfind_desktop.views.theme import scaled_font

WIDTH: Final = 640
LINES: Final = 10
"""So many lines are seen at once."""

RECENT: Final = "palette/recent"
REMEMBERED: Final = 12
OWN: Final = frozenset({"window.palette", "window.back"})
"""Actions that make no sense in here."""


class PaletteField(QLineEdit):
    """The field; arrows and Enter belong to the list below.

    Args:
        lines: The list.
        parent: Owns it.
    """

    def __init__(self, lines: CommandList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = lines
        self.setFrame(False)
        self.setFont(scaled_font(self.font(), 1.2))
        clear = self.palette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Move in the list."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: LINES, Qt.Key.Key_PageUp: -LINES}
        key = Qt.Key(event.key())
        if key in steps:
            self._list.move_by(steps[key])
        else:
            super().keyPressEvent(event)


class CommandPalette(Overlay):
    """Offers actions, sections, saved searches and folders, and the words themselves as a search.

    Args:
        window: The window.
        tools: Actions, the engine, and what was done last.
        sections: Where searches are asked.
    """

    def __init__(self, window: QWidget, tools: Tools, sections: Sections) -> None:
        super().__init__(window, width=WIDTH)
        self._tools = tools
        self._sections = sections
        self._folders: list[str] = []
        self._searches: list[SavedSearch] = []
        self._calls: list[Call] = []
        self.model = CommandsModel(self)
        self.list = CommandList(self.panel)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Commands"))
        self.field = PaletteField(self.list, self.panel)
        self.field.setObjectName("paletteField")
        # The field's arrows move in the list.
        self.list.setFocusProxy(self.field)
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.setPlaceholderText(self.tr("Do something, go somewhere, or search…"))
        self.field.setTextMargins(10, 8, 10, 8)
        self.nothing = Words(self.tr("Nothing is called like that."), self.panel, muted=True)
        self.nothing.setContentsMargins(12, 8, 12, 12)
        for widget in (self.field, Rule(self.panel), self.list, self.nothing):
            self.column.addWidget(widget)
        self.panel.setAccessibleName(self.tr("Command palette"))
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(lambda: self._do(self.list.currentIndex()))
        self.list.clicked.connect(self._do)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.selectionModel().currentChanged.connect(self._say)
        self.closed.connect(self.stop)

    def open_fresh(self) -> None:
        """Show it with an empty field, and ask the engine for folders and saved searches."""
        self.field.clear()
        self._fill()
        self.open_over()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        client = self._tools.client
        self._calls = [
            client.folders(self._show_folders, _offer_none),
            client.send("GET", "/searches", SavedSearches, self._show_searches, _offer_none),
        ]

    def stop(self) -> None:
        """Ask for nothing more."""
        for call in self._calls:
            call.drop()
        self._calls = []

    def wanted_height(self, room: int) -> int:
        """As high as the lines that there are, and no higher than ten of them."""
        rows = self.model.rowCount()
        line = max(self.list.sizeHintForRow(0), 1)
        body = min(rows, LINES) * line if rows else self.nothing.sizeHint().height()
        return min(self.field.sizeHint().height() + body + 34, room)

    def _show_folders(self, folders: Folders) -> None:
        self._folders = [folder.path for folder in folders.folders]
        self._fill()

    def _show_searches(self, searches: SavedSearches) -> None:
        self._searches = searches.searches
        self._fill()

    def _fill(self) -> None:
        chosen = self.model.command(self.list.currentIndex())
        letters = self.field.text()
        self.model.show(self._commands(letters.strip()), letters, self._tools.preferences.texts(RECENT))
        rows = range(self.model.rowCount())
        same = [row for row in rows if chosen is not None and self.model.command(self.model.index(row)) == chosen]
        # What an answer of the engine adds does not move the choice; another letter begins anew.
        again = same[0] if same and self.sender() is not self.field else 0
        self.list.setCurrentIndex(self.model.index(again, 0))
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        if not self.isHidden():
            self.arrange()

    def _commands(self, letters: str) -> list[Command]:
        commands = [
            Command(
                entry.key,
                entry.action.text(),
                entry.category,
                written(entry.action.shortcut()),
                entry.action.trigger,
            )
            for entry in sorted(self._tools.actions.entries, key=_rank)
            if entry.action.isEnabled() and entry.key not in OWN
        ]
        saved = self.tr("Saved search")
        for search in self._searches:
            query = Query(search.text or "")
            if not query.empty:
                commands.append(Command(f"search:{search.name}", search.name, saved, "", self._asks(query)))
        folder = self.tr("Search in folder")
        for path in self._folders:
            query = Query(filters=(f'in:"{path}"',))
            commands.append(Command(f"folder:{path}", path, folder, "", self._asks(query)))
        if letters:
            words = self.tr("Search for “{words}”").format(words=letters)
            commands.append(Command("words", words, "", "", self._asks(Query(letters)), last=True))
        return commands

    def _asks(self, query: Query) -> Any:
        return lambda: self._sections.search_wanted.emit(query)

    def _do(self, index: QModelIndex) -> None:
        command = self.model.command(index)
        if command is None:
            return
        self.close_again()
        if not command.last:
            recent = [command.key, *self._tools.preferences.texts(RECENT)]
            self._tools.preferences.put_texts(RECENT, list(dict.fromkeys(recent))[:REMEMBERED])
        # After the palette is gone and the keyboard is back where it was.
        QTimer.singleShot(0, self, command.does)

    def _say(self, current: QModelIndex) -> None:
        """A screen reader hears which line is chosen, although the keyboard stays in the field."""
        words = current.data(Qt.ItemDataRole.AccessibleTextRole)
        if words and not self.isHidden():
            announce(self.field, words)


def _rank(entry: Entry) -> int:
    """Sections first, and what concerns the window as a whole, such as leaving it, last."""
    return 0 if entry.key.startswith("section.") else 2 if entry.key.startswith("window.") else 1


def _offer_none(failure: Failure) -> None:
    """Without an engine there are no folders and no saved searches to offer; the banner says why."""
