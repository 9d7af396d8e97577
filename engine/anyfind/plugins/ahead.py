"""What extractors gave of many small files at once, handed out file by file."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.manifest import ExtractorEntry
from anyfind.sdk.types import Source

if TYPE_CHECKING:
    from anyfind.plugins.collecting import Reader


@dataclass(frozen=True, slots=True)
class ReadAhead:
    """What came out of a file, and what was raised at its end."""

    found: Sequence[object]
    error: Exception | None = None


class Ahead:
    """A reader that has read some files already and passes everything else on.

    Args:
        reader: Asked about all others, such as files inside these.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._read: dict[tuple[str, Path], ReadAhead] = {}

    def put(self, entry: ExtractorEntry, source: Source, read: ReadAhead) -> None:
        """An extractor has read this file."""
        self._read[entry.full_id, source.path] = read

    @contextlib.contextmanager
    def read(
        self, entry: ExtractorEntry, source: Source, scratch: Path, cancel: CancelToken
    ) -> Iterator[Iterator[object]]:
        """What an extractor gives; what it gave of a file that it has read."""
        ahead = self._read.pop((entry.full_id, source.path), None)
        if ahead is None:
            with self._reader.read(entry, source, scratch, cancel) as found:
                yield found
        else:
            yield _repeated(ahead)

    def sniff(self, entries: Sequence[ExtractorEntry], path: Path, head: bytes) -> Mapping[str, float | Exception]:
        """As the reader behind."""
        return self._reader.sniff(entries, path, head)

    def ready(self, entry: ExtractorEntry) -> bool:
        """As the reader behind."""
        return self._reader.ready(entry)

    def sniff_all(
        self, asked: Sequence[tuple[Sequence[ExtractorEntry], Path, bytes]]
    ) -> Sequence[Mapping[str, float | Exception] | Exception]:
        """As the reader behind."""
        return self._reader.sniff_all(asked)

    def read_all(
        self, entry: ExtractorEntry, asked: Sequence[tuple[Source, Path]], cancel: CancelToken
    ) -> Sequence[ReadAhead]:
        """As the reader behind."""
        return self._reader.read_all(entry, asked, cancel)


def _repeated(ahead: ReadAhead) -> Iterator[object]:
    yield from ahead.found
    if ahead.error is not None:
        raise ahead.error
