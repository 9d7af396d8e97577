"""Putting a library back from a backup: everything is verified before anything is touched."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final

from anyfind import durable
from anyfind.config import Places
from anyfind.errors import BadInput, DigestMismatch, DiskFull, LibraryDamaged, LibraryTooNew, NotFound
from anyfind.index.snapshot import Snapshots
from anyfind.sdk.contracts import Progress
from anyfind.service.locking import locked
from anyfind.store import Store
from anyfind.store.database import exchange

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
DATABASE: Final = "library.sqlite"
SETTINGS: Final = "config.toml"
ADAPTERS: Final = "adapters"
PIECE: Final = 1 << 20

KEPT: Final = "before-restore-"
"""Begins the name of the folder, in the library, that keeps what was there before. The newest one stays."""

WORKSHOP: Final = ".restoring"
_SQLITE: Final = b"SQLite format 3\0"
_LARGEST_MANIFEST: Final = 16 << 20


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """A library that was put back.

    Attributes:
        library: Its folder.
        source: The backup.
        created_at: When the backup was made; ``None`` if it does not say.
        restored: What was in it: ``database``, ``adapters``, ``settings``.
        kept: The folder that keeps what was there before, if anything was.
    """

    library: str
    source: str
    created_at: str | None
    restored: list[str]
    kept: str | None

    def document(self) -> dict[str, Any]:
        """What ``restore --json`` prints."""
        return asdict(self)


def restore(places: Places, source: Path, progress: Progress | None = None) -> RestoreReport:
    """Put a library back as it was when a backup was made.

    Thumbnails stay, and so do the index snapshots that the restored database once had; the others are made again.

    Args:
        places: Where the library is, or will be.
        source: What ``backup`` wrote, or a copy of a database, such as the one made before a schema changed.
        progress: Called with (bytes done, bytes in all, what).

    Raises:
        NotFound: There is no such file.
        BadInput: It is no backup, or not whole.
        DigestMismatch: A part of it was changed.
        LibraryTooNew: A newer Anyfind wrote it.
        LibraryBusy: The library is in use.
        DiskFull: There is no space; the library is as it was.
    """
    source = source.expanduser().absolute()
    if not source.is_file():
        raise NotFound(f"There is no backup {source}.", hint="Name the file that 'anyfind backup' wrote.")
    lock = locked(places)
    workshop = places.library / WORKSHOP
    try:
        with durable.said(f"the restoration of {source}"):
            durable.discard(workshop)  # of a restoration that was killed
            workshop.mkdir()
            created_at = _unpack(source, workshop, progress)
            _verify(source, workshop / DATABASE)
            kept, restored = _swap(places, workshop, whole=created_at is not None)
            _discard_snapshots(places)
    except DiskFull as error:
        raise DiskFull(
            f"The disk of the library {places.library} is full, so {source} was not restored; everything is as it was.",
            hint="Free some space and try again.",
        ) from error
    finally:
        with contextlib.suppress(OSError):  # what could not be deleted is taken away by the next one, or by a repair
            durable.discard(workshop)
        lock.release()
    return RestoreReport(str(places.library), str(source), created_at, restored, None if kept is None else str(kept))


def _unpack(source: Path, workshop: Path, progress: Progress | None) -> str | None:
    """Copy a backup's parts into the workshop, each verified; when the backup was made, if it says so."""
    with source.open("rb") as stream:
        head = stream.read(len(_SQLITE))
        stream.seek(0)
        if head == _SQLITE:
            _copied(stream, workshop / DATABASE)
            return None
        if not zipfile.is_zipfile(stream):
            raise BadInput(
                f"{source} is no backup of Anyfind, or not a whole one.",
                hint="Name the file that 'anyfind backup' wrote.",
            )
        try:
            with zipfile.ZipFile(stream) as archive:
                manifest = _manifest(source, archive)
                done, total = 0, sum(int(facts["size"]) for facts in manifest["files"].values())
                for name, facts in manifest["files"].items():
                    with archive.open(name) as packed:
                        found = _copied(packed, workshop / name)
                    if found != facts["sha256"]:
                        raise DigestMismatch(f"{name} in the backup {source} was changed since it was written.")
                    done += int(facts["size"])
                    if progress is not None:
                        progress(done, total, name)
                return str(manifest["created_at"])
        except (zipfile.BadZipFile, KeyError, EOFError) as error:
            raise BadInput(f"The backup {source} is damaged ({error}).", hint="Use another one.") from error


