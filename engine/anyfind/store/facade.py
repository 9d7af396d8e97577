"""The store as the rest of the engine sees it: one object, one transaction a call."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import numpy as np
import numpy.typing as npt
from sqlalchemy import text

from anyfind.errors import LibraryDamaged, LibraryReadOnly
from anyfind.sdk.types import Float32Array, Space
from anyfind.store import catalog, jobs, scan, schema_copy, status, vectors, wording, writes
from anyfind.store.allowed import AllowedLabels
from anyfind.store.care import Care
from anyfind.store.database import BUSY_TIMEOUT_S, Database, translated
from anyfind.store.duplicates import Duplicates
from anyfind.store.facets import Facets
from anyfind.store.fulltext import WordIndex
from anyfind.store.hits import NameHit, SearchFilter, TextHit
from anyfind.store.migrate import migrate
from anyfind.store.migrations import MIGRATIONS
from anyfind.store.ordering import Ordering
from anyfind.store.pairs import PairBook
from anyfind.store.passing import PassingFiles
from anyfind.store.queue import Queue
from anyfind.store.records import (
    Change,
    CommitResult,
    Counts,
    Failure,
    FileRecord,
    FileRow,
    LocationStat,
    PendingFile,
    Root,
    ScanDelta,
    SegmentRecord,
    VectorDelta,
    WriteBatch,
)
from anyfind.store.searches import SearchBook
from anyfind.store.upgrades import Upgrades
from anyfind.store.vectors import BLOCK
from anyfind.store.waiting import Waiting

_SET_META: Final = text(
    "INSERT INTO meta (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)


class Store:
    """The source of truth of a library. Thread-safe: reads run side by side, writes one at a time.

    Every method may raise :class:`~anyfind.errors.LibraryBusy`, :class:`~anyfind.errors.LibraryDamaged`
    and, when it writes, :class:`~anyfind.errors.DiskFull`; a call that raised has changed nothing.

    Attributes:
        db_id: Made once when the library is created; names it in files derived from it.
        path, care: The database file; its full check, and its repair.
        queue, waiting, pairs, searches, upgrades, ordering: What waits, how much, pairs, searches, encoders, sorting.
        passing, allowed, words, facets: What passes a filter, vectors of that, what words find, counts.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.queue, self.pairs, self.searches = Queue(database), PairBook(database), SearchBook(database)
        self.passing = passing = PassingFiles(database)
        self.facets, self.words = Facets(database, passing), WordIndex(database, passing)
        self.waiting, self.allowed = Waiting(database, passing), AllowedLabels(database, passing)
        self._token = uuid.uuid4().hex
        self.care = Care(database, self._token)
        self.upgrades, self.ordering = Upgrades(database, self._token), Ordering(database, passing)
        self.duplicates, self.path = Duplicates(database), database.path
        if (db_id := self.get_meta("db_id")) is None:
            raise LibraryDamaged(f"The library's database {database.path} lost its identity.", hint="Restore a backup.")
        self.db_id: str = db_id

    @classmethod
    def open(cls, path: Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S, alone: bool = True) -> Store:
        """Open the library's database; create it or bring its schema up to date, after a backup.

        One that cannot be written to, because of its disk or its permissions, can still be read.

        Args:
            path: The database file; its folder is made when missing.
            busy_timeout_s: How long a write waits for another process.
            alone: Whether no other process indexes into it now; else nothing in it is changed.

        Raises:
            LibraryTooNew: A newer Anyfind wrote it.
            LibraryDamaged: It is no sound library.
            LibraryReadOnly: It has to be made or changed, and cannot be.
            LibraryBusy: Another process holds it.
            DiskFull: There is no space to create or migrate it.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryReadOnly(
                f"The library's folder {path.parent} cannot be made ({error.strerror}).",
                hint="Choose another with --home.",
            ) from error
        with translated(path):
            database = Database(path, busy_timeout_s)
            try:
                migrate(database, MIGRATIONS)
                schema_copy.keep(database)
                store = cls(database)
                with database.read() as connection:
                    waiting = alone and not database.read_only and jobs.abandoned(connection)
                if waiting:
                    with database.write() as connection:
                        jobs.quarantine_abandoned(connection)
            except BaseException:
                database.close()
                raise
        return store

    def close(self) -> None:
        """Close every connection. The store cannot be used afterwards."""
        with translated(self.path):
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Roots and scanning

    def add_root(self, path: Path) -> Root:
        """The root of that absolute path, made if it is new."""
        with self._database.write() as connection:
            return scan.add_root(connection, path)

    def remove_root(self, root_id: int) -> int:
        """Forget a root; returns how many locations went. Contents that are elsewhere, too, stay."""
        with self._database.write() as connection:
            return scan.remove_root(connection, root_id)

    def roots(self) -> list[Root]:
        """All roots in the order they were added."""
        with self._database.read() as connection:
            return scan.roots(connection)

    def set_root_state(self, root_id: int, state: str, reason: str | None = None) -> None:
        """Say that a root is ``"online"`` or ``"offline"`` and why. NotFound if it does not exist."""
        with self._database.write() as connection:
            scan.set_root_state(connection, root_id, state, reason)

    def set_root_rules(self, root_id: int, rules: Sequence[str]) -> None:
        """Say what a root leaves out from the next scan on. NotFound if it does not exist."""
        with self._database.write() as connection:
            scan.set_root_rules(connection, root_id, rules)

    def move_root(self, root_id: int, path: Path) -> None:
        """Say that a root lies elsewhere now. BadInput if another one does, NotFound if it does not exist."""
        self.move_roots({root_id: path})

    def move_roots(self, paths: Mapping[int, Path]) -> None:
        """Say where roots lie now, all or none. BadInput if another one lies there, NotFound if one does not exist."""
        with self._database.write() as connection:
            for root_id, path in paths.items():
                scan.move_root(connection, root_id, path)

    def locations(self, root_id: int, below: str = "") -> dict[str, LocationStat]:
        """What is known below a root, or below one of its folders, by path relative to the root."""
        with self._database.read() as connection:
            return scan.locations(connection, root_id, below)

    def locations_of(self, root_id: int, parts: Sequence[str]) -> dict[str, LocationStat]:
        """What is known of some files and folders of a root, with everything in them, by path relative to it."""
        with self._database.read() as connection:
            return scan.locations_of(connection, root_id, parts)

    def commit_scan(self, root_id: int, delta: ScanDelta, scanned_at: float | None) -> None:
        """Apply what a scan found, in one transaction, so that new names can be searched at once.

        ``scanned_at`` are epoch seconds, ``None`` if only a part of the root was looked at.
        """
        with self._database.write() as connection:
            scan.commit_scan(connection, root_id, delta, scanned_at)

    # Work

    def pending(self, limit: int) -> list[PendingFile]:
        """Files to work on, newest first, then smallest; none of an offline root or in quarantine."""
        with self._database.read() as connection:
            return jobs.pending(connection, limit)

    def pending_counts(self) -> tuple[int, int]:
        """How many files wait, and their bytes."""
        with self._database.read() as connection:
            return jobs.pending_counts(connection)

    def claim(self, location_ids: Sequence[int]) -> None:
        """Count an attempt for each file, committed before the work starts."""
        with self._database.write() as connection:
            jobs.claim(connection, location_ids)

    def unclaim(self, location_ids: Sequence[int]) -> None:
        """Give an attempt back to files whose work ended for a reason that is not theirs."""
        with self._database.write() as connection:
            jobs.unclaim(connection, location_ids)

    def commit(self, batch: WriteBatch) -> CommitResult:
        """The write path: everything in the batch, in one transaction.

        Raises:
            NotFound: A vector names a space that is not registered.
            PluginError: A vector does not fit its space.
        """
        with self._database.write() as connection:
            return writes.commit(connection, batch, self._token)

    def release_orphans(self) -> int:
        """Delete contents without a location, with their text and vectors; how many. For the end of a run."""
        with self._database.write() as connection:
            return writes.release_orphans(connection, self._token)

    # Vectors

    def register_space(self, space: Space) -> None:
        """Make a space known before vectors are written to it."""
        with self._database.write() as connection:
            vectors.register_space(connection, space)

    def embed_in(self, modality: str, space: Space) -> int:
        """From now on segments of a modality get vectors in this space; how many contents wait for one.

        Vectors in other spaces stay. Costs one look-up unless the space differs from last time.
        """
        key = f"encoded.{modality}"
        if self.get_meta(key) == space.id:
            return 0
        with self._database.write() as connection:
            vectors.register_space(connection, space)
            waiting = jobs.reopen(connection, modality, vectors.space_key(connection, space.id)[0])
            connection.execute(_SET_META, {"key": key, "value": space.id})
        return waiting

    def spaces(self) -> list[Space]:
        """Every registered space, oldest first."""
        with self._database.read() as connection:
            return vectors.spaces(connection)

    def vectors(
        self, space_id: str, after: int = 0, limit: int | None = None
    ) -> Iterator[tuple[npt.NDArray[np.int64], npt.NDArray[np.float16]]]:
        """Blocks of at most 8192: ``int64 [n]`` labels in rising order and ``float16 [n, d]``."""
        return vectors.blocks(self._database, space_id, after, limit)

    def vectors_by_label(self, space_id: str, labels: Iterable[int]) -> Float32Array:
        """``float32 [n, d]`` in the order asked for. KeyError if a label is not in the space."""
        with self._database.read() as connection:
            return vectors.by_label(connection, space_id, labels)

    def labels(self, space_id: str) -> npt.NDArray[np.int64]:
        """Every label of a space, rising, ``int64 [n]``."""
        with self._database.read() as connection:
            return vectors.labels(connection, space_id)

    def count_vectors(self, space_id: str) -> int:
        """How many vectors a space has. NotFound if it is not registered."""
        with self._database.read() as connection:
            return vectors.count(connection, space_id)

    def seq(self) -> int:
        """Number of the newest change; 0 in a new library."""
        with self._database.read() as connection:
            return vectors.seq(connection)

    def lineage(self, seq: int) -> str:
        """Token of the run that wrote change ``seq``. Differs after a restored backup went its own way."""
        with self._database.read() as connection:
            return vectors.lineage(connection, seq)

    def changes_since(self, seq: int, space_id: str) -> list[Change]:
        """Changes of a space after a sequence number, in order."""
        with self._database.read() as connection:
            return vectors.changes_since(connection, seq, space_id)

    def delta(self, space_id: str, seq: int, limit: int = BLOCK) -> VectorDelta:
        """The next ``limit`` changes of a space with their vectors, of one moment."""
        with self._database.read() as connection:
            return vectors.delta(connection, space_id, seq, limit)

    def filled_spaces(self) -> list[Space]:
        """The registered spaces that have vectors, oldest first; cheap where counting them is not."""
        with self._database.read() as connection:
            filled = vectors.filled(connection)
        return [space for space in self.spaces() if space.id in filled]

    def owners_of(self, labels: Iterable[int]) -> dict[int, tuple[int, int]]:
        """Content id and segment id by label: what a search needs of its many candidates."""
        with self._database.read() as connection:
            return vectors.owners_of(connection, labels)

    def labels_of(self, space_id: str, segment_ids: Iterable[int]) -> dict[int, int]:
        """Label by segment id, in a space."""
        with self._database.read() as connection:
            return vectors.labels_of(connection, space_id, segment_ids)

    # Search support

    def allowed_labels(self, space_id: str, flt: SearchFilter) -> npt.NDArray[np.int64]:
        """Labels whose file passes the filter, rising, ``int64 [n]``; kept, and not to be written to."""
        return self.allowed.of(space_id, flt)

    def search_names(self, query: str, limit: int, flt: SearchFilter | None = None) -> list[NameHit]:
        """Files by the words in their names and folders, best first. Any string is fine."""
        return self.words.names(wording.asked(query), limit, flt, query)

    def search_text(self, query: str, limit: int, flt: SearchFilter | None = None) -> list[TextHit]:
        """The best segment of each file by its text, best first, with a snippet. Any string is fine."""
        return self.words.quoting(query, limit, flt)

    def files(self, content_ids: Iterable[int]) -> dict[int, FileRecord]:
        """Contents with their locations, by content id."""
        with self._database.read() as connection:
            return catalog.files(connection, content_ids)

    def segments(self, segment_ids: Iterable[int]) -> dict[int, SegmentRecord]:
        """Segments by id."""
        with self._database.read() as connection:
            return catalog.segments(connection, segment_ids)

    def segments_of_content(self, content: int, first: int = 0, limit: int = -1, of: str = "") -> list[SegmentRecord]:
        """The segments of a content from an ordinal on, in reading order; all, or at most so many of one modality."""
        with self._database.read() as connection:
            return catalog.segments_of_content(connection, content, first, limit, of)

    def file_page(self, after: int, limit: int, root_id: int | None = None) -> list[FileRow]:
        """At most ``limit`` files whose location id is above ``after``, in that order; of one root or of all."""
        with self._database.read() as connection:
            return catalog.file_page(connection, after, limit, root_id)

    def content_at(self, path: Path) -> int | None:
        """The content of the file at an absolute path, if it is indexed."""
        with self._database.read() as connection:
            return catalog.content_at(connection, path)

    # Status

    def counts(self) -> Counts:
        """Numbers for ``status``, of one moment."""
        with self._database.read() as connection:
            return status.counts(connection)

    def media_types(self) -> dict[str, int]:
        """How many contents there are of each media type."""
        with self._database.read() as connection:
            return status.media_types(connection)

    def failures(self) -> list[Failure]:
        """Files that could not be indexed, by path."""
        with self._database.read() as connection:
            return jobs.failures(connection)

    def reopen_unseen(self, unseen: Callable[[str, str, str, frozenset[str] | None], bool]) -> int:
        """Let contents wait again of which ``unseen(mime, name, modality, considered)`` says so; how many."""
        with self._database.write() as connection:
            return jobs.reopen_unseen(connection, unseen)

    def reopen_switched_on(self, code: str, plugins: Collection[str]) -> int:
        """Let contents wait again of which a part failed with ``code`` in one of these plugins; how many."""
        with self._database.write() as connection:
            return jobs.reopen_switched_on(connection, code, plugins)

    def retry_failed(self, paths: Collection[Path] | None = None) -> int:
        """Give failed files their attempts back, all or those at some paths; how many."""
        with self._database.write() as connection:
            return jobs.retry_failed(connection, paths)

    def integrity(self) -> list[str]:
        """What is wrong, a sentence each; empty when sound. Reads the whole database."""
        return self.care.damage()

    def backup(self, target: Path) -> None:
        """A consistent copy of the database at ``target``, replaced if it exists."""
        self._database.backup(target)

    def get_meta(self, key: str) -> str | None:
        """A value kept with the library."""
        with self._database.read() as connection:
            value = connection.execute(text("SELECT value FROM meta WHERE key = :key"), {"key": key}).scalar()
        return None if value is None else str(value)

    def set_meta(self, key: str, value: str) -> None:
        """Keep a value with the library."""
        with self._database.write(about_files=False) as connection:
            connection.execute(_SET_META, {"key": key, "value": value})
