"""The folders of a library: adding, removing, rules, and how they are told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from anyfind.api.answers import Folder
from anyfind.config import plain_path
from anyfind.errors import BadInput, NoSuchFolder, NotFound
from anyfind.ingest.patterns import check_rules
from anyfind.store.records import Root, RootCounts

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


def enter(engine: Engine, folder: Path, rules: Sequence[str]) -> list[Root]:
    """Write a folder into the library; the roots to scan then, of which it is the first.

    A folder that is in the library by another path, through a link, is the one that is there.

    Raises:
        NoSuchFolder: It does not exist or is a file.
        BadInput: A rule is no pattern, or it is the library's own folder.
    """
    path = plain_path(folder)
    if not path.is_dir():
        what = "is a file, not a folder" if path.exists() else "does not exist"
        raise NoSuchFolder(f"The folder {path} {what}.")
    refuse_own(engine, path)
    checked = check_rules(rules)
    path = known_path(path, [root.path for root in engine.store.roots()])
    root = engine.store.add_root(path)
    if checked:
        engine.store.set_root_rules(root.id, checked)
    return [by_id(engine, root.id), *around(engine, path)]


def refuse_own(engine: Engine, path: Path) -> None:
    """Keep the library's own files out of it: the token of the running engine and people's texts are among them.

    Other folders in it may be added: the collection of the demo lies beside the demo's library.

    Raises:
        BadInput: The path is the library's folder, or one of those that it is made of.
    """
    places, real = engine.places, path.resolve()
    parts = (places.index, places.adapters, places.thumbnails, places.logs)
    if real == places.library.resolve() or any(real.is_relative_to(part.resolve()) for part in parts):
        raise BadInput(
            f"{path} belongs to Anyfind's library itself, which is never searched.",
            hint="Add your own folders.",
        )


def known_path(path: Path, roots: Sequence[Path]) -> Path:
    """A folder's path as the library would write it: the same as that of a root, or begun like it, if it lies there."""
    if path in roots:
        return path
    real = path.resolve()
    for root in sorted(roots, key=lambda root: len(root.parts), reverse=True):
        real_root = root.resolve()
        if real.is_relative_to(real_root) and not path.is_relative_to(root):
            return root / real.relative_to(real_root)
    return path


def give_rules(engine: Engine, folder_id: int, rules: Sequence[str]) -> Root:
    """Say what a folder leaves out from the next scan on.

    Raises:
        BadInput: A rule is no pattern.
        NotFound: The library has no such folder.
    """
    engine.store.set_root_rules(by_id(engine, folder_id).id, check_rules(rules))
    return by_id(engine, folder_id)


def remove(engine: Engine, folder: Path) -> int:
    """Take a folder out; the number of files that left the library with it."""
    root = by_path(engine, folder)
    removed = engine.store.remove_root(root.id)
    outer = around(engine, root.path)
    if outer:
        # The files now belong to the folder around it. Their vectors are kept for the next run to find.
        engine.indexer.scan(outer)
    else:
        engine.store.release_orphans()
    return removed


def around(engine: Engine, path: Path) -> list[Root]:
    """Folders of the library that a folder lies in."""
    return [root for root in engine.store.roots() if root.path in path.parents]


def by_path(engine: Engine, folder: Path) -> Root:
    """A folder by its path.

    Raises:
        NotFound: It is not in the library.
    """
    path = plain_path(folder)
    roots = engine.store.roots()
    known = known_path(path, [root.path for root in roots])
    for root in roots:
        if root.path == known:
            return root
    raise NotFound(f"The library has no folder {path}.", hint="'anyfind folders' lists its folders.")


def by_id(engine: Engine, folder_id: int) -> Root:
    """A folder by its number.

    Raises:
        NotFound: It is not in the library.
    """
    for root in engine.store.roots():
        if root.id == folder_id:
            return root
    raise NotFound(f"The library has no folder with the number {folder_id}.", hint="'anyfind folders' lists them.")


def described(engine: Engine, roots: Sequence[Root]) -> list[Folder]:
    """Folders as they are answered."""
    counts = engine.store.waiting.by_root()
    return [_described(root, counts.get(root.id, RootCounts())) for root in roots]


def _described(root: Root, counts: RootCounts) -> Folder:
    scanned = root.scanned_at
    return Folder(
        id=root.id,
        path=str(root.path),
        state=root.state,
        reason=root.reason,
        files=counts.files,
        pending=counts.pending,
        failed=counts.failed,
        scanned_at=None if scanned is None else dt.datetime.fromtimestamp(scanned, dt.UTC).isoformat("T", "seconds"),
        rules=list(root.rules),
    )
