"""The library's folders as an item model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from anyfind.api.answers import Folder
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.views.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex


class FolderRole(IntEnum):
    """What a folder can be asked beside Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    PATH = Qt.ItemDataRole.UserRole + 2
    STATE = Qt.ItemDataRole.UserRole + 3
    DETAIL = Qt.ItemDataRole.UserRole + 4


class FoldersModel(QAbstractListModel):
    """Folders, in the order of the library.

    Args:
        parent: Owns it.

    Signals:
        shown: All that changed at once has been told.
    """

    shown = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders: list[Folder] = []

    @property
    def folders(self) -> list[Folder]:
        """What is shown."""
        return list(self._folders)

    def show(self, folders: Sequence[Folder]) -> None:
        """Show these. Rows that stay keep their place, so that a selection does too."""
        wanted = {folder.id: folder for folder in folders}
        for row in reversed(range(len(self._folders))):
            if self._folders[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._folders[row]
                self.endRemoveRows()
        for row, old in enumerate(self._folders):
            new = wanted.pop(old.id)
            if new != old:
                self._folders[row] = new
                self.dataChanged.emit(self.index(row), self.index(row))
        if wanted:
            first = len(self._folders)
            self.beginInsertRows(QModelIndex(), first, first + len(wanted) - 1)
            self._folders.extend(wanted.values())
            self.endInsertRows()
        self.shown.emit()

    def folder(self, index: Index) -> Folder | None:
        """The folder at an index."""
        return self._folders[index.row()] if index.isValid() and index.row() < len(self._folders) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's signature)
        """How many folders."""
        return 0 if parent.isValid() else len(self._folders)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view or a screen reader asks for."""
        folder = self.folder(index)
        if folder is None:
            return None
        facts: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: PurePath(folder.path).name or folder.path,
            Qt.ItemDataRole.ToolTipRole: plain_tip(folder.path),
            Qt.ItemDataRole.AccessibleTextRole: f"{folder.path}, {self._detail(folder)}",
            FolderRole.ID: folder.id,
            FolderRole.PATH: folder.path,
            FolderRole.STATE: folder.state,
            FolderRole.DETAIL: self._detail(folder),
        }
        return facts.get(role)

    def _detail(self, folder: Folder) -> str:
        count = QLocale().toString(folder.files)
        files = self.tr("1 file") if folder.files == 1 else self.tr("{count} files").format(count=count)
        if folder.state != "online":
            return self.tr("Offline") + f" · {files}"
        if folder.scanned_at is None:
            return self.tr("Looking through it…")
        if folder.reason:
            return f"{files} · {translated(folder.reason)}"
        return files
