"""Indexes on disk, which are only believed when everything about them can be proved.

Writing: temporary files, fsync, sha256, replace; the pointer that names them is replaced last, so
it never names a file that is not whole. Loading: the pointer must name this database, this line of
its history, this view and dimension, a state that the database has reached, and files with the
digests it promises. Anything else is a reason to rebuild, never an error: a snapshot is a cache.
"""

from __future__ import annotations

import hashlib
import json
import logging
import uuid
from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from anyfind import durable
from anyfind.index.base import Index
from anyfind.index.exact import ExactIndex
from anyfind.index.hnsw import HnswIndex
from anyfind.index.sidecar import labels_path

FORMAT: Final = 1


log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pointer:
    """The JSON file that names a snapshot.

    Attributes:
        format: Revision of all of this.
        kind: ``"exact"`` or ``"hnsw"``.
        file: Name of the index file, in the same folder.
        sha256: Its digest.
        labels_sha256: Digest of the labels beside it.
        db: Id of the database it was made from.
        lineage: Token of the run that wrote change ``seq``: a restored backup repeats numbers, not these.
        seq: State of the database that it holds.
        space: Id of the view.
        dim: Length of a vector.
        count: Vectors that can be found.
    """

    format: int
    kind: str
    file: str
    sha256: str
    labels_sha256: str
    db: str
    lineage: str
    seq: int
    space: str
    dim: int
    count: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """A snapshot that passed every check, and the state that it holds."""

    index: Index
    seq: int


class Refused(Exception):
    """Why a snapshot is not believed."""


