"""The answer to a search as an item model: all results are rows at once, and pages of them come when looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QLocale, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, QUrl
from PySide6.QtGui import QPixmap

from anyfind.api.answers import SearchAnswer, SearchResult
from anyfind.api.previews import Marks
from anyfind_desktop.results import facts
from anyfind_desktop.results.rows import Block, Heading, Rows
from anyfind_desktop.searching import RESULTS, Query
from anyfind_desktop.views.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex

KEPT_PAGES: Final = 80
"""Pages in memory; of those that were looked at longest ago the first answer is asked for again."""

DRAGGED: Final = 2000
"""Files that are dragged at most at once."""


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
    MARKS = Qt.ItemDataRole.UserRole + 12


class ResultsModel(QAbstractListModel):
    """Results in the order of the answer, with headings between them; those that are not here yet are empty.

    Args:
        thumbnail: Gives the picture of a file, or of a place in it, as
            :meth:`~anyfind_desktop.thumbnails.loader.ThumbnailLoader.get` does; ``None`` while it is fetched.
        marks: Gives where on its page a result stands, for what was asked, as
            :meth:`~anyfind_desktop.results.page_marks.PageMarks.get` does; nothing is marked by default.
        parent: Owns it.

    Attributes:
        query: What was asked.
        reasoned: Whether results say why they are here; where nothing is asked but a filter, none does.
    """

    def __init__(
        self,
        thumbnail: Callable[..., QPixmap | None],
        parent: QObject | None = None,
        *,
        marks: Callable[[SearchResult, str], Marks | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._thumbnail = thumbnail
        self._marks = marks
        self._rows = Rows()
        self._pages: OrderedDict[int, list[SearchResult]] = OrderedDict()
        self._stale: set[int] = set()
        self._by_file: dict[int, set[int]] = {}
        self._size = RESULTS
        self.query = Query()
        self.reasoned = False
        self._facts: dict[int, Callable[[SearchResult], Any]] = {
            Qt.ItemDataRole.DisplayRole: facts.name,
            Qt.ItemDataRole.ToolTipRole: lambda result: plain_tip(facts.told(result)),
            Qt.ItemDataRole.AccessibleTextRole: lambda result: f"{facts.name(result)}, {facts.told(result)}",
            ResultRole.NAME: facts.name,
            ResultRole.PATH: lambda result: result.path,
            ResultRole.FOLDER: facts.folder,
            ResultRole.RELEVANCE: lambda result: result.relevance,
            ResultRole.SNIPPET: facts.snippet,
            ResultRole.MODALITY: lambda result: result.modality,
            ResultRole.THUMBNAIL: self._picture,
            ResultRole.MARKS: lambda result: self._marks(result, self.query.text) if self._marks else None,
            ResultRole.PLACE: facts.place,
            ResultRole.FILE: lambda result: result.file,
            ResultRole.ONLINE: lambda result: result.online,
        }

    @property
    def rows(self) -> Rows:
        """Which row is what."""
        return self._rows

    @property
    def results(self) -> list[SearchResult]:
        """The results that are here, in their order."""
        return [result for number in sorted(self._pages) for result in self._pages[number]]

    def show(self, answer: SearchAnswer, query: Query | None = None, strong: int | None = None) -> None:
        """Show this answer instead of the last one.

        Args:
            answer: Its first page.
            query: What was asked.
            strong: How many strong results there are before the weaker ones, where those are shown, too.
        """
        query = query or Query()
        results = list(answer.results)
        if query.sort == "relevance" and query.group == "none" and not query.reverse:
            results.sort(key=lambda result: result.relevance != "strong")
        total = answer.total
        if total is None or (total < len(results)):
            total = len(results)
        blocks = self._arranged(answer, query, results, total, strong)
        same = blocks == self._rows.blocks and _paths(results) == _paths(self._pages.get(0, []))
        if same:
            # The same files in the same order: the view keeps its place and its selection. Other words are marked.
            self.query = query
            self._stale = set(self._pages) - {0}
            self._put(0, results, self._size)
            return
        self.beginResetModel()
        self.query = query
        self.reasoned = any(facts.first_reason(result) for result in results)
        self._rows = Rows(blocks)
        self._pages.clear()
        self._stale.clear()
        self._by_file.clear()
        self._keep(0, results)
        self.endResetModel()

    def show_page(self, page: int, results: Sequence[SearchResult]) -> None:
        """Take in a page, counted from 0."""
        self._put(page, list(results), self._size)

    def grow(self, total: int) -> None:
        """There are so many results in all: an answer that did not know it yet is counted now."""
        more = total - self._rows.results
        blocks = self._rows.blocks
        place = next((number for number in reversed(range(len(blocks))) if blocks[number].count), None)
        if more <= 0 or place is None:
            return
        first = self._rows.first_rows[place + 1]
        self.beginInsertRows(QModelIndex(), first, first + more - 1)
        grown = Block(blocks[place].count + more, blocks[place].heading)
        self._rows = Rows([*blocks[:place], grown, *blocks[place + 1 :]])
        self.endInsertRows()

    def clear(self) -> None:
        """Show nothing."""
        if len(self._rows):
            self.beginResetModel()
            self._rows = Rows()
            self._pages.clear()
            self._stale.clear()
            self._by_file.clear()
            self.endResetModel()

    def missing(self, rows: Iterable[int]) -> list[int]:
        """The pages that these rows need and that are not here, or not fresh; counted from 0, in this order."""
        pages: dict[int, None] = {}
        for row in rows:
            place = self._rows.place(row) if row < len(self._rows) else None
            if place is not None:
                page = place // self._size
                if page in self._pages:
                    self._pages.move_to_end(page)
                if page not in self._pages or page in self._stale:
                    pages.setdefault(page)
        return list(pages)

    def thumbnail_ready(self, file: int) -> None:
        """Paint the cards of this file again."""
        for place in self._by_file.get(file, ()):
            index = self.index(self._rows.row(place))
            self.dataChanged.emit(index, index, [ResultRole.THUMBNAIL])

    def repaint(self) -> None:
        """Ask for every visible thumbnail again."""
        if len(self._rows):
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [ResultRole.THUMBNAIL])

    def result(self, index: Index) -> SearchResult | None:
        """The result at an index, unless that is a heading or not here yet."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        place = self._rows.place(index.row())
        return None if place is None else self._at(place)

    def heading(self, index: Index) -> Heading | None:
        """The heading at an index, unless a result is there."""
        return self._rows.heading(index.row()) if index.isValid() and index.row() < len(self._rows) else None

    def row_of(self, path: str) -> int | None:
        """Where a file is shown, as far as that is known."""
        for page in sorted(self._pages):
            for number, result in enumerate(self._pages[page]):
                if result.path == path:
                    return self._rows.row(page * self._size + number)
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's signature)
        """How many rows, headings counted."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen, but for those that can be pressed."""
        if not index.isValid() or index.row() >= len(self._rows):
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        heading = self._rows.heading(index.row())
        if heading is not None:
            return usual if heading.pressable else Qt.ItemFlag.NoItemFlags
        return usual | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:  # noqa: N802 (Qt's name)
        """Results are dragged as files."""
        return ["text/uri-list"]

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 (Qt's name)
        """Files are copied or linked to; what is in a library is moved by nobody here."""
        return Qt.DropAction.CopyAction | Qt.DropAction.LinkAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 (Qt's name)
        """The files at these indexes, for other programs."""
        mime = QMimeData()
        found = [one for index in indexes[:DRAGGED] if (one := self.result(index)) is not None and one.online]
        # By way of Python, which keeps names that are no Unicode.
        mime.setUrls([QUrl(Path(one.path).as_uri()) for one in found])
        mime.setText("\n".join(one.path for one in found))
        return mime

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view or a screen reader asks for."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        heading = self._rows.heading(index.row())
        if heading is not None:
            spoken = {ResultRole.HEADING, int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}
            return heading.text if role in spoken else None
        result = self.result(index)
        if result is None:
            return self.tr("Not here yet") if role == Qt.ItemDataRole.AccessibleTextRole else None
        fact = self._facts.get(role)
        return None if fact is None else fact(result)

    def _picture(self, result: SearchResult) -> QPixmap | None:
        if result.file is None:
            return None
        place = facts.picture_place(result)
        return self._thumbnail(result.file, place) if place else self._thumbnail(result.file)

    def _at(self, place: int) -> SearchResult | None:
        page, inside = divmod(place, self._size)
        # A first page may be longer than others: an engine may give more than it was asked for.
        results = self._pages.get(page) or []
        if inside < len(results):
            return results[inside]
        first = self._pages.get(0) or []
        return first[place] if place < len(first) else None

    def _put(self, page: int, results: list[SearchResult], size: int) -> None:
        first = page * size
        if first >= self._rows.results:
            return
        self._keep(page, results)
        last = min(first + max(len(results), 1), self._rows.results) - 1
        self.dataChanged.emit(self.index(self._rows.row(first)), self.index(self._rows.row(last)))

    def _keep(self, page: int, results: list[SearchResult]) -> None:
        self._forget(page)
        self._stale.discard(page)
        self._pages[page] = results
        for number, result in enumerate(results):
            if result.file is not None:
                self._by_file.setdefault(result.file, set()).add(page * self._size + number)
        while len(self._pages) > KEPT_PAGES:
            self._forget(next(iter(self._pages)))

    def _forget(self, page: int) -> None:
        for number, result in enumerate(self._pages.pop(page, [])):
            if result.file is not None and (places := self._by_file.get(result.file)) is not None:
                places.discard(page * self._size + number)
                if not places:
                    del self._by_file[result.file]

    def _arranged(
        self, answer: SearchAnswer, query: Query, results: Sequence[SearchResult], total: int, strong: int | None
    ) -> tuple[Block, ...]:
        """The blocks that an answer consists of."""
        if not results:
            return ()
        # While the strong ones are not counted, how many weaker ones there are is not known either.
        hidden = [Block(0, self._offer(answer.weaker if answer.total is not None else 0))] if answer.weaker else []
        if answer.groups and sum(group.count for group in answer.groups) == total:
            worded = facts.day if query.group == "day" else facts.parent
            blocks = [
                Block(group.count, Heading(worded(group), QLocale().toString(group.count))) for group in answer.groups
            ]
            return (*blocks, *hidden)
        if query.sort != "relevance" or query.group != "none" or query.reverse:
            return (Block(total), *hidden)
        sure = sum(result.relevance == "strong" for result in results)
        if sure == 0:
            return (Block(total, Heading(self.tr("Nothing matches well. The nearest files:"))),)
        sure = sure if sure < len(results) or strong is None else strong
        if sure < len(results) or (strong is not None and sure < total):
            return (Block(sure), Block(total - sure, Heading(self.tr("Weaker matches"), pressable=strong is not None)))
        return (Block(total), *hidden)

    def _offer(self, weaker: int) -> Heading:
        return Heading(self.tr("Show weaker matches"), QLocale().toString(weaker) if weaker else "", pressable=True)


def _paths(results: Sequence[SearchResult]) -> list[str]:
    return [result.path for result in results]
