"""The page of results: the line above, the facets at the side, the results, and room for a closer look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from anyfind_desktop.results.bar import ResultsBar
from anyfind_desktop.results.facets import FacetsPanel
from anyfind_desktop.views.results_view import ResultsView


class ResultsPane(QWidget):
    """The page.

    Args:
        view: The results.
        parent: Owns it.

    Attributes:
        splitter: The results are its first part; what is added stands at their trailing side.
    """

    def __init__(self, view: ResultsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.bar = ResultsBar(self)
        self.facets = FacetsPanel(self)
        self.facets.hide()
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(view)
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.facets)
        beside.addWidget(self.splitter, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(beside, 1)
