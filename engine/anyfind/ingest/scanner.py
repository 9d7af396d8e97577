"""Compare a folder on disk with what the store knows about it, without opening a file of it.

The scan is the truth that the library follows, so it must never mistake "could not look" for
"is gone": files are reported as removed only when the folder they were in was read to its end.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from anyfind.ingest.comparison import Comparison
from anyfind.ingest.failures import sentence_for, vanished
from anyfind.ingest.filesystem import FileSystem
from anyfind.ingest.parts import covers, outermost_of
from anyfind.ingest.patterns import IGNORE_FILE
from anyfind.ingest.rules import SkipRules
from anyfind.ingest.settling import Settling
from anyfind.ingest.tree import Listing, Place, RulesUnreadable, Tree
from anyfind.store.records import LocationStat, ScanDelta

_REPORT_EVERY: Final = 1000

_TICK_NS: Final = 20_000_000
"""File systems write the time of the kernel's last tick: two changes this close together may look like one."""


@dataclass(frozen=True, slots=True)
class ScanProblem:
    """Something that could not be looked at; what was known of it is kept.

    Attributes:
        path: Relative to the root; empty for the root itself.
        code: Stable, for scripts.
        message: One sentence for a person.
    """

    path: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Looked:
    """A folder as it was when a scan came by.

    Attributes:
        path: As the operating system's calls take it.
        mtime_ns: When something in it was last made, deleted or renamed; ``None`` if that was so shortly before that
            the same time may stand for another change after.
    """

    path: str
    mtime_ns: int | None


@dataclass(frozen=True, slots=True)
class ScanResult:
    """What a scan found.

    Attributes:
        delta: What to change in the store.
        files: Files that were seen.
        problems: What could not be looked at.
        mounts: Device number by relative path (empty for the root itself) of every folder that is the
            top of a file system of its own. The next scan recognises by it a drive that is not there.
        inode: Number of the root itself, for the same; ``None`` if it was not looked at.
        offline: Why the root as a whole is not there, or ``None``. The delta is empty then.
        unsure: Parts of the root cannot be judged by themselves: it has to be scanned as a whole. The delta is
            empty then.
        looked: By path relative to the root, the state of every folder just before it was read; see :class:`Looked`.
    """

    delta: ScanDelta
    files: int
    problems: tuple[ScanProblem, ...] = ()
    mounts: Mapping[str, int] = field(default_factory=dict)
    inode: int | None = None
    offline: str | None = None
    unsure: bool = False
    looked: Mapping[str, Looked] = field(default_factory=dict)


class Scanner:
    """Walks a root, or parts of it, and compares.

    Args:
        filesystem: The disk.
        skip: What to pass over without being told.
        rules: What the root leaves out.
        settling: Lets files that are being written to wait; without it none does.
    """

    def __init__(
        self,
        filesystem: FileSystem,
        skip: SkipRules,
        rules: Sequence[str] = (),
        settling: Settling | None = None,
    ) -> None:
        self._filesystem = filesystem
        self._tree = Tree(filesystem, skip, rules)
        self._settling = settling or Settling()

    def scan(
        self,
        root: str,
        known: Mapping[str, LocationStat],
        mounts: Mapping[str, int] | None = None,
        progress: Callable[[int], None] | None = None,
        inode: int | None = None,
    ) -> ScanResult:
        """Compare a root with what is known about it.

        Args:
            root: Absolute path as the operating system's calls take it.
            known: The store's locations by relative path.
            mounts: What the last scan of this root gave as :attr:`ScanResult.mounts`.
            progress: Called now and then with the number of files seen.
            inode: What it gave as :attr:`ScanResult.inode`.

        Returns:
            The difference. Errors of the disk become problems or ``offline``, never exceptions.
        """
        walk = _Walk(self._filesystem, self._tree, self._settling, Comparison(known, whole=True), progress)
        try:
            before = self._filesystem.stat(root)
            if not stat.S_ISDIR(before.st_mode):
                return _offline(f"{_shown(root)} is no longer a folder.", mounts)
            walk.whole(self._tree.top(root, before.st_dev))
            walk.settle()
            after = self._filesystem.stat(root)
        except OSError as error:
            return _offline(_why_offline(root, error), mounts)
        if (before.st_dev, before.st_ino) != (after.st_dev, after.st_ino):
            return _offline(f"{_shown(root)} was unplugged or replaced while it was scanned.", mounts)
        if walk.empty and mounts and "" in mounts:
            if mounts[""] != before.st_dev:
                return _offline(f"The drive of {_shown(root)} is not plugged in.", mounts)
            # A bind mount and a link of a drive have the number of the disk that they lie on.
            if inode not in (None, before.st_ino):
                return _offline(f"{_shown(root)} is empty, and not the folder that it was: is a drive missing?", mounts)
        return replace(walk.result(mounts or {}), inode=before.st_ino)

    def scan_parts(
        self,
        root: str,
        parts: Collection[str],
        known: Mapping[str, LocationStat],
        mounts: Mapping[str, int],
        inode: int | None = None,
    ) -> ScanResult:
        """Compare some files and folders of a root, with everything in them, with what is known about them.

        Args:
            root: Absolute path as the operating system's calls take it.
            parts: Files or folders relative to the root, there or gone; none of them the root itself.
            known: The store's locations that are, or lie in, one of them.
            mounts: What the last scan of this root gave as :attr:`ScanResult.mounts`.
            inode: What it gave as :attr:`ScanResult.inode`.

        Returns:
            The difference, or ``unsure``. A part that belongs to a drive that is not there is never judged.
        """
        walk = _Walk(self._filesystem, self._tree, self._settling, Comparison(known, whole=False), None)
        unsure = ScanResult(ScanDelta(), 0, (), mounts, unsure=True)
        outermost = outermost_of(parts)
        try:
            before = self._filesystem.stat(root)
            if not stat.S_ISDIR(before.st_mode) or mounts.get("", before.st_dev) != before.st_dev:
                return unsure
            if inode not in (None, before.st_ino):
                return unsure
            top = self._tree.top(root, before.st_dev)
            for part in outermost:
                walk.part(top, part.split("/"))
            walk.settle()
            after = self._filesystem.stat(root)
        except OSError:
            return unsure
        if (before.st_dev, before.st_ino) != (after.st_dev, after.st_ino):
            return unsure
        inside = {mount: device for mount, device in mounts.items() if mount and covers(outermost, mount)}
        around = [mount for mount in mounts if mount and any(part.startswith(mount + "/") for part in outermost)]
        if any(mount not in walk.mounts for mount in around):
            return unsure
        outside = {mount: device for mount, device in mounts.items() if mount not in inside}
        return replace(walk.result(inside, outside), inode=before.st_ino)


