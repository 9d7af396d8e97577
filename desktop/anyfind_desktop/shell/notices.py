"""What the window has to say: the banner inside it, and the desktop's own notifications outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from anyfind_desktop.client.connection import Failure, FailureKind
from anyfind_desktop.views.banner import Banner


@dataclass(frozen=True, slots=True)
class _Notice:
    text: str
    action: str
    does: Callable[[], None] | None


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
        self._does: Callable[[], None] = self.hide
        self._standing: _Notice | None = None
        self._covered = False
        banner.pressed.connect(self._pressed)

    @property
    def said(self) -> str:
        """What the banner says now; empty while it says nothing."""
        return self._banner.text

    def say(self, text: str, action: str = "", does: Callable[[], None] | None = None, *, stands: bool = False) -> None:
        """Say this in the banner.

        Args:
            text: One sentence.
            action: What its button says; none when empty.
            does: What the button does; by default this is said no longer.
            stands: It is so until it is taken back: what else is said meanwhile covers it only until it is dismissed.
        """
        if stands:
            update = self._standing is not None and self._covered
            self._standing = _Notice(text, action, does)
            if update:
                # How far something is; what went wrong with what the user did stays to be read.
                return
        self._covered = not stands and self._standing is not None
        self._does = does or self._dismiss
        self._banner.say(text, action)

    def take_back(self, text: str) -> None:
        """What stood is so no more; anything else stays."""
        if self._standing is not None and self._standing.text == text:
            self._standing = None
            if not self._covered:
                self.hide()
            self._covered = False

    def hide(self) -> None:
        """Say nothing more."""
        self._standing = None
        self._covered = False
        self._banner.hide()

    def complain(self, failure: Failure) -> None:
        """Say why something that the user asked for did not come about."""
        if failure.kind is FailureKind.UNREACHABLE:
            self.engine_missing.emit()
        self.say(failure.sentence, self.tr("Dismiss"))

    def quietly(self, failure: Failure) -> None:
        """A request that nobody made by hand failed: if the engine is gone, that is said elsewhere."""
        if failure.kind is FailureKind.UNREACHABLE:
            self.engine_missing.emit()
        elif self._standing is None:
            self.complain(failure)

    def announce(self, title: str, text: str) -> None:
        """Tell of the end of long work, by the desktop's notifications where the user lets us."""
        self.announced.emit(title, text)

    def _dismiss(self) -> None:
        stood = self._standing
        self.hide()
        if stood is not None:
            self.say(stood.text, stood.action, stood.does, stands=True)

    def _pressed(self) -> None:
        self._does()
