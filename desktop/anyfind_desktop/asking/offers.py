"""What the search box needs of whoever offers something below it."""

from __future__ import annotations

from typing import Protocol


class Offers(Protocol):
    """Offers something below the box."""

    @property
    def showing(self) -> bool:
        """Whether something is offered."""
        ...

    def step(self, by: int) -> bool:
        """Walk through what is offered; false where that ends."""
        ...

    def take(self, *, first: bool = False) -> bool:
        """Take what is chosen, or the first; whether there was something."""
        ...

    def leave(self) -> None:
        """Offer nothing any more."""
        ...

    def show_recent(self) -> None:
        """Offer searches of before."""
        ...
