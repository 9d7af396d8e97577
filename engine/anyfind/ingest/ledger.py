"""Which content is known, and which is being worked on in this run."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from anyfind.store.records import TEXT_STORED, ContentRef, Identity, PendingFile


@dataclass(frozen=True, slots=True)
class New:
    """Nobody has this content; whoever asked works on it and must call :meth:`Ledger.finish`."""


@dataclass(frozen=True, slots=True)
class Known:
    """The store has this content."""

    content_id: int


@dataclass(frozen=True, slots=True)
class Twin:
    """Another file with the same content is being worked on; this one waits for it."""


class Ledger:
    """Makes sure that content is extracted and embedded once, however many files have it.

    Args:
        find: The store's contents of a size and fast hash; called from loader threads.
    """

    def __init__(self, find: Callable[[int, str], list[ContentRef]]) -> None:
        self._find = find
        self._lock = threading.Lock()
        self._waiting: dict[Identity, list[PendingFile]] = {}

    def judge(self, file: PendingFile, identity: Identity) -> New | Known | Twin:
        """Whether a file has to be extracted. Content without all its vectors counts as new."""
        with self._lock:
            waiting = self._waiting.get(identity)
            if waiting is not None:
                waiting.append(file)
                return Twin()
            for ref in self._find(identity.size, identity.fast):
                if ref.full == identity.full and ref.state != TEXT_STORED:
                    return Known(ref.id)
            self._waiting[identity] = []
            return New()

    def finish(self, identity: Identity) -> list[PendingFile]:
        """The work on this content is committed or given up. Returns the files that waited for it."""
        with self._lock:
            return self._waiting.pop(identity)
