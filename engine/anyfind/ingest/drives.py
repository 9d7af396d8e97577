"""Which drives the last scan of a folder saw: by this the next one tells an unplugged drive from deleted files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from anyfind.store.facade import Store
from anyfind.store.records import Root


def remembered(store: Store, root: Root) -> Mapping[str, int]:
    """Device number by folder below a root, as :attr:`anyfind.ingest.scanner.ScanResult.mounts` gave them."""
    kept = store.get_meta(_key(root.id))
    if kept is None:
        return {}
    facts = json.loads(kept)
    # Numbers of roots may be used again; then what is kept is about another folder.
    return dict(facts["mounts"]) if facts["path"] == str(root.path) else {}


def remember(store: Store, root: Root, mounts: Mapping[str, int]) -> None:
    """Keep what a scan saw."""
    store.set_meta(_key(root.id), json.dumps({"path": str(root.path), "mounts": dict(mounts)}))


def follow(store: Store, root: Root, path: Path) -> None:
    """The root lies elsewhere from now on: what was seen in it is still what is expected there.

    With it a drive that is not mounted at the new place yet is offline, and its files are not deleted.
    """
    mounts = remembered(store, root)
    if mounts:
        store.set_meta(_key(root.id), json.dumps({"path": str(path), "mounts": dict(mounts)}))


def _key(root_id: int) -> str:
    return f"scan.mounts.{root_id}"
