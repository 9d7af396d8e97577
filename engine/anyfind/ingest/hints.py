"""What a source of hints tells the watcher, whatever the operating system calls it."""

from __future__ import annotations

from typing import Protocol

from anyfind.store.records import Root


class Listener(Protocol):
    """Hears of changes, on threads that it does not own. Nothing here blocks or raises."""

    def changed(self, root_id: int, path: str) -> None:
        """Something happened at a path, relative to the root."""
        ...

    def appeared(self, root_id: int, path: str) -> None:
        """A folder came to be, or its rules changed: it has to be watched anew, then looked at."""
        ...

    def lost(self, reason: str | None) -> None:
        """Events were lost, of every root; for good if there is a reason, which is told to a person."""
        ...


class Source(Protocol):
    """Tells of changes below roots."""

    @property
    def watched(self) -> int:
        """How many folders it watches."""
        ...

    @property
    def alive(self) -> bool:
        """Whether it still can tell."""
        ...

    def watch(self, root: Root, below: str) -> str | None:
        """Watch a root, or one of its folders anew; why a part of it is not watched, as half a sentence."""
        ...

    def release(self, root_id: int, below: str) -> None:
        """Watch a root, or one of its folders, no longer."""
        ...

    def close(self) -> None:
        """Watch nothing any more."""
        ...
