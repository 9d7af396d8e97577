"""Files that could not be read, grouped by why, as a tree of two levels."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from anyfind.api.answers import FailedFile
from anyfind_desktop.library.wording import reason_group
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.views import wording
from anyfind_desktop.views.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex


class FailureRole(IntEnum):
    """What a row can be asked beside Qt's own roles."""

    PATH = Qt.ItemDataRole.UserRole + 1
    REASON = Qt.ItemDataRole.UserRole + 2
    HEADING = Qt.ItemDataRole.UserRole + 3


@dataclass(slots=True)
class _Group:
    code: str
    title: str
    files: list[FailedFile] = field(default_factory=list)


class FailuresModel(QAbstractItemModel):
    """Groups with their files.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[_Group] = []

    @property
    def count(self) -> int:
        """How many files."""
        return sum(len(group.files) for group in self._groups)

    def show(self, failures: Sequence[FailedFile]) -> bool:
        """Show these, groups with most files first; whether that is something else than before."""
        groups: dict[str, _Group] = {}
        for one in failures:
            groups.setdefault(one.code, _Group(one.code, reason_group(one.code))).files.append(one)
        found = sorted(groups.values(), key=lambda group: -len(group.files))
        if found == self._groups:
            return False
        self.beginResetModel()
        self._groups = found
        self.endResetModel()
        return True

    def places(self, paths: Collection[str]) -> dict[str, QModelIndex]:
        """Where these files are, those that are there."""
        if not paths:
            return {}
        return {
            one.path: self.createIndex(row, 0, at + 1)
            for at, group in enumerate(self._groups)
            for row, one in enumerate(group.files)
            if one.path in paths
        }

    def failure(self, index: Index) -> FailedFile | None:
        """The file of a row; ``None`` for a group."""
        place = index.internalId()
        return self._groups[place - 1].files[index.row()] if index.isValid() and place else None

    def run(self, parent: Index, first: int, last: int) -> list[FailedFile]:
        """The files of rows that follow each other in one group; groups themselves are none."""
        return self._groups[parent.row()].files[first : last + 1] if parent.isValid() else []

    def files(self, index: Index) -> list[FailedFile]:
        """The file of a row, or all files of a group."""
        one = self.failure(index)
        if one is not None:
            return [one]
        return list(self._groups[index.row()].files) if index.isValid() else []

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 (Qt's signature)
        """The index of a row: a group's has the number 0, a file's the number of its group."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, 0 if not parent.isValid() else parent.row() + 1)

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008 (Qt's two methods)
        """The group of a file."""
        place = index.internalId() if index.isValid() else 0
        return self.createIndex(place - 1, 0, 0) if place else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's signature)
        """Groups, or files of a group."""
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()].files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 (Qt's signature)
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view or a screen reader asks for."""
        if not index.isValid():
            return None
        one = self.failure(index)
        if one is None:
            group = self._groups[index.row()]
            heading = f"{group.title} · {wording.files(len(group.files))}"
            shown: dict[int, Any] = {
                Qt.ItemDataRole.DisplayRole: heading,
                Qt.ItemDataRole.AccessibleTextRole: heading,
                FailureRole.HEADING: True,
            }
            return shown.get(role)
        reason = translated(one.reason)
        facts: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: PurePath(one.path).name,
            Qt.ItemDataRole.ToolTipRole: plain_tip(f"{one.path}\n{reason}"),
            Qt.ItemDataRole.AccessibleTextRole: f"{one.path}, {reason}",
            FailureRole.PATH: one.path,
            FailureRole.REASON: reason,
            FailureRole.HEADING: False,
        }
        return facts.get(role)
