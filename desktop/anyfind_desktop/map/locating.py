"""From a result to its place on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from anyfind_desktop.models.results import ResultsModel
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.sections import Sections
from anyfind_desktop.views.results_view import ResultsView

if TYPE_CHECKING:
    from anyfind_desktop.map.section import MapSection


class MapLocating(QObject):
    """An action that shows the current result on the map. The map itself is made only then.

    Args:
        view: The results.
        results: Their model.
        sections: Has the map.
        tools: Takes the action.
        parent: Owns it.
    """

    def __init__(
        self, view: ResultsView, results: ResultsModel, sections: Sections, tools: Tools, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._results = results
        self._sections = sections
        tools.actions.add(
            "map.locate", self.tr("Show on the map"), self.tr("Map"), self.locate, shortcuts=("Ctrl+Shift+M",)
        )

    def locate(self) -> None:
        """Show the current result on the map."""
        found = self._results.result(self._view.currentIndex())
        if found is None or found.file is None:
            return
        self._sections.show("map")
        section: MapSection = self._sections.section("map")  # type: ignore[assignment]
        section.locate(found.file)
