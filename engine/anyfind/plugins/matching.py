"""Which extractors there are for a file, by its media type and name."""

from __future__ import annotations

import fnmatch
import hashlib
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from anyfind.sdk.manifest import ExtractorEntry

INSIDE: Final = "inside:"
"""Before the id of an extractor that there was for the files inside a file."""


def matches(entry: ExtractorEntry, mime: str, name: str) -> bool:
    """Whether an extractor may read a file, as far as its manifest tells."""
    return any_of(entry.mimes).match(mime) is not None or any_of(entry.patterns).match(name.lower()) is not None


@lru_cache(1024)
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all of some patterns with ``*`` and ``?``; trying each of them takes much longer."""
    return re.compile("|".join(map(fnmatch.translate, patterns)) or r"(?!)")


class Catalogue:
    """The extractors that can work now.

    Args:
        entries: All extractors, highest priority first.
        ready: Whether an extractor's weights are here.
    """

    def __init__(self, entries: Sequence[ExtractorEntry], ready: Callable[[ExtractorEntry], bool]) -> None:
        self._entries = tuple(entry for entry in entries if ready(entry))
        self._adding = frozenset(entry.full_id for entry in self._entries if entry.adds)
        self._inside = frozenset(INSIDE + entry.full_id for entry in self._entries)
        self._considered = lru_cache(4096)(self._match)

    @property
    def fingerprint(self) -> str:
        """Changes when an extractor comes, goes, or reads other files than before."""
        facts = sorted(repr((one.full_id, one.mimes, one.patterns, one.adds)) for one in self._entries)
        return hashlib.sha256("\n".join(facts).encode()).hexdigest()[:16]

    @property
    def plugins(self) -> frozenset[str]:
        """Ids of the plugins that they belong to."""
        return frozenset(entry.full_id.partition("/")[0] for entry in self._entries)

    def considered(self, mime: str, name: str, *, holds: bool = False) -> frozenset[str]:
        """Names of the extractors that may read a file.

        Args:
            mime: The file's media type.
            name: Its name without folders.
            holds: Whether there are files inside it. For those every extractor may be the right one, and is
                named with :data:`INSIDE` before its id.
        """
        own = self._considered(mime, name)
        return own | self._inside if holds else own

    def unseen(self, mime: str, name: str, modality: str, considered: frozenset[str] | None) -> bool:
        """Whether there is an extractor for a file that was not there when the file was looked into.

        Args:
            mime: The file's media type.
            name: Its name without folders.
            modality: What it was taken for; ``"other"`` if nothing could look into it.
            considered: The extractors that there were; ``None`` if nobody wrote it down. Then those that
                add count as new, and any for a file that nothing could look into.
        """
        now = self.considered(mime, name)
        if considered is None:
            return bool(now & self._adding) or (modality == "other" and bool(now))
        holds = any(one.startswith(INSIDE) for one in considered)
        return bool(now - considered) or (holds and bool(self._inside - considered))

    def _match(self, mime: str, name: str) -> frozenset[str]:
        return frozenset(entry.full_id for entry in self._entries if matches(entry, mime, name))
