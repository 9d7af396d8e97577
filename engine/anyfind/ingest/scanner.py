"""Compare a folder on disk with what the store knows about it, without opening a file.

The scan is the truth that the library follows, so it must never mistake "could not look" for
"is gone": files are reported as removed only when the folder they were in was read to its end.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from anyfind.ingest.failures import sentence_for, vanished
from anyfind.ingest.filesystem import FileSystem
from anyfind.ingest.rules import FOLDER_MARKS, SkipRules
from anyfind.store.records import Entry, LocationStat, ScanDelta

_BITS: Final = (1 << 64) - 1
"""What the store keeps of an inode or device number; only few file systems have longer ones."""

_SECOND: Final = 1_000_000_000
_REPORT_EVERY: Final = 1000


@dataclass(frozen=True, slots=True)
class ScanProblem:
    """A folder that could not be looked at; what was known below it is kept.

    Attributes:
        path: Relative to the root; empty for the root itself.
        code: Stable, for scripts.
        message: One sentence for a person.
    """

    path: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class ScanResult:
    """What a scan found.

    Attributes:
        delta: What to change in the store.
        files: Files that were seen.
        problems: Folders that could not be looked at.
        mounts: Device number by relative path (empty for the root itself) of every folder that is the
            top of a file system of its own. The next scan recognises by it a drive that is not there.
        offline: Why the root as a whole is not there, or ``None``. The delta is empty then.
    """

    delta: ScanDelta
    files: int
    problems: tuple[ScanProblem, ...] = ()
    mounts: Mapping[str, int] = field(default_factory=dict)
    offline: str | None = None


class Scanner:
    """Walks a root and compares.

    Args:
        filesystem: The disk.
        rules: What to pass over.
    """

    def __init__(self, filesystem: FileSystem, rules: SkipRules) -> None:
        self._filesystem = filesystem
        self._rules = rules

    def scan(
        self,
        root: str,
        known: Mapping[str, LocationStat],
        mounts: Mapping[str, int] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> ScanResult:
        """Compare a root with what is known about it.

        Args:
            root: Absolute path as the operating system's calls take it.
            known: The store's locations by relative path.
            mounts: What the last scan of this root gave as :attr:`ScanResult.mounts`.
            progress: Called now and then with the number of files seen.

        Returns:
            The difference. Errors of the disk become problems or ``offline``, never exceptions.
        """
        walk = _Walk(self._filesystem, self._rules, known, progress)
        try:
            before = self._filesystem.stat(root)
            if not stat.S_ISDIR(before.st_mode):
                return _offline(f"{_shown(root)} is no longer a folder.", mounts)
            walk.run(root, before.st_dev)
            after = self._filesystem.stat(root)
        except OSError as error:
            return _offline(_why_offline(root, error), mounts)
        if (before.st_dev, before.st_ino) != (after.st_dev, after.st_ino):
            return _offline(f"{_shown(root)} was unplugged or replaced while it was scanned.", mounts)
        return walk.result(root, mounts or {})


class _Walk:
    """One walk over one root."""

    def __init__(
        self,
        filesystem: FileSystem,
        rules: SkipRules,
        known: Mapping[str, LocationStat],
        progress: Callable[[int], None] | None,
    ) -> None:
        self._filesystem = filesystem
        self._rules = rules
        self._progress = progress
        self._known = known
        self._missing = dict(known)
        self._added: list[Entry] = []
        self._restat: list[tuple[LocationStat, Entry]] = []
        self._files = 0
        self._problems: list[ScanProblem] = []
        self._unread: list[str] = []
        self._mounts: dict[str, int] = {}

    def run(self, root: str, device: int) -> None:
        """Walk. Raises OSError if the root itself cannot be read to its end."""
        self._mounts[""] = device
        folders = [(root, "", device)]
        while folders:
            folder, prefix, parent_device = folders.pop()
            try:
                folders += self._read(folder, prefix, parent_device)
            except OSError as error:
                if not prefix:
                    raise
                if not vanished(error):
                    self._could_not_read(prefix, error)

    def _read(self, folder: str, prefix: str, device: int) -> list[tuple[str, str, int]]:
        with self._filesystem.entries(folder) as entries:
            listed = list(entries)
        if prefix and any(entry.name in FOLDER_MARKS for entry in listed):
            return []
        below: list[tuple[str, str, int]] = []
        for entry in listed:
            try:
                if entry.is_dir(follow_symlinks=False):
                    if not self._rules.skips_folder(entry.name, entry.path):
                        below.append(self._folder(entry, prefix, device))
                elif entry.is_file(follow_symlinks=False) and not self._rules.skips_file(entry.name):
                    self._file(prefix + entry.name, self._filesystem.status(entry))
            except OSError as error:
                if not vanished(error):
                    self._missing.pop(prefix + entry.name, None)
                    self._could_not_read(prefix + entry.name + "/", error)
        return below

    def _folder(self, entry: os.DirEntry[str], prefix: str, parent_device: int) -> tuple[str, str, int]:
        relative = prefix + entry.name
        device = self._filesystem.status(entry).st_dev
        if device != parent_device:
            self._mounts[relative] = device
        return entry.path, relative + "/", device

    def _file(self, relative: str, facts: os.stat_result) -> None:
        self._files += 1
        if self._progress is not None and self._files % _REPORT_EVERY == 0:
            self._progress(self._files)
        inode = facts.st_ino & _BITS
        device = facts.st_dev & _BITS
        known = self._missing.pop(relative, None)
        if known is None:
            self._added.append(Entry(relative, facts.st_size, facts.st_mtime_ns, inode, device))
        elif (
            known.mtime_ns != facts.st_mtime_ns
            or known.size != facts.st_size
            or known.inode != inode
            or known.device != device
        ):
            self._restat.append((known, Entry(relative, facts.st_size, facts.st_mtime_ns, inode, device)))

    def _could_not_read(self, prefix: str, error: OSError) -> None:
        code, message = sentence_for(error)
        message = message.replace("this file", "this folder")
        self._unread.append(prefix)
        self._problems.append(ScanProblem(prefix.rstrip("/"), code, f"{message} What was found in it before is kept."))

    def result(self, root: str, mounts: Mapping[str, int]) -> ScanResult:
        """The difference, after the walk."""
        for mount, device in mounts.items():
            if not mount and self._files == 0 and self._known and self._mounts[""] != device:
                return _offline(f"The drive of {_shown(root)} is not plugged in.", mounts)
            if mount and mount not in self._mounts:
                self._keep_unplugged(mount, device)
        if self._unread:
            unread = tuple(self._unread)
            self._missing = {path: known for path, known in self._missing.items() if not path.startswith(unread)}
        changed, touched = self._judge()
        added, moved = self._match()
        delta = ScanDelta(
            added=added,
            changed=changed,
            moved=moved,
            touched=touched,
            removed=[known.id for known in self._missing.values()],
        )
        return ScanResult(delta, self._files, tuple(self._problems), self._mounts)

    def _keep_unplugged(self, mount: str, device: int) -> None:
        """A folder was the top of a drive and is not any more: nothing in it, so nothing is known."""
        below = mount + "/"
        missing = sum(path.startswith(below) for path in self._missing)
        known = sum(path.startswith(below) for path in self._known)
        if missing == 0 or missing < known or any(entry.rel_path.startswith(below) for entry in self._added):
            return
        self._unread.append(below)
        self._mounts[mount] = device
        self._problems.append(
            ScanProblem(
                mount, "unplugged", f"The drive of this folder is not plugged in; its {missing} files are kept."
            )
        )

    def _judge(self) -> tuple[list[tuple[int, Entry]], list[tuple[int, Entry]]]:
        """Tell files with new content from files whose inode or device number alone changed."""
        changed: list[tuple[int, Entry]] = []
        touched: list[tuple[int, Entry]] = []
        taken: set[tuple[int, int]] | None = None
        for known, entry in self._restat:
            if (known.size, known.mtime_ns) != (entry.size, entry.mtime_ns):
                changed.append((known.id, entry))
                continue
            # The same size and time but another inode: a drive was mounted anew, or another known file
            # was moved over this one. Only the latter may have other bytes.
            if taken is None:
                taken = {(other.device, other.inode) for other in self._known.values()}
            was_elsewhere = entry.inode not in (0, known.inode) and (entry.device, entry.inode) in taken
            (changed if was_elsewhere else touched).append((known.id, entry))
        return changed, touched

    def _match(self) -> tuple[list[Entry], list[tuple[int, Entry]]]:
        """Recognise added files that are missing ones under a new name.

        A file system gives the inode number of a deleted file to the next new one. Size and time tell the
        two apart, unless the time is a whole second, as archives and cameras set it; then the file's own
        name has to be the same, too. A move that is missed here costs reading the file, never embedding it.
        """
        if not self._added or not self._missing:
            return self._added, []
        gone: dict[tuple[int, int, int, int], list[str]] = {}
        for path, known in self._missing.items():
            if known.inode != 0:
                gone.setdefault((known.device, known.inode, known.size, known.mtime_ns), []).append(path)
        added: list[Entry] = []
        moved: list[tuple[int, Entry]] = []
        for entry in self._added:
            candidates = gone.get((entry.device, entry.inode, entry.size, entry.mtime_ns))
            if candidates and (entry.mtime_ns % _SECOND or _name(candidates[-1]) == _name(entry.rel_path)):
                moved.append((self._missing.pop(candidates.pop()).id, entry))
            else:
                added.append(entry)
        return added, moved


def _name(relative: str) -> str:
    return relative.rpartition("/")[2]


def _offline(reason: str, mounts: Mapping[str, int] | None) -> ScanResult:
    return ScanResult(ScanDelta(), 0, (), mounts or {}, reason)


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
