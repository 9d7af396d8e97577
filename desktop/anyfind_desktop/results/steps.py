"""Where an arrow key leads among cards in lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractItemView

from anyfind_desktop.results.geometry import Geometry

_Action = QAbstractItemView.CursorAction


def step(
    geometry: Geometry, selectable: Callable[[int], bool], row: int | None, action: _Action, page: int
) -> int | None:
    """The row that a key leads to; ``None`` where there is none.

    Args:
        geometry: Where rows are.
        selectable: Whether a row can be chosen: most headings cannot.
        row: Where the selection is, if anywhere.
        action: What the key means, as Qt says it; left is towards the beginning.
        page: Height of what is seen, in pixels.
    """
    count = len(geometry.rows)
    if row is None or action == _Action.MoveHome:
        return next((one for one in range(count) if selectable(one)), None)
    if action == _Action.MoveEnd:
        return next((one for one in reversed(range(count)) if selectable(one)), None)
    if action in {_Action.MoveLeft, _Action.MovePrevious}:
        return next((one for one in range(row - 1, -1, -1) if selectable(one)), row)
    if action in {_Action.MoveRight, _Action.MoveNext}:
        return next((one for one in range(row + 1, count) if selectable(one)), row)
    if action in {_Action.MovePageUp, _Action.MovePageDown}:
        here = geometry.rect(row)
        by = max(page - here.height(), here.height())
        y = here.center().y() + (by if action == _Action.MovePageDown else -by)
        found = geometry.nearest(here.center().x(), min(max(y, 0), geometry.height))
        return row if found is None else _near(found, selectable, count)
    return _line(geometry, selectable, row, 1 if action == _Action.MoveDown else -1)


def _line(geometry: Geometry, selectable: Callable[[int], bool], row: int, towards: int) -> int:
    """The nearest row of the next line."""
    here = geometry.rect(row)
    level, best = None, row
    one = row + towards
    while 0 <= one < len(geometry.rows):
        there = geometry.rect(one)
        if there.top() != here.top() and selectable(one):
            level = there.top() if level is None else level
            if there.top() != level:
                break
            aside = abs(there.left() - here.left())
            if best == row or aside < abs(geometry.rect(best).left() - here.left()):
                best = one
        one += towards
    return best


def _near(row: int, selectable: Callable[[int], bool], count: int) -> int:
    """The row, or the next one that can be chosen."""
    return next((one for one in [*range(row, count), *range(row, -1, -1)] if selectable(one)), row)
