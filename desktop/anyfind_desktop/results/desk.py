"""Joins the search with what is below the box: pages, counts, facets, weaker matches, and why something is here."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QTimer

from anyfind.api.answers import SearchAnswer
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.models.results import ResultsModel
from anyfind_desktop.results.bar import FACETS_KEYS, LIST_KEYS
from anyfind_desktop.results.paging import Paging
from anyfind_desktop.results.reasons import ReasonsPanel
from anyfind_desktop.searching import RESULTS, Searching
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.main_window import MainWindow

COUNT_MS: Final = 350
"""After an answer: whoever types on does not need to know what it would have consisted of."""


class ResultsDesk(QObject):
    """Keeps the results of the question that is asked.

    Args:
        window: The window.
        model: The results.
        searching: The question.
        tools: The engine, actions and preferences.
        parent: Owns it.
    """

    def __init__(
        self, window: MainWindow, model: ResultsModel, searching: Searching, tools: Tools, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._pane, self._view = window.results_pane, window.results
        self._model = model
        self._searching = searching
        self._tools = tools
        self._paging = Paging(tools.client, self)
        self._strong: int | None = None
        self._counting: Call | None = None
        self._explaining: Call | None = None
        self._counts = QTimer(self)
        self._counts.setSingleShot(True)
        self._counts.setInterval(COUNT_MS)
        self._counts.timeout.connect(self._count)
        self.reasons = ReasonsPanel(self._view)
        self._connect()
        self._add_actions()

    def show(self, answer: SearchAnswer) -> None:
        """The first page of an answer came."""
        query = self._searching.query
        if not self._searching.weaker:
            self._strong = answer.total if answer.weaker else None
        self._paging.begin(self._searching.request)
        self._model.show(answer, query, self._strong if self._searching.weaker else None)
        self._pane.bar.show_query(query)
        shown = len(answer.results)
        counted = answer.total is not None or shown < RESULTS
        self._pane.bar.say_count(
            shown if answer.total is None else answer.total, counted=counted, took_ms=answer.took_ms
        )
        self._drop_count()
        if answer.results and (self._pane.facets.isVisibleTo(self._pane) or not counted):
            self._counts.start()
        self._look()

    def clear(self) -> None:
        """Nothing is asked any more."""
        self._drop_count()
        self._paging.begin(None)
        self._model.clear()

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._drop_count()
        self._drop_reasons()
        self._paging.begin(None)
        self.reasons.close_quietly()

    def explain(self, index: QModelIndex) -> None:
        """Say why a result is here; the words of its picture come a little later."""
        result, request = self._model.result(index), self._searching.request
        if result is None or request is None:
            return
        self._view.scrollTo(index)
        self.reasons.show_result(result, self._view.visualRect(index).translated(self._view.viewport().pos()))
        self._drop_reasons()
        if result.file is None:
            return
        request = request.model_copy(
            update={"files": [result.file], "explain": True, "k": 1, "nearest": True, "group": "none", "page": 1}
        )

        def answered(answer: SearchAnswer) -> None:
            self._explaining = None
            for one in answer.results:
                self.reasons.complete(one)

        self._explaining = self._tools.client.search(request, answered, self._tools.notices.quietly)

    def _connect(self) -> None:
        bar, box = self._pane.bar, self._window.query_box
        self._paging.came.connect(self._page_came)
        self._view.looked_at.connect(lambda _first, _last: self._look())
        self._view.weaker_wanted.connect(self._searching.ask_weaker)
        self._view.reasons_wanted.connect(self.explain)
        self._pane.facets.facet_chosen.connect(box.add_filter)
        bar.sort_wanted.connect(box.set_sort)
        bar.group_wanted.connect(box.set_group)
        bar.list_wanted.connect(self._show_as_list)
        bar.facets_wanted.connect(self._show_facets)
        bar.list_button.setChecked(self._tools.preferences.get("results/list", False))
        bar.facets_button.setChecked(self._tools.preferences.get("results/facets", False))

    def _add_actions(self) -> None:
        add, bar = self._tools.actions.add, self._pane.bar
        chapter = self.tr("Results")
        add(
            "results.list",
            self.tr("Switch between grid and list"),
            chapter,
            bar.list_button.toggle,
            shortcuts=[LIST_KEYS],
        )
        add(
            "results.facets",
            self.tr("Narrow down by type, folder, year"),
            chapter,
            bar.facets_button.toggle,
            shortcuts=[FACETS_KEYS],
        )
        add(
            "results.weaker",
            self.tr("Show or hide weaker matches"),
            chapter,
            self._searching.ask_weaker,
            shortcuts=["Ctrl+Shift+W"],
        )
        add(
            "results.why",
            self.tr("Why is this here?"),
            chapter,
            lambda: self.explain(self._view.currentIndex()),
            shortcuts=["Ctrl+I"],
        )
        add("results.all", self.tr("Select all results"), chapter, self._view.selectAll)
        for (sort, reverse), text in bar.sorts():
            name = self.tr("Sort the results: {order}").format(order=text)
            key = f"results.sort.{sort}{'.reverse' if reverse else ''}"
            add(key, name, chapter, partial(self._window.query_box.set_sort, sort, reverse))
        for value, text in bar.groups():
            name = self.tr("Group the results: {group}").format(group=text)
            add(f"results.group.{value}", name, chapter, partial(self._window.query_box.set_group, value))

    def _look(self) -> None:
        """Ask for the pages that are seen, then for the ones beside them."""
        seen = self._view.seen()
        if not seen:
            return
        around = len(seen)
        near = [*seen, *range(seen.stop, min(seen.stop + around, self._model.rowCount()))]
        near += range(max(0, seen.start - around), seen.start)
        self._paging.want(self._model.missing(near))

    def _page_came(self, page: int, answer: SearchAnswer) -> None:
        self._model.show_page(page, answer.results)

    def _count(self) -> None:
        request = self._searching.request
        if request is None:
            return
        facets = self._pane.facets.isVisibleTo(self._pane)
        request = request.model_copy(update={"facets": True, "k": 1, "page": 1})

        def answered(answer: SearchAnswer) -> None:
            self._counting = None
            if answer.total is not None:
                self._model.grow(answer.total)
                self._pane.bar.say_count(answer.total, counted=True, took_ms=answer.took_ms)
            if facets:
                self._pane.facets.show_facets(answer.facets, answer.total)

        self._counting = self._tools.client.search(request, answered, self._uncounted)

    def _uncounted(self, failure: Failure) -> None:
        self._counting = None
        self._tools.notices.quietly(failure)

    def _show_as_list(self, listed: bool) -> None:
        self._view.show_as_list(listed)
        self._tools.preferences.put("results/list", listed)

    def _show_facets(self, shown: bool) -> None:
        self._pane.facets.setVisible(shown)
        self._tools.preferences.put("results/facets", shown)
        if shown and self._model.rowCount():
            self._drop_count()
            self._count()

    def _drop_count(self) -> None:
        self._counts.stop()
        if self._counting is not None:
            self._counting.drop()
            self._counting = None

    def _drop_reasons(self) -> None:
        if self._explaining is not None:
            self._explaining.drop()
            self._explaining = None
