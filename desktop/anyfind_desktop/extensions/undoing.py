"""Changes that the engine makes, as steps that can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class Change(QUndoCommand):
    """A change and its opposite, both asked of the engine, which answers later.

    Args:
        text: What it does, in the imperative.
        does: Does it.
        undoes: Takes it back.
        done: Whether it is done already, so that putting it on the stack does nothing.
    """

    def __init__(self, text: str, does: Callable[[], None], undoes: Callable[[], None], *, done: bool = False) -> None:
        super().__init__(text)
        self._does = does
        self._undoes = undoes
        self._done = done

    def redo(self) -> None:
        """Do it; called when it is put on the stack, too."""
        if self._done:
            self._done = False
        else:
            self._does()

    def undo(self) -> None:
        """Take it back."""
        self._undoes()
