"""Folders that lie elsewhere now: on another drive, under another name, on another computer."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Final

from anyfind.config import plain_path
from anyfind.errors import BadInput, NoSuchFolder, NotFound
from anyfind.ingest import drives
from anyfind.service import folders
from anyfind.store.records import Root

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

LOOKED_FOR: Final = 200
"""Known files of which one at least must be at the new place."""


def move(engine: Engine, old: Path, new: Path, *, force: bool) -> list[Root]:
    """Say that a folder of the library, or everything below a parent of several, lies elsewhere now.

    Nothing is read here. The next scan finds the files with other inode numbers and maybe other times; their
    contents are recognised, and nothing is embedded again.

    Args:
        engine: The library.
        old: Where it lay.
        new: Where it lies.
        force: Even if the new place does not exist or holds nothing that is known.

    Returns:
        The roots that moved, as they are now.

    Raises:
        NotFound: No folder of the library lies there.
        NoSuchFolder: The new place is no folder.
        BadInput: It holds nothing of what is known, is a folder of the library already, or is the library's own.
    """
    old, new = plain_path(old), plain_path(new)
    moving = [root for root in engine.store.roots() if root.path == old or root.path.is_relative_to(old)]
    if not moving:
        raise NotFound(
            f"No folder of the library is {old} or lies below it.", hint="'anyfind folders' lists its folders."
        )
    places = {root.id: new / root.path.relative_to(old) for root in moving}
    for place in places.values():
        folders.refuse_own(engine, place)
    if not force:
        for root in moving:
            _expect(engine, root, places[root.id])
    engine.store.move_roots(places)
    for root in moving:
        drives.follow(engine.store, root, places[root.id])
    return [root for root in engine.store.roots() if root.id in places]


def _expect(engine: Engine, root: Root, place: Path) -> None:
    """Make sure that the files are there, as far as a few looks tell.

    The next scan would take a place with other files for one from which all files were deleted.
    """
    if not place.is_dir():
        raise NoSuchFolder(
            f"The folder {place} does not exist.", hint="Name the place where the files are now, or use --force."
        )
    known = engine.store.locations(root.id)
    if known and not any((place / path).exists() for path in itertools.islice(known, LOOKED_FOR)):
        raise BadInput(
            f"None of the known files of {root.path} is in {place}.", hint="Name another folder, or use --force."
        )
