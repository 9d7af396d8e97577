"""Gathers what the other threads found into transactions, and knows which files are not finished."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from anyfind.ingest.budget import payload_size
from anyfind.ingest.encoding import Encoded, Item
from anyfind.ingest.failures import Reason, missed
from anyfind.ingest.loader import Loaded
from anyfind.ingest.ports import Encoders, IngestOptions
from anyfind.ingest.tally import Tally
from anyfind.sdk.types import TEXT, Float32Array, Segment
from anyfind.store.facade import Store
from anyfind.store.naming import clean
from anyfind.store.queue import DEEP, PASSAGES, TEXTS, Passages
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
        kept: The reason is about a part of it; the rest can be found.
        deferred: Its vectors are another piece of work.
        kind: What it counts as.
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
    deferred: bool = False
    kind: str = DEEP


@dataclass(slots=True)
class Written:
    """What a run has done so far.

    Attributes:
        files: Pieces of work that are finished. Text that gets vectors later is one, and its vectors are another.
        spared: Files that turned out to be one piece of work instead of two.
        texts: Files whose text can be searched and whose vectors are to come.
        indexed: Files of whose content everything is there.
        linked: Files whose content was known.
        failed: Files with a failure.
        vectors: Vectors made.
        bytes: Size of the files that are finished.
        commit_seconds: Time spent in transactions.
        last: The file that was finished last.
    """

    files: int = 0
    spared: int = 0
    texts: int = 0
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
        tally: Learns how fast the work goes.
    """

    def __init__(
        self,
        store: Store,
        encoders: Encoders,
        options: IngestOptions,
        finish: Callable[[Identity], list[PendingFile]],
        tally: Tally,
    ) -> None:
        self._store = store
        self._encoders = encoders
        self._options = options
        self._finish = finish
        self._tally = tally
        self._works: dict[int, _Work] = {}
        self._contents: list[ContentWrite] = []
        self._links: list[tuple[int, int]] = []
        self._vectors: list[VectorWrite] = []
        self._settled: list[int] = []
        self._failures: list[FailureWrite] = []
        self._seen: dict[int, tuple[int, int]] = {}
        self._closing: list[_Work] = []
        self._since: float | None = None
        self._again: list[PendingFile] = []
        self._finished: list[int] = []
        self._text_bytes = 0
        self._hurried: set[int] = set()
        self._urgent = False
        self.claimed: set[int] = set()
        """Locations that were claimed and of which nothing final is committed yet."""
        self.failed: set[int] = set()
        """Locations that failed in this run and are not tried again in it."""
        self.encoding = 0
        """Files that wait for the encoder."""
        self.reading = 0
        """Files whose text was read and is not committed yet."""
        self.written = Written()

    def due_in(self) -> float | None:
        """Seconds until a commit is due, not above zero if it is; ``None`` while there is nothing to commit."""
        if self._since is None:
            return None
        if self._urgent:
            return 0.0
        vectors, files = len(self._vectors), len(self._contents) + len(self._links) + len(self._failures)
        if vectors >= self._options.commit_items or files >= self._options.commit_files:
            return 0.0
        if self._text_bytes >= self._options.commit_bytes:
            return 0.0
        # A few texts are somebody's changes, who may look for them; of many, larger pieces cost less.
        hurried = 0 < len(self._contents) <= self._options.texts
        patience = self._options.text_seconds if hurried else self._options.commit_seconds
        return self._since + patience - time.monotonic()

    def hurry(self, location_ids: Iterable[int]) -> None:
        """Commit what comes of these as soon as it is there."""
        self._hurried.update(location_ids)

    def take_again(self) -> list[PendingFile]:
        """Files that waited for content which was given up, and have to be loaded themselves now."""
        again, self._again = self._again, []
        return again

    def content(self, loaded: Loaded) -> list[Item]:
        """Take new content. Returns the segments that need vectors now."""
        file, extracted = loaded.file, loaded.extracted
        encoded = [one for one in extracted.segments if one.modality in self._encoders]
        stored = not (loaded.more or extracted.incomplete) and all(map(_stored_as_it_is, encoded))
        # Text that needs no vector is done when it is stored, and so is everything of which nothing is left to read.
        deferred = loaded.deferred and (bool(encoded) or not stored)
        items = [
            Item(file.location_id, ordinal, segment.modality, segment.payload, payload_size(segment))
            for ordinal, segment in enumerate([] if deferred else extracted.segments)
            if segment.modality in self._encoders
        ]
        self._look_at(file)
        self._contents.append(
            ContentWrite(
                file.location_id,
                loaded.identity,
                loaded.mime,
                extracted.modality,
                extracted.metadata,
                [SegmentWrite(part.modality, part.locator, part.searchable_text) for part in extracted.segments],
                sorted(loaded.considered),
                stored,
                deferred,
            )
        )
        work = _Work(file, loaded.identity, len(items), deferred=deferred, kind=TEXTS if loaded.deferred else DEEP)
        if not deferred:
            work.reason = missed(extracted.incomplete, last=file.attempts + 1 >= MAX_ATTEMPTS)
        work.kept = work.reason is not None
        self.written.spared += loaded.deferred and not deferred
        self._works[file.location_id] = work
        self.encoding += bool(items)
        self.reading += deferred
        self._urgent = self._urgent or file.location_id in self._hurried
        self._text_bytes += sum(len(part.text or "") for part in self._contents[-1].segments)
        self._touch()
        return items

    def passages(self, file: PendingFile, passages: Passages) -> list[Item]:
        """Take content of which the text is stored. Returns what needs vectors."""
        assert file.stored is not None
        texts = passages.texts
        work = _Work(file, passages.identity, len(texts), file.stored, [one[0] for one in texts], kind=PASSAGES)
        work.kept = passages.others > 0
        self._works[file.location_id] = work
        self.encoding += bool(texts)
        self._complete(work)
        return [Item(file.location_id, place, modality, words, 0) for place, (_, modality, words) in enumerate(texts)]

    def link(self, file: PendingFile, content_id: int) -> None:
        """Take a file whose content is known."""
        self._look_at(file)
        self._links.append((file.location_id, content_id))
        self.written.linked += 1
        self._done(file, TEXTS)

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

    def abandon(self) -> list[int]:
        """Nothing more comes from the encoder. Returns the locations whose vectors are left to a later run.

        What is stored of them stays; vectors of content that is not stored yet are given up.
        """
        left = [work for work in self._works.values() if work.missing]
        for work in left:
            del self._works[work.file.location_id]
            self._again += self._finish(work.identity)
        self.encoding = 0
        return [work.file.location_id for work in left]

    def commit(self) -> None:
        """Write everything gathered so far in one transaction.

        Raises:
            DiskFull: Nothing of this transaction is stored; earlier ones are.
        """
        if self._since is None:
            return
        batch = WriteBatch(self._contents, self._links, self._vectors, self._settled, self._failures, self._seen)
        closing = self._closing
        started = time.perf_counter()
        result = self._store.commit(batch)
        self.written.commit_seconds += time.perf_counter() - started
        self.written.vectors += len(batch.vectors)
        self._contents, self._links, self._vectors, self._settled, self._failures = [], [], [], [], []
        self._text_bytes, self._seen = 0, {}
        self._urgent = False
        self._hurried -= {content.location_id for content in batch.contents}
        self._closing = []
        self._since = None
        self.claimed.difference_update(self._finished)
        self._finished = []
        for work in closing:
            self._close(work)
        for content in batch.contents:
            stored = self._works.get(content.location_id)
            if stored is not None:  # else nobody waits for its vectors any more
                self._stored(stored, result.contents.get(content.location_id))

    def _stored(self, work: _Work, stored: tuple[int, Sequence[int]] | None) -> None:
        if stored is None:
            work.gone = True
        else:
            work.content_id, work.segment_ids = stored
            self._vectors += [VectorWrite(work.segment_ids[at], space, vector) for at, space, vector in work.early]
            if work.early:
                self._touch()
        work.early = []
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
        self.reading -= work.deferred
        if work.gone or work.content_id is None:
            self.drop(work.identity)
            return
        if work.deferred:
            # Its content is committed, so this is the end already.
            self.written.texts += 1
            self._count(work.file, work.kind)
            self.claimed.discard(work.file.location_id)
            self._close(work)
            return
        if work.reason is None or ((work.encoded or work.kept) and work.reason.permanent):
            # Of a file of which some segments failed for good, the others can be found all the same.
            self._settled.append(work.content_id)
            self.written.indexed += 1
        if work.reason is None:
            self._done(work.file, work.kind)
        else:
            self._record(work.file, work.reason, work.kind)
        self._closing.append(work)

    def _close(self, work: _Work) -> None:
        """The end of a work is committed: from now on the store itself knows the content."""
        assert work.content_id is not None
        if work.reason is not None and not work.reason.permanent:
            self.drop(work.identity)
            return
        for twin in self._finish(work.identity):
            self.link(twin, work.content_id)

    def _record(self, file: PendingFile, reason: Reason, kind: str = TEXTS) -> None:
        self._look_at(file)
        self._failures.append(reason.of(file.location_id))
        self.failed.add(file.location_id)
        self.written.failed += 1
        self._done(file, kind, counted=reason.counted)

    def _done(self, file: PendingFile, kind: str, *, counted: bool = True) -> None:
        if counted:  # else it stays claimed, and the end of the run takes the claim back
            self._finished.append(file.location_id)
        self.written.bytes += file.size
        self._count(file, kind)
        self._touch()

    def _count(self, file: PendingFile, kind: str) -> None:
        self.written.files += 1
        self.written.last = file.path
        self._tally.add(kind, 1, file.size)

    def _look_at(self, file: PendingFile) -> None:
        """A scan beside this may find that the file changed since; then this is about what it was."""
        self._seen[file.location_id] = (file.size, file.mtime_ns)

    def _touch(self) -> None:
        if self._since is None:
            self._since = time.monotonic()


def _stored_as_it_is(segment: Segment) -> bool:
    """Whether what an encoder gets of a segment is what the database keeps of it."""
    words = segment.payload
    return segment.modality == TEXT and isinstance(words, str) and words == segment.searchable_text == clean(words)
