"""What a window that is written from right to left needs besides Qt's layouts: margins that turn round, and names."""

from __future__ import annotations

import unicodedata
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_BEGIN, _END = "\u2068", "\u2069"
_MARK: Final = "\u200f"


class _Framed(Protocol):
    """A layout or a widget; Qt's margins are left and right in every window."""

    def setContentsMargins(self, left: int, top: int, right: int, bottom: int, /) -> None: ...  # noqa: N802 (Qt's name)


def right_to_left(widget: QWidget) -> bool:
    """Whether a widget begins at the right."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def set_margins(framed: _Framed, widget: QWidget, lead: int, top: int, trail: int, bottom: int) -> None:
    """Give a layout or a widget margins that are counted from where reading begins.

    Args:
        framed: Whose margins they are.
        widget: Whose direction counts.
        lead: At the side where reading begins, pixels.
        top: Above, pixels.
        trail: At the other side, pixels.
        bottom: Below, pixels.
    """
    left, right = (trail, lead) if right_to_left(widget) else (lead, trail)
    framed.setContentsMargins(left, top, right, bottom)


def isolated(text: str) -> str:
    """A name or a path that goes in its own direction, whatever stands around it."""
    return f"{_BEGIN}{text}{_END}" if text else ""


def from_the_right(text: str) -> str:
    """A sentence of the window that is read from the right although it begins with a Latin name.

    Args:
        text: Sentences; a line without any letter that is written from right to left stays as it is.
    """
    return "\n".join(_from_the_right(line) for line in text.split("\n"))


def _from_the_right(line: str) -> str:
    read = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in line)
    return _MARK + line if read and not line.startswith(_MARK) else line
