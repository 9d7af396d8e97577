"""The two ways of naming a step that can be undone: as something to do, and as something that was done."""

from __future__ import annotations

from PySide6.QtGui import QUndoCommand


def both(to_do: str, was_done: str) -> str:
    """The text of a step for `QUndoCommand`, which keeps what its list says and what its actions say apart.

    Args:
        to_do: In the imperative, for the names of the actions, such as “Remove the folder “Pictures””.
        was_done: A sentence in the past, which is told once it is done.
    """
    return f"{_in_a_line(was_done)}\n{_in_a_line(to_do)}"


def was_done(step: QUndoCommand) -> str:
    """The sentence that tells that a step was done; empty if it has none."""
    return step.text() if step.text() != step.actionText() else ""


def _in_a_line(text: str) -> str:
    """Names of files may hold line breaks, at which Qt would part the two."""
    return " ".join(text.splitlines())
