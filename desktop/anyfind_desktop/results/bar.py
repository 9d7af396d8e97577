"""The line above the results: how many there are, and how they are sorted, put together and shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from anyfind_desktop.searching import Group, Query, Sort
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.direction import set_margins
from anyfind_desktop.views.spoken import announce
from anyfind_desktop.views.theme import scaled_font

LIST_KEYS: Final = "Ctrl+Shift+L"
FACETS_KEYS: Final = "Ctrl+Shift+B"


class ResultsBar(QWidget):
    """The line.

    Args:
        parent: Owns it.

    Signals:
        sort_wanted: Sort by this, turned round or not.
        group_wanted: Put together by this.
        list_wanted: One result a line, or cards.
        facets_wanted: Show the facets, or hide them.
    """

    sort_wanted = Signal(str, bool)
    group_wanted = Signal(str)
    list_wanted = Signal(bool)
    facets_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facets_button = TextButton(self.tr("Narrow down"), "filter", look=Look.QUIET, parent=self)
        self.facets_button.setObjectName("facetsButton")
        self.facets_button.setCheckable(True)
        self.facets_button.setToolTip(
            self.tr("Types, folders, years: click one to see only those ({keys})").format(keys=_keys(FACETS_KEYS))
        )
        self.count = QLabel(self)
        self.count.setObjectName("resultCount")
        self.count.setFont(scaled_font(self.count.font(), 0.95))
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sort_button = self._button("sortButton", "down")
        self.group_button = self._button("groupButton", "down")
        self.list_button = TextButton(self.tr("List"), "list", look=Look.QUIET, parent=self)
        self.list_button.setObjectName("listButton")
        self.list_button.setCheckable(True)
        self.list_button.setToolTip(self.tr("One result a line ({keys})").format(keys=_keys(LIST_KEYS)))
        row = QHBoxLayout(self)
        set_margins(row, self, 18, 0, 24, 8)
        row.setSpacing(4)
        row.addWidget(self.facets_button)
        row.addSpacing(8)
        row.addWidget(self.count, 1)
        for button in (self.sort_button, self.group_button, self.list_button):
            row.addWidget(button)
        self.facets_button.toggled.connect(self.facets_wanted)
        self.list_button.toggled.connect(self.list_wanted)
        self.sort_button.clicked.connect(lambda: self._popup(self.sort_button, self.sort_menu()))
        self.group_button.clicked.connect(lambda: self._popup(self.group_button, self.group_menu()))
        self._query = Query()
        self.show_query(Query())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """In a narrow window the number of results comes before the words of buttons that have a drawing."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many words as there is room for."""
        metrics = self.fontMetrics()
        buttons = (self.facets_button, self.sort_button, self.group_button, self.list_button)
        words = sum(metrics.horizontalAdvance(button.text()) + 54 for button in buttons)
        count = metrics.horizontalAdvance(self.count.text()) + 12
        tight = words + count + 70 > self.width()
        for button in (self.facets_button, self.list_button):
            button.set_compact(tight)
        self.count.setMinimumWidth(min(count, self.width() // 3) if tight else 0)

    def show_query(self, query: Query) -> None:
        """Say how this is sorted and put together."""
        self._query = query
        sorts = dict(self.sorts())
        groups = dict(self.groups())
        sort = sorts.get((query.sort, query.reverse)) or sorts[(query.sort, False)]
        self._word(self.sort_button, self.tr("Sort: {order}").format(order=sort))
        group = groups[query.group] if query.group != "none" else self.tr("not grouped")
        self._word(self.group_button, self.tr("Group: {group}").format(group=group))

    def say_count(self, shown: int, *, counted: bool, took_ms: float) -> None:
        """Say how many results there are, once that is known."""
        number = QLocale().toString(shown)
        seconds = QLocale().toString(took_ms / 1000, "f", 2)
        if counted:
            text = self.tr("1 result") if shown == 1 else self.tr("%Ln results", "", shown)
        else:
            text = self.tr("More than {count} results").format(count=number)
        if text != self.count.text():
            self.count.setText(text)
            self._fit()
            announce(self.count, text)
        self.count.setToolTip(self.tr("Found in {seconds} s").format(seconds=seconds))

    def sorts(self) -> Sequence[tuple[tuple[Sort, bool], str]]:
        """Orders, and their names."""
        return (
            (("relevance", False), self.tr("best match")),
            (("date", False), self.tr("newest first")),
            (("date", True), self.tr("oldest first")),
            (("name", False), self.tr("name, A to Z")),
            (("name", True), self.tr("name, Z to A")),
            (("size", False), self.tr("largest first")),
            (("size", True), self.tr("smallest first")),
        )

    def groups(self) -> Sequence[tuple[Group, str]]:
        """What results can be put together by, and its name."""
        return (("none", self.tr("not grouped")), ("day", self.tr("by day")), ("folder", self.tr("by folder")))

    def sort_menu(self) -> QMenu:
        """The orders."""
        menu = self._menu(self.tr("Sort the results"))
        group = QActionGroup(menu)
        for (sort, reverse), text in self.sorts():
            chosen = (sort, reverse) == (self._query.sort, self._query.reverse)
            self._offer(menu, group, text, chosen, partial(self.sort_wanted.emit, sort, reverse))
        return menu

    def group_menu(self) -> QMenu:
        """What results can be put together by."""
        menu = self._menu(self.tr("Group the results"))
        group = QActionGroup(menu)
        for value, text in self.groups():
            self._offer(menu, group, text, value == self._query.group, partial(self.group_wanted.emit, value))
        return menu

    def _button(self, name: str, drawing: str) -> TextButton:
        button = TextButton("", drawing, look=Look.QUIET, parent=self)
        button.setObjectName(name)
        button.setMinimumWidth(48)
        return button

    def _word(self, button: TextButton, text: str) -> None:
        button.setText(text)
        button.setAccessibleName(text)
        # It is cut where there is no room for it.
        button.setToolTip(text)
        button.updateGeometry()

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(title, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _offer(self, menu: QMenu, group: QActionGroup, text: str, chosen: bool, does: Callable[[], None]) -> None:
        action = QAction(text[:1].upper() + text[1:], menu)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _checked=False: does())
        group.addAction(action)
        menu.addAction(action)

    def _popup(self, button: QWidget, menu: QMenu) -> None:
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))


def _keys(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
