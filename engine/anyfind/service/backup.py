"""A library in one file: written whole, and believed only when every part of it is what the file promises.

The file is a plain zip: the database as of one moment, the adapters, the settings, and a manifest with the sha256 of
each. Index snapshots and thumbnails are caches and are made again; weights are fetched again; people's own files are
not Anyfind's to copy.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import secrets
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anyfind import __version__, durable
from anyfind.align.removed import REMOVED
from anyfind.errors import BadInput, DiskFull, NoSuchFolder
from anyfind.sdk.contracts import Progress
from anyfind.service.restoring import ADAPTERS, DATABASE, FORMAT, MANIFEST, PIECE, SETTINGS, restore

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

__all__ = ["BackupReport", "backup", "restore"]


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A backup that was written.

    Attributes:
        path: The file.
        bytes: Its size.
        files: Files inside it, the manifest aside.
        created_at: When, ISO 8601 in UTC.
        contents: Their names.
    """

    path: str
    bytes: int
    files: int
    created_at: str
    contents: list[str]

    def document(self) -> dict[str, Any]:
        """What ``backup --json`` prints."""
        return asdict(self)


def backup(engine: Engine, target: Path, progress: Progress | None = None, *, overwrite: bool = False) -> BackupReport:
    """Copy what cannot be made again of a library into one file; indexing and searching go on meanwhile.

    Args:
        engine: The library.
        target: A file, or a folder to make one in.
        progress: Called with (bytes done, bytes in all, what).
        overwrite: Replace a file that is there.

    Raises:
        BadInput: The file is there already.
        NoSuchFolder: Its folder does not exist.
        DiskFull: There is no space for it; there is then no file of that name, or the one before.
    """
    now = dt.datetime.now(dt.UTC)
    path = _path(target, now)
    if path.exists() and not overwrite:
        raise BadInput(f"{path} exists already.", hint="Name another file, or use --overwrite to replace it.")
    if not path.parent.is_dir():
        raise NoSuchFolder(f"The folder {path.parent} does not exist.", hint="Make it first.")
    # Two that are asked for at once must not write into each other's copies.
    own = secrets.token_hex(4)
    partial = path.with_name(f".{path.name}.{own}.part")
    copy = path.with_name(f".{path.name}.{own}.database")
    try:
        with durable.said(f"the backup {path}"):
            engine.store.backup(copy)
            names = _write(partial, dict(_parts(engine, copy)), now, engine.store.db_id, progress)
            durable.sync(partial)
            partial.replace(path)
            durable.sync_folder(path.parent)
    except DiskFull as error:
        raise DiskFull(
            f"The disk that the backup {path} goes to is full; nothing was written.", hint="Free some space."
        ) from error
    finally:
        for left in (partial, copy, copy.with_name(copy.name + ".part")):
            left.unlink(missing_ok=True)
    return BackupReport(str(path), path.stat().st_size, len(names), now.isoformat("T", "seconds"), names)


def _path(target: Path, now: dt.datetime) -> Path:
    target = target.expanduser().absolute()
    if target.is_dir():
        return target / f"anyfind-backup-{now:%Y%m%d-%H%M%S}.zip"
    return target if target.suffix else target.with_name(target.name + ".zip")


def _parts(engine: Engine, copy: Path) -> Iterator[tuple[str, Path]]:
    yield DATABASE, copy
    settings = engine.places.library / SETTINGS
    if settings.is_file():
        yield SETTINGS, settings
    for file in sorted(engine.places.adapters.rglob("*")):
        # What was removed and is only kept aside is no part of the library.
        if file.is_file() and not file.name.endswith(".part") and REMOVED not in file.parts:
            yield f"{ADAPTERS}/{file.relative_to(engine.places.adapters).as_posix()}", file


def _write(target: Path, parts: dict[str, Path], now: dt.datetime, db_id: str, progress: Progress | None) -> list[str]:
    total = sum(file.stat().st_size for file in parts.values())
    files: dict[str, dict[str, Any]] = {}
    done = 0
    # The text of documents is in it: nobody else may read it.
    target.touch(mode=0o600)
    # Vectors, which are most of it, cannot be squeezed; the rest is not worth the time.
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, file in parts.items():
            entry = zipfile.ZipInfo(name, now.timetuple()[:6])
            entry.external_attr = 0o600 << 16
            with file.open("rb") as source, archive.open(entry, "w", force_zip64=True) as sink:
                digest, size = hashlib.sha256(), 0
                while piece := source.read(PIECE):
                    sink.write(piece)
                    digest.update(piece)
                    size += len(piece)
                    if progress is not None:
                        progress(done + size, max(total, done + size), name)
            files[name] = {"sha256": digest.hexdigest(), "size": size}
            done += size
        manifest = {
            "format": FORMAT,
            "anyfind": __version__,
            "library": db_id,
            "created_at": now.isoformat("T", "seconds"),
            "files": files,
        }
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
    return list(files)
