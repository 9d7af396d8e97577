"""Plain values that go into and come out of the store. None of them knows SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Float32Array, Locator

MAX_ATTEMPTS = 3
"""A file that failed this many times is quarantined."""

MAX_CLAIMS = 5
"""So is one at whose work the engine ended this many times: rarely the file's fault, which plugins' processes bear."""

ROOT_ONLINE = "online"
ROOT_OFFLINE = "offline"
PENDING = "pending"
TEXT_STORED = "text"
SETTLED = "settled"
FAILED = "failed"
QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Root:
    """An indexed folder.

    Attributes:
        id: Its key.
        path: Absolute path.
        state: ``"online"`` or ``"offline"``; files of an offline root are kept but never pending.
        reason: Why it is offline, for a person.
        added_at: Epoch seconds.
        scanned_at: Epoch seconds of the last complete scan, or ``None``.
        rules: What it leaves out, in the language of .gitignore.
    """

    id: int
    path: Path
    state: str
    reason: str | None
    added_at: float
    scanned_at: float | None
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LocationStat:
    """What the last scan knew about a file.

    Attributes:
        id: Location id.
        size: Bytes.
        mtime_ns: Modification time, nanoseconds since the epoch.
        inode: As ``os.stat`` says.
        device: As ``os.stat`` says.
        content_id: Its content, or ``None`` while unknown.
        state: ``"pending"``, ``"text"``, ``"settled"``, ``"failed"`` or ``"quarantined"``.
    """

    id: int
    size: int
    mtime_ns: int
    inode: int
    device: int
    content_id: int | None
    state: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as a listing shows it.

    Attributes:
        location_id: Its place; listings are in the order of these.
        path: Absolute path.
        size: Bytes.
        mtime_ns: Modification time, nanoseconds since the epoch.
        content_id: Its content, or ``None`` while unknown.
        mime: Media type, or ``None`` while unknown.
        modality: What kind of file it is, or ``None`` while unknown.
        state: As :attr:`LocationStat.state`.
    """

    location_id: int
    path: Path
    size: int
    mtime_ns: int
    content_id: int | None
    mime: str | None
    modality: str | None
    state: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as a scan sees it. ``rel_path`` is relative to the root, with ``/`` between parts."""

    rel_path: str
    size: int
    mtime_ns: int
    inode: int
    device: int


@dataclass(frozen=True, slots=True)
class ScanDelta:
    """The difference between a root on disk and in the store.

    Attributes:
        added: New files.
        changed: Location id and new facts; the location loses its content and is pending again.
        moved: Location id and new facts (a new ``rel_path``); content is kept, nothing is opened.
        touched: Location id and new facts; only size, times and inode are updated.
        removed: Location ids that are gone.
    """

    added: Sequence[Entry] = ()
    changed: Sequence[tuple[int, Entry]] = ()
    moved: Sequence[tuple[int, Entry]] = ()
    touched: Sequence[tuple[int, Entry]] = ()
    removed: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class PendingFile:
    """A file to work on. ``attempts`` counts the claims so far.

    ``stored`` is its content, if that needs vectors only and all that they are made of is stored.
    """

    location_id: int
    path: Path
    size: int
    mtime_ns: int
    attempts: int
    stored: int | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """Identity of content: size, a fast hash and the full hash, both in hex."""

    size: int
    fast: str
    full: str


@dataclass(frozen=True, slots=True)
class SegmentWrite:
    """A segment to store. ``text`` goes to full-text search."""

    modality: str
    locator: Locator = field(default_factory=Locator)
    text: str | None = None


@dataclass(frozen=True, slots=True)
class ContentWrite:
    """New content of a location with its segments; its text is searchable once committed.

    Attributes:
        considered: The full ids of the extractors that there were for it.
        stored: Whether everything that gets a vector is text, stored as it is.
        deferred: Whether this is the end of a piece of work, of which the attempts are given back, and vectors are
            another one. Content that is not ``stored`` will be read once more for them, even if it has no segments.
    """

    location_id: int
    identity: Identity
    mime: str
    modality: str
    metadata: Mapping[str, Any] = field(default_factory=dict)
    segments: Sequence[SegmentWrite] = ()
    considered: Sequence[str] = ()
    stored: bool = False
    deferred: bool = False


@dataclass(frozen=True, slots=True)
class VectorWrite:
    """The raw encoder vector of a segment in a space, ``float32 [d]``; stored as float16."""

    segment_id: int
    space_id: str
    vector: Float32Array


@dataclass(frozen=True, slots=True)
class FailureWrite:
    """Why a location could not be indexed.

    ``permanent`` quarantines it at once; the attempt of one that is not ``counted`` is taken back later.
    """

    location_id: int
    code: str
    message: str
    plugin: str | None = None
    permanent: bool = False
    counted: bool = True


@dataclass(frozen=True, slots=True)
class WriteBatch:
    """Everything that is committed together.

    Attributes:
        contents: New content with its segments.
        links: Location id and the id of content that is already known.
        vectors: Vectors of segments that an earlier commit stored.
        settled: Content ids whose vectors are all there.
        failures: Locations that could not be indexed.
        seen: Size and time of locations before they were read; what was read of one that changed is passed over.
    """

    contents: Sequence[ContentWrite] = ()
    links: Sequence[tuple[int, int]] = ()
    vectors: Sequence[VectorWrite] = ()
    settled: Sequence[int] = ()
    failures: Sequence[FailureWrite] = ()
    seen: Mapping[int, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CommitResult:
    """Content id and segment ids (in the order given) by location id.

    A location that disappeared in the meantime is missing.
    """

    contents: Mapping[int, tuple[int, tuple[int, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """A label that came into or left a space, in commit order."""

    seq: int
    kind: Literal["add", "delete"]
    label: int


@dataclass(frozen=True, slots=True)
class VectorDelta:
    """What happened to a space since a sequence number, read in one transaction.

    Attributes:
        seq: The database's state that this delta leads to.
        labels: ``int64 [n]``: labels that were added and still exist.
        vectors: ``float16 [n, d]``.
        removed: ``int64 [m]``: labels that are gone.
        complete: Whether ``seq`` is the database's newest; otherwise ask again from ``seq``.
    """

    seq: int
    labels: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float16]
    removed: npt.NDArray[np.int64]
    complete: bool


@dataclass(frozen=True, slots=True)
class LocationPath:
    """Where content lies. ``online`` is false on an unplugged root; ``mtime`` is in epoch seconds."""

    id: int
    path: Path
    mtime: float
    online: bool


@dataclass(frozen=True, slots=True)
class FileRecord:
    """Content with all its locations, newest first.

    ``mtime`` (epoch seconds) is the newest of theirs, ``digest`` the full hash of the content, in hex.
    """

    content_id: int
    locations: tuple[LocationPath, ...]
    size: int
    mime: str
    modality: str
    metadata: Mapping[str, Any]
    mtime: float
    digest: str


@dataclass(frozen=True, slots=True)
class SegmentRecord:
    """A stored segment. ``ordinal`` is its place in the file, from 0."""

    id: int
    content_id: int
    ordinal: int
    modality: str
    locator: Locator
    text: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers for ``status``.

    Attributes:
        files: Locations.
        contents: Distinct contents.
        segments: Segments of them.
        vectors: Stored vectors by space id.
        pending: Files waiting for work.
        failed: Files with a failure on record.
        quarantined: Files that will not be tried again unless asked.
        embeddings_made: Vectors ever written, deleted ones included.
    """

    files: int
    contents: int
    segments: int
    vectors: Mapping[str, int]
    pending: int
    failed: int
    quarantined: int
    embeddings_made: int


@dataclass(frozen=True, slots=True)
class RootCounts:
    """How many files a folder has, how many of them wait for the indexer, and how many it could not read."""

    files: int = 0
    pending: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be indexed, and why."""

    path: Path
    code: str
    message: str
    plugin: str | None
    attempts: int
    quarantined: bool
