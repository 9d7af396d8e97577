"""What the palette offers: actions, sections, saved searches and folders, each as one line that can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from anyfind_desktop.shell.fuzzy import fit

SHOWN: Final = 60
"""More lines nobody reads: another letter is quicker."""

RECENT: Final = 4
"""So many that were done last stand first while nothing is typed."""

_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the palette.

    Attributes:
        key: Its name in the program.
        title: What it does, for people.
        chapter: What it belongs to.
        keys: Its keys as the platform writes them; none when empty.
        does: Does it.
        last: Whether it comes after all others, however well it fits.
    """

    key: str
    title: str
    chapter: str
    keys: str
    does: Callable[[], object]
    last: bool = False


class CommandRole(IntEnum):
    """What a line tells to whoever paints it."""

    CHAPTER = Qt.ItemDataRole.UserRole + 1
    KEYS = Qt.ItemDataRole.UserRole + 2
    PLACES = Qt.ItemDataRole.UserRole + 3


class CommandsModel(QAbstractListModel):
    """The commands that fit what was typed, the best first.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[tuple[Command, tuple[int, ...]]] = []

    def show(self, commands: Sequence[Command], letters: str, recent: Sequence[str]) -> None:
        """Show those of the commands that fit the letters; without letters, those first that were done last."""
        self.beginResetModel()
        if letters.strip():
            fits = [(fit(letters, command.title), command) for command in commands]
            good = [(found, command) for found, command in fits if found is not None or command.last]
            good.sort(key=lambda one: (one[1].last, -(one[0].score if one[0] else 0), len(one[1].title)))
            self._shown = [(command, found.places if found else ()) for found, command in good[:SHOWN]]
        else:
            first = {key: place for place, key in enumerate(recent[:RECENT])}
            ordered = sorted(
                (command for command in commands if not command.last), key=lambda one: first.get(one.key, RECENT)
            )
            self._shown = [(command, ()) for command in ordered]
        self.endResetModel()

    def command(self, index: QModelIndex) -> Command | None:
        """The command of a line."""
        return self._shown[index.row()][0] if index.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:  # noqa: N802 (Qt's name)
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is painted, and what is read aloud."""
        if not index.isValid():
            return None
        command, places = self._shown[index.row()]
        told: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: command.title,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(
                part for part in (command.title, command.chapter, command.keys) if part
            ),
            CommandRole.CHAPTER: command.chapter,
            CommandRole.KEYS: command.keys,
            CommandRole.PLACES: places,
        }
        return told.get(role)
