"""What the window has to say: the banner inside it, and the desktop's own notifications outside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from anyfind_desktop.client.connection import Failure, FailureKind
from anyfind_desktop.views.banner import Banner


class Notices(QObject):
    """Says things to the user without holding anything up.

    Args:
        banner: The line in the window.
        parent: Owns it.

    Signals:
        engine_missing: A request came to nothing because no engine answered.
        announced: Something ended that the user may have turned away from: a title and a sentence.
    """

    engine_missing = Signal()
    announced = Signal(str, str)

    def __init__(self, banner: Banner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._banner = banner
        self._does: Callable[[], None] = banner.hide
        banner.pressed.connect(self._pressed)

    def say(self, text: str, action: str = "", does: Callable[[], None] | None = None) -> None:
        """Say this in the banner.

        Args:
            text: One sentence.
            action: What its button says; none when empty.
            does: What the button does; hides the banner by default.
        """
        self._does = does or self._banner.hide
        self._banner.say(text, action)

    def hide(self) -> None:
        """Say nothing more."""
        self._banner.hide()

    def complain(self, failure: Failure) -> None:
        """Say why something that the user asked for did not come about."""
        if failure.kind is FailureKind.UNREACHABLE:
            self.engine_missing.emit()
        words = failure.message if failure.hint is None else f"{failure.message} {failure.hint}"
        self.say(words, self.tr("Dismiss"))

    def quietly(self, failure: Failure) -> None:
        """A request that nobody made by hand failed: if the engine is gone, that is said elsewhere."""
        if failure.kind is FailureKind.UNREACHABLE:
            self.engine_missing.emit()
        else:
            self.complain(failure)

    def announce(self, title: str, text: str) -> None:
        """Tell of the end of long work, by the desktop's notifications where the user lets us."""
        self.announced.emit(title, text)

    def _pressed(self) -> None:
        self._does()
