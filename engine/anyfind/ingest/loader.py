"""Read one file: who it is, whether it is known, and what is in it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from anyfind.errors import AnyfindError, BadInput, PluginError
from anyfind.ingest.budget import Budget, payload_size
from anyfind.ingest.failures import EMPTY_FILE, Reason, disk_full, reason_for, vanished
from anyfind.ingest.filesystem import FileSystem, same_file_state
from anyfind.ingest.identity import Identified, identify
from anyfind.ingest.ledger import Known, Ledger, New, Twin
from anyfind.ingest.ports import ExtractedFile, Extractors, IndexingHost, MediaType
from anyfind.ingest.settling import Settling
from anyfind.plugins.mime import is_media
from anyfind.sdk.types import Source
from anyfind.store.records import Identity, PendingFile

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Loaded:
    """New content.

    Attributes:
        held: Bytes of the budget that are taken until it is encoded.
        considered: The extractors that there were for it.
        deferred: Only its text was read; vectors are another piece of work.
        more: Something of it was passed over that takes longer to read.
    """

    file: PendingFile
    identity: Identity
    mime: str
    extracted: ExtractedFile
    held: int
    considered: frozenset[str] = frozenset()
    deferred: bool = False
    more: bool = False


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
class Postponed:
    """It is a picture, a sound or a film, although its name does not say so; nothing is recorded."""

    file: PendingFile
    identity: Identity


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


Outcome = Loaded | Linked | Waiting | Left | Postponed | Failed | Fatal


class Loader:
    """Loads files; safe to use from several threads.

    Args:
        filesystem: The disk.
        host: Extracts.
        media_type: Tells media types.
        ledger: Knows which content is known.
        budget: Limits memory.
        extractors: Tells which extractors there are for a file.
        settling: Knows the files that change all the time; those are taken as they are when they are read.
    """

    def __init__(
        self,
        filesystem: FileSystem,
        host: IndexingHost,
        media_type: MediaType,
        ledger: Ledger,
        budget: Budget,
        extractors: Extractors | None = None,
        settling: Settling | None = None,
    ) -> None:
        self._filesystem = filesystem
        self._host = host
        self._media_type = media_type
        self._ledger = ledger
        self._budget = budget
        self._extractors = extractors
        self._settling = settling or Settling()

    def load(self, file: PendingFile) -> Outcome:
        """Read a file with everything in it.

        A file that is written to while it is read is recognised by its size and times before and
        after, and left for the next run.
        """
        found = self._identify(file)
        if not isinstance(found, Identified):
            return found
        (verdict,) = self._ledger.judge([(file, found.identity)], deep=True)
        if not isinstance(verdict, New):
            return _judged(file, verdict)
        if not self._budget.wait():
            return Left(file, found.identity)
        try:
            mime = self._media_type(file.path, found.head)
            extracted: ExtractedFile | Exception = self._host.extract(Source(file.path, mime, found.identity.size))
        except Exception as error:  # noqa: BLE001 (a plugin may raise anything; what it means is said below)
            mime, extracted = "", error
        outcome = self._outcome(file, found, mime, extracted)
        if isinstance(outcome, Loaded):
            self._budget.take(outcome.held)
        return outcome

    def load_texts(self, files: Sequence[PendingFile]) -> list[Outcome]:
        """Read what can soon be searched of files; their outcomes in any order."""
        outcomes: list[Outcome] = []
        identified: list[tuple[PendingFile, Identified]] = []
        for file in files:
            found = self._identify(file)
            if isinstance(found, Identified):
                identified.append((file, found))
            else:
                outcomes.append(found)
        if not identified:
            return outcomes
        verdicts = self._ledger.judge([(file, found.identity) for file, found in identified], deep=False)
        new: list[tuple[PendingFile, Identified, Source]] = []
        for (file, found), verdict in zip(identified, verdicts, strict=True):
            mime = self._media_type(file.path, found.head) if isinstance(verdict, New) else ""
            if not isinstance(verdict, New):
                outcomes.append(_judged(file, verdict))
            elif is_media(mime):
                outcomes.append(Postponed(file, found.identity))
            else:
                new.append((file, found, Source(file.path, mime, found.identity.size)))
        if new:
            said = self._host.texts([(source, found.head) for _, found, source in new])
            for (file, found, source), extracted in zip(new, said, strict=True):
                outcomes.append(self._outcome(file, found, source.mime, extracted, deferred=True))
        return outcomes

    def _identify(self, file: PendingFile) -> Identified | Outcome:
        path = str(file.path)
        try:
            found = identify(self._filesystem, path, growing=self._settling.restless(path))
            if found is None or not self._same(path, found):
                return Left(file)
        except (OSError, MemoryError) as error:
            return _unreadable(file, error)
        return Failed(file, EMPTY_FILE) if found.identity.size == 0 else found

    def _same(self, path: str, found: Identified) -> bool:
        """Whether a file is as it was when it was opened, or does not have to be: a log never is."""
        now = self._filesystem.stat(path)
        if same_file_state(found.stat, now):
            return True
        grew = now.st_size > found.stat.st_size and (now.st_ino, now.st_dev) == (found.stat.st_ino, found.stat.st_dev)
        return grew and self._settling.restless(path)

    def _outcome(
        self,
        file: PendingFile,
        found: Identified,
        mime: str,
        extracted: ExtractedFile | Exception,
        *,
        deferred: bool = False,
    ) -> Outcome:
        """What came of reading a file that is new."""
        path, identity = str(file.path), found.identity
        if isinstance(extracted, Exception):
            return _failed(file, extracted, identity)
        try:
            if not self._same(path, found):
                return Left(file, identity)
        except OSError as error:
            return _unreadable(file, error, identity)
        held = 0 if deferred else sum(map(payload_size, extracted.segments))
        considered = frozenset[str]()
        if self._extractors is not None:
            considered = self._extractors.considered(mime, file.path.name, holds=extracted.holds)
        return Loaded(file, identity, mime, extracted, held, considered, deferred, extracted.more)


def _judged(file: PendingFile, verdict: Known | Twin) -> Outcome:
    return Linked(file, verdict.content_id) if isinstance(verdict, Known) else Waiting(file)


def _failed(file: PendingFile, error: Exception, identity: Identity) -> Outcome:
    """What it means that a plugin could not read a file."""
    if isinstance(error, BadInput | PluginError | OSError | MemoryError):
        if isinstance(error, PluginError) and error.__cause__ is not None:
            _log.warning("A plugin failed on %r.", str(file.path), exc_info=error)
        return _unreadable(file, error, identity)
    if isinstance(error, AnyfindError):
        return Fatal(error)
    # A plugin may raise anything on a hostile file. The file fails with the error's name, the
    # log keeps the traceback, and the run goes on.
    _log.error("Reading %r failed unexpectedly.", str(file.path), exc_info=error)
    return Failed(file, reason_for(error), identity)


def _unreadable(file: PendingFile, error: Exception, identity: Identity | None = None) -> Outcome:
    full = disk_full(error)
    if full is not None:
        return Fatal(full)
    if vanished(error):
        return Left(file, identity)
    return Failed(file, reason_for(error), identity)
