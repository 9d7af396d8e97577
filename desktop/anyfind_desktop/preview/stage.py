"""What all ways of showing a file have in common."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QWidget

from anyfind.api.live import FileDetails
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.preview.fetching import PictureStore
from anyfind_desktop.preview.shown import Shown
from anyfind_desktop.shell.given import Tools


@dataclass(frozen=True, slots=True)
class Supplies:
    """What stages are given.

    Attributes:
        tools: The window's.
        store: Large pictures.
    """

    tools: Tools
    store: PictureStore


class Stage(QWidget):
    """The base of every way of showing a file.

    Args:
        supplies: What it works with.
        parent: Owns it.

    Signals:
        trouble: Nothing can be shown: a sentence for a person.
        lost: A request failed because no engine answers: a
            :class:`~anyfind_desktop.client.connection.Failure`.
        place_changed: What is seen now, in words: a page, a time.
    """

    trouble = Signal(str)
    lost = Signal(object)
    place_changed = Signal(str)

    def __init__(self, supplies: Supplies, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.supplies = supplies

    def show_file(self, shown: Shown, details: FileDetails | None) -> None:
        """Show a file. Called again, with the same file, when details of it come and when a new engine is there."""

    def take_key(self, event: QKeyEvent) -> bool:  # noqa: ARG002 (for those that have keys)
        """Do what a key says, wherever in the preview the keyboard is; whether it says anything here."""
        return False

    def picture(self) -> QImage:
        """What can be copied as a picture; null if nothing can."""
        return QImage()

    def leave(self) -> None:
        """Something else is shown, or nothing: stop playing, drop what is under way."""

    def stop(self) -> None:
        """The window closes."""
        self.leave()

    def failed(self, failure: Failure) -> None:
        """Tell why a request came to nothing."""
        if failure.status == 0:
            self.lost.emit(failure)
        else:
            self.trouble.emit(failure.message)
