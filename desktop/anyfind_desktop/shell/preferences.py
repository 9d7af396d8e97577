"""What the window remembers between two starts: its size, its looks, its last section."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

Value = TypeVar("Value", bool, int, float, str)


class Preferences(QObject):
    """Values by key in a file of the platform's configuration folder; what is unreadable counts as not set.

    Args:
        file: The file.
        parent: Owns it.

    Signals:
        changed: The value of this key is another one now.
    """

    changed = Signal(str)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self._settings = QSettings(str(file), QSettings.Format.IniFormat, self)

    def get(self, key: str, default: Value) -> Value:
        """The value of a key, of the type of its default."""
        stored: Any = self._settings.value(key)
        if stored is None:
            return default
        if isinstance(default, bool):
            return str(stored).lower() == "true"
        try:
            return type(default)(stored)
        except (TypeError, ValueError):
            # Somebody edited the file by hand.
            return default

    def put(self, key: str, value: bool | float | str) -> None:
        """Remember a value."""
        if self._settings.value(key) == value:
            return
        self._settings.setValue(key, value)
        self.changed.emit(key)

    def texts(self, key: str) -> list[str]:
        """A list of texts; empty if there is none."""
        stored: Any = self._settings.value(key)
        if stored is None:
            return []
        return [str(one) for one in stored] if isinstance(stored, list) else [str(stored)]

    def put_texts(self, key: str, values: list[str]) -> None:
        """Remember a list of texts."""
        self._settings.setValue(key, values)
        self.changed.emit(key)

    def bytes(self, key: str) -> QByteArray:
        """Qt's own state of a window or a splitter; empty if there is none."""
        stored: Any = self._settings.value(key)
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def put_bytes(self, key: str, value: QByteArray) -> None:
        """Remember Qt's own state of a window or a splitter."""
        self._settings.setValue(key, value)

    def save(self) -> None:
        """Write now what Qt would write soon."""
        self._settings.sync()
