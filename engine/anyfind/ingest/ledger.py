"""Which content is known, and which is being worked on in this run."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from anyfind.store.queue import ContentRef
from anyfind.store.records import TEXT_STORED, Identity, PendingFile


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
        find: The store's contents by identity; called from loader threads.
    """

    def __init__(self, find: Callable[[Sequence[Identity]], Mapping[Identity, ContentRef]]) -> None:
        self._find = find
        self._lock = threading.Lock()
        self._waiting: dict[Identity, list[PendingFile]] = {}

    def judge(self, files: Sequence[tuple[PendingFile, Identity]], *, deep: bool) -> list[New | Known | Twin]:
        """Whether files have to be extracted, in their order.

        Args:
            files: With their identities.
            deep: Whether content without all its vectors counts as new.
        """
        with self._lock:
            # While the lock is held, nobody can finish with content that the store was not yet asked about.
            refs = self._find([identity for _, identity in files])
            return [self._one(file, identity, refs.get(identity), deep=deep) for file, identity in files]

    def _one(self, file: PendingFile, identity: Identity, ref: ContentRef | None, *, deep: bool) -> New | Known | Twin:
        waiting = self._waiting.get(identity)
        if waiting is not None:
            waiting.append(file)
            return Twin()
        if ref is not None and not (deep and ref.state == TEXT_STORED):
            return Known(ref.id)
        self._waiting[identity] = []
        return New()

    def begin(self, identity: Identity) -> bool:
        """Work on content begins without a look at its file. False: somebody works on it already."""
        with self._lock:
            if identity in self._waiting:
                return False
            self._waiting[identity] = []
            return True

    def finish(self, identity: Identity) -> list[PendingFile]:
        """The work on this content is committed or given up. Returns the files that waited for it."""
        with self._lock:
            return self._waiting.pop(identity)
