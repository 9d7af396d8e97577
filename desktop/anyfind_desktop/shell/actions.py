"""Everything that can be done by name: one list for the palette, the shortcut sheet, the menus and the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Entry:
    """An action and where it belongs.

    Attributes:
        key: Its name in the program, such as ``search.focus``.
        category: Its chapter in the sheet and the palette, for people.
        action: Qt's; its text, shortcuts, and whether it can be done now.
    """

    key: str
    category: str
    action: QAction


class Actions(QObject):
    """The actions of the window and its sections.

    Args:
        window: Shortcuts work anywhere in it, unless an action is added ``within`` a part.
        parent: Owns the list.

    Signals:
        changed: There are other actions now.
    """

    changed = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._entries: dict[str, Entry] = {}

    @property
    def entries(self) -> list[Entry]:
        """All of them, in the order in which they were added."""
        return list(self._entries.values())

    def add(
        self,
        key: str,
        text: str,
        category: str,
        does: Callable[[], object],
        *,
        shortcuts: Sequence[str | QKeySequence.StandardKey] = (),
        within: QWidget | None = None,
    ) -> QAction:
        """Add an action.

        Args:
            key: Its name in the program; an action of the same name is replaced.
            text: Its name for people, in the imperative and without a dot.
            category: Its chapter, for people.
            does: Does it.
            shortcuts: Keys, portable such as ``Ctrl+L``, or the platform's own for a standard action.
            within: The part of the window in which the keys work; anywhere by default.
        """
        old = self._entries.pop(key, None)
        if old is not None:
            # Keys that two actions have do nothing, and Qt deletes only later.
            old.action.setShortcuts([])
            old.action.deleteLater()
        action = QAction(text, self)
        sequences: list[QKeySequence] = []
        for keys in shortcuts:
            sequences += [QKeySequence(keys)] if isinstance(keys, str) else QKeySequence.keyBindings(keys)
        action.setShortcuts(sequences)
        place = self._window if within is None else within
        if within is not None:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        # Without the argument that Qt adds for actions that are switched on and off.
        action.triggered.connect(lambda _checked=False: does())
        place.addAction(action)
        self._entries[key] = Entry(key, category, action)
        self.changed.emit()
        return action

    def find(self, key: str) -> QAction | None:
        """The action of that name."""
        entry = self._entries.get(key)
        return None if entry is None else entry.action
