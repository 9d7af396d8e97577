"""Stopping work that will go on later, as opposed to cancelling it."""

from __future__ import annotations

from anyfind.sdk.contracts import CancelToken


class Stop(CancelToken):
    """A token that is also set when another one is.

    Args:
        other: Whoever asked for the work may cancel it through this one.
    """

    def __init__(self, other: CancelToken | None = None) -> None:
        super().__init__()
        self._other = other

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return super().cancelled or (self._other is not None and self._other.cancelled)

    @property
    def interrupted(self) -> bool:
        """Whether it was the loop itself, which will go on later."""
        return super().cancelled
