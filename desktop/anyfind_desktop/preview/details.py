"""What is known of a file, beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from anyfind.api.live import FileDetails
from anyfind_desktop.preview.shown import Shown
from anyfind_desktop.preview.wording import MANY, facts, folder_of
from anyfind_desktop.views.parts import Words
from anyfind_desktop.views.scroll_bar import SlimScrollBar

WIDTH: Final = 252


class Details(QScrollArea):
    """A column of facts.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview-details")
        self.setAccessibleName(self.tr("Details of the file"))
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def show_file(self, shown: Shown, details: FileDetails | None) -> None:
        """Show what is known of this one."""
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(18, 16, 14, 16)
        column.setSpacing(2)
        places = [shown.path, *shown.copies]
        if details is not None:
            for name, value in facts(details):
                _add(column, name, value)
            known = [place.path for place in details.locations]
            places = [shown.path, *(path for path in known if path != shown.path)]
        _add(column, self.tr("Folder"), folder_of(places[0]))
        if len(places) > 1:
            more = "\n".join(places[1:MANY])
            if len(places) > MANY:
                more += "\n" + self.tr("%n more places", "", len(places) - MANY)
            _add(column, self.tr("The same file also lies in"), more)
        column.addStretch(1)
        self.setWidget(body)
        # Qt gives whatever is scrolled a ground of its own.
        body.setAutoFillBackground(False)


def _add(column: QVBoxLayout, name: str, value: str) -> None:
    label = Words(name, scale=0.82, muted=True)
    words = Words(_breakable(value), scale=0.94)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    # Read without what lets it break, and after its name.
    words.setAccessibleName(value)
    label.setBuddy(words)
    words.setContentsMargins(0, 0, 0, 8)
    column.addWidget(label)
    column.addWidget(words)


def _breakable(text: str) -> str:
    """Long paths break after their slashes."""
    return text.replace("/", "/\u200b").replace("\\", "\\\u200b")
