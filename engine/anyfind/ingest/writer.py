"""Gathers what the other threads found into transactions, and knows which files are not finished."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from anyfind.ingest.budget import payload_size
from anyfind.ingest.encoding import Encoded, Item
from anyfind.ingest.failures import Reason, missed
from anyfind.ingest.loader import Loaded
from anyfind.ingest.ports import Encoders, IngestOptions
from anyfind.sdk.types import Float32Array
from anyfind.store.facade import Store
from anyfind.store.records import (
    MAX_ATTEMPTS,
    ContentWrite,
    FailureWrite,
    Identity,
    PendingFile,
    SegmentWrite,
    VectorWrite,
    WriteBatch,
)


@dataclass(slots=True)
class _Work:
    """A file whose content is new, until its vectors are stored.

    Attributes:
        missing: Segments that the encoder still has.
        early: Vectors that came before the content was committed: (ordinal, space, vector).
        encoded: Segments that got a vector.
        reason: The first failure among its segments.
        gone: Its location disappeared from the library meanwhile, as when its root was removed.
        kept: The reason is about a part of it; the rest was extracted.
    """

    file: PendingFile
    identity: Identity
    missing: int
    content_id: int | None = None
    segment_ids: Sequence[int] = ()
    early: list[tuple[int, str, Float32Array]] = field(default_factory=list)
    encoded: int = 0
    reason: Reason | None = None
    gone: bool = False
    kept: bool = False


@dataclass(slots=True)
class Written:
    """What a run has done so far.

    Attributes:
        files: Files that are finished: indexed, linked or failed.
        indexed: Files whose content is new.
        linked: Files whose content was known.
        failed: Files with a failure.
        vectors: Vectors made.
        bytes: Size of the files that are finished.
        commit_seconds: Time spent in transactions.
        last: The file that was finished last.
    """

    files: int = 0
    indexed: int = 0
    linked: int = 0
    failed: int = 0
    vectors: int = 0
    bytes: int = 0
    commit_seconds: float = 0.0
    last: Path | None = None


class Writer:
    """The only one that commits during a run. Used from one thread.

    Args:
        store: Where to.
        encoders: Tells which segments get a vector, and in which space.
        options: When a transaction is due.
        finish: The ledger's ``finish``: content is settled or given up; returns the files that waited for it.
    """

    def __init__(
        self,
        store: Store,
        encoders: Encoders,
        options: IngestOptions,
        finish: Callable[[Identity], list[PendingFile]],
    ) -> None:
        self._store = store
        self._encoders = encoders
        self._options = options
        self._finish = finish
        self._works: dict[int, _Work] = {}
        self._contents: list[ContentWrite] = []
        self._links: list[tuple[int, int]] = []
        self._vectors: list[VectorWrite] = []
        self._settled: list[int] = []
        self._failures: list[FailureWrite] = []
        self._closing: list[_Work] = []
        self._since: float | None = None
        self._again: list[PendingFile] = []
        self._finished: list[int] = []
        self.claimed: set[int] = set()
        """Locations that were claimed and of which nothing final is committed yet."""
        self.encoding = 0
        """Files that wait for the encoder."""
        self.written = Written()

    def due_in(self) -> float | None:
        """Seconds until a commit is due, not above zero if it is; ``None`` while there is nothing to commit."""
        if self._since is None:
            return None
        items = max(len(self._vectors), len(self._contents) + len(self._links) + len(self._failures))
        if items >= self._options.commit_items:
            return 0.0
        patience = self._options.text_seconds if self._contents else self._options.commit_seconds
        return self._since + patience - time.monotonic()

    def take_again(self) -> list[PendingFile]:
        """Files that waited for content which was given up, and have to be loaded themselves now."""
        again, self._again = self._again, []
        return again

    def content(self, loaded: Loaded) -> list[Item]:
        """Take new content. Returns the segments that need vectors."""
        file, extracted = loaded.file, loaded.extracted
        items = [
            Item(file.location_id, ordinal, segment.modality, segment.payload, payload_size(segment))
            for ordinal, segment in enumerate(extracted.segments)
            if segment.modality in self._encoders
        ]
        self._contents.append(
            ContentWrite(
                file.location_id,
                loaded.identity,
                loaded.mime,
                extracted.modality,
                extracted.metadata,
                [SegmentWrite(part.modality, part.locator, part.searchable_text) for part in extracted.segments],
                sorted(loaded.considered),
            )
        )
        reason = missed(extracted.incomplete, last=file.attempts + 1 >= MAX_ATTEMPTS)
        work = _Work(file, loaded.identity, len(items), reason=reason)
        work.kept = work.reason is not None
        self._works[file.location_id] = work
        self.encoding += bool(items)
        self._touch()
        return items

    def link(self, file: PendingFile, content_id: int) -> None:
        """Take a file whose content is known."""
        self._links.append((file.location_id, content_id))
        self.written.linked += 1
        self._done(file)

    def fail(self, file: PendingFile, reason: Reason, identity: Identity | None = None) -> None:
        """Take a failure. Files with the same content share it, unless another attempt may help."""
        self._record(file, reason)
        for twin in [] if identity is None else self._finish(identity):
            if reason.permanent:
                self._record(twin, reason)
            else:
                self._again.append(twin)

    def drop(self, identity: Identity) -> None:
        """Nothing is recorded about a file with this content; those that waited for it are loaded again."""
        self._again += self._finish(identity)

    def vectors(self, encoded: Encoded) -> None:
        """Take a batch from the encoder."""
        space_id = self._encoders[encoded.modality][1].id
        for (location_id, ordinal), vector in zip(encoded.keys, encoded.vectors, strict=True):
            work = self._works[location_id]
            work.encoded += 1
            if work.content_id is not None:
                self._vectors.append(VectorWrite(work.segment_ids[ordinal], space_id, vector))
            elif not work.gone:
                work.early.append((ordinal, space_id, vector))
            self._arrived(work)
        for location_id, _, reason in encoded.failed:
            work = self._works[location_id]
            work.reason = work.reason or reason
            self._arrived(work)
        self._touch()

    def commit(self) -> None:
        """Write everything gathered so far in one transaction.

        Raises:
            DiskFull: Nothing of this transaction is stored; earlier ones are.
        """
        if self._since is None:
            return
        batch = WriteBatch(self._contents, self._links, self._vectors, self._settled, self._failures)
        closing = self._closing
        started = time.perf_counter()
        result = self._store.commit(batch)
        self.written.commit_seconds += time.perf_counter() - started
        self.written.vectors += len(batch.vectors)
        self._contents, self._links, self._vectors, self._settled, self._failures = [], [], [], [], []
        self._closing = []
        self._since = None
        self.claimed.difference_update(self._finished)
        self._finished = []
        for work in closing:
            self._close(work)
        for content in batch.contents:
            self._stored(self._works[content.location_id], result.contents.get(content.location_id))

    def _stored(self, work: _Work, stored: tuple[int, Sequence[int]] | None) -> None:
        if stored is None:
            work.gone = True
        else:
            work.content_id, work.segment_ids = stored
            self._vectors += [VectorWrite(work.segment_ids[at], space, vector) for at, space, vector in work.early]
        work.early = []
        self._touch()
        self._complete(work)

    def _arrived(self, work: _Work) -> None:
        work.missing -= 1
        if work.missing == 0:
            self.encoding -= 1
            self._complete(work)

    def _complete(self, work: _Work) -> None:
        """If everything about the file is known, put its end into the next transaction."""
        if work.missing or (work.content_id is None and not work.gone):
            return
        del self._works[work.file.location_id]
        if work.gone or work.content_id is None:
            self.drop(work.identity)
            return
        if work.reason is None or ((work.encoded or work.kept) and work.reason.permanent):
            # Of a file of which some segments failed for good, the others can be found all the same.
            self._settled.append(work.content_id)
            self.written.indexed += 1
        if work.reason is None:
            self._done(work.file)
        else:
            self._record(work.file, work.reason)
        self._closing.append(work)

    def _close(self, work: _Work) -> None:
        """The end of a work is committed: from now on the store itself knows the content."""
        assert work.content_id is not None
        if work.reason is not None and not work.reason.permanent:
            self.drop(work.identity)
            return
        for twin in self._finish(work.identity):
            self.link(twin, work.content_id)

    def _record(self, file: PendingFile, reason: Reason) -> None:
        self._failures.append(reason.of(file.location_id))
        self.written.failed += 1
        self._done(file, counted=reason.counted)

    def _done(self, file: PendingFile, *, counted: bool = True) -> None:
        self.written.files += 1
        if counted:  # else it stays claimed, and the end of the run takes the claim back
            self._finished.append(file.location_id)
        self.written.bytes += file.size
        self.written.last = file.path
        self._touch()

    def _touch(self) -> None:
        if self._since is None:
            self._since = time.monotonic()
