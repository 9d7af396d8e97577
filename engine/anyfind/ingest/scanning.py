"""Brings what the library knows of its folders up to date with the disk, without opening a file."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from anyfind.ingest import drives
from anyfind.ingest.filesystem import FileSystem
from anyfind.ingest.parts import outermost_of
from anyfind.ingest.report import Problem, RunReport
from anyfind.ingest.rules import rules_around
from anyfind.ingest.scanner import Looked, Scanner, ScanResult
from anyfind.ingest.settling import Settling
from anyfind.sdk.contracts import CancelToken
from anyfind.store.facade import Store
from anyfind.store.records import ROOT_OFFLINE, ROOT_ONLINE, Root

_LOOKS: Final = 3
"""How often folders that go on changing are looked at again; then the next scan sees to them."""

_log = logging.getLogger(__name__)


class Scanning:
    """Scans roots, and parts of them. Thread-safe: one root is scanned at a time.

    Args:
        store: The library.
        filesystem: The disk.
        avoid: Folders that are never entered, such as the library's own.
        settling: Lets files that are being written to wait; without it none does.
    """

    def __init__(
        self, store: Store, filesystem: FileSystem, avoid: Iterable[Path] = (), settling: Settling | None = None
    ) -> None:
        self._store = store
        self._filesystem = filesystem
        self._avoid = tuple(str(folder) for folder in avoid)
        self._settling = settling or Settling()
        self._one_at_a_time = threading.Lock()

    def roots(self, roots: Sequence[Root] | None, progress: Callable[[int], None], cancel: CancelToken) -> RunReport:
        """Scan whole roots, all when ``None``; ``progress`` is called with the number of files seen."""
        everything = self._store.roots()
        report = RunReport()
        looked = _Looked()
        for root in everything if roots is None else roots:
            if cancel.cancelled:
                break
            report = self._whole(root, everything, report, progress, looked)
        return self._again(report, looked, progress, cancel)

    def _again(
        self, report: RunReport, looked: _Looked, progress: Callable[[int], None], cancel: CancelToken
    ) -> RunReport:
        """Look once more at folders in which something changed since the scan came by.

        A file that was moved meanwhile, from a folder that was not read yet into one that was, is seen in neither.
        Found now, its content is still known, and nothing is embedded for it.
        """
        removed = 0
        for _ in range(_LOOKS):
            if cancel.cancelled or report.removed == removed:
                break
            removed = report.removed
            changed = looked.changed(self._filesystem)
            if not changed:
                break
            everything = self._store.roots()
            for root in everything:
                if root.id not in changed or root.state != ROOT_ONLINE:
                    continue
                seen = report.scanned
                if "" in changed[root.id]:
                    report = self._whole(root, everything, report, progress, looked)
                else:
                    report = self._parts(root, everything, outermost_of(changed[root.id]), report, progress, looked)
                report = replace(report, scanned=seen)
        return report

    def parts(
        self, parts: Mapping[int, Collection[str]], progress: Callable[[int], None], cancel: CancelToken
    ) -> RunReport:
        """Scan some files and folders of roots, with everything in them: paths relative to their root, by its id.

        An empty path is the whole root. A file that moved from one part of a root to another is recognised. Roots
        that are none any more are passed over.
        """
        everything = self._store.roots()
        report = RunReport()
        looked = _Looked()
        for root in everything:
            if cancel.cancelled:
                break
            wanted = parts.get(root.id, ())
            if not wanted:
                continue
            if "" in wanted or root.state != ROOT_ONLINE or root.scanned_at is None:
                report = self._whole(root, everything, report, progress, looked)
            else:
                report = self._parts(root, everything, outermost_of(wanted), report, progress, looked)
        return self._again(report, looked, progress, cancel)

    def _scanner(self, root: Root, everything: Sequence[Root]) -> Scanner:
        return Scanner(self._filesystem, rules_around(root, everything, self._avoid), root.rules, self._settling)

    def _whole(
        self,
        root: Root,
        everything: Sequence[Root],
        report: RunReport,
        progress: Callable[[int], None],
        looked: _Looked,
    ) -> RunReport:
        seen = report.scanned
        with self._one_at_a_time:
            expected = drives.remembered(self._store, root)
            result = self._scanner(root, everything).scan(
                str(root.path),
                self._store.locations(root.id),
                expected.mounts,
                lambda files: progress(seen + files),
                expected.inode,
            )
            if result.offline is not None:
                if (root.state, root.reason) != (ROOT_OFFLINE, result.offline):
                    _log.info("%s is offline: %s", root.path, result.offline)
                    self._store.set_root_state(root.id, ROOT_OFFLINE, result.offline)
                offline = Problem(str(root.path), "offline", result.offline)
                return replace(report, problems=(*report.problems, offline))
            if root.state != ROOT_ONLINE:
                self._store.set_root_state(root.id, ROOT_ONLINE, None)
            self._commit(root, result, expected, time.time())
        looked.at(root, result)
        return _added_up(report, root, result)

    def _parts(
        self,
        root: Root,
        everything: Sequence[Root],
        parts: Sequence[str],
        report: RunReport,
        progress: Callable[[int], None],
        looked: _Looked,
    ) -> RunReport:
        with self._one_at_a_time:
            expected = drives.remembered(self._store, root)
            known = self._store.locations_of(root.id, parts)
            result = self._scanner(root, everything).scan_parts(
                str(root.path), parts, known, expected.mounts, expected.inode
            )
            if not result.unsure:
                self._commit(root, result, expected, None)
        if result.unsure:
            return self._whole(root, everything, report, progress, looked)
        looked.at(root, result)
        return _added_up(report, root, result)

    def _commit(self, root: Root, result: ScanResult, expected: drives.Seen, scanned_at: float | None) -> None:
        delta = result.delta
        changes = delta.added or delta.changed or delta.moved or delta.touched or delta.removed
        if changes or scanned_at is not None:
            self._store.commit_scan(root.id, delta, scanned_at)
        if (result.mounts, result.inode) != (expected.mounts, expected.inode):
            drives.remember(self._store, root, drives.Seen(result.mounts, result.inode))


class _Looked:
    """The folders that a scan came by, and how they were then."""

    def __init__(self) -> None:
        self._folders: dict[int, dict[str, Looked]] = {}

    def at(self, root: Root, result: ScanResult) -> None:
        """A scan of a root came by its folders."""
        self._folders.setdefault(root.id, {}).update(result.looked)

    def changed(self, filesystem: FileSystem) -> dict[int, list[str]]:
        """By root, the folders in which something was made, deleted or renamed since."""
        found: dict[int, list[str]] = {}
        for root_id, folders in self._folders.items():
            for relative, looked in folders.items():
                try:
                    same = filesystem.stat(looked.path).st_mtime_ns == looked.mtime_ns
                except OSError:
                    continue  # it went away: what was moved out of it is found where it is now
                if not same:
                    found.setdefault(root_id, []).append(relative)
        return found


def _added_up(report: RunReport, root: Root, result: ScanResult) -> RunReport:
    path = str(root.path)
    problems = [
        Problem(os.path.join(path, problem.path), problem.code, problem.message)  # noqa: PTH118 (a path that may not exist as one)
        for problem in result.problems
    ]
    delta = result.delta
    return replace(
        report,
        scanned=report.scanned + result.files,
        added=report.added + len(delta.added),
        changed=report.changed + len(delta.changed),
        moved=report.moved + len(delta.moved),
        removed=report.removed + len(delta.removed),
        problems=(*report.problems, *problems),
    )
