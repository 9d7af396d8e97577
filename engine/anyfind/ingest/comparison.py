"""What is different between the files that a scan sees and those that the store knows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Final

from anyfind.store.records import Entry, LocationStat, ScanDelta

_BITS: Final = (1 << 64) - 1
"""What the store keeps of an inode or device number; only few file systems have longer ones."""

_SECOND: Final = 1_000_000_000

_LATEST: Final = (1 << 63) - 1
"""What the store keeps of a time: files from after the year 2262 have no proper one, but are files."""


class Comparison:
    """Collects what a scan sees, and gives the difference at its end.

    Args:
        known: The store's locations by path relative to the root: those in the part that is scanned.
        whole: Whether that is the whole root.
    """

    def __init__(self, known: Mapping[str, LocationStat], *, whole: bool) -> None:
        self.known = known
        self.missing = dict(known)
        self.added: list[Entry] = []
        self._whole = whole
        self._restat: list[tuple[LocationStat, Entry]] = []

    def see(self, relative: str, facts: os.stat_result) -> bool:
        """Whether a file that is there is new or differs from what is known; :meth:`keep` or :meth:`take` follows."""
        known = self.missing.get(relative)
        return known is None or (
            known.mtime_ns != _moment(facts)
            or known.size != facts.st_size
            or known.inode != facts.st_ino & _BITS
            or known.device != facts.st_dev & _BITS
        )

    def keep(self, relative: str) -> None:
        """A file stays as it is known."""
        self.missing.pop(relative, None)

    def take(self, relative: str, facts: os.stat_result) -> None:
        """A file that is new or differs."""
        entry = Entry(relative, facts.st_size, _moment(facts), facts.st_ino & _BITS, facts.st_dev & _BITS)
        known = self.missing.pop(relative, None)
        if known is None:
            self.added.append(entry)
        else:
            self._restat.append((known, entry))

    def keep_below(self, prefixes: Iterable[str]) -> None:
        """Files in folders that could not be looked at stay as they are known."""
        unread = tuple(prefixes)
        if unread:
            self.missing = {path: known for path, known in self.missing.items() if not path.startswith(unread)}

    def delta(self) -> ScanDelta:
        """The difference."""
        changed, touched = self._judge()
        added, moved = self._match()
        return ScanDelta(
            added=added,
            changed=changed,
            moved=moved,
            touched=touched,
            removed=[known.id for known in self.missing.values()],
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
            # was moved over this one. Only the latter may have other bytes. In a part of a root nobody knows
            # the inodes of all files; reading one file again costs less than being wrong.
            if taken is None:
                taken = {(other.device, other.inode) for other in self.known.values()}
            was_elsewhere = entry.inode not in (0, known.inode) and (
                not self._whole or (entry.device, entry.inode) in taken
            )
            (changed if was_elsewhere else touched).append((known.id, entry))
        return changed, touched

    def _match(self) -> tuple[list[Entry], list[tuple[int, Entry]]]:
        """Recognise added files that are missing ones under a new name.

        A file system gives the inode number of a deleted file to the next new one. Size and time tell the
        two apart, unless the time is a whole second, as archives and cameras set it; then the file's own
        name has to be the same, too. A move that is missed here costs reading the file, never embedding it.
        """
        if not self.added or not self.missing:
            return self.added, []
        gone: dict[tuple[int, int, int, int], list[str]] = {}
        for path, known in self.missing.items():
            if known.inode != 0:
                gone.setdefault((known.device, known.inode, known.size, known.mtime_ns), []).append(path)
        added: list[Entry] = []
        moved: list[tuple[int, Entry]] = []
        for entry in self.added:
            candidates = gone.get((entry.device, entry.inode, entry.size, entry.mtime_ns))
            if candidates and (entry.mtime_ns % _SECOND or _name(candidates[-1]) == _name(entry.rel_path)):
                moved.append((self.missing.pop(candidates.pop()).id, entry))
            else:
                added.append(entry)
        return added, moved


def _name(relative: str) -> str:
    # A name that differs in case alone is the same file on most disks of Windows and macOS.
    return relative.rpartition("/")[2].casefold()


def _moment(facts: os.stat_result) -> int:
    return min(max(facts.st_mtime_ns, -_LATEST), _LATEST)
