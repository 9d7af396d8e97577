"""Read one file: who it is, whether it is known, and what is in it."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from anyfind.errors import AnyfindError, BadInput, PluginError
from anyfind.ingest.budget import Budget, payload_size
from anyfind.ingest.failures import EMPTY_FILE, Reason, disk_full, reason_for, vanished
from anyfind.ingest.filesystem import FileSystem, same_file_state
from anyfind.ingest.identity import Identified, identify
from anyfind.ingest.ledger import Known, Ledger, Twin
from anyfind.ingest.ports import ExtractedFile, Extractors, IndexingHost, MediaType
from anyfind.sdk.types import Source
from anyfind.store.records import Identity, PendingFile

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Loaded:
    """New content. ``held`` bytes of the budget are taken until it is encoded.

    ``considered`` are the extractors that there were for it.
    """

    file: PendingFile
    identity: Identity
    mime: str
    extracted: ExtractedFile
    held: int
    considered: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Linked:
    """Content that the store already has."""

    file: PendingFile
    content_id: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """Another file with the same content is being worked on."""

    file: PendingFile


@dataclass(frozen=True, slots=True)
class Left:
    """Nothing is recorded: the file vanished, or changes while it is read; the next scan sees to it."""

    file: PendingFile
    identity: Identity | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """The file cannot be indexed."""

    file: PendingFile
    reason: Reason
    identity: Identity | None = None


@dataclass(frozen=True, slots=True)
class Fatal:
    """Something that ends the run."""

    error: BaseException


Outcome = Loaded | Linked | Waiting | Left | Failed | Fatal


class Loader:
    """Loads files; safe to use from several threads.

    Args:
        filesystem: The disk.
        host: Extracts.
        media_type: Tells media types.
        ledger: Knows which content is known.
        budget: Limits memory.
        extractors: Tells which extractors there are for a file.
    """

    def __init__(
        self,
        filesystem: FileSystem,
        host: IndexingHost,
        media_type: MediaType,
        ledger: Ledger,
        budget: Budget,
        extractors: Extractors | None = None,
    ) -> None:
        self._filesystem = filesystem
        self._host = host
        self._media_type = media_type
        self._ledger = ledger
        self._budget = budget
        self._extractors = extractors

    def load(self, file: PendingFile) -> Outcome:
        """Read a file.

        A file that is written to while it is read is recognised by its size and times before and
        after, and left for the next run.
        """
        path = str(file.path)
        try:
            found = identify(self._filesystem, path)
            if found is None or not same_file_state(found.stat, self._filesystem.stat(path)):
                return Left(file)
        except (OSError, MemoryError) as error:
            return _unreadable(file, error)
        if found.identity.size == 0:
            return Failed(file, EMPTY_FILE)
        verdict = self._ledger.judge(file, found.identity)
        if isinstance(verdict, Known):
            return Linked(file, verdict.content_id)
        if isinstance(verdict, Twin):
            return Waiting(file)
        return self._extract(file, path, found)

    def _extract(self, file: PendingFile, path: str, found: Identified) -> Outcome:
        if not self._budget.wait():
            return Left(file, found.identity)
        try:
            mime = self._media_type(file.path, found.head)
            extracted = self._host.extract(Source(file.path, mime, found.identity.size))
            if not same_file_state(found.stat, self._filesystem.stat(path)):
                return Left(file, found.identity)
        except (BadInput, PluginError, OSError, MemoryError) as error:
            if isinstance(error, PluginError) and error.__cause__ is not None:
                _log.warning("A plugin failed on %r.", path, exc_info=error)
            return _unreadable(file, error, found.identity)
        except AnyfindError as error:
            return Fatal(error)
        except Exception as error:  # noqa: BLE001 (said below)
            # A plugin may raise anything on a hostile file. The file fails with the error's name, the
            # log keeps the traceback, and the run goes on.
            _log.exception("Reading %r failed unexpectedly.", path)
            return Failed(file, reason_for(error), found.identity)
        held = sum(map(payload_size, extracted.segments))
        self._budget.take(held)
        considered = frozenset[str]()
        if self._extractors is not None:
            considered = self._extractors.considered(mime, file.path.name, holds=extracted.holds)
        return Loaded(file, found.identity, mime, extracted, held, considered)


def _unreadable(file: PendingFile, error: Exception, identity: Identity | None = None) -> Outcome:
    full = disk_full(error)
    if full is not None:
        return Fatal(full)
    if vanished(error):
        return Left(file, identity)
    return Failed(file, reason_for(error), identity)
