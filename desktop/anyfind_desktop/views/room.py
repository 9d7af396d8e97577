"""A page that fills the window, and scrolls where the window is smaller than what must be seen of it."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from anyfind_desktop.views.scroll_bar import SlimScrollBar


class Room(QScrollArea):
    """Holds the page.

    Args:
        page: What is shown.
        parent: Owns it.
    """

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if sys.platform != "darwin":
            self.setVerticalScrollBar(SlimScrollBar(self))
        self.setWidget(page)
        # Qt gives whatever is scrolled a ground of its own.
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
