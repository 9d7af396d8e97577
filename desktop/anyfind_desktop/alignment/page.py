"""What the pages of this section have in common."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anyfind.api.live import Event
from anyfind_desktop.shell.given import Tools

PAGE_WIDTH: Final = 1160
"""Of what is on a page at most, in device-independent pixels."""


class Page(QWidget):
    """A page of the section.

    Args:
        tools: What it works with.
        parent: Owns it.

    Signals:
        page_wanted: The page with this name shall be shown.
    """

    page_wanted = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.ready = False

    def activate(self) -> None:
        """It is shown from now on."""

    def engine_ready(self) -> None:
        """An engine answers."""
        self.ready = True

    def engine_lost(self) -> None:
        """No engine answers."""
        self.ready = False

    def happened(self, event: Event) -> None:
        """The engine told of something."""

    def stop(self) -> None:
        """The window closes."""
