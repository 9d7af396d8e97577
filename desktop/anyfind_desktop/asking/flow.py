"""Where chips stand: one after the other in lines, and the words behind the last one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize

LEAST_WORDS: Final = 170
"""Where less room is left for words, they go to a line of their own."""

GAP: Final = 6


def flow(chips: Sequence[QSize], line: QRect) -> tuple[list[QRect], QRect]:
    """Places of chips and of the words, counted from the leading side.

    Args:
        chips: How large the chips want to be.
        line: The first line; the others have its size and stand below it.
    """
    left, top = line.left(), line.top()
    end = line.left() + line.width()
    places: list[QRect] = []
    for size in chips:
        width = min(size.width(), line.width())
        if left > line.left() and left + width > end:
            left, top = line.left(), top + line.height() + GAP
        places.append(QRect(left, top + (line.height() - size.height()) // 2, width, size.height()))
        left += width + GAP
    if left > line.left() and left + LEAST_WORDS > end:
        left, top = line.left(), top + line.height() + GAP
    return places, QRect(left, top, max(end - left, 40), line.height())
