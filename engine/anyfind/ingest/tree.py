"""Which folders and files below a root belong to the library. The scan and the watcher ask the same questions."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from anyfind.ingest.filesystem import FileSystem
from anyfind.ingest.patterns import IGNORE_FILE, IGNORE_FILE_SIZE, Exclusions
from anyfind.ingest.rules import FOLDER_MARKS, SkipRules


class RulesUnreadable(OSError):
    """A folder's own rules cannot be read, so nobody knows what may be taken from it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that is to be looked at.

    Attributes:
        path: As the operating system's calls take it.
        prefix: Relative to the root: empty for the root itself, else ending in a slash.
        device: Number of the file system it is on.
        exclusions: What the folders around it leave out.
    """

    path: str
    prefix: str
    device: int
    exclusions: Exclusions


@dataclass(frozen=True, slots=True)
class Listing:
    """What is in a folder.

    Attributes:
        entries: By exact name; none of a closed folder.
        exclusions: What is left out here, the folder's own rules included.
        bad_rules: Lines of the folder's rules that are no patterns.
        closed: Whether a mark says that the folder is none of the person's own.
    """

    entries: dict[str, os.DirEntry[str]]
    exclusions: Exclusions
    bad_rules: Sequence[str] = ()
    closed: bool = False


class Tree:
    """The part of a root that belongs to the library.

    Args:
        filesystem: The disk.
        skip: What to pass over without being told.
        rules: What the root leaves out.
    """

    def __init__(self, filesystem: FileSystem, skip: SkipRules, rules: Iterable[str] = ()) -> None:
        self._filesystem = filesystem
        self._skip = skip
        self._exclusions = Exclusions().within("", rules)[0]

    def top(self, root: str, device: int) -> Place:
        """The root itself."""
        return Place(root, "", device, self._exclusions)

    def look(self, place: Place) -> Listing:
        """List a folder.

        Raises:
            RulesUnreadable: Its own rules cannot be read.
            OSError: The folder itself cannot.
        """
        with self._filesystem.entries(place.path) as found:
            entries = {entry.name: entry for entry in found}
        if place.prefix and not FOLDER_MARKS.isdisjoint(entries):
            return Listing({}, place.exclusions, closed=True)
        own = entries.get(IGNORE_FILE)
        if own is None or not own.is_file(follow_symlinks=False):
            return Listing(entries, place.exclusions)
        exclusions, bad = place.exclusions.within(place.prefix, self._lines(own.path))
        return Listing(entries, exclusions, bad)

    def _lines(self, path: str) -> list[str]:
        try:
            with self._filesystem.open(path) as file:
                data = file.read(IGNORE_FILE_SIZE) or b""
        except OSError as error:
            raise RulesUnreadable(error.errno, error.strerror, path) from error
        return data.decode("utf-8-sig", "surrogateescape").splitlines()

    def enters(self, entry: os.DirEntry[str], prefix: str, exclusions: Exclusions) -> bool:
        """Whether a folder in a folder belongs to the library."""
        return self.enters_named(entry.name, entry.path, prefix, exclusions)

    def enters_named(self, name: str, path: str, prefix: str, exclusions: Exclusions) -> bool:
        """The same by its name and path, for one that may be gone."""
        if self._skip.skips_folder(name, path):
            return False
        return not (exclusions.levels and exclusions.leave_out(f"{prefix}{name}/"))

    def takes(self, name: str, prefix: str, exclusions: Exclusions) -> bool:
        """Whether a file belongs to the library."""
        if self._skip.skips_file(name):
            return False
        return not (exclusions.levels and exclusions.leave_out(prefix + name))

    def within(self, entry: os.DirEntry[str], prefix: str, exclusions: Exclusions) -> Place:
        """A folder in a folder. Raises OSError if nothing can be learnt about it."""
        device = self._filesystem.status(entry).st_dev
        return Place(entry.path, f"{prefix}{entry.name}/", device, exclusions)

    def inside(self, place: Place, listing: Listing) -> Iterator[Place]:
        """The folders in a folder that belong to the library; those that vanish meanwhile are left out."""
        for entry in listing.entries.values():
            try:
                if entry.is_dir(follow_symlinks=False) and self.enters(entry, place.prefix, listing.exclusions):
                    yield self.within(entry, place.prefix, listing.exclusions)
            except OSError:
                continue  # whoever scans says why
