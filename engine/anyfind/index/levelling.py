"""Brings several views to the same state of the database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from anyfind.index.view import LoadedView
from anyfind.sdk.contracts import Progress

_MOST_PASSES: Final = 5
"""While much is written there may always be something newer."""


def level(views: Sequence[LoadedView], newest: Callable[[], int], progress: Progress | None) -> None:
    """Let every view take in what came, until all have reached the same state; nothing goes from any.

    Args:
        views: The views.
        newest: Number of the database's newest change.
        progress: Told how many vectors are read while a view is loaded.
    """
    for _ in range(_MOST_PASSES):
        seq = newest()
        behind = [view for view in views if view.seq < seq or not view.loaded]
        if not behind:
            return
        for view in behind:
            view.take_in(progress)
