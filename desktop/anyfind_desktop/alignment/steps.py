"""What can be undone here: something that the engine did, and how it does the opposite."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class Step(QUndoCommand):
    """A step that is done when it is pushed, and can be taken back.

    Args:
        text: What was done, in the imperative.
        does: Does it, now and whenever it is done again.
        undoes: Does the opposite.
    """

    def __init__(self, text: str, does: Callable[[], object], undoes: Callable[[], object]) -> None:
        super().__init__(text)
        self._does = does
        self._undoes = undoes

    def redo(self) -> None:
        """Do it."""
        self._does()

    def undo(self) -> None:
        """Do the opposite."""
        self._undoes()
