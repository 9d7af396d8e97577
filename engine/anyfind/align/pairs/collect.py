"""Runs every collector over a library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from anyfind.align.pairs.beside import Sidecars, by_name, by_tags, said_in, spread
from anyfind.align.pairs.files import LibraryFile, Listing
from anyfind.align.pairs.found import Finding
from anyfind.align.pairs.inside import captions_in, kind_of
from anyfind.align.pairs.reading import CaptionReader
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import VIDEO
from anyfind.store import Store

_TOLD_EVERY: Final = 25


@dataclass(frozen=True, slots=True)
class Collected:
    """What the collectors found.

    Attributes:
        findings: All of it, unweighed.
        files: How many files were looked at.
        unread: How many could not be read for captions.
    """

    findings: list[Finding]
    files: int
    unread: int

    def counts(self) -> dict[str, int]:
        """Findings by source."""
        return dict(Counter(finding.source for finding in self.findings))


def collect(store: Store, progress: Progress, cancel: CancelToken) -> Collected:
    """Find what was written about the files of a library.

    Args:
        store: The library. Its files are read where their words are not in it.
        progress: Called with the files done.
        cancel: Stops between files.
    """
    listing = Listing.of(store, cancel)
    findings: list[Finding] = []
    read: set[int] = set()
    with CaptionReader() as reader:
        sidecars = Sidecars(listing, store, reader)
        for done, file in enumerate(listing.files):
            if done % _TOLD_EVERY == 0:
                cancel.check()
                progress(done, len(listing.files), "looking for captions")
            findings.extend(_beside(file, sidecars, store))
            kind = kind_of(file)
            # Pages refer to what lies beside them, so each of their places counts; other contents are read once.
            if kind is not None and (kind in {"html", "markdown"} or file.content_id not in read):
                read.add(file.content_id)
                findings.extend(captions_in(file, kind, listing, reader))
        progress(len(listing.files), len(listing.files), "looking for captions")
        return Collected(findings, len(listing.files), len(reader.failed))


def _beside(file: LibraryFile, sidecars: Sidecars, store: Store) -> Iterator[Finding]:
    if file.described is None:
        return
    yield from sidecars.of(file)
    yield from by_name(file)
    yield from by_tags(file)
    if file.modality == VIDEO:
        said = list(said_in(file, store.segments_of_content(file.content_id)))
        yield from spread(said or list(sidecars.moments(file)))
