"""Which drives the last scan of a folder saw: by this the next one tells an unplugged drive from deleted files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from anyfind.store.facade import Store
from anyfind.store.records import Root


@dataclass(frozen=True, slots=True)
class Seen:
    """What the last scan of a folder saw of its drives.

    Attributes:
        mounts: Device number by relative path, as :attr:`anyfind.ingest.scanner.ScanResult.mounts` gave them.
        inode: Number of the folder itself, ``None`` if nobody wrote it down.
    """

    mounts: Mapping[str, int] = field(default_factory=dict)
    inode: int | None = None


def remembered(store: Store, root: Root) -> Seen:
    """What the last scan of a root saw."""
    kept = store.get_meta(_key(root.id))
    if kept is None:
        return Seen()
    facts = json.loads(kept)
    # Numbers of roots may be used again; then what is kept is about another folder.
    return Seen(dict(facts["mounts"]), facts.get("inode")) if facts["path"] == str(root.path) else Seen()


def remember(store: Store, root: Root, seen: Seen) -> None:
    """Keep what a scan saw."""
    _keep(store, root, root.path, seen)


def follow(store: Store, root: Root, path: Path) -> None:
    """The root lies elsewhere from now on: what was seen in it is still what is expected there.

    With it a drive that is not mounted at the new place yet is offline, and its files are not deleted.
    """
    seen = remembered(store, root)
    if seen.mounts:
        _keep(store, root, path, seen)


def _keep(store: Store, root: Root, path: Path, seen: Seen) -> None:
    facts = {"path": str(path), "mounts": dict(seen.mounts), "inode": seen.inode}
    store.set_meta(_key(root.id), json.dumps(facts))


def _key(root_id: int) -> str:
    return f"scan.mounts.{root_id}"