class _Walk:
    """One walk over one root."""

    def __init__(
        self,
        filesystem: FileSystem,
        tree: Tree,
        settling: Settling,
        found: Comparison,
        progress: Callable[[int], None] | None,
    ) -> None:
        self._filesystem = filesystem
        self._tree = tree
        self._settling = settling
        self._found = found
        self._progress = progress
        self._files = 0
        self._fresh: list[tuple[str, str, os.stat_result]] = []
        self._problems: list[ScanProblem] = []
        self._unread: list[str] = []
        self._listings: dict[str, Listing] = {}
        self._looked: dict[str, Looked] = {}
        self.mounts: dict[str, int] = {}

    def whole(self, top: Place) -> None:
        """Look at everything. Raises OSError if the root itself cannot be read to its end."""
        self.mounts[""] = top.device
        self._below([top])

    def part(self, top: Place, names: Sequence[str]) -> None:
        """Look at one file or folder, reached as a walk over everything reaches it.

        The folders around it are listed rather than asked for the name, because a disk may take names in another
        case for the same.
        """
        self.mounts[""] = top.device
        place = top
        for position, name in enumerate(names):
            try:
                listing = self._listing(place)
                entry = listing.entries.get(name)
                if entry is None:
                    return
                if not entry.is_dir(follow_symlinks=False):
                    if position == len(names) - 1:
                        self._entry(entry, place, listing)
                    return
                if not self._tree.enters(entry, place.prefix, listing.exclusions):
                    return
                place = self._inner(entry, place, listing)
            except OSError as error:
                if not place.prefix and not isinstance(error, RulesUnreadable):
                    raise
                if not vanished(error):
                    self._could_not_read(place.prefix, error)
                return
        self._below([place])

    def _listing(self, place: Place) -> Listing:
        if place.prefix not in self._listings:
            self._listings[place.prefix] = self._look(place)
        return self._listings[place.prefix]

    def _look(self, place: Place) -> Listing:
        changed = self._filesystem.stat(place.path).st_mtime_ns
        settled = time.time_ns() - changed > _TICK_NS
        self._looked[place.prefix.rstrip("/")] = Looked(place.path, changed if settled else None)
        return self._tree.look(place)

    def _below(self, folders: list[Place]) -> None:
        while folders:
            place = folders.pop()
            try:
                folders += self._read(place)
            except OSError as error:
                if not place.prefix and not isinstance(error, RulesUnreadable):
                    raise
                if not vanished(error):
                    self._could_not_read(place.prefix, error)

    def _read(self, place: Place) -> list[Place]:
        listing = self._look(place)
        for line in listing.bad_rules:
            self._problems.append(
                ScanProblem(place.prefix + IGNORE_FILE, "bad-rule", f"{line!r} is no rule; the other lines here hold.")
            )
        below = (self._entry(entry, place, listing) for entry in listing.entries.values())
        return [inner for inner in below if inner is not None]

    def _entry(self, entry: os.DirEntry[str], place: Place, listing: Listing) -> Place | None:
        """Look at a file; a folder is returned if it belongs to the library. Links and devices are passed over."""
        try:
            if entry.is_dir(follow_symlinks=False):
                if self._tree.enters(entry, place.prefix, listing.exclusions):
                    return self._inner(entry, place, listing)
            elif entry.is_file(follow_symlinks=False) and self._tree.takes(
                entry.name, place.prefix, listing.exclusions
            ):
                self._file(place.prefix + entry.name, entry.path, self._filesystem.status(entry))
        except OSError as error:
            if not vanished(error):
                self._found.keep(place.prefix + entry.name)
                self._could_not_read(f"{place.prefix}{entry.name}/", error)
        return None

    def _inner(self, entry: os.DirEntry[str], place: Place, listing: Listing) -> Place:
        inner = self._tree.within(entry, place.prefix, listing.exclusions)
        if inner.device != place.device:
            self.mounts[inner.prefix[:-1]] = inner.device
        return inner

    def _file(self, relative: str, path: str, facts: os.stat_result) -> None:
        self._files += 1
        if self._progress is not None and self._files % _REPORT_EVERY == 0:
            self._progress(self._files)
        if not self._found.see(relative, facts):
            self._found.keep(relative)
        elif self._settling.fresh(facts.st_mtime_ns):
            self._fresh.append((relative, path, facts))
        else:
            self._found.take(relative, facts)

    def settle(self) -> None:
        """Look again, a moment later, at the files that were changed a moment ago: none is taken half written."""
        if not self._fresh:
            return
        self._settling.rest(max(facts.st_mtime_ns for _, _, facts in self._fresh))
        for relative, path, before in self._fresh:
            try:
                facts = self._filesystem.stat(path)
            except OSError:
                # It went, or another took its place, since it was listed: the next scan knows more.
                self._found.keep(relative)
                continue
            at_rest = (facts.st_mtime_ns, facts.st_size) == (before.st_mtime_ns, before.st_size)
            if at_rest or not self._settling.waits(path):
                self._settling.rested(path)
                self._found.take(relative, facts)
                continue
            self._found.keep(relative)
            self._problems.append(
                ScanProblem(relative, "being-written", "This file is being written to; it is read when it is at rest.")
            )
        self._fresh.clear()

    def _could_not_read(self, prefix: str, error: OSError) -> None:
        code, message = sentence_for(error)
        what = f"{IGNORE_FILE} in this folder" if isinstance(error, RulesUnreadable) else "this folder"
        message = message.replace("this file", what)
        self._unread.append(prefix)
        self._problems.append(ScanProblem(prefix.rstrip("/"), code, f"{message} What was found in it before is kept."))

    @property
    def empty(self) -> bool:
        """Whether not one file was seen where some are known."""
        return self._files == 0 and bool(self._found.known)

    def result(self, mounts: Mapping[str, int], others: Mapping[str, int] | None = None) -> ScanResult:
        """The difference, after the walk; ``others`` are mounts that it did not come by."""
        for mount, device in mounts.items():
            if mount and mount not in self.mounts:
                self._keep_unplugged(mount, device)
        self._found.keep_below(self._unread)
        return ScanResult(
            self._found.delta(),
            self._files,
            tuple(self._problems),
            {**(others or {}), **self.mounts},
            looked=self._looked,
        )

    def _keep_unplugged(self, mount: str, device: int) -> None:
        """A folder was the top of a drive and is not any more: nothing in it, so nothing is known."""
        below = mount + "/"
        missing = sum(path.startswith(below) for path in self._found.missing)
        known = sum(path.startswith(below) for path in self._found.known)
        if missing == 0 or missing < known or any(entry.rel_path.startswith(below) for entry in self._found.added):
            return
        self._unread.append(below)
        self.mounts[mount] = device
        self._problems.append(
            ScanProblem(
                mount, "unplugged", f"The drive of this folder is not plugged in; its {missing} files are kept."
            )
        )


def _offline(reason: str, mounts: Mapping[str, int] | None) -> ScanResult:
    return ScanResult(ScanDelta(), 0, (), mounts or {}, offline=reason)


def _why_offline(root: str, error: OSError) -> str:
    where = _shown(root)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"{where} is not there: it was moved or deleted, or its drive is not plugged in."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Anyfind is not allowed to read {where}; give your user permission to read it."
    return f"{where} cannot be read ({error.strerror or type(error).__name__}); check the drive."


def _shown(path: str) -> str:
    """A path fit for a sentence, whatever bytes are in it."""
    return os.fsencode(path).decode("utf-8", "replace")