class Snapshots:
    """The snapshots of one library.

    Args:
        folder: Where they lie; made when the first is written.
        db_id: Id of the library's database.
        lineage: Gives the token of the run that wrote a change.
        threads: For indexes that are loaded.
    """

    def __init__(self, folder: Path, db_id: str, lineage: Callable[[int], str], threads: int = 1) -> None:
        self._folder = folder
        self._db_id = db_id
        self._lineage = lineage
        self._threads = threads

    def save(self, view_id: str, index: Index, seq: int) -> None:
        """Write a snapshot, and then delete the one before.

        Raises:
            OSError: It could not be written; the one before is still good.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        stem = _stem(view_id)
        # A name of its own each time: the old pointer keeps naming the old, whole file.
        target = self._folder / f"{stem}-{seq}-{uuid.uuid4().hex[:8]}.{index.kind}"
        temporary = target.with_name(target.name + ".tmp")
        try:
            index.save(temporary)
            for path in (temporary, labels_path(temporary)):
                durable.sync(path)
            pointer = Pointer(
                format=FORMAT,
                kind=index.kind,
                file=target.name,
                sha256=digest(temporary),
                labels_sha256=digest(labels_path(temporary)),
                db=self._db_id,
                lineage=self._lineage(seq),
                seq=seq,
                space=view_id,
                dim=index.dimension,
                count=index.count,
            )
            labels_path(temporary).replace(labels_path(target))
            temporary.replace(target)
            self._point(stem, pointer)
        except BaseException:
            for path in (temporary, labels_path(temporary), target, labels_path(target)):
                path.unlink(missing_ok=True)
            raise
        durable.sync_folder(self._folder)
        for path in self._folder.glob(f"{stem}-*"):
            if path not in (target, labels_path(target)):
                path.unlink(missing_ok=True)

    def load(self, view_id: str, dimension: int, newest: int) -> Loaded | None:
        """The view's snapshot, or ``None`` with the reason in the log.

        Args:
            view_id: Which view.
            dimension: Length of its vectors.
            newest: The database's state.
        """
        try:
            pointer = self._read(view_id)
            self._check(pointer, view_id, dimension, newest)
            return Loaded(self._index(pointer), pointer.seq)
        except Refused as reason:
            log.info("The snapshot of view %s is not used: %s. The index is built anew.", view_id, reason)
            return None

    def refusal(self, view_id: str, dimension: int, newest: int) -> str | None:
        """Why the view's snapshot is not believed; ``None`` when it passes every check or there is none."""
        if not (self._folder / f"{_stem(view_id)}.json").exists():
            return None
        try:
            pointer = self._read(view_id)
            self._check(pointer, view_id, dimension, newest)
            self._index(pointer)
        except Refused as reason:
            return str(reason)
        return None

    def kind(self, view_id: str) -> str | None:
        """The kind of index that the pointer names, unchecked; ``None`` without a pointer."""
        try:
            return self._read(view_id).kind
        except Refused:
            return None

    def seq(self, view_id: str) -> int | None:
        """The state that the pointer names, unchecked; ``None`` without a pointer."""
        try:
            return self._read(view_id).seq
        except Refused:
            return None

    def discard_others(self, newest: int) -> None:
        """Delete the snapshots that this database, at a state, never had: those of the one that was there before."""
        for path in sorted(self._folder.glob("*.json")):
            try:
                pointer = _pointer(path)
                self._check_origin(pointer, newest)
            except Refused:
                path.unlink(missing_ok=True)
                for part in self._folder.glob(f"{path.stem}-*"):
                    part.unlink(missing_ok=True)

    def keep_only(self, view_ids: Collection[str]) -> None:
        """Delete the snapshots of all other views, and what an interrupted save left behind."""
        stems = {_stem(view_id) for view_id in view_ids}
        for path in self._folder.glob("*"):
            if path.name[:16] not in stems or path.suffix == ".tmp":
                path.unlink(missing_ok=True)

    def _point(self, stem: str, pointer: Pointer) -> None:
        path = self._folder / f"{stem}.json"
        temporary = path.with_name(path.name + ".tmp")
        temporary.write_text(json.dumps(asdict(pointer), indent=1), encoding="utf-8")
        durable.sync(temporary)
        temporary.replace(path)

    def _read(self, view_id: str) -> Pointer:
        return _pointer(self._folder / f"{_stem(view_id)}.json")

    def _check(self, pointer: Pointer, view_id: str, dimension: int, newest: int) -> None:
        if pointer.format != FORMAT or pointer.kind not in (ExactIndex.kind, HnswIndex.kind):
            raise Refused(f"it has format {pointer.format}, kind {pointer.kind}")
        if pointer.space != view_id:
            raise Refused(f"it belongs to view {pointer.space}")
        if pointer.dim != dimension:
            raise Refused(f"its vectors have {pointer.dim} values instead of {dimension}")
        self._check_origin(pointer, newest)
        if Path(pointer.file).name != pointer.file:
            raise Refused("its pointer leads out of the folder")
        path = self._folder / pointer.file
        for part, promised in ((path, pointer.sha256), (labels_path(path), pointer.labels_sha256)):
            try:
                found = digest(part)
            except OSError as error:
                raise Refused(f"a file of it cannot be read ({error.strerror})") from error
            if found != promised:
                raise Refused(f"the digest of {part.name} is wrong: the file was changed or is not whole")

    def _check_origin(self, pointer: Pointer, newest: int) -> None:
        """Whether this database ever was in the state of a snapshot."""
        if pointer.db != self._db_id:
            raise Refused("it belongs to another database")
        if pointer.seq > newest:
            raise Refused(f"it holds state {pointer.seq}, and the database is at {newest}: an older one was restored")
        if pointer.lineage != self._lineage(pointer.seq):
            raise Refused("the database was restored from a backup and has gone another way since")

    def _index(self, pointer: Pointer) -> Index:
        index: Index
        if pointer.kind == ExactIndex.kind:
            index = ExactIndex(pointer.dim)
        else:
            index = HnswIndex(pointer.dim, threads=self._threads)
        try:
            index.load(self._folder / pointer.file)
        except (OSError, ValueError) as error:
            raise Refused(f"it cannot be loaded ({error})") from error
        if index.count != pointer.count:
            raise Refused(f"it holds {index.count} vectors instead of {pointer.count}")
        return index


def _pointer(path: Path) -> Pointer:
    try:
        values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        pointer = Pointer(**values)
    except FileNotFoundError as error:
        raise Refused("there is none") from error
    except (OSError, ValueError, TypeError) as error:
        raise Refused(f"its pointer cannot be read ({error})") from error
    for name, kind in Pointer.__annotations__.items():
        if type(getattr(pointer, name)).__name__ != kind:
            raise Refused(f"its pointer has no proper {name}")
    return pointer


def digest(path: Path) -> str:
    """sha256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _stem(view_id: str) -> str:
    # A view's id is long and may hold signs that no file name may.
    return hashlib.sha256(view_id.encode()).hexdigest()[:16]
