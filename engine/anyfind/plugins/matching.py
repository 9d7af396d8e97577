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
    return bool(Matcher([entry]).fitting(mime, name))


class Matcher:
    """Which extractors may read a file, as far as their manifests tell.

    Args:
        entries: All extractors, highest priority first.
    """

    def __init__(self, entries: Sequence[ExtractorEntry]) -> None:
        self._entries = tuple(entries)
        # Nearly all patterns are a suffix; the few others are looked at one by one for every name.
        self._suffixes = [
            frozenset(pattern[1:] for pattern in entry.patterns if _is_suffix(pattern)) for entry in entries
        ]
        odd = [(entry.full_id, [one for one in entry.patterns if not _is_suffix(one)]) for entry in entries]
        self._odd = [(full_id, re.compile("|".join(map(fnmatch.translate, some)))) for full_id, some in odd if some]
        self._usual = lru_cache(4096)(self._match)

    def fitting(self, mime: str, name: str) -> list[ExtractorEntry]:
        """The extractors, highest priority first.

        Args:
            mime: The file's media type.
            name: Its name without folders.
        """
        lowered = name.lower()
        _, dot, suffix = lowered.rpartition(".")
        usual = self._usual(mime, dot + suffix)
        odd = {full_id for full_id, pattern in self._odd if pattern.match(lowered)}
        return [entry for entry, fits in zip(self._entries, usual, strict=True) if fits or entry.full_id in odd]

    def _match(self, mime: str, suffix: str) -> tuple[bool, ...]:
        return tuple(
            suffix in suffixes or any(fnmatch.fnmatchcase(mime, pattern) for pattern in entry.mimes)
            for entry, suffixes in zip(self._entries, self._suffixes, strict=True)
        )


def _is_suffix(pattern: str) -> bool:
    return re.fullmatch(r"\*\.[^.*?\[\]]+", pattern) is not None


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
        self._matcher = Matcher(self._entries)

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
        own = frozenset(entry.full_id for entry in self._matcher.fitting(mime, name))
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