def _manifest(source: Path, archive: zipfile.ZipFile) -> Mapping[str, Any]:
    try:
        if archive.getinfo(MANIFEST).file_size > _LARGEST_MANIFEST:
            raise BadInput(f"{source} is no backup of Anyfind.")
        manifest = json.loads(archive.read(MANIFEST))
        facts = {
            str(name): (str(facts["sha256"]), int(facts["size"])) for name, facts in dict(manifest["files"]).items()
        }
        revision, _ = int(manifest["format"]), str(manifest["created_at"])
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise BadInput(f"{source} is no backup of Anyfind.") from error
    if revision > FORMAT:
        raise LibraryTooNew(f"The backup {source} was written by a newer Anyfind.", hint="Update this one.")
    if DATABASE not in facts or not all(map(_belongs, facts)):
        raise BadInput(f"{source} is no backup of Anyfind: it holds other things than a library.")
    return dict(manifest)


def _belongs(name: str) -> bool:
    parts = PurePosixPath(name).parts
    plain = not any(part in ("", ".", "..") or "\\" in part or ":" in part or part.startswith("/") for part in parts)
    return name in (DATABASE, SETTINGS) or (plain and len(parts) > 1 and parts[0] == ADAPTERS)


def _copied(source: IO[bytes], target: Path) -> str:
    """Write a stream to a file and have it on the disk; its sha256."""
    digest = hashlib.sha256()
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as sink:
        while piece := source.read(PIECE):
            sink.write(piece)
            digest.update(piece)
    durable.sync(target)
    return digest.hexdigest()


def _verify(source: Path, database: Path) -> None:
    """Open the copy, which brings an older schema up to date, and look through it."""
    try:
        with Store.open(database) as store:
            damage = store.integrity()
    except LibraryTooNew:
        raise
    except LibraryDamaged as error:
        raise BadInput(f"The database in the backup {source} cannot be used: {error.message}") from error
    if damage:
        raise BadInput(f"The database in the backup {source} is damaged: {damage[0]}", hint="Use another backup.")


def _swap(places: Places, workshop: Path, *, whole: bool) -> tuple[Path | None, list[str]]:
    """Put what is in the workshop into the library; where what was there is kept, and what was restored.

    The database goes first and in one step. If the rest is interrupted, restoring again completes it.
    """
    kept = places.library / f"{KEPT}{dt.datetime.now(dt.UTC):%Y%m%d-%H%M%S-%f}"
    kept.mkdir()
    exchange(places.database, workshop / DATABASE, kept / DATABASE)
    restored = ["database"]
    if whole:
        for name, place, what in (
            (ADAPTERS, places.adapters, "adapters"),
            (SETTINGS, places.library / SETTINGS, "settings"),
        ):
            if place.exists():
                place.rename(kept / name)
            if (workshop / name).exists():
                (workshop / name).rename(place)
                restored.append(what)
    durable.sync_folder(places.library)
    for older in _kept_before(places):
        if older != kept:
            durable.discard(older)
    if any(kept.iterdir()):
        return kept, restored
    kept.rmdir()
    return None, restored


def _discard_snapshots(places: Places) -> None:
    """Throw those away that are of what was there before: nobody would believe them, and a check would complain."""
    with Store.open(places.database) as store:
        Snapshots(places.index, store.db_id, store.lineage).discard_others(store.seq())


def _kept_before(places: Places) -> Iterator[Path]:
    yield from places.library.glob(f"{KEPT}*")
