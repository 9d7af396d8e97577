"""The answer to a search as an item model: cards, and a line between what is sure and what is merely near."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from anyfind.api.answers import SearchAnswer, SearchResult

Index = QModelIndex | QPersistentModelIndex

_REASONS = 3
"""Reasons that a card tells at most."""


class ResultRole(IntEnum):
    """What a result can be asked beside Qt's own roles."""

    PATH = Qt.ItemDataRole.UserRole + 1
    NAME = Qt.ItemDataRole.UserRole + 2
    FOLDER = Qt.ItemDataRole.UserRole + 3
    RELEVANCE = Qt.ItemDataRole.UserRole + 4
    SNIPPET = Qt.ItemDataRole.UserRole + 5
    MODALITY = Qt.ItemDataRole.UserRole + 6
    THUMBNAIL = Qt.ItemDataRole.UserRole + 7
    PLACE = Qt.ItemDataRole.UserRole + 8
    FILE = Qt.ItemDataRole.UserRole + 9
    ONLINE = Qt.ItemDataRole.UserRole + 10
    HEADING = Qt.ItemDataRole.UserRole + 11


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of text across the grid."""

    text: str


Row = SearchResult | Heading


class ResultsModel(QAbstractListModel):
    """Results, strong ones first, with headings where weaker ones begin.

    Args:
        thumbnail: Gives the picture of a file, or ``None`` while it is fetched.
        parent: Owns it.
    """

    def __init__(self, thumbnail: Callable[[int], QPixmap | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnail = thumbnail
        self._rows: list[Row] = []
        self._by_file: dict[int, list[int]] = {}
        self._facts: dict[int, Callable[[SearchResult], Any]] = {
            Qt.ItemDataRole.DisplayRole: _name,
            Qt.ItemDataRole.ToolTipRole: self._told,
            Qt.ItemDataRole.AccessibleTextRole: lambda result: f"{_name(result)}, {self._told(result)}",
            ResultRole.NAME: _name,
            ResultRole.PATH: lambda result: result.path,
            ResultRole.FOLDER: lambda result: PurePath(result.path).parent.name,
            ResultRole.RELEVANCE: lambda result: result.relevance,
            ResultRole.SNIPPET: lambda result: (result.segment.snippet if result.segment else None) or "",
            ResultRole.MODALITY: lambda result: result.modality,
            ResultRole.THUMBNAIL: self._picture,
            ResultRole.PLACE: self._place,
            ResultRole.FILE: lambda result: result.file,
            ResultRole.ONLINE: lambda result: result.online,
        }

    @property
    def results(self) -> list[SearchResult]:
        """The results without the headings."""
        return [row for row in self._rows if isinstance(row, SearchResult)]

    def show(self, answer: SearchAnswer) -> None:
        """Show this answer instead of the last one."""
        rows = self._arranged(answer)
        if len(rows) == len(self._rows) and [_identity(row) for row in rows] == [_identity(row) for row in self._rows]:
            # The same files in the same order: the view keeps its place and its selection.
            self._set(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._set(rows)
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        if self._rows:
            self.beginResetModel()
            self._set([])
            self.endResetModel()

    def thumbnail_ready(self, file: int) -> None:
        """Paint the cards of this file again."""
        for row in self._by_file.get(file, []):
            self.dataChanged.emit(self.index(row), self.index(row), [ResultRole.THUMBNAIL])

    def repaint(self) -> None:
        """Ask for every visible thumbnail again."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [ResultRole.THUMBNAIL])

    def result(self, index: Index) -> SearchResult | None:
        """The result at an index, unless that is a heading."""
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        return row if isinstance(row, SearchResult) else None

    def row_of(self, path: str) -> int | None:
        """Where a file is shown."""
        places = (n for n, row in enumerate(self._rows) if isinstance(row, SearchResult) and row.path == path)
        return next(places, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's signature)
        """How many rows, headings counted."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view or a screen reader asks for."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            return row.text if role in {ResultRole.HEADING, int(Qt.ItemDataRole.DisplayRole)} else None
        return self._fact(row, role)

    def _fact(self, result: SearchResult, role: int) -> Any:
        fact = self._facts.get(role)
        return None if fact is None else fact(result)

    def _picture(self, result: SearchResult) -> QPixmap | None:
        return None if result.file is None else self._thumbnail(result.file)

    def _told(self, result: SearchResult) -> str:
        said = [result.path]
        if place := self._place(result):
            said.append(place)
        said += [source.why for source in result.sources if source.why and source.relevance != "hidden"][:_REASONS]
        if result.copies:
            said.append(self.tr("%n more copies", "", len(result.copies)))
        if not result.online:
            said.append(self.tr("Its folder cannot be reached now."))
        return "\n".join(said)

    def _place(self, result: SearchResult) -> str:
        segment = result.segment
        if segment is None:
            return ""
        if segment.page is not None:
            return self.tr("p. {page}").format(page=segment.page)
        if segment.start_s is not None and result.modality in {"sound", "audio", "video", "speech"}:
            return _clock(segment.start_s)
        return segment.member or ""

    def _arranged(self, answer: SearchAnswer) -> list[Row]:
        strong = [result for result in answer.results if result.relevance == "strong"]
        weak = [result for result in answer.results if result.relevance != "strong"]
        if strong and weak:
            return [*strong, Heading(self.tr("Weaker matches")), *weak]
        if weak:
            return [Heading(self.tr("Nothing matches well. The nearest files:")), *weak]
        return list(strong)

    def _set(self, rows: Sequence[Row]) -> None:
        self._rows = list(rows)
        self._by_file = {}
        for number, row in enumerate(self._rows):
            if isinstance(row, SearchResult) and row.file is not None:
                self._by_file.setdefault(row.file, []).append(number)


def _name(result: SearchResult) -> str:
    return PurePath(result.path).name


def _identity(row: Row) -> str:
    return f"heading {row.text}" if isinstance(row, Heading) else row.path


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
